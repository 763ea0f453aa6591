"""From what a person types to a state or organisation: a code, a Vietnamese or English name, accents optional."""

from __future__ import annotations

from banggiao.model import UsageError
from banggiao.reading.lexicon import Lexicon, fold, load

_CLOSE = 70  # likeness out of 100 from which a name is worth suggesting
_MOST = 3


def find_party(name: str) -> str:
    """The code of a state or organisation. Raises UsageError, with what may have been meant, where there is none."""
    lexicon = load()
    country = lexicon.country_by_name(name.strip())
    if country is not None:
        return country.code
    for code in (name.strip(), name.strip().upper()):
        if code in lexicon.organisations:
            return code
    folded = fold(name.strip())
    for code, organisation in lexicon.organisations.items():
        if folded in {fold(form) for form in (organisation.english, organisation.vietnamese, *organisation.names)}:
            return code
    raise UsageError(f"no state or organisation is called {name!r}{_suggestion(name, lexicon)}")


def _suggestion(name: str, lexicon: Lexicon) -> str:
    from rapidfuzz import fuzz, process

    names = {form: code for code, c in lexicon.countries.items() for form in (fold(c.vietnamese), fold(c.english))}
    asked = fold(name)
    found = [form for form in names if asked and f" {asked} " in f" {form} "]
    found += [form for form, _, _ in process.extract(asked, names.keys(), scorer=fuzz.ratio, score_cutoff=_CLOSE)]
    close = list(dict.fromkeys(names[form] for form in found))[:_MOST]
    if not close:
        return ": give a name, or a code such as LAO or ASEAN"
    return ": did you mean " + " or ".join(f"{lexicon.display(code)} ({code})" for code in close) + "?"

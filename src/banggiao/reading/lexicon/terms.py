"""Tables to records: the words of diplomacy (terms) and the sectors' keywords, with the patterns that find each."""

from collections.abc import Iterator

from banggiao.reading.lexicon.entries import case_of, listed
from banggiao.reading.lexicon.records import (
    Case,
    EngagementForm,
    Entry,
    Kind,
    OrganisationName,
    PerformativeForm,
    SectorForm,
    TermForm,
    UnitForm,
)
from banggiao.reading.lexicon.scan import Pattern
from banggiao.reading.lexicon.tables import rows


def _terms() -> Iterator[tuple[Kind, str, Entry]]:
    for form, tier in rows("tiers"):
        yield Kind.TIER, form, TermForm(form, tier)
    for form, kind in rows("text_kinds"):
        yield Kind.TEXT_KIND, form, TermForm(form, kind)
    for form, kind, _english in rows("mechanisms"):
        yield Kind.MECHANISM, form, TermForm(form, kind)
    for form, metric, unit in rows("metrics"):
        yield Kind.METRIC, form, TermForm(form, metric, unit)
    for form, unit, multiplier in rows("units"):
        yield Kind.UNIT, form, UnitForm(form, unit, int(multiplier))
    for form, code, _english in rows("currencies"):
        yield Kind.CURRENCY, form, UnitForm(form, code, 1)
    for form, kind, part in rows("engagement_triggers"):
        yield Kind.ENGAGEMENT, form, EngagementForm(form, kind, part)
    for form, group, value in rows("speech_acts"):
        yield Kind.PERFORMATIVE, form, PerformativeForm(form, group, value)


def term_patterns() -> Iterator[Pattern]:
    """The terms' family. One form may have several meanings: all of them are hits."""
    for kind, form, entry in _terms():
        yield Pattern(form=form, case=case_of(form), kind=kind, entry=entry)


def sectors() -> tuple[SectorForm, ...]:
    return tuple(SectorForm(form, listed(codes)) for form, codes in rows("sectors"))


def sector_patterns(forms: tuple[SectorForm, ...], names: tuple[OrganisationName, ...]) -> Iterator[Pattern]:
    """The sectors' family.

    Single words with capitals ('ASEAN') bind as written. Words inside an organisation's name ('Liên minh Kinh tế
    Á - Âu') are no sector, unless the table says so.
    """
    for entry in forms:
        kind = Kind.SECTOR if entry.sectors else Kind.BLOCK
        case = Case.ANY if entry.form.islower() or " " in entry.form else Case.EXACT
        yield Pattern(form=entry.form, case=case, kind=kind, entry=entry)
    for name in names:
        if " " in name.form:
            yield Pattern(form=name.form, case=Case.ANY, kind=Kind.BLOCK, entry=name)

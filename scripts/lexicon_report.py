"""What the lexicon covers: rows of each table, ISO codes, time to load, and how much of a corpus it knows.

    python scripts/lexicon_report.py [CORPUS.jsonl.gz ...]

Without arguments it reads the corpus beside the checkout, where there is one. A token counts as country-like where it
is a capitalised run right after a word that a state's name follows ('nước', 'quân đội', 'thủ đô', 'người dân'); it is
covered where a hit of the lexicon lies there. What follows such a word and is none (a person, the next sentence) counts
as not covered.
"""

import gzip
import json
import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pycountry
import regex

from banggiao.reading.lexicon import Lexicon, load
from banggiao.reading.lexicon.tables import TABLES, rows
from banggiao.reading.text import normalise

_CORPUS = Path(__file__).resolve().parent.parent.parent / "shared" / "corpus"
_COUNTRY_LIKE = regex.compile(
    r"(?<![Cc]hủ tịch )\b(?:[Cc]hính phủ|[Qq]uân đội|[Nn]ước|[Tt]hủ đô|[Đđ]ại sứ quán|[Nn]gười dân|[Cc]ông dân)"
    r" (\p{Lu}[\p{L}'-]*(?: \p{Lu}[\p{L}'-]*){0,3})"
)
_SHOWN = 25


def texts(paths: list[Path]) -> Iterator[str]:
    for path in paths:
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            for line in lines:
                yield normalise(json.loads(line)["text"]).text


def print_tables(lexicon: Lexicon, seconds: float) -> None:
    print(f"lexicon {lexicon.version}, loaded and its automata for reading built in {seconds * 1000:.0f} ms\n")
    for table in TABLES:
        print(f"{table:20} {len(rows(table)):6,} rows")
    iso = {country.alpha_3 for country in pycountry.countries}
    named = {name.country for name in lexicon.country_names}
    print(f"\nISO 3166-1 codes: {len(iso & lexicon.countries.keys())} of {len(iso)}, {len(iso & named)} with names")
    states = [country for country in lexicon.countries.values() if country.status == "state"]
    print(f"names a state: {sum(len(country.names) for country in states) / len(states):.1f}")
    print(f"states with a capital or seat as metonym: {_with_metonym(lexicon)} of {len(states)}")


def _with_metonym(lexicon: Lexicon) -> int:
    states = {code for code, country in lexicon.countries.items() if country.status == "state"}
    return len(states & {place.country for place in lexicon.places if place.metonym})


def print_coverage(lexicon: Lexicon, paths: list[Path]) -> None:
    total = covered = characters = articles = 0
    kinds: Counter[str] = Counter()
    missing: Counter[str] = Counter()
    seconds = 0.0
    for text in texts(paths):
        started = time.perf_counter()
        hits = lexicon.scan(text, ("entities",))
        seconds += time.perf_counter() - started
        articles += 1
        characters += len(text)
        kinds.update(str(hit.kind.value) for hit in hits)
        inside = {offset for hit in hits for offset in range(hit.start, hit.end)}
        for match in _COUNTRY_LIKE.finditer(text):
            total += 1
            if match.start(1) in inside:
                covered += 1
            else:
                missing[match.group(1)] += 1
    if not total:
        return
    print(f"\ncorpus: {articles:,} articles, {characters:,} characters, scanned for entities in {seconds:.1f} s")
    print("hits: " + ", ".join(f"{kind} {count:,}" for kind, count in kinds.most_common()))
    print(f"country-like tokens: {total:,}, covered {covered:,} ({covered / total:.1%})")
    print("most frequent of the rest: " + ", ".join(f"{form} {count}" for form, count in missing.most_common(_SHOWN)))


def main() -> None:
    started = time.perf_counter()
    lexicon = load()
    lexicon.scan("", ("entities",))
    lexicon.scan("", ("sectors",))
    print_tables(lexicon, time.perf_counter() - started)
    paths = [Path(argument) for argument in sys.argv[1:]] or sorted(_CORPUS.glob("*.jsonl.gz"))
    if paths:
        print_coverage(lexicon, paths)
    else:
        print("\nno corpus beside the checkout: coverage of texts is left out")


if __name__ == "__main__":
    main()

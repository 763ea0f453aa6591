"""What the lexicon's tables hold, one frozen record a row."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple


class Case(StrEnum):
    """How a form's capitals bind: names as written, words in any case, offices in any that keeps them one phrase."""

    EXACT = "exact"
    PHRASE = "phrase"
    ANY = "any"


class Kind(StrEnum):
    """What a hit is. The value names the table that it came from."""

    COUNTRY = "country"
    PAIR = "pair"
    ORGANISATION = "organisation"
    REGION = "region"
    PLACE = "place"
    BODY = "body"
    FIELD = "field"
    OFFICE = "office"
    MODIFIER = "modifier"
    RANK = "rank"
    HONORIFIC = "honorific"
    BLOCK = "block"
    TIER = "tier"
    TEXT_KIND = "text_kind"
    ENGAGEMENT = "engagement"
    MECHANISM = "mechanism"
    PERFORMATIVE = "performative"
    METRIC = "metric"
    UNIT = "unit"
    CURRENCY = "currency"
    SECTOR = "sector"


@dataclass(frozen=True, slots=True)
class Country:
    """A state or territory: ISO 3166-1 alpha-3, or ISO 3166-3 for the gone."""

    code: str
    english: str
    vietnamese: str
    region: str
    status: str
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CountryName:
    """One way to write a country. `type`: name, official, short, variant, historic, pair, english."""

    form: str
    country: str
    type: str
    ambiguous: bool
    source: str


@dataclass(frozen=True, slots=True)
class CountryGroup:
    """A form that names two or more countries at once ('liên Triều')."""

    form: str
    countries: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Organisation:
    """An international organisation or forum by its acronym; members where the set is small and stable."""

    code: str
    english: str
    vietnamese: str
    type: str
    members: tuple[str, ...]
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class OrganisationName:
    """One way to write an organisation."""

    form: str
    organisation: str
    ambiguous: bool


@dataclass(frozen=True, slots=True)
class Region:
    """A part of the world or a sea: it is no actor, and hides the country's name inside it ('bán đảo Triều Tiên')."""

    form: str
    english: str


@dataclass(frozen=True, slots=True)
class Place:
    """A city, province or building. `country` None: known from the text only ('Phủ Chủ tịch').

    `metonym`: it can stand for its country's government ('Bắc Kinh', 'Điện Kremlin').
    """

    form: str
    name: str
    country: str | None
    type: str
    metonym: bool
    ambiguous: bool


@dataclass(frozen=True, slots=True)
class BodyForm:
    """A ministry, party, assembly or agency, or its head word ('Bộ') with the field that completes it."""

    form: str
    cls: str
    complement: str
    country: str | None
    english: str
    field: str | None = None


@dataclass(frozen=True, slots=True)
class FieldForm:
    """What a ministry or committee is for ('Ngoại giao'); `heads` are the kinds of body that it completes."""

    form: str
    heads: tuple[str, ...]
    english: str


@dataclass(frozen=True, slots=True)
class OfficeForm:
    """An office's head words. `country` only where the form is one state's (or organisation's) alone."""

    form: str
    cls: str
    complement: str
    country: str | None
    english: str


@dataclass(frozen=True, slots=True)
class ModifierForm:
    """A word that changes an office ('nguyên', 'đắc cử'). `position`: before, after or between offices."""

    form: str
    cls: str
    position: str
    english: str


@dataclass(frozen=True, slots=True)
class TitleForm:
    """A rank or honorific: before a name, part of neither name nor office."""

    form: str
    kind: str
    english: str


@dataclass(frozen=True, slots=True)
class TermForm:
    """A word with one of the contract's values: a tier, kind of text, mechanism (session or conference) or metric.

    `detail` is a metric's usual unit, else empty.
    """

    form: str
    value: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class UnitForm:
    """A unit, multiple or currency: what a number before it counts. A multiple ('tỷ') has no unit of its own."""

    form: str
    unit: str
    multiplier: int


@dataclass(frozen=True, slots=True)
class EngagementForm:
    """A noun, verb or name of people or states meeting: `kind` is the contract's, `part` how it tells."""

    form: str
    kind: str
    part: str


@dataclass(frozen=True, slots=True)
class PerformativeForm:
    """A verb by which somebody undertakes, asks, takes a stand or just speaks.

    `group`: commitment, position, speech, other, or none for what only looks like one; `value`: which rule reads it.
    """

    form: str
    group: str
    value: str


@dataclass(frozen=True, slots=True)
class SectorForm:
    """A keyword and the contract's sectors that it names; none for words that only hide another keyword."""

    form: str
    sectors: tuple[str, ...]


Entry = (
    CountryName
    | CountryGroup
    | OrganisationName
    | Region
    | Place
    | BodyForm
    | FieldForm
    | OfficeForm
    | ModifierForm
    | TitleForm
    | TermForm
    | UnitForm
    | EngagementForm
    | PerformativeForm
    | SectorForm
)


class Hit(NamedTuple):
    """An entry found in a text: code-point offsets `[start, end)` into the text that was scanned."""

    start: int
    end: int
    kind: Kind
    entry: Entry

"""Tables to records: the entities that a scan looks for, with the patterns that find each."""

from collections.abc import Iterator

from banggiao.reading.lexicon.records import (
    BodyForm,
    Case,
    Country,
    CountryGroup,
    CountryName,
    FieldForm,
    Kind,
    ModifierForm,
    OfficeForm,
    Organisation,
    OrganisationName,
    Place,
    Region,
    TitleForm,
)
from banggiao.reading.lexicon.scan import Pattern
from banggiao.reading.lexicon.tables import rows

_STATE_TITLES = ("Cộng hòa", "CH", "Vương quốc")
_FIELDS_OF = {"Bộ": "ministry", "Ủy ban": "committee", "Ban": "party", "Sở": "department"}


def listed(cell: str) -> tuple[str, ...]:
    return tuple(cell.split(",")) if cell else ()


def country_names() -> tuple[CountryName, ...]:
    return tuple(
        CountryName(form, code, kind, ambiguous == "yes", source)
        for form, code, kind, ambiguous, source in rows("country_names")
    )


def countries(names: tuple[CountryName, ...]) -> dict[str, Country]:
    """Countries by code, each with every name that is not one of pairs only."""
    written: dict[str, list[str]] = {}
    for name in names:
        if name.type != "pair":
            written.setdefault(name.country, []).append(name.form)
    return {
        code: Country(code, english, vietnamese, region, status, tuple(written.get(code, ())))
        for code, english, vietnamese, region, status in rows("countries")
    }


def composed_names(states: dict[str, Country], names: tuple[CountryName, ...]) -> Iterator[CountryName]:
    """'Cộng hòa Kenya', 'Vương quốc Na Uy': the solemn name of every state whose table has none."""
    taken = {name.form for name in names}
    for country in states.values():
        for title in _STATE_TITLES if country.status == "state" else ():
            form = f"{title} {country.vietnamese}"
            if form not in taken:
                yield CountryName(form, country.code, "official", False, "composed")


def organisation_names() -> tuple[OrganisationName, ...]:
    return tuple(
        OrganisationName(form, code, ambiguous == "yes") for form, code, ambiguous in rows("organisation_names")
    )


def organisations(names: tuple[OrganisationName, ...]) -> dict[str, Organisation]:
    written: dict[str, list[str]] = {}
    for name in names:
        written.setdefault(name.organisation, []).append(name.form)
    return {
        code: Organisation(code, english, vietnamese, kind, listed(members), tuple(written.get(code, ())))
        for code, english, vietnamese, kind, members in rows("organisations")
    }


def places() -> tuple[Place, ...]:
    return tuple(
        Place(form, name, country or None, kind, metonym == "yes", ambiguous == "yes")
        for form, name, country, kind, metonym, ambiguous, _source in rows("places")
    )


def fields() -> tuple[FieldForm, ...]:
    return tuple(FieldForm(form, listed(heads), english) for form, heads, english in rows("fields"))


def bodies() -> tuple[BodyForm, ...]:
    return tuple(
        BodyForm(form, cls, complement, country or None, english)
        for form, cls, complement, country, english in rows("bodies")
    )


def offices() -> tuple[OfficeForm, ...]:
    return tuple(
        OfficeForm(form, cls, complement, country or None, english)
        for form, cls, complement, country, english in rows("offices")
    )


def case_of(form: str) -> Case:
    """Acronyms and single names bind as written; words of the language in any case."""
    acronym = form.replace(" ", "").isupper() or (form.isascii() and not form.islower() and " " not in form)
    return Case.EXACT if acronym else Case.ANY


def body_patterns(forms: tuple[BodyForm, ...], known_fields: tuple[FieldForm, ...]) -> Iterator[Pattern]:
    """Bodies as listed, and each head word with each field that it can take ('Bộ' + 'Ngoại giao')."""
    listed = {body.form for body in forms}
    for body in forms:
        head = _FIELDS_OF.get(body.form) if body.complement == "field" else None
        if head is None:
            if body.complement != "field":
                yield Pattern(form=body.form, case=case_of(body.form), kind=Kind.BODY, entry=body)
            continue
        if body.form in ("Bộ", "Ủy ban"):
            yield Pattern(form=body.form, case=Case.EXACT, kind=Kind.BODY, entry=body)
        for field in known_fields:
            whole = f"{body.form} {field.form}"
            if head in field.heads and whole not in listed:
                complement = "place" if head == "department" else "country"
                entry = BodyForm(whole, body.cls, complement, None, f"{body.english} of {field.english}", field.form)
                yield Pattern(form=whole, case=Case.ANY, kind=Kind.BODY, entry=entry)


def party_offices(forms: tuple[OfficeForm, ...], known_bodies: tuple[BodyForm, ...]) -> Iterator[OfficeForm]:
    """'Ủy viên Trung ương Đảng' with each party's name: 'Ủy viên Trung ương Đảng Nhân dân Cách mạng Lào'."""
    listed_forms = {office.form for office in forms}
    parties = [body for body in known_bodies if body.cls == "party" and body.form.startswith("Đảng ") and body.country]
    for office in forms:
        if office.form.endswith(" Đảng"):
            for party in parties:
                whole = office.form + party.form.removeprefix("Đảng")
                if whole not in listed_forms:
                    yield OfficeForm(whole, office.cls, "none", party.country, f"{office.english}, {party.english}")


def entity_patterns(
    *,
    states: dict[str, Country],
    names: tuple[CountryName, ...],
    organisation_forms: tuple[OrganisationName, ...],
    place_forms: tuple[Place, ...],
    body_forms: tuple[BodyForm, ...],
    field_forms: tuple[FieldForm, ...],
    office_forms: tuple[OfficeForm, ...],
) -> Iterator[Pattern]:
    """Everything of the entities' family. Where one form is in two tables, the table that comes first here wins."""
    for name in (*names, *composed_names(states, names)):
        yield Pattern(
            form=name.form, case=Case.EXACT, kind=Kind.PAIR if name.type == "pair" else Kind.COUNTRY, entry=name
        )
    for form, codes in rows("country_groups"):
        yield Pattern(form=form, case=Case.EXACT, kind=Kind.PAIR, entry=CountryGroup(form, listed(codes)))
    for organisation in organisation_forms:
        yield Pattern(form=organisation.form, case=Case.EXACT, kind=Kind.ORGANISATION, entry=organisation)
    for place in place_forms:
        yield Pattern(form=place.form, case=Case.EXACT, kind=Kind.PLACE, entry=place)
    for form, english in rows("regions"):
        yield Pattern(form=form, case=Case.EXACT, kind=Kind.REGION, entry=Region(form, english))
    for form, why in rows("blocks"):
        yield Pattern(form=form, case=Case.EXACT, kind=Kind.BLOCK, entry=Region(form, why))
    yield from body_patterns(body_forms, field_forms)
    for office in (*office_forms, *party_offices(office_forms, body_forms)):
        case = Case.EXACT if office.form.isupper() else Case.PHRASE
        yield Pattern(form=office.form, case=case, kind=Kind.OFFICE, entry=office)
    for form, cls, position, english in rows("modifiers"):
        yield Pattern(form=form, case=Case.EXACT, kind=Kind.MODIFIER, entry=ModifierForm(form, cls, position, english))
    for form, kind, english in rows("titles"):
        yield Pattern(
            form=form,
            case=Case.ANY if kind == "rank" and " " in form else Case.EXACT,
            kind=Kind.RANK if kind == "rank" else Kind.HONORIFIC,
            entry=TitleForm(form, kind, english),
        )
    for field in field_forms:
        yield Pattern(form=field.form, case=case_of(field.form), kind=Kind.FIELD, entry=field)

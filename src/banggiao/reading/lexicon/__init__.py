"""The words of Vietnamese diplomacy as reviewed data: states, organisations, places, bodies, offices, terms.

`load()` gives the `Lexicon`; `Lexicon.scan(text)` finds every form in one pass.
"""

from banggiao.reading.lexicon.forms import fold, normal_form
from banggiao.reading.lexicon.lexicon import FAMILIES, Lexicon, load
from banggiao.reading.lexicon.records import (
    BodyForm,
    Case,
    Country,
    CountryGroup,
    CountryName,
    EngagementForm,
    Entry,
    FieldForm,
    Hit,
    Kind,
    ModifierForm,
    OfficeForm,
    Organisation,
    OrganisationName,
    PerformativeForm,
    Place,
    Region,
    SectorForm,
    TermForm,
    TitleForm,
    UnitForm,
)

__all__ = [
    "FAMILIES",
    "BodyForm",
    "Case",
    "Country",
    "CountryGroup",
    "CountryName",
    "EngagementForm",
    "Entry",
    "FieldForm",
    "Hit",
    "Kind",
    "Lexicon",
    "ModifierForm",
    "OfficeForm",
    "Organisation",
    "OrganisationName",
    "PerformativeForm",
    "Place",
    "Region",
    "SectorForm",
    "TermForm",
    "TitleForm",
    "UnitForm",
    "fold",
    "load",
    "normal_form",
]

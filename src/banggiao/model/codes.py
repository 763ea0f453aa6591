"""The closed vocabularies of the reading contract."""

from __future__ import annotations

from enum import StrEnum


class FactType(StrEnum):
    ENGAGEMENT = "engagement"
    AGREEMENT = "agreement"
    RELATION = "relation"
    COMMITMENT = "commitment"
    INDICATOR = "indicator"
    OFFICE = "office"
    POSITION = "position"


class EngagementKind(StrEnum):
    VISIT = "visit"
    CALL = "call"
    TALKS = "talks"
    MEETING = "meeting"
    SESSION = "session"
    CONFERENCE = "conference"
    SIGNING = "signing"
    CEREMONY = "ceremony"
    PRESS = "press"
    MESSAGE = "message"


class EngagementStatus(StrEnum):
    HELD = "held"
    PLANNED = "planned"
    PROPOSED = "proposed"
    INVITED = "invited"
    ACCEPTED = "accepted"
    CANCELLED = "cancelled"


class TimeOfDay(StrEnum):
    MORNING = "morning"
    NOON = "noon"
    AFTERNOON = "afternoon"
    EVENING = "evening"
    NIGHT = "night"


class VisitLevel(StrEnum):
    STATE = "state"
    OFFICIAL = "official"
    WORKING = "working"
    OTHER = "other"


class AgreementKind(StrEnum):
    TREATY = "treaty"
    AGREEMENT = "agreement"
    MOU = "mou"
    LETTER_OF_INTENT = "letter_of_intent"
    JOINT_STATEMENT = "joint_statement"
    DECLARATION = "declaration"
    PLAN = "plan"
    PROTOCOL = "protocol"
    CONTRACT = "contract"
    OTHER = "other"


class AgreementStatus(StrEnum):
    SIGNED = "signed"
    ADOPTED = "adopted"
    IN_FORCE = "in_force"
    NEGOTIATING = "negotiating"
    PROPOSED = "proposed"
    SUSPENDED = "suspended"
    TERMINATED = "terminated"


class RelationEvent(StrEnum):
    DIPLOMATIC_RELATIONS_ESTABLISHED = "diplomatic_relations_established"
    PARTNERSHIP_ESTABLISHED = "partnership_established"
    PARTNERSHIP_AFFIRMED = "partnership_affirmed"
    PARTNERSHIP_ENDED = "partnership_ended"
    DIPLOMATIC_RELATIONS_SEVERED = "diplomatic_relations_severed"


class Tier(StrEnum):
    SPECIAL = "special"
    COMPREHENSIVE_STRATEGIC_PARTNERSHIP = "comprehensive_strategic_partnership"
    STRATEGIC_PARTNERSHIP = "strategic_partnership"
    EXTENSIVE_STRATEGIC_PARTNERSHIP = "extensive_strategic_partnership"
    COMPREHENSIVE_STRATEGIC_COOPERATIVE_PARTNERSHIP = "comprehensive_strategic_cooperative_partnership"
    COMPREHENSIVE_PARTNERSHIP = "comprehensive_partnership"
    PARTNERSHIP = "partnership"


class Modality(StrEnum):
    AGREED = "agreed"
    PLEDGED = "pledged"
    PROPOSED = "proposed"
    HOPED = "hoped"
    INVITED = "invited"
    ACCEPTED = "accepted"


class Sector(StrEnum):
    POLITICS = "politics"
    DEFENCE = "defence"
    SECURITY = "security"
    TRADE = "trade"
    INVESTMENT = "investment"
    ECONOMY = "economy"
    FINANCE = "finance"
    INDUSTRY = "industry"
    SCIENCE_TECHNOLOGY = "science_technology"
    DIGITAL = "digital"
    ENERGY = "energy"
    NUCLEAR_ENERGY = "nuclear_energy"
    AGRICULTURE = "agriculture"
    ENVIRONMENT = "environment"
    TRANSPORT = "transport"
    HEALTH = "health"
    EDUCATION = "education"
    LABOUR = "labour"
    CULTURE = "culture"
    SPORTS = "sports"
    TOURISM = "tourism"
    PEOPLE_TO_PEOPLE = "people_to_people"
    LOCAL = "local"
    MEDIA = "media"
    JUSTICE = "justice"
    CONSULAR = "consular"
    MARITIME = "maritime"
    SPACE = "space"
    MULTILATERAL = "multilateral"
    PEACE = "peace"


class Metric(StrEnum):
    TRADE_TURNOVER = "trade_turnover"
    EXPORTS = "exports"
    IMPORTS = "imports"
    FDI_PROJECTS = "fdi_projects"
    FDI_CAPITAL = "fdi_capital"
    FDI_RANK = "fdi_rank"
    TOURISTS = "tourists"
    STUDENTS = "students"
    WORKERS = "workers"
    AID = "aid"
    OTHER = "other"


class PositionKind(StrEnum):
    PRIORITY = "priority"
    SUPPORT = "support"
    CONGRATULATION = "congratulation"
    GRATITUDE = "gratitude"
    CONCERN = "concern"
    PRINCIPLE = "principle"
    PRAISE = "praise"


class PublishedBasis(StrEnum):
    GIVEN = "given"
    INFERRED = "inferred"
    UNKNOWN = "unknown"


class MentionKind(StrEnum):
    COUNTRY = "country"
    ORGANISATION = "organisation"
    PERSON = "person"
    OFFICE = "office"
    PLACE = "place"
    DATE = "date"
    AMOUNT = "amount"
    SECTOR = "sector"

"""PLOVER and CAMEO: one entry, one coding; nothing friendly becomes hostile."""

from __future__ import annotations

from typing import Any

import pytest

from banggiao.ledger import Family
from banggiao.model import AgreementStatus, EngagementKind, EngagementStatus, Modality, RelationEvent, Sector
from banggiao.views.exports.acts import act
from banggiao.views.exports.cameo import Cameo, cameo
from banggiao.views.exports.plover import Plover, plover

Json = dict[str, Any]


def event(**more: Any) -> Json:
    return {"id": "ev-1", "kind": "meeting", "status": "held", "parties": ["LAO", "VNM"], "date": "2026-05-01"} | more


def promise(**more: Any) -> Json:
    return {"id": "cm-1", "modality": "agreed", "holders": ["VNM"], "addressees": ["KOR"], "sectors": []} | more


@pytest.mark.parametrize(
    ("family", "row", "type_", "mode", "code"),
    [
        (Family.EVENTS, event(kind="visit", place_country="VNM"), "CONSULT", "visit", "042"),
        (Family.EVENTS, event(kind="call"), "CONSULT", "phone", "041"),
        (Family.EVENTS, event(kind="conference", parties=["ASEAN", "LAO", "VNM"]), "CONSULT", "multilateral", "040"),
        (Family.EVENTS, event(place_country="SGP"), "CONSULT", "third-party", "044"),
        (Family.EVENTS, event(kind="message"), "SUPPORT", "", "050"),
        (Family.EVENTS, event(status="planned"), "AGREE", "", "036"),
        (Family.EVENTS, event(status="proposed"), "AGREE", "", "026"),
        (Family.AGREEMENTS, event(kind="mou", status="signed"), "SUPPORT", "", "057"),
        (Family.AGREEMENTS, event(kind="treaty", status="negotiating"), "CONSULT", "", "046"),
        (Family.RELATIONS, event(event="partnership_established"), "SUPPORT", "", "050"),
        (Family.RELATIONS, event(event="diplomatic_relations_severed"), "SANCTION", "discontinue", "161"),
        (Family.COMMITMENTS, promise(), "AGREE", "", "030"),
        (Family.COMMITMENTS, promise(sectors=["trade"]), "AGREE", "", "0311"),
        (Family.COMMITMENTS, promise(modality="proposed"), "AGREE", "", "020"),
        (Family.COMMITMENTS, promise(modality="proposed", sectors=["defence"]), "AGREE", "", "0212"),
    ],
)  # fmt: skip
def test_coding(family: Family, row: Json, type_: str, mode: str, code: str) -> None:
    given = act(family, row)
    coded, cameo_coded = plover(given), cameo(given)
    assert isinstance(coded, Plover)
    assert isinstance(cameo_coded, Cameo)
    assert (coded.type, coded.mode, cameo_coded.code) == (type_, mode, code)


@pytest.mark.parametrize("modality", ["agreed", "pledged", "proposed", "hoped", "invited", "accepted"])
@pytest.mark.parametrize("sectors", [[], ["defence"], ["trade"], ["justice"], ["culture"]])
def test_no_promise_or_request_is_hostile(modality: str, sectors: list[str]) -> None:
    given = act(Family.COMMITMENTS, promise(modality=modality, sectors=sectors))
    coded, cameo_coded = plover(given), cameo(given)
    assert isinstance(coded, Plover)
    assert coded.type != "REQUEST"
    assert coded.quad == "VERBAL COOPERATION"
    assert isinstance(cameo_coded, Cameo)
    assert cameo_coded.quad == 1
    assert cameo_coded.goldstein > 0


def test_a_proposal_says_that_it_is_one() -> None:
    coded = plover(act(Family.COMMITMENTS, promise(modality="proposed")))
    assert isinstance(coded, Plover)
    assert any("đề nghị" in lost for lost in coded.lost)


@pytest.mark.parametrize(
    ("family", "row"),
    [
        (Family.EVENTS, event(status="cancelled")),
        (Family.AGREEMENTS, event(kind="treaty", status="terminated")),
        (Family.RELATIONS, event(event="partnership_ended")),
    ],
)
def test_what_only_a_hostile_code_could_say_is_left_out_with_a_reason(family: Family, row: Json) -> None:
    assert isinstance(plover(act(family, row)), str)
    assert isinstance(cameo(act(family, row)), str)


def test_guests_act_and_the_host_receives() -> None:
    given = act(Family.EVENTS, event(kind="visit", place_country="LAO"))
    assert (given.actors, given.recipients) == (("VNM",), ("LAO",))


def test_mutual_acts_say_that_the_direction_is_made_up() -> None:
    given = act(Family.EVENTS, event(kind="talks"))
    assert (given.actors, given.recipients) == (("LAO",), ("VNM",))
    assert given.mutual
    assert not act(Family.EVENTS, event(kind="visit", place_country="LAO")).mutual


# The words of PLOVER's manual: everything else in those columns would be ours.
TYPES = {"AGREE", "CONSULT", "SUPPORT", "SANCTION"}
MODES = {"", "visit", "third-party", "multilateral", "phone", "discontinue"}
CONTEXTS = {"diplomatic", "military", "economic", "legal", "enviro_disaster"}


@pytest.mark.parametrize("sector", [str(s) for s in Sector])
def test_only_words_of_the_manual_are_used(sector: str) -> None:
    rows = [
        *((Family.EVENTS, event(kind=str(kind))) for kind in EngagementKind),
        *((Family.EVENTS, event(status=str(status))) for status in EngagementStatus),
        *((Family.AGREEMENTS, event(status=str(status))) for status in AgreementStatus),
        *((Family.RELATIONS, event(event=str(step))) for step in RelationEvent),
        *((Family.COMMITMENTS, promise(modality=str(m), sectors=[sector])) for m in Modality),
    ]
    for family, row in rows:
        coded = plover(act(family, row))
        if isinstance(coded, Plover):
            assert coded.type in TYPES
            assert coded.mode in MODES
            assert set(coded.contexts) <= CONTEXTS


def test_a_sector_without_a_context_is_said() -> None:
    coded = plover(act(Family.COMMITMENTS, promise(sectors=["tourism", "trade"])))
    assert isinstance(coded, Plover)
    assert coded.contexts == ("economic",)
    assert "no context for tourism" in coded.lost

"""The calendar: icalendar reads it; UIDs hold; months stay months."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import icalendar
import pytest

from banggiao.ledger import Family, Ledger
from banggiao.model import DateInterval
from banggiao.views.exports import write


@pytest.fixture(scope="module")
def calendar(ledger: Ledger, tmp_path_factory: pytest.TempPathFactory) -> icalendar.Calendar:
    path = tmp_path_factory.mktemp("ics") / "out.ics"
    write(ledger, path, format="ics")
    return icalendar.Calendar.from_ical(path.read_bytes())


def components(calendar: icalendar.Calendar) -> dict[str, icalendar.Component]:
    return {str(c["uid"]): c for c in calendar.walk() if "uid" in c}


def test_every_dated_event_and_every_deadline_is_there_once(calendar: icalendar.Calendar, ledger: Ledger) -> None:
    wanted = {f"{r['id']}@banggiao" for f in (Family.EVENTS, Family.AGREEMENTS) for r in ledger.export(f) if r["date"]}
    wanted |= {f"{r['id']}@banggiao" for r in ledger.export(Family.COMMITMENTS) if r["deadline"]}
    uids = [str(c["uid"]) for c in calendar.walk() if "uid" in c]
    assert sorted(uids) == sorted(wanted)


def test_days_and_months(calendar: icalendar.Calendar, ledger: Ledger) -> None:
    found = components(calendar)
    precisions = set()
    for row in ledger.export(Family.EVENTS):
        if not row["date"]:
            continue
        event = found[f"{row['id']}@banggiao"]
        told = DateInterval.parse(row["date"])
        end = DateInterval.parse(row["date_end"]).end if row["date_end"] else told.end
        assert event["dtstart"].dt == told.start.first_day
        assert event["dtend"].dt == end.last_day + dt.timedelta(days=1)
        assert str(event["x-banggiao-date"]) == row["date"]
        if not told.start.is_day:
            assert f"[{row['date']}]" in event["summary"]
        precisions.add(len(row["date"]))
    assert {7, 10} <= precisions


def test_the_same_ledger_gives_the_same_file(ledger: Ledger, tmp_path: Path) -> None:
    write(ledger, tmp_path / "a.ics", format="ics")
    write(ledger, tmp_path / "b.ics", format="ics")
    assert (tmp_path / "a.ics").read_bytes() == (tmp_path / "b.ics").read_bytes()


def test_nothing_breaks_the_format(calendar: icalendar.Calendar) -> None:
    assert [c.errors for c in calendar.walk() if c.errors] == []
    for component in calendar.walk("VEVENT"):
        assert component["status"] in ("CONFIRMED", "TENTATIVE", "CANCELLED")

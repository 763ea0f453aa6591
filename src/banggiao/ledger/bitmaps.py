"""One family's entries as bitmaps: which of them have a kind, a month, a party, a state. Whole numbers serve as sets
of entries, so that filters are an AND and counting how a list spreads over its facets takes microseconds, however
many entries it has.

An entry's bit is its place in ``ids``; places are given out once. An entry that changes gets a new place, and the old
one is no longer among ``current``.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

_NOT_EMPTY = re.compile(rb"[^\x00]")
_IN_BYTE = tuple(tuple(i for i in range(8) if byte >> i & 1) for byte in range(256))
_MANY = 4000  # places that are marked one digit each
_FEW = 3000  # entries that are sorted at once; more are looked up day by day until there are enough


class Line(NamedTuple):
    """What lists ask of an entry. ``day`` is what they are ordered by; ``end`` when it ended, where that is told."""

    id: str
    kind: str | None
    day: str
    end: str | None


class Standing(NamedTuple):
    """Promises in one state that fall due on one day (or none)."""

    state: str
    due: str | None
    ids: Iterable[str]


class Reported(NamedTuple):
    """Entries of which (of all that they were drawn together with) the first and the last report are of these days;
    ``undated``: some of it has no date."""

    first: str | None
    last: str | None
    undated: bool
    ids: Iterable[str]


@dataclass(frozen=True, slots=True)
class Bitmaps:
    """A family's entries at one time. ``ids``, ``starts``, ``stops`` (the day that lists go by, and the last one),
    ``reported``, ``kin``, ``dues`` and ``places`` are shared with later states and only ever grow."""

    ids: list[str] = field(default_factory=list)
    starts: list[str] = field(default_factory=list)
    stops: list[str] = field(default_factory=list)
    reported: list[tuple[str | None, str | None]] = field(default_factory=list)  # first and last, see ``Reported``
    kin: dict[str, tuple[str, ...]] = field(default_factory=dict)  # ids by id: what was drawn together, where several
    dues: dict[int, str] = field(default_factory=dict)
    places: dict[str, int] = field(default_factory=dict)
    current: int = 0
    kinds: Mapping[str, int] = field(default_factory=dict)
    months: Mapping[str, int] = field(default_factory=dict)  # by the first seven characters of the day
    ends: Mapping[str, int] = field(default_factory=dict)  # and of the last day
    keys: Mapping[str, int] = field(default_factory=dict)  # parties, sector:..., holder:...
    states: Mapping[str, int] = field(default_factory=dict)
    timed: int = 0  # promises that fall due some day
    begun: Mapping[str, int] = field(default_factory=dict)  # by the month of the first report
    told: Mapping[str, int] = field(default_factory=dict)  # and of the last
    undated: int = 0
    days: Mapping[str, Sequence[int]] = field(default_factory=dict)  # places by day, in the order of ids
    calendar: Sequence[str] = ()  # those days in order

    def changed(
        self,
        gone: Iterable[str],
        lines: Iterable[Line],
        keys: Mapping[str, Iterable[str]],
        standings: Iterable[Standing],
        reported: Iterable[Reported] = (),
        kin: Iterable[Sequence[str]] = (),
    ) -> Bitmaps:
        """The state after some entries went and others (with all that is known of them) came or changed."""
        out = [self.places[key] for key in gone if key in self.places]
        groups: dict[str, dict[str, list[int]]] = {name: defaultdict(list) for name in _GROUPS}
        came: list[int] = []
        for line in lines:
            if line.id in self.places:
                out.append(self.places[line.id])
            place = len(self.ids)
            self.ids.append(line.id)
            self.starts.append(line.day)
            self.stops.append(line.end or line.day)
            self.reported.append((None, None))
            self.places[line.id] = place
            came.append(place)
            if line.kind:
                groups["kinds"][line.kind].append(place)
            groups["months"][line.day[:7]].append(place)
            groups["ends"][(line.end or line.day)[:7]].append(place)
            groups["days"][line.day].append(place)
        place_of = self.places
        for key, ids in keys.items():
            groups["keys"][key] += [place_of[entry] for entry in ids if entry in place_of]
        timed: list[int] = []
        for state, due, ids in standings:
            some = [place_of[entry] for entry in ids if entry in place_of]
            groups["states"][state] += some
            if due is not None:
                timed += some
                self.dues.update(dict.fromkeys(some, due))
        undated: list[int] = []
        for first, last, dateless, ids in reported:
            some = [place_of[entry] for entry in ids if entry in place_of]
            for place in some:
                self.reported[place] = first, last
            if first is not None and last is not None:
                groups["begun"][first[:7]] += some
                groups["told"][last[:7]] += some
            undated += some if dateless else ()
        self.kin.update((entry, tuple(some)) for some in kin for entry in some)
        days = dict(self.days)
        for day, places in groups.pop("days").items():
            days[day] = sorted((*days.get(day, ()), *places), key=self.ids.__getitem__)
        merged = {name: _merged(getattr(self, name), group) for name, group in groups.items()}
        return Bitmaps(
            ids=self.ids, starts=self.starts, stops=self.stops, dues=self.dues, places=self.places,
            reported=self.reported, kin=self.kin,
            current=self.current & ~bits_of(out) | bits_of(came), timed=self.timed | bits_of(timed),
            undated=self.undated | bits_of(undated), days=days, calendar=sorted(days), **merged,
        )  # fmt: skip

    @property
    def wasted(self) -> bool:
        """Are so many places no longer current that it should be made anew?"""
        return len(self.ids) > 1000 and self.current.bit_count() * 2 < len(self.ids)

    def of(self, ids: Iterable[str]) -> int:
        """The bits of some ids; those that are not known are left out."""
        return bits_of([place for place in map(self.places.get, ids) if place is not None]) & self.current

    def under(self, keys: Iterable[str]) -> int:
        """Entries that stand under all of these keys."""
        out = self.current
        for key in keys:
            out &= self.keys.get(key, 0)
        return out

    def until(self, date: str) -> int:
        """Entries that happened by the end of a day, month or year."""
        stop = bisect_right(self.calendar, date + "-99")
        last = self.calendar[stop - 1][:7] if stop else ""
        first = bisect_left(self.calendar, last)
        out = bits_of([place for day in self.calendar[first:stop] for place in self.days[day]])
        for month, bits in self.months.items():
            if month < last:
                out |= bits
        return out

    def since(self, date: str) -> int:
        """Entries that were not over before a day, month or year."""
        out = 0
        for month, bits in self.ends.items():
            start = date[: len(month)]
            if month.startswith(date) or month > start:
                out |= bits
            elif month == start:
                out |= bits_of(place for place in positions(bits) if self.stops[place] + "-99" >= date)
        return out

    def started(self, date: str) -> int:
        """Entries that happened (or began) from a day, month or year on."""
        start = bisect_left(self.calendar, date)
        first = self.calendar[start][:7] if start < len(self.calendar) else "9999-99"
        stop = bisect_left(self.calendar, first + "~")
        out = bits_of([place for day in self.calendar[start:stop] for place in self.days[day]])
        for month, bits in self.months.items():
            if month > first:
                out |= bits
        return out

    def due_by(self, date: str) -> int:
        """Promises that fall due by the end of a day, month or year."""
        return bits_of([place for place in positions(self.timed) if self.dues[place] <= date + "-99"])

    def begun_by(self, day: str) -> int:
        """Entries of which something was reported by a day (of them, or of what is drawn together with them)."""
        return self._by(day, self.begun, 0) & self.current

    def told_by(self, day: str) -> int:
        """Entries of which everything was reported by a day."""
        return self._by(day, self.told, 1) & ~self.undated & self.current

    def _by(self, day: str, months: Mapping[str, int], which: int) -> int:
        out = 0
        for month, bits in months.items():
            if month + "-99" <= day:
                out |= bits
            elif month <= day:
                out |= bits_of([place for place in positions(bits) if (self.reported[place][which] or "9999") <= day])
        return out

    def with_kin(self, bits: int) -> int:
        """These entries, and those that were drawn together with them."""
        if not self.kin:
            return bits
        held = [self.ids[place] for place in positions(bits)]
        more = {entry for own in held if own in self.kin for entry in self.kin[own]}
        return bits | self.of(more) if more else bits

    def by_time(
        self, chosen: int, *, newest_first: bool = True, same_day_up: bool | None = None,
        after: tuple[str, str] | None, most: int | None = None,
    ) -> Iterator[int]:  # fmt: skip
        """Places of the chosen in the order of time, those of one day in that of ids (``same_day_up``: which way, as
        the days by default), from behind ``after`` (day, id). ``most``: how many are asked for, where that is known."""
        ids, starts = self.ids, self.starts
        up = not newest_first if same_day_up is None else same_day_up
        found: Iterable[int]
        number = chosen.bit_count()
        # Walking along the days meets one of the chosen after every len / number places, and costs a 16th of sorting.
        if number <= _FEW if most is None else number * number <= most * len(self.ids) // 16:
            by_id = sorted(positions(chosen), key=ids.__getitem__, reverse=not up)
            found = sorted(by_id, key=starts.__getitem__, reverse=newest_first)
        else:
            found = self._walked(chosen, newest_first, up, after)
        for place in found:
            if after is None:
                yield place
                continue
            here = (starts[place], ids[place])
            if here < after if newest_first else here > after:
                yield place

    def _walked(self, chosen: int, newest_first: bool, up: bool, after: tuple[str, str] | None) -> Iterator[int]:
        held = chosen.to_bytes(len(self.ids) // 8 + 1, "little")
        days: Sequence[str] = self.calendar
        if after is not None:
            days = days[: bisect_right(days, after[0])] if newest_first else days[bisect_left(days, after[0]) :]
        for day in reversed(days) if newest_first else days:
            places = self.days[day]
            for place in places if up else reversed(places):
                if held[place >> 3] >> (place & 7) & 1:
                    yield place

    def by_urgency(self, chosen: int, states: Iterable[str]) -> Iterator[int]:
        """Places of chosen promises: state by state in the order given, what is due soonest first, then the newest."""
        for state in states:
            some = chosen & self.states.get(state, 0)
            if not some:
                continue
            due = list(self.by_time(some & self.timed, same_day_up=True, after=None))
            yield from sorted(due, key=self.dues.__getitem__)
            yield from self.by_time(some & ~self.timed, same_day_up=True, after=None)


_GROUPS = ("kinds", "months", "ends", "begun", "told", "keys", "states", "days")


def _merged(known: Mapping[str, int], groups: Mapping[str, list[int]]) -> dict[str, int]:
    out = dict(known)
    for name, places in groups.items():
        out[name] = out.get(name, 0) | bits_of(places)
    return out


def bits_of(places: Iterable[int]) -> int:
    """A bitmap of places."""
    listed = places if isinstance(places, list) else list(places)
    if not listed:
        return 0
    if len(listed) > _MANY:  # a digit each: a third of the time of setting bits, where they are not few among many
        digits = bytearray(b"0") * (max(listed) + 1)
        for place in listed:
            digits[place] = 49
        digits.reverse()
        return int(bytes(digits), 2)
    held = bytearray(max(listed) // 8 + 1)
    for place in listed:
        held[place >> 3] |= 1 << (place & 7)
    return int.from_bytes(held, "little")


def positions(bits: int) -> Iterator[int]:
    """The places of a bitmap, the least first."""
    held = bits.to_bytes((bits.bit_length() + 7) // 8, "little")
    for found in _NOT_EMPTY.finditer(held):
        at = found.start()
        for inside in _IN_BYTE[held[at]]:
            yield at * 8 + inside

"""A claim in somebody's word: of whom it is said, whom else it names, whether it is wished or only might be so."""

from __future__ import annotations

from banggiao.reading.cast import Actor
from banggiao.reading.clauses import Subject
from banggiao.reading.facts.positions import claim_words as words
from banggiao.reading.facts.positions import patterns
from banggiao.reading.frame import Frame
from banggiao.reading.record import record

_SIDES = frozenset(("state", "person", "role", "body", "pronoun", "organisation"))
_BODIES = frozenset(("state", "body", "organisation"))
_GOES_ON = (" nhưng ", " song ", " mà ", " nên ", " rằng ")


@record
class Claim:
    """A cue of a claim in somebody's word: from where to where it stands, whose word, where that begins and ends."""

    frame: Frame
    subject: Subject
    form: str
    begin: int
    start: int
    end: int
    stop: int

    @property
    def own(self) -> set[str]:
        return set(self.subject.codes)


def doer_of(claim: Claim) -> Actor | bool | None:
    """Who the cue is said of: the actor of another side, True of the speaker's own state; None where it can't be told.

    False where it is one person of the own side, or nobody is named.
    """
    low = claim.frame.lowered
    manner = words.MANNER.search(low, claim.begin, claim.start)
    upto = manner.start() if manner is not None else claim.start
    condition = words.CONDITION.match(low, claim.begin, upto)
    since = condition.end() if condition is not None else claim.begin
    lead = words.LEADS_IN.match(low, since, upto)
    since = lead.end() if lead is not None else since
    if since >= upto:
        return False
    named = _named(claim, since, upto)
    if named is None and (later := max(low.rfind(word, since, upto) + len(word) for word in _GOES_ON)) > since:
        lead = words.LEADS_IN.match(low, later, upto)
        named = _named(claim, lead.end() if lead is not None else later, upto)
    return named


def _named(claim: Claim, since: int, upto: int) -> Actor | bool | None:
    """Who it is, where nothing but that one's name stands in the range."""
    low, frame = claim.frame.lowered, claim.frame
    if words.OURS.fullmatch(low, since, upto):
        return True
    if low.startswith("họ ", since) and upto - since == len("họ "):
        return True if claim.subject.kind in _BODIES else None
    chain = next(iter(frame.clauses.chains(since, upto)), None)
    if chain is None or chain[0].start != since or low[chain[-1].end : upto].strip(" ,\"'"):
        return None
    codes = {c for a in chain for c in a.codes}
    if not codes or any(a.kind not in _SIDES for a in chain):
        return None
    if codes <= claim.own:
        return chain[-1].kind in ("state", "body", "organisation")
    return chain[0] if not codes & claim.own else None


def others(claim: Claim, begin: int, end: int) -> list[str]:
    """The other states named in a range, in order."""
    found = [c for a in claim.frame.cast.within(begin, end) for c in a.codes if c not in claim.own]
    if found:
        return found
    places = claim.frame.index.within(begin, end)
    return [h.code for h in places if h.kind == "place" and h.cls == "capital" and h.code and h.code not in claim.own]


def between_states(claim: Claim) -> bool:
    """Whether what is said is of states: another is named, or what passes between them."""
    low = claim.frame.lowered
    return (
        bool(others(claim, claim.begin, claim.stop))
        or patterns.OF_PRINCIPLE.search(low, claim.begin, claim.stop) is not None
        or patterns.OF_STATES.search(low, claim.begin, claim.stop) is not None
        or low.find("vũ khí", claim.begin, claim.stop) >= 0
        or any(low.find(word, claim.begin, claim.stop) >= 0 for word in words.ANY_STATE)
    )


def only_might_be(claim: Claim) -> bool:
    """Whether it is wished, feared or only might be so; a condition that a comma ends is no part of it."""
    low = claim.frame.lowered
    since = claim.begin
    if (condition := words.CONDITION.match(low, claim.begin, claim.start)) is not None:
        since = condition.end()
    return words.AGAINST.search(low, since, claim.start) is not None


def deed_of(claim: Claim) -> str | None:
    """Whose deed what is said begins with: 'các hành động gần đây của Y'; another's alone."""
    low = claim.frame.lowered
    lead = words.LEADS_IN.match(low, claim.begin, claim.start)
    since = lead.end() if lead is not None else claim.begin
    if words.DEED.match(low, since, claim.start) is None:
        return None
    named = [a for a in claim.frame.cast.within(since, claim.start) if a.codes]
    codes = {c for a in named[:1] for c in a.codes}
    return next(iter(codes)) if len(codes) == 1 and not codes & claim.own else None

"""The law in time: the acts of all provisions, or of one, as a drawn time line, and the same facts as a table."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from drawings.svg import Title
from drawings.timeline import Row, Span, Timeline
from edition.law import BEGINNINGS, Act, LegalDate, Provision
from edition.wording import date_in_words, numbered
from pages.content import Context, Node, drawing, table

# When something happened, to order and to group it.
When = tuple[str, str, str]
STARTED, FINISHED = ("in_force", *BEGINNINGS), ("ended", "powers_ended")


def of_all(context: Context) -> Iterator[Node]:
    """The time line of all acts, with the time of the text, and its facts as a table."""
    words, acts = context.words, list(context.edition.acts.values())
    if acts:
        yield _drawing(context, acts, context.edition.provisions, words("timeline"), words("timeline_same"))
        rows = [
            [_date(context, date), words(f"event.{date.event}"), act.called(context.language)]
            for act, date in _events(acts)
        ]
        header = [words("timeline_when"), words("timeline_event"), words("timeline_act")]
        yield table(words("timeline"), header, rows, "www", searched=False)


def of_one(context: Context, provision: Provision, name: str) -> Node:
    """The time line of the acts that a provision names; its entry says the same."""
    acts = [context.edition.acts[id] for id in dict.fromkeys(provision.named_acts)]
    said = context.words("timeline_own_same")
    return _drawing(context, acts, [provision], numbered(context.words("timeline_own"), name), said)


def _drawing(context: Context, acts: Sequence[Act], provisions: Iterable[Provision], name: str, said: str) -> Node:
    events = _events(acts)
    times = sorted({_when(date) for _, date in events})
    changed = {id: norm["act"] for each in provisions for norm in each.norms for id in norm.get("changed_by", ())}
    lanes = _lanes(acts, changed)
    rows = [_row(context, [each for each in events if _when(each[1]) == time], lanes) for time in times]
    lives = [act for act in acts if act.id in lanes and act.id not in changed]
    spans = [span for act in lives for span in _spans(act, lanes[act.id], times)]
    return drawing(Timeline(Title(name, said), rows, spans, _legend(context, events, lives), _band(context)))


def _row(context: Context, events: Sequence[tuple[Act, LegalDate]], lanes: Mapping[str, int]) -> Row:
    """What happened at one time: of each kind of event the acts, and in the lane of each act its sign."""
    happened: dict[str, list[str]] = {}
    for act, date in events:
        happened.setdefault(context.words(f"event.{date.event}"), []).append(act.called(context.language))
    signs = dict.fromkeys((lanes[act.id], date.precision) for act, date in events if act.id in lanes)
    said = [f"{event}: {'; '.join(names)}" for event, names in happened.items()]
    date = events[0][1]
    return Row(date.earliest, _date(context, date, "\N{NO-BREAK SPACE}"), said, list(signs))


def _events(acts: Iterable[Act]) -> list[tuple[Act, LegalDate]]:
    return sorted(((act, date) for act in acts for date in act.dates), key=lambda event: _when(event[1]))


def _when(date: LegalDate) -> When:
    return date.earliest, date.iso, date.not_before


def _lanes(acts: Iterable[Act], changed: Mapping[str, str]) -> dict[str, int]:
    """The lane of each act: that of the act which it ended, or whose words it changed, or one of its own."""
    ended = {date.by: act.id for act in acts for date in act.dates if date.event == "ended" and date.by}
    lanes: dict[str, int] = {}
    for act in (act for act in acts if act.id not in changed):
        lanes[act.id] = lanes.get(ended.get(act.id, ""), max(lanes.values(), default=-1) + 1)
    return lanes | {id: lanes[of] for id, of in changed.items() if of in lanes}


def _spans(act: Act, lane: int, times: Sequence[When]) -> Iterator[Span]:
    """An act from its coming into force to its end; before and after, as far as it is only known to be there."""
    begun, started, ended = act.date(*BEGINNINGS), act.date(*STARTED[:1]) or act.date(*STARTED), act.date(*FINISHED)
    if started:
        last = times.index(_when(ended)) if ended else None
        first = times.index(_when(started))
        if begun and begun != started:
            yield Span(lane, times.index(_when(begun)), first, full=False)
        yield Span(lane, first, last)
        if ended and ended.event != "ended":
            yield Span(lane, times.index(_when(ended)), None, full=False)


def _legend(context: Context, events: Iterable[tuple[Act, LegalDate]], acts: Iterable[Act]) -> list[tuple[str, str]]:
    words, known = context.words, {date.precision for _, date in events}
    found = [("day", words("sign.day")), ("month", words("sign.month")), ("bound", words("sign.bound"))]
    found = [(sign, said) for sign, said in found if sign in known]
    if any(act.no_repeal_seen for act in acts):
        found.append(("open", words("sign.open")))
    if (identity := context.edition.identity).written_between:
        found.append(("band", numbered(words("written"), identity.written[context.language])))
    return found


def _band(context: Context) -> tuple[str, str] | None:
    """When the text was written, where both bounds are known; a bound is a year or a month."""
    known = context.edition.identity.written_between
    if not {"not_before", "not_after"} <= known.keys():
        return None
    return f"{known['not_before']}-01-01"[:10], f"{known['not_after']}-12-28"[:10]


def _date(context: Context, date: LegalDate, space: str = " ") -> str:
    """A date as far as it is known, in words, with a space between those of a day."""
    exact, bound = (
        date_in_words(context.words, day).replace(" ", space) if day else "" for day in (date.iso, date.not_before)
    )
    return ", ".join(filter(None, [exact, bound and numbered(context.words("date_not_before"), bound)]))

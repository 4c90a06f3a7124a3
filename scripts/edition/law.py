"""The law as data: acts with dated events, and provisions, each with its wording and the norms above and after it."""

import calendar
import re
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from edition.entries import Texts

# The number of an act in its title, of digits and letters.
NUMBER = re.compile(r"№\s*([\w/.-]*\w)")
# Events with which an act begins.
BEGINNINGS = ("adopted", "signed")


class LegalDate(NamedTuple):
    """When something happened to an act: on a day, in a month, not before a day, or in a month not before a day.

    `by` is the act that brought it about, `evidence` what the date rests on; dates of the form 2017-07-11 and 2017-07.
    """

    event: str
    evidence: Sequence[str]
    day: str = ""
    month: str = ""
    not_before: str = ""
    by: str = ""
    url: str = ""

    @property
    def iso(self) -> str:
        """The day or the month; empty where neither is known."""
        return self.day or self.month

    @property
    def earliest(self) -> str:
        """The first day that it can have been."""
        return self.day or max(self.not_before, f"{self.month}-01" if self.month else "")

    @property
    def latest(self) -> str:
        """The last day that it can have been; empty where there is no bound."""
        if not self.month:
            return self.day
        year, month = map(int, self.month.split("-"))
        return f"{self.month}-{calendar.monthrange(year, month)[1]}"

    @property
    def precision(self) -> str:
        """Whether a `day` is known, a `month`, or only a `bound`."""
        return "day" if self.day else "month" if self.month else "bound"

    @property
    def edtf(self) -> str:
        """The date in the Extended Date/Time Format, level 2 (ISO 8601-2:2019): `[a..b]` is one day of several."""
        return f"[{self.earliest}..{self.latest}]" if self.not_before else self.iso


class Act(NamedTuple):
    """An act of law: `pages` are where it can be read, `no_repeal_seen` the day of a search that found no repeal."""

    id: str
    title: Texts
    dates: Sequence[LegalDate]
    line: int
    short: Texts | None = None
    identifier: str = ""
    fate: Texts | None = None
    no_repeal_seen: str = ""
    pages: Sequence[Mapping[str, Any]] = ()

    def date(self, *events: str) -> LegalDate | None:
        """The first date of one of some events."""
        return next((date for date in self.dates if date.event in events), None)

    @property
    def adopted(self) -> str:
        """The day of its adoption or signing; empty where none is stated."""
        date = self.date(*BEGINNINGS)
        return date.day if date else ""

    def called(self, language: str) -> str:
        """What the act is called where there is little room."""
        return (self.short or self.title)[language]

    def number(self, language: str) -> str:
        """Its number, as its title in a language has it; empty where that has none."""
        number = NUMBER.search(self.title[language])
        return number[1] if number else ""

    def norm(self, locator: Mapping[str, str], language: str) -> str:
        """The name of a norm of this act, by its place there."""
        return f"{self.title[language]}, {locator[language]}"


def act(**item: Any) -> Act:
    """An act from an item of acts.yml."""
    return Act(**item | {"dates": [LegalDate(**date) for date in item["dates"]]})


class Provision(NamedTuple):
    """A legal provision: its act and place, its wording, and what is known around it.

    `cited` are the article's words that render it, `about` says why a provision is here that the article does not cite.
    `above` are norms of higher rank, `successors` those that came after it, the last being the one of today. Both are
    mappings with `act`, `locator` and, where seen, `text` and `note`; `changed_by` names acts that changed its words.
    """

    id: str
    act: str
    locator: Texts
    checked: str
    line: int
    cited: Mapping[str, Any] | None = None
    about: Texts | None = None
    text: Mapping[str, Any] | None = None
    unseen: Texts | None = None
    changed_by: Sequence[str] = ()
    above: Sequence[Mapping[str, Any]] = ()
    successors: Sequence[Mapping[str, Any]] = ()
    note: Texts | None = None
    formerly: tuple[str, ...] = ()

    @property
    def today(self) -> Mapping[str, Any] | None:
        """The norm that stands in its place today."""
        return self.successors[-1] if self.successors else None

    @property
    def norms(self) -> list[Mapping[str, Any]]:
        """The provision as a norm, those above it and those after it."""
        own = {"act": self.act, "locator": self.locator, "text": self.text, "changed_by": self.changed_by}
        return [{**own, "note": self.note}, *self.above, *self.successors]

    def compared(self, acts: Mapping[str, Act]) -> list[tuple[Mapping[str, Any], Mapping[str, Any]]]:
        """The norms whose words are to be compared, the older first: that of then and of today, and each with its next.

        The next of a norm is that of the act which ended its act.
        """
        read = [norm for norm in self.norms if norm.get("text")]
        ends = [self.today] if self.text and self.today and self.today.get("text") else []
        ended = {id: date.by for id, act in acts.items() if (date := act.date("ended"))}
        chain = [(norm, next_) for norm in read for next_ in read if next_["act"] == ended.get(norm["act"])]
        return [*((read[0], end) for end in ends if (read[0], end) not in chain), *chain]

    @property
    def acts(self) -> list[str]:
        """The ids of its act, of those above and of those after it."""
        return list(dict.fromkeys(norm["act"] for norm in self.norms))

    @property
    def named_acts(self) -> list[str]:
        """The ids of acts as it names them: of each of its norms the act, and those that changed its words."""
        return [id for norm in self.norms for id in (norm["act"], *norm.get("changed_by", ()))]

    def pages(self, acts: Mapping[str, Act]) -> list[Mapping[str, Any]]:
        """Where its `acts` can be read, by the acts of the edition."""
        return [page for id in self.acts for page in acts[id].pages]


def wordings(text: Mapping[str, Any], codes: Sequence[str]) -> dict[str, str]:
    """The words of a norm by language: the official ones, and translations."""
    return {code: text[code] for code in codes if code in text}


def translated_at(text: Mapping[str, Any], language: str) -> str:
    """The address of the translation into a language; empty where it is the editors' own."""
    return next((each["url"] for each in text.get("translations", ()) if each["language"] == language), "")

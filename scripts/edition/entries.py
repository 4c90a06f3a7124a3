"""The kinds of entries in docs/data; fields are as in the schemas there, `line` is where the entry begins.

`shapes.py` compares the types with the schemas; what stands behind a type in `Annotated` says more of it: the fields of
a mapping, how many values a list has, or one of the words below.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from typing import Annotated, Any, NotRequired, TypedDict

EACH_LANGUAGE, ONE_LETTER = "a text in each language", "keys of one letter"
# The same words in each language, by its code.
Texts = Annotated[Mapping[str, str], EACH_LANGUAGE]


class Wording(TypedDict):
    """The words of a term in a language."""

    text: str


class Statement(TypedDict):
    """A paragraph that states a term, and how."""

    paragraph: str
    quotation: Texts


class Person(TypedDict):
    """A person of a record of CSL."""

    family: str
    given: NotRequired[str]


class Evidence(TypedDict):
    """Where fields of a record were seen."""

    fields: list[str]
    url: str | None


class Known(TypedDict):
    """What the edition knows about a work cited."""

    number: int
    status: str
    checked: str
    named: Texts | None
    said: Texts
    quotations: list[str]
    evidence: list[Evidence]
    leads: list[Any]
    provision: NotRequired[str]


class Record(TypedDict):
    """An item of references.json."""

    id: str
    title: NotRequired[str]
    author: NotRequired[list[Person]]
    editor: NotRequired[list[Person]]
    custom: Known


class Cited(TypedDict):
    """The words of a paragraph that render a provision."""

    paragraph: str
    words: str


@dataclass(frozen=True)
class Abstract:
    """An abstract as the source prints it: heading, text, and keywords as far as the source has them."""

    id: str
    language: str
    heading: str
    text: str
    line: int
    keywords: str = ""

    @property
    def printed(self) -> list[str]:
        """The parts that stand in the source, in its order."""
        return [part for part in (self.heading, self.text, self.keywords) if part]


@dataclass(frozen=True)
class Reference:
    """A work cited: `csl` is the record as far as it is known; the rest is what the edition knows about it."""

    id: str
    csl: Mapping[str, Any]
    line: int
    number: int
    status: str
    checked: str
    named: Texts | None
    said: Texts
    quotations: tuple[str, ...]
    evidence: tuple[Mapping[str, Any], ...]
    leads: tuple[Mapping[str, Any], ...]
    provision: str = ""

    @property
    def fields(self) -> list[str]:
        """The bibliographic fields that the record states."""
        return [name for name in self.csl if name not in ("id", "type")]


def reference(line: int, custom: Mapping[str, Any], **csl: Any) -> Reference:
    """A reference from an item of references.json."""
    known = {one.name: custom[one.name] for one in fields(Reference) if one.name in custom}
    lists = {name: tuple(custom[name]) for name in ("quotations", "evidence", "leads")}
    return Reference(**{**known, **lists, "id": csl["id"], "csl": csl, "line": line})


class Source(TypedDict):
    """Where an official wording was seen."""

    title: Texts
    url: str


class Official(TypedDict):
    """The official wording of a provision when the article was written, besides its words in each language."""

    source: Source


class Successor(TypedDict):
    """What stands today in the place of a provision."""

    act: Texts
    locator: Texts
    since: NotRequired[str]
    text: Mapping[str, str]
    url: str
    note: Texts


@dataclass(frozen=True)
class Provision:
    """A legal provision: as the article cites it, its wording then, what became of it, what stands there now."""

    id: str
    act: Texts
    identifier: str
    adopted: str
    locator: Texts
    cited: Annotated[Mapping[str, str], Cited]
    fate: Texts
    ended: str | None
    links: tuple[Mapping[str, Any], ...]
    checked: str
    line: int
    then: Annotated[Mapping[str, Any], Official] | None = None
    unseen: Texts | None = None
    now: Annotated[Mapping[str, Any], Successor] | None = None


@dataclass(frozen=True)
class Term:
    """A glossary entry. `pattern` finds the term's uses in each language; `not_in` are paragraphs of another sense."""

    id: str
    kind: str
    term: Annotated[Mapping[str, Annotated[Mapping[str, Any], Wording]], EACH_LANGUAGE]
    pattern: Texts
    definition: Texts
    line: int
    stated_in: tuple[Annotated[Mapping[str, Any], Statement], ...] = ()
    provisions: tuple[str, ...] = ()
    related: tuple[str, ...] = ()
    not_in: Mapping[str, Texts] = field(default_factory=dict)


@dataclass(frozen=True)
class Emendation:
    """A reading of the source, on its `source_line`, that the edition prints otherwise, and the id of the reason."""

    source_line: int
    source: str
    edition: str
    reason: str
    line: int


@dataclass(frozen=True)
class Note:
    """An editor's note on words that stay as the source has them."""

    id: str
    paragraph: str
    words: str
    note: Texts
    line: int


@dataclass(frozen=True)
class Erratum:
    """A change of a published paragraph: from one fingerprint to another, in which version, and why."""

    address: str
    was: str
    now: str
    version: str
    date: str
    reason: Texts
    line: int


class Changes(TypedDict):
    """What emendations.yml holds."""

    emendations: list[Emendation]
    reasons: Mapping[str, Texts]
    notes: list[Note]
    errata: list[Erratum]


@dataclass(frozen=True)
class Version:
    """A version of the edition: when its text was closed, when it was published (empty until then), what changed."""

    version: str
    prepared: str
    changes: Texts
    line: int
    released: str = ""

    @property
    def order(self) -> list[tuple[int, str]]:
        """The version's number, to compare."""
        return order(self.version)


def order(version: str) -> list[tuple[int, str]]:
    """A version's number as something that can be compared, however long: of two numbers the longer is the greater."""
    numbers = (part.lstrip("0") for part in version.split(".") if part.isdecimal())
    return [(len(number), number) for number in numbers]


@dataclass(frozen=True)
class Redirect:
    """An address that moved: the `old` path from the root of the site, and the `new` one with its id."""

    old: str
    new: str
    line: int


@dataclass(frozen=True)
class Writing:
    """How a language is written; `quotes` are its outer and inner pairs, the rest as in docs/data/writing.yml."""

    language: str
    quotes: Annotated[tuple[str, ...], 2]
    dash: str
    months: Annotated[tuple[str, ...], 12]
    before_number: tuple[str, ...]
    after_number: tuple[str, ...]
    endings: str
    line: int


def writing(**item: Any) -> Writing:
    """The ways of a language from an item of writing.yml."""
    lists = {key: tuple(value) for key, value in item.items() if isinstance(value, list)}
    return Writing(**(item | lists))


@dataclass(frozen=True)
class Name:
    """A person named in the edition, as each language spells the name."""

    id: str
    spelled: Texts
    line: int


@dataclass(frozen=True)
class Waiver:
    """A departure from a rule that stays, in the line of `path` with `words`; `holds` says how long, `reason` why."""

    path: str
    code: str
    words: str
    holds: str
    reason: str
    line: int


# An item of waivers.yml, where `holds` is called `while`.
Departure = TypedDict("Departure", {"path": str, "code": str, "words": str, "while": str, "reason": str})


def waiver(line: int, **item: Any) -> Waiver:
    """A waiver from an item of waivers.yml."""
    return Waiver(item["path"], item["code"], item["words"], item["while"], item["reason"], line)


class Words(TypedDict):
    """What strings.yml holds."""

    alphabets: Texts
    look_alikes: Annotated[Mapping[str, str], ONE_LETTER]
    theme_keys: list[str]
    strings: Mapping[str, Texts]


# A step of the search's rules.
Step = TypedDict(
    "Step",
    {
        "name": NotRequired[str],
        "in": NotRequired[str],
        "cut": str,
        "to": NotRequired[str],
        "then": NotRequired[str],
        "else": NotRequired[str],
    },
)


class Rules(TypedDict):
    """The search's rules of a language, as docs/data/search.yml explains them."""

    alike: Mapping[str, str]
    fold: Mapping[str, str]
    same: Mapping[str, str]
    letters: NotRequired[Mapping[str, str]]
    words: NotRequired[Mapping[str, str]]
    least: NotRequired[int]
    before: NotRequired[list[Annotated[list[str], 2]]]
    after: NotRequired[list[Annotated[list[str], 2]]]
    marks: Mapping[str, str]
    window: str
    rounds: NotRequired[int]
    steps: list[Step]

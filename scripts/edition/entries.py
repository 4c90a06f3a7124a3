"""The entries of docs/data: fields as in the schemas of `reading`, and `line`, on which the entry begins."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any, NamedTuple

# The same words in each language, by its code.
Texts = Mapping[str, str]


def other_texts(entry: Any, codes: Collection[str], *mapped: str) -> dict[str, Texts]:
    """The texts of an entry in the languages `codes`, by their fields, but for those that a format has mapped."""
    values = {name: value for name, value in entry._asdict().items() if name not in mapped}
    texts = {name: value for name, value in values.items() if isinstance(value, dict) and {*value} <= {*codes}}
    return {name: text for name, text in texts.items() if all(isinstance(words, str) for words in text.values())}


class Abstract(NamedTuple):
    """An abstract as the source prints it: heading, text, and keywords as far as the source has them."""

    id: str
    language: str
    heading: str
    text: str
    line: int
    keywords: str = ""

    @property
    def printed(self) -> list[str]:
        """The parts that are in the source, in its order."""
        return [part for part in (self.heading, self.text, self.keywords) if part]


class Reference(NamedTuple):
    """A work cited: `csl` is the record as far as it is known; the rest is what the edition knows about it."""

    id: str
    csl: Mapping[str, Any]
    line: int
    number: int
    status: str
    checked: str
    named: Texts | None
    said: Texts
    quotations: Sequence[str]
    evidence: Sequence[Mapping[str, Any]]
    leads: Sequence[Mapping[str, Any]]
    provision: str = ""
    formerly: tuple[str, ...] = ()


def reference(line: int, custom: Mapping[str, Any], **csl: Any) -> Reference:
    """A reference from an item of references.json."""
    known = {name: custom[name] for name in Reference._fields if name in custom}
    return Reference(id=csl["id"], csl=csl, line=line, **known)


class Term(NamedTuple):
    """A glossary entry. `pattern` finds the term's uses in each language; `not_in` are paragraphs of another sense."""

    id: str
    kind: str
    term: Mapping[str, Mapping[str, Any]]
    pattern: Mapping[str, Sequence[str]]
    definition: Texts
    line: int
    stated_in: Sequence[Mapping[str, Any]] = ()
    provisions: Sequence[str] = ()
    related: Sequence[str] = ()
    not_in: Mapping[str, Texts] = {}
    formerly: tuple[str, ...] = ()


class Emendation(NamedTuple):
    """A reading of the source, on its `source_line`, what the edition prints instead, and the id of the reason."""

    source_line: int
    source: str
    edition: str
    reason: str
    line: int


class Note(NamedTuple):
    """An editor's note on words that are left as the source has them."""

    id: str
    paragraph: str
    words: str
    note: Texts
    line: int
    formerly: tuple[str, ...] = ()


class Erratum(NamedTuple):
    """A change of a published paragraph: its words before and after, in which version, and why."""

    address: str
    before: str
    after: str
    version: str
    date: str
    reason: Texts
    line: int


class Version(NamedTuple):
    """A version of the edition: when its text was closed, when it was published (empty until then), what changed."""

    version: str
    prepared: str
    changes: Texts
    line: int
    released: str = ""


def order(version: str) -> list[int]:
    """A version's number as numbers that can be compared."""
    return [int(part) for part in version.split(".") if part.isdecimal()]


class Redirect(NamedTuple):
    """An address that moved: the `old` path from the root of the site, and the `new` one with its id."""

    old: str
    new: str
    line: int


class Writing(NamedTuple):
    """How a language is written; `quotes` are its outer and inner pairs, the rest as in docs/data/writing.yml."""

    language: str
    quotes: Sequence[str]
    dash: str
    months: Sequence[Sequence[str]]
    before_number: Sequence[str]
    after_number: Sequence[str]
    endings: Sequence[str]
    common: Sequence[str]
    line: int
    doubled: Sequence[str] = ()
    romanised: Mapping[str, Any] = {}
    senses: Mapping[str, Sequence[str]] = {}
    unclear: Mapping[str, Sequence[str]] = {}
    locators: Mapping[str, Sequence[str]] = {}


def writing(**item: Any) -> Writing:
    """The writing rules of a language from an item of writing.yml."""
    months = [[words] if isinstance(words, str) else words for words in item["months"]]
    return Writing(**item | {"months": months})


class Person(NamedTuple):
    """A person named in the edition, as each language spells the name."""

    id: str
    spelled: Texts
    line: int


def person(id: str, spelled: Texts, line: int) -> Person:
    """A person from an item of names.yml; a no-break space there is a space, as texts may break a name or not."""
    return Person(id, {language: name.replace("\xa0", " ") for language, name in spelled.items()}, line)


class Rendering(NamedTuple):
    """A term and its one rendering: `words` find it in each language, `except_` texts where it is another thing.

    No language has a `mutual` one alone.
    """

    id: str
    words: Mapping[str, Sequence[str]]
    line: int
    except_: Sequence[str] = ()
    mutual: bool = False


class Box(NamedTuple):
    """A step of the argument: its name, and its paragraphs."""

    id: str
    name: Texts
    paragraphs: Sequence[str]
    line: int


class Line(NamedTuple):
    """How one box of the argument bears on another, and the words of the source that say so."""

    from_: str
    kind: str
    to: str
    paragraph: str
    words: str
    line: int


class Reading(NamedTuple):
    """That a reader, by `role`, found on a day that a text says what its original says: the checksums of both."""

    text: str
    language: str
    original: str
    words: str
    role: str
    day: str
    line: int


class Official(NamedTuple):
    """Official words as they were copied: the checksum of what identifies their source, and that of the words."""

    text: str
    language: str
    source: str
    words: str
    line: int


class Waiver(NamedTuple):
    """A finding that is accepted: its code, in the line of `path` with `words`; `while_` how long, `reason` why."""

    path: str
    code: str
    words: str
    while_: str
    reason: str
    line: int


class Kind(NamedTuple):
    """A kind of terms and the placeholder that lists them; the margin explains a term `once`, or once a `section`."""

    id: str
    placeholder: str
    explained: str
    line: int


class Identity(NamedTuple):
    """The fields of docs/data/edition.yml, as its schema describes them. What is not known is empty."""

    name: str = ""
    text: Sequence[str] = ()
    title: Mapping[str, str] = {}
    title_origin: str = ""
    written: Mapping[str, str] = {}
    written_between: Mapping[str, str] = {}
    authors: Sequence[Mapping[str, Mapping[str, str]]] = ()
    published: Mapping[str, Any] = {}
    licence: Mapping[str, str] = {}
    lost: Sequence[str] = ()
    kinds: Sequence[Kind] = ()
    law: Mapping[str, Any] = {}
    about: Mapping[str, str] = {}

    @property
    def first_page(self) -> str:
        """The page with which the text begins; empty where none is named."""
        return next(iter(self.text), "")

    @property
    def kinds_by_placeholder(self) -> dict[str, str]:
        """The ids of the kinds of terms, by the placeholders that list them."""
        return {kind.placeholder: kind.id for kind in self.kinds}


def identity(**item: Any) -> Identity:
    """The identity of an edition from the values of edition.yml."""
    return Identity(**item | {"kinds": tuple(Kind(**kind) for kind in item.get("kinds", ()))})

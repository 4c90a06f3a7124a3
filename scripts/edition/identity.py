"""What is true of one edition alone: its short name, the pages of its text, what is known of the article."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from edition.entries import Texts


@dataclass(frozen=True)
class Kind:
    """A kind of terms and the placeholder that lists them; the margin explains a term `once`, or once a `section`."""

    id: str
    placeholder: str
    explained: str
    line: int


@dataclass(frozen=True)
class Identity:
    """The fields of docs/data/edition.yml, as its schema describes them. What is not known is empty."""

    name: str = ""
    text: Sequence[str] = ()
    title: Texts = field(default_factory=dict)
    title_origin: str = ""
    written: Texts = field(default_factory=dict)
    written_between: Mapping[str, str] = field(default_factory=dict)
    authors: Sequence[Mapping[str, Mapping[str, str]]] = ()
    published: Mapping[str, Any] = field(default_factory=dict)
    licence: Mapping[str, str] = field(default_factory=dict)
    lost: Sequence[str] = ()
    kinds: Sequence[Kind] = ()
    law: Mapping[str, Any] = field(default_factory=dict)
    about: Mapping[str, str] = field(default_factory=dict)

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

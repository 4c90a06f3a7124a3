"""What is true of one edition alone: its short name, the pages of its text, what is known of the article."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple


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

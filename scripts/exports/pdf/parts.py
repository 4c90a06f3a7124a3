"""What is in print at the placeholders that have another content there: how to cite, status."""

from collections.abc import Callable, Iterator

from citations import ready
from edition.wording import authority
from exports.pdf.nodes import link
from pages.content import Context, Node, facts, paragraph


def status(context: Context) -> Iterator[Node]:
    """Whose words the text is, and that its law is dated."""
    dated = context.edition.identity.law.get("dated", {}).get(context.language, "")
    yield paragraph(f"{authority(context.edition, context.language)} {dated}".strip(), style="status")


def citation(context: Context) -> Iterator[Node]:
    """How to cite the edition and a paragraph."""
    cited = ready.of_edition(context.edition, context.language)
    yield paragraph(context.words("cite_edition"))
    yield facts(context.words("format.gost"), [cited.formats["gost"]])
    yield facts(context.words("format.apa"), [cited.formats["apa"]])
    address = context.edition.cited_address(context.language, *context.edition.example)
    yield paragraph(f"{context.words('cite_paragraph')} ", link(address))
    yield paragraph(context.words("cite_original"))


def downloads(context: Context) -> Iterator[Node]:
    """Where the other formats of the edition are."""
    address = context.edition.address(context.language, *context.edition.placeholders["downloads"])
    yield paragraph(f"{context.words('other_forms')} ", link(address))


# The placeholders that say something else in print than on a page of the site.
PARTS: dict[str, Callable[[Context], Iterator[Node]]] = {
    "citation": citation,
    "downloads": downloads,
    "status": status,
}

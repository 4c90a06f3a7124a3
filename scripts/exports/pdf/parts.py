"""What is in print at the placeholders that have another content there: how to cite, status, proofs."""

from collections.abc import Callable, Iterator

from citations import ready
from edition import statistics
from edition.wording import authority
from exports.pdf.nodes import code, link
from pages.content import Context, Node, facts, paragraph, table


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
    """Where the other forms of the edition are."""
    address = context.edition.address(context.language, *context.edition.placeholders["downloads"])
    yield paragraph(f"{context.words('other_forms')} ", link(address))


def verification(context: Context) -> Iterator[Node]:
    """The checks that the sources passed, what was compared, and the sums of the texts."""
    words, counted = context.words, statistics.counted(context.edition)
    checks = [[name, words(f"check.{name}")] for name in counted["checks"]]
    yield table("", [words("checks_passed"), ""], checks, "nw")
    figures = {
        "figure.words": counted["words"],
        "figure.punctuation": counted["punctuation"],
        "figure.citations": counted["citations"],
        "figure.addresses": counted["addresses"],
        "figure.emendations": len(context.edition.emendations),
    }
    rows = [[words(key), str(count)] for key, count in figures.items()]
    yield table("", [words("figures"), ""], rows, "wn")
    sums = [[line] for path, sum_ in counted["sums"].items() for line in (path, code(sum_))]
    yield facts(words("sums"), *sums)


# The placeholders that say something else in print than on a page of the site.
PARTS: dict[str, Callable[[Context], Iterator[Node]]] = {
    "citation": citation,
    "downloads": downloads,
    "status": status,
    "verification": verification,
}

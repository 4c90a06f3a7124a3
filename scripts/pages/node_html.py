"""HTML of content nodes."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from itertools import groupby

from markupsafe import Markup, escape

from drawings.svg import SCREEN
from edition.places import Place
from edition.wording import numbered
from pages.content import Context, Node, Piece
from pages.html import Addresses, anchors, element, lines, unbroken
from reading.markdown_page import note_mark_id

# The classes of paragraphs by their style.
STYLES = {"definition": "edition definition", "edition": "edition", "keywords": "keywords"}


class NodeWriter:
    """Writes nodes as HTML; `address` gives the addresses of pages, `drawn` is how wide drawings are."""

    def __init__(self, context: Context, address: Addresses, drawn: float = SCREEN) -> None:
        """Remember the language, the addresses and the width."""
        self.context, self.address, self.drawn = context, address, drawn
        self.kinds: dict[str, Callable[[Node], Markup]] = {
            "abstract": self._abstract,
            "abstracts": lambda node: self._block("div", node, class_="abstracts"),
            "anchor": lambda node: anchors(node["ids"]),
            "code": lambda node: element("code", node["text"], class_=node["style"]),
            # Not as a `time`: programs take the first of a page for its date.
            "date": lambda node: escape(node["text"]),
            "drawing": self._drawing,
            "editorial": self._editorial,
            "entry": lambda node: self._block("div", node, class_="entry"),
            "external": self._external,
            "heading": lambda node: element(f"h{node['level']}", self.inside(node["content"]), id=node["id"]),
            "inserted": partial(self._changed, "ins"),
            "items": self._items,
            "language": partial(self._foreign, "span"),
            "link": self._link,
            "marked": lambda node: element("mark", node["text"]),
            "notes": self._notes,
            "paragraph": lambda node: element("p", self.inside(node["content"]), class_=STYLES.get(node["style"], "")),
            "places": self._places,
            "quotation": self._quotation,
            "removed": partial(self._changed, "del"),
            "short": lambda node: element("span", self.inside(node["content"])),
            "statistic": self._statistic,
            "status": lambda node: element("span", node["text"], class_=f"status status-{node['status']}"),
            "table": self._table,
            "wordings": self._wordings,
            "words": partial(self._foreign, "i", class_="words"),
        }

    def write(self, nodes: Iterable[Node]) -> Markup:
        """Nodes one under another; facts that follow one another are one list."""
        return Markup("\n").join(self._groups(nodes))

    def _groups(self, nodes: Iterable[Node]) -> Iterator[Markup]:
        for are_facts, group in groupby(nodes, lambda node: node["kind"] == "facts"):
            if are_facts:
                yield self._facts([node for node in group if node["items"]])
            else:
                yield from map(self._node, group)

    def inside(self, nodes: Iterable[Piece]) -> Markup:
        """Nodes in one line."""
        return Markup("").join(map(self._node, nodes))

    def _node(self, node: Piece) -> Markup:
        return unbroken(node) if isinstance(node, str) else self.kinds[node["kind"]](node)

    def _block(self, tag: str, node: Node, **attributes: str) -> Markup:
        return element(tag, lines([self.write(node["content"])]), **attributes)

    def _editorial(self, node: Node) -> Markup:
        words, direction = self.inside(node["content"]), node["direction"]
        return element("span", words, class_="edition", lang=node["language"], dir=direction)

    def _foreign(self, tag: str, node: Node, **attributes: str) -> Markup:
        content = self.inside(node["content"])
        return element(tag, content, **attributes, **self._language(node, content))

    def _language(self, node: Node, content: Markup) -> dict[str, str]:
        """The attributes of a node's language: which, and where its words run if it is the other way than the page."""
        edition, language = self.context.edition, node["language"]
        own = edition.direction(self.context.language)
        found = edition.direction(language, content.striptags()) if language else own
        return {"lang": language, "dir": found if found != own else ""}

    def _facts(self, facts: Sequence[Node]) -> Markup:
        if not facts:
            return Markup("")
        listed = []
        for fact in facts:
            listed.append(element("dt", fact["label"]))
            listed += [element("dd", self.inside(item)) for item in fact["items"]]
        return element("dl", lines(listed), data_search_exclude=not facts[0]["searched"])

    def _quotation(self, node: Node) -> Markup:
        source = element("footer", self._node(node["source"])) if node["source"] else ""
        words = self.inside(node["content"])
        return element("blockquote", element("p", words) + source, **self._language(node, words))

    def _link(self, node: Node) -> Markup:
        tabs = "-1" if node.get("beside") else ""
        return element("a", self.inside(node["content"]), tabindex=tabs, href=self.address(node["page"], node["id"]))

    def _external(self, node: Node) -> Markup:
        is_site = node["address"].startswith("http")
        return element("a", self.inside(node["content"]), href=node["address"], rel="external" if is_site else "")

    def _items(self, node: Node) -> Markup:
        listed = lines(element("li", self.inside(item)) for item in node["items"])
        return element("ol" if node["ordered"] else "ul", listed, data_search_exclude=not node["searched"])

    def _notes(self, node: Node) -> Markup:
        words, listed = self.context.words, []
        for note in node["notes"]:
            number = note["label"]
            label = f"↩ {number}, {numbered(words('note_back'), number)}"
            back = element("a", f"↩ {number}", href=f"#{note_mark_id(note['id'])}", aria_label=label)
            listed.append(element("li", Markup("{} {}").format(self.inside(note["content"]), back), id=note["id"]))
        first = node["notes"][0]["number"]
        start = str(first) if first > 1 else ""
        return element("ol", lines(listed), class_="notes", start=start)

    def _table(self, node: Node) -> Markup:
        head = Markup("").join(element("th", words, scope="col") for words in node["header"])
        body = Markup("\n").join(self._row(row, node["header"]) for row in node["rows"])
        parts = [element("caption", node["caption"]), element("tbody", body)]
        parts[1:1] = [element("thead", element("tr", head))] if head else []
        return element("table", Markup("\n").join(parts), class_="facts", data_search_exclude=not node["searched"])

    def _changed(self, tag: str, node: Node) -> Markup:
        """Changed words; before them, unseen, what they are, for few screen readers tell of such an element."""
        said = element("span", f"{node['said']}: ", class_="unseen", lang=self.context.language)
        return element(tag, said + node["text"])

    def _row(self, row: Sequence[Piece], header: Sequence[str]) -> Markup:
        if header:
            return element("tr", Markup("").join(map(self._cell, row, header)))
        return element("tr", element("th", self._node(row[0]), scope="row") + Markup("").join(map(self._cell, row[1:])))

    def _cell(self, node: Piece, column: str = "") -> Markup:
        """A cell with the name of its column, for screens that have no room for columns.

        One whose words are in a language of their own is itself in that language.
        """
        if not isinstance(node, str) and node["kind"] == "language":
            return self._foreign("td", node, data_label=column)
        return element("td", self._node(node), data_label=column)

    def _wordings(self, node: Node) -> Markup:
        """A term in each language: the search finds the entry by each, and reads neither label nor language."""
        rows = []
        for language, word, origin in node["rows"]:
            label = element("th", self._node(language), scope="row", data_search_exclude=True)
            term = self.inside(word["content"])
            name = element("td", term, **self._language(word, term), data_search_name=True)
            rows.append(element("tr", label + name + element("td", self._node(origin))))
        caption = element("caption", node["label"], data_search_exclude=True)
        return element("table", caption + element("tbody", Markup("").join(rows)), class_="facts")

    def _places(self, node: Node) -> Markup:
        summary = element("summary", f"{node['label']}: {len(node['places'])}")
        listed = element("ul", lines(map(self._use, node["places"])), class_="places")
        own = {"class_": "places-list", "open": node["opened"], "data_search_exclude": True}
        return element("details", lines([summary, listed]), **own)

    def _use(self, place: Place) -> Markup:
        is_paragraph = self.context.edition.is_paragraph(place.page, place.block)
        words = self.context.words
        title = numbered(words("paragraph_number"), place.block.label) if is_paragraph else place.title
        link = element("a", title, href=self.address(place.page, place.anchor))
        sentence = Markup("{}{}{}").format(place.before, element("mark", place.words), place.after)
        return element("li", link + ": " + element("span", sentence, class_="quoted"))

    def _drawing(self, node: Node) -> Markup:
        drawn = node["picture"].svg(self.drawn, self.address)
        return element("figure", drawn, class_="drawing", data_search_exclude=True)

    def _abstract(self, node: Node) -> Markup:
        body = self.write(node["content"])
        return element("section", body, class_="abstract", id=node["id"], **self._language(node, body))

    def _statistic(self, node: Node) -> Markup:
        """The place of a number that only the finished site knows."""
        return element("span", node["text"], data_figure=node["name"], data_done=node["done"])

"""HTML of content nodes."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from itertools import groupby

from markupsafe import Markup, escape

from drawings.svg import SCREEN
from edition.places import Place
from edition.wording import numbered
from pages.content import Context, Node, Piece
from pages.html import Addresses, anchors, element
from reading.markdown_page import note_mark_id

# The classes of paragraphs by their style.
STYLES = {"definition": "edition definition", "edition": "edition", "keywords": "keywords"}
# What the search leaves out.
UNSEARCHED = Markup(" data-search-exclude")


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
        return escape(node) if isinstance(node, str) else self.kinds[node["kind"]](node)

    def _block(self, tag: str, node: Node, **attributes: str) -> Markup:
        return element(tag, Markup("\n{}\n").format(self.write(node["content"])), **attributes)

    def _editorial(self, node: Node) -> Markup:
        words, direction = self.inside(node["content"]), node["direction"]
        return element("span", words, class_="edition", lang=node["language"], dir=direction)

    def _foreign(self, tag: str, node: Node, **attributes: str) -> Markup:
        """An element in the language of a node, which may run the other way than the page does."""
        content = self.inside(node["content"])
        direction = self._direction(node["language"], content.striptags())
        return element(tag, content, **attributes, lang=node["language"], dir=direction)

    def _direction(self, language: str, content: str = "") -> str:
        """Where words in a language run, if it is the other way than the page; otherwise empty."""
        edition = self.context.edition
        own = edition.direction(self.context.language)
        found = edition.direction(language, content) if language else own
        return found if found != own else ""

    def _facts(self, facts: Sequence[Node]) -> Markup:
        if not facts:
            return Markup("")
        lines = []
        for fact in facts:
            lines.append(element("dt", fact["label"]))
            lines += [element("dd", self.inside(item)) for item in fact["items"]]
        excluded = "" if facts[0]["searched"] else UNSEARCHED
        return Markup("<dl{}>\n{}\n</dl>").format(excluded, Markup("\n").join(lines))

    def _quotation(self, node: Node) -> Markup:
        source = element("footer", self._node(node["source"])) if node["source"] else ""
        words = self.inside(node["content"])
        direction = self._direction(node["language"], words.striptags())
        return element("blockquote", element("p", words) + source, lang=node["language"], dir=direction)

    def _link(self, node: Node) -> Markup:
        tabs = "-1" if node.get("beside") else ""
        return element("a", self.inside(node["content"]), tabindex=tabs, href=self.address(node["page"], node["id"]))

    def _external(self, node: Node) -> Markup:
        is_site = node["address"].startswith("http")
        return element("a", self.inside(node["content"]), href=node["address"], rel="external" if is_site else "")

    def _items(self, node: Node) -> Markup:
        listed = Markup("\n").join(element("li", self.inside(item)) for item in node["items"])
        kind, excluded = "ol" if node["ordered"] else "ul", "" if node["searched"] else UNSEARCHED
        return Markup("<{kind}{excluded}>\n{listed}\n</{kind}>").format(kind=kind, excluded=excluded, listed=listed)

    def _notes(self, node: Node) -> Markup:
        words, listed = self.context.words, []
        for note in node["notes"]:
            number = note["label"]
            label = f"↩ {number}, {numbered(words('note_back'), number)}"
            back = element("a", f"↩ {number}", href=f"#{note_mark_id(note['id'])}", aria_label=label)
            listed.append(element("li", Markup("{} {}").format(self.inside(note["content"]), back), id=note["id"]))
        first = node["notes"][0]["number"]
        start = str(first) if first > 1 else ""
        return element("ol", Markup("\n{}\n").format(Markup("\n").join(listed)), class_="notes", start=start)

    def _table(self, node: Node) -> Markup:
        head = Markup("").join(element("th", words, scope="col") for words in node["header"])
        body = Markup("\n").join(self._row(row, bool(head)) for row in node["rows"])
        parts = [element("caption", node["caption"]), element("tbody", body)]
        parts[1:1] = [element("thead", element("tr", head))] if head else []
        excluded = "" if node["searched"] else UNSEARCHED
        return Markup('<table class="facts"{}>{}</table>').format(excluded, Markup("\n").join(parts))

    def _changed(self, tag: str, node: Node) -> Markup:
        """Changed words; before them, unseen, what they are, for few screen readers tell of such an element."""
        said = element("span", f"{node['said']}: ", class_="unseen", lang=self.context.language)
        return element(tag, said + node["text"])

    def _row(self, row: Sequence[Piece], under_header: bool) -> Markup:
        first = self._cell(row[0]) if under_header else element("th", self._node(row[0]), scope="row")
        return element("tr", Markup("").join([first, *map(self._cell, row[1:])]))

    def _cell(self, node: Piece) -> Markup:
        """A cell; one whose words are in a language of their own is itself in that language."""
        if not isinstance(node, str) and node["kind"] == "language":
            return self._foreign("td", node)
        return element("td", self._node(node))

    def _wordings(self, node: Node) -> Markup:
        """A term in each language: the search finds the entry by each, and reads neither label nor language."""
        rows = []
        for language, word, origin in node["rows"]:
            label = Markup('<th scope="row"{}>{}</th>').format(UNSEARCHED, self._node(language))
            term = self.inside(word["content"])
            turned = Markup(' dir="{}"').format(direction) if (direction := self._direction(word["language"])) else ""
            name = Markup('<td lang="{}"{} data-search-name>{}</td>').format(word["language"], turned, term)
            rows.append(element("tr", label + name + element("td", self._node(origin))))
        caption = Markup("<caption{}>{}</caption>").format(UNSEARCHED, node["label"])
        return element("table", caption + element("tbody", Markup("").join(rows)), class_="facts")

    def _places(self, node: Node) -> Markup:
        listed = Markup("\n").join(map(self._use, node["places"]))
        summary = element("summary", f"{node['label']}: {len(node['places'])}")
        opened = Markup(" open") if node["opened"] else ""
        return Markup('<details class="places-list"{}{}>\n{}\n<ul class="places">\n{}\n</ul>\n</details>').format(
            opened, UNSEARCHED, summary, listed
        )

    def _use(self, place: Place) -> Markup:
        is_paragraph = self.context.edition.is_paragraph(place.page, place.block)
        words = self.context.words
        title = numbered(words("paragraph_number"), place.block.label) if is_paragraph else place.title
        link = element("a", title, href=self.address(place.page, place.anchor))
        sentence = Markup("{}{}{}").format(place.before, element("mark", place.words), place.after)
        return Markup('<li>{}: <span class="quoted">{}</span></li>').format(link, sentence)

    def _drawing(self, node: Node) -> Markup:
        return Markup('<figure class="drawing"{}>{}</figure>').format(
            UNSEARCHED, node["picture"].svg(self.drawn, self.address)
        )

    def _abstract(self, node: Node) -> Markup:
        body = self.write(node["content"])
        direction = self._direction(node["language"], body.striptags())
        return element("section", body, class_="abstract", id=node["id"], lang=node["language"], dir=direction)

    def _statistic(self, node: Node) -> Markup:
        """The place of a number that only the finished site knows."""
        place = Markup(' data-figure="{}"').format(node["name"])
        done = Markup(' data-done="{}"').format(node["done"]) if node["done"] else ""
        return Markup("<span{}{}>{}</span>").format(place, done, node["text"])

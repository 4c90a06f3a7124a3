"""Verify a built site: every link has a target, every published id exists, no other host is asked for anything."""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from lxml import etree

from reading.finding import Finding
from verify import printed, safety
from verify.built_site import Document, Site, inside, is_not_found, resolve

# Markdown that should have become HTML: an attribute list, a link, strong emphasis, a footnote, a comment.
LEAK = re.compile(r"\{:? ?[#.]\w|\]\(|\*\*\w|\[\^\w|<!--")
NOT_PROSE = ("script", "style", "code", "pre", "template", "textarea")
# The texts of a page that are prose.
PROSE = f"body//text()[not({' or '.join(f'parent::{name}' for name in NOT_PROSE)})]"
TEXTS = etree.XPath(PROSE, smart_strings=False)
# The attributes of what a page loads by itself; `link` elements count by their relation.
LOADED = {"script": "src", "img": "src", "iframe": "src", "source": "src", "object": "data", "embed": "src"}
RELATIONS = {"stylesheet", "icon", "preload", "modulepreload", "prefetch", "preconnect", "dns-prefetch", "manifest"}
# For each reference the places that its entry links to, as (page, id).
Places = dict[str, set[tuple[str, str]]]
CSS_ADDRESS = re.compile(r"""(?:url\(\s*|@import\s+)["']?(?:https?:)?//""")


def verify(site: Site) -> list[Finding]:
    """All findings on a built site, sorted (SIT000–SIT031); paths begin with the name of the site's folder."""
    if not site.documents:
        return [Finding(site.root.name, 1, "SIT000", "the site has no page; build it")]
    found = [*_styles(site), *safety.verify(site), *printed.verify(site)]
    for document in site.documents.values():
        found += [*_links(site, document), *_ids(document), *_hosts(document), *_leaks(document)]
    back = {language: _links_back(site, language) for language in site.edition.codes}
    for path, (language, name) in site.pages.items():
        if path in site.documents:
            found += [*_language(site, path, language), *_alternates(site, path, name)]
            found += [*_citations(site, path, back[language]), *_published(site, path, name)]
        else:
            found.append(
                Finding(path, 1, "SIT003", f"the page {name} in {language} was not built; build the site again")
            )
    return sorted({Finding(f"{site.root.name}/{f.path}", f.line, f.code, f.message) for f in found})


def count_links(site: Site) -> int:
    """How many links inside the site were followed."""
    return sum(inside(address) for document in site.documents.values() for _, address in document.links)


def _links(site: Site, document: Document) -> Iterator[Finding]:
    for line, address in document.links:
        if not inside(address):
            if urlsplit(address).scheme not in ("http", "https", "mailto", "data", ""):
                yield Finding(document.path, line, "SIT012", f"{address[:60]} is no address to follow; remove it")
            continue
        if address.startswith("/") and not is_not_found(document.path):
            problem = f"{address} begins at the root, which the offline site does not have; make it relative"
            yield Finding(document.path, line, "SIT001", problem)
            continue
        target, fragment = resolve(site, document.path, address)
        if target not in site.files:
            yield Finding(document.path, line, "SIT001", f"{address} is no file of the site; correct the link")
        elif fragment and target in site.documents and fragment not in site.documents[target].ids:
            yield Finding(document.path, line, "SIT002", f"{address}: {target} has no id {fragment}; correct the link")


def _ids(document: Document) -> Iterator[Finding]:
    for id, count in document.ids.items():
        if count > 1:
            yield Finding(document.path, 1, "SIT004", f"the id {id} is on the page {count} times; give each its own")


def loaded(document: etree._Element) -> Iterator[tuple[int, str]]:
    """What a document loads by itself, as (line, address)."""
    for element in document.iter(*LOADED, "link"):
        if element.tag != "link":
            yield element.sourceline or 1, element.get(LOADED[str(element.tag)], "")
        elif RELATIONS & set(element.get("rel", "").split()):
            yield element.sourceline or 1, element.get("href", "")


def _hosts(document: Document) -> Iterator[Finding]:
    for line, address in loaded(document.tree):
        if urlsplit(address).netloc:
            yield Finding(document.path, line, "SIT005", f"{address} is loaded from another host; keep a copy here")


def _styles(site: Site) -> Iterator[Finding]:
    for path in sorted(site.files):
        if path.endswith(".css") and CSS_ADDRESS.search((site.root / path).read_text(encoding="utf-8")):
            yield Finding(path, 1, "SIT005", "the style sheet loads from another host; keep a copy here")


def _leaks(document: Document) -> Iterator[Finding]:
    # To know the element of a text takes longer than to read it.
    for text in document.tree.xpath(PROSE) if LEAK.search("\n".join(TEXTS(document.tree))) else ():
        if match := LEAK.search(text):
            near = text[max(0, match.start() - 20) : match.end() + 20].strip()
            problem = f"«{near}» shows Markdown; correct the page"
            yield Finding(document.path, text.getparent().sourceline or 1, "SIT006", problem)


def _language(site: Site, path: str, language: str) -> Iterator[Finding]:
    wanted = {"lang": language, "dir": site.edition.direction(language)}
    for name, value in wanted.items():
        declared = site.documents[path].tree.get(name)
        if declared != value:
            yield Finding(path, 1, "SIT007", f"{name} is {declared} and should be {value}; correct overrides/main.html")


def _alternates(site: Site, path: str, name: str) -> Iterator[Finding]:
    """hreflang is absolute, lists every language and x-default, and is the same on all pages of that name."""
    head = [element for element in site.documents[path].tree.iter("link") if element.get("rel") == "alternate"]
    stated = {element.get("hreflang", ""): element.get("href", "") for element in head if element.get("hreflang")}
    wanted = {language: site.edition.address(language, name) for language in site.edition.codes}
    wanted["x-default"] = wanted[site.edition.original]
    for key in sorted({*stated, *wanted}):
        if stated.get(key) != wanted.get(key):
            problem = f"hreflang {key} is {stated.get(key)} and should be {wanted.get(key)}; correct the head"
            yield Finding(path, 1, "SIT008", problem)


def _citations(site: Site, path: str, back: Places) -> Iterator[Finding]:
    """Every citation mark of the page links to its reference, and the reference links back to it."""
    document = site.documents[path]
    page = site.edition.pages[site.pages[path]]
    shown = {e.get("id"): e for e in document.tree.iter("a") if "citation" in e.get("class", "").split()}
    for number, id in ((number, id) for _, mark in page.marks for number, id in zip(mark.numbers, mark.ids)):
        if id not in shown:
            yield Finding(path, 1, "SIT009", f"the mark {id} is not on the page; build the site again")
            continue
        line = shown[id].sourceline or 1
        if resolve(site, path, shown[id].get("href", ""))[1] != f"ref-{number}":
            yield Finding(path, line, "SIT009", f"{id} does not link to ref-{number}; correct the link")
        if (path, id) not in back.get(f"ref-{number}", set()):
            yield Finding(path, line, "SIT010", f"ref-{number} does not link back to {id}; correct its places")


def _links_back(site: Site, language: str) -> Places:
    """For each reference the places that its entry links to: the links between its heading and the next."""
    path = site.path_of(language, site.edition.page_filled_by("references"))
    found: Places = {}
    current = ""
    for element in site.documents[path].tree.iter(etree.Element) if path in site.documents else ():
        if (id := element.get("id", "")).startswith("ref-"):
            current = id
        if element.tag == "a" and (address := element.get("href")):
            found.setdefault(current, set()).add(resolve(site, path, address))
    return found


def _published(site: Site, path: str, name: str) -> Iterator[Finding]:
    for _, registered, _ in site.edition.register:
        page, _, id = registered.partition("#")
        page = site.edition.moved_page(page)
        if page == name and id not in site.documents[path].ids:
            yield Finding(path, 1, "SIT011", f"{registered} was published and is not on the page; restore the id")

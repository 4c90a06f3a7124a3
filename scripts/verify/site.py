"""Verification of a built site: every link lands, every promise stands, no other host is asked for anything."""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from lxml import etree, html

from reading.finding import Finding
from verify import safety
from verify.built_site import NOT_FOUND_PAGE, Document, Site, inside, resolve

# Markdown that should have become HTML: an attribute list, a link, strong emphasis, a footnote, a comment marker.
LEAK = re.compile(r"\{:? ?[#.]\w|\]\(|\*\*\w|\[\^\w|<!--")
NOT_PROSE = {"script", "style", "code", "pre", "template", "textarea"}
# What a page loads by itself, as (element, attribute); `link` elements count by their relation.
LOADED = (("script", "src"), ("img", "src"), ("iframe", "src"), ("source", "src"), ("object", "data"), ("embed", "src"))
LOADED_RELATIONS = {
    "stylesheet",
    "icon",
    "preload",
    "modulepreload",
    "prefetch",
    "preconnect",
    "dns-prefetch",
    "manifest",
}
CSS_ADDRESS = re.compile(r"""(?:url\(\s*|@import\s+)["']?(?:https?:)?//""")


def verify(site: Site) -> list[Finding]:
    """All findings on a built site, sorted (SIT000–SIT024); paths begin with the name of the site's folder."""
    if not site.documents:
        return [Finding(site.root.name, 1, "SIT000", "there is no page in the site; build it")]
    found: list[Finding] = []
    for document in site.documents.values():
        found += [*_links(site, document), *_ids(document), *_hosts(document), *_leaks(document)]
    for path, (language, name) in site.pages.items():
        if path not in site.documents:
            found.append(Finding(path, 1, "SIT003", f"the page {name} in {language} was not built; build it anew"))
            continue
        found += [*_language(site, path, language), *_alternates(site, path, name), *_citations(site, path, language)]
        found += _promises(site, path, language, name)
    found += [*_styles(site), *safety.verify(site)]
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
        if address.startswith("/") and document.path != NOT_FOUND_PAGE:
            problem = f"{address} begins at the root, which a sub-path or a disk has not; make it relative"
            yield Finding(document.path, line, "SIT001", problem)
            continue
        target, fragment = resolve(site, document.path, address)
        if target not in site.files:
            yield Finding(document.path, line, "SIT001", f"{address} leads to no file; mend the link")
        elif fragment and target in site.documents and fragment not in site.documents[target].ids:
            yield Finding(document.path, line, "SIT002", f"{address}: {target} has no id {fragment}; mend the link")


def _ids(document: Document) -> Iterator[Finding]:
    for id, count in document.ids.items():
        if count > 1:
            yield Finding(document.path, 1, "SIT004", f"the id {id} stands {count} times; give each place its own")


def _hosts(document: Document) -> Iterator[Finding]:
    for tag, name in LOADED:
        for element in document.tree.iter(tag):
            yield from _host(document, element, element.get(name, ""))
    for element in document.tree.iter("link"):
        if LOADED_RELATIONS & set(element.get("rel", "").split()):
            yield from _host(document, element, element.get("href", ""))


def _host(document: Document, element: html.HtmlElement, address: str) -> Iterator[Finding]:
    if urlsplit(address).netloc:
        problem = f"{address} is loaded from another host; keep a copy here"
        yield Finding(document.path, element.sourceline or 1, "SIT005", problem)


def _styles(site: Site) -> Iterator[Finding]:
    for path in sorted(site.files):
        if path.endswith(".css") and CSS_ADDRESS.search((site.root / path).read_text(encoding="utf-8")):
            yield Finding(path, 1, "SIT005", "the style sheet loads from another host; keep a copy here")


def _leaks(document: Document) -> Iterator[Finding]:
    body = document.tree.find("body")
    for element in body.iter(etree.Element) if body is not None else ():
        inside = [] if element.tag in NOT_PROSE else [element.text or ""]
        for text in [*inside, *(child.tail or "" for child in element if element.tag not in NOT_PROSE)]:
            if match := LEAK.search(text):
                near = text[max(0, match.start() - 20) : match.end() + 20].strip()
                yield Finding(
                    document.path, element.sourceline or 1, "SIT006", f"Markdown shows in «{near}»; mend the page"
                )


def _language(site: Site, path: str, language: str) -> Iterator[Finding]:
    declared = site.documents[path].tree.get("lang")
    if declared != language:
        problem = f"the page says lang={declared} and is {language}; correct `lang` in overrides/main.html"
        yield Finding(path, 1, "SIT007", problem)


def _alternates(site: Site, path: str, name: str) -> Iterator[Finding]:
    """hreflang is absolute, lists every language and x-default, and is the same on all pages of that name."""
    head = [element for element in site.documents[path].tree.iter("link") if element.get("rel") == "alternate"]
    stated = {element.get("hreflang", ""): element.get("href", "") for element in head if element.get("hreflang")}
    wanted = {language: site.edition.address(language, name) for language in site.edition.codes}
    wanted["x-default"] = wanted[site.edition.original]
    for key in sorted({*stated, *wanted}):
        if stated.get(key) != wanted.get(key):
            problem = f"hreflang {key} is {stated.get(key)} and should be {wanted.get(key)}; mend the head"
            yield Finding(path, 1, "SIT008", problem)


def _citations(site: Site, path: str, language: str) -> Iterator[Finding]:
    """Every mark of the page leads to its reference, and the reference leads back to it."""
    document = site.documents[path]
    page = site.edition.pages[site.pages[path]]
    shown = {e.get("id"): e for e in document.tree.iter("a") if "citation" in e.get("class", "").split()}
    back = _leading_back(site, language)
    for _, mark in page.marks:
        for number, id in zip(mark.numbers, mark.ids):
            if id not in shown:
                yield Finding(path, 1, "SIT009", f"the mark {id} is not in the page; build it anew")
                continue
            line = shown[id].sourceline or 1
            if resolve(site, path, shown[id].get("href", ""))[1] != f"ref-{number}":
                yield Finding(path, line, "SIT009", f"{id} does not lead to ref-{number}; mend the link")
            if (path, id) not in back.get(f"ref-{number}", set()):
                yield Finding(path, line, "SIT010", f"ref-{number} does not lead back to {id}; mend its places")


def _leading_back(site: Site, language: str) -> dict[str, set[tuple[str, str]]]:
    """For each reference the places that its entry links to: what stands between its heading and the next."""
    path = site.path_of(language, "references")
    found: dict[str, set[tuple[str, str]]] = {}
    current = ""
    for element in site.documents[path].tree.iter(etree.Element) if path in site.documents else ():
        if (id := element.get("id", "")).startswith("ref-"):
            current = id
        if element.tag == "a" and (address := element.get("href")):
            found.setdefault(current, set()).add(resolve(site, path, address))
    return found


def _promises(site: Site, path: str, language: str, name: str) -> Iterator[Finding]:
    for _, registered, _ in site.edition.register:
        page, _, id = registered.partition("#")
        if page == name and id not in site.documents[path].ids:
            yield Finding(path, 1, "SIT011", f"{registered} is promised and not in the page; restore the id")

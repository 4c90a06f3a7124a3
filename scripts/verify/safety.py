"""Verify that no page of a built site brings code: it has the strict policy, and nothing that this would refuse.

The policy (security_policy.py) stops such code in a browser; this finds it before a page is published, and finds a
page that lacks the policy.
"""

import re
from collections.abc import Iterator

from lxml import etree

from pages.security_policy import POLICY
from reading.finding import Finding
from verify.built_site import Document, Site

# Blocks of data, which no browser runs: https://html.spec.whatwg.org/multipage/scripting.html#data-block
DATA_BLOCKS = {"application/ld+json", "application/json"}
HANDLER = re.compile(r"on[a-z]+$")
# What may run in a picture that is opened by itself.
ACTIVE_IN_PICTURE = {"script", "foreignObject", "handler", "set", "animate"}
RUNNING_ADDRESS = re.compile(r"\s*(javascript|vbscript|data:text/html)\b", re.IGNORECASE)


def verify(site: Site) -> Iterator[Finding]:
    """Yield pages without the policy (SIT020), code in pages (SIT021–SIT023), code in pictures (SIT024)."""
    for document in site.documents.values():
        yield from _policy(document)
        yield from _inside(document)
        yield from _attributes(document)
    for path in sorted(path for path in site.files if path.endswith(".svg")):
        yield from _picture(site, path)


def _policy(document: Document) -> Iterator[Finding]:
    head = document.tree.find("head")
    children = list(head.iterchildren(etree.Element)) if head is not None else []
    at = [number for number, meta in enumerate(children) if _names_policy(meta)]
    if [children[number].get("content") for number in at] != [POLICY]:
        problem = "the page has not exactly the edition's policy in its head; keep the meta of overrides/main.html"
        yield Finding(document.path, 1, "SIT020", problem)
    elif any(element.tag in ("script", "link", "style") for element in children[: at[0]]):
        problem = "something is loaded before the policy is stated; move the policy up"
        yield Finding(document.path, children[at[0]].sourceline or 1, "SIT020", problem)


def _names_policy(element: etree._Element) -> bool:
    return element.tag == "meta" and element.get("http-equiv", "").lower() == "content-security-policy"


def _inside(document: Document) -> Iterator[Finding]:
    for script in document.tree.iter("script"):
        if not script.get("src") and script.get("type") not in DATA_BLOCKS:
            problem = "a script is in the page; move it into a file of docs/assets"
            yield Finding(document.path, script.sourceline or 1, "SIT021", problem)
    styles = [style.sourceline or 1 for style in document.tree.iter("style")]
    for line in [*styles, *(line for line, _ in document.attributes.get("style", ()))]:
        yield Finding(document.path, line, "SIT022", "a style is in the page; move it into edition.css")


def _attributes(document: Document) -> Iterator[Finding]:
    for name, values in document.attributes.items():
        handles = HANDLER.match(name)
        for line, value in values:
            if handles or RUNNING_ADDRESS.match(value):
                problem = f"{name}=“{value[:40]}” runs code; listen in a file of docs/assets"
                yield Finding(document.path, line, "SIT023", problem)


def _picture(site: Site, path: str) -> Iterator[Finding]:
    """What runs in an SVG file. Entities are not resolved, so that a picture cannot grow."""
    try:
        parser = etree.XMLParser(resolve_entities=False, no_network=True)
        tree = etree.fromstring((site.root / path).read_bytes(), parser)
    except etree.XMLSyntaxError as error:
        yield Finding(path, error.lineno or 1, "SIT024", "the picture is not well-formed SVG; draw it again")
        return
    for element in tree.iter(etree.Element):
        names = [etree.QName(name).localname for name in element.attrib]
        runs = [name for name in names if HANDLER.match(name)]
        runs += [value for value in element.attrib.values() if RUNNING_ADDRESS.match(str(value))]
        if etree.QName(element).localname in ACTIVE_IN_PICTURE or runs:
            problem = f"{etree.QName(element).localname} can run code in a picture; keep shapes only"
            yield Finding(path, element.sourceline or 1, "SIT024", problem)

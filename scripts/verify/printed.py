"""Verify that what a site prints is the pages' text: no style hides or adds words, references between elements lead
somewhere, texts are in the language that they declare, and the notice of authority stands on the right pages.

Why:  the checks read the sources; a style, a template or a script can still turn round what readers see.
Bad:  `#p7 { display: none }`; `content: "not"`; the notice of a translation on the page of the original
Good: styles of classes; signs alone in `content`; each notice where it belongs
"""

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping

from cssselect import HTMLTranslator, SelectorError, parse
from cssselect.parser import CombinedSelector, Tree
from lxml import etree

from edition.edition import Edition
from edition.wording import authority
from language.letters import own_words
from reading.finding import Finding
from verify.built_site import Document, Site, inside, resolve

# Attributes that name ids of the same page: https://html.spec.whatwg.org/ and https://www.w3.org/TR/wai-aria/.
REFERENCES = (
    *("aria-activedescendant", "aria-controls", "aria-describedby", "aria-details", "aria-errormessage"),
    *("aria-flowto", "aria-labelledby", "aria-owns", "commandfor", "for", "form", "headers", "list", "popovertarget"),
)
# Pages of which every text must be seen; elsewhere a style may leave out what a print does not need.
PROVED = ("text", "terms", "law", "references")
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
STRING = r"""(?:"[^"]*"|'[^']*')"""
RULE = re.compile(r"(?:^|(?<=[{};]))([^{};]*)\{([^{}]*)\}")
# Declarations that take a text off the page or turn it.
HIDING = re.compile(
    r"display\s*:\s*none|visibility\s*:|opacity\s*:\s*0|font(?:-size)?\s*:\s*0|text-indent\s*:|clip|transform|(?<![\w-])direction\s*:|bidi|(?<![\w-])content\s*:"
)
# Words that a style prints; what attributes hold is in the page.
ADDED = re.compile(rf"(?<![\w-])content\s*:[^;}}]*?({STRING})")
LETTER = re.compile(r"[^\W\d_]")
# Elements that hold prose of one language, and those in them that may be of another.
PROSE = ("p", "li", "dd", "dt", "h1", "h2", "h3", "h4", "figcaption", "caption")
SHOWN = 60
# The elements of pages on and inside which published ids are, with these.
Proved = Mapping[etree._Element, Collection[str]]
# Where the left side of a combinator of selectors is, seen from its right side.
AXES = {" ": "ancestor::*", ">": "parent::*", "+": "preceding-sibling::*[1]", "~": "preceding-sibling::*"}
# The part of the letters that are of another script, where a label of the page's language stands before a title.
SOME, ALL = 0.1, 0.9


def verify(site: Site) -> Iterator[Finding]:
    """Yield styles (SIT025–SIT027), references (SIT028), languages (SIT029), notices (SIT030), links (SIT031)."""
    proved = _proved(site)
    for path in sorted(path for path in site.files if path.endswith(".css")):
        yield from _style(path, (site.root / path).read_text(encoding="utf-8"), proved)
    for path, document in site.documents.items():
        yield from _references(document)
        yield from _links(site, document)
        if path in site.pages:
            yield from _texts(site.edition, document)
            yield from _notice(site, document)


def _proved(site: Site) -> Proved:
    """The elements that hold published ids, on the pages of which every text must be seen."""
    registered: dict[str, set[str]] = {}
    for _, address, _ in site.edition.register:
        name, _, id = address.partition("#")
        registered.setdefault(name, set()).add(id)
    pages = [(site.documents.get(path), name) for path, (_, name) in site.pages.items()]
    seen = [(document.tree, name) for document, name in pages if document and site.edition.role(name) in PROVED]
    return {element: ids for tree, name in seen for element, ids in holders(tree, registered.get(name, ())).items()}


def holders(tree: etree._Element, ids: Collection[str]) -> Proved:
    """The elements of a page on and inside which some of the ids are, with these."""
    found: defaultdict[etree._Element, set[str]] = defaultdict(set)
    for element in tree.iter(etree.Element):
        if (id := element.get("id")) in ids:
            for holder in (element, *element.iterancestors()):
                found[holder].add(str(id))
    return found


def _style(path: str, text: str, proved: Proved) -> Iterator[Finding]:
    text = COMMENT.sub(lambda match: "\n" * match[0].count("\n"), text)
    plain = re.sub(STRING, '""', text)
    if plain.count("{") != plain.count("}"):
        problem = f"the style sheet has {plain.count('{')} opening and {plain.count('}')} closing braces"
        yield Finding(path, 1, "SIT025", f"{problem}; close each once")
    for line, selector, id in hidden(text, proved):
        problem = f"“{selector}” hides or turns the text of {id}, which is published"
        yield Finding(path, line, "SIT026", f"{problem}; leave it in sight")
    for match in ADDED.finditer(text):
        if LETTER.search(match[1]):
            problem = f"a style prints the words {match[1]}, which no page has"
            yield Finding(path, text.count("\n", 0, match.start()) + 1, "SIT027", f"{problem}; write them in the page")


def hidden(style: str, proved: Proved) -> Iterator[tuple[int, str, str]]:
    """The rules of a style sheet that take a published text from readers: the line, the selector, an id of such a text.

    What a pseudo-element or a state selects is no text of a page, or is not hidden for ever.
    """
    rules = [match for match in RULE.finditer(style) if HIDING.search(match[2])]
    tests = [_test(match[1].strip()) for match in rules]
    any_of_them = etree.XPath(f"boolean({' or '.join(tests) or 'false()'})")
    struck = [element for element in proved if any_of_them(element)]
    for match, test in zip(rules, tests) if struck else ():
        if ids := [id for element in struck if element.xpath(f"boolean({test})") for id in proved[element]]:
            yield style.count("\n", 0, match.end()) + 1, match[1].strip(), min(ids)


def _test(selectors: str) -> str:
    """The expression of XPath for whether an element is selected: to look from it is much less than to look for it."""
    try:
        each = [f"({_of_one(each.parsed_tree)})" for each in parse(selectors) if not each.pseudo_element]
    except SelectorError:
        each = []
    return " or ".join(["false()", *each])


def _of_one(selector: Tree) -> str:
    if isinstance(selector, CombinedSelector):
        left = f"{AXES[selector.combinator]}[{_of_one(selector.selector)}]"
        return f"({_of_one(selector.subselector)}) and {left}"
    expression = HTMLTranslator().xpath(selector)
    expression.add_name_test()
    return expression.condition or "true()"


def _references(document: Document) -> Iterator[Finding]:
    for name in REFERENCES:
        for line, value in document.attributes.get(name, ()):
            for id in value.split():
                if id not in document.ids:
                    problem = f"{name} names {id}, which is no id of the page; correct the template"
                    yield Finding(document.path, line, "SIT028", problem)


def _links(site: Site, document: Document) -> Iterator[Finding]:
    """A link that declares a language leads to a page in it."""
    for element in document.tree.iter("a"):
        declared, address = element.get("hreflang"), element.get("href", "")
        if declared in site.edition.codes and inside(address):
            target, _ = resolve(site, document.path, address)
            if target in site.pages and site.pages[target][0] != declared:
                problem = f"the link says that {address} is in {declared}, and it is in {site.pages[target][0]}"
                yield Finding(document.path, element.sourceline or 1, "SIT031", f"{problem}; correct the template")


def _texts(edition: Edition, document: Document) -> Iterator[Finding]:
    """Prose whose letters rule out the language that its element declares; what it quotes may be in any."""
    quotes = edition.all_quotes
    for element in document.tree.iter(*PROSE):
        if element.get("translate"):
            continue
        language = _declared(element)
        known = edition.known_letters.get(language)
        text = own_words(" ".join(_own(element, language)), quotes)
        if not known or not known.is_foreign(text):
            continue
        outside = len(known.outside.findall(text)) / max(1, sum(map(str.isalpha, text)))
        if not SOME < outside < ALL:
            problem = f"“{' '.join(text.split())[:SHOWN]}” is not in {language}, which its element declares"
            yield Finding(document.path, element.sourceline or 1, "SIT029", f"{problem}; correct the template")


def _declared(element: etree._Element) -> str:
    return next((str(one.get("lang")) for one in (element, *element.iterancestors()) if one.get("lang")), "")


def _own(element: etree._Element, language: str) -> Iterator[str]:
    """The text of an element, without that of parts in another language, or that is not to be translated."""
    yield element.text or ""
    for child in element.iterchildren(etree.Element):
        if child.tag not in ("code", *PROSE) and child.get("lang", language) == language and not child.get("translate"):
            yield from _own(child, language)
        yield child.tail or ""


def _notice(site: Site, document: Document) -> Iterator[Finding]:
    """On each page of the text the notice says whether it is the source's text or a translation."""
    language, name = site.pages[document.path]
    if not site.edition.is_text(name) or "text_authoritative" not in site.edition.strings:
        return
    notices = {code: authority(site.edition, code) for code in site.edition.codes}
    shown = " ".join(" ".join(document.tree.xpath("//*[@role='note']//text()")).split())
    kinds = {site.edition.strings[key][language] for key in ("text_authoritative", "translation_working")}
    wrong = [each for each in kinds if each != notices[language] and each in shown]
    if notices[language] not in shown or wrong:
        problem = f"the notice should be “{notices[language][:SHOWN]}” and nothing else of its kind"
        yield Finding(document.path, 1, "SIT030", f"{problem}; correct overrides/fragments/status.html")

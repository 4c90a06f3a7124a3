"""Each built page is in one language: text in another declares it, and nothing is left untranslated."""

import re
from pathlib import Path

import pytest
from lxml import etree, html

from browser.first import EDITION
from verify import built_site

SPOKEN = ("aria-label", "title", "alt", "placeholder")
# Not prose: addresses, paths and names of files, sums, numbers of acts.
TECHNICAL = re.compile(
    r"https?://\S+|\b[\w-]+(?:/[\w.#-]*)+|\b[\w-]+\.(?:json|txt|yml|html|md|kz)\b|\b[0-9a-f]{64}\b|\b[IVX]+\b"
)
# A word of another language that is spoken of stands in quotation marks; a name of a format, a standard or a key has one form.
QUOTED = re.compile(r"«[^»]*»|“[^”]*”")
NAMES = """
ZIP PDF EPUB HTML JSON XML TEI APA BibTeX RIS CSL CSL-JSON URL sha Sha DOI BIB CFF SKOS TTL TXT CSV UTF
TMX ISO Ctrl Enter Esc DOCX ODT JATS Markdown Atom ГОСТ
"""
# A body whose Kazakh name the Russian text of the law itself uses.
OFFICIAL = re.compile(r"(Қазақстан )?Халық Кеңесі")
# Words that Kazakh has from Russian in the same form, and names of persons.
SHARED = re.compile(
    r"КБ|абзац|акт|демократизм|коллизия|прокуратура|редакция|([\[\]\d. ]*([А-Я]\.){2} [А-Я][а-я]+)|демократизм \(",
    re.IGNORECASE,
)


def strings(site: Path, language: str, name: str) -> set[str]:
    """What a page shows or says in the language that it declares for itself."""
    folder = built_site.Site(site, EDITION).path_of(language, name)
    tree = html.document_fromstring((site / folder).read_bytes(), parser=html.HTMLParser(encoding="utf-8"))
    return {text for element in tree.iter(etree.Element) for text in spoken(element, language)}


def spoken(element: html.HtmlElement, page: str) -> list[str]:
    if element.tag in ("script", "style") or element.get("translate") == "no":
        return []
    if element.get("class") == "Z3988":  # for reference managers
        return []
    own = in_force(element) == page
    found = [element.get(name, "") for name in SPOKEN] if own else []
    if element.tag == "meta" and element.get("name") == "description":
        found.append(element.get("content", ""))
    found += [element.text or ""] if own and element.tag != "code" else []
    found += [child.tail or "" for child in element] if own else []
    return [" ".join(text.split()) for text in found if text.strip()]


def in_force(element: html.HtmlElement) -> str:
    nearest = next((one for one in (element, *element.iterancestors()) if one.get("lang")), None)
    return "" if nearest is None else nearest.get("lang", "")


@pytest.mark.parametrize("language", EDITION.codes)
@pytest.mark.parametrize("name", EDITION.page_names)
def test_every_word_is_written_in_the_letters_of_the_page(built: Path, language: str, name: str) -> None:
    alphabet = set(EDITION.alphabets[language])
    foreign = {
        word
        for text in strings(built, language, name)
        for word in re.findall(r"[^\W\d_]{2,}", OFFICIAL.sub("", TECHNICAL.sub(" ", QUOTED.sub(" ", text))))
        if not set(word.lower()) <= alphabet and word not in NAMES.split()
    }
    assert sorted(foreign) == []


@pytest.mark.parametrize("name", EDITION.page_names)
def test_no_string_is_the_same_in_two_languages(built: Path, name: str) -> None:
    """The letters cannot tell Russian from Kazakh; a string that both pages show was not translated."""
    shown = {language: strings(built, language, name) for language in EDITION.codes}
    for one, other in ((a, b) for a in EDITION.codes for b in EDITION.codes if a < b):
        same = {TECHNICAL.sub("", text) for text in shown[one] & shown[other]}
        worded = {text for text in same if set(re.findall(r"[^\W\d_]{2,}", text)) - {*NAMES.split()}}
        assert sorted(text for text in worded if not SHARED.fullmatch(text)) == [], (one, other)

"""A language is added by its pages, its data and one entry: what lacks is a finding, and then the edition builds."""

import io
import zipfile
from pathlib import Path

import pytest
from lxml import etree, html

import edition_copy
import fourth_language
from checks import run
from edition.load import load
from fourth_language import CODE, DATA

# The checks that say what a language lacks.
CHECKS = ("files", "pages", "search", "typography")


def lacking(root: Path) -> set[str]:
    """The files with findings that say that the language lacks there, each once."""
    said = (f"is not in {CODE}; add it", f"for {CODE}; add its entry", f"how {CODE} is written; add it", "translate it")
    findings = run.run(load(root), CHECKS)
    return {finding.path for finding in findings if any(words in finding.message for words in said)}


def test_each_file_that_lacks_a_language_is_found_until_it_has_it(tmp_path: Path) -> None:
    root = fourth_language.entry(tmp_path)
    pages = {f"docs/{CODE}/{path.name}" for path in (root / "docs" / "en").iterdir()}
    left = {f"docs/data/{name}" for name in (*DATA, "search.yml", "writing.yml")}
    assert lacking(root) == pages | left
    fourth_language.pages(root)
    for path in sorted(left):
        assert lacking(root) == left
        fourth_language.data(root, Path(path).name)
        left.remove(path)
    fourth_language.data(root, "waivers.yml")
    assert run.run(load(root)) == []


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the edition in four languages."""
    root = fourth_language.add(tmp_path_factory.mktemp("four"))
    edition_copy.run(root, "website.build")
    return root / "site"


def tree(content: bytes) -> html.HtmlElement:
    return html.document_fromstring(content, parser=html.HTMLParser(encoding="utf-8"))


@pytest.mark.slow
@pytest.mark.parametrize("path", ["{}article/index.html", "downloads/interaction-{}.html"])
def test_pages_and_the_single_file_run_as_their_language_does(site: Path, path: str) -> None:
    for language, direction in ((CODE, "rtl"), ("ru", "ltr")):
        folder = f"{language}/" if language == CODE else ""
        page = tree((site / path.format(folder if path.startswith("{") else language)).read_bytes())
        assert (page.get("lang"), page.get("dir")) == (language, direction)
        others = [element for element in page.iter("a", "button") if element.get("lang") not in (None, language)]
        turned = {element.get("lang"): element.get("dir") for element in others}
        assert turned.pop(CODE, "rtl") == "rtl"
        assert set(turned.values()) == {"ltr" if language == CODE else None}


@pytest.mark.slow
def test_words_of_another_direction_say_so(site: Path) -> None:
    page = tree((site / CODE / "law" / "index.html").read_bytes())
    quoted = {(element.get("lang"), element.get("dir")) for element in page.iter("blockquote")}
    assert quoted == {("ru", "ltr"), ("kk", "ltr"), ("en", "ltr"), (CODE, None)}


@pytest.mark.slow
def test_the_book_turns_its_pages_to_the_other_side(site: Path) -> None:
    with zipfile.ZipFile(io.BytesIO((site / f"downloads/interaction-{CODE}.epub").read_bytes())) as book:
        package = etree.fromstring(book.read("EPUB/package.opf"))
        chapter = etree.fromstring(book.read("EPUB/article.xhtml"))
        style = book.read("EPUB/style.css").decode()
    (spine,) = package.iter("{*}spine")
    assert (spine.get("page-progression-direction"), chapter.get("dir")) == ("rtl", "rtl")
    assert "padding-right" in style and "padding-left" not in style.replace("padding-left: .6em", "")

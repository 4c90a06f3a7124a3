import re
from pathlib import Path

import pytest

from edition import edition
from edition.links import Links
from edition_copy import SECOND, SMALL, Copy, copied
from pages.html import unbroken
from pages.page import PageWriter


@pytest.mark.parametrize(
    ("language", "page", "directory_urls", "target", "expected"),
    [
        ("ru", "index", True, ("article", "p5", ""), "article/#p5"),
        ("ru", "article", True, ("references", "ref-7", ""), "../references/#ref-7"),
        ("ru", "article", True, ("article", "p5", "kk"), "../kk/article/#p5"),
        ("kk", "article", True, ("article", "p5", "ru"), "../../article/#p5"),
        ("kk", "article", True, ("index", "", ""), "../"),
        ("ru", "index", True, ("index", "", "kk"), "kk/"),
        ("ru", "index", True, ("index", "", ""), "./"),
        ("kk", "index", False, ("index", "", "ru"), "../index.html"),
        ("kk", "article", False, ("references", "ref-7", ""), "references.html#ref-7"),
        ("ru", "article", False, ("article", "p1", "en"), "en/article.html#p1"),
    ],
)
def test_links_are_relative(
    first: edition.Edition, language: str, page: str, directory_urls: bool, target: tuple[str, str, str], expected: str
) -> None:
    assert Links(first, language, page, directory_urls)(*target) == expected


def written(loaded: edition.Edition, language: str, name: str) -> str:
    return PageWriter(loaded, loaded.pages[language, name], Links(loaded, language, name)).html()


def built(copy: Copy, mark: str) -> str:
    return written(copy.edit("docs/ru/article.md", "\u00a0[3].", f"\u00a0{mark}.").load(), "ru", "article")


def test_a_mark_is_a_link_described_by_the_note_in_the_margin(copy: Copy) -> None:
    text = built(copy, "[3]")
    assert (
        '<a class="citation" id="cite-3-1" href="../references/#ref-3" aria-label="[3]" '
        'data-note="side-p3-ref-3" aria-describedby="side-p3-ref-3">[3]</a>.'
    ) in text
    assert (
        '<p class="sidenote" id="side-p3-ref-3"><a tabindex="-1" href="../references/#ref-3">[3]</a> М.Ю. Саулин (не установлено)</p>'
    ) in text


def test_a_list_links_each_number(copy: Copy) -> None:
    text = built(copy, "[1, 3]")
    assert 'id="cite-1-2"' in text
    assert '<span class="marks">[<a class="citation" id="cite-1-2"' in text
    assert 'aria-label="[1]" data-note="side-p3-ref-1">1</a>, <a class="citation" id="cite-3-1"' in text
    assert 'data-note="side-p3-ref-3" aria-describedby="side-p3-ref-3">3</a>]</span>.' in text


def test_a_range_links_the_numbers_that_it_implies(copy: Copy) -> None:
    text = built(copy, "[1–3]")
    assert 'data-note="side-p3-ref-1">1</a><a class="citation" id="cite-2-2"' in text
    assert 'data-note="side-p3-ref-2"></a>–<a class="citation" id="cite-3-1"' in text


def test_marks_in_code_and_in_links_stay(copy: Copy) -> None:
    loaded = copy.edit("docs/ru/about.md", "## Права", "`[7]` и [слово 7](law.md)\n\n## Права").load()
    text = written(loaded, "ru", "about")
    assert '<p><code>[7]</code> и <a href="../law/">слово 7</a></p>' in text


def test_a_number_is_not_parted_from_its_ending() -> None:
    assert unbroken("1995 ж. Заң, 3-баптың <4>") == '1995 ж. Заң, <span class="whole">3-баптың</span> &lt;4&gt;'


def test_a_number_is_not_parted_from_its_ending_in_text_and_entries(first: edition.Edition) -> None:
    assert '<span class="whole">4-тармағында</span>' in written(first, "kk", "article")
    assert re.search('<a href="[^"]+"><span class="whole">16-абзац</span></a>', written(first, "kk", "glossary"))


@pytest.mark.parametrize(("language", "said"), [("ru", "абзацы 1, 2"), ("kk", "1, 2-абзац"), ("en", "paragraphs 1, 2")])
def test_a_box_of_the_map_has_a_word_for_its_paragraphs(first: edition.Edition, language: str, said: str) -> None:
    assert said in written(first, language, "index")
    assert "paragraph 3" in written(first, "en", "index")


def test_a_number_leads_to_the_citations_of_its_paragraph_in_each_language(first: edition.Edition) -> None:
    assert 'href="../citations/#citation-p12c" aria-label="12в-абзацқа сілтеме жасау"' in written(
        first, "kk", "article"
    )
    part = written(first, "kk", "citations").partition('<section id="citation-p12c">')[2].partition("</section>")[0]
    assert '<a href="../article/#p12c">12в-абзац</a>' in part
    assert '<a href="../../article/#p12c" hreflang="ru">Абзацтың орысша түпнұсқасы</a>' in part
    assert '<a href="../../en/article/#p12c" hreflang="en">' in part


def test_the_part_for_any_paragraph_becomes_that_of_each(first: edition.Edition) -> None:
    for language in first.codes:
        page, links = first.pages[language, "article"], Links(first, language, "article")
        any_part = str(PageWriter(first, page, links).citation_of_any()).partition("\n<template ")[0]
        listed = str(written(first, language, "citations")).replace('"../article/#', '"#')
        for block in page.numbered.values():
            part = any_part.replace("⁂", block.id[1:]).replace("⁑", block.label)
            assert f'<section id="citation-{block.id}">\n{part}\n' in listed


def test_a_definition_is_heard_where_the_page_first_uses_the_term(first: edition.Edition) -> None:
    for language in first.codes:
        text = written(first, language, "article")
        described = re.findall(r'aria-describedby="(?:side-\w+?-)([^"]+)"', text)
        assert len(described) == len(set(described)) > 30


def test_the_page_s_own_abstract_comes_first(first: edition.Edition) -> None:
    for language in first.codes:
        text = written(first, language, "index")
        order = [text.index(f'id="abstract-{code}"') for code in first.codes]
        assert min(order) == order[first.codes.index(language)]


def test_a_date_on_the_page_is_in_words_alone(first: edition.Edition) -> None:
    text = written(first, "kk", "law")
    assert "Қолданысқа енгізілуі: 2026 жылғы 1 шілде)" in text


def test_a_date_is_written_as_far_as_it_is_known(first: edition.Edition) -> None:
    text = written(first, "ru", "law")
    assert (
        "Прекращение действия: июль 2017 года, не ранее 11 июля 2017 года; Закон от 30 июня 2017 года "
        '№\u00a0<span class="whole">81-VI</span>' in text
    )
    assert "(In force: not before 9 January 2011)" in written(first, "en", "law")


def test_a_translation_of_the_law_is_marked_as_not_official(first: edition.Edition) -> None:
    text = written(first, "en", "law")
    assert 'href="http://www.constitution.kz/english/section1/" rel="external">Unofficial translation: www.' in text
    assert "have the right to attend any sitting.</p><footer>" in text
    assert text.count("The editors’ translation, not official") == 1
    assert "<footer>" not in text.partition("Сенаттың")[2].partition("</blockquote>")[0]


def test_a_use_outside_the_paragraphs_is_shown_by_the_title_of_its_page(copy: Copy) -> None:
    heading = "## Понятие взаимодействия {: #concept }"
    copy.edit("docs/ru/article.md", heading, heading.replace("взаимодействия", "[единства](glossary.md#unity)"))
    assert '<a href="../article/#concept">Текст статьи</a>' in written(copy.load(), "ru", "glossary")


def test_a_citation_is_found_by_the_former_id_of_its_paragraph(copy: Copy) -> None:
    for language in ("ru", "kk", "en"):
        path = copy.root / "docs" / language / "article.md"
        before, after = path.read_text(encoding="utf-8").split("\n{: #p8 }")
        rest, _, paragraph = before.rpartition("\n\n")
        path.write_text(f'{rest}\n\n<a id="p8"></a>{paragraph}\n{{: #p8a }}{after}', encoding="utf-8")
    page = written(copy.load(), "kk", "citations")
    part = page.partition('<section id="citation-p8a">')[2].partition("</section>")[0]
    assert '<a id="citation-p8"></a>' in part


def test_a_note_in_the_margin_links_to_the_notes_of_its_own_page(tmp_path: Path) -> None:
    second = Copy(copied(SECOND, tmp_path))
    second.edit("docs/ru/readers.md", "прежде всего то", "прежде всего то[*](#note-gift)")
    listed = "errata: []"
    note = "  - {id: note-gift, paragraph: p20, words: то, note: {ru: Книги., en: Books.}}\n"
    second.edit("docs/data/emendations.yml", listed, note + listed)
    text = written(second.load(), "ru", "readers")
    assert '<p class="sidenote" id="side-p20-note-gift"><a tabindex="-1" href="#note-gift">*2</a> Книги.</p>' in text


def test_a_link_inside_the_page_is_none_to_a_page_that_the_edition_lacks(tmp_path: Path) -> None:
    small = Copy(copied(SMALL, tmp_path)).edit("docs/ru/text.md", "остальное", "[остальное](#beginning)")
    assert '<a href="#beginning">остальное</a>' in written(small.load(), "ru", "text")  # no law

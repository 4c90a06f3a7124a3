import pytest

from reading import markdown_page
from reading.markdown_page import Block, Page

FRONT = "---\ntitle: t\ndescription: d\n---\n\n"


def parse(text: str) -> Page:
    page, findings = markdown_page.parse("article", "ru", "docs/ru/article.md", FRONT + text)
    assert findings == []
    return page


def only(text: str) -> Block:
    (block,) = parse(text).blocks
    return block


def test_blocks_know_kind_level_id_and_line() -> None:
    page = parse("# Заглавие {: #title }\n\nАбзац\nв две строки.\n{: #p1 }\n\n<!-- notes -->\n```\n# код\n\n```\nконец")
    found = [(block.kind, block.level, block.id, block.line) for block in page.blocks]
    assert found == [
        ("heading", 1, "title", 6),
        ("text", 0, "p1", 8),
        ("placeholder", 0, "notes", 12),
        ("code", 0, "", 13),
        ("text", 0, "", 17),
    ]


def test_words_are_without_markup() -> None:
    block = only("Слово [термин](glossary.md#unity), *важно*, **да**[*](#note-x) [7] `код` <b>и</b> \\[8\\] 2*3*4.")
    assert block.text == "Слово термин, важно, да [7] код и [8] 2*3*4."


@pytest.mark.parametrize(
    ("mark", "numbers", "ids"),
    [
        ("[7]", (7,), ("cite-7-1",)),
        ("[1–3]", (1, 2, 3), ("cite-1-1", "cite-2-1", "cite-3-1")),
        ("[1, 3]", (1, 3), ("cite-1-1", "cite-3-1")),
        ("[1–2, 5]", (1, 2, 5), ("cite-1-1", "cite-2-1", "cite-5-1")),
        ("[3–1]", (), ()),
    ],
)
def test_marks_are_read_number_by_number(mark: str, numbers: tuple[int, ...], ids: tuple[str, ...]) -> None:
    ((_, piece),) = parse(f"Слово {mark}.").marks
    assert (piece.raw, piece.numbers, piece.ids) == (mark, numbers, ids)


def test_marks_are_counted_over_the_page() -> None:
    page = parse("Раз [5], два [5].\n\nТри [5].")
    assert [(piece.ids, block.line) for block, piece in page.marks] == [
        (("cite-5-1",), 6),
        (("cite-5-2",), 6),
        (("cite-5-3",), 8),
    ]


@pytest.mark.parametrize(
    "text", ["`[7]`", "```\n[7]\n```", "[7](a.md)", "[слово 7](a.md)", "\\[7]", "[7а]", "[ 7 ]", "[0]", "[７]", "[1-3]"]
)
def test_what_only_looks_like_a_mark_is_none(text: str) -> None:
    assert parse(text).marks == []


def test_a_line_inside_a_block_is_the_mark_s_own() -> None:
    ((_, piece),) = parse("первая\nвторая [7]").marks
    assert piece.line == 7


@pytest.mark.parametrize("text", ["", "слова", "---\n- a\n---\n", "---\na: [\n---\n"])
def test_bad_front_matter_is_a_finding(text: str) -> None:
    _, findings = markdown_page.parse("a", "ru", "docs/ru/a.md", text)
    assert [finding.code for finding in findings] == ["FIL006"]


def test_a_key_given_twice_in_the_front_matter_is_named_with_its_line() -> None:
    _, findings = markdown_page.parse("a", "ru", "docs/ru/a.md", "---\ntitle: а\ntitle: б\n---\n")
    problem = "the front matter cannot be read: the key title occurs twice in one mapping; keep one"
    assert [str(finding) for finding in findings] == [f"docs/ru/a.md:3: FIL006: {problem}"]


def test_the_line_of_each_key_of_the_front_matter_is_known() -> None:
    page, _ = markdown_page.parse("a", "ru", "a.md", "---\ntitle: а\nmore:\n  title: б\ntime: 1:2\n---\nx\n")
    assert [page.meta_line(key) for key in ("title", "more", "time", "none", "ti")] == [2, 3, 5, 1, 1]


def test_the_ids_of_marks_begin_as_is_said() -> None:
    text = f"{FRONT}Раз [5], два [5]."
    page, _ = markdown_page.parse("history", "ru", "docs/ru/history.md", text, "history-cite")
    assert [piece.ids for _, piece in page.marks] == [("history-cite-5-1",), ("history-cite-5-2",)]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("**[сөз](law.md)** сөз", ["start", "link", "end", "text"]),
        ("**(сөз)**, сөз", ["start", "text", "end", "text"]),
        ("сөз* сөз *сөз", ["text"] * 5),
        ("**сөз *сөз** сөз", ["start", "text", "text", "text", "end", "text"]),
    ],
)
def test_only_signs_in_pairs_are_emphasis(text: str, kinds: list[str]) -> None:
    assert [piece.kind for piece in only(text).inlines] == kinds


def test_what_is_no_url_has_no_parts() -> None:
    assert markdown_page.url_parts("law.md#senate-15").fragment == "senate-15"
    assert markdown_page.url_parts("http://[::1") is None
    assert markdown_page.url_parts("http://қаз]/") is None

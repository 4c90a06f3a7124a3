import pytest

from checks import anchors, publication
from edition import released
from edition.edition import REGISTER, RELEASED
from edition_copy import Copy

VERSIONS, REDIRECTS = "docs/data/versions.yml", "docs/data/redirects.yml"
VERSION = "- {{version: {}, prepared: '{}', released: '{}', changes: {{ru: а, kk: ә, en: a}}}}\n"


def test_versions_are_in_the_order_of_their_numbers(copy: Copy) -> None:
    listed = [("1.0.0", "2026-11-25"), ("0.10.0", "2026-10-02"), ("0.9.0", "2026-09-01")]
    copy.write(VERSIONS, "".join(VERSION.format(number, day, day) for number, day in listed).encode())
    assert [finding.code for finding in publication.check(copy.load())] == ["PUB009"]


def test_an_address_is_redirected_once(copy: Copy) -> None:
    copy.write(REDIRECTS, b"- {old: a/, new: references/}\n- {old: a/, new: article/}\n")
    assert [(finding.line, finding.code) for finding in publication.check(copy.load())] == [(2, "PUB004")]


@pytest.mark.parametrize("old", ["https://a.example/", "a/../b/", "/a/", "a", "а/", 'a";}/'])
def test_an_address_that_could_be_something_else_is_refused(copy: Copy, old: str) -> None:
    loaded = copy.write(REDIRECTS, f"- {{old: '{old}', new: article/}}".encode()).load()
    assert [finding.code for finding in loaded.errors] == ["FIL009"]
    assert loaded.redirects == []


@pytest.fixture
def released_copy(copy: Copy) -> Copy:
    """A copy of the first edition whose version is released."""
    copy.edit(VERSIONS, "  changes:", "  released: '2026-12-01'\n  changes:")
    copy.write(RELEASED, b"# none")
    return copy.write(RELEASED, released.lines(copy.load()).encode())


# Words of each kind of page and data, and the file that is named.
REWORDED = [
    ("docs/kk/article.md", "### Демократизм", "### Демократия"),
    ("docs/en/about.md", "The source and what it lacks", "The source, what it lacks"),
    ("docs/data/glossary.yml", "unity of state power", "unity of power"),
    ("docs/data/abstracts.yml", "heading: ", "heading: A "),
    ("docs/data/references.json", '"checked": "2026', '"checked": "2025'),
    ("docs/data/source.txt", "прокурор", "прокурOр"),
    ("docs/data/edition.yml", "[Interaction of the Prosecutor", "[Interactions of the Prosecutor"),
]


@pytest.mark.parametrize(("path", "old", "new"), REWORDED)
def test_other_words_under_a_released_number_are_found(released_copy: Copy, path: str, old: str, new: str) -> None:
    text = (released_copy.root / path).read_text(encoding="utf-8")
    assert old in text
    found = released_copy.write(path, text.replace(old, new, 1).encode()).findings(publication)
    remedy = "restore them, or raise the version with `scripts/release --prepare X.Y.Z`"
    assert found == [
        f"{path}:1: PUB009: the words of {path} are not those of version 1.0.0, which is released; {remedy}"
    ]


# What readers do not read as words of the edition.
SILENT = [
    ("docs/kk/article.md", "\n\n## ", "\n\n\n## "),
    ("docs/en/article.md", "[interaction", '<a id="old"></a>[interaction'),
    ("docs/data/glossary.yml", "- id: unity\n", "# A comment.\n- id: unity\n"),
    ("docs/data/strings.yml", "en: Skip to content", "en: Skip to the text"),
    ("docs/data/anchors.txt", "article#p1 ", "# A comment.\narticle#p1 "),
]


@pytest.mark.parametrize(("path", "old", "new"), SILENT)
def test_what_is_no_word_of_the_edition_may_change(released_copy: Copy, path: str, old: str, new: str) -> None:
    text = (released_copy.root / path).read_text(encoding="utf-8")
    assert old in text
    assert released_copy.write(path, text.replace(old, new, 1).encode()).findings(publication) == []


# What takes a line of the register away from those that stay, with nothing left on a page that would miss it.
LINES_GONE = [
    ("about#thanks\n", ""),
    ("\n# Lines above stay: version 1.0.0\n", "\n"),
    ("article#p1 ", "article#p01 "),
]


@pytest.mark.parametrize(("old", "new"), LINES_GONE)
def test_a_released_line_of_the_register_is_missed(copy: Copy, old: str, new: str) -> None:
    register = copy.root / REGISTER
    text = f"about#thanks\n{register.read_text()}# Lines above stay: version 1.0.0\n"
    copy.write(REGISTER, text.encode()).write(RELEASED, b"# none")
    copy.write(RELEASED, released.lines(copy.load()).encode())
    below = f"{text}law#new\n"
    assert not [each for each in copy.write(REGISTER, below.encode()).findings(anchors) if "ANC008" in each]
    assert old in below
    found = copy.write(REGISTER, below.replace(old, new, 1).encode()).findings(anchors)
    assert [each.partition(";")[0].split(": ", 1)[1] for each in found if "ANC008" in each] == [
        "ANC008: the lines that stay are not those of the last release"
    ]


def test_a_page_more_or_less_is_found(released_copy: Copy) -> None:
    (released_copy.root / "docs/kk/law.md").rename(released_copy.root / "docs/kk/more.md")
    assert [line.partition(": the words")[0] for line in released_copy.findings(publication)] == [
        "docs/data/released.txt:1: PUB009",
        "docs/kk/more.md:1: PUB009",
    ]


def test_a_raised_version_may_have_other_words(released_copy: Copy) -> None:
    released_copy.edit("pyproject.toml", 'version = "1.0.0"', 'version = "1.1.0"')
    listed = (released_copy.root / VERSIONS).read_text(encoding="utf-8")
    newer = VERSION.format("1.1.0", "2027-02-01", "").replace("released: '', ", "")
    released_copy.write(VERSIONS, f"{newer}{listed}".encode())
    released_copy.edit("docs/kk/article.md", "### Демократизм", "### Демократия")
    assert released_copy.findings(publication) == []


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("version: 1.0.0\n", []),
        ("", ["CITATION.cff:1: FIL004: the file is empty; restore its contents"]),
    ],
)
def test_the_citation_file_is_of_this_version(copy: Copy, content: str, expected: list[str]) -> None:
    assert copy.write("CITATION.cff", content.encode()).findings(publication) == expected

from reading.finding import Finding, counted


def test_prints_path_line_code_and_message() -> None:
    assert str(Finding("docs/ru/article.md", 7, "CIT001", "a problem; a remedy")) == (
        "docs/ru/article.md:7: CIT001: a problem; a remedy"
    )


def test_sorts_by_place() -> None:
    findings = [Finding("b", 1, "A", ""), Finding("a", 10, "A", ""), Finding("a", 9, "B", "")]
    assert sorted(findings) == [findings[2], findings[1], findings[0]]


def test_a_finding_is_one_line_whatever_it_quotes() -> None:
    found = Finding("docs/ru/law.md", 3, "TRN005", "«a\nb\u2028c» is not ru; write in the page's language")
    assert str(found) == "docs/ru/law.md:3: TRN005: «a b c» is not ru; write in the page's language"


def test_a_terminal_shows_what_it_would_obey() -> None:
    found = Finding("docs/ru/\x1b[2Ja\x9b.md", 3, "TRN005", "«\x07\x00\ta»; x")
    assert str(found) == "docs/ru/\\x1b[2Ja\\x9b.md:3: TRN005: «\\x07\\x00\ta»; x"


def test_one_thing_is_no_plural() -> None:
    assert [counted(number, "finding") for number in (0, 1, 2)] == ["0 findings", "1 finding", "2 findings"]

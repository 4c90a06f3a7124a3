from pathlib import Path

import pytest

from checks import anchors as anchors_check
from edition import anchors, edition
from edition_copy import Copy
from fixing import register as register_module

ROOT = Path(__file__).parents[2]


def test_every_address_is_promised_once_and_registered(first: edition.Edition) -> None:
    current = anchors.addresses(first)
    registered = {address: fingerprint for _, address, fingerprint in first.register}
    assert current == registered
    for address in ("article#p12a", "article#cite-7-2", "references#ref-19", "law#senate-15", "glossary#unity"):
        assert address in current


def test_a_fingerprint_is_of_words_only() -> None:
    assert anchors.fingerprint("Слово, слово.") == anchors.fingerprint("Слово –  слово")
    assert anchors.fingerprint("Слово слова") != anchors.fingerprint("Слово слово")


def test_an_alias_keeps_a_moved_id(copy: Copy) -> None:
    copy.edit("docs/ru/article.md", "{: #concept }", "{: #notion }")
    copy.edit("docs/ru/article.md", "Полагаем, что", '<a id="concept"></a>Полагаем, что')
    assert "article#concept" in anchors.addresses(copy.load())


def test_an_alias_has_the_words_of_the_paragraph_in_which_it_is(copy: Copy) -> None:
    known = anchors.fingerprints(copy.load())
    copy.edit("docs/ru/article.md", "{: #p11 }", "{: #p11a }")
    copy.edit("docs/ru/article.md", "Полагаем, что", '<a id="p11"></a>Полагаем, что')
    found = anchors.fingerprints(copy.load())
    assert found["article#p11"] == found["article#p11a"] == known["article#p11"]


def test_what_is_not_released_can_be_withdrawn(copy: Copy, register: Path) -> None:
    before = register.read_bytes() + b"# Lines above stay: version 1.0.0\n"
    register.write_bytes(before + b"about#thnaks\narticle#p11 000000000000\n")
    copy.edit("docs/ru/about.md", "## Права {: #rights }", "## Новое {: #thanks }\n\nСлово.\n\n## Права {: #rights }")
    assert register_module.main() == 0
    assert register.read_bytes() == before + b"about#thanks\n"


def test_what_is_released_is_never_withdrawn(copy: Copy, register: Path) -> None:
    before = register.read_bytes() + b"about#thnaks\n# Lines above stay: version 1.0.0\n"
    register.write_bytes(before)
    assert register_module.main() == 0
    assert register.read_bytes() == before


@pytest.fixture
def register(copy: Copy, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The register of a copy, which the command works on."""
    monkeypatch.setattr(register_module, "ROOT", copy.root)
    return copy.root / edition.REGISTER


@pytest.mark.parametrize("end", [b"", b"\n", b"\r\n", b"\r"])
def test_a_register_keeps_every_byte(copy: Copy, register: Path, end: bytes) -> None:
    before = register.read_bytes().rstrip(b"\n").replace(b"\n", end or b"\n") + end
    register.write_bytes(before)
    assert register_module.main() == 0
    assert register.read_bytes() == before
    copy.edit("docs/ru/about.md", "## Права {: #rights }", "## Новое {: #news }\n\nСлово.\n\n## Права {: #rights }")
    known = [address for _, address, _ in copy.load().register]
    assert register_module.main() == 0
    assert register.read_bytes().startswith(before)
    assert [address for _, address, _ in copy.load().register] == [*known, "about#news"]


def test_a_register_that_is_not_there_is_begun(copy: Copy, register: Path) -> None:
    register.unlink()
    assert register_module.main() == 0
    assert register.read_text(encoding="utf-8").startswith(register_module.HEADER)
    assert register_module.new_lines(copy.load()) == []


@pytest.mark.parametrize("content", [None, b"", "a#b".encode("utf-16")])
def test_a_register_that_cannot_be_read_is_named(
    register: Path, capsys: pytest.CaptureFixture[str], content: bytes | None
) -> None:
    register.unlink()
    register.mkdir() if content is None else register.write_bytes(content)
    assert register_module.main() == 2
    assert capsys.readouterr().err.startswith("fixing.register: docs/data/anchors.txt:1: FIL00")
    assert register.is_dir() if content is None else register.read_bytes() == content


def test_a_paragraph_that_has_another_id_now_is_named_by_it(copy: Copy) -> None:
    copy.edit("docs/ru/article.md", "{: #p11 }", "{: #p25 }")
    assert anchors.no_paragraph(copy.load(), "p11") == "there is no paragraph p11; name the one that is meant"
    text = (copy.root / "docs/ru/article.md").read_text(encoding="utf-8")
    words = text.partition("\n{: #p25 }")[0].rpartition("\n")[2]
    copy.edit("docs/ru/article.md", words, f'<a id="p11"></a>{words}')
    assert anchors.no_paragraph(copy.load(), "p11") == "there is no paragraph p11; it is p25 now: write that"


def test_a_note_may_have_had_an_id_that_is_not_of_notes(copy: Copy) -> None:
    copy.edit("docs/data/emendations.yml", "  - id: note-kobzyrev\n", "  - id: note-kobzyrev\n    formerly: [name]\n")
    assert [line.partition(": ")[2] for line in copy.findings(anchors_check)] == [
        "ANC003: article#name is not in the register; run `scripts/fix`"
    ]

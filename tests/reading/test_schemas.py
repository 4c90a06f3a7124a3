from collections.abc import Iterator
from typing import Any

import pytest
import yaml

from checks import files, run
from edition.edition import Edition
from edition_copy import FIRST, Copy
from reading import data_file, schema_words, schemas

GLOSSARY = "docs/data/glossary.yml"
LANGUAGES = schemas.Languages(("ru", "qaa"), ("ru",))
# The schema of schemas, which lets any other word pass, here without it at any depth.
DIALECT = "https://json-schema.org/draft/2020-12/schema"
STRICT = {"$schema": DIALECT, "$dynamicAnchor": "meta", "$ref": DIALECT, "unevaluatedProperties": False}


def test_a_schema_demands_texts_in_the_languages_of_the_edition() -> None:
    names = schemas.schema("names", LANGUAGES)["items"]["properties"]["spelled"]
    assert (names["required"], set(names["properties"])) == (["ru", "qaa"], {"ru", "qaa"})
    provision = schemas.schema("provisions", LANGUAGES)
    wording = provision["$defs"]["wording"]
    assert wording["required"] == ["ru", "url"]
    assert {"ru", "qaa"} <= set(wording["properties"])
    assert provision["$defs"]["texts"]["required"] == ["ru", "qaa"]


@pytest.mark.parametrize("name", schemas.names())
def test_a_published_schema_is_sound_and_stands_by_itself(name: str) -> None:
    text = schemas.published(name, LANGUAGES)
    schema = yaml.safe_load(text)
    assert schema == schemas.schema(name, LANGUAGES)
    assert "each_" not in text and "&id" not in text
    schemas.validator(schema)
    assert [error.message for error in schemas.validator(STRICT).iter_errors(schema)] == []


NAMES, EMENDATIONS, WORKS = "docs/data/names.yml", "docs/data/emendations.yml", "docs/data/references.json"
SLIPS = [
    (GLOSSARY, "- id: unity\n", "- id: unity\n  sort: 1\n", "unity: `sort` is unknown here; remove it, or write one of id, formerly, kind, term, pattern, definition, stated_in, provisions, related, not_in"),
    (GLOSSARY, "- id: unity\n  kind:", "- id: unity\n  kinds:", "unity: `kinds` is unknown here; write `kind`"),
    (GLOSSARY, "- id: unity\n  kind: principle\n", "- id: unity\n", "unity: `kind` is missing (one of the kinds that edition.yml lists); add it"),
    (GLOSSARY, "- id: unity\n  kind: principle\n", "- id: unity\n  kind: 7\n", "unity, kind: 7 is a number; write a text (one of the kinds that edition.yml lists)"),
    (GLOSSARY, "- id: unity\n  kind: principle\n", "- id: unity\n  kind: true\n", "unity, kind: this is true or false; write a text (one of the kinds that edition.yml lists)"),
    (GLOSSARY, "[principle of the unity of state power, unified", "['principle (of) unity', unified", "unity, pattern, en, entry 1: «principle (of) unity» is not written as expected; write it like законност* or верховенств* закона"),
    (NAMES, "ru: М.Ю. Саулин,", "ru: М.\xa0Ю.\xa0Саулин,", "saulin, spelled, ru: «М.⍽Ю.⍽Саулин» is not written as expected (initials with stops, a space, the surname; after a bar the ending that other cases replace); write it like И.И. Петров or И.И. Петров|а or Қ.-Ж. Тоқаев or Ф. фон Лист or Аль-Фараби; ⍽ is a no-break space"),
    (EMENDATIONS, "source: 'фoрм', edition: 'форм', reason: latin-letter", "source: 'фoрм', edition: 'форм', reason: Latin", "emendations, entry 14, reason: «Latin» is not written as expected (why: a key of `reasons`, which readers see); write it like misprint"),
    (GLOSSARY, "      where:\n        ru: абзац 16\n        kk: 16-абзац\n        en: paragraph 16\n", "      where: абзац 16\n", "unity, term, ru, where: «абзац 16» is a text; write a mapping, with `ru: …`, `kk: …`, `en: …` (the act or the paragraph that has it)"),
    (WORKS, '"number": 4,', '"number": 0,', "ref-4, custom, number: 0 is out of range; write 1 or more"),
    (WORKS, '"id": "ref-4",\n    "type": "document"', '"id": "ref-4",\n    "type": "page"', "ref-4, type: «page» is unknown here; write article-journal or article-magazine or article-newspaper or book or chapter or document or legal_case or legislation or paper-conference or report or thesis or treaty or webpage"),
]  # fmt: skip


@pytest.mark.parametrize(("path", "old", "new", "problem"), SLIPS, ids=[problem[:40] for *_, problem in SLIPS])
def test_a_slip_is_told_in_words(first: Edition, path: str, old: str, new: str, problem: str) -> None:
    text = (FIRST / path).read_text(encoding="utf-8")
    assert text.count(old) == 1
    file, _ = data_file.parse(path, text.replace(old, new))
    assert file
    assert [(each.code, each.message) for each in schemas.conforming(file, first.schema_languages)[1]] == [
        ("FIL009", problem)
    ]


def test_the_alternative_that_is_meant_is_told() -> None:
    url = {"oneOf": [{"type": "null"}, {"type": "string", "pattern": "^https", "examples": ["https://your.host/"]}]}
    rules = {"type": "object", "properties": {"url": url}}
    errors = list(schemas.validator(rules).iter_errors({"url": "www.your.host"}))
    problem = "«www.your.host» is not written as expected; write it like https://your.host/"
    assert schema_words.problems(errors, rules) == [(("url",), problem)]


def patterns(node: Any) -> Iterator[dict[str, Any]]:
    """The parts of a schema that demand a pattern."""
    if isinstance(node, dict) and isinstance(node.get("pattern"), str):
        yield node
    for below in node.values() if isinstance(node, dict) else node if isinstance(node, list) else ():
        yield from patterns(below)


@pytest.mark.parametrize("name", [name for name in schemas.names() if name != "json-ld"])
def test_a_pattern_has_examples_that_match_or_a_description(name: str) -> None:
    for part in patterns(schemas.schema(name, LANGUAGES)):
        assert "examples" in part or "description" in part, part
        for example in part.get("examples", ()):
            assert schemas.validator({**part, "$defs": {}}).is_valid(example), (part, example)


def test_only_the_faulty_entry_is_left_out(copy: Copy) -> None:
    before = [term.id for term in copy.load().terms]
    copy.edit(GLOSSARY, "- id: unity\n  kind: principle\n", "- id: unity\n  kind: 7\n")
    assert [term.id for term in copy.load().terms] == [id for id in before if id != "unity"]


def test_a_wrong_type_of_the_whole_file_is_a_finding(copy: Copy) -> None:
    copy.write(GLOSSARY, b"7\n")
    assert copy.findings(files) == [f"{GLOSSARY}:1: FIL009: 7 is a number; write a list"]


def test_an_error_deep_in_a_part_leaves_the_part_out(copy: Copy) -> None:
    copy.edit("docs/data/search.yml", "{name: tidy, in: rv, cut: 'и$'}", "{name: tidy}")
    loaded = copy.load()
    assert [finding.code for finding in loaded.errors] == ["FIL009"]
    assert set(loaded.search) == set(loaded.codes) - {"ru"}
    assert [finding for finding in run.run(loaded) if finding.code.startswith("RUN")] == []

"""CITATION.cff: valid by the schema of its format, naming no author that is not known."""

import json
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest
import yaml

from edition.edition import Edition
from edition_copy import Copy
from exports import cff

ROOT = Path(__file__).parents[2]
# From the Citation File Format, © its authors, CC BY 4.0: https://github.com/citation-file-format/citation-file-format
SCHEMA = json.loads((ROOT / "tests/fixtures/cff-1.2.0.json").read_bytes())


def valid(content: bytes) -> dict[str, Any]:
    fields: dict[str, Any] = yaml.safe_load(content)
    jsonschema_rs.validator_for(SCHEMA).validate(fields)
    return fields


def test_the_edition_is_cited_and_its_editors_answer_for_it(first: Edition) -> None:
    fields = valid(cff.export(first))
    assert fields["title"] == "[Взаимодействие прокуратуры Республики Казахстан с другими государственными органами]"
    assert fields["authors"] == [{"name": "Редакция издания", "website": "https://interaction.example/"}]
    assert fields["version"] == first.version
    assert all(first.strings["author_unknown"][code] in str(fields["message"]) for code in first.codes)
    # Nothing is known of either: the rights are not the editors', and no registrar gave a number.
    assert not {"license", "doi"} & fields.keys()
    assert fields.get("date-released", "") == first.released


def test_the_editors_address_where_it_is_known(copy: Copy, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EDITION_CONTACT", "editors@interaction.example")
    fields = valid(cff.export(copy.load()))
    assert fields["contact"] == [{**fields["authors"][0], "email": "editors@interaction.example"}]


def test_a_fault_is_found(first: Edition) -> None:
    with pytest.raises(jsonschema_rs.ValidationError, match="authors"):
        valid(cff.export(first).replace(b"authors:", b"writers:"))

"""Provisions as data: everything that the page of the law says of each, with its addresses."""

import json

from edition.edition import Edition
from exports import provisions


def test_every_provision_with_its_addresses(first: Edition) -> None:
    whole = json.loads(provisions.export(first))
    assert (whole["address"], whole["version"]) == ("https://interaction.example/law/", first.version)
    assert [entry["id"] for entry in whole["provisions"]] == [provision.id for provision in first.provisions]
    entry = whole["provisions"][1]
    assert entry["addresses"]["kk"] == "https://interaction.example/kk/law/#constitution-1-1"
    assert entry["references"] == ["ref-19"]


def test_what_is_not_known_is_absent(first: Edition) -> None:
    entries = json.loads(provisions.export(first))["provisions"]
    assert all("line" not in entry and None not in entry.values() for entry in entries)
    assert [provision.id for provision in first.provisions if provision.then is None] == [
        entry["id"] for entry in entries if "then" not in entry
    ]

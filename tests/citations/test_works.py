"""Works of every kind, as the styles and the formats of records have them.

`PYTHONPATH=scripts:tests .venv/bin/python tests/citations/test_works.py > tests/golden/works.txt` renews what is expected.
"""

import json
import re

import pytest

from citations.bibtex import bibtex
from citations.ris import ris
from citations.styles import APA, GOST, record
from edition_copy import RICH, ROOT
from works import ARTICLE, BOOK

GOLDEN = ROOT / "tests/golden/works.txt"
RECORDS = json.loads((RICH / "docs/data/references.json").read_text(encoding="utf-8"))
WORKS = {"BOOK": BOOK, "ARTICLE": ARTICLE} | {item["type"]: item for item in RECORDS}


def written(name: str) -> str:
    """A work in both styles, in BibTeX and in RIS."""
    item = {field: value for field, value in WORKS[name].items() if field != "custom"}
    return "\n".join([record(item, GOST), record(item, APA), bibtex(item), ris(item).replace("\r\n", "\n")])


@pytest.mark.parametrize("name", WORKS)
def test_a_work_is_written_as_expected(name: str) -> None:
    expected = re.split(r"(?m)^== (\S+)\n", GOLDEN.read_text(encoding="utf-8"))
    assert written(name) == dict(zip(expected[1::2], expected[2::2]))[name]


if __name__ == "__main__":
    print("".join(f"== {name}\n{written(name)}" for name in WORKS), end="")

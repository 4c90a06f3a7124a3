"""The table of long lines: a row for each place, and the file as it was afterwards."""

from argparse import Namespace

import pytest

import benchmark_lines


def test_each_kind_is_measured_in_each_place(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(benchmark_lines, "LENGTH", 1000)
    heads, rule, *rows = benchmark_lines.parts(Namespace(kinds=["["]))
    assert heads.count("|") == rule.count("|")
    assert sorted(row.split(" | ")[:2] for row in rows) == [
        ['| "["', place]
        for place in (
            "docs/data/abstracts.yml",
            "docs/data/source.txt",
            "docs/en/article.md",
            "docs/kk/article.md",
            "docs/ru/article.md",
        )
    ]


def test_the_line_is_as_long_as_it_says(real: benchmark_lines.model.Edition) -> None:
    path = "docs/ru/article.md"
    text = benchmark_lines._with(path, real.texts[path], "ы" * 5000)
    assert [len(line) for line in text.split("\n") if "ыы" in line] == [5000]
    assert text.replace("ы" * 5000, "") != real.texts[path]

import pytest

import benchmark_build
import downloads
import edition


def test_the_forms_are_made_together_before_any_alone(real: edition.Edition, monkeypatch: pytest.MonkeyPatch) -> None:
    order: list[str] = []
    monkeypatch.setattr(benchmark_build.build_forms, "gathered", lambda *_: order.append("together") or {})
    monkeypatch.setattr(downloads.Download, "content", lambda *_: order.append("alone") or b"")
    lines = [*benchmark_build._forms(real)]
    assert order == ["together", *["alone"] * (len(lines) - 3)]
    assert len(order) > 1

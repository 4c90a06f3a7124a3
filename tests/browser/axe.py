"""axe-core, the version that scripts/test fetches."""

from pathlib import Path

from playwright.sync_api import Page

AXE = next((Path(__file__).parents[2] / ".cache").glob("axe-core-*.js"), None)


def violations(page: Page, selector: str = "html") -> list[str]:
    """Every rule of axe-core that a part of the page breaks, best practices too."""
    assert AXE, "no axe-core; scripts/test fetches it"
    page.evaluate(AXE.read_text(encoding="utf-8"))
    found = page.evaluate("part => axe.run(part, { resultTypes: ['violations'] })", selector)["violations"]
    return [f"{rule['id']}: {node['target']} {node['failureSummary']}" for rule in found for node in rule["nodes"]]

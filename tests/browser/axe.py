"""axe-core, the version that scripts/test fetches."""

from pathlib import Path

from playwright.sync_api import Page

AXE = next((Path(__file__).parents[2] / ".cache").glob("axe-core-*.js"), None)


def violations(page: Page, selector: str = "html") -> list[str]:
    """Every rule of axe-core that a part of the page breaks, best practices too."""
    assert AXE, "no axe-core; scripts/test fetches it"
    page.evaluate(AXE.read_text(encoding="utf-8"))
    return _broken(page, selector)


def violations_in_the_dark(page: Page) -> list[str]:
    """The rules on colours that the page breaks in its dark colours; `violations` was asked of it before."""
    page.emulate_media(color_scheme="dark")
    return _broken(page, "html", runOnly=["color-contrast", "link-in-text-block"])


def _broken(page: Page, selector: str, **options: object) -> list[str]:
    asked = [selector, {"resultTypes": ["violations"], **options}]
    found = page.evaluate("([part, options]) => axe.run(part, options)", asked)["violations"]
    return [f"{rule['id']}: {node['target']} {node['failureSummary']}" for rule in found for node in rule["nodes"]]

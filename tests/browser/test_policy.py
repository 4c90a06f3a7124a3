"""The policy of the pages in a real browser: nothing on any page runs into it, and it does stop what is planted."""

import pytest
from playwright.sync_api import Page

from browser.conftest import Opened
from browser.first import EDITION, PAGES
from pages.security_policy import POLICY

LISTEN = """addEventListener("securitypolicyviolation", event =>
  console.error(`refused: ${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`))"""


def listening(opened: Opened) -> tuple[Page, list[str]]:
    """A page, and what its console says that is wrong."""
    page, said = opened(), list[str]()
    page.add_init_script(LISTEN)
    page.on("console", lambda message: said.append(message.text) if message.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: said.append(str(error)))
    return page, said


def said_of(directive: str, said: list[str]) -> bool:
    """Whether a refusal by that directive was told."""
    return any(f"refused: {directive}" in line or f"'{directive}'" in line for line in said)


def test_no_page_runs_into_the_policy_or_asks_another_host(opened: Opened, site: str) -> None:
    page, said = listening(opened)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    for language, name in PAGES:
        page.goto(site + PAGES[language, name], wait_until="networkidle")
        stated = page.locator("meta[http-equiv='Content-Security-Policy']").get_attribute("content")
        assert stated == POLICY
    page.goto(f"{site}404.html", wait_until="networkidle")
    assert said == []
    assert [url for url in asked if not url.startswith((site, "data:", "blob:"))] == []


@pytest.mark.parametrize(
    ("planted", "directive"),
    [
        ("const s = document.createElement('script'); s.text = 'hit = 1'; document.body.append(s)", "script-src"),
        ("document.body.insertAdjacentHTML('beforeend', '<img src=x.png onerror=\"hit = 1\">')", "script-src"),
        ("document.body.insertAdjacentHTML('beforeend', '<p style=\"color: red\">')", "style-src"),
        ("document.body.append(Object.assign(document.createElement('iframe'), {src: 'about.html'}))", "frame-src"),
        ("fetch('http://192.0.2.1/a.txt').catch(() => {})", "connect-src"),
        ("document.body.append(Object.assign(new Image(), {src: 'http://192.0.2.1/a.png'}))", "img-src"),
        ("const f = document.createElement('form'); document.body.append(f); f.submit()", "form-action"),
    ],
)
def test_what_is_planted_is_refused(opened: Opened, site: str, planted: str, directive: str) -> None:
    page, said = listening(opened)
    page.goto(site)
    page.evaluate(f"() => {{ {planted} }}")
    assert any(said_of(directive, said) or page.wait_for_timeout(100) for _ in range(50)), said
    assert page.evaluate("typeof hit") == "undefined"


def test_nothing_is_stored_but_the_view_that_was_chosen(opened: Opened, site: str) -> None:
    page = opened()
    for language in EDITION.codes:
        for name in ("index", "article"):
            page.goto(site + PAGES[language, name], wait_until="networkidle")
    assert page.context.cookies() == []
    assert page.evaluate("Object.keys(localStorage).concat(Object.keys(sessionStorage))") == []
    databases = page.evaluate("indexedDB.databases()")
    assert databases == []
    assert page.evaluate("navigator.serviceWorker.getRegistrations().then(all => all.length)") == 0

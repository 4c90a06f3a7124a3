"""Reads an unpacked edition to its end without a network, and prints what it met as JSON.

Run by test_offline.py in a network namespace of its own, where nothing outside can be reached whatever a page tries:
`read_offline.py chromium|firefox FOLDER SCRATCH FILE…`, the files relative to the folder. The browser is told that it
is offline, too.
"""

import fcntl
import json
import os
import shutil
import socket
import struct
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urldefrag

from marionette import firefox
from playwright.sync_api import sync_playwright

Run = Callable[[str], object]
LINKS = "return [...document.links].map(link => link.href)"
# Going to a place makes it the target at once, without a turn of the browser's loop.
LAND = """return IDS.filter(id => {
  location.hash = id;
  const place = document.getElementById(decodeURIComponent(id));
  return !place || document.querySelector(":target") !== place;
})"""
STATE = """return {
  language: document.documentElement.lang, words: document.body.textContent.length,
  unloaded: [...document.images].filter(image => !image.complete || !image.naturalWidth).map(image => image.src),
  unstyled: [...document.querySelectorAll("link[rel=stylesheet]")].filter(link => !link.sheet).map(link => link.href),
}"""
# What a reader then does in the article: asks for a word, and rests the pointer on a citation.
SEARCH = """document.querySelector("#search-open").click();
const field = document.querySelector("dialog.search input");
field.value = "жариялылық";
field.dispatchEvent(new Event("input", { bubbles: true }));"""
FOUND = """return [...document.querySelectorAll("dialog.search [role=option]")].map(link => link.href)"""
POINT = """document.querySelector("dialog.search").close();
document.querySelector("#cite-7-1").dispatchEvent(new PointerEvent("pointerover", { bubbles: true, pointerType: "mouse" }));"""
NOTE = """return document.querySelector(".lit")?.textContent ?? \"\" """


@dataclass
class Reading:
    """What a reading met: pages by name, how many places were landed at, what failed."""

    pages: dict[str, object] = field(default_factory=dict)
    landed: int = 0
    missing: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    found: list[str] = field(default_factory=list)
    note: str = ""


def read(folder: Path, files: list[str], go: Callable[[str], None], run: Run) -> Reading:
    """Open every file, then go to every place inside that any of them leads to."""
    reading, places = Reading(), defaultdict[str, set[str]](set)
    for name in files:
        go((folder / name).as_uri())
        reading.pages[name] = run(STATE)
        links = run(LINKS)
        assert isinstance(links, list)
        for link in links:
            address, fragment = urldefrag(link)
            if address.startswith("file:"):
                places[address] |= {fragment} - {""}
    for address, ids in sorted(places.items()):
        if not Path(unquote(address.removeprefix("file://"))).is_file():
            reading.missing.append(address)
            continue
        reading.landed += 1 + len(ids)
        if address.endswith(".html"):
            go(address)
            bad = run(LAND.replace("IDS", json.dumps(sorted(ids))))
            assert isinstance(bad, list)
            reading.missing += [f"{address}#{id}" for id in bad]
    return reading


def use(reading: Reading, article: str, go: Callable[[str], None], run: Run) -> None:
    """Search, and open a note, in the Kazakh article."""
    go(article)
    run(SEARCH)
    reading.found = awaited(run, FOUND)
    run(POINT)
    reading.note = awaited(run, NOTE)


def awaited(run: Run, script: str, seconds: float = 20) -> Any:
    """What a script returns as soon as it is something, or at the end of the time."""
    until = time.monotonic() + seconds
    while not (value := run(script)) and time.monotonic() < until:
        time.sleep(0.1)
    return value


@contextmanager
def in_chromium(scratch: Path) -> Iterator[tuple[Callable[[str], None], Run, Reading]]:
    """Chromium, told that it is offline."""
    met = Reading()
    with sync_playwright() as playwright:
        path = shutil.which(os.environ.get("CHROMIUM", "chromium-headless-shell"))
        flags = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
        context = playwright.chromium.launch(executable_path=path, args=flags).new_context(offline=True)
        context.add_init_script(
            "addEventListener('securitypolicyviolation', event => console.error(`refused ${event.violatedDirective}`))"
        )
        page = context.new_page()
        page.on("request", lambda request: met.asked.append(request.url))
        page.on("console", lambda message: met.refused.append(message.text) if message.type == "error" else None)
        yield lambda address: page.goto(address) and None, lambda script: page.evaluate(f"() => {{ {script} }}"), met
        met.asked = [url for url in met.asked if not url.startswith("file:")]


@contextmanager
def in_firefox(scratch: Path) -> Iterator[tuple[Callable[[str], None], Run, Reading]]:
    """Firefox, told that it is offline."""
    met = Reading()
    with firefox(scratch / "profile") as browser:
        browser.chrome("Services.io.offline = true")
        yield browser.open, browser.run, met
        met.asked, met.refused = browser.asked, browser.refusals


def raise_loopback() -> None:
    """Bring up `lo`, by which Firefox is spoken to; a new namespace has it down (SIOCSIFFLAGS, IFF_UP)."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as any_socket:
        fcntl.ioctl(any_socket, 0x8914, struct.pack("16sh", b"lo", 1))


def main() -> None:
    name, folder, scratch, *files = sys.argv[1:]
    interfaces = [found for _, found in socket.if_nameindex()]
    raise_loopback()
    browser = {"chromium": in_chromium, "firefox": in_firefox}[name]
    with browser(Path(scratch)) as (go, run, met):
        reading = read(Path(folder), files, go, run)
        article = Path(folder, "kk", "article.html")
        if article.is_file():
            use(reading, article.as_uri(), go, run)
    reading.asked, reading.refused = met.asked, met.refused
    print(json.dumps({"interfaces": interfaces, **vars(reading)}, ensure_ascii=False))


if __name__ == "__main__":
    main()

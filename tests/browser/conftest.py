"""A browser, the built site served on this machine, and the downloaded site on disk."""

import os
import shutil
import threading
import zipfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

# Chromium without a window, and silent: no look-ups of its own, and without the sandbox that root cannot have.
FLAGS = ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync"]


class QuietHandler(SimpleHTTPRequestHandler):
    """Serves files without writing a log."""

    def log_message(self, *_: object) -> None:
        """Say nothing."""


def chromium() -> str:
    """The browser's path: without its windows, whose drawing takes four times what the page does."""
    path = shutil.which(os.environ.get("CHROMIUM", "chromium-headless-shell"))
    assert path, "no chromium-headless-shell; scripts/test installs it"
    return path


@contextmanager
def serving(folder: Path, handler: type[QuietHandler] = QuietHandler) -> Iterator[str]:
    """The address at which `folder` is served meanwhile."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(handler, directory=str(folder)))
    threading.Thread(target=partial(server.serve_forever, poll_interval=0.02), daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        found = playwright.chromium.launch(executable_path=chromium(), args=FLAGS)
        yield found
        found.close()


# Opens an address in a page of a context of its own, with a size in pixels and what else Playwright takes.
Opened = Callable[..., Page]


@contextmanager
def opening(browser: Browser) -> Iterator[Opened]:
    """Opens pages, which are closed after the block."""
    with ExitStack() as contexts:

        def page(address: str = "", size: tuple[int, int] = (1280, 720), **options: Any) -> Page:
            context = contexts.enter_context(
                browser.new_context(viewport=dict(zip(("width", "height"), size)), **options)
            )
            made = context.new_page()
            if address:
                made.goto(address)
            return made

        yield page


@pytest.fixture
def opened(browser: Browser) -> Iterator[Opened]:
    """Opens pages, which are closed after the test."""
    with opening(browser) as found:
        yield found


@pytest.fixture(scope="session")
def site(built: Path) -> Iterator[str]:
    """The address of the built site, under a sub-path as on a project page."""
    with serving(built) as address:
        yield address


@pytest.fixture(scope="session")
def offline(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The unpacked download, in a folder with a space and Kazakh letters in its name."""
    folder = tmp_path_factory.mktemp("offline") / "Қазақ мәтіні 1"
    with zipfile.ZipFile(built / "downloads" / "interaction-offline.zip") as archive:
        archive.extractall(folder)
    return folder / "interaction"

"""Time from an edit of a page until the preview of a checkout shows it, by the clock."""

import os
import socket
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar
from urllib.request import urlopen

# Seconds between two requests; at most, until a page is shown; at least, until all that follows from an edit is done.
PAUSE, PATIENCE, REST = 0.02, 60.0, 5.0
# Characters of a line that is a paragraph, not a heading.
LONG = 200

Found = TypeVar("Found")


def seconds(root: Path, runs: int) -> list[float]:
    """How long each of `runs` edits takes: a new word in the first paragraph of the longest page under `root`.

    The page is as it was afterwards. Raises TimeoutError where the preview shows no page or no edit.
    """
    path = max(root.glob("docs/*/*.md"), key=lambda path: path.stat().st_size)
    text = path.read_text(encoding="utf-8")
    paragraph = next(line for line in text.splitlines() if len(line) > LONG)
    # In the language of the source, pages are at the root.
    places = (f"{path.parent.name}/{path.stem}/", f"{path.stem}/")
    with _served(root) as site:
        address = _wait(lambda: next(filter(_page, (site + place for place in places)), ""))
        try:
            words = [f"word{run}" for run in range(runs)]
            return [_edit(path, text.replace(paragraph, f"{paragraph} {word}", 1), word, address) for word in words]
        finally:
            path.write_text(text, encoding="utf-8")


def _edit(path: Path, text: str, word: str, address: str) -> float:
    time.sleep(REST)
    started = time.monotonic()
    path.write_text(text, encoding="utf-8")
    _wait(lambda: word in _page(address))
    return time.monotonic() - started


@contextmanager
def _served(root: Path) -> Iterator[str]:
    """The address of the edition under `root`, served as long as the block runs."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    program = [str(root.resolve() / "scripts" / "serve"), "--port", str(port)]
    with TemporaryDirectory() as folder:
        environment = os.environ | {"TMPDIR": folder}
        process = subprocess.Popen(program, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            yield f"http://127.0.0.1:{port}/"
        finally:
            process.terminate()
            process.wait()


def _page(address: str) -> str:
    """The page at an address; nothing if there is none yet."""
    with suppress(OSError), urlopen(address, timeout=PATIENCE) as answer:
        return str(answer.read().decode())
    return ""


def _wait(get: Callable[[], Found]) -> Found:
    """What `get` returns once it is something. Raises TimeoutError."""
    end = time.monotonic() + PATIENCE
    while not (found := get()):
        if time.monotonic() > end:
            raise TimeoutError(f"the preview did not show in {PATIENCE:.0f} s what it should")
        time.sleep(PAUSE)
    return found

"""An archive: a folder of editions, checked one after the other by as many processes as the machine has cores.

Why:  a journal keeps hundreds of articles, and none may be checked less than the first.
Bad:  `archive/a-17`, a symbolic link to a folder outside the archive
Good: `archive/a-17/`, a whole edition with its own mkdocs.yml, pyproject.toml, docs/ and overrides/
"""

import gc
import os
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import replace
from functools import partial
from multiprocessing import active_children, get_context
from pathlib import Path

import command
import edition as model
import settings
from finding import Finding

# Fewer editions than this are checked sooner than a second process starts.
FEWEST_FOR_PROCESSES = 4
# Editions that a process takes at a time.
MOST_AT_ONCE = 8
Run = Callable[[model.Edition], list[Finding]]
One = Callable[[str], list[Finding]]


def editions(root: Path) -> list[str]:
    """The folders of the editions under `root`, sorted as their findings are; one empty name if it is an edition."""
    if _is_edition(root):
        return [""]
    found = [path.name for path in root.iterdir() if not path.name.startswith(".") and _is_edition(path)]
    return sorted(found, key=lambda name: f"{name}/") or [""]


def _is_edition(folder: Path) -> bool:
    return any(os.path.lexists(folder / part) for part in (settings.SITE, "docs"))


def check(root: Path, names: Sequence[str], run: Run) -> Iterator[list[Finding]]:
    """The findings of each edition as `names` has them (RUN003 one that leads out, RUN004 one that ends its process).

    Paths are relative to `root`.
    """
    one = partial(_check, root, run=run)
    processes = min(len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1, 8)
    if len(names) < FEWEST_FOR_PROCESSES or processes == 1:
        yield from map(one, names)
        return
    left = [*names]
    while left:
        try:
            for found in _together(one, left, processes):
                del left[0]
                yield found
        except BrokenProcessPool:
            # Whose process it was nobody knows: those begun get one for each, and then the others go on.
            begun, left = left[: 2 * processes * MOST_AT_ONCE], left[2 * processes * MOST_AT_ONCE :]
            for name in begun:
                yield _alone(one, name)


def _together(one: One, names: Sequence[str], processes: int) -> Iterator[list[Finding]]:
    """What `one` gives for each name, in their order. Raises BrokenProcessPool where a process was ended."""
    pool = ProcessPoolExecutor(processes, get_context("fork"), collect_seldom)
    size = min(MOST_AT_ONCE, 1 + len(names) // (4 * processes))
    try:
        # Not pool.map(), which cancels what is left at an interrupt, and fails of it where a process is ended as well.
        with command.interrupted_alone():
            parts = deque(pool.submit(_each, one, names[at : at + size]) for at in range(0, len(names), size))
        while parts:
            yield from parts.popleft().result()
    except BaseException:
        for process in active_children():
            process.kill()
        raise
    finally:
        pool.shutdown()


def _each(one: One, names: Sequence[str]) -> list[list[Finding]]:
    return [one(name) for name in names]


def _alone(one: One, name: str) -> list[Finding]:
    """What `one` gives for a name, or that it ended its process."""
    try:
        (found,) = _together(one, [name], 1)
    except BrokenProcessPool:
        problem = "the process that checked the edition was ended, as where it takes all memory; look at what it has"
        return [Finding(name, 1, "RUN004", problem)]
    return found


def collect_seldom() -> None:
    """What editions share is kept to the end: to look through it for garbage again and again only takes time."""
    gc.freeze()
    gc.set_threshold(1_000_000, 20, 100)


def _check(root: Path, name: str, run: Run) -> list[Finding]:
    folder = Path(os.path.realpath(root / name))
    if not folder.is_relative_to(os.path.realpath(root)):
        problem = "the folder is a link that leads out of the archive; put the edition itself here"
        return [Finding(name, 1, "RUN003", problem)]
    found = run(model.load(folder))
    return [replace(finding, path=f"{name}/{finding.path}") for finding in found] if name else found

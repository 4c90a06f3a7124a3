"""Whether a built site still is what its sources would give, so that the same thing is not made twice.

A build is a function of its inputs: the sources, the scripts, the locked packages and two settings. Their sums are kept
beside the sums of what was built (.cache/built.json). Only where all of them agree may a build be left out, so that a
site never differs from a fresh one; anything else is made anew, whole.
"""

import hashlib
import json
import os
import sys
from contextlib import suppress
from pathlib import Path

import whole_file

PATH = ".cache/built.json"
INPUTS = ("docs", "overrides", "scripts", "mkdocs.yml", "pyproject.toml", "requirements.txt")
SETTINGS = ("SITE_URL", "EDITION_CONTACT")
# A larger memory is none of ours.
LARGEST = 10_000_000


def key(root: Path, *options: object) -> str:
    """One sum over everything that the bytes of a build depend on. Raises OSError where an input cannot be read."""
    found = hashlib.sha256(repr((sys.version, options, [os.environ.get(name) for name in SETTINGS])).encode())
    for part in INPUTS:
        path = root / part
        for name, sum in _sums(path).items() if path.is_dir() else [("", _sum(path))]:
            found.update(os.fsencode(f"{part}/{name} {sum}\n"))
    return found.hexdigest()


def stands(root: Path, site: Path, key: str) -> bool:
    """Whether `site` is, byte for byte, what was built from inputs with that key; not, where that cannot be told."""
    path = root / PATH
    try:
        if not path.is_file() or path.stat().st_size > LARGEST:
            return False
        kept = json.loads(path.read_bytes())
        return isinstance(kept, dict) and kept.get("key") == key and kept.get("sums") == _sums(site)
    except (OSError, ValueError, RecursionError):
        return False


def remember(root: Path, site: Path, key: str) -> None:
    """Keep that `site` was built from inputs with that key; where that fails, the next build is made anew."""
    with suppress(OSError):
        (root / PATH).parent.mkdir(exist_ok=True)
        whole_file.write(root / PATH, json.dumps({"key": key, "sums": _sums(site)}).encode())


def _sums(folder: Path) -> dict[str, str]:
    """The sum of each file, by its path; what the interpreter keeps for itself is no input."""
    paths = sorted(path for path in folder.rglob("*") if path.is_file() and "__pycache__" not in path.parts)
    return {path.relative_to(folder).as_posix(): _sum(path) for path in paths}


def _sum(path: Path) -> str:
    if not path.is_file():
        return ""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()

"""The lock file requirements.txt: every package with its version, its sums, and the packages that need it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

# What pip-compile writes: `name==version \`, indented `--hash=sha256:…` lines, and `# via` with one name or a list.
PIN = re.compile(r"([A-Za-z0-9][\w.-]*)(?:\[[\w,-]+\])?==([\w.!+-]+)(?: ; [^\\]+)? ?\\?$")
SUM = re.compile(r"    --hash=sha256:([0-9a-f]{64}) ?\\?$")
NEEDED_BY = re.compile(r"    #(?: via)? *(.*)$")


class LockError(Exception):
    """A line of the lock file is none that pip-compile writes; the message names it."""


@dataclass(frozen=True)
class Package:
    """A locked package; `needed_by` names packages, and for a direct dependency the file that asks for it."""

    name: str
    version: str
    line: int
    sums: tuple[str, ...]
    needed_by: tuple[str, ...]

    @property
    def purl(self) -> str:
        """Its package URL (github.com/package-url/purl-spec)."""
        return f"pkg:pypi/{re.sub(r'[-_.]+', '-', self.name).lower()}@{self.version}"


def read(text: str) -> list[Package]:
    """The packages of a lock file, in its order. Raises LockError where a line is of no known kind."""
    return [_package(lines) for lines in _entries(text)]


def _entries(text: str) -> Iterator[list[tuple[int, str]]]:
    entry: list[tuple[int, str]] = []
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        if not line.startswith(" ") and entry:
            yield entry
            entry = []
        entry.append((number, line))
    if entry:
        yield entry


def _package(lines: list[tuple[int, str]]) -> Package:
    (number, first), *rest = lines
    pin = PIN.fullmatch(first)
    if not pin:
        raise LockError(f"line {number}: “{first[:60]}” pins no version")
    sums, needed_by = [], []
    for at, line in rest:
        if match := SUM.fullmatch(line):
            sums.append(match[1])
        elif match := NEEDED_BY.fullmatch(line):
            needed_by += [match[1]] if match[1] else []
        else:
            raise LockError(f"line {at}: “{line.strip()[:60]}” is neither a sum nor a reason")
    return Package(pin[1], pin[2], number, tuple(sums), tuple(needed_by))

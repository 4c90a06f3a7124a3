"""A finding: one thing that does not hold, where it stands and what mends it."""

from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Finding:
    """One broken rule; sorts by place and prints as `path:line: CODE: problem; remedy`.

    `path` is relative to the root of the edition, with `/`; `line` counts from 1;
    `code` is three letters and three digits and never changes its meaning.
    """

    path: str
    line: int
    code: str
    message: str

    def __str__(self) -> str:
        """The one output format of every command: one line, also where the words quoted have line breaks."""
        return " ".join(f"{self.path}:{self.line}: {self.code}: {self.message}".splitlines())

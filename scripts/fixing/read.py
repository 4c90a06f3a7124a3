"""The command `scripts/read`: shows a text beside its original, and records that somebody read both.

It records only what the reader confirms, and asks for one text after another, those first that changed since they were
read. What changed is found in the history of the file, by the checksums of the reading; where the file was not
committed then, the text is shown whole.
"""

import argparse
import datetime
import sys
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path

from edition import prose
from edition.edition import Edition
from edition.entries import Official, Reading
from edition.load import load
from edition.readings import PATH, Pair, checksum, pairs, place, unread
from language.differences import compared
from program import atomic_write, command, committed
from reading import data_file, folders, markdown_page, schemas
from reading.finding import counted

HEADER = """\
# Written by scripts/read. Which texts somebody read against their originals: the first digits of the SHA-256 of both
# sides as they were read, what the reader is, and the day. A text without an entry is not read. `official` are words
# of laws, with the checksum of what identifies their source: they change only together.
"""


def main(argv: Sequence[str] | None = None) -> int:
    """Show and record readings; return 0, or 2 for wrong use."""
    arguments = _parser().parse_args(argv)
    edition = load(arguments.root)
    if edition.errors:
        print("scripts/read: first mend what scripts/check finds", file=sys.stderr)
        return 2
    if arguments.official:
        return _write(edition, edition.readings, official(edition))
    chosen = [pair for pair in unread(edition) if not arguments.text or pair.id in arguments.text]
    chosen = [pair for pair in chosen if arguments.language in (None, pair.text.language)]
    known = arguments.language in (None, *edition.codes)
    if not chosen and (arguments.text or not known):
        print("scripts/read: no such text is left to read; scripts/read lists them", file=sys.stderr)
        return 2
    # First what changed since it was read.
    before = {(entry.text, entry.language) for entry in edition.readings}
    chosen.sort(key=lambda pair: pair.key not in before)
    if not arguments.role:
        for pair in chosen:
            print(f"{pair.id}  {pair.text.language}")
        return 0
    entries = [*_read(edition, chosen, arguments)]
    return _write(edition, renewed(edition, entries), edition.official) if entries else 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="scripts/read", description="Read texts against their originals.")
    folders.add_option(parser)
    entry = schemas.schema("readings", schemas.Languages((), ()))["properties"]["readings"]["items"]["properties"]
    roles = entry["role"]["enum"]
    parser.add_argument("--role", choices=roles, help="what you are; without it the texts to read are listed")
    parser.add_argument("--language", help="only texts in this language")
    day = datetime.date.fromisoformat
    parser.add_argument("--day", type=day, default=datetime.date.today(), help="the day of the reading (today)")
    parser.add_argument("--confirmed", action="store_true", help="do not ask: you have read the named texts")
    parser.add_argument("--official", action="store_true", help="record the words of laws with their sources")
    parser.add_argument("text", nargs="*", metavar="TEXT", help="such as article#p1; all that are to be read")
    return parser


def _read(edition: Edition, chosen: Sequence[Pair], arguments: argparse.Namespace) -> Iterator[Reading]:
    last = {(entry.text, entry.language): entry for entry in edition.readings}
    for number, pair in enumerate(chosen, 1):
        print(f"\n{number} of {len(chosen)}: {pair.id} ({pair.text.language})\n")
        print("\n\n".join(_shown(edition, pair, last.get(pair.key))), flush=True)
        answer = "y"
        if not arguments.confirmed:
            print("\nDoes the text say what the original says? y yes, n no or later, q quit: ", end="", flush=True)
            answer = (sys.stdin.readline() or "q").strip().lower()
        if answer == "q":
            return
        if answer == "y":
            yield Reading(pair.id, pair.text.language, *pair.sums, arguments.role, str(arguments.day), 0)


def _shown(edition: Edition, pair: Pair, last: Reading | None) -> Iterator[str]:
    """The original and the text, each with what changed in it since it was read: `[-was-]{+is+}`."""
    then = (last.original, last.words) if last else pair.sums
    if pair.text.kind not in ("source", "verbatim"):
        yield f"original: {_changed(edition, pair, edition.original, pair.original, then[0])}"
    yield f"{pair.text.language}: {_changed(edition, pair, pair.text.language, pair.text.text, then[1])}"


def _changed(edition: Edition, pair: Pair, language: str, words: str, then: str) -> str:
    """Words with what changed in them since they had the checksum `then`."""
    if then == checksum(words):
        return words
    before = _before(edition, pair, language, then)
    if before is None:
        return f"{words}\n(changed; the history has no text of that day)"
    old, new = compared(before, words)
    was = "".join(f"[-{part}-]" if differs else part for part, differs in old)
    return "".join(f"{{+{part}+}}" if differs else part for part, differs in new) + f"\nas it was read: {was}"


def _before(edition: Edition, pair: Pair, language: str, wanted: str) -> str | None:
    """The words of a text in a language that have a checksum, from the history of its file."""
    path = pair.text.path
    if pair.text.file is None:
        path = path.replace(f"/{pair.text.language}/", f"/{language}/")
    with suppress(committed.NotToldError):
        for content in committed.older(edition.root, path):
            is_page, stem = path.endswith(".md"), Path(path).stem
            pages = [markdown_page.parse(stem, language, path, content)[0]] if is_page else []
            files = [] if is_page else filter(None, [data_file.parse(path, content)[0]])
            for text in prose.texts(pages, files, edition.codes):
                if text.language == language and checksum(text.text) == wanted and place(text) == pair.id:
                    return text.text
    return None


def renewed(edition: Edition, entries: Sequence[Reading]) -> list[Reading]:
    """The readings with new ones in the place of older ones of the same texts."""
    new = {(entry.text, entry.language) for entry in entries}
    return [*(entry for entry in edition.readings if (entry.text, entry.language) not in new), *entries]


def official(edition: Edition) -> list[Official]:
    """The words of laws as they are, with their sources.

    Words that changed while their source stayed keep the entry that reports them.
    """
    kept = {(entry.text, entry.language, entry.source): entry for entry in edition.official}
    now = [Official(pair.id, pair.text.language, *pair.sums, 0) for pair in pairs(edition) if pair.official]
    return [kept.get((each.text, each.language, each.source), each) for each in now]


def _write(edition: Edition, readings: Sequence[Reading], official: Sequence[Official]) -> int:
    lines = [HEADER, *_listed("official", official), *_listed("readings", readings)]
    atomic_write.write(edition.root / PATH, "".join(lines).encode())
    print(f"{counted(len(readings), 'text')} read, {counted(len(official), 'official text')} recorded", file=sys.stderr)
    return 0


def _listed(name: str, entries: Sequence[Reading] | Sequence[Official]) -> Iterator[str]:
    yield f"{name}:\n" if entries else f"{name}: []\n"
    for entry in sorted((entry._asdict() for entry in entries), key=lambda entry: (entry["text"], entry["language"])):
        values = ", ".join(f"{name}: '{value}'" for name, value in entry.items() if name != "line")
        yield f"  - {{{values}}}\n"


if __name__ == "__main__":
    raise SystemExit(command.run(main))

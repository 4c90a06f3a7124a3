"""Synthetic editions to measure with: the real one with its free words exchanged, so that every text differs.

The free words of a language change places among themselves, by a permutation of the edition's number, in every page, in
the data and in the source alike, so that quotations still stand where they are quoted from. Not free are words that a
term's pattern, an address or the settings know, words that two languages share, and words that stand with a capital
too: what differs in its case alone would meet its like, and be a doubled word. The register then gets the fingerprints
of the new paragraphs. Everything else is as in the real edition, to the length of each paragraph.
"""

import random
import re
import shutil
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import cached_property
from pathlib import Path

import edition as model
from anchors import fingerprints
from source_text import LINE_END_HYPHEN, TOKEN

PARTS = ("docs", "overrides", "mkdocs.yml", "pyproject.toml")
# A word of small letters of one script, not part of an escape; what stands in addresses, ids and attribute lists.
WORD = re.compile(r"(?<![\w\\])(?:[a-z]{5,}|[а-яёәіңғүұқөһ]{5,})(?!\w)")
LETTERS = re.compile(r"[^\W\d_]+")
ADDRESS = re.compile(r"\]\([^()]*\)|\{[^{}]*\}|\S*://\S*|<[^<>]*>")
STEM = re.compile(r"(?<!\\)[^\W\d_A-Z]{3,}")
# What belongs to an article. The rest a journal's editions may share; words of the interface, rules and names they do.
OF_AN_ARTICLE = ("abstracts.yml", "references.json", "emendations.yml", "source.txt")
SHARED = ("glossary.yml", "provisions.yml")


def copy(root: Path, target: Path, more: Sequence[str] = ()) -> None:
    """Copy what checks read of an edition, and what `more` names beside it."""
    for part in (*PARTS, *more):
        duplicate = shutil.copytree if (root / part).is_dir() else shutil.copy
        duplicate(root / part, target / part)


class Maker:
    """Makes editions out of the real one; the texts are read once."""

    def __init__(self, root: Path, everything: bool = False) -> None:
        """Read the edition under `root`; `everything` exchanges words in the texts too that editions may share."""
        self.root = root
        self.real = model.load(root)
        self.register = (root / model.REGISTER).read_text(encoding="utf-8")
        self.data = OF_AN_ARTICLE + SHARED * everything
        pages = "*.md" if everything else f"{model.ARTICLE}.md"
        paths = [*(root / "docs").rglob(pages), *(root / model.DATA / name for name in self.data)]
        self.texts = {path.relative_to(root).as_posix(): path.read_text(encoding="utf-8") for path in paths}

    @cached_property
    def free(self) -> dict[str, list[str]]:
        """The free words of each language."""
        spoken = {code: Counter(WORD.findall(self._article(code))).keys() for code in self.real.codes}
        kept = self._kept().union(self._terms(), self._capital())
        patterns = [text for term in self.real.terms for text in term.pattern.values()]
        patterns.append((self.root / model.DATA / "writing.yml").read_text(encoding="utf-8"))
        stems = tuple(stem for text in patterns for stem in STEM.findall(text))
        return {
            code: sorted(
                word
                for word in words - kept.union(*(other for key, other in spoken.items() if key != code))
                if not word.startswith(stems)
            )
            for code, words in spoken.items()
        }

    def _article(self, code: str) -> str:
        return self.texts[f"docs/{code}/{model.ARTICLE}.md"]

    def _kept(self) -> set[str]:
        """Words of files that are not exchanged, Latin words of data (keys), and words that the source hyphenates."""
        files = [path for path in (self.root / "docs").rglob("*") if path.suffix in (".md", ".yml", ".json")]
        others = [path for path in files if path.relative_to(self.root).as_posix() not in self.texts]
        found = {word for path in others for word in WORD.findall(path.read_text(encoding="utf-8"))}
        data = "".join(text for path, text in self.texts.items() if not path.endswith(".md"))
        found |= {word for word in WORD.findall(data) if word.isascii()}
        found |= {w for text in self.texts.values() for place in ADDRESS.findall(text) for w in WORD.findall(place)}
        broken = [match[0] for match in TOKEN.finditer(self.texts[model.SOURCE]) if "\n" in match[0]]
        return found.union(
            *(re.split(r"-\s*", word) for word in broken),
            *(LINE_END_HYPHEN.sub("", word).split("-") for word in broken),
        )

    def _terms(self) -> Iterator[str]:
        """The words by which terms are found: those of the patterns, and those that the patterns match."""
        for code in self.real.codes:
            text = "\n".join(block.text for block in self.real.paragraphs(code).values())
            for term in self.real.terms:
                for match in re.finditer(term.pattern[code], text, re.IGNORECASE):
                    yield from WORD.findall(match[0])

    def _capital(self) -> Iterator[str]:
        """Words that stand with a capital, in small letters."""
        for text in self.texts.values():
            yield from (word.lower() for word in LETTERS.findall(text) if not word.islower())

    def make(self, number: int, target: Path) -> None:
        """Write the edition of that number to the folder `target`."""
        copy(self.root, target)
        exchange = dict(self.exchange(number))
        for path, text in self.texts.items():
            exchanged = WORD.sub(lambda match: exchange.get(match[0], match[0]), text)
            (target / path).write_text(exchanged, encoding="utf-8")
        self._register(target)

    def exchange(self, number: int) -> Iterator[tuple[str, str]]:
        """Each free word with the one that stands in its place: of its length, so that no paragraph grows.

        Words with letters that only their language has change places among themselves, so that it stays known.
        """
        for code, words in self.free.items():
            others = "".join(letters for other, letters in self.real.alphabets.items() if other != code)
            own = set(self.real.alphabets[code]) - set(others)
            alike: dict[tuple[int, bool], list[str]] = defaultdict(list)
            for word in words:
                alike[len(word), own.isdisjoint(word)].append(word)
            chance = random.Random(f"{code} {number}")
            for group in alike.values():
                yield from zip(group, chance.sample(group, len(group)))

    def _register(self, target: Path) -> None:
        prints = fingerprints(model.load(target))
        lines = [line.split(" ")[0] for line in self.register.splitlines() if not line.startswith("#")]
        text = "".join(f"{address} {prints.get(address, '')}".strip() + "\n" for address in dict.fromkeys(lines))
        (target / model.REGISTER).write_text(text, encoding="utf-8")

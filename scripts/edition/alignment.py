"""Which sentences of the text translate one another."""

from collections.abc import Iterator, Mapping
from itertools import accumulate, pairwise
from typing import NamedTuple

from edition.edition import Edition
from reading.markdown_page import Block

Blocks = Mapping[str, Block]


class Segment(NamedTuple):
    """Sentences that say the same in each language: `id` is that of their block with their number in it, as `p7.2`."""

    id: str
    block: str
    texts: Mapping[str, str]


def segments(edition: Edition) -> Iterator[Segment]:
    """The pages of the text in segments, block by block, as they are printed. A heading is one segment."""
    for name in edition.identity.text:
        pages = {code: page.written for code in edition.codes if (page := edition.page(code, name))}
        for number, same in enumerate(zip(*pages.values()), 1):
            blocks = dict(zip(pages, same))
            id = blocks[edition.original].id or f"{name}-{number}"
            for place, texts in enumerate(_aligned(edition, id, blocks), 1):
                yield Segment(f"{id}.{place}", id, texts)


def wrong(edition: Edition) -> Iterator[tuple[str, str]]:
    """The entries of sentences.yml that the text does not bear out: the paragraph, and what is wrong."""
    for id, groups in edition.sentence_groups.items():
        blocks = {code: edition.paragraphs(code)[id] for code in edition.codes if id in edition.paragraphs(code)}
        if not blocks:
            yield id, "there is no such paragraph"
        elif len({len(sizes) for sizes in groups.values()}) > 1:
            yield id, "the languages have different numbers of groups"
        for code, found in _sentences(edition, blocks).items():
            if sum(groups[code]) != len(found):
                yield id, f"{code} has {len(found)} sentences, its groups have {sum(groups[code])}"


def _aligned(edition: Edition, id: str, blocks: Blocks) -> list[dict[str, str]]:
    """The segments of a block: as sentences.yml states, else sentence by sentence, else the block as one."""
    sentences = _sentences(edition, blocks)
    whole = {code: [len(found)] for code, found in sentences.items()}
    one_by_one = {code: [1] * len(found) for code, found in sentences.items()}
    alike = len({len(found) for found in sentences.values()}) == 1
    groups = edition.sentence_groups.get(id) or (one_by_one if alike else whole)
    parts = {code: pairwise(accumulate(groups[code], initial=0)) for code in sentences}
    joined = [[" ".join(found[start:end]) for start, end in parts[code]] for code, found in sentences.items()]
    return [dict(zip(sentences, texts)) for texts in zip(*joined)]


def _sentences(edition: Edition, blocks: Blocks) -> dict[str, list[str]]:
    spans = edition.sentences.spans
    return {
        code: [block.text[start:end].replace("\n", " ").strip(" ") for start, end in spans(block.text)]
        for code, block in blocks.items()
    }

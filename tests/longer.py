"""A text many times as long as the first edition's, and what scripts/check and scripts/build cost on it.

`.venv/bin/python tests/longer.py 1 10 100` prints for each length the seconds of computing and the peak of memory of the
largest process, and then how both grow from each length to the next: 1.0 is as fast as the text.
"""

import json
import os
import sys
from hashlib import sha256
from itertools import pairwise
from math import log
from pathlib import Path
from subprocess import DEVNULL, Popen
from tempfile import TemporaryDirectory

import yaml

sys.path.insert(0, str(Path(__file__).parent.with_name("scripts")))

from edition.load import load
from edition_copy import SMALL, copied, environment, module
from fixing.register import new_lines, renewed

# As many paragraphs and works as the first edition has; in each part one note and one emendation.
PARAGRAPHS, WORKS = 24, 19
PART = {"ru": "Часть", "en": "Part"}
SAID = {
    "ru": "Автор в тексте не назван. Труд {n} цитируется о цели и средствах.",
    "en": "The text names no author. Work {n} is quoted on the goal and the means.",
}
UNSEEN = {
    "ru": "Труд {n} нигде не найден.",
    "en": "Work {n} was found nowhere.",
}
QUOTED = "цель {n} одна для всех, кто ведёт дело, а средства {n} у каждого свои, и потому их следует сверять"
# Each sentence has the number of its paragraph, so that none is in the text twice.
TEXT = {
    "ru": (
        "В деле №\u00a0{n} рассмотрен [источник](glossary.md#source) прав{note}, и каждый из органов решал "
        "задачу {n} своими средствами. Общий вывод {n} таков: порядок, при котором один орган знает о решениях другого, "
        "сберегает время сторон и не даёт делу распасться на части. Автор труда {n} пишет: «" + QUOTED + "»{mark}. При "
        "этом в опыте {n} видно и другое: где органы спорят о границах, там гражданин ждёт дольше, чем велит закон, и "
        "пишет новые жалобы. Отсюда правило {n}: спор о границах решается прежде спора о существе, и решается он письменно."
    ),
    "en": (
        "In case No.\u00a0{n} the [source](glossary.md#source) of rights{note} was examined, and each of the bodies "
        "solved task {n} by its own means. The general conclusion {n} is this: an order in which one body knows the "
        "decisions of another saves the time of the parties and does not let the case fall into pieces. The author of "
        "work {n} writes: “goal {n} is one for all who conduct the case, while the means {n} are each one’s own, and "
        "therefore they should be compared”{mark}. At the same time experience {n} shows another thing: where bodies "
        "dispute about limits, a citizen waits longer than the law commands and writes new complaints. Hence rule {n}: a "
        "dispute about limits is decided before the dispute about substance, and it is decided in writing."
    ),
}
NOTE = {"ru": "Так в источнике.", "en": "So in the source."}
REASON = {"ru": "Латинская буква", "en": "A Latin letter"}


def write(root: Path, times: int) -> Path:
    """The small edition in a folder, made as long as `times` first editions."""
    copied(SMALL, root)
    numbers = range(3, PARAGRAPHS * times + 1)
    for language in TEXT:
        path = root / f"docs/{language}/text.md"
        before, notes, after = path.read_text(encoding="utf-8").partition("<!-- notes -->")
        blocks = "\n\n".join(_block(language, number) for number in numbers)
        path.write_text(f"{before}{blocks}\n\n{notes}{after}", encoding="utf-8")
    _references(root / "docs/data/references.json", range(3, WORKS * times + 1))
    _source(root / "docs/data", numbers)
    register = root / "docs/data/anchors.txt"
    edition = load(root)
    register.write_bytes(renewed(edition, register.read_bytes(), new_lines(edition)))
    return root


def _work(paragraph: int) -> int:
    """The work that a paragraph cites: 19 of 24 cite one; 0 if it cites none."""
    before, now = (WORKS * number // PARAGRAPHS for number in (paragraph - 1, paragraph))
    return now if now > before and now > 2 else 0


def _block(language: str, number: int) -> str:
    begins = number % PARAGRAPHS == 1
    heading = f"## {PART[language]} {number} {{: #part-{number} }}\n\n" if begins else ""
    mark = f"\u00a0[{_work(number)}]" if _work(number) else ""
    note = f"[*](#note-part{number})" if begins else ""
    return f"{heading}{TEXT[language].format(n=number, note=note, mark=mark)}\n{{: #p{number} }}"


def _references(path: Path, numbers: range) -> None:
    works = json.loads(path.read_text(encoding="utf-8"))
    for paragraph in range(PARAGRAPHS * numbers.stop // WORKS + 2):
        number = _work(paragraph)
        if number in numbers:
            said, unseen = (
                {code: text.format(n=paragraph) for code, text in texts.items()} for texts in (SAID, UNSEEN)
            )
            custom = {"number": number, "status": "unidentified", "checked": "2026-11-24", "named": None, "said": said}
            custom |= {"quotations": [QUOTED.format(n=paragraph)], "leads": []}
            custom["evidence"] = [{"fields": [], "url": None, "note": unseen}]
            works.append({"id": f"ref-{number}", "type": "document", "custom": custom})
    path.write_text(json.dumps(works, ensure_ascii=False, indent=1), encoding="utf-8")


def _source(data: Path, numbers: range) -> None:
    """The source with a line for each paragraph, and what was emended and noted in it."""
    lines = (data / "source.txt").read_text(encoding="utf-8").splitlines()
    changes = yaml.safe_load((data / "emendations.yml").read_text(encoding="utf-8"))
    changes["reasons"] = {"latin": REASON} if numbers.stop > PARAGRAPHS + 1 else {}
    for number in numbers:
        mark = f" [{_work(number)}]" if _work(number) else ""
        text = TEXT["ru"].format(n=number, note="", mark=mark).replace("[источник](glossary.md#source)", "источник")
        if number % PARAGRAPHS == 1:
            text = text.replace("письменно", "письменнo")
            reading = {"source": "письменнo", "edition": "письменно", "reason": "latin"}
            changes["emendations"].append({"source_line": len(lines) + 1, **reading})
            note = {
                "id": f"note-part{number}",
                "paragraph": f"p{number}",
                "words": "источник прав",
                "note": {**NOTE},
            }
            changes["notes"].append(note)
        lines.append(text)
    source = "".join(f"{line}\n" for line in lines).encode()
    (data / "source.txt").write_bytes(source)
    changes["checksums"]["source.txt"] = sha256(source).hexdigest()
    (data / "emendations.yml").write_text(yaml.safe_dump(changes, allow_unicode=True, width=1000), encoding="utf-8")


def cost(name: str, root: Path) -> tuple[float, float]:
    """Seconds of computing, and the peak of memory of the largest process in MB, of a command on an edition."""
    process = Popen(module(name, "--root", str(root)), env=environment(), stdout=DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    assert process.returncode == 0, f"{name} found or could not make something in {root}"
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def main(lengths: list[int]) -> None:
    """Print the table."""
    found: dict[str, list[tuple[float, float]]] = {}
    with TemporaryDirectory() as folder:
        for times in lengths:
            root = write(Path(folder) / str(times), times)
            for name in ("checks.run", "website.build"):
                found.setdefault(name, []).append(cost(name, root))
                seconds, memory = found[name][-1]
                print(f"{name:<14} {times:>4}× {seconds:9.1f} s {memory:7.0f} MB", flush=True)
    for name, costs in found.items():
        for (one, other), (less, more) in zip(pairwise(lengths), pairwise(costs)):
            grows = [log(after / before, other / one) for before, after in zip(less, more)]
            print(f"{name:<14} {one}× to {other}×: time {grows[0]:.2f}, memory {grows[1]:.2f}")


if __name__ == "__main__":
    main([int(argument) for argument in sys.argv[1:]] or [1, 10])

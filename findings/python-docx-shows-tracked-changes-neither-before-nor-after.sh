#!/usr/bin/env bash
# Surprise: where Word tracked changes, python-docx gives a paragraph without the
# inserted words and without the deleted words: neither the text before the changes
# nor the text after. "Срок – 10 дней" (a term of 10 days), changed to 30, is "Срок –
# дней"; an inserted "не" is gone, so "Закон не имеет обратной силы" (has no
# retroactive force) says the opposite, a deleted "не" is gone as well. A moved
# sentence stands in neither place. Nothing tells that words are missing.
# Seen with: python-docx 1.2.0.
# Expected: one of the two texts: with the insertions, as pandoc (which also gives the
# old one, --track-changes=reject); the documentation calls Paragraph.text the content
# of the paragraph as text.
# For an edition: changes in a manuscript are accepted before a program reads it, or
# the file is refused if it has w:ins or w:del.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check python-docx==1.2.0 pypandoc_binary==1.17

cat >"$work/try.py" <<'PY'
import sys
import docx, pypandoc
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
path = sys.argv[1]

def run(text, element="t"):
    return f'<w:r><w:{element} xml:space="preserve">{text}</w:{element}></w:r>'

def change(kind, text, number):
    words = run(text, "delText" if kind == "del" else "t")
    return f'<w:{kind} w:id="{number}" w:author="ред." w:date="2026-01-01T00:00:00Z">{words}</w:{kind}>'

paragraphs = [run("Срок – ") + change("del", "10 ", 1) + change("ins", "30 ", 2) + run("дней."),
              run("Закон ") + change("ins", "не ", 3) + run("имеет обратной силы."),
              run("Прокурор ") + change("del", "не ", 4) + run("вправе вносить протест."),
              run("Статья 5. ") + change("moveFrom", "Суд независим.", 5), run("Статья 6. ") + change("moveTo", "Суд независим.", 6)]
document = docx.Document()
for paragraph in paragraphs:
    document.element.body.insert(-1, parse_xml(f'<w:p {nsdecls("w")}>{paragraph}</w:p>'))
document.save(path)
print("python-docx:", " | ".join(paragraph.text.strip() for paragraph in docx.Document(path).paragraphs))
for side in ("reject", "accept"):
    options = ["--wrap=none", f"--track-changes={side}"]
    print(f"pandoc, {side}:", " | ".join(filter(None, pypandoc.convert_file(path, "plain", extra_args=options).splitlines())))
PY
"$work/venv/bin/python" "$work/try.py" "$work/a.docx" >"$work/seen"

cat >"$work/expected" <<'END'
python-docx: Срок – дней. | Закон имеет обратной силы. | Прокурор вправе вносить протест. | Статья 5. | Статья 6.
pandoc, reject: Срок – 10 дней. | Закон имеет обратной силы. | Прокурор не вправе вносить протест. | Статья 5. Суд независим. | Статья 6.
pandoc, accept: Срок – 30 дней. | Закон не имеет обратной силы. | Прокурор вправе вносить протест. | Статья 5. | Статья 6. Суд независим.
END
if ! diff -u "$work/expected" "$work/seen"; then
  echo "changed: python-docx reads tracked changes in another way"
  exit 1
fi
echo "still so: python-docx 1.2.0 gives neither the old nor the new text of a tracked change"

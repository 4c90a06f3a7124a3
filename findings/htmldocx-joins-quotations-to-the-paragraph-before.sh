#!/usr/bin/env bash
# Surprise: htmldocx and its successor html-for-docx make DOCX of HTML. A <blockquote>
# behind a paragraph becomes the end of that paragraph, without a space: "он
# пишет:Закон есть воля"; so does each term and description of <dl>, a <figcaption>, an
# <article> with text of its own. Behind a list they become the end of its last item.
# The caption of a table is lost. They know p, li, headings, pre and a few more as
# blocks; all others are taken for elements of a line.
# Seen with: htmldocx 0.0.6, html-for-docx 1.2.1 (the newest of both), python-docx
# 1.2.0.
# Expected: HTML, 15.3 (rendering): blockquote, dl, dt, dd and article are blocks, none
# of them part of the paragraph before.
# For an edition: DOCX is written from the source, and its paragraphs are counted.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv" && python3 -m venv "$work/other"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check --no-compile htmldocx==0.0.6 python-docx==1.2.0
"$work/other/bin/pip" install --quiet --disable-pip-version-check --no-compile html-for-docx==1.2.1 python-docx==1.2.0

cat >"$work/try.py" <<'PY'
import sys
import docx
if sys.argv[1] == "htmldocx":
    from htmldocx import HtmlToDocx
else:
    from html4docx import HtmlToDocx
pages = ("<p>Он пишет:</p><blockquote>Закон есть воля.</blockquote>",
         "<p>Слова:</p><dl><dt>право</dt><dd>мера свободы</dd></dl>",
         "<ol><li>первый</li></ol><article>Другой текст.</article>",
         "<table><caption>Сроки</caption><tr><th>год</th><td>1995</td></tr></table>")
for page in pages:
    document = docx.Document()
    HtmlToDocx().add_html_to_document(page, document)
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    print(f"{sys.argv[1]}:", " | ".join([paragraph.text for paragraph in document.paragraphs] + cells))
PY
"$work/venv/bin/python" -W ignore "$work/try.py" htmldocx >"$work/seen"
"$work/other/bin/python" -W ignore "$work/try.py" html-for-docx >>"$work/seen"

cat >"$work/expected" <<'END'
htmldocx: Он пишет:Закон есть воля.
htmldocx: Слова:правомера свободы
htmldocx: первыйДругой текст.
htmldocx: год | 1995
html-for-docx: Он пишет:Закон есть воля.
html-for-docx: Слова:правомера свободы
html-for-docx: первыйДругой текст.
html-for-docx: год | 1995
END
if ! diff -u "$work/expected" "$work/seen"; then
  echo "changed: quotations and definitions become other paragraphs"
  exit 1
fi
echo "still so: htmldocx 0.0.6 and html-for-docx 1.2.1 join quotations to the paragraph before"

#!/usr/bin/env bash
# Surprise: FictionBook 2.1, in which Russian e-books are spread, has tables. pandoc and
# Kreuzberg read a book without them: after "Сроки:" comes the next paragraph. No
# warning; pandoc says nothing with --verbose either. PyMuPDF has the cells, but without
# a space between them: "Жалоба" and "30 дней" are "Жалоба30 дней".
# Seen with: pypandoc_binary 1.17 (pandoc 3.9), kreuzberg 4.10.4, PyMuPDF 2.0.
# Expected: the words of the cells, as of a table in HTML or EPUB; FictionBook 2.1 allows
# <table> where it allows <p>.
# For an edition: a table that is to be read in FB2 is a list as well.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check pypandoc_binary==1.17 kreuzberg==4.10.4 PyMuPDF==2.0

cat >"$work/try.py" <<'PY'
import sys
import kreuzberg, pymupdf, pypandoc
path = sys.argv[1]
book = """<?xml version="1.0" encoding="UTF-8"?>
<FictionBook xmlns="http://www.gribuser.ru/xml/fictionbook/2.0"><description><title-info><genre>sci_juris</genre>
<author><first-name>И.</first-name><last-name>Иванов</last-name></author><book-title>Право</book-title><lang>ru</lang></title-info>
<document-info><author><nickname>и</nickname></author><date>2026</date><id>1</id><version>1.0</version></document-info></description>
<body><section><p>Сроки:</p><table><tr><th>Жалоба</th><td>30 дней</td></tr></table><p>Конец.</p></section></body></FictionBook>"""
with open(path, "w", encoding="utf-8") as file:
    file.write(book)
for name, text in (("pandoc", pypandoc.convert_file(path, "plain")), ("kreuzberg", kreuzberg.extract_file_sync(path).content),
                   ("PyMuPDF", "".join(page.get_text() for page in pymupdf.open(path)))):
    print(f"{name}:", " | ".join(line for line in text.splitlines() if line))
PY
"$work/venv/bin/python" "$work/try.py" "$work/a.fb2" >"$work/seen"

cat >"$work/expected" <<'END'
pandoc: Сроки: | Конец.
kreuzberg: Сроки: | Конец.
PyMuPDF: Сроки: | Жалоба30 дней | Конец.
END
if ! diff -u "$work/expected" "$work/seen"; then
  echo "changed: tables of FictionBook are read in another way"
  exit 1
fi
echo "still so: pandoc 3.9 and Kreuzberg 4.10.4 read FictionBook without its tables"

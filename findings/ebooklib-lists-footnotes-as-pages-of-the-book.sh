#!/usr/bin/env bash
# Surprise: EbookLib writes a list of pages into the navigation document without
# being asked, and takes for a page every element that has an epub:type and an
# id: footnotes, their marks, sections. A reader's "go to page" then offers
# "c1", "1" and "n1" as pages of the printed book, of which there is none.
# Seen with: EbookLib 0.20.
# Expected: EPUB 3.3 on the page-list: it points to page breaks, and the
# vocabulary has epub:type="pagebreak" for them, and none stands in this book.
# For an edition: look into nav.xhtml after writing; EPUBCheck 5.3.0 accepts the
# book, for all links of the list lead somewhere.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check EbookLib==0.20

cat >"$work/try.py" <<'PY'
import re, sys, zipfile
from ebooklib import epub

book = epub.EpubBook()
book.set_identifier("urn:uuid:5f3c1e1a-0000-4000-8000-000000000001")
book.set_title("Т")
book.set_language("kk")
chapter = epub.EpubHtml(title="Т", file_name="a.xhtml", lang="kk")
chapter.content = """<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><body>
<section epub:type="chapter" id="c1"><p>Сөз<a epub:type="noteref" id="m1" href="#n1">1</a></p>
<aside epub:type="footnote" id="n1"><p>Ескертпе.</p></aside></section></body></html>"""
for item in (chapter, epub.EpubNcx(), epub.EpubNav()):
    book.add_item(item)
book.toc, book.spine = [chapter], ["nav", chapter]
epub.write_epub(sys.argv[1], book)
nav = zipfile.ZipFile(sys.argv[1]).read("EPUB/nav.xhtml").decode()
print(re.sub(r"\s+", " ", nav[nav.index('<nav epub:type="page-list"'):nav.rindex("</nav>")]).strip())
PY
"$work/venv/bin/python" "$work/try.py" "$work/book.epub" >"$work/seen"

cat >"$work/expected" <<'END'
<nav epub:type="page-list" id="pages" hidden="hidden"> <h2>Pages</h2> <ol> <li> <a href="a.xhtml#c1">c1</a> </li> <li> <a href="a.xhtml#m1">1</a> </li> <li> <a href="a.xhtml#n1">n1</a> </li> </ol>
END
if ! diff -u "$work/expected" "$work/seen"; then
  echo "changed: EbookLib writes another list of pages"
  exit 1
fi
echo "still so: EbookLib 0.20 lists footnotes and sections as pages"

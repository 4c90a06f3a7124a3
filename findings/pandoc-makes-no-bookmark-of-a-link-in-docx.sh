#!/usr/bin/env bash
# Surprise: pandoc's writer of DOCX drops the id of a link. A mark such as [7] is
# a link to its note, and the note has a link back to the mark: in Word the way
# back is a link to a bookmark that the file does not have. The id of a span or a
# paragraph around the same words becomes a bookmark. Pandoc says nothing. Its
# writer of HTML keeps the id.
# Seen with: pandoc 3.9 (pypandoc_binary 1.17).
# Expected: ids are attributes of links in pandoc's own model, and ECMA-376 has
# bookmarks around any run.
# For an edition: the id of a mark moves to a span around the link before pandoc
# reads it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet --disable-pip-version-check pypandoc_binary==1.17

cat >"$work/try.py" <<'PY'
import io
import re
import zipfile
from pathlib import Path

import pypandoc

MARKS = {
    "link": '<a id="mark" href="#note">[7]</a>',
    "span": '<span id="mark"><a href="#note">[7]</a></span>',
}
print("pandoc", pypandoc.get_pandoc_version())
for name, mark in MARKS.items():
    page = f'<p>мәтін {mark}</p><div id="note"><p>Ескертпе <a href="#mark">оралу</a></p></div>'
    made = Path(__file__).with_suffix(".docx")
    pypandoc.convert_text(page, "docx", format="html", outputfile=str(made))
    document = zipfile.ZipFile(io.BytesIO(made.read_bytes())).read("word/document.xml").decode()
    targets = re.findall(r'<w:hyperlink w:anchor="(\w+)"', document)
    bookmarks = re.findall(r'<w:bookmarkStart [^>]*w:name="(\w+)"', document)
    print(f"id on the {name}: links to {targets}, bookmarks {bookmarks}")
PY
"$work/env/bin/python" "$work/try.py" >"$work/seen"

cat >"$work/expected" <<'END'
pandoc 3.9
id on the link: links to ['note', 'mark'], bookmarks ['note']
id on the span: links to ['note', 'mark'], bookmarks ['mark', 'note']
END
if ! diff -u "$work/expected" "$work/seen"; then
  echo "changed: pandoc keeps ids of links in DOCX in another way"
  exit 1
fi
echo "still so: pandoc 3.9 makes no bookmark of a link's id"

#!/usr/bin/env bash
# Surprise: lxml.html.diff.htmldiff shows two versions of a page as one, with <ins> and
# <del>. A comment in the page, <!-- сверено --> (collated), also if it is in both
# versions, comes out as the name and address of a function of Python, cut up: the page
# has "&lt;<cyfunction comment at 0x7f22…>&gt;сверено <!--…", the reader sees "Закон
# принят.<>сверено > Суд". Words that nobody was to read are text, and the rest of the
# paragraph stands in an element cyfunction.
# Seen with: lxml 6.1.3 (the newest; lxml-html-clean 0.4.6).
# Expected: a comment is kept or left out; the documentation of htmldiff says that markup
# is generally ignored and only words are compared.
# For an edition: comments are taken out before versions of a page are compared.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check lxml==6.1.3 lxml-html-clean==0.4.6

cat >"$work/try.py" <<'PY'
import re
from lxml.html import fromstring
from lxml.html.diff import htmldiff
for comment in ("", "<!-- сверено -->"):
    before, after = (f"<p>Закон принят.{comment} Суд {word}.</p>" for word in ("закрыт", "независим"))
    shown = re.sub("0x[0-9a-f]+", "0x…", htmldiff(before, after))
    print("page:", shown)
    print("read:", " ".join(fromstring(shown).text_content().split()))
PY
"$work/venv/bin/python" "$work/try.py" >"$work/seen"

cat >"$work/expected" <<'END'
page: <p>Закон принят. Суд <ins>независим.</ins> <del>закрыт.</del> </p>
read: Закон принят. Суд независим. закрыт.
page: <p>Закон принят.&lt;<cyfunction comment at 0x…>&gt;сверено <!--<cyfunction Comment at 0x…-->&gt; Суд <ins>независим.</ins> <del>закрыт.</del> </cyfunction></p>
read: Закон принят.<>сверено > Суд независим. закрыт.
END
if ! diff -u "$work/expected" "$work/seen"; then
  echo "changed: lxml compares comments in another way"
  exit 1
fi
echo "still so: lxml 6.1.3 prints the name of a function for a comment in compared pages"

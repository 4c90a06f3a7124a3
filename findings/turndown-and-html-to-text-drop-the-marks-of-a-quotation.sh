#!/usr/bin/env bash
# Surprise: turndown and html-to-text make of <q>law is will</q> the bare words
# law is will: nothing shows any longer that they are somebody else's, nor where
# they end. Both know the element as inline text and set no marks.
# Seen with: turndown 7.2.5, html-to-text 10.0.1, both the newest. markdownify
# 1.2.3 and pandoc 3.9 set marks.
# Expected: HTML, 4.5.7: "quotation punctuation … must not appear" in the text
# next to q; it is inserted into the rendering by the user agent, so whoever
# renders to text has to set it. Not in the README of either.
# For an edition: marks in the text in place of <q>, or a rule of one's own for
# q in the converter (turndown: addRule; html-to-text: selectors).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
npm install --silent --no-audit --no-fund --prefix "$work" turndown@7.2.5 html-to-text@10.0.1
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check markdownify==1.2.3 pypandoc_binary==1.17

cat >"$work/page.html" <<'HTML'
<p lang="ru">По словам автора, <q>право есть воля народа</q> и закон.</p>
HTML
cat >"$work/try.mjs" <<'JS'
import { readFileSync } from "node:fs";
import TurndownService from "turndown";
import { convert } from "html-to-text";
const page = readFileSync(new URL("page.html", import.meta.url), "utf8");
console.log("turndown:", new TurndownService().turndown(page));
console.log("html-to-text:", convert(page));
JS
cat >"$work/try.py" <<'PY'
import sys
import markdownify, pypandoc
with open(sys.argv[1], encoding="utf-8") as file:
    page = file.read()
print("markdownify:", markdownify.markdownify(page).strip())
print("pandoc:", pypandoc.convert_text(page, "plain", "html").strip())
PY
node "$work/try.mjs" >"$work/seen"
"$work/venv/bin/python" "$work/try.py" "$work/page.html" >>"$work/seen"

cat >"$work/expected" <<'END'
turndown: По словам автора, право есть воля народа и закон.
html-to-text: По словам автора, право есть воля народа и закон.
markdownify: По словам автора, "право есть воля народа" и закон.
pandoc: По словам автора, “право есть воля народа” и закон.
END
if ! diff -u "$work/expected" "$work/seen"; then
  echo "changed: quotations within a line are converted in another way"
  exit 1
fi
echo "still so: turndown and html-to-text drop the marks of <q>"

#!/usr/bin/env bash
# Surprise: where points of a law were repealed, HTML numbers the rest with
# <li value="9">. turndown, html-to-text, markdownify and pandoc do not look at
# value and count on: behind point 5 stands point 6 where the page shows 9, and
# all points after it are wrong as well. They do look at <ol start>, so a list
# that only begins late is right. inscriptis does the opposite: it knows value,
# and begins each list with 1.
# Seen with: turndown 7.2.5, html-to-text 10.0.1, markdownify 1.2.3,
# pypandoc_binary 1.17 (pandoc 3.9), inscriptis 2.7.6.
# Expected: 5, 9, 10, as w3m and the browsers show. HTML, 4.4.8: the value
# attribute gives the ordinal value of the list item; start that of the first.
# For an edition: numbers of points are part of the text, not of the list; a
# quotation of a law with gaps is not an <ol>.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
npm install --silent --no-audit --no-fund --prefix "$work" turndown@7.2.5 html-to-text@10.0.1
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check inscriptis==2.7.6 markdownify==1.2.3 pypandoc_binary==1.17

cat >"$work/page.html" <<'HTML'
<ol start="5"><li>бесінші</li><li value="9">тоғызыншы</li><li>оныншы</li></ol>
HTML
cat >"$work/try.mjs" <<'JS'
import { readFileSync } from "node:fs";
import TurndownService from "turndown";
import { convert } from "html-to-text";
const page = readFileSync(new URL("page.html", import.meta.url), "utf8");
const show = (name, text) => console.log(`${name}: ${text.trim().replace(/\s+/g, " ")}`);
show("turndown", new TurndownService().turndown(page));
show("html-to-text", convert(page));
JS
cat >"$work/try.py" <<'PY'
import sys
import inscriptis, markdownify, pypandoc
with open(sys.argv[1], encoding="utf-8") as file:
    page = file.read()
for name, text in (("markdownify", markdownify.markdownify(page)), ("pandoc", pypandoc.convert_text(page, "plain", "html")),
                   ("inscriptis", inscriptis.get_text(page))):
    print(f"{name}:", " ".join(text.split()))
PY
node "$work/try.mjs" >"$work/seen"
"$work/venv/bin/python" "$work/try.py" "$work/page.html" >>"$work/seen"

cat >"$work/expected" <<'END'
turndown: 5. бесінші 6. тоғызыншы 7. оныншы
html-to-text: 5. бесінші 6. тоғызыншы 7. оныншы
markdownify: 5. бесінші 6. тоғызыншы 7. оныншы
pandoc: 5. бесінші 6. тоғызыншы 7. оныншы
inscriptis: 1. бесінші 9. тоғызыншы 10. оныншы
END
if ! diff -u "$work/expected" "$work/seen"; then
  echo "changed: numbers of points are converted in another way"
  exit 1
fi
echo "still so: four converters of HTML make 6 of point 9, and inscriptis 1 of point 5"

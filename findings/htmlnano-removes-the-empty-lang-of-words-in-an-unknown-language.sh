#!/usr/bin/env bash
# Surprise: lang="" says in HTML that the language of an element is unknown: a
# word in a lost language inside a Kazakh page, so that no voice reads it as
# Kazakh and no dictionary divides it. htmlnano removes the attribute as an
# empty one, also with its "safe" settings, and minify-html does with its usual
# ones; the word is then Kazakh by inheritance.
# Seen with: htmlnano 3.5.1, minify-html 0.18.1. html-minifier-terser 7.2.0 does
# so with removeEmptyAttributes, which is off unless asked for and by its tests
# means lang as well; tdewolff-minify 2.24.12 keeps the attribute.
# Expected: HTML, 3.2.6.2: "Setting the attribute to the empty string indicates
# that the primary language is unknown", thus not the same as no attribute;
# the safe settings say of themselves that they break nothing.
# For an edition: lang="und", which says the same by BCP 47 and is not empty; or
# a test that compares the languages of all words before and after.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
npm install --silent --no-audit --no-fund --prefix "$work" htmlnano@3.5.1 html-minifier-terser@7.2.0
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check minify-html==0.18.1 tdewolff-minify==2.24.12

cat >"$work/try.cjs" <<'JS'
const page = '<p lang="kk">Тас бетінде <i lang="">абв</i> жазуы бар.</p>';
const htmlnano = require("htmlnano");
const { minify } = require("html-minifier-terser");
(async () => {
  console.log("htmlnano safe:", (await htmlnano.process(page, {}, htmlnano.presets.safe)).html);
  console.log("html-minifier-terser:", await minify(page, { removeEmptyAttributes: true }));
})();
JS
cat >"$work/try.py" <<'PY'
import minify, minify_html
page = '<p lang="kk">Тас бетінде <i lang="">абв</i> жазуы бар.</p>'
print("minify-html:", minify_html.minify(page, keep_closing_tags=True))
print("tdewolff-minify:", minify.string("text/html", page))
PY
node "$work/try.cjs" >"$work/seen"
"$work/venv/bin/python" "$work/try.py" >>"$work/seen"

cat >"$work/expected" <<'END'
htmlnano safe: <p lang="kk">Тас бетінде <i>абв</i> жазуы бар.</p>
html-minifier-terser: <p lang="kk">Тас бетінде <i>абв</i> жазуы бар.</p>
minify-html: <p lang=kk>Тас бетінде <i>абв</i> жазуы бар.</p>
tdewolff-minify: <p lang=kk>Тас бетінде <i lang>абв</i> жазуы бар.
END
if ! diff -u "$work/expected" "$work/seen"; then
  echo "changed: an empty lang is treated in another way"
  exit 1
fi
echo "still so: htmlnano 3.5.1 removes lang=\"\", and the word becomes Kazakh"

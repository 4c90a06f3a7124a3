#!/usr/bin/env bash
# Surprise: with collapseWhitespace, html-minifier-terser and its successor
# html-minifier-next remove the spaces around <data> inside a sentence: "in <data
# value="5">five</data> articles" is read, spoken and copied as "infivearticles".
# Around <abbr>, <time> or <dfn> the space stays. They have a list of elements that
# stand in a line, and data, picture and map are not in it; nor are elements of
# one's own, for which the setting inlineCustomElements exists.
# Seen with: html-minifier-terser 7.2.0, html-minifier-next 6.2.11. For <output> and
# <meter> it was reported to their forerunner (html-minifier, #1042 and #1070), is
# mended in html-minifier-next and still so in html-minifier-terser.
# Expected: HTML, 4.5.13 and 3.2.5.2.5: data is phrasing content, and by CSS a space
# between two inline boxes is drawn.
# For an edition: minified pages are compared with their source word by word.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
npm install --silent --no-audit --no-fund --prefix "$work" html-minifier-terser@7.2.0 html-minifier-next@6.2.11

cat >"$work/try.mjs" <<'JS'
import { minify as terser } from "html-minifier-terser";
import { minify as next } from "html-minifier-next";
for (const [name, minify] of [["html-minifier-terser", terser], ["html-minifier-next", next]]) {
  const joined = [];
  for (const element of ["abbr", "bdi", "cite", "data", "dfn", "mark", "meter", "output", "q", "ruby", "sup", "time"]) {
    const page = await minify(`<p>в <${element}>пяти</${element}> статьях</p>`, { collapseWhitespace: true });
    if (page.includes("в<")) joined.push(element);
  }
  console.log(`${name}: ${joined.join(", ")}`);
  console.log(await minify('<p>в <data value="5">пяти</data> статьях</p>', { collapseWhitespace: true }));
}
JS
node "$work/try.mjs" >"$work/seen"

cat >"$work/expected" <<'END'
html-minifier-terser: data, meter, output
<p>в<data value="5">пяти</data>статьях</p>
html-minifier-next: data
<p>в<data value="5">пяти</data>статьях</p>
END
if ! diff -u "$work/expected" "$work/seen"; then
  echo "changed: minifiers keep other spaces"
  exit 1
fi
echo "still so: html-minifier-terser 7.2.0 and html-minifier-next 6.2.11 join words around <data>"

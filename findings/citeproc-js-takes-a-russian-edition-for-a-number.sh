#!/usr/bin/env bash
# Surprise: the second, revised edition of a Russian book is "2-е изд., перераб.",
# as GOST 7.0.5 prints it and title pages have it. citeproc-js, with which Zotero
# prints, takes these words for a number: `is-numeric` is true, and an ordinal is
# made of the 2: "2-е-е изд., перераб.", to which a style adds its own "изд.".
# Seen with: citeproc 2.4.63 (npm); citeproc-py and pandoc print the words as they
# are. Known for the version of a report (its issue #125, 2019: "looks like this
# should test false in the current CSL spec").
# Expected: CSL 1.0.2 on is-numeric: content is numeric if it solely consists of
# numbers, with prefixes or suffixes, separated by a comma, hyphen or ampersand.
# "изд." and "перераб." have no number.
# For an edition: whoever takes records over into Zotero looks at the editions of books.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
npm install --silent --no-audit --no-fund --prefix "$work" citeproc@2.4.63

cat >"$work/try.js" <<'JS'
const CSL = require("citeproc");
const style = `<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text">
<info><title>T</title><id>t</id><updated>2026-01-01T00:00:00Z</updated></info>
<citation><layout><text variable="title"/></layout></citation>
<bibliography><layout><choose>
<if is-numeric="edition"><number variable="edition" form="ordinal" prefix="number: "/></if>
<else><text variable="edition" prefix="words: "/></else>
</choose></layout></bibliography></style>`;
const locale = `<locale xmlns="http://purl.org/net/xbiblio/csl" version="1.0" xml:lang="en-US"><terms><term name="ordinal">-е</term></terms></locale>`;
for (const edition of ["2", "2-е изд., перераб.", "Изд. 2-е, перераб.", "перераб. изд."]) {
  const item = { id: "book", type: "book", title: "О законе", edition };
  const engine = new CSL.Engine({ retrieveLocale: () => locale, retrieveItem: () => item }, style);
  engine.setOutputFormat("text");
  engine.updateItems(["book"]);
  console.log(`${edition} -> ${engine.makeBibliography()[1].join("").trim()}`);
}
JS
node "$work/try.js" >"$work/seen"

cat >"$work/expected" <<'END'
2 -> number: 2-е
2-е изд., перераб. -> number: 2-е-е изд., перераб.
Изд. 2-е, перераб. -> words: Изд. 2-е, перераб.
перераб. изд. -> words: перераб. изд.
END
if ! diff -u "$work/expected" "$work/seen"; then
  echo "changed: citeproc-js reads editions in another way"
  exit 1
fi
echo "still so: citeproc-js 2.4.63 takes a Russian edition for a number"

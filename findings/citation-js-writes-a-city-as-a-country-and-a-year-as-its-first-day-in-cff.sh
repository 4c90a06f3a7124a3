#!/usr/bin/env bash
# Surprise: Citation.js writes CITATION.cff of CSL-JSON. A book of 1995, published in
# Almaty, gets "date-published: 1995-01-01" beside its year and "country: Алматы" for the
# publisher: a day that nobody named, and a city as a country, for which CFF is not
# valid. An article of February 1995 is of the first of February. The edition itself,
# the first entry, loses its year, publisher and place. Read back by Citation.js, the
# book appeared on 1 January 1995, and the edition has "n.d.".
# Seen with: @citation-js/core 0.9.0, plugin-cff 0.7.3 and plugin-csl 0.9.0, the newest.
# Expected: CFF 1.2.0, "definitions.entity": country is a code of two letters of ISO
# 3166-1, city and location are there for a place; "definitions.reference": year and
# month are fields of their own, date-published is a day. cffconvert 2.0.0 says so too.
# For an edition: its CITATION.cff is written by hand or from its own data, and checked.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
npm install --silent --no-audit --no-fund --prefix "$work" @citation-js/core@0.9.0 \
  @citation-js/plugin-cff@0.7.3 @citation-js/plugin-csl@0.9.0
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check cffconvert==2.0.0

cat >"$work/try.mjs" <<'JS'
import { writeFileSync } from "node:fs";
import { Cite } from "@citation-js/core";
import "@citation-js/plugin-cff";
import "@citation-js/plugin-csl";
const author = [{ family: "Иванов", given: "Иван" }];
const place = { publisher: "Заң", "publisher-place": "Алматы" };
const works = [
  { id: "a", type: "dataset", title: "Издание", author, issued: { "date-parts": [[2020]] }, ...place },
  { id: "b", type: "book", title: "Право", author, issued: { "date-parts": [[1995]] }, ...place },
  { id: "c", type: "article-journal", title: "Сила", author, issued: { "date-parts": [[1995, 2]] } },
];
const cff = new Cite(works).format("cff");
writeFileSync(process.argv[2], cff);
console.log(cff.split("\n").filter((line) => /title|year|month|date|country|city|place/.test(line)).map((line) => line.trim()).join("\n"));
const back = new Cite(cff);
for (const { title, issued } of back.data) console.log(title, JSON.stringify(issued?.["date-parts"] ?? null));
console.log(back.format("bibliography", { template: "apa", lang: "en-US" }).split("\n").filter((line) => /Издание/.test(line)).join("").trim());
JS
node "$work/try.mjs" "$work/CITATION.cff" >"$work/seen"
"$work/venv/bin/cffconvert" --validate --infile "$work/CITATION.cff" >"$work/judged" 2>&1 || true
grep -q "'Алматы' is not one of" "$work/judged" && echo "cffconvert: no such country" >>"$work/seen"

cat >"$work/expected" <<'END'
title: Издание
title: Право
date-published: 1995-01-01
year: 1995
country: Алматы
title: Сила
date-published: 1995-02-01
year: 1995
month: 2
Издание null
Право [[1995,1,1]]
Сила [[1995,2,1]]
Иванов, И. (n.d.). Издание [Dataset].
cffconvert: no such country
END
if ! diff -u "$work/expected" "$work/seen"; then
  echo "changed: Citation.js writes other CFF"
  exit 1
fi
echo "still so: Citation.js writes a year as 1 January and Алматы as a country in CFF"

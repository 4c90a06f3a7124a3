#!/usr/bin/env bash
# Surprise: Citation.js writes RIS, which most reference managers read. The particle of a
# name is not there: Wilhelm von Humboldt is "AU  - Humboldt, Wilhelm", and "al" of
# al-Farabi is gone as well; of the same record its BibTeX keeps "von". A book of 120
# pages is written well ("SP  - 120", the number of pages), but read back by the same
# program the number is a page: APA prints "(p. 120)".
# Seen with: @citation-js/core, plugin-ris, plugin-csl and plugin-bibtex 0.8.2; no newer
# plugin-ris than this fits a newer core.
# Expected: "von Humboldt, Wilhelm": RIS has one field for an author, last name first,
# and a particle that never drops belongs to the last name (CSL 1.0.2, Name particles);
# SP of a book means the same in both directions.
# For an edition: names with particles are tested in each format that is offered.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
npm install --silent --no-audit --no-fund --prefix "$work" @citation-js/core@0.8.2 \
  @citation-js/plugin-ris@0.8.2 @citation-js/plugin-csl@0.8.2 @citation-js/plugin-bibtex@0.8.2

cat >"$work/try.mjs" <<'JS'
import { Cite } from "@citation-js/core";
import "@citation-js/plugin-ris";
import "@citation-js/plugin-csl";
import "@citation-js/plugin-bibtex";
const book = new Cite({
  id: "a", type: "book", title: "Law", "number-of-pages": "120", issued: { "date-parts": [[1995]] },
  author: [{ family: "Humboldt", given: "Wilhelm", "non-dropping-particle": "von" }, { family: "Farabi", given: "Abu Nasr", "dropping-particle": "al" }],
});
const apa = (cite) => cite.format("bibliography", { template: "apa", lang: "en-US" }).trim();
const ris = book.format("ris");
console.log(ris.split("\n").filter((line) => /^(AU|SP)/.test(line)).join("\n"));
console.log(book.format("bibtex").split("\n").filter((line) => /author/.test(line)).join("").trim());
console.log("record:", apa(book));
console.log("by RIS:", apa(new Cite(ris)));
JS
node "$work/try.mjs" >"$work/seen"

cat >"$work/expected" <<'END'
AU  - Humboldt, Wilhelm
AU  - Farabi, Abu Nasr
SP  - 120
author = {von Humboldt, Wilhelm and Farabi, Abu Nasr},
record: von Humboldt, W., & Farabi, A. N. al. (1995). Law.
by RIS: Humboldt, W., & Farabi, A. N. (1995). Law (p. 120).
END
if ! diff -u "$work/expected" "$work/seen"; then
  echo "changed: Citation.js writes or reads other RIS"
  exit 1
fi
echo "still so: Citation.js writes von Humboldt as Humboldt in RIS, and reads 120 pages as page 120"

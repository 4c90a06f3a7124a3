#!/usr/bin/env bash
# Surprise: Citation.js reads a Russian record from BibTeX without loss, but
# when it writes BibTeX it deletes every letter that it has no TeX command for,
# that is all of Cyrillic: no warning, a valid file, an empty title, and authors
# left as commas. A name in double braces keeps its letters, so the loss is easy
# to overlook.
# Seen with: @citation-js/core and @citation-js/plugin-bibtex 0.9.0. The cause
# is the setting format.asciiOnly of the plugin, true from the start; false
# mends it.
# Expected: an escape or the letter itself, as its CSL-JSON has; biber and all
# current BibTeX programs read UTF-8.
# For an edition: do not convert a Cyrillic list of works with it unset.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
npm install --silent --no-audit --no-fund --prefix "$work" \
  @citation-js/core@0.9.0 @citation-js/plugin-bibtex@0.9.0

cat >"$work/try.mjs" <<'JS'
import { Cite, plugins } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
const record = new Cite(`@book{x, title = {Теория права, § 5}, year = 1995,
  author = {Иванов, Иван and {{Редакция издания}}}}`);
console.log(record.data[0].title);
console.log(record.format("bibtex").trim());
plugins.config.get("@bibtex").format.asciiOnly = false;
console.log(record.format("bibtex").split("\n").find((line) => line.includes("title")).trim());
JS
node "$work/try.mjs" >"$work/seen"

cat >"$work/expected" <<'END'
Теория права, § 5
@book{x,
	author = {,  and {Редакция издания}},
	year = {1995},
	title = { , \textsection{} 5},
}
title = {Теория права, § 5},
END
if ! diff -u "$work/expected" "$work/seen"; then
  echo "changed: Citation.js writes Cyrillic in BibTeX in another way"
  exit 1
fi
echo "still so: Citation.js deletes Cyrillic letters when it writes BibTeX"

#!/usr/bin/env bash
# Surprise: microdata-rdf-streaming-parser (with which Comunica asks pages) reads RDF of
# the microdata of a page. The language of an element holds for all that follow it, to
# the end of the item: on a Kazakh page with one Russian paragraph, the Kazakh summary
# behind it is "Құқық"@ru, and a date in <time> without datetime is "2020-01-02"@ru, no
# date. Before the first lang inside the item, words have no language, the one of <html>
# is not seen. Behind lang="" all words have the empty language, which RDF forbids.
# Seen with: microdata-rdf-streaming-parser 3.0.0, the newest.
# rdfa-streaming-parser 3.0.2 of the same author reads the same page well, save lang="".
# Expected: HTML, 3.2.6.2: the language of a node is that of the nearest ancestor with
# lang; RDF 1.1 Concepts, 3.3: a language tag is not empty; HTML, 5.2.4 (the value of
# time without datetime is its text).
# For an edition: JSON-LD beside microdata, where the language is part of the value.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
npm install --silent --no-audit --no-fund --prefix "$work" microdata-rdf-streaming-parser@3.0.0 \
  rdfa-streaming-parser@3.0.2

cat >"$work/try.mjs" <<'JS'
import { MicrodataRdfParser } from "microdata-rdf-streaming-parser";
import { RdfaParser } from "rdfa-streaming-parser";
const parsers = {
  microdata: () => new MicrodataRdfParser({ baseIRI: "https://example.org/" }),
  RDFa: () => new RdfaParser({ baseIRI: "https://example.org/", contentType: "text/html" }),
};
const both = (name) => `itemprop="${name}" property="${name}"`;
const page = (inside) => `<!doctype html><html lang="kk"><body><div itemscope itemtype="https://schema.org/Article"
  vocab="https://schema.org/" typeof="Article">${inside}</div></body></html>`;
const russian = `<p ${both("description")} lang="ru">Закон</p>`;
const kazakh = `<p ${both("abstract")}>Құқық</p>`;
const pages = {
  "Kazakh first": kazakh + russian,
  "Russian first": `${russian}<time ${both("dateModified")}>2020-01-02</time>${kazakh}`,
  "Russian deeper": `<div lang="ru"><p ${both("description")}>Закон</p></div>${kazakh}`,
  "unknown first": `<p ${both("alternateName")} lang="">абв</p>${kazakh}`,
};
const short = (iri) => iri.replace(/^.*[/#]/, "");
const value = ({ value: text, language, datatype }) => `"${text}"${language ? `@${language}` : ` ${short(datatype.value)}`}`;
for (const [name, inside] of Object.entries(pages))
  for (const [format, parser] of Object.entries(parsers)) {
    const said = [];
    const reading = parser().on("data", ({ predicate, object }) => object.termType === "Literal" && said.push(`${short(predicate.value)} ${value(object)}`));
    const end = new Promise((done, failed) => reading.on("end", done).on("error", failed));
    reading.end(page(inside));
    await end;
    console.log(`${name}, ${format}: ${said.join(", ")}`);
  }
JS
node "$work/try.mjs" >"$work/seen"

cat >"$work/expected" <<'END'
Kazakh first, microdata: abstract "Құқық" string, description "Закон"@ru
Kazakh first, RDFa: abstract "Құқық"@kk, description "Закон"@ru
Russian first, microdata: description "Закон"@ru, dateModified "2020-01-02"@ru, abstract "Құқық"@ru
Russian first, RDFa: description "Закон"@ru, dateModified "2020-01-02" date, abstract "Құқық"@kk
Russian deeper, microdata: description "Закон"@ru, abstract "Құқық"@ru
Russian deeper, RDFa: description "Закон"@ru, abstract "Құқық"@kk
unknown first, microdata: alternateName "абв" langString, abstract "Құқық" langString
unknown first, RDFa: alternateName "абв" langString, abstract "Құқық"@kk
END
if ! diff -u "$work/expected" "$work/seen"; then
  echo "changed: the languages of microdata are others"
  exit 1
fi
echo "still so: microdata-rdf-streaming-parser 3.0.0 gives Kazakh words the language of the Russian ones before them"

#!/usr/bin/env bash
# Surprise: Mozilla's Readability, the reader view of Firefox, keeps all five
# paragraphs of this article when each is a <p>. With a <div class="paragraph">
# around each <p> it drops, without a sign, the two whose links make up much of
# their letters, and the ids of the others: the addresses #p1 to #p5 lead
# nowhere. It weighs links in a <div>, not in a <p>, and unwraps a <div> with
# one <p> with the id left behind.
# Seen with: @mozilla/readability 0.6.0 in jsdom 29.1.1.
# Expected: the README: the parser takes the main content; a <div> without any
# role or meaning changes nothing in HTML.
# For an edition: ids and classes stand on <p> itself, and a test reads each
# page through Readability and looks for all paragraphs.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
npm install --silent --no-audit --no-fund --prefix "$work" @mozilla/readability@0.6.0 jsdom@29.1.1

cat >"$work/try.mjs" <<'JS'
import { Readability } from "@mozilla/readability";
import { JSDOM } from "jsdom";
const long = "The prosecutor works with other public bodies, on common ground, and each keeps its own competence under the law.";
const texts = [long + " One.", long + " Two.", 'See the <a href="/law">Law on the Prosecutor of 21 December 1995</a> in force.',
  long + " Four.", 'Compare <a href="/ref#7">Boykov, The work cited, page 12</a> again.'];
const shapes = {
  p: (text, i) => `<p id="p${i}">${text}</p>`,
  div: (text, i) => `<div class="paragraph" id="p${i}"><p>${text}</p></div>`,
};
for (const [name, shape] of Object.entries(shapes)) {
  const body = texts.map((text, i) => shape(text, i + 1)).join("");
  const html = `<!doctype html><html lang="en"><head><title>T</title></head><body><article><h1>T</h1>${body}</article></body></html>`;
  const { content } = new Readability(new JSDOM(html, { url: "https://example.org/" }).window.document, { charThreshold: 100 }).parse();
  const words = ["One.", "Two.", "Law on", "Four.", "Boykov"].filter((word) => content.includes(word));
  console.log(`${name}: ${words.join(" ")} ids: ${content.match(/id="p[0-9]"/g)?.join(" ") ?? "none"}`);
}
JS
node "$work/try.mjs" >"$work/seen"

cat >"$work/expected" <<'END'
p: One. Two. Law on Four. Boykov ids: id="p1" id="p2" id="p3" id="p4" id="p5"
div: One. Two. Four. ids: none
END
if ! diff -u "$work/expected" "$work/seen"; then
  echo "changed: Readability keeps other paragraphs"
  exit 1
fi
echo "still so: Readability 0.6.0 drops paragraphs with links when a div stands around them"

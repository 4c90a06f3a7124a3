#!/usr/bin/env bash
# Surprise: @extractus/feed-extractor reads feeds. Of Atom, for an edition that offers
# an article as PDF and as a page, it takes the first <link> whatever its rel: the entry
# leads to the file, or to a law that is only related. A title with emphasis, in XHTML,
# is empty, and so is the description of XHTML. "published" is the date of the last
# change where <published> gives another. A summary in plain text is read as HTML:
# "5 < 6 и <ст. 5> закона" has lost its words. No error, no warning.
# Seen with: @extractus/feed-extractor 8.0.3.
# Expected: RFC 4287: 4.2.7.2 (a link without rel is "alternate", the page itself; only
# that one is asked for), 3.1 (a construct without type is text, and no markup; XHTML is
# the third type), 4.2.9 (published: first availability). feedsmith 3.0.1 keeps all of it.
# For an edition: the link to the page comes first, titles are of the type "text".
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
npm install --silent --no-audit --no-fund --prefix "$work" @extractus/feed-extractor@8.0.3

cat >"$work/try.mjs" <<'JS'
import { extractFromXml } from "@extractus/feed-extractor";
const feed = (entry) => `<feed xmlns="http://www.w3.org/2005/Atom"><title>Труды</title><id>https://example.org/</id>
  <updated>2020-01-02T00:00:00Z</updated><author><name>Институт</name></author>
  <entry><id>https://example.org/1</id><updated>2020-01-02T00:00:00Z</updated>${entry}</entry></feed>`;
const seen = (name, field, entry) => console.log(`${name}: ${JSON.stringify(extractFromXml(feed(entry)).entries[0][field])}`);
const page = '<link href="https://example.org/1"/>';
const title = "<title>Сила права</title>";
const xhtml = (inside) => `<div xmlns="http://www.w3.org/1999/xhtml">${inside}</div>`;
seen("page first", "link", `${title}${page}<link rel="enclosure" href="https://example.org/1.pdf"/>`);
seen("file first", "link", `${title}<link rel="enclosure" href="https://example.org/1.pdf"/>${page}`);
seen("law first", "link", `${title}<link rel="related" href="https://example.org/law"/>${page}`);
seen("title as text", "title", `${title}${page}`);
seen("title as XHTML", "title", `<title type="xhtml">${xhtml("Сила <em>права</em>")}</title>${page}`);
seen("summary as XHTML", "description", `${title}${page}<summary type="xhtml">${xhtml("Сила <em>права</em>")}</summary>`);
seen("summary as text", "description", `${title}${page}<summary>5 &lt; 6 и &lt;ст. 5&gt; закона</summary>`);
seen("published 2011-05-01", "published", `${title}${page}<published>2011-05-01T00:00:00Z</published>`);
JS
node "$work/try.mjs" >"$work/seen"

cat >"$work/expected" <<'END'
page first: "https://example.org/1"
file first: "https://example.org/1.pdf"
law first: "https://example.org/law"
title as text: "Сила права"
title as XHTML: ""
summary as XHTML: ""
summary as text: "5  закона"
published 2011-05-01: "2020-01-02T00:00:00.000Z"
END
if ! diff -u "$work/expected" "$work/seen"; then
  echo "changed: @extractus/feed-extractor reads Atom in another way"
  exit 1
fi
echo "still so: @extractus/feed-extractor 8.0.3 takes the PDF for the page and leaves out titles of XHTML"

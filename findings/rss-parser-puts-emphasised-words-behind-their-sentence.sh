#!/usr/bin/env bash
# Surprise: Atom may carry its text as XHTML elements in place of escaped HTML.
# rss-parser reads such an entry as an object and writes it again with the plain
# text first and the elements behind it, one kind after another: "Law of <em>force</em>
# and <strong>right</strong>, not of <em>power</em>" becomes "Law of  and , not of
# force power right", and a heading between two paragraphs stands behind both.
# Each word is there, so a count of words sees nothing. The title is an object.
# Seen with: rss-parser 3.13.0, the newest. With type="html" it keeps the order.
# Expected: RFC 4287, 3.1.1.3 and 4.1.3.3: the content is the XHTML inside the div,
# elements and text in their order.
# For an edition: its feed escapes the HTML of summaries (type="html") or has plain
# text.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
npm install --silent --no-audit --no-fund --prefix "$work" rss-parser@3.13.0

cat >"$work/try.mjs" <<'JS'
import Parser from "rss-parser";
const text = "<p>Закон <em>силы</em> и <strong>право</strong> народа, а не <em>власти</em>.</p><h2>Бап</h2><p>Второй.</p>";
const forms = {
  html: text.replaceAll("<", "&lt;"),
  xhtml: `<div xmlns="http://www.w3.org/1999/xhtml">${text}</div>`,
};
for (const [type, content] of Object.entries(forms)) {
  const feed = await new Parser().parseString(`<feed xmlns="http://www.w3.org/2005/Atom">
    <title>Лента</title><id>urn:example:1</id><updated>2024-01-01T00:00:00Z</updated>
    <entry><title>О праве</title><id>urn:example:2</id><updated>2024-01-01T00:00:00Z</updated>
    <content type="${type}">${content}</content></entry></feed>`);
  console.log(`${type}: ${feed.items[0].content.replaceAll(/<\/?div[^>]*>/g, "")}`);
}
JS
node "$work/try.mjs" >"$work/seen"

cat >"$work/expected" <<'END'
html: <p>Закон <em>силы</em> и <strong>право</strong> народа, а не <em>власти</em>.</p><h2>Бап</h2><p>Второй.</p>
xhtml: <p>Закон  и  народа, а не .<em>силы</em><em>власти</em><strong>право</strong></p><p>Второй.</p><h2>Бап</h2>
END
if ! diff -u "$work/expected" "$work/seen"; then
  echo "changed: rss-parser reads XHTML of Atom in another way"
  exit 1
fi
echo "still so: rss-parser 3.13.0 puts the elements of a sentence behind its text"

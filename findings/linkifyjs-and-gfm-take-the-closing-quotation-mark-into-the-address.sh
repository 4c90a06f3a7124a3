#!/usr/bin/env bash
# Surprise: programs make links of addresses that are typed in a text. Around an address
# linkifyjs knows "…", (…) and 「…」 as signs of the sentence, but not «…», „…“ and “…”:
# of «https://example.org/a» in Russian or Kazakh it makes a link to …/a», which leads to
# no page. A Kazakh ending behind the mark goes into the address as well. marked and
# remark-gfm, by the rule of GitHub's Markdown, do the same and with 「…」 too.
# Seen with: linkifyjs 4.4.0; marked 18.2.1, remark-gfm 4.0.1 (micromark). linkify-it
# 6.1.0 (markdown-it) and autolinker 4.1.5 end the address before the mark.
# Expected: the quotation mark that opened before the address closes behind it, as with
# " and brackets; GFM, 6.9, has brackets for it, and lists of marks in ASCII alone. By
# RFC 3986 « is no character of an address, and stands in it only percent-encoded.
# For an edition: addresses in its sources are links already: <https://…>.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
npm install --silent --no-audit --no-fund --prefix "$work" linkifyjs@4.4.0 marked@18.2.1 linkify-it@6.1.0 \
  autolinker@4.1.5 unified@11.0.5 remark-parse@11.0.0 remark-gfm@4.0.1

cat >"$work/try.mjs" <<'JS'
import Autolinker from "autolinker";
import { LinkifyIt } from "linkify-it";
import { find } from "linkifyjs";
import { marked } from "marked";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
const markdown = unified().use(remarkParse).use(remarkGfm);
const inside = (node) => (node.type === "link" ? [node.url] : (node.children ?? []).flatMap(inside));
const programs = {
  linkifyjs: (text) => find(text).map(({ href }) => href),
  marked: (text) => [...marked(text).matchAll(/href="([^"]*)"/g)].map(([, address]) => decodeURI(address)),
  "remark-gfm": (text) => inside(markdown.runSync(markdown.parse(text))),
  "linkify-it": (text) => (new LinkifyIt().match(text) ?? []).map(({ url }) => url),
  autolinker: (text) => Autolinker.parse(text).map((found) => found.getAnchorHref()),
};
const address = "https://example.org/a";
for (const text of [`"${address}"`, `(${address})`, `«${address}»`, `„${address}“`, `«${address}»ның`])
  console.log(`${text}: ${Object.entries(programs).map(([name, links]) => `${name} ${links(text).map((link) => link.replace(address, "…")).join(" ")}`).join(", ")}`);
JS
node "$work/try.mjs" >"$work/seen"

cat >"$work/expected" <<'END'
"https://example.org/a": linkifyjs …, marked …, remark-gfm …, linkify-it …, autolinker …
(https://example.org/a): linkifyjs …, marked …, remark-gfm …, linkify-it …, autolinker …
«https://example.org/a»: linkifyjs …», marked …», remark-gfm …», linkify-it …, autolinker …
„https://example.org/a“: linkifyjs …“, marked …“, remark-gfm …“, linkify-it …, autolinker …
«https://example.org/a»ның: linkifyjs …»ның, marked …»ның, remark-gfm …»ның, linkify-it …, autolinker …
END
if ! diff -u "$work/expected" "$work/seen"; then
  echo "changed: addresses in quotation marks are linked in another way"
  exit 1
fi
echo "still so: linkifyjs, marked and remark-gfm link to an address with the closing quotation mark in it"

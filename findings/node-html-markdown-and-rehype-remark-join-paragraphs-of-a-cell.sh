#!/usr/bin/env bash
# Surprise: both make Markdown of HTML. A cell of a table with two paragraphs, as Word and
# pandoc write them, is one word: "О прокуратуре№ 2709", "Закон№ 5". node-html-markdown
# does so with <br> and with lists as well, and lets cells under a rowspan slip to the
# left: the second law of 1995 stands in the column of years. rehype-remark keeps cells
# in place, but leaves out the caption of the table without a sign. A list from 5 on
# (<ol start>) is one from 1 on with node-html-markdown: each point cited by its number
# is another one. Two <b> in one word get a space between.
# Seen with: node-html-markdown 2.0.0; rehype-remark 10.0.1 with remark-gfm 4.0.1, the
# newest. turndown 7.2.5 keeps the numbers.
# Expected: words that stand in two blocks are two, if only by a space; lists of Markdown
# have a first number (CommonMark, 5.3).
# For an edition: Markdown is made of the source, not of the page; or tables as HTML.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
npm install --silent --no-audit --no-fund --prefix "$work" node-html-markdown@2.0.0 rehype-remark@10.0.1 \
  rehype-parse@9.0.1 remark-gfm@4.0.1 remark-stringify@11.0.0 unified@11.0.5 turndown@7.2.5

cat >"$work/try.mjs" <<'JS'
import { NodeHtmlMarkdown } from "node-html-markdown";
import rehypeParse from "rehype-parse";
import rehypeRemark from "rehype-remark";
import remarkGfm from "remark-gfm";
import remarkStringify from "remark-stringify";
import Turndown from "turndown";
import { unified } from "unified";
const remark = unified().use(rehypeParse, { fragment: true }).use(rehypeRemark).use(remarkGfm).use(remarkStringify);
const table = (...rows) => `<table><caption>Законы</caption><tr><th>Год</th><th>Закон</th></tr>${rows.map((row) => `<tr>${row}</tr>`).join("")}</table>`;
const pages = {
  paragraphs: table("<td>1995</td><td><p>О прокуратуре</p><p>№ 2709</p></td>"),
  break: table("<td>1995</td><td>О прокуратуре<br>№ 2709</td>"),
  rowspan: table('<td rowspan="2">1995</td><td>первый</td>', "<td>второй</td>"),
  list: '<ol start="5"><li>пятый</li><li>шестой</li></ol>',
  bold: "<p><b>со</b><b>глас</b>но</p>",
};
const flat = (text) => text.trim().replaceAll(/ {2,}/g, " ").replaceAll(/-{2,}/g, "-").replaceAll(/\n+/g, " / ");
for (const [name, page] of Object.entries(pages)) {
  console.log(`${name}, node-html-markdown: ${flat(NodeHtmlMarkdown.translate(page))}`);
  console.log(`${name}, rehype-remark: ${flat(String(await remark.process(page)))}`);
}
console.log(`list, turndown: ${flat(new Turndown().turndown(pages.list))}`);
JS
node "$work/try.mjs" >"$work/seen"

cat >"$work/expected" <<'END'
paragraphs, node-html-markdown: __Законы__ / | Год | Закон | / | - | - | / | 1995 | О прокуратуре№ 2709 |
paragraphs, rehype-remark: | Год | Закон | / | - | - | / | 1995 | О прокуратуре№ 2709 |
break, node-html-markdown: __Законы__ / | Год | Закон | / | - | - | / | 1995 | О прокуратуре№ 2709 |
break, rehype-remark: | Год | Закон | / | - | - | / | 1995 | О прокуратуре № 2709 |
rowspan, node-html-markdown: __Законы__ / | Год | Закон | / | - | - | / | 1995 | первый | / | второй | |
rowspan, rehype-remark: | Год | Закон | / | - | - | / | 1995 | первый | / | | второй |
list, node-html-markdown: 1. пятый / 2. шестой
list, rehype-remark: 5. пятый / 6. шестой
bold, node-html-markdown: **со** **глас**но
bold, rehype-remark: **со**__гла&#x441;__&#x43D;о
list, turndown: 5. пятый / 6. шестой
END
if ! diff -u "$work/expected" "$work/seen"; then
  echo "changed: the Markdown of tables and lists is another"
  exit 1
fi
echo "still so: node-html-markdown and rehype-remark join the paragraphs of a cell"

#!/usr/bin/env bash
# Surprise: officeparser reads Word files for search and for language models. A line break
# or a tab between two words is nothing: "Статья 5<break>Право" is "Статья 5Право". The
# no-break hyphen of Word, which Kazakh compounds have, is gone: іс-қимыл (action) is
# "ісқимыл". A paragraph inside a content control, as forms and templates have, is not
# there at all, in text, Markdown or HTML. The raised figure of an article put in later,
# 5¹, is 51 in the text. No warning. With includeBreakNodes the breaks are there, but not
# the tabs, the hyphen and the paragraph.
# Seen with: officeparser 7.8.0, the newest. mammoth 1.13.0 (raw text) joins at the
# break as well, but keeps the tab, the hyphen and the paragraph.
# Expected: ECMA-376, Part 1: 17.3.3.1 (br), 17.3.3.18 (noBreakHyphen), 17.3.3.32 (tab),
# 17.5.2 (content controls surround content of the document). The README names
# includeBreakNodes as giving nodes of their own, not as what keeps words apart.
# For an edition: U+2011 in the text itself, and no content controls in what is offered.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
npm install --silent --no-audit --no-fund --prefix "$work" officeparser@7.8.0 mammoth@1.13.0 jszip@3.10.1

cat >"$work/try.mjs" <<'JS'
import JSZip from "jszip";
import mammoth from "mammoth";
import officeParser from "officeparser";
const office = "http://schemas.openxmlformats.org";
const run = (inside) => `<w:r>${inside}</w:r>`;
const words = (text) => `<w:t xml:space="preserve">${text}</w:t>`;
const paragraph = (inside) => `<w:p>${inside}</w:p>`;
const body = [
  paragraph(run(`${words("Статья 5")}<w:br/>${words("Право")}<w:tab/>${words("Закон")}`)),
  paragraph(run(`${words("іс")}<w:noBreakHyphen/>${words("қимыл")}`)),
  `<w:sdt><w:sdtContent>${paragraph(run(words("Абзац формы")))}</w:sdtContent></w:sdt>`,
  paragraph(run(words("статья 5")) + `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr>${words("1")}</w:r>` + run(words(" закона"))),
].join("");
const file = new JSZip();
file.file("[Content_Types].xml", `<Types xmlns="${office}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`);
file.file("_rels/.rels", `<Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="r" Type="${office}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`);
file.file("word/document.xml", `<w:document xmlns:w="${office}/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`);
const docx = await file.generateAsync({ type: "nodebuffer" });
const shown = (text) => JSON.stringify(text.trim().replaceAll(/\n+/g, "\n").replaceAll("\u2011", "<U+2011>"));
for (const options of [{}, { includeBreakNodes: true }]) {
  const { value } = await (await officeParser.parseOffice(docx, options)).to("text");
  console.log("officeparser:", shown(value));
}
console.log("mammoth:", shown((await mammoth.extractRawText({ buffer: docx })).value));
JS
node "$work/try.mjs" >"$work/seen"

cat >"$work/expected" <<'END'
officeparser: "Статья 5ПравоЗакон\nісқимыл\nстатья 51 закона"
officeparser: "Статья 5\nПравоЗакон\nісқимыл\nстатья 51 закона"
mammoth: "Статья 5Право\tЗакон\nіс<U+2011>қимыл\nАбзац формы\nстатья 51 закона"
END
if ! diff -u "$work/expected" "$work/seen"; then
  echo "changed: officeparser reads other words"
  exit 1
fi
echo "still so: officeparser 7.8.0 joins words at breaks and drops hyphens and paragraphs"

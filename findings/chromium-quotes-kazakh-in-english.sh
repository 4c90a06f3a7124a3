#!/usr/bin/env bash
# Surprise: <q lang="kk"> has English quotation marks (“ ”) in Chromium, as has
# Belarusian, Kyrgyz, Uzbek or Mongolian, while Russian and Ukrainian have « »
# and „ “. Kazakh print uses « », and so says CLDR (the first line printed
# below).
# Seen with: Chromium of Debian 12 (printed), cldr-misc-full 48.2.0. The width
# of the element tells which marks were set, for generated marks are not in the
# document.
# Expected: CSS Generated Content, quotes: auto: marks that are typographically
# appropriate for the language.
# For an edition: q:lang(kk) { quotes: "«" "»" "“" "”" }, or marks in the text.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
npm install --silent --no-audit --no-fund --prefix "$work" cldr-misc-full@48.2.0

cat >"$work/page.html" <<'HTML'
<!doctype html><meta charset="utf-8"><title>t</title><body><script>
const width = (html, lang) => {
  document.body.innerHTML = `<span lang="${lang}" style="font: 100px serif">${html}</span>`;
  return Math.round(document.body.firstChild.getBoundingClientRect().width);
};
document.body.textContent = ["kk", "be", "ky", "uz", "mn", "ru", "uk"].map((lang) => lang + ": " +
  ["“a”", "«a»"].filter((text) => width(text, lang) === width("<q>a</q>", lang))).join("\n");
</script>
HTML
chromium --version 2>/dev/null
{
  node -p 'const d = require(process.argv[1]).main.kk.delimiters; "CLDR: " + d.quotationStart + d.quotationEnd' \
    "$work/node_modules/cldr-misc-full/main/kk/delimiters.json"
  HOME="$work" chromium --headless --no-sandbox --disable-gpu --user-data-dir="$work/profile" \
    --dump-dom "file://$work/page.html" 2>/dev/null | sed -n 's/.*<body>//; s/<.*//; /./p'
} >"$work/seen"

cat >"$work/expected" <<'END'
CLDR: «»
kk: “a”
be: “a”
ky: “a”
uz: “a”
mn: “a”
ru: «a»
uk: «a»
END
if ! diff -u "$work/expected" "$work/seen"; then
  echo "changed: Chromium sets other marks for Kazakh quotations"
  exit 1
fi
echo "still so: Chromium sets English quotation marks for Kazakh"

#!/usr/bin/env bash
# Surprise: a link #:~:text=мой leads to words of a page. Where a browser does not know
# such links, text-fragments-polyfill finds the words, and its utilities find them for
# programs that make such links. It takes й for и: "мой" (my) leads to "мои" (my, of
# many), "край" (land) to "краи", the Kazakh "бай" (rich) to "баи", and what comes first
# on the page is marked. ї and ў lose their signs in the same way.
# Seen with: text-fragments-polyfill 6.7.0, the newest, with jsdom 29.1.1. It parts
# letters from their signs (NFKD) and deletes these, as of é.
# Expected: Text Fragments (WICG), "find a string in range": the comparison of base
# characters, the primary level of UTS 10. On that level CLDR has й apart from и in every
# language, and ё with е: Intl.Collator says so below.
# For an edition: links to passages have the words around them (prefix-, -suffix), or an
# id of its own.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
npm install --silent --no-audit --no-fund --prefix "$work" text-fragments-polyfill@6.7.0 jsdom@29.1.1

cat >"$work/try.mjs" <<'JS'
import { JSDOM } from "jsdom";
const { window } = new JSDOM(`<!doctype html><p lang="ru">Все края, все краи и мои права. Мой край, моё право, всё право.</p>
  <p lang="kk">Баи мен бай.</p>`);
for (const name of ["document", "Node", "NodeFilter", "Range", "Element", "HTMLElement", "navigator"])
  Object.defineProperty(globalThis, name, { value: window[name], configurable: true });
globalThis.window = window;
globalThis.getComputedStyle = window.getComputedStyle.bind(window);
const { processTextFragmentDirective } = await import("text-fragments-polyfill/text-fragment-utils");
for (const [language, word] of [["ru", "мой"], ["ru", "край"], ["kk", "бай"], ["ru", "право"]]) {
  const found = processTextFragmentDirective({ textStart: word }).map(String);
  const same = new Intl.Collator(language, { usage: "search", sensitivity: "base" }).compare(word, found[0]) === 0;
  console.log(`${word}: ${found.join(", ")}; the same for Intl.Collator: ${same}`);
}
JS
node "$work/try.mjs" >"$work/seen"

cat >"$work/expected" <<'END'
мой: мои, Мой; the same for Intl.Collator: false
край: краи, край; the same for Intl.Collator: false
бай: Баи, бай; the same for Intl.Collator: false
право: право, право; the same for Intl.Collator: true
END
if ! diff -u "$work/expected" "$work/seen"; then
  echo "changed: text-fragments-polyfill finds other words"
  exit 1
fi
echo "still so: text-fragments-polyfill 6.7.0 leads from мой to мои"

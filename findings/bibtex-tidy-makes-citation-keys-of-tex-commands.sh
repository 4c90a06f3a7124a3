#!/usr/bin/env bash
# Surprise: bibtex-tidy makes keys of authors, years and titles (generateKeys),
# "smith1995law" of an English record. Of a Russian author Иванов it makes
# "_cyrchar_cyri_cyrchar_cyrv…": the letters are first written as TeX commands,
# and the key is made of these. Two authors differ somewhere in a hundred
# characters of commands, and no one can type or read the key.
# Seen with: bibtex-tidy 1.14.0 (the newest on npm), with the setting escape, which
# is on unless turned off; with escape: false the key is "иванов1995закон". Spaces
# in made keys were mended as a fault (its issue #304).
# Expected: the README on --generate-keys: "<author><year><title>" (and that it
# is experimental): the letters of the name or a transcription, not the names of
# the commands that print them.
# For an edition: keys of a list of works are given by hand, in Latin letters,
# and bibtex-tidy runs with escape: false.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
npm install --silent --no-audit --no-fund --prefix "$work" bibtex-tidy@1.14.0

cat >"$work/try.cjs" <<'JS'
const { tidy } = require("bibtex-tidy");
const key = (author, title, options) =>
  tidy(`@book{x, author={${author}}, title={${title}}, year={1995}}`, { generateKeys: true, ...options }).bibtex.match(/\{(.*),/)[1];
console.log(key("Smith, John", "Law"));
console.log(key("Иванов, Иван", "Закон"));
console.log(key("Әбдіғалиев, Самат", "Заң"));
console.log(key("Иванов, Иван", "Закон", { escape: false }));
JS
node "$work/try.cjs" >"$work/seen"

cat >"$work/expected" <<'END'
smith1995law
_cyrchar_cyri_cyrchar_cyrv_cyrchar_cyra_cyrchar_cyrn_cyrchar_cyro_cyrchar_cyrv1995cyrchar
_cyrchar_cyrschwa_cyrchar_cyrb_cyrchar_cyrd_cyrchar_cyrii_cyrchar_cyrghcrs_cyrchar_cyra_cyrchar_cyrl_cyrchar_cyri_cyrchar_cyre_cyrchar_cyrv1995cyrchar
иванов1995закон
END
if ! diff -u "$work/expected" "$work/seen"; then
  echo "changed: bibtex-tidy makes keys of Cyrillic names in another way"
  exit 1
fi
echo "still so: bibtex-tidy 1.14.0 makes citation keys of TeX commands"

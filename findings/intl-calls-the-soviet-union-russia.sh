#!/usr/bin/env bash
# Surprise: laws of the Soviet Union are laws of the country SU, and records of works
# printed before 1991 name it so. Intl.DisplayNames of Node calls SU "Russia", "Россия",
# "Ресей": a law of the Union, in force in Kazakhstan too, is one of Russia. In the same
# way Czechoslovakia (CS) is "Serbia" and the German Democratic Republic (DD) "Germany".
# With fallback "none", which asks for no guess, the answer is the same, so that one
# cannot tell a known country from a replaced one. In a locale the choice depends on the
# language: ru-SU becomes ru-RU and kk-SU becomes kk-KZ.
# Seen with: the Node printed below. That V8 hands the code to ICU, which replaces it, is
# known (tc39/proposal-intl-displaynames #81).
# Expected: ECMA-402, CanonicalCodeForDisplayNames: of a region only the case of letters
# is changed; without a name of its own, undefined (fallback "none") or the code. Many
# countries follow SU in CLDR's supplemental data, and Russia is but the first.
# For an edition: names of former countries are in its own data.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

cat >"$work/try.mjs" <<'JS'
for (const locale of ["en", "ru", "kk"]) {
  const names = new Intl.DisplayNames(locale, { type: "region", fallback: "none" });
  console.log(`${locale}: ${["SU", "CS", "DD", "QQ"].map((code) => `${code} ${names.of(code)}`).join(", ")}`);
}
console.log(Intl.getCanonicalLocales(["ru-SU", "kk-SU", "lv-SU"]).join(" "));
JS
node --version
node "$work/try.mjs" >"$work/seen"

cat >"$work/expected" <<'END'
en: SU Russia, CS Serbia, DD Germany, QQ undefined
ru: SU Россия, CS Сербия, DD Германия, QQ undefined
kk: SU Ресей, CS Сербия, DD Германия, QQ undefined
ru-RU kk-KZ lv-LV
END
if ! diff -u "$work/expected" "$work/seen"; then
  echo "changed: Intl names former countries in another way"
  exit 1
fi
echo "still so: Intl calls the Soviet Union Russia, also where it is to answer nothing"

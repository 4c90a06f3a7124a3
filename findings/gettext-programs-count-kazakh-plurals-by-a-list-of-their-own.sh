#!/usr/bin/env bash
# Surprise: a catalog of gettext says in its header how many plural forms it has. Of
# Kazakh there are catalogs with one form (nouns behind a number stand in the singular)
# and with two (as CLDR has it). node-gettext and @postalsys/gettext go by a list of
# their own, in which Kazakh has one: of a catalog with two forms the second is never
# shown. i18next-conv goes by another list, in which it has two: of a catalog with one
# form i18next shows the English key for every number but 1. In Russian, whose catalogs
# have three forms, it shows the key for 1.5. No error, no warning.
# Seen with: node-gettext 3.0.1, @postalsys/gettext 4.1.1, i18next-conv 16.0.0 with
# i18next 26.7.2, all the newest.
# Expected: GNU gettext's manual, "Plural forms": Plural-Forms of the header gives the
# number of forms and the rule. Japanese with one form is converted well.
# For an edition: its own catalogs, with the forms of CLDR and a check that none is empty.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
npm install --silent --no-audit --no-fund --prefix "$work" node-gettext@3.0.1 @postalsys/gettext@4.1.1 \
  i18next-conv@16.0.0 i18next@26.7.2 gettext-parser@10.0.0

cat >"$work/try.mjs" <<'JS'
import postal from "@postalsys/gettext";
import { po } from "gettext-parser";
import i18next from "i18next";
import { gettextToI18next } from "i18next-conv";
import nodeGettext from "node-gettext";
const catalogs = [
  ["kk", "nplurals=2; plural=(n != 1)", ["бап", "баптар"]],
  ["kk", "nplurals=1; plural=0", ["бап"]],
  ["ja", "nplurals=1; plural=0", ["条"]],
  ["ru", "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<12 || n%100>14) ? 1 : 2)", ["статья", "статьи", "статей"]],
];
const catalog = (language, rule, forms) => `msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\\n"
"Language: ${language}\\n"
"Plural-Forms: ${rule};\\n"

msgid "article"
msgid_plural "articles"
${forms.map((form, i) => `msgstr[${i}] "${form}"`).join("\n")}
`;
const counts = [1, 2, 5, 1.5];
const byGettext = (Gettext, language, text) => {
  const gettext = new Gettext();
  gettext.addTranslations(language, "messages", po.parse(text));
  gettext.setLocale(language);
  return counts.map((n) => gettext.ngettext("article", "articles", n));
};
const byI18next = async (language, text) => {
  const translation = JSON.parse(await gettextToI18next(language, text, { compatibilityJSON: "v4" }));
  const instance = i18next.createInstance();
  await instance.init({ lng: language, fallbackLng: false, showSupportNotice: false, resources: { [language]: { translation } } });
  return counts.map((count) => instance.t("article", { count }));
};
for (const [language, rule, forms] of catalogs) {
  const text = catalog(language, rule, forms);
  const name = `${language} ${forms.length}`;
  console.log(`${name}, node-gettext: ${byGettext(nodeGettext, language, text).join(" ")}`);
  console.log(`${name}, @postalsys/gettext: ${byGettext(postal, language, text).join(" ")}`);
  console.log(`${name}, i18next-conv: ${(await byI18next(language, text)).join(" ")}`);
}
JS
node "$work/try.mjs" >"$work/seen"

cat >"$work/expected" <<'END'
kk 2, node-gettext: бап бап бап бап
kk 2, @postalsys/gettext: бап бап бап бап
kk 2, i18next-conv: бап баптар баптар баптар
kk 1, node-gettext: бап бап бап бап
kk 1, @postalsys/gettext: бап бап бап бап
kk 1, i18next-conv: бап article article article
ja 1, node-gettext: 条 条 条 条
ja 1, @postalsys/gettext: 条 条 条 条
ja 1, i18next-conv: 条 条 条 条
ru 3, node-gettext: статья статьи статей статей
ru 3, @postalsys/gettext: статья статьи статей статей
ru 3, i18next-conv: статья статьи статей article
END
if ! diff -u "$work/expected" "$work/seen"; then
  echo "changed: plural forms of catalogs are chosen in another way"
  exit 1
fi
echo "still so: node-gettext knows one Kazakh plural form and i18next-conv two, whatever the catalog says"

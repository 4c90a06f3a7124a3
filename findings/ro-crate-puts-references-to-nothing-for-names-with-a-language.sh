#!/usr/bin/env bash
# Surprise: the name of a data package in two languages is {"@value": "Заң",
# "@language": "kk"} beside a Russian one in JSON-LD. The npm package ro-crate takes
# such a value for an entity without an id, gives it one and writes {"@id": "entity-1"},
# an id that the file does not have: both names are gone after opening and saving, and
# rootDataset.name is two references. A value with a type goes the same way.
# Seen with: ro-crate 3.7.2 (npm), the newest; jsonld 9.0.0 has both names in the triples
# of the same file. ro-crate-py keeps the words without their languages ("minimal
# support", its #243).
# Expected: JSON-LD 1.1, 4.2.4, and flattened documents as its API makes them keep
# @value. RO-Crate 1.1 does not speak of it, nor forbids it (its issues 464 and 482).
# For an edition: in ro-crate-metadata.json names are plain strings of one language.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
npm install --silent --no-audit --no-fund --prefix "$work" ro-crate@3.7.2 jsonld@9.0.0

cat >"$work/try.mjs" <<'JS'
import jsonld from "jsonld";
import { ROCrate } from "ro-crate";
const names = [{ "@value": "Заң", "@language": "kk" }, { "@value": "Закон", "@language": "ru" }];
const root = { "@id": "./", "@type": "Dataset", name: names, datePublished: "1995-12-21" };
const crate = { "@context": "https://w3id.org/ro/crate/1.1/context", "@graph": [
  { "@id": "ro-crate-metadata.json", "@type": "CreativeWork", about: { "@id": "./" }, conformsTo: { "@id": "https://w3id.org/ro/crate/1.1" } }, root] };
const context = { "@vocab": "http://schema.org/", "@base": "https://example.org/" };
const flat = await jsonld.flatten({ "@context": context, "@graph": [root] });
console.log("jsonld:", JSON.stringify(flat[0]["http://schema.org/name"]));
const saved = new ROCrate(crate, { array: true, link: true }).toJSON()["@graph"];
console.log("ro-crate:", JSON.stringify(saved.find((entity) => entity["@id"] === "./").name));
console.log("ids of the file:", saved.map((entity) => entity["@id"]).join(" "));
JS
node "$work/try.mjs" >"$work/seen"

cat >"$work/expected" <<'END'
jsonld: [{"@language":"kk","@value":"Заң"},{"@language":"ru","@value":"Закон"}]
ro-crate: [{"@id":"entity-1"},{"@id":"entity-2"}]
ids of the file: ro-crate-metadata.json ./
END
if ! diff -u "$work/expected" "$work/seen"; then
  echo "changed: ro-crate keeps values with a language in another way"
  exit 1
fi
echo "still so: ro-crate 3.7.2 puts references to nothing for names with a language"

#!/usr/bin/env bash
# Surprise: Snowball's Russian stemmer makes two stems of орган (organ of the
# state): "орга" of орган, органа, органы, and "орган" of the seven other forms,
# органов, органам and so on. A search for орган does not find "полномочия
# органов", in Tantivy as in all that is built on Snowball. So with суверен; and
# систем, проблем (genitive plural) have other stems than система, проблема.
# What ends a noun here is an ending elsewhere: -н, -на, -ны behind а and -ен,
# -ена of short participles (сделан, решена), -ем of музеем, -ему of adjectives.
# Seen with: snowballstemmer 3.1.1, tantivy 0.27.0. The like in German, System
# beside Systeme, was held to be intended and then mended (Snowball's issues #19,
# #161); for Russian no such issue was found.
# Expected: one stem for the forms of a noun with regular endings, as Snowball
# has of закон, and as pymorphy3 2.0.6 brings all of these to one lemma.
# For an edition: the words that its texts turn on are tried in its search in all
# their forms, and get an entry of their own where they part.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check snowballstemmer==3.1.1 tantivy==0.27.0 pymorphy3==2.0.6 \
  pymorphy3-dicts-ru==2.4.417150.4580142

cat >"$work/try.py" <<'PY'
import snowballstemmer, tantivy
from pymorphy3 import MorphAnalyzer
stem, lemmas = snowballstemmer.stemmer("russian").stemWord, MorphAnalyzer()
for line in ("орган органа органу органом органе органы органов органам органами органах", "суверен суверена суверену суверенов",
             "система системы систему систем системам", "проблема проблемы проблем проблемам", "закон закона закону законы законов"):
    stems = {}
    for word in line.split():
        stems.setdefault(stem(word), []).append(word)
    print(" | ".join(f"{key}: {' '.join(words)}" for key, words in stems.items()), "| lemmas:", *sorted({lemmas.parse(word)[0].normal_form for word in line.split()}))
builder = tantivy.SchemaBuilder()
builder.add_text_field("text", stored=True, tokenizer_name="ru_stem")
index = tantivy.Index(builder.build())
writer = index.writer()
texts = ("государственные органы", "полномочия органов", "орган власти")
for text in texts:
    writer.add_document(tantivy.Document(text=text))
writer.commit()
index.reload()
searcher = index.searcher()
for query in ("орган", "органов"):
    found = [searcher.doc(place)["text"][0] for _, place in searcher.search(index.parse_query(query, ["text"]), 9).hits]
    print("tantivy", query, "->", ", ".join(sorted(found)))
PY
"$work/venv/bin/python" "$work/try.py" >"$work/seen"

cat >"$work/expected" <<'END'
орга: орган органа органы | орган: органу органом органе органов органам органами органах | lemmas: орган
сувер: суверен суверена | суверен: суверену суверенов | lemmas: суверен
систем: система системы системам | сист: систему систем | lemmas: система
проблем: проблема проблемы проблемам | пробл: проблем | lemmas: проблема
закон: закон закона закону законы законов | lemmas: закон
tantivy орган -> государственные органы, орган власти
tantivy органов -> полномочия органов
END
if ! diff -u "$work/expected" "$work/seen"; then
  echo "changed: Snowball stems Russian nouns in another way"
  exit 1
fi
echo "still so: Snowball gives орган and органов two stems"

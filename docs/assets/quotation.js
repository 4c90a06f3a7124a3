// Whether and where a quotation stands in the text, and what is other in it. The tables and patterns are those of the
// build's own comparison, which hands them over (scripts/pages/quotations.py); a word is one where its letters are.
self.quotationChecker = (rules, texts) => {
  const pattern = (source, flags = "gu") => new RegExp(source, flags);
  const script = (letter) => (/\p{Script=Latin}/u.test(letter) ? "latin" : "other");
  const others = Object.entries(rules.alike);

  // Of letters that look alike those of one script, as scripts/language/letters.py has them.
  function lookAlike(letter, alphabet) {
    let found = [...(rules.alike[letter] ?? others.filter(([, all]) => all.includes(letter)).map(([latin]) => latin).join(""))];
    if (found.length > 1) found = found.filter((other) => alphabet.includes(other.toLowerCase()));
    return found.length === 1 ? found[0] : "";
  }

  function oneScript(word, alphabet) {
    const letters = [...word];
    const latin = letters.map((letter) => script(letter) === "latin");
    const count = latin.filter(Boolean).length;
    if (2 * count === letters.length) return word;
    const fixed = letters.map((letter, at) => (latin[at] === 2 * count > letters.length ? letter : lookAlike(letter, alphabet)));
    return fixed.every(Boolean) ? fixed.join("") : word;
  }

  const areAlike = (one, other) =>
    one.length === other.length &&
    [...one].every((left, at) => left === other[at] || (rules.alike[left] ?? "").includes(other[at]) || (rules.alike[other[at]] ?? "").includes(left));

  const words = (text) => [...text.matchAll(pattern(rules.word))].map(({ 0: word, index }) => ({ word, start: index, end: index + word.length }));

  // What two lists have in common, as Python's difflib finds it: the longest stretch, then what is before and after it.
  function blocks(one, other) {
    const places = new Map();
    other.forEach((key, at) => places.set(key, [...(places.get(key) ?? []), at]));
    const [found, open] = [[], [[0, one.length, 0, other.length]]];
    while (open.length) {
      const [from, to, low, high] = open.pop();
      let [best, there, size, lengths] = [from, low, 0, new Map()];
      for (let at = from; at < to; at++) {
        const next = new Map();
        for (const place of places.get(one[at]) ?? []) {
          if (place < low || place >= high) continue;
          const length = (lengths.get(place - 1) ?? 0) + 1;
          next.set(place, length);
          if (length > size) [best, there, size] = [at - length + 1, place - length + 1, length];
        }
        lengths = next;
      }
      if (!size) continue;
      found.push([best, there, size]);
      open.push([from, best, low, there], [best + size, to, there + size, high]);
    }
    return found.sort((a, b) => a[0] - b[0]);
  }

  // Both texts in stretches: those that changed and those that stayed, as scripts/language/differences.py has them.
  function compared(before, after) {
    const [old, now] = [before, after].map(words);
    const kept = [new Set(), new Set()];
    for (const block of blocks(old.map(({ word }) => word), now.map(({ word }) => word)))
      for (let at = 0; at < block[2]; at++) kept.forEach((set, side) => set.add(block[side] + at));
    return [stretches(before, old, kept[0]), stretches(after, now, kept[1])];
  }

  function stretches(text, found, kept) {
    const parts = [];
    let end = 0;
    for (let at = 0; at < found.length; at++) {
      const first = at;
      while (at < found.length && !kept.has(at)) at++;
      if (at === first) continue;
      parts.push([text.slice(end, found[first].start), false], [text.slice(found[first].start, found[at - 1].end), true]);
      end = found[at - 1].end;
    }
    return [...parts, [text.slice(end), false]];
  }

  // Words are the same if they are so without hyphens and capitals, and in letters that are told apart by sight.
  const HYPHENS = /[-‐‑–\u00ad]/g;
  const canonical = new Map(others.flatMap(([latin, all]) => [...all].map((letter) => [letter.toLowerCase(), latin.toLowerCase()])).filter(([one, other]) => rules.alike[other]?.includes(one)));
  const key = (word, language) =>
    [...oneScript(word.replace(HYPHENS, ""), rules.alphabets[language]).toLowerCase()].map((one) => rules.forms[one] ?? one).map((one) => canonical.get(one) ?? one).join("");

  // How two words differ that are the same, and what is between two of them.
  function kindsOfWord(one, other) {
    const found = new Set();
    const bare = [one, other].map((word) => word.replace(HYPHENS, ""));
    if (bare[0].length === bare[1].length && one.replace(/[‐‑]/g, "-") !== other.replace(/[‐‑]/g, "-") && (one.length !== other.length || bare[0] === bare[1])) found.add("hyphens");
    [...bare[0]].forEach((left, at) => {
      const right = bare[1][at];
      if (left === right) return;
      const [small, there] = [left, right].map((letter) => letter.toLowerCase());
      if (small === there) found.add("case");
      else found.add((rules.forms[small] ?? small) === (rules.forms[there] ?? there) ? "forms" : "letters");
    });
    return found;
  }

  function kindsOfGap(one, other) {
    const of = (text, wanted) => (text.match(wanted) ?? []).join("");
    const classes = { quotes: pattern(`["'${rules.quotes}]`), dashes: /[-‐‑‒–—―−]/gu, punctuation: pattern(`[^\\s"'${rules.quotes}\\-‐‑‒–—―−]`) };
    const found = Object.keys(classes).filter((name) => of(one, classes[name]) !== of(other, classes[name]));
    if (!found.length && one.replace(/\s+/g, " ").trim() === other.replace(/\s+/g, " ").trim() && /\s/.test(one) !== /\s/.test(other)) found.push("spaces");
    return found;
  }

  // The texts of the languages as words with their keys. They are without the marks of citations, which a quotation may have.
  const MARK = /\s*\[\d[^\]]*\]/g;
  const indexes = Object.entries(texts).map(([language, paragraphs]) => {
    const starts = [];
    let text = "";
    for (const [id, raw] of Object.entries(paragraphs)) {
      starts.push([text.length, id]);
      text += `${raw}\n`;
    }
    const found = words(text);
    const keys = found.map(({ word }) => key(word, language));
    const places = new Map();
    keys.forEach((one, at) => places.set(one, [...(places.get(one) ?? []), at]));
    return { language, text, starts, words: found, keys, places };
  });
  const LONGEST = 2 * Math.max(...indexes.map(({ text }) => text.length));

  // The stretch of a text where most of the words stand in a row, rare words before common ones; none where nearly all
  // of them stand elsewhere: comparing a long text with words that are everywhere would take seconds.
  function around(index, keys) {
    const votes = new Map();
    let all = 0;
    keys.forEach((one, at) => {
      const found = index.places.get(one) ?? [];
      if (found.length) all += 1 / found.length;
      for (const place of found) {
        const bucket = Math.floor((place - at) / 8);
        for (const near of [bucket, bucket + 1]) votes.set(near, (votes.get(near) ?? 0) + 1 / found.length);
      }
    });
    const [bucket, most] = [...votes].reduce((best, one) => (one[1] > best[1] ? one : best), [0, 0]);
    if (most < all / 10) return [0, 0];
    const drift = 12 + Math.ceil(keys.length / 5);
    return [Math.max(0, bucket * 8 - 8 - drift), Math.min(index.keys.length, bucket * 8 + 8 + keys.length + drift)];
  }

  function best(index, quoted) {
    const keys = quoted.map(({ word }) => key(word, index.language));
    const [low, high] = around(index, keys);
    const found = blocks(keys, index.keys.slice(low, high)).map(([at, there, size]) => [at, there + low, size]);
    const worth = (at) => 1 / (1 + Math.log(1 + (index.places.get(keys[at])?.length ?? 0)));
    const total = keys.reduce((sum, _, at) => sum + worth(at), 0);
    const matched = found.flatMap(([at, , size]) => Array.from({ length: size }, (_, more) => worth(at + more)));
    const row = Math.max(0, ...found.map(([, , size]) => size));
    const score = matched.reduce((sum, one) => sum + one, 0) / total;
    // Half of what tells something, or as good as half of the words and four in a row.
    const known = (score >= 0.5 && row >= Math.min(3, keys.length)) || (row > 3 && matched.length >= 0.4 * keys.length);
    return { index, found, score, known };
  }

  // The quotation piece by piece: { kind, said, printed }; kind is same, form, wrong or omitted.
  function pieces(text, quoted, { index, found }) {
    const [parts, kinds] = [[], new Set()];
    let [at, there] = [0, found[0][1]];
    const between = (list, from, to, whole) => (from < to ? whole.slice(list[from].start, list[to - 1].end) : "");
    const gap = (list, number, whole) => (number > 0 && number < list.length ? whole.slice(list[number - 1].end, list[number].start) : "");
    // Words of the text beside those at an end of the quotation that are not there, if they begin as these do.
    const beside = (from, to, first) => {
      const own = index.words.slice(Math.max(0, first), first + to - from);
      const alike = own.some(({ word }, number) => word.slice(0, 4) === quoted[from + number].word.slice(0, 4));
      return alike ? index.text.slice(own[0].start, own.at(-1).end) : "";
    };
    for (const [start, place, size] of [...found, [quoted.length, null, 0]]) {
      const said = between(quoted, at, start, text);
      const printed = at && place !== null ? between(index.words, there, place, index.text) : beside(at, start, at ? there : place - start);
      if (said || printed) {
        const left = !said && /…|\.\.\./.test(gap(quoted, start, text));
        parts.push({ kind: "same", said: gap(quoted, at, text) }, { kind: left ? "omitted" : "wrong", said, printed });
      }
      for (let step = 0; step < size; step++) {
        const [one, other] = [quoted[start + step], index.words[place + step]];
        const [mine, own] = [gap(quoted, start + step, text), gap(index.words, place + step, index.text)];
        const other_marks = step ? kindsOfGap(mine, own) : [];
        other_marks.forEach((kind) => kinds.add(kind));
        if (step || said || printed || start) parts.push({ kind: other_marks.length ? "form" : "same", said: !step && (!said && printed) ? " " : mine, printed: own });
        const found = kindsOfWord(one.word, other.word);
        found.forEach((kind) => kinds.add(kind));
        parts.push({ kind: found.size ? "form" : "same", said: one.word, printed: other.word });
      }
      [at, there] = [start + size, place + size];
    }
    return { parts: parts.filter(({ said, printed }) => said || printed), kinds: [...kinds] };
  }

  // What is known of a quotation: `state` is empty, long, none, exact, form or wrong.
  function find(typed) {
    if (typed.length > LONGEST) return { state: "long" };
    const text = typed.normalize("NFC").replace(/([\p{L}])[-‐\u00ad][ \t]*\n\s*(?=\p{L})/gu, "$1-").replaceAll("\u00ad", "").replace(MARK, "").replace(/\*\d*/g, "");
    const quoted = words(text);
    if (!quoted.length) return { state: "empty" };
    const match = indexes.map((index) => best(index, quoted)).reduce((one, other) => (other.score > one.score ? other : one));
    if (!match.known) return { state: "none" };
    const { parts, kinds } = pieces(text, quoted, match);
    const { index, found } = match;
    const [from, to] = [index.words[found[0][1]].start, index.words[found.at(-1)[1] + found.at(-1)[2] - 1].end];
    const ids = index.starts.filter(([start], at) => start < to && (index.starts[at + 1]?.[0] ?? Infinity) > from).map(([, id]) => id);
    const wrong = parts.filter(({ kind }) => kind === "wrong").length;
    const state = wrong ? "wrong" : kinds.length ? "form" : "exact";
    return { state, language: index.language, ids, parts, kinds, printed: index.text.slice(from, to) };
  }

  return { areAlike, oneScript, compared, find };
};

(() => {
  const place = document.querySelector(".quotation-check");
  if (!place) return;
  const [field, status, result] = ["textarea", ".quotation-status", ".quotation-result"].map((one) => place.querySelector(one));
  let texts, checker, timer;

  const make = (name, className, ...content) => {
    const element = document.createElement(name);
    if (className) element.className = className;
    element.append(...content);
    return element;
  };
  const link = (address, id, words) => Object.assign(make("a", "", words), { href: address.replace("⁂", id) });

  function shown({ kind, said, printed }, { words }) {
    const other = (name, label, text) => (text ? [make(name, "", make("span", "unseen", `${label}: `), text)] : []);
    if (kind === "same") return [said];
    if (kind === "omitted") return [make("span", "omitted", printed)];
    if (kind === "form") return [Object.assign(make("mark", "", said), { title: printed })];
    return [...other("del", words.said, said), said && printed ? " " : "", ...other("ins", words.printed, printed)];
  }

  function show(data) {
    const found = checker.find(field.value.trim());
    const { words } = data;
    const kinds = (found.kinds ?? []).map((kind) => words[kind]).join(", ");
    status.textContent = (words[found.state] ?? "") + (kinds ? ` ${words.kinds}: ${kinds}.` : "");
    result.replaceChildren();
    if (!found.parts) return;
    const text = make("blockquote", "", ...found.parts.flatMap((part) => shown(part, data)));
    text.lang = found.language;
    const label = (id) => data.labels[id] ?? id.slice(1);
    const address = (id, language) => data.pages.find(({ ids }) => ids.includes(id)).addresses[language];
    const [first, last] = [found.ids[0], found.ids.at(-1)];
    const labels = first === last ? words.one.replace("{n}", label(first)) : words.several.replace("{n}", `${label(first)}–${label(last)}`);
    const where = make("p", "", `${words.place}: `, link(address(first, found.language), first, labels), ` (${data.languages[found.language]})`);
    if (data.citations) where.append(". ", link(data.citations, first, words.cite));
    result.append(text, where);
    if (found.language !== data.original) result.append(make("p", "", link(address(first, data.original), first, words.original)));
    const known = [];
    for (const id of found.ids) {
      for (const [source, edition] of found.language === data.original ? data.emendations[id] ?? [] : [])
        if (found.printed.includes(edition)) known.push(`${words.source}: ${source}. ${words.edition}: ${edition}.`);
      for (const [said, note] of data.notes[id] ?? [])
        if (found.language !== data.original || found.printed.includes(said)) known.push(note);
    }
    if (known.length) result.append(make("ul", "", ...[...new Set(known)].map((one) => make("li", "", one))));
  }

  self.quotationTexts = (found) => { texts = found; };
  self.quotationData = (data) => {
    const start = () => {
      checker ??= self.quotationChecker(data.rules, texts);
      show(data);
    };
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(start, 300);
    };
    field.addEventListener("input", later);
    if (field.value) later();
  };
  // What is known comes after this script: the texts first, then the data.
  for (const source of (place.dataset.parts ?? "").split(" ").filter(Boolean)) {
    const script = document.createElement("script");
    script.async = false;
    script.src = source;
    document.head.append(script);
  }
})();

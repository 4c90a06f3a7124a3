// What the search understands: words in their forms, slips, neighbouring letters, and which places to show first. It is
// loaded with the index when the search is first opened. The words of the pages and those typed go through the same
// functions; what differs between languages are the rules that the index brings (docs/data/search.yml).
self.searchEngine = ({ rules, units }) => {
  const exchange = (table) => (text) => text.replace(/./gu, (one) => (Object.hasOwn(table, one) ? table[one] : one));
  const [alike, fold] = [exchange(rules.alike), exchange(rules.fold)];
  const mixed = /\p{Script=Latin}.*\p{Script=Cyrillic}|\p{Script=Cyrillic}.*\p{Script=Latin}/u;
  const pattern = (source) => new RegExp(source, "u");

  // A stemmer from a table (docs/data/search.yml says what each part means); `as` changes the table's own letters.
  function stemmer(as) {
    const replacements = (list) => list.map(([from, to]) => [new RegExp(as(from), "gu"), as(to)]);
    const [before, after] = [replacements(rules.before), replacements(rules.after)];
    const marks = rules.marks.map((mark) => pattern(as(mark)));
    const steps = rules.steps.map(([mark, cut, to, ...ways]) => [mark, pattern(as(cut)), as(to), ...ways]);
    const replace = (word, list) => list.reduce((now, [from, to]) => now.replace(from, to), word);

    function round(word) {
      const begins = marks.map((mark) => mark.exec(word)?.[0].length ?? word.length);
      for (let at = 0; at < steps.length; ) {
        const [mark, cut, to, then, otherwise] = steps[at];
        const from = begins[mark];
        const start = rules.window === "region" ? from : 0;
        const match = cut.exec(word.slice(start));
        const end = match ? start + match.index + match.slice(1).join("").length : -1;
        if (end >= from) word = word.slice(0, end) + to;
        at = end >= from || (match && rules.window === "longest") ? then : otherwise;
      }
      return word;
    }

    return (word) => {
      if (Object.hasOwn(rules.words, word)) return rules.words[word];
      if (word.length < rules.least || /^\d/.test(word)) return word;
      word = replace(word, before);
      for (let left = rules.rounds, last = ""; left-- && last !== word; ) word = round((last = word));
      return replace(word, after);
    };
  }

  const stem = stemmer((text) => text);
  const stemFolded = stemmer(fold);

  // The words of a text with their places in it; of a word with a hyphen the parts, and the whole at the first.
  function tokens(text) {
    const found = [];
    for (const match of text.matchAll(/[\p{L}\p{N}]+(?:['’]\p{L}+)*/gu)) {
      let plain = match[0].toLowerCase().replace("’", "'");
      if (mixed.test(plain)) plain = alike(plain);
      const word = Object.hasOwn(rules.same, plain) ? rules.same[plain] : plain;
      const [start, end] = [match.index, match.index + match[0].length];
      const last = found.at(-1);
      if (last && start === last.end + 1 && /[-‑]/.test(text[last.end])) last.whole = last.word + word;
      found.push({ word, text: match[0], start, end });
    }
    return found;
  }

  // Every word with its stems, and where it stands: unit, then places. The fields of a unit (label, heading, names,
  // text) are so far apart that no phrase goes across.
  const words = new Map();
  const [GAP, TEXT] = [1000, 3];
  const places = units.map(([, , ...fields]) => fields.map(tokens));
  const size = places.map((fields) => fields[TEXT].length + 40);
  const usual = size.reduce((sum, one) => sum + one, 0) / size.length;
  // The heading over a paragraph is not the paragraph's own; a heading without a text is only a way to one.
  const weight = places.map(([label, , , text]) => [4, label.length || !text.length ? 0.5 : 3, 4, 1]);
  const entry = (word) => {
    if (!words.has(word)) words.set(word, { word, stem: stem(word), at: new Map() });
    return words.get(word).at;
  };
  places.forEach((fields, unit) =>
    fields.forEach((field, number) =>
      field.forEach(({ word, whole }, index) => {
        for (const one of whole ? [word, whole] : [word]) {
          const at = entry(one);
          at.set(unit, [...(at.get(unit) ?? []), number * GAP + index]);
        }
      }),
    ),
  );
  const all = [...words.values()];
  // Most readers never need it.
  const foldedOf = (one) => (one.folded ??= stemFolded(fold(one.word)));

  // One letter more, less, other, or two exchanged.
  function near(a, b) {
    if (Math.abs(a.length - b.length) > 1) return false;
    let start = 0;
    while (start < a.length && a[start] === b[start]) start++;
    const [restA, restB] = [a.slice(start), b.slice(start)];
    return (
      restA.slice(1) === restB || restA === restB.slice(1) || restA.slice(1) === restB.slice(1) ||
      (restA.slice(2) === restB.slice(2) && restA[0] === restB[1] && restA[1] === restB[0])
    );
  }

  // The words that a typed word means, each with its worth: itself, its other forms, what begins so; and where there
  // is none of these, the same in neighbouring letters, then with one slip, or a shorter word.
  function meant(word) {
    const [own, folded] = [stem(word), stemFolded(fold(word))];
    const begins = (text, start) => start.length > 2 && text.startsWith(start);
    const number = /^\d/.test(word);
    const ways = [
      (one) => (one.word === word ? 1 : one.stem === own ? 0.9 : !number && begins(one.word, own) ? 0.5 : 0),
      (one) => (foldedOf(one) === folded ? 0.8 : begins(fold(one.word), folded) ? 0.4 : 0),
      (one) =>
        word.length > 3 && (near(foldedOf(one), folded) || near(fold(one.word), fold(word))) ? 0.5
          : one.stem.length > 4 && begins(own, one.stem) ? 0.4 : 0,
    ];
    for (const way of number ? ways.slice(0, 1) : ways) {
      const found = all.map((one) => [one, way(one)]).filter(([, worth]) => worth);
      if (found.length) return found;
    }
    return [];
  }

  // A word typed, in the units: how much it says, its places, and how heavily it stands there.
  function term(word) {
    const at = new Map();
    for (const [{ at: where }, worth] of meant(word))
      for (const [unit, spots] of where) {
        const seen = at.get(unit) ?? { weight: 0, spots: [] };
        for (const spot of spots) seen.weight += worth * weight[unit][Math.floor(spot / GAP)];
        seen.spots.push(...spots);
        at.set(unit, seen);
      }
    return { at, rare: Math.log(1 + (units.length - at.size + 0.5) / (at.size + 0.5)) };
  }
  // How close two neighbouring words of the query stand in a unit: 1 for a phrase, less for near, 0 for apart.
  function closeness(one, other) {
    let best = 0;
    for (const a of one?.spots ?? [])
      for (const b of other?.spots ?? []) {
        const step = b - a;
        if (step > 0 && step < 4) best = Math.max(best, 1 / step);
        if (step < 0 && step > -4) best = Math.max(best, 0.5 / -step);
      }
    return best;
  }

  // Places for a query, best first, as { unit, marks: [heading, text] } with the words to be marked as [start, end].
  // The order is that of BM25, with more for words that stand together and for units that have all of them.
  function find(query) {
    // As the pages are written: letters in one piece, no stress marks, nothing invisible inside a word.
    const plain = query.normalize("NFC").replace(/[\u00ad\u0301\u200b]/g, "");
    const terms = tokens(plain).map(({ word }) => term(word)).filter(({ at }) => at.size);
    const total = terms.reduce((sum, { rare }) => sum + rare, 0);
    const scored = units.map((_, unit) => {
      let [score, share, phrase] = [0, 0, 0];
      terms.forEach(({ at, rare }, index) => {
        const here = at.get(unit);
        if (!here) return;
        share += rare / total;
        score += (rare * here.weight) / (here.weight + 0.5 + (0.5 * size[unit]) / usual);
        const close = index ? closeness(terms[index - 1].at.get(unit), here) : 0;
        phrase += close === 1;
        score += ((rare + (terms[index - 1]?.rare ?? 0)) / 2) * close;
      });
      // An entry of which the query is the name comes first, then the article's own paragraphs, then what is said of them.
      const [label, heading] = places[unit];
      const named = new Set(terms.flatMap(({ at }) => at.get(unit)?.spots ?? []).filter((spot) => Math.floor(spot / GAP) === 1));
      score *= label.length ? 1.25 : 1 + (2 * named.size) / (heading.length + terms.length);
      const exact = phrase === terms.length - 1;
      return { unit, score: score * share * (exact ? 1.3 : 1), share, exact };
    });
    const best = Math.max(...scored.map(({ share }) => share));
    let found = scored.filter(({ share }) => share && share > best - 0.4);
    const phrases = found.filter(({ exact }) => exact);
    if (/^\s*["«“„]/.test(query) && phrases.length) found = phrases;
    return found.sort((a, b) => b.score - a.score).map(({ unit }) => ({ unit, marks: marked(unit, terms) }));
  }

  function marked(unit, terms) {
    const spots = new Set(terms.flatMap(({ at }) => at.get(unit)?.spots ?? []));
    return [1, TEXT].map((field) => places[unit][field].filter((_, index) => spots.has(field * GAP + index)));
  }

  return { find, stem };
};

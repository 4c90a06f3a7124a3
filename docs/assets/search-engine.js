// What the search understands: words in their forms, slips, neighbouring letters, and which places to show first. It is
// loaded with the index when the search is first opened. The words of the pages and those typed go through the same
// functions; what differs between languages are the rules that the index brings (docs/data/search.yml).
self.searchEngine = ({ rules, units, typed = [], spellings = [] }) => {
  const exchange = (table) => (text) => text.replace(/./gu, (one) => (Object.hasOwn(table, one) ? table[one] : one));
  const [alike, fold] = [exchange(rules.alike), exchange(rules.fold)];
  const mixed = /\p{Script=Latin}.*\p{Script=Cyrillic}|\p{Script=Cyrillic}.*\p{Script=Latin}/u;
  const pattern = (source) => new RegExp(source, "u");
  const same = (text) => text;
  const replacements = (list, as = same) => list.map(([from, to]) => [new RegExp(as(from), "gu"), as(to)]);
  const replace = (text, list) => list.reduce((now, [from, to]) => now.replace(from, to), text);
  const remembered = (of, known = new Map()) => (word) => known.get(word) ?? known.set(word, of(word)).get(word);

  // A stemmer from a table (docs/data/search.yml says what each part means); `as` changes the table's own letters.
  function stemmer(as) {
    const [before, after] = [replacements(rules.before, as), replacements(rules.after, as)];
    const marks = rules.marks.map((mark) => pattern(as(mark)));
    const steps = rules.steps.map(([mark, cut, to, ...ways]) => [mark, pattern(as(cut)), as(to), ...ways]);

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

    const cut = (word) => {
      if (Object.hasOwn(rules.words, word)) return rules.words[word];
      if (word.length < rules.least || /^\d/.test(word)) return word;
      word = replace(word, before);
      for (let left = rules.rounds, last = ""; left-- && last !== word; ) word = round((last = word));
      return replace(word, after);
    };
    return remembered(cut);
  }

  const stem = stemmer(same);
  const stemFolded = stemmer(fold);

  // The words of a text with their places in it; of a word with a hyphen the parts, and the whole at the first.
  function tokens(text) {
    const found = [];
    for (const match of text.matchAll(/[\p{L}\p{N}]+(?:['’]\p{L}+)*/gu)) {
      let plain = match[0].normalize("NFKC").toLowerCase().replace("’", "'");
      if (mixed.test(plain) || /^\d+\p{L}$/u.test(plain)) plain = alike(plain);
      const word = Object.hasOwn(rules.same, plain) ? rules.same[plain] : plain;
      const [start, end] = [match.index, match.index + match[0].length];
      const last = found.at(-1);
      if (last && start === last.end + 1 && /[-‑]/.test(text[last.end])) last.whole = last.word + word;
      found.push({ word, text: match[0], start, end });
    }
    return found;
  }

  // Every word with its stems, and where it stands: unit, then places. The fields of a unit (label, heading, text, each
  // of its names, each phrase by which readers ask for it) are so far apart that no phrase goes across.
  const words = new Map();
  const [GAP, HEADING, TEXT, NAMES] = [1000, 1, 2, 3];
  const places = units.map(([, , label, heading, names, text, asked]) =>
    [label, heading, text, ...names, ...asked.split(",")].map(tokens));
  const size = places.map((fields) => fields[TEXT].length + 40);
  const usual = size.reduce((sum, one) => sum + one, 0) / size.length;
  const kind = (unit, field) => (field < NAMES ? field : field < NAMES + units[unit][4].length ? NAMES : NAMES + 1);
  // The heading over a paragraph is not the paragraph's own; a heading without a text is only a way to one.
  const weights = places.map(([label, , text]) => [4, label.length || !text.length ? 0.5 : 3, 1, 4, 0.8]);
  const weight = (unit, field) => weights[unit][kind(unit, field)];
  const fieldOf = (spot) => Math.floor(spot / GAP);
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
  const forms = new Set(all.map((one) => one.stem));
  // Whether the pages have a word, or at least one that begins so.
  const begun = (word) => word.length > 2 && all.some((one) => one.word.startsWith(word));
  const familiar = (word) => (words.has(word) || forms.has(stem(word)) ? 1 : begun(word) ? 0.5 : 0);
  // Most readers never need it.
  const plainOf = (one) => (one.plain ??= fold(one.word));
  const foldedOf = (one) => (one.folded ??= stemFolded(plainOf(one)));

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

  // Two stems of one root, as a verb and its noun have: most letters of both are the same, from the first on.
  function derived(a, b) {
    let same = 0;
    while (same < a.length && a[same] === b[same]) same++;
    return same > 4 && same >= 0.65 * Math.max(a.length, b.length);
  }

  // The words that a typed word means, each with its worth: itself, its other forms, what begins so, of one root; where
  // there is none of these, the same in neighbouring letters, then with one slip. Groups of synonyms ask for the same
  // words again and again.
  const meant = remembered((word) => {
    const [own, typed] = [stem(word), fold(word)];
    const folded = stemFolded(typed);
    const begins = (text, start) => start.length > 2 && text.startsWith(start);
    const number = /^\d/.test(word);
    // A word that is being typed, and one with another short ending; not all that begins as its stem does.
    const continues = (one) => begins(one, word) || (begins(one, own) && one.length < own.length + 3);
    const ways = [
      (one) =>
        one.word === word ? 1 : one.stem === own ? 0.9
          : !number && continues(one.word) ? 0.5 : 0,
      (one) => (foldedOf(one) === folded ? 0.8 : begins(plainOf(one), typed) ? 0.4 : 0),
      (one) =>
        word.length > 4 && (near(foldedOf(one), folded) || near(plainOf(one), typed)) ? 0.5 : 0,
    ];
    for (const way of number ? ways.slice(0, 1) : ways) {
      const found = all.map((one) => [one, way(one)]).filter(([, worth]) => worth);
      if (found.length || way === ways.at(-1)) {
        const others = number ? [] : all.filter((one) => derived(one.stem, own) && !found.some(([known]) => known === one));
        return [...found, ...others.map((one) => [one, 0.3])];
      }
    }
    return [];
  });

  // A word typed: the units where it is, with its places there and how heavily it stands; the word of the pages that is
  // most surely meant, and how surely.
  function term(word, least = 0) {
    const at = new Map();
    const known = meant(word).filter(([, worth]) => worth > least);
    for (const [{ at: where }, worth] of known)
      for (const [unit, spots] of where) {
        const seen = at.get(unit) ?? { weight: 0, spots: [] };
        for (const spot of spots) seen.weight += worth * weight(unit, fieldOf(spot));
        seen.spots.push(...spots);
        at.set(unit, seen);
      }
    const [best, sure] = known.reduce((one, other) => (other[1] > one[1] ? other : one), [{ word }, 0]);
    return { at, sure, word: best.word };
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

  // Groups of words and phrases for one thing, each as its words.
  const groups = rules.synonyms.map((group) => group.map((phrase) => tokens(phrase).map(({ word }) => word)));

  // The units that have a phrase, or its one word, in any form, as term() gives them.
  function whole(phrase) {
    const parts = phrase.map((word) => term(word, 0.5).at);
    const at = new Map();
    for (const unit of parts[0].keys()) {
      const here = parts.map((part) => part.get(unit));
      if (here.every((one, index) => one && (!index || closeness(here[index - 1], one))))
        at.set(unit, { weight: Math.min(...here.map(({ weight }) => weight)), spots: here.flatMap(({ spots }) => spots) });
    }
    return at;
  }

  // The terms of a query, without the words that say nothing, if there are others. A phrase of a group is one term, and
  // words of a group are also where another of it is; where they are themselves on the pages, those places come first.
  function terms(query) {
    const words = tokens(query).map(({ word: typed }) => ({ typed, ...term(typed) }));
    const said = (at) => groups.flat().filter((phrase) => phrase.every((one, index) => means(words[at + index], one)))
      .sort((a, b) => b.length - a.length)[0] ?? [];
    const found = [];
    for (let at = 0; at < words.length; at += found.at(-1).length) found.push(joined(said(at), words[at]));
    const some = found.filter(({ typed }) => telling(typed));
    return some.length ? some : found;
  }

  // A word is one of a phrase if it is a form of it as it was typed, or as the pages have it.
  const means = (word, one) => word && [word.typed, word.word].some((form) => stem(form) === stem(one));

  function joined(said, word) {
    const long = said.length > 1;
    // What has a slip in it is looked for as the group has it.
    const own = long ? whole(said) : said.length && word.sure <= 0.5 ? new Map() : word.at;
    const [at, size] = [new Map(own), own.size];
    for (const group of groups.filter((one) => one.includes(said)))
      for (const phrase of group)
        for (const [unit, place] of whole(phrase))
          if (!at.has(unit)) at.set(unit, { ...place, part: size ? 0.15 : SYNONYM });
    const sure = !said.length ? word.sure : size ? 1 : SYNONYM;
    const among = size || at.size;
    const rare = Math.log(1 + (units.length - among + 0.5) / (among + 0.5));
    return { at, sure: at.size ? sure : 0, rare, length: said.length || 1, typed: long ? "" : word.typed };
  }
  const SYNONYM = 0.7;

  // What a query may have been meant to be: as it is; typed on another keyboard or in the letters of another script; with
  // signs of other alphabets (Mäjilis, Čannov).
  const readings = [
    same,
    ...spellings.map(([pattern, table]) => (query) => query.replace(new RegExp(pattern, "gu"), (one) => table[one])),
    (query) => query.replace(/\p{Script=Latin}/gu, (one) => one.normalize("NFD")[0]),
  ];

  // Of a longer text the beginning is looked for: all of it would keep the browser busy.
  const LONGEST = 500;

  // A query as the pages have it: days in words, items in one, no signs that are not seen.
  const plain = (query) => replace(query.slice(0, LONGEST).normalize("NFC"), asTyped).toLowerCase();
  const asTyped = replacements(typed);

  // The terms of a query as it is, and of the other reading of which most words are known, if not all are as it is.
  function read(query) {
    const texts = [...new Set(readings.map((reading) => reading(query)))];
    const known = texts.map((text) => mean(tokens(text).map(({ word }) => word).filter(telling).map(familiar)));
    const most = Math.max(...known.slice(1));
    const other = most > known[0] ? [texts[known.lastIndexOf(most)]] : [];
    const chosen = known[0] || other.length ? [texts[0], ...other] : texts;
    return chosen.map((text) => terms(text).filter(({ at }) => at.size));
  }
  const telling = (word) => !rules.skipped.includes(word);
  const mean = (numbers) => numbers.reduce((sum, one) => sum + one, 0) / numbers.length || 0;

  // Their worth, and how much of it is left where only a part of the words is the same.
  const WORTH = { [HEADING]: [1, 2], [NAMES]: [2, 2], [NAMES + 1]: [1.5, 4] };

  // How nearly the query is the heading of a unit, a name of it, or a phrase by which readers ask for it.
  function called(unit, terms) {
    const known = new Map();
    for (const { at } of terms)
      for (const field of new Set(at.get(unit)?.spots.map(fieldOf))) known.set(field, (known.get(field) ?? 0) + 1);
    const worths = [...known].map(([field, count]) => {
      const of = kind(unit, field);
      const own = of === HEADING ? !places[unit][0].length : of >= NAMES;
      const [worth, power] = own ? WORTH[of] : [0, 1];
      return worth * ((2 * count) / (places[unit][field].length + terms.length)) ** power;
    });
    return Math.max(0, ...worths);
  }

  // Places for a query, best first, as { unit, marks: [heading, text] } with the words to be marked as [start, end].
  // The order is that of BM25, with more for words that stand together and for units that have all of them.
  function find(query) {
    const all = read(plain(query)).map(scores);
    const better = (one, other) => (other.score > one.score ? other : one);
    let found = units.map((_, unit) => all.map((of) => of[unit]).reduce(better, { score: 0, share: 0 }));
    const best = Math.max(...found.map(({ share }) => share));
    // A few places always; more if they have nearly as much of the query.
    found = found.filter(({ share }) => share).sort((a, b) => b.score - a.score)
      .filter(({ share }, index) => index < 5 || share > best - 0.6);
    const phrases = found.filter(({ exact }) => exact);
    if (/^\s*["«“„]/.test(query) && phrases.length) found = phrases;
    return found.map(({ unit, terms }) => ({ unit, marks: marked(unit, terms) }));
  }

  // Of each unit how well the terms of a reading fit.
  function scores(terms) {
    const total = terms.reduce((sum, { rare }) => sum + rare, 0);
    const sure = mean(terms.map(({ sure }) => sure));
    return units.map((_, unit) => {
      let [score, share, phrase] = [0, 0, 0];
      terms.forEach(({ at, rare }, index) => {
        const here = at.get(unit);
        if (!here) return;
        share += rare / total;
        score += ((here.part ?? 1) * rare * here.weight) / (here.weight + 0.5 + (0.5 * size[unit]) / usual);
        const close = index ? closeness(terms[index - 1].at.get(unit), here) : 0;
        phrase += close === 1;
        score += rare * close;
      });
      // What is called or asked for as the query says comes first, and the article's own paragraphs before what is said
      // of them.
      const label = places[unit][0];
      score *= (label.length ? 1.4 : 1) * (1 + called(unit, terms));
      const exact = phrase === terms.length - 1;
      return { unit, terms, score: score * share * sure * (exact ? 1.3 : 1), share: share * sure, exact };
    });
  }

  function marked(unit, terms) {
    const spots = new Set(terms.flatMap(({ at }) => at.get(unit)?.spots ?? []));
    return [HEADING, TEXT].map((field) => places[unit][field].filter((_, index) => spots.has(field * GAP + index)));
  }

  return { find, stem };
};

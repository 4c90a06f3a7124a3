// The sentence of the text that is pointed at or focused beside another language is lit with the one that says the same, and
// the one that the address names (#p7.2) by itself. `texts` has the sentences of each paragraph by language; they are found
// by counting letters. A browser that cannot light words without changing the page shows the paragraph.
self.lightSentences = (texts) => {
  const own = document.documentElement.lang;
  const skipped = "sup:has(.note, .call), .preview, button";
  const lit = self.Highlight && new Highlight();
  let named = null;

  // The letters of an element one by one, with their places.
  function* letters(element) {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node; (node = walker.nextNode()); ) {
      if (node.parentElement.closest(skipped)) continue;
      for (let at = 0; at < node.length; at++) if (/\S/.test(node.data[at])) yield [node, at];
    }
  }

  const size = (text) => text.replace(/\s/g, "").length;
  const sides = (paragraph) => [[paragraph, own], ...[...paragraph.parentElement.querySelectorAll(".parallel")].map((other) => [other, other.lang])];

  // The number of the sentence of a place in a paragraph, or in the text beside it.
  function sentence(element, language, id, isBefore) {
    let count = 0;
    for (const letter of letters(element)) {
      if (!isBefore(...letter)) break;
      count++;
    }
    return texts[language]?.[id]?.findIndex((text) => (count -= size(text)) < 0) ?? -1;
  }

  function light(paragraph, number) {
    lit.clear();
    for (const [element, language] of sides(paragraph)) {
      const sentences = texts[language]?.[paragraph.id] ?? [];
      if (!sentences[number]) continue;
      const from = sentences.slice(0, number).reduce((sum, text) => sum + size(text), 0);
      const found = [...letters(element)].slice(from, from + size(sentences[number]));
      // Piece by piece, so that an open note between them stays as it is.
      const nodes = [...new Set(found.map(([node]) => node))];
      for (const node of nodes) {
        const [startOffset, endOffset] = [node === nodes[0] ? found[0][1] : 0, node === nodes.at(-1) ? found.at(-1)[1] + 1 : node.length];
        lit.add(new StaticRange({ startContainer: node, startOffset, endContainer: node, endOffset }));
      }
    }
    CSS.highlights.set("sentence", lit);
  }

  function rest() {
    lit?.clear();
    if (named) light(...named);
  }

  function follow(target, node, offset) {
    const element = target.closest?.(".paragraph > :first-child, .parallel");
    if (!element?.contains(node) || !document.querySelector(".parallel")) return rest();
    const paragraph = element.parentElement.firstElementChild;
    const place = document.createRange();
    place.setStart(node, offset);
    const number = sentence(element, element === paragraph ? own : element.lang, paragraph.id, (letter, at) => place.comparePoint(letter, at) < 0);
    number < 0 ? rest() : light(paragraph, number);
  }

  // The paragraph comes to stand where its own address would have it, and is what is shown if there is no such sentence.
  function go() {
    const [, id, number] = /^#(.+)\.(\d+)$/.exec(location.hash) ?? [];
    const paragraph = id && document.getElementById(id);
    named = null;
    if (!paragraph) return rest();
    if (!lit || !texts[own][id]?.[number - 1]) return location.replace(`#${id}`);
    named = [paragraph, number - 1];
    rest();
    paragraph.scrollIntoView();
  }

  go();
  addEventListener("hashchange", go);
  if (!lit || !document.caretPositionFromPoint) return;
  let asked = 0;
  for (const type of ["pointermove", "click"])
    document.addEventListener(type, ({ target, clientX, clientY }) => {
      cancelAnimationFrame(asked);
      asked = requestAnimationFrame(() => {
        const { offsetNode, offset } = document.caretPositionFromPoint(clientX, clientY) ?? {};
        follow(target, offsetNode, offset);
      });
    });
  document.addEventListener("focusin", ({ target }) => follow(target, target, 0));
};

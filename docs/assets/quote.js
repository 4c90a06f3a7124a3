// Words selected in the text are quoted: a button below them opens the ready citations of their paragraph (citing.js) with
// the quotation, and an address that leads to these very words (https://wicg.github.io/scroll-to-text-fragment/).
(() => {
  const panel = document.querySelector(".citation-panel");
  if (!panel?.showModal) return;
  const button = document.createElement("button");
  button.className = "quote";
  button.textContent = panel.dataset.quote;
  // In the text as it is read here: where something stands that no quotation has, and where a block begins.
  const [CUT, EDGE] = ["\0", "\n"];
  const left = ".citation,.marks,.preview,sup:has(.note,.call)";
  const blocks = "p,li,h1,h2,h3,h4,h5,h6,td,th,dt,dd,caption,pre,summary,aside,section,div";
  const letter = /[\p{L}\p{M}\p{N}]/u;
  let pieces, page, timer;

  // All words that the page shows, with single spaces; in them the range, and the paragraphs of the text.
  function read(range) {
    let [text, from, to, block] = ["", -1, -1];
    const paragraphs = [];
    const add = (words) => {
      words = words.replace(/\s+/g, " ");
      text += /[\s\0]$/.test(text) ? words.trimStart() : words;
    };
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node; (node = walker.nextNode()); ) {
      const parent = node.parentElement;
      const own = parent.closest(blocks);
      if ((own !== block && !node.data.trim()) || !parent.checkVisibility()) continue;
      if (own !== block) text += EDGE;
      block = own;
      const whole = parent.closest(".paragraph > :first-child");
      if (whole && paragraphs.at(-1)?.whole !== whole) paragraphs.push({ whole, start: text.length });
      const [first, last] = [range.startContainer === node ? range.startOffset : 0, range.endContainer === node ? range.endOffset : node.length];
      const words = parent.closest(left) ? "" : node.data;
      if (!words) text += CUT;
      add(words.slice(0, first));
      if (from < 0 && range.comparePoint(node, node.length) >= 0) from = text.length;
      add(words.slice(first, last));
      if (range.comparePoint(node, 0) <= 0) to = text.length;
      add(words.slice(last));
      if (whole) paragraphs.at(-1).end = text.length;
    }
    return { text, from, to, paragraphs };
  }

  // What is selected of each paragraph, in whole words, without what stands at its ends: marks that open or close
  // nothing there, too.
  function selected({ text, from, to, paragraphs }) {
    // A word goes on behind a sign with a letter after it, as a hyphen, an apostrophe or a stop is.
    const inside = (at) => /[\p{L}\p{M}\p{N}](?:\S?\n|\n\S)[\p{L}\p{M}\p{N}]/u.test(`${text.slice(at - 2, at)}\n${text.slice(at, at + 2)}`);
    return paragraphs.map(({ whole, start, end }) => {
      let [a, b] = [Math.max(from, start), Math.min(to, end)];
      while (a < b && /^(?:[\s\0.,;:!?)]|[»“”’›][\s\0.,;:!?)])/.test(text.slice(a, b))) a++;
      while (a < b && /[\s\0]$|[\s\0(][«„“‚‘‹]$/.test(text.slice(a, b))) b--;
      if (a >= b) return {};
      while (a > start && inside(a)) a--;
      while (b < end && inside(b)) b++;
      return { whole, start, end, a, b };
    }).filter(({ whole, a, b }) => whole && letter.test(text.slice(a, b)));
  }

  // The words of a piece with their quotation marks one level deeper. A mark of which the selection has not the other one
  // gets it, where the paragraph has it; a mark that stands alone there stays alone.
  function nested({ start, end, a, b }, quotes) {
    const [opened, pairs, made] = [[], [], {}];
    const whole = page.text.slice(start, end);
    const depths = [quotes.find((pair) => pair !== quotes[0]) ?? quotes[0], quotes[0]];
    for (const { 0: mark, index } of whole.matchAll(/[«»„“”‘’‚‹›]/g)) {
      const pair = quotes.find(([opening]) => opening === mark);
      if (mark === "’" && letter.test(whole[index + 1])) continue;
      if (opened.at(-1)?.pair[1] === mark) pairs.push([opened.pop().at, start + index]);
      else if (pair) opened.push({ pair, at: start + index });
      else if (quotes.some(([, closing]) => closing === mark) && mark !== "’") pairs.push([NaN, start + index]);
    }
    pairs.push(...opened.map(({ at }) => [at, NaN]));
    const here = pairs.filter((pair) => pair.some((at) => at >= a && at < b));
    for (const [open, close] of here) {
      const depth = here.filter(([other, last]) => other < open && last > close).length;
      [made[open], made[close]] = depths[depth % 2];
    }
    const cut = (side, test) => here.filter((pair) => test(pair[side])).map((pair) => made[pair[side]]);
    const words = [...page.text.slice(a, b)].map((one, at) => made[a + at] ?? one);
    return [...cut(0, (at) => at < a), ...words, ...cut(1, (at) => at >= b).reverse()].join("").replace(/\s*\0/g, "").replaceAll(EDGE, " ");
  }

  // As browsers compare: capitals and small letters are the same, and letters with signs are those without them.
  const plain = (text) => text.toLowerCase().replace(/[À-ÿЀ-ё]/g, (one) => one.normalize("NFD")[0]);
  const code = (words) => encodeURIComponent(words).replaceAll("-", "%2D");
  const pattern = (words) =>
    `(?<![\\p{L}\\p{N}])${plain(words).replace(/[.*+?^${}()|[\]\\/]/g, "\\$&")}(?![\\p{L}\\p{N}])`;

  // The directive that leads to the words from one place to another. A browser takes the first that it finds, so there
  // are as many words at both ends, and before them, as no earlier place has. Empty where there are none such.
  function directive(a, b) {
    const all = plain(page.text);
    const parts = [...page.text.slice(a, b).matchAll(/[^\0\n]+/g)].filter(([part]) => letter.test(part));
    const [first, last] = [parts[0][0].trim().split(" "), parts.at(-1)[0].trim().replace(/^[^\p{L}\p{N}]+/u, "").split(" ")];
    const close = a + parts.at(-1).index + parts.at(-1)[0].trimEnd().length;
    const before = page.text.slice(0, a).split(/[\0\n]/).at(-1).trim().split(" ");
    for (const count of [4, 6, 9, 14])
      for (const more of [0, 2, 4, 8]) {
        const whole = parts.length === 1 && first.length <= 2 * count;
        const prefix = more ? before.slice(-more).join(" ") : "";
        const start = (whole ? first : first.slice(0, count)).join(" ");
        const end = whole ? "" : last.slice(-count).join(" ");
        const asked = `${prefix && `${pattern(prefix)}\\s*`}(${pattern(start)})${end && `[^]*?(?:${pattern(end)})`}`;
        const { indices } = new RegExp(asked, "du").exec(all) ?? {};
        if (indices?.[1][0] === a && indices[0][1] === close)
          return `:~:text=${prefix && `${code(prefix)}-,`}${code(start)}${end && `,${code(end)}`}`;
      }
    return "";
  }

  function fill() {
    const { dataset, content } = panel.querySelector("template");
    const words = pieces.map((piece) => nested(piece, dataset.quotes.split(" "))).join(" ");
    const list = panel.querySelector("dl");
    const address = list.querySelector("dd").textContent.trim();
    const labels = [pieces[0], pieces.at(-1)].map(({ whole }) => whole.parentElement.querySelector(".paragraph-number").textContent);
    if (pieces.length > 1) list.lastElementChild.textContent = dataset.several.replace("{n}", labels.join("–"));
    const [heading, ...entries] = content.children;
    const [open, close] = dataset.quotes;
    entries[1].textContent = `${open}${words}${close} ${list.lastElementChild.textContent.trim()}`;
    entries[3].textContent = address + directive(pieces[0].a, pieces.at(-1).b);
    panel.querySelector("h2").replaceWith(heading);
    list.prepend(...entries);
  }

  function place() {
    const selection = getSelection();
    button.remove();
    if (!selection.rangeCount || selection.isCollapsed) return;
    const range = selection.getRangeAt(0);
    page = read(range);
    pieces = selected(page);
    if (!pieces.length || panel.open) return;
    const paragraph = pieces.at(-1).whole.parentElement;
    paragraph.append(button);
    const line = [...range.getClientRects()].filter(({ width }) => width).at(-1);
    const box = paragraph.getBoundingClientRect();
    button.style.top = `${line.bottom - box.top + (matchMedia("(pointer: coarse)").matches ? 40 : 6)}px`;
    button.style.left = `${Math.max(0, Math.min(line.right - box.left, box.width) - button.offsetWidth)}px`;
  }

  function later() {
    clearTimeout(timer);
    timer = setTimeout(place, 250);
  }

  later();
  document.addEventListener("selectionchange", later);
  // A press on it leaves the words selected.
  button.addEventListener("mousedown", (event) => event.preventDefault());
  button.addEventListener("click", () => {
    button.remove();
    self.cite(pieces[0].whole.parentElement.querySelector(".paragraph-number"), fill);
  });
  document.addEventListener("keydown", (event) => {
    if (!button.isConnected) return;
    if (event.key === "Escape") button.remove();
    if (event.key !== "Tab" || event.shiftKey || document.activeElement === button) return;
    event.preventDefault();
    button.focus();
  });
})();

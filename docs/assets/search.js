// The dialog of the search. What it needs to find anything is loaded when it is first opened: the engine, and the index of
// the page's language. Without this script the button stays hidden.
(() => {
  const dialog = document.querySelector("dialog.search");
  const opener = document.querySelector("#search-open");
  if (!dialog?.showModal || !opener) return;
  const [field, status, list] = ["input", ".search-status", ".search-found"].map((one) => dialog.querySelector(one));
  // Not in the page itself, where a text browser would print them.
  const { hint, keys } = dialog.dataset;
  dialog.querySelector(".search-keys").textContent = keys;
  status.textContent = hint;
  let index, base, engine, count, loading, failed, found;

  const make = (name, className, ...content) => {
    const element = document.createElement(name);
    element.className = className;
    element.append(...content);
    return element;
  };

  // On the page that a result led to, the found words stand out in the place, once, where the browser keeps them.
  let kept = {};
  try {
    kept = sessionStorage;
  } catch { /* A browser that keeps nothing. */ }

  function showWords() {
    if (!self.Highlight) return;
    CSS.highlights.delete("found");
    const { [location.hash]: words } = JSON.parse(kept.found ?? "{}");
    if (!words) return;
    delete kept.found;
    const target = document.getElementById(location.hash.slice(1));
    const walker = document.createTreeWalker(target.closest("article"), NodeFilter.SHOW_TEXT);
    const highlight = new Highlight();
    walker.currentNode = target;
    for (let node; (node = walker.nextNode()); ) {
      const place = node.parentElement.closest(":is(h1, h2, h3, p, li, ul, table, blockquote, section)[id]");
      if (place && !target.contains(place)) break;
      for (const { 0: word, index: start } of node.data.matchAll(/[\p{L}\p{N}]+(?:['’]\p{L}+)*/gu)) {
        const end = start + word.length;
        if (words.includes(word)) highlight.add(new StaticRange({ startContainer: node, startOffset: start, endContainer: node, endOffset: end }));
      }
    }
    CSS.highlights.set("found", highlight);
  }

  // Both are scripts, because a page on a disk may load nothing else. What failed is asked for again.
  const loaded = {};
  const load = (path) =>
    (loaded[path] ??= new Promise((resolve, reject) => {
      const script = make("script", "");
      script.src = path;
      script.onload = resolve;
      script.onerror = () => reject((loaded[path] = undefined));
      document.head.append(script);
    }));

  async function start() {
    base = new URL(dialog.dataset.index, document.baseURI).href;
    await Promise.all([load(dialog.dataset.engine), load(base)]);
    if (engine) return;
    index = self.searchIndex;
    engine = self.searchEngine(index);
    const [plural, number] = [new Intl.PluralRules(index.language), new Intl.NumberFormat(index.language)];
    count = (n) => (dialog.dataset[plural.select(n)] ?? dialog.dataset.other).replace("{n}", number.format(n));
  }

  function open() {
    if (dialog.open) return;
    dialog.showModal();
    field.select();
    [failed, loading] = [false, !engine];
    show();
    start().catch(() => (failed = true)).finally(() => {
      loading = false;
      show();
    });
  }

  // A text with the found words marked, from one place to another.
  function marked(text, marks, from = 0, to = text.length) {
    const parts = [];
    let at = from;
    for (const { start, end } of marks) {
      if (start < at || end > to) continue;
      parts.push(text.slice(at, start), make("mark", "", text.slice(start, end)));
      at = end;
    }
    return [...parts, text.slice(at, to)];
  }

  // The stretch of the text with most different found words, from a little before the first.
  function around(text, marks) {
    const LENGTH = 170;
    let [best, most] = [0, 0];
    for (const { start } of marks) {
      const inside = marks.filter((mark) => mark.start >= start && mark.end <= start + LENGTH - 40);
      const kinds = new Set(inside.map(({ word }) => word)).size;
      if (kinds > most) [best, most] = [start, kinds];
    }
    const from = best < 60 ? 0 : text.indexOf(" ", best - 45) + 1;
    const cut = text.lastIndexOf(" ", from + LENGTH);
    const to = text.length <= from + LENGTH ? text.length : cut;
    return [from ? "… " : "", ...marked(text, marks, from, to), to < text.length ? " …" : ""];
  }

  function result({ unit, marks }, number) {
    const [page, id, label, heading, , text] = index.units[unit];
    const [address, title] = index.pages[page];
    const place = make("span", "search-place", title, label && " · ", make("b", "", label));
    const link = make("a", "", place, make("span", "search-heading", ...marked(heading, marks[0])));
    link.append(make("span", "search-text", ...around(text, marks[1])));
    Object.assign(link, { href: new URL(`${address}#${id}`, base), id: `found-${number}`, role: "option", tabIndex: -1 });
    return link;
  }

  function show() {
    const query = field.value.trim();
    found = query && engine ? engine.find(query) : [];
    list.replaceChildren(...found.map(result));
    list.hidden = !found.length;
    dialog.setAttribute("aria-busy", loading);
    list.scrollTop = 0;
    field.setAttribute("aria-expanded", !!found.length);
    status.textContent = failed ? dialog.dataset.failed
      : !query ? hint
      : loading ? "…"
      : found.length ? count(found.length) : dialog.dataset.none;
    choose(list.firstElementChild);
  }

  function choose(option) {
    for (const one of list.children) one.setAttribute("aria-selected", one === option);
    if (option) field.setAttribute("aria-activedescendant", option.id);
    else field.removeAttribute("aria-activedescendant");
    option?.scrollIntoView({ block: "nearest" });
  }

  const chosen = () => list.querySelector("[aria-selected=true]");
  const moves = {
    ArrowDown: () => choose(chosen()?.nextElementSibling ?? list.firstElementChild),
    ArrowUp: () => choose(chosen()?.previousElementSibling ?? list.lastElementChild),
    Enter: () => chosen()?.click(),
  };

  field.addEventListener("input", show);
  field.addEventListener("keydown", (event) => {
    if (event.isComposing || !moves[event.key]) return;
    event.preventDefault();
    moves[event.key]();
  });
  list.addEventListener("click", (event) => {
    const link = event.target.closest("a");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    // Closed first: closing gives the focus back to the button, and the place must have the last word.
    event.preventDefault();
    dialog.close();
    const words = found[[...list.children].indexOf(link)].marks.flat().map(({ text }) => text);
    kept.found = JSON.stringify({ [link.hash]: words });
    const there = link.href === location.href;
    location.assign(link.href);
    if (there) showWords();
  });
  // A press beside the dialog closes it.
  dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
  dialog.querySelector(".search-close").addEventListener("click", () => dialog.close());
  opener.addEventListener("click", open);
  // By the key's place, so that it works on a Kazakh or Russian keyboard. No single letter opens the search (WCAG 2.1.4).
  document.addEventListener("keydown", (event) => {
    // By the letter; by the key's place where the keyboard writes other letters than Latin ones.
    const letter = /^[a-z]$/i.test(event.key) ? event.key.toLowerCase() === "k" : event.code === "KeyK";
    if (letter && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey) {
      event.preventDefault();
      open();
    }
  });
  opener.hidden = false;
  addEventListener("hashchange", showWords);
  showWords();
})();

// Ready citations: buttons that copy, and those of a paragraph in a panel, which its number opens. Without this script a
// number leads to the page of ready citations, where they are selected by hand.
(() => {
  async function copy(place) {
    const range = document.createRange();
    range.selectNodeContents(place);
    getSelection().removeAllRanges();
    getSelection().addRange(range);
    try {
      await navigator.clipboard.writeText(place.textContent.trim());
      return true;
    } catch {
      // No clipboard on this address (a page from disk, a plain http host): the older way, with the selection.
      return document.execCommand("copy");
    }
  }

  function button(text, press) {
    const made = document.createElement("button");
    made.textContent = text;
    made.addEventListener("click", press);
    return made;
  }

  // A record by ГОСТ ends with the day of the visit, which only a script knows. It comes with the first copy, so that
  // nothing moves under a reader.
  function date(list) {
    for (const place of list.querySelectorAll("[data-visited]")) {
      const texts = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
      while (texts.nextNode());
      texts.currentNode.data = texts.currentNode.data.replace(/\.?\s*$/, "");
      place.append(` ${place.dataset.visited.replace("{n}", new Date().toLocaleDateString("ru"))}.`);
      delete place.dataset.visited;
    }
    list.querySelector(".edition-line")?.remove();
  }

  function equip(list) {
    const words = list.dataset;
    const status = document.createElement("p");
    status.className = "citation-status";
    status.setAttribute("role", "status");
    list.prepend(status);
    for (const place of list.querySelectorAll(".copied")) {
      const label = place.closest("dd").previousElementSibling;
      const name = label.textContent;
      const made = button(words.copy, async () => {
        date(list);
        status.textContent = "";
        status.textContent = (await copy(place)) ? `${words.copied}: ${name}` : words.selected;
      });
      made.setAttribute("aria-label", `${words.copy}: ${name}`);
      label.append(" ", made);
    }
  }

  for (const list of document.querySelectorAll("article .citation-formats")) equip(list);

  const panel = document.querySelector(".citation-panel");
  if (!panel?.showModal) return;
  let pressed, fill;
  let part = "";

  function show() {
    const number = pressed.closest(".paragraph").firstElementChild.id.slice(1);
    panel.innerHTML = part.replaceAll("⁂", number).replaceAll("⁑", pressed.textContent);
    fill?.();
    panel.prepend(button(panel.dataset.close, () => panel.close()));
    panel.setAttribute("aria-label", panel.querySelector("h2").textContent);
    equip(panel.querySelector(".citation-formats"));
    panel.showModal();
  }

  window.citationOfAny = (html) => {
    part = html;
    show();
  };

  function load(address, failed) {
    const script = document.createElement("script");
    script.src = address;
    script.onerror = failed;
    document.head.append(script);
  }

  document.addEventListener("click", (event) => {
    const number = event.target.closest?.("a.paragraph-number");
    if (!number || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    self.cite(number);
  });

  // The citations of the paragraph with this number; `then` may add to them before they are shown (quote.js). The panel
  // gives the focus back to what has it now.
  self.cite = (number, then) => {
    number.focus({ preventScroll: true });
    pressed = number;
    fill = then;
    // The single file has its part after each page of the text.
    part = number.closest("main > section")?.nextElementSibling.innerHTML ?? part;
    part ? show() : load(panel.dataset.part, () => location.assign(pressed.href));
  };

  // Quoting is loaded when words are first selected; the single file has it.
  const { quoting } = panel.dataset;
  if (quoting) document.addEventListener("selectionchange", () => load(quoting), { once: true });

  // Of the numbers only one is a stop of the tabulator; the arrow keys lead to the others.
  const numbers = [...document.querySelectorAll("a.paragraph-number")];
  for (const number of numbers) number.title = number.ariaLabel;
  const stop = (at) => numbers.forEach((number, other) => { number.tabIndex = -(at !== other); });
  stop(0);
  document.addEventListener("keydown", (event) => {
    const at = numbers.indexOf(event.target);
    const next = numbers[at + { ArrowDown: 1, ArrowUp: -1 }[event.key]];
    if (at < 0 || !next) return;
    event.preventDefault();
    next.focus();
  });
  document.addEventListener("focusin", ({ target }) => { if (numbers.includes(target)) stop(numbers.indexOf(target)); });

  // A press beside the panel, or on a link in it, closes it.
  panel.addEventListener("click", ({ target }) => { if (target === panel || target.closest("a")) panel.close(); });
})();

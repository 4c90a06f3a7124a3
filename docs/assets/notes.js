// Notes on the article's links: in the margin the note of a link in use is marked; where the margin does not show it,
// it opens beside the text or below the line of the link. Without this script every link leads to its entry.
(() => {
  const byId = (id) => document.getElementById(id);
  const markAt = (target) => target.closest?.("a[data-note]");
  let open = null;
  let timer = 0;
  let touch = false;
  let quiet = false;

  function close() {
    clearTimeout(timer);
    open?.note.classList.remove("lit");
    open?.box?.remove();
    open?.mark.removeAttribute("aria-expanded");
    open = null;
  }

  function show(mark) {
    if (open?.mark === mark) return;
    close();
    const note = byId(mark.dataset.note);
    const paragraph = mark.closest(".paragraph");
    open = { mark, note, paragraph };
    note.classList.add("lit");
    const margin = note.offsetParent;
    if (margin && paragraph.contains(note)) return;
    const box = byId("preview").content.firstElementChild.cloneNode(true);
    box.firstElementChild.append(...[...note.childNodes].map((node) => node.cloneNode(true)));
    box.lastElementChild.addEventListener("click", leave);
    if (margin) {
      box.classList.add("beside");
      box.style.top = `${mark.offsetTop}px`;
    }
    (mark.closest("sup") ?? mark).after(box);
    mark.setAttribute("aria-expanded", "true");
    open.box = box;
  }

  // Closes and gives the focus back to the link, if the note had it.
  function leave() {
    const { mark, box } = open;
    const inside = box?.contains(document.activeElement);
    close();
    quiet = true;
    if (inside) mark.focus();
    quiet = false;
  }

  const inUse = () => open?.paragraph.contains(document.activeElement);

  document.addEventListener("pointerdown", ({ pointerType }) => { touch = pointerType !== "mouse"; }, true);

  // With a mouse: a note opens when the pointer rests on its link and stays while the pointer is in the paragraph.
  document.addEventListener("pointerover", ({ pointerType, target }) => {
    if (pointerType !== "mouse") return;
    clearTimeout(timer);
    const mark = markAt(target);
    if (mark) timer = setTimeout(show, 250, mark);
    else if (open && !inUse() && !open.paragraph.contains(target)) timer = setTimeout(close, 400);
  });

  document.addEventListener("focusin", ({ target }) => {
    const mark = markAt(target);
    if (mark && mark.matches(":focus-visible") && !quiet) show(mark);
    // What a finger presses must still be there when the press becomes a click, which then closes.
    else if (open && target.matches(":focus-visible") && !open.box?.contains(target) && target !== open.mark) close();
  });

  // By touch: the first tap opens the note, the next one follows the link; a tap elsewhere closes.
  document.addEventListener("click", (event) => {
    const mark = markAt(event.target);
    if (mark && touch && open?.mark !== mark) {
      // The note that closes may be above: the line of the link stays where the finger is.
      const before = mark.getBoundingClientRect().top;
      show(mark);
      scrollBy({ top: mark.getBoundingClientRect().top - before, behavior: "instant" });
      if (open.box) event.preventDefault();
    } else if (open && !mark && !open.box?.contains(event.target)) close();
  });

  document.addEventListener("keydown", ({ key }) => { if (key === "Escape" && open) leave(); });
})();

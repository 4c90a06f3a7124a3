// A preview of what a link leads to: by mouse and by keyboard, dismissed with Esc, and it can be moved into.
(() => {
  const delay = 300;
  const links = "main :is(a.citation, a.term, a.provision, a.note)";
  const box = document.createElement("aside");
  let owner, timer;
  box.id = "preview";
  box.className = "preview";
  box.hidden = true;
  document.body.append(box);

  // A heading is shown with the entry below it, anything else alone; links in it work, ids stay in their places.
  function content(target) {
    const entry = target.matches("h2, h3, h4") ? target.nextElementSibling : null;
    const parts = [target, entry].filter(Boolean).map((part) => part.cloneNode(true));
    for (const part of parts) {
      for (const each of [part, ...part.querySelectorAll("[id]")]) each.removeAttribute("id");
      for (const each of part.querySelectorAll("details")) each.remove();
    }
    return parts;
  }

  function show(link) {
    const target = document.getElementById(link.hash.slice(1));
    if (!target) return;
    hide();
    owner = link;
    box.replaceChildren(...content(target));
    box.hidden = false;
    box.scrollTop = 0;
    const { bottom, left, top } = link.getBoundingClientRect();
    // Below the line while there is room for some lines, so that the sentence stays in view.
    const room = innerHeight - bottom - 12;
    box.style.maxHeight = room < 140 ? "" : `min(40vh, ${room}px)`;
    box.style.top = `${room < 140 ? Math.max(8, top - box.offsetHeight - 4) : bottom + 4}px`;
    box.style.left = `${Math.max(16, Math.min(left, innerWidth - box.offsetWidth - 16))}px`;
    link.setAttribute("aria-describedby", box.id);
  }

  function hide() {
    clearTimeout(timer);
    owner?.removeAttribute("aria-describedby");
    owner = undefined;
    box.hidden = true;
  }

  function later(action) {
    clearTimeout(timer);
    timer = setTimeout(action, delay);
  }

  document.addEventListener("pointerover", (event) => {
    if (event.pointerType !== "mouse") return;
    const link = event.target.closest(links);
    if (event.target.closest(".preview") || (link && link === owner)) clearTimeout(timer);
    else if (link) later(() => show(link));
    else if (!box.hidden) later(hide);
    else clearTimeout(timer);
  });
  document.addEventListener("focusin", (event) => {
    if (event.target.closest(".preview")) return;
    if (event.target.matches(links) && event.target.matches(":focus-visible")) show(event.target);
    else hide();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") hide();
  });
  document.addEventListener("click", hide);
  // A link that the keyboard reaches may scroll the page: its preview moves with it.
  document.addEventListener("scroll", (event) => {
    if (event.target !== document) return;
    if (owner && owner === document.activeElement) show(owner);
    else hide();
  });
})();

// The frame of every page. Without it all links work, the menu opens, colours can be chosen for the page at hand.
(() => {
  const one = (selector, within = document) => within.querySelector(selector);
  const all = (selector) => [...document.querySelectorAll(selector)];
  const top = one(".top");
  const here = document.createElement("p");
  here.className = "here";
  here.hidden = true;

  // The choice of colours is kept where the browser allows it.
  const schemes = all("input[name=scheme]");
  try {
    const kept = localStorage.getItem("scheme");
    for (const scheme of schemes) {
      if (scheme.id === kept) scheme.checked = true;
      scheme.addEventListener("change", () => localStorage.setItem("scheme", scheme.id));
    }
  } catch { /* A browser that keeps nothing follows the system. */ }

  // The menu closes by Escape, by a link in it and by a press elsewhere.
  const menu = one(".menu");
  if (menu) {
    addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !menu.open) return;
      if (menu.contains(document.activeElement)) one("summary", menu).focus();
      menu.open = false;
    });
    addEventListener("click", ({ target }) => {
      if (!menu.contains(target) || target.closest("a")) menu.open = false;
    });
  }

  // What is above this line is under the header, or read already.
  const edge = () => Math.max(0, top.getBoundingClientRect().bottom, here.getBoundingClientRect().bottom) + 24;
  const read = (places) => places.filter((place) => place.getBoundingClientRect().top < edge()).pop();

  // The contents show the section that is being read, and where they are closed a line below the header does.
  const sections = new Map(all(".menu ul ul a").map((link) => [link.hash.slice(1), link]));
  const headings = all("article :is(h2, h3)[id]").filter(({ id }) => sections.has(id));
  let lit = null;
  const follow = () => {
    const link = sections.get(read(headings)?.id);
    if (link === lit) return;
    lit?.removeAttribute("aria-current");
    link?.setAttribute("aria-current", "location");
    here.hidden = !link;
    if (link) Object.assign(here.firstChild, { href: link.href, textContent: link.textContent });
    lit = link;
  };
  if (sections.size) {
    here.append(document.createElement("a"), document.createElement("a"));
    here.firstChild.href = here.lastChild.href = "#content";
    Object.assign(here.lastChild, { textContent: "↑", title: top.dataset.up, ariaLabel: top.dataset.up });
    top.append(here);
    addEventListener("scroll", () => requestAnimationFrame(follow), { passive: true });
  }

  // The language switcher leads to what is being read: the place in the address while the reader is there, or the last
  // one that begins above the edge. Pressed in any way, or focused, for its address may be copied.
  const places = all("article :is(p, li, section, h2, h3)[id]:not(.sidenote)");
  let landed = 0;
  for (const type of ["load", "hashchange"]) addEventListener(type, () => { landed = scrollY; });

  function place() {
    const named = document.getElementById(location.hash.slice(1));
    if (named?.closest("article") && Math.abs(scrollY - landed) < 2) return (named.closest(".paragraph > [id], p[id]") ?? named).id;
    return read(places)?.id ?? "";
  }

  for (const link of all(".edition-languages a"))
    for (const type of ["pointerdown", "focus", "click"]) link.addEventListener(type, () => { link.hash = place(); });
})();

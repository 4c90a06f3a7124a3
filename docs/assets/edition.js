// The frame of every page. Without it all links work, the menu opens, colours can be chosen for the page at hand.
(() => {
  const one = (selector, within = document) => within.querySelector(selector);
  const all = (selector) => [...document.querySelectorAll(selector)];
  const header = 60;

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

  // The language switcher keeps the reader's place: the paragraph in the address, or the topmost one in view.
  const paragraphs = all("article :is(p, h2, h3)[id]");

  function place() {
    const named = location.hash && document.getElementById(location.hash.slice(1));
    if (named) {
      const { top, bottom } = named.getBoundingClientRect();
      if (bottom > 0 && top < innerHeight) return named.closest("p[id]")?.id ?? named.id;
    }
    if (scrollY < header) return "";
    return paragraphs.find((paragraph) => paragraph.getBoundingClientRect().bottom > header)?.id ?? "";
  }

  // The contents show the section that is being read.
  const sections = new Map(all(".side ul ul a").map((link) => [link.hash.slice(1), link]));
  const headings = all("article :is(h2, h3)[id]");
  let lit = null;
  const follow = () => {
    const passed = headings.filter((heading) => heading.getBoundingClientRect().top < 2 * header).pop();
    const link = passed && sections.get(passed.id);
    if (link === lit) return;
    lit?.removeAttribute("aria-current");
    link?.setAttribute("aria-current", "location");
    lit = link;
  };
  if (sections.size) addEventListener("scroll", () => requestAnimationFrame(follow), { passive: true });

  for (const link of all(".edition-languages a")) {
    link.addEventListener("click", () => {
      const id = place();
      link.hash = id && `#${id}`;
    });
  }
})();

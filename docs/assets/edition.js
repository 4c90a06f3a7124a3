// The language switcher keeps the reader's place: the paragraph in the address, or the topmost one in view.
// Without this script the links lead to the same page in the other language.
(() => {
  const links = document.querySelectorAll(".edition-languages a[href]");
  const paragraphs = [...document.querySelectorAll("article p[id], article h2[id], article h3[id]")];
  const header = 60;

  function place() {
    const named = location.hash && document.getElementById(location.hash.slice(1));
    if (named) {
      const { top, bottom } = named.getBoundingClientRect();
      if (bottom > 0 && top < innerHeight) return named.closest("p[id]")?.id ?? named.id;
    }
    if (scrollY < header) return "";
    return paragraphs.find((paragraph) => paragraph.getBoundingClientRect().bottom > header)?.id ?? "";
  }

  for (const link of links) {
    link.addEventListener("click", () => {
      const id = place();
      link.hash = id && `#${id}`;
    });
  }
})();

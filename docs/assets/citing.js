// Copying of a ready citation. The citations stand in the page; without this script they are selected by hand.
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

  for (const list of document.querySelectorAll(".citation-formats")) {
    const words = list.dataset;
    const status = document.createElement("p");
    status.className = "citation-status";
    status.setAttribute("role", "status");
    list.prepend(status);
    for (const place of list.querySelectorAll(".copied")) {
      const label = place.closest("dd").previousElementSibling;
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = words.copy;
      button.setAttribute("aria-label", `${words.copy}: ${label.textContent}`);
      button.addEventListener("click", async () => {
        const name = label.firstChild.textContent;
        status.textContent = "";
        status.textContent = (await copy(place)) ? `${words.copied}: ${name}` : words.selected;
      });
      label.append(" ", button);
    }
  }
})();

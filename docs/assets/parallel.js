// The same text in another language, set beside this one paragraph by paragraph. The texts are scripts of their own,
// asked for when wanted; the choice is kept, and `?with=ru` in an address makes it for a visit.
(() => {
  const choice = document.querySelector(".parallel-choice");
  if (!choice) return;
  const buttons = [...choice.querySelectorAll("button")];
  const texts = {};
  let wanted = "";

  // The paragraph that the address names, if it is in view, or else the topmost one.
  function before() {
    const seen = [...document.querySelectorAll(".paragraph > [id]")].filter((paragraph) => {
      const { top, bottom } = paragraph.getBoundingClientRect();
      return bottom > 60 && top < innerHeight;
    });
    return seen.find((paragraph) => paragraph.matches(":target, :has(:target)")) ?? seen[0];
  }

  // What the reader has before the eyes stays where it is while text comes and goes above it.
  function show() {
    const kept = before();
    const top = kept?.getBoundingClientRect().top;
    for (const added of document.querySelectorAll(".parallel")) added.remove();
    document.documentElement.classList.toggle("with-text", wanted in texts);
    const { dir, textContent: name } = buttons.find((button) => button.dataset.with === wanted);
    for (const [id, words] of Object.entries(texts[wanted] ?? {})) {
      const added = document.createElement("p");
      added.className = "parallel";
      added.lang = wanted;
      added.dir = dir;
      added.dataset.name = name;
      added.textContent = words.join(" ");
      document.getElementById(id).after(added);
    }
    if (kept && scrollY) scrollBy({ top: kept.getBoundingClientRect().top - top, behavior: "instant" });
  }

  function choose(language) {
    wanted = language;
    for (const button of buttons) button.setAttribute("aria-pressed", button.dataset.with === language);
    if (!language || texts[language]) return show();
    ask(`${choice.dataset.texts}/${language}.js`);
    light();
  }

  function ask(address) {
    const script = document.createElement("script");
    script.src = address;
    document.head.append(script);
    return script;
  }

  // Sentences are lit by a script of their own, which needs the text of this page too.
  const own = document.documentElement.lang;
  let lights = null;
  function light() {
    if (lights) return;
    lights = ask(choice.dataset.sentences);
    lights.onload = () => ask(`${choice.dataset.texts}/${own}.js`);
  }

  window.parallelText = (language, text) => {
    texts[language] = text;
    if (language === own) self.lightSentences(texts);
    else if (language === wanted) show();
  };

  const named = () => /\.\d+$/.test(location.hash) && light();
  named();
  addEventListener("hashchange", named);

  choice.addEventListener("click", ({ target }) => {
    const language = target.closest("button")?.dataset.with;
    if (language === undefined) return;
    choose(language);
    const address = new URL(location);
    language ? address.searchParams.set("with", language) : address.searchParams.delete("with");
    try {
      localStorage.setItem("with", language);
      history.replaceState(null, "", address);
    } catch { /* A browser that keeps nothing, or an address on disk that cannot change: the text is shown all the same. */ }
  });

  let last = null;
  try {
    last = localStorage.getItem("with");
  } catch { /* Nothing is kept. */ }
  const language = new URLSearchParams(location.search).get("with") ?? last;
  choice.hidden = false;
  if (language && buttons.some((button) => button.dataset.with === language)) choose(language);
})();

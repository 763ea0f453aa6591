// A fact and its words light up together; the legend shows and hides a type.
for (const article of document.querySelectorAll("article")) {
  const marks = [...article.querySelectorAll("mark")];
  const cards = [...article.querySelectorAll(".card")];
  const facts = (node) => (node.dataset.f || "").split(" ");
  const light = (wanted) => {
    for (const node of [...marks, ...cards]) {
      node.classList.toggle("on", facts(node).some((fact) => wanted.includes(fact)));
    }
  };
  for (const node of [...marks, ...cards]) {
    const here = node.tagName === "MARK" ? facts(node).slice(0, 1) : facts(node);
    node.addEventListener("mouseenter", () => light(here));
    node.addEventListener("mouseleave", () => light([]));
    node.addEventListener("focus", () => light(here));
    node.addEventListener("blur", () => light([]));
  }
  for (const button of article.querySelectorAll(".legend button")) {
    button.addEventListener("click", () => {
      const shown = button.getAttribute("aria-pressed") === "false";
      button.setAttribute("aria-pressed", String(shown));
      for (const card of cards) if (card.classList.contains(button.dataset.type)) card.hidden = !shown;
      for (const mark of marks) {
        const types = mark.dataset.t.split(" ");
        const hidden = (type) => article.querySelector(`.legend button[data-type="${type}"]`).getAttribute("aria-pressed") === "false";
        const first = types.find((type) => !hidden(type));
        mark.className = first || "";
        mark.style.cssText = first ? mark.dataset.s : "background:none;box-shadow:none";
      }
    });
  }
}

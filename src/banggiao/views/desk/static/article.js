// A fact and its words light up together; the legend shows and hides a type; selected words go into the form.
export const start = (reading) => {
  const marks = [...reading.querySelectorAll("mark")];
  const cards = [...reading.querySelectorAll(".card")];
  const facts = (node) => (node.dataset.f || "").split(" ");
  const light = (wanted) => {
    for (const node of [...marks, ...cards]) node.classList.toggle("on", facts(node).some((fact) => wanted.includes(fact)));
  };
  for (const node of [...marks, ...cards]) {
    const here = node.tagName === "MARK" ? facts(node).slice(0, 1) : facts(node);
    node.addEventListener("mouseenter", () => light(here));
    node.addEventListener("mouseleave", () => light([]));
    node.addEventListener("focus", () => light(here));
    node.addEventListener("blur", () => light([]));
  }
  const typeOf = Object.fromEntries(cards.map((card) => [card.dataset.f, card.classList[1]]));
  for (const button of document.querySelectorAll(".legend button")) {
    button.addEventListener("click", () => {
      button.setAttribute("aria-pressed", String(button.getAttribute("aria-pressed") === "false"));
      const off = new Set([...document.querySelectorAll('.legend button[aria-pressed="false"]')].map((b) => b.dataset.type));
      for (const card of cards) card.hidden = off.has(typeOf[card.dataset.f]);
      for (const mark of marks) mark.classList.toggle("off", facts(mark).every((fact) => off.has(typeOf[fact])));
    });
  }
  // Offsets count code points of the text as given; JavaScript counts UTF-16 units.
  const points = (text) => [...text].length;
  const offset = (node, inside) => {
    const holder = (node.nodeType === Node.TEXT_NODE ? node.parentElement : node).closest("[data-start]");
    if (!holder || !reading.contains(holder)) return null;
    return Number(holder.dataset.start) + points(holder.textContent.slice(0, inside));
  };
  const form = document.querySelector("#adding form");
  document.addEventListener("selectionchange", () => {
    const chosen = document.getSelection();
    if (!form || !chosen || chosen.isCollapsed || chosen.rangeCount === 0) return;
    const range = chosen.getRangeAt(0);
    const start = offset(range.startContainer, range.startOffset);
    const end = offset(range.endContainer, range.endOffset);
    if (start === null || end === null || end <= start) return;
    form.elements.start.value = start;
    form.elements.end.value = end;
    const shown = document.querySelector("#selected");
    shown.textContent = chosen.toString();
    shown.classList.remove("none");
    document.querySelector("#adding").open = true;
  });
};

// One key, one verdict. Nothing happens while somebody types.
const field = document.querySelector("#field");
field?.addEventListener("change", () => { document.querySelector("#value").value = field.selectedOptions[0].dataset.value; });
document.addEventListener("keydown", (event) => {
  if (/^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName) || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "?") { document.querySelector(".keys").open = true; return; }
  const node = document.querySelector(`[data-key="${CSS.escape(event.key.toLowerCase())}"]`);
  if (!node) return;
  event.preventDefault();
  if (node.tagName === "BUTTON") node.click();
  else if (node.tagName === "FORM") node.requestSubmit();
  else node.focus();
});

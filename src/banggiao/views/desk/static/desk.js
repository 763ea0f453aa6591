// What every page does: pictures start when they come into sight, filters send themselves, keys lead about.
const libraries = {};
const library = (url) => libraries[url] ??= new Promise((done, failed) => {
  const script = document.createElement("script");
  script.src = url;
  script.onload = done;
  script.onerror = failed;
  document.head.append(script);
});
const begin = async (node) => {
  if (node.dataset.library) await library(node.dataset.library);
  (await import(node.dataset.island)).start(node);
};
const sight = new IntersectionObserver((entries) => {
  for (const entry of entries) {
    if (!entry.isIntersecting) continue;
    sight.unobserve(entry.target);
    begin(entry.target);
  }
}, { rootMargin: "300px" });
const narrow = matchMedia("(max-width: 55.99rem)");
const watch = () => {
  if (narrow.matches) for (const node of document.querySelectorAll(".facets details[open]:not(:has([aria-current]))")) node.open = false;
  for (const node of document.querySelectorAll("[data-island]:not([data-seen])")) { node.dataset.seen = ""; sight.observe(node); } };
watch();
document.querySelector(".places [aria-current]")?.scrollIntoView({ inline: "center", block: "nearest" });
document.addEventListener("htmx:afterSwap", watch);

// Filters send themselves when a choice changes; what is left empty does not go into the address.
document.addEventListener("htmx:configRequest", (event) => {
  if (event.detail.verb !== "get") return;
  for (const [name, value] of [...event.detail.formData]) {
    if (value === "" && !event.detail.elt.querySelector?.(`[name="${CSS.escape(name)}"][data-keep]`)) event.detail.formData.delete(name);
  }
});
document.addEventListener("submit", (event) => {
  if (event.target.method !== "get") return;
  for (const field of event.target.elements) if (field.name && !field.value && !("keep" in field.dataset)) field.disabled = true;
});
// A date is whole when it is left, not at every digit of its year.
document.addEventListener("change", (event) => { if (event.target.type === "date") event.stopPropagation(); }, true);
document.addEventListener("focusout", ({ target: field }) => {
  if (field.type === "date" && field.isConnected && field.form?.method === "get" && field.value !== field.defaultValue) field.form.requestSubmit();
});
addEventListener("pageshow", () => { for (const field of document.querySelectorAll("form :disabled:not([data-off])")) field.disabled = false; });

// Keys. Nothing happens while somebody types.
const help = document.querySelector("#help");
help?.addEventListener("htmx:afterSwap", () => help.showModal());
const typing = (node) => /^(INPUT|TEXTAREA|SELECT)$/.test(node.tagName) || node.isContentEditable;
const GO = { t: "/", p: "/partners", c: "/promises", e: "/events", n: "/network", s: "/compare", r: "/review", h: "/sources" };
let going = 0;
const step = (by) => {
  const stops = [...document.querySelectorAll("main .say a, main .hits a")].filter((node) => node.offsetParent);
  const at = stops.indexOf(document.activeElement);
  stops[Math.max(0, Math.min(stops.length - 1, at < 0 ? (by > 0 ? 0 : stops.length - 1) : at + by))]?.focus();
};
document.addEventListener("keydown", (event) => {
  if (typing(event.target) || event.ctrlKey || event.metaKey || event.altKey || help?.open) return;
  const key = event.key.toLowerCase();
  const after = Date.now() - going < 1500;
  going = 0;
  const node = document.querySelector(`main [data-key="${CSS.escape(key)}"]`);
  if (after && GO[key]) location.href = GO[key];
  else if (key === "/") document.querySelector(".find input")?.focus();
  else if (key === "?") document.querySelector("#keys-link")?.click();
  else if (node) {
    if (node.tagName === "FORM") node.requestSubmit();
    else if (typing(node)) node.focus();
    else if (node.tagName === "SUMMARY") { node.parentElement.open = true; node.parentElement.querySelector("select, input:not([type=hidden]), textarea")?.focus(); }
    else node.click();
  } else if (key === "g") { going = Date.now(); return; }
  else if (key === "j" || key === "k") step(key === "j" ? 1 : -1);
  else return;
  event.preventDefault();
});

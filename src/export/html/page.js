// The tabs: each shows what one persona sees. Without this all of it is seen.
(() => {
  "use strict";
  const list = document.querySelector("[role=tablist]");
  const panel = document.getElementById("panel");
  if (!list || !panel) return;
  const tabs = [...list.querySelectorAll("[role=tab]")];

  const choose = (tab) => {
    const key = tab.dataset.key;
    const all = key === "everyone";
    for (const other of tabs) {
      const chosen = other === tab;
      other.setAttribute("aria-selected", String(chosen));
      other.tabIndex = chosen ? 0 : -1;
    }
    panel.setAttribute("aria-labelledby", tab.id);
    const has = (keys) => keys.split(" ").includes(key);
    for (const part of panel.querySelectorAll("[data-for]")) {
      const shown = all || has(part.dataset.for);
      part.toggleAttribute("hidden", !shown);
      part.classList.toggle("only", !all && shown);
    }
    for (const cell of panel.querySelectorAll("[data-passes]")) {
      cell.classList.toggle("away", !all && !has(cell.dataset.passes));
    }
  };

  const keys = {
    ArrowRight: (at) => at + 1,
    ArrowLeft: (at) => at - 1,
    Home: () => 0,
    End: () => tabs.length - 1,
  };
  list.addEventListener("click", (event) => {
    const tab = event.target.closest("[role=tab]");
    if (tab) choose(tab);
  });
  list.addEventListener("keydown", (event) => {
    const to = keys[event.key];
    if (!to || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const at = to(tabs.indexOf(document.activeElement));
    const tab = tabs[(at + tabs.length) % tabs.length];
    tab.focus();
    choose(tab);
  });

  panel.setAttribute("role", "tabpanel");
  list.hidden = false;
  choose(tabs[0]);
})();

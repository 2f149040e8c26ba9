() => {
  // Everything a person does on the page's own markup goes through one event to the server.
  const send = detail => document.dispatchEvent(new CustomEvent("qa", { detail }));
  const closest = (event, selector) => event.target instanceof Element ? event.target.closest(selector) : null;
  const caseOf = node => Number(node.dataset.case ?? node.closest("[data-case]")?.dataset.case ?? 0);
  let leaf = "evidence", focused = "", newest = 0;

  const showLeaf = name => {
    leaf = name;
    const bill = document.getElementById("bill");
    if (bill) bill.hidden = name === "evidence";
    for (const tab of document.querySelectorAll("[data-leaf]")) {
      const chosen = tab.dataset.leaf === name;
      tab.setAttribute("aria-selected", chosen);
      tab.tabIndex = chosen ? 0 : -1;
      document.getElementById(`${tab.dataset.leaf}-leaf`).hidden = !chosen;
    }
  };

  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const reveal = (node, block) => node.scrollIntoView({ block, behavior: calm ? "auto" : "smooth" });

  const showSource = id => {
    const source = document.getElementById(id);
    if (!source) return;
    showLeaf("evidence");
    document.querySelectorAll(".passage.marked").forEach(other => other.classList.remove("marked"));
    source.classList.add("marked");
    source.querySelector(":scope > details")?.setAttribute("open", "");
    source.focus({ preventScroll: true });
    reveal(source, "nearest");
  };

  const showFact = name => {
    showLeaf("facts");
    const control = document.getElementById(`fact-${name}`);
    if (!control) return;
    control.closest("details")?.setAttribute("open", "");
    reveal(control, "center");
    control.focus({ preventScroll: true });
  };

  const copy = async button => {
    const text = button.dataset.copy;
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      const area = Object.assign(document.createElement("textarea"), { value: text });
      document.body.append(area);
      area.select();
      document.execCommand("copy");
      area.remove();
    }
    const before = button.textContent;
    button.textContent = button.dataset.done;
    setTimeout(() => { button.textContent = before; }, 1500);
  };

  const bill = () => ({
    lines: [...document.querySelectorAll(".bill tbody tr")].map(row => ({
      name: row.querySelector('[data-bill="name"]').value,
      value: row.querySelector('[data-bill="value"]').value,
      counts: row.querySelector('[data-bill="counts"]').checked,
    })),
    total: document.querySelector('[data-bill="total"]')?.value ?? "",
  });

  const act = button => {
    const { act, fact, value, from, reason, answer, instrument } = button.dataset;
    const entered = from ? document.getElementById(from).value : value;
    const more = act.endsWith("line") ? bill() : {};
    send({ act, fact, value: entered, case: caseOf(button), reason, answer, instrument, ...more });
    if (act === "feedback") {
      const thanks = Object.assign(document.createElement("p"), { textContent: button.dataset.done, className: "hint" });
      thanks.setAttribute("role", "status");
      button.closest(".reasons").replaceChildren(thanks);
    }
    if (act === "open") scrollTo(0, 0);
    if (act === "language") {
      const address = new URL(location.href);
      address.searchParams.set("lang", button.lang);
      history.replaceState(null, "", address);
    }
  };

  document.addEventListener("click", event => {
    const cite = closest(event, "a.cite");
    if (cite) { event.preventDefault(); event.stopPropagation(); return showSource(cite.hash.slice(1)); }
    const back = closest(event, "a.back");
    if (back) { event.preventDefault(); return reveal(document.getElementById("latest"), "start"); }
    const skip = closest(event, "a.skip");
    if (skip) { event.preventDefault(); return document.querySelector("#question textarea")?.focus(); }
    const button = closest(event, "button");
    if (!button) return;
    if (button.dataset.copy !== undefined) return copy(button);
    if (button.dataset.leaf) return showLeaf(button.dataset.leaf);
    if (button.dataset.showFact) return showFact(button.dataset.showFact);
    if (button.dataset.reckon !== undefined) {
      const bill = document.querySelector(".calculator");
      bill.open = true;
      reveal(bill, "center");
      return document.getElementById("bill-1-name").focus({ preventScroll: true });
    }
    if (button.dataset.theme !== undefined) {
      const dark = document.body.classList.toggle("dark");
      try { localStorage.setItem("theme", dark ? "dark" : "light"); } catch { /* the choice lasts until reload */ }
      return;
    }
    if (button.dataset.act) act(button);
  }, true);

  document.addEventListener("change", event => {
    const { target } = event;
    if (!(target instanceof HTMLElement)) return;
    if (target.dataset.bill) return send({ act: "bill", ...bill() });
    if (target.dataset.day !== undefined) return target.value && send({ act: "day", value: target.value });
    if (target.dataset.caseChoice !== undefined) return send({ act: "case", case: Number(target.value) });
    if (target.dataset.column !== undefined) return;
    if (target.dataset.fact && target.closest(".panel")) {
      send({ act: "set", fact: target.dataset.fact, value: target.value, case: caseOf(target) });
    }
  }, true);

  document.addEventListener("keydown", event => {
    const tab = closest(event, "[data-leaf]");
    if (tab && (event.key === "ArrowLeft" || event.key === "ArrowRight")) {
      const other = tab.dataset.leaf === "evidence" ? "facts" : "evidence";
      showLeaf(other);
      document.getElementById(`leaf-${other}`).focus();
    }
    const entry = closest(event, ".tells.entry input");
    if (entry && event.key === "Enter") entry.parentElement.querySelector("button").click();
  });

  document.addEventListener("focusin", event => { focused = event.target.id || ""; });

  // The server sends whole parts anew: what was chosen, focused and open in them is put back.
  const settle = () => {
    const head = document.querySelector("header.head");
    if (head) document.documentElement.lang = head.lang === "zh" ? "zh-CN" : "en";
    if (document.querySelector("[data-leaf]")) showLeaf(leaf);
    else document.getElementById("bill")?.removeAttribute("hidden");
    const active = document.activeElement;
    if ((!active || active === document.body) && focused) document.getElementById(focused)?.focus({ preventScroll: true });
    const turns = document.querySelectorAll(".talk .turn").length;
    if (turns > newest) {
      leaf = "evidence";
      showLeaf(leaf);
      reveal(document.querySelector(".talk .turn:last-of-type"), "start");
    }
    newest = turns;
  };
  let waiting = false;
  new MutationObserver(() => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => { waiting = false; settle(); });
  }).observe(document.body, { childList: true, subtree: true });

  try {
    const theme = localStorage.getItem("theme");
    if (theme && !new URLSearchParams(location.search).has("__theme")) document.body.classList.toggle("dark", theme === "dark");
  } catch { /* no storage: the system's choice holds */ }
  settle();
}

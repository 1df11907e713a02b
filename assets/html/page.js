"use strict";
(() => {
  const root = document.documentElement;
  const map = document.getElementById("page-map");
  const svg = map.querySelector("svg");
  const panel = document.getElementById("page-panel");
  const details = panel.querySelector(".details");
  const form = document.querySelector(".filters");
  const box = svg.viewBox.baseVal;
  const whole = { width: box.width || 1, height: box.height || 1 };
  root.classList.add("scripted");

  // The view: the left upper corner in units of the map, and pixels a unit.
  const view = { x: 0, y: 0, scale: 1 };
  const still = matchMedia("(prefers-reduced-motion: reduce)");
  let moving = 0;

  const room = () => ({ width: map.clientWidth || 1, height: map.clientHeight || 1 });
  const fitting = () => {
    const { width, height } = room();
    return Math.min(width / whole.width, height / whole.height, 1.5);
  };

  function show(wanted) {
    const { width, height } = room();
    const smallest = Math.min(fitting(), 1);
    view.scale = Math.min(Math.max(wanted.scale, smallest), 6);
    const inside = (at, seen, all) =>
      seen >= all ? (all - seen) / 2 : Math.min(Math.max(at, 0), all - seen);
    view.x = inside(wanted.x, width / view.scale, whole.width);
    view.y = inside(wanted.y, height / view.scale, whole.height);
    const size = [width / view.scale, height / view.scale];
    svg.setAttribute("viewBox", `${view.x} ${view.y} ${size[0]} ${size[1]}`);
  }

  function glide(wanted) {
    cancelAnimationFrame(moving);
    const from = { ...view };
    const start = performance.now();
    const step = (now) => {
      const t = still.matches ? 1 : Math.min((now - start) / 180, 1);
      const ease = t * (2 - t);
      const mix = (name) => from[name] + (wanted[name] - from[name]) * ease;
      show({ x: mix("x"), y: mix("y"), scale: mix("scale") });
      if (t < 1) moving = requestAnimationFrame(step);
    };
    moving = requestAnimationFrame(step);
  }

  function zoomed(factor, px, py) {
    const scale = Math.min(Math.max(view.scale * factor, Math.min(fitting(), 1)), 6);
    return {
      x: view.x + px / view.scale - px / scale,
      y: view.y + py / view.scale - py / scale,
      scale,
    };
  }

  function zoom(how) {
    const { width, height } = room();
    if (how === "all") return glide({ x: 0, y: 0, scale: fitting() });
    glide(zoomed(how === "in" ? 1.3 : 1 / 1.3, width / 2, height / 2));
  }

  // At first: everything if it can be read, or else the beginning at a size that can.
  function begin() {
    show({ x: 0, y: 0, scale: Math.max(fitting(), 0.62) });
  }

  for (const name of ["pointerdown", "wheel", "keydown"]) {
    map.addEventListener(name, () => root.classList.add("used"), { once: true, passive: true });
  }

  const at = (event) => {
    const frame = map.getBoundingClientRect();
    return { x: event.clientX - frame.left, y: event.clientY - frame.top };
  };

  map.addEventListener("wheel", (event) => {
    event.preventDefault();
    cancelAnimationFrame(moving);
    const unit = event.deltaMode === 1 ? 16 : event.deltaMode === 2 ? 400 : 1;
    if (event.shiftKey) {
      const by = (event.deltaX || event.deltaY) * unit;
      return show({ ...view, x: view.x + by / view.scale });
    }
    const { x, y } = at(event);
    const speed = event.ctrlKey ? 0.01 : 0.0015;
    show(zoomed(Math.exp(-event.deltaY * unit * speed), x, y));
  }, { passive: false });

  const fingers = new Map();
  let dragged = false;
  map.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    cancelAnimationFrame(moving);
    fingers.set(event.pointerId, at(event));
    if (fingers.size === 1) dragged = false;
  });
  map.addEventListener("pointermove", (event) => {
    const before = fingers.get(event.pointerId);
    if (!before) return;
    const now = at(event);
    const far = Math.hypot(now.x - before.x, now.y - before.y) > 4;
    if (!dragged && !far && fingers.size === 1) return;
    if (!dragged) {
      dragged = true;
      map.setPointerCapture(event.pointerId);
      map.classList.add("dragged");
    }
    let wanted = {
      ...view,
      x: view.x - (now.x - before.x) / view.scale / fingers.size,
      y: view.y - (now.y - before.y) / view.scale / fingers.size,
    };
    if (fingers.size === 2) {
      const [other] = [...fingers].filter(([id]) => id !== event.pointerId).map(([, p]) => p);
      const factor = Math.hypot(now.x - other.x, now.y - other.y)
        / Math.max(Math.hypot(before.x - other.x, before.y - other.y), 1);
      wanted = zoomed(factor, (now.x + other.x) / 2, (now.y + other.y) / 2);
    }
    fingers.set(event.pointerId, now);
    show(wanted);
  });
  const lift = (event) => {
    fingers.delete(event.pointerId);
    if (fingers.size === 0) map.classList.remove("dragged");
  };
  for (const name of ["pointerup", "pointercancel", "lostpointercapture"]) {
    map.addEventListener(name, lift);
  }

  // What belongs where: a thing of the journey and the touchpoints that it is shown at.
  const places = new Map();
  for (const element of document.querySelectorAll(".words [data-item][data-at]")) {
    places.set(element.dataset.item, element.dataset.at.split(" ").filter(Boolean));
  }
  const thingOf = (element) => element.dataset.key.split("#")[0];
  function placesOf(thing) {
    if (places.has(thing)) return places.get(thing);
    const parts = thing.split("/");
    return parts[0] === "cell" && parts.length === 3 ? [parts[2]] : [];
  }

  const things = [...svg.querySelectorAll("[data-key]")];
  const cards = new Map();
  for (const element of things) {
    const [kind, id] = element.dataset.key.split("/");
    if (kind !== "touchpoint" || id.includes("#") || cards.has(id)) continue;
    cards.set(id, element);
    element.classList.add("card");
    element.setAttribute("role", "button");
    element.setAttribute("aria-haspopup", "dialog");
    element.setAttribute("tabindex", cards.size === 1 ? "0" : "-1");
  }
  const idOf = (card) => card.dataset.key.split("/")[1];
  const middle = (card) => {
    const { x, y, width, height } = card.getBBox();
    return { x: x + width / 2, y: y + height / 2 };
  };

  const ring = document.createElementNS("http://www.w3.org/2000/svg", "rect");
  ring.setAttribute("class", "ring");
  ring.setAttribute("rx", "10");
  ring.setAttribute("visibility", "hidden");
  svg.append(ring);
  function mark(card) {
    ring.setAttribute("visibility", card ? "visible" : "hidden");
    if (!card) return;
    const { x, y, width, height } = card.getBBox();
    const sizes = { x: x - 4, y: y - 4, width: width + 8, height: height + 8 };
    for (const [name, value] of Object.entries(sizes)) ring.setAttribute(name, value);
  }

  function reveal(card) {
    const { x, y, width, height } = card.getBBox();
    const seen = room();
    const covered = panel.hidden ? { x: 0, y: 0 } : cover();
    const [w, h] = [(seen.width - covered.x) / view.scale, (seen.height - covered.y) / view.scale];
    const isIn = x >= view.x && y >= view.y && x + width <= view.x + w && y + height <= view.y + h;
    if (isIn) return;
    glide({ ...view, x: x + width / 2 - w / 2, y: y + height / 2 - h / 2 });
  }
  // How much of the map the panel hides, at the right or at the bottom.
  function cover() {
    const [all, part] = [map, panel].map((element) => element.getBoundingClientRect());
    return part.left > all.left + 1
      ? { x: all.right - part.left, y: 0 }
      : { x: 0, y: Math.max(Math.min(all.bottom - part.top, all.height - 120), 0) };
  }

  function choose(card) {
    for (const other of cards.values()) other.setAttribute("tabindex", "-1");
    card.setAttribute("tabindex", "0");
  }

  let opened = null;
  function open(id) {
    const article = document.getElementById(`words-${id}`);
    if (!article) return;
    const copy = [...article.cloneNode(true).children];
    for (const part of copy) {
      part.removeAttribute("id");
      for (const inner of part.querySelectorAll("[id]")) inner.removeAttribute("id");
    }
    details.replaceChildren(...copy);
    details.scrollTop = 0;
    panel.setAttribute("aria-label", article.querySelector("h5").textContent);
    panel.hidden = false;
    opened = id;
    const card = cards.get(id);
    if (card) {
      choose(card);
      mark(card);
      reveal(card);
    }
    panel.focus({ preventScroll: true });
  }
  function close() {
    if (panel.hidden) return;
    panel.hidden = true;
    const card = cards.get(opened);
    opened = null;
    mark(null);
    if (card) card.focus({ preventScroll: true });
  }
  panel.querySelector(".close").addEventListener("click", close);
  panel.addEventListener("click", (event) => {
    const link = event.target.closest('a[href^="#words-"]');
    if (!link) return;
    event.preventDefault();
    open(link.getAttribute("href").slice("#words-".length));
  });

  map.addEventListener("click", (event) => {
    // A click without a pointer, as a screen reader makes it, has no detail.
    if ((dragged && event.detail > 0) || event.target.closest("a")) return;
    const thing = event.target.closest("[data-key]");
    const [first] = thing ? placesOf(thingOf(thing)) : [];
    if (first) open(first);
    else close();
  });
  map.addEventListener("focusin", (event) => {
    const card = event.target.closest(".card");
    if (!card) return;
    choose(card);
    if (card.matches(":focus-visible")) {
      mark(card);
      reveal(card);
    }
  });
  map.addEventListener("focusout", () => mark(opened && cards.get(opened)));

  const ways = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
  function next(card, [dx, dy]) {
    const here = middle(card);
    let best = null;
    let least = Infinity;
    for (const other of cards.values()) {
      const there = middle(other);
      const along = (there.x - here.x) * dx + (there.y - here.y) * dy;
      const aside = Math.abs((there.x - here.x) * dy) + Math.abs((there.y - here.y) * dx);
      const far = along + 2 * aside;
      if (other !== card && along > 8 && far < least) [best, least] = [other, far];
    }
    return best;
  }
  map.addEventListener("keydown", (event) => {
    const card = event.target.closest(".card");
    if (!card || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      open(idOf(card));
    } else if (ways[event.key]) {
      event.preventDefault();
      const other = next(card, ways[event.key]);
      if (other) other.focus({ preventScroll: true });
    }
  });
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest("select, input, textarea")) return;
    const zooms = { "+": "in", "=": "in", "-": "out", "0": "all" };
    if (event.key === "Escape") close();
    else if (zooms[event.key]) zoom(zooms[event.key]);
    else return;
    event.preventDefault();
  });
  for (const button of document.querySelectorAll("[data-zoom]")) {
    button.addEventListener("click", () => zoom(button.dataset.zoom));
  }

  for (const link of document.querySelectorAll("[data-phase]")) {
    const head = things.find((element) => element.dataset.key === `phase/${link.dataset.phase}`);
    if (!head) continue;
    link.addEventListener("click", (event) => {
      event.preventDefault();
      const { x, width } = head.getBBox();
      const scale = Math.min(Math.max(room().width / (width * 1.08), fitting(), 0.4), 1.4);
      const spare = room().width / scale - width;
      glide({ x: x - Math.max(spare / 2, 0), y: 0, scale });
    });
  }

  // Filters fade what doesn't match, on the map and in words.
  const articles = [...document.querySelectorAll(".words article[data-at]")];
  const output = form.querySelector("output");
  function filter() {
    const wanted = ["persona", "channel", "device"]
      .map((name) => [name, form.elements[name] ? form.elements[name].value : ""])
      .filter(([, value]) => value);
    const out = new Set();
    for (const article of articles) {
      const fits = wanted.every(([name, value]) =>
        article.dataset[`${name}s`].split(" ").includes(value));
      if (!fits) out.add(article.dataset.at);
    }
    const persona = (wanted.find(([name]) => name === "persona") || [])[1];
    const isOut = (thing) => {
      const [kind, id] = thing.split("/");
      if (kind === "persona") return Boolean(persona) && id !== persona;
      return placesOf(thing).some((place) => out.has(place));
    };
    for (const element of things) element.classList.toggle("out", isOut(thingOf(element)));
    for (const element of document.querySelectorAll(".words [data-item]")) {
      element.classList.toggle("out", isOut(element.dataset.item));
    }
    output.value = wanted.length
      ? output.dataset.words
        .replace("%1", articles.length - out.size)
        .replace("%2", articles.length)
      : "";
  }
  form.addEventListener("change", filter);
  form.addEventListener("submit", (event) => event.preventDefault());

  let before = null;
  addEventListener("beforeprint", () => {
    before = { ...view };
    svg.setAttribute("viewBox", `0 0 ${whole.width} ${whole.height}`);
  });
  addEventListener("afterprint", () => before && show(before));
  let width = map.clientWidth;
  new ResizeObserver(() => {
    const all = Math.abs(view.scale - fitting()) < 0.001;
    if (width === 0) begin();
    else show(all ? { x: 0, y: 0, scale: fitting() } : view);
    width = map.clientWidth;
  }).observe(map);
  begin();
  if (form.elements.length) filter();
})();

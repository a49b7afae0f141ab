// What lies at a place, smallest first, and what a click chooses.

/** What is drawn at a place, each thing once, smallest first; what tiles cut has the sum of its parts. */
function thingsAt(e, n) {
  const reach = REACH * view.metresPerPixel;
  const found = new Map();
  for (const one of inView) if (!found.has(one.key) && lies(one, e, n, reach)) found.set(one.key, one);
  const whole = (one) =>
    one.kind === "polygons" ? sum(inView.filter((other) => other.key === one.key), sizeOf) : sizeOf(one);
  return [...found.values()].map((one) => [whole(one), one]).sort(([a], [b]) => a - b).map(([, one]) => one);
}

/** What a thing is and is called, on a line. */
const lineOf = (one) =>
  `${one.layer.title} ${one.title}${
    one.style ? ` · ${[one.style.value, one.style.label].filter(Boolean).join(" ")}` : ""
  }`;

function hover(event) {
  const [e, n] = placeOf(event);
  showCursor(e, n);
  const [first] = thingsAt(e, n);
  TIP.hidden = !first;
  if (!first) return;
  TIP.replaceChildren(el("span", null, lineOf(first)));
  placeTip(event);
}

const here = { things: [], at: 0, e: NaN, n: NaN };

function clickAt(e, n) {
  if (outlining.isOn) return addCorner(e, n);
  const isSame = Math.hypot(here.e - e, here.n - n) < 4 * view.metresPerPixel && here.things.length;
  if (isSame) return openHere((here.at + 1) % here.things.length);
  Object.assign(here, { things: thingsAt(e, n).slice(0, MOST_HERE), at: 0, e, n });
  if (here.things.length) openHere(0);
  else choose(null);
}

function openHere(at) {
  here.at = at;
  const one = here.things[at];
  choose(one.key, one);
}

/** What else lies at the place. */
function showHere() {
  const list = document.getElementById("here");
  const isOpen = here.things.some((one) => one.key === shown.chosen);
  list.hidden = here.things.length < 2 || !isOpen;
  list.replaceChildren(
    ...here.things.map((one, number_) =>
      el(
        "li",
        null,
        button(lineOf(one), () => openHere(number_), {
          class: "link",
          "aria-current": one.key === shown.chosen ? "true" : null,
          onkeydown: moveHere,
        }),
      )
    ),
  );
}

/** Arrows open the next and the one before of what lies here. */
function moveHere(event) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step) return;
  event.preventDefault();
  openHere((here.at + step + here.things.length) % here.things.length);
  document.querySelector("#here [aria-current]")?.focus();
}

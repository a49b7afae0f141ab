// What lies at a place, smallest first, and what a click chooses.

/** What is drawn at a place, smallest first. */
function thingsAt(e, n) {
  const found = [];
  const reach = REACH * view.metresPerPixel;
  for (const layer of LAYERS.values()) {
    if (layer.name === "parcel" && view.metresPerPixel > parcelLimit) continue;
    for (const one of layer.features) {
      if (isShown(one) && !one.finding?.isWhole && lies(one, e, n, reach)) found.push(one);
    }
  }
  return found.sort((a, b) => sizeOf(a) - sizeOf(b) || Number(Boolean(b.finding)) - Number(Boolean(a.finding)));
}

/** What a thing is and is called, on a line. */
function lineOf(one) {
  if (one.finding) return `${SIGNS[one.finding.severity]} ${one.finding.text}`;
  return `${layerWord(one.layer.name)} ${one.title}${
    one.style ? ` · ${[one.style.value, both(one.style.label)].filter(Boolean).join(" ")}` : one.classText ?? ""
  }`;
}

function hover(event) {
  const [e, n] = placeOf(event);
  showCursor(e, n);
  const found = thingsAt(e, n);
  const finding = found.find((one) => one.finding);
  const lines = [found.find((one) => !one.finding), finding].filter(Boolean).map(lineOf);
  TIP.hidden = !lines.length;
  if (!lines.length) return;
  TIP.replaceChildren(...lines.map((line) => el("span", null, line)));
  placeTip(event);
}

/** What lies at the place that was clicked, and which of it is open. */
const here = { things: [], at: 0, e: NaN, n: NaN };

function clickAt(e, n) {
  const isSame = Math.hypot(here.e - e, here.n - n) < 4 * view.metresPerPixel && here.things.length;
  if (isSame) return stepHere(1);
  Object.assign(here, { things: thingsAt(e, n).slice(0, MOST_HERE), at: 0, e, n });
  if (!here.things.length) return unchoose();
  openHere(0);
  // From here arrows take the next.
  document.querySelector("#here [aria-current]")?.focus({ preventScroll: true });
}

/** Opens one of the things that lie at the place; the map stays. */
function openHere(index) {
  here.at = index;
  const one = here.things[index];
  choose(one.finding ? { finding: one.id } : { thing: one.key }, { isMoving: false, keepsHere: true });
}

function showHere() {
  const list = document.getElementById("here");
  list.hidden = here.things.length < 2;
  list.replaceChildren(...here.things.map((one, index_) =>
    el(
      "li",
      null,
      button(lineOf(one), () => openHere(index_), {
        "aria-current": index_ === here.at ? "true" : null,
        class: "link",
        onkeydown: moveHere,
      }),
    )
  ));
}

/** Opens the next of what lies here, or the one before. */
function stepHere(by) {
  openHere((here.at + by + here.things.length) % here.things.length);
  document.querySelector("#here [aria-current]")?.focus({ preventScroll: true });
}

/** Arrows go through what lies here. */
function moveHere(event) {
  const by = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
  if (!by) return;
  event.preventDefault();
  stepHere(by);
}

function forgetHere() {
  Object.assign(here, { things: [], at: 0, e: NaN, n: NaN });
  showHere();
}

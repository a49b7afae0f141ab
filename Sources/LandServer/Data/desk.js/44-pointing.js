// What lies at a place, smallest first, and what a click chooses.

function thingsAt(e, n) {
  const reach = REACH * view.metresPerPixel;
  const found = inView.filter((one) => isShown(one) && !one.finding?.isWhole && lies(one, e, n, reach));
  return found.sort((a, b) => sizeOf(a) - sizeOf(b) || Number(Boolean(b.finding)) - Number(Boolean(a.finding)));
}

/** What a thing is and is called, on a line. */
function lineOf(one) {
  if (one.finding) return `${SIGNS[one.severity]} ${one.text}`;
  return `${layerWord(one.layer.name)} ${one.title}${
    one.style ? ` · ${one.style.value} ${both(one.style.label)}` : ""
  }`;
}

function hover(event) {
  const [e, n] = placeOf(event);
  showCursor(e, n);
  const found = thingsAt(e, n);
  const lines = [found.find((one) => !one.finding), found.find((one) => one.finding)].filter(Boolean).map(lineOf);
  TIP.hidden = !lines.length;
  if (!lines.length) return;
  TIP.replaceChildren(...lines.map((line) => el("span", null, line)));
  placeTip(event);
}

const here = { things: [], at: 0, e: NaN, n: NaN };

function clickAt(e, n) {
  const isSame = Math.hypot(here.e - e, here.n - n) < 4 * view.metresPerPixel && here.things.length;
  if (isSame) return openHere((here.at + 1) % here.things.length);
  Object.assign(here, { things: thingsAt(e, n).slice(0, MOST_HERE), at: 0, e, n });
  if (here.things.length) openHere(0);
  else chooseFinding(null);
}

function openHere(at) {
  here.at = at;
  const one = here.things[at];
  chooseFinding(one.finding ? one.id : null, { isMoving: false });
  if (!one.finding) thingPanel({ layer: one.layer.name, id: one.id, title: one.name });
  showHere();
}

/** What lies at the place, with the land too: a finding opens its panel. */
function showHere() {
  const list = document.getElementById("here");
  list.hidden = here.things.length < 1 || here.things.length === 1 && here.things[0].finding;
  list.replaceChildren(...here.things.map((one, index_) =>
    el(
      "li",
      null,
      button(lineOf(one), () => openHere(index_), {
        class: "link",
        "aria-current": index_ === here.at ? "true" : null,
        onkeydown: moveHere,
      }),
    )
  ));
}

function moveHere(event) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step) return;
  event.preventDefault();
  openHere((here.at + step + here.things.length) % here.things.length);
  document.querySelector("#here [aria-current]")?.focus();
}

const forgetHere = () => {
  Object.assign(here, { things: [], at: 0, e: NaN, n: NaN });
  showHere();
};

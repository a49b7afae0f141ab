// Measuring lengths and areas on the grid: places are clicked, double click or Esc ends.
const measure = { places: [], isOn: false, isDone: false };

function toggleMeasure() {
  if (measure.isOn) return endMeasure();
  Object.assign(measure, { places: [], isOn: true, isDone: false });
  CANVAS.classList.add("measuring");
  measureText();
  CANVAS.focus();
}

function endMeasure() {
  measure.isOn = false;
  measure.isDone = true;
  CANVAS.classList.remove("measuring");
  measureText();
  redraw();
}

function forgetMeasure() {
  measure.places = [];
  measureText();
  redraw();
}

function measurePlace(e, n) {
  measure.places.push([e, n]);
  measureText();
  redraw();
}

function measuredLength(closed) {
  const { places: list } = measure;
  let length = 0;
  for (let i = 1; i < list.length; i += 1) {
    length += Math.hypot(list[i][0] - list[i - 1][0], list[i][1] - list[i - 1][1]);
  }
  if (closed && list.length > 2) length += Math.hypot(list[0][0] - list.at(-1)[0], list[0][1] - list.at(-1)[1]);
  return length;
}

function measuredArea() {
  if (measure.places.length < 3) return 0;
  return ringsArea([[...measure.places, measure.places[0]].flat()]);
}

function measureText() {
  const output = document.getElementById("measured");
  document.getElementById("measure").setAttribute("aria-pressed", String(measure.isOn));
  output.hidden = !measure.isOn && !measure.places.length;
  output.textContent = !measure.places.length ? t("measureHint") : [
    `${t("length")} ${metres(measuredLength(false))}`,
    measure.places.length > 2
      ? `${t("area")} ${area(measuredArea())}, ${t("perimeter")} ${metres(measuredLength(true))}`
      : null,
  ].filter(Boolean)
    .join(" · ");
  if (output.textContent && measure.places.length) say(output.textContent);
}

function drawMeasure(surface, at) {
  const { places: list } = measure;
  if (!list.length) return;
  surface.begin();
  list.forEach((one, i) => {
    const [x, y] = at(one);
    if (i) surface.line(x, y);
    else surface.move(x, y);
  });
  if (list.length > 2) surface.close();
  if (list.length > 2) surface.fill(INK.one, 0.12);
  surface.stroke(INK.one, 2, [6, 3]);
  for (const one of list) {
    surface.begin();
    surface.circle(...at(one), 3.5);
    surface.fill(INK.one, 1);
  }
}

// The pointer on the map: where it is, what it says of the place, and where the tip stands.
const TIP = document.getElementById("tip");
/** So many pixels off a line or point is pointed at still. */
const REACH = 6;
/** So many things are listed that lie at a place. */
const MOST_HERE = 8;

/** How small a thing is to be pointed at: points, then lines, then areas by size. */
function sizeOf(one) {
  return one.kind === "points" ? -2 : one.kind === "lines" ? -1 : one.area;
}

function placeOf(event) {
  const frame = frameNow();
  return [frame.west + event.offsetX * view.metresPerPixel, frame.north - event.offsetY * view.metresPerPixel];
}

/** Puts the tip where it lies on neither pointer nor coordinates. */
function placeTip(event) {
  const isRight = event.offsetX > CANVAS.clientWidth * 0.55;
  const isLow = event.offsetY > CANVAS.clientHeight * 0.6;
  TIP.style.left = isRight ? "" : `${event.offsetX + 16}px`;
  TIP.style.right = isRight ? `${CANVAS.clientWidth - event.offsetX + 16}px` : "";
  TIP.style.top = isLow ? "" : `${event.offsetY + 16}px`;
  TIP.style.bottom = isLow ? `${CANVAS.parentElement.clientHeight - event.offsetY + 12}px` : "";
}

/** The cursor in the working system and in WGS 84. */
function showCursor(e, n) {
  const degrees = degreesAt(e, n);
  document.getElementById("cursor").textContent = place(n, e, 1) +
    (degrees ? `   WGS 84 ${number(degrees.latitude, 5)}  ${number(degrees.longitude, 5)}` : "");
}

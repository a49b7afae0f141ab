// Boxes and areas of rings, which are flat lists of eastings and northings.

/** West, south, east, north of rings. */
function boxOf(rings) {
  const box = [Infinity, Infinity, -Infinity, -Infinity];
  for (const ring of rings) {
    for (let i = 0; i < ring.length; i += 2) {
      box[0] = Math.min(box[0], ring[i]);
      box[2] = Math.max(box[2], ring[i]);
      box[1] = Math.min(box[1], ring[i + 1]);
      box[3] = Math.max(box[3], ring[i + 1]);
    }
  }
  return box;
}

/** The area of rings, square metres: those of holes run the other way. */
function ringsArea(rings) {
  let twice = 0;
  for (const ring of rings) {
    for (let i = 0; i + 3 < ring.length; i += 2) {
      twice += (ring[i] - ring[0]) * (ring[i + 3] - ring[1]) - (ring[i + 2] - ring[0]) * (ring[i + 1] - ring[1]);
    }
  }
  return Math.abs(twice) / 2;
}

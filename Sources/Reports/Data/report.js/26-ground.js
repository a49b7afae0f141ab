// Geometry of the map: what holds a place, where a label stands, corners, the thickest place.

/** Whether a place lies in a polygon's rings. */
function isInside(rings, e, n) {
  let inside = false;
  for (const ring of rings) {
    for (let i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
      const [ay, by] = [ring[i + 1], ring[j + 1]];
      if (ay > n !== by > n && e < (ring[j] - ring[i]) * (n - ay) / (by - ay) + ring[i]) inside = !inside;
    }
  }
  return inside;
}

/** How far a place is from the edges of rings; closed ones of polygons are closed in the data. */
function distanceTo(rings, e, n) {
  let least = Infinity;
  for (const ring of rings) {
    if (ring.length === 2) least = Math.min(least, Math.hypot(ring[0] - e, ring[1] - n));
    for (let i = 0; i + 3 < ring.length; i += 2) {
      const [ax, ay] = [ring[i], ring[i + 1]];
      const [dx, dy] = [ring[i + 2] - ax, ring[i + 3] - ay];
      const length = dx * dx + dy * dy;
      const part = length ? Math.max(0, Math.min(1, ((e - ax) * dx + (n - ay) * dy) / length)) : 0;
      least = Math.min(least, Math.hypot(ax + part * dx - e, ay + part * dy - n));
    }
  }
  return least;
}

/** Whether a feature lies under a pointer that reaches so far. */
function lies(one, e, n, reach) {
  const [west, south, east, north] = one.box;
  if (e < west - reach || e > east + reach || n < south - reach || n > north + reach) return false;
  if (one.kind === "points") return distanceTo(one.rings, e, n) < 1.6 * reach;
  if (one.kind === "lines") return distanceTo(one.rings, e, n) < reach;
  if (isInside(one.rings, e, n)) return true;
  // Strips are thinner than the pointer is sure.
  return Boolean(one.finding) && distanceTo(one.rings, e, n) < reach;
}

/** The widest stretches of a polygon in a window: `{ e, n, width }`, along lines of equal northing. */
function stretches(rings, window, lines) {
  const found = [];
  const height = window[3] - window[1];
  for (let line = 1; line <= lines; line += 1) {
    const n = window[1] + height * (line - 0.37) / lines;
    const cuts = [];
    for (const ring of rings) {
      for (let i = 0; i + 3 < ring.length; i += 2) {
        const [ay, by] = [ring[i + 1], ring[i + 3]];
        if (ay > n !== by > n) cuts.push(ring[i] + (ring[i + 2] - ring[i]) * (n - ay) / (by - ay));
      }
    }
    cuts.sort((a, b) => a - b);
    for (let i = 0; i + 1 < cuts.length; i += 2) {
      const [from, to] = [Math.max(cuts[i], window[0]), Math.min(cuts[i + 1], window[2])];
      if (to > from) found.push({ e: (from + to) / 2, n, width: to - from });
    }
  }
  return found;
}

const overlapOf = (a, b) => [Math.max(a[0], b[0]), Math.max(a[1], b[1]), Math.min(a[2], b[2]), Math.min(a[3], b[3])];

const holdsBox = (outer, box) => box[0] >= outer[0] && box[1] >= outer[1] && box[2] <= outer[2] && box[3] <= outer[3];

/** Where labels of a polygon could stand in the window, the best first: the middle of its widest stretches. */
function labelPlaces(one, window) {
  const box = overlapOf(one.box, window);
  if (!(box[0] < box[2] && box[1] < box[3])) return [];
  const middle = (box[1] + box[3]) / 2;
  // Of stretches of much the same width the one nearest to the middle.
  const worth = (spot) => spot.width * (1 - 0.4 * Math.abs(spot.n - middle) / Math.max(box[3] - box[1], 1e-9));
  return stretches(one.rings, box, 7).sort((a, b) => worth(b) - worth(a));
}

/** The same; those of a polygon that lies in the window are remembered. */
function placesFor(one, window) {
  if (!holdsBox(window, one.box)) return labelPlaces(one, window);
  return one.places ??= labelPlaces(one, window);
}

/** The place in a polygon that is farthest from its edges, and how far, of those on a fine grid. */
function thickest(one) {
  const turned = one.rings.map((ring) => ring.map((_, i) => ring[i % 2 ? i - 1 : i + 1]));
  const [west, south, east, north] = one.box;
  const candidates = [
    ...stretches(one.rings, one.box, 61),
    ...stretches(turned, [south, west, north, east], 61).map(({ e, n, width }) => ({ e: n, n: e, width })),
  ].sort((a, b) => b.width - a.width).slice(0, 400);
  return candidates.reduce((best, { e, n }) => {
    const reach = distanceTo(one.rings, e, n);
    return reach > best.reach ? { e, n, reach } : best;
  }, { e: (west + east) / 2, n: (south + north) / 2, reach: 0 });
}

/** The corners of rings without those on a straight line, clockwise from the northernmost: `{ ring, point, e, n, edge }`. */
function cornersOf(rings) {
  return rings.flatMap((ring, number) => {
    let points = [];
    for (let i = 0; i + 1 < ring.length; i += 2) points.push([ring[i], ring[i + 1]]);
    if (points.length > 1 && points[0][0] === points.at(-1)[0] && points[0][1] === points.at(-1)[1]) points.pop();
    points = points.filter(([e, n], i) => {
      const [ae, an] = points[(i + points.length - 1) % points.length];
      const [be, bn] = points[(i + 1) % points.length];
      const length = Math.hypot(be - ae, bn - an);
      return points.length < 4 || length === 0 ||
        Math.abs((e - ae) * (bn - an) - (n - an) * (be - ae)) / length > 0.005;
    });
    let twice = 0;
    points.forEach(([e, n], i) => {
      const [be, bn] = points[(i + 1) % points.length];
      twice += e * bn - be * n;
    });
    if (twice > 0) points.reverse();
    const first = points.reduce(
      (best, [e, n], i) => (n > points[best][1] || n === points[best][1] && e < points[best][0] ? i : best),
      0,
    );
    return points.map((_, i) => {
      const [e, n] = points[(first + i) % points.length];
      const [be, bn] = points[(first + i + 1) % points.length];
      return { ring: number + 1, point: i + 1, e, n, edge: Math.hypot(be - e, bn - n) };
    });
  });
}

/** Longitude and latitude of a place, between the nodes of a grid that PROJ computed; `null` outside of it. */
function degreesAt(e, n) {
  const { west, south, stepE, stepN, columns, rows, longitudes, latitudes } = DATA.grid;
  const [x, y] = [(e - west) / stepE, (n - south) / stepN];
  const [i, j] = [Math.floor(x), Math.floor(y)];
  if (!(i >= 0 && j >= 0 && i < columns - 1 && j < rows - 1)) return null;
  const [u, v, k] = [x - i, y - j, j * columns + i];
  const between = (values) =>
    (1 - v) * ((1 - u) * values[k] + u * values[k + 1]) + v * ((1 - u) * values[k + columns] +
        u * values[k + columns + 1]);
  return { longitude: between(longitudes), latitude: between(latitudes) };
}

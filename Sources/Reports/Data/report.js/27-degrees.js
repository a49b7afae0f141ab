// From longitude and latitude to a place.

/** The place of a longitude and latitude, found on the same grid step by step; `null` outside of it. */
function placeAt(longitude, latitude) {
  const { west, south, stepE, stepN, columns, rows } = DATA.grid;
  let [e, n] = [west + stepE * (columns - 1) / 2, south + stepN * (rows - 1) / 2];
  for (let step = 0; step < 30; step += 1) {
    const here = degreesAt(e, n);
    if (!here) return null;
    const [de, dn] = [longitude - here.longitude, latitude - here.latitude];
    if (Math.abs(de) < 1e-9 && Math.abs(dn) < 1e-9) break;
    e += de * 111_320 * Math.cos(latitude * Math.PI / 180);
    n += dn * 110_600;
    e = Math.min(Math.max(e, west), west + stepE * (columns - 1.001));
    n = Math.min(Math.max(n, south), south + stepN * (rows - 1.001));
  }
  const found = degreesAt(e, n);
  return found && Math.abs(found.longitude - longitude) < 1e-5 && Math.abs(found.latitude - latitude) < 1e-5
    ? { e, n }
    : null;
}

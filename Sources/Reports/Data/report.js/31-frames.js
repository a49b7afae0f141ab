// Windows of the map, and how places stand in them.

/** A window of the map: its size in pixels, its west and north edge, and metres per pixel. */
function frameAround(e, n, metresPerPixel, width, height) {
  return {
    width,
    height,
    metresPerPixel,
    west: e - width / 2 * metresPerPixel,
    north: n + height / 2 * metresPerPixel,
  };
}

function windowOf(frame) {
  return [
    frame.west,
    frame.north - frame.height * frame.metresPerPixel,
    frame.west + frame.width * frame.metresPerPixel,
    frame.north,
  ];
}

/** Where places of a window stand, in pixels from its upper left corner. */
const pixelsIn =
  ({ west, north, metresPerPixel }) => (e, n) => [(e - west) / metresPerPixel, (north - n) / metresPerPixel];

/** A round length for a bar of at most so many pixels. */
function roundLength(metresPerPixel, pixels) {
  const most = pixels * metresPerPixel;
  const power = 10 ** Math.floor(Math.log10(most));
  return [5, 2, 1].map((step) => step * power).find((step) => step <= most);
}

const lengthText = (
  length,
) => (length >= 1000 ? `${number(length / 1000)} km` : `${number(length, length < 1 ? 2 : 0)} m`);

// The backdrop: tiles of a picture in a folder beside the page; without the folder the page lacks only it.
const BACKDROP = DATA.backdrop
  ? { name: "backdrop", visible: true, opacity: 1, features: null, images: new Map(), isGone: false }
  : null;

const backdropLevels = (DATA.backdrop?.levels ?? []).map(({ resolution, tiles }, number_) => {
  const places_ = [];
  for (let i = 0; i < tiles.length; i += 2) places_.push([tiles[i], tiles[i + 1]]);
  return { resolution, number: number_, places: places_ };
});

/** The picture of a tile, which is asked for once; the map is painted again when it comes. */
function tileImage(address) {
  if (!BACKDROP.images.has(address)) {
    const image = new Image();
    image.addEventListener("load", redraw);
    image.addEventListener("error", () => {
      BACKDROP.isGone = true;
    });
    image.src = address;
    BACKDROP.images.set(address, image);
  }
  return BACKDROP.images.get(address);
}

/** The coarsest level that is as fine as the drawing, and below it one that is there at once. */
function levelsFor(metresPerPixel) {
  const fine = backdropLevels.find((level) => level.resolution <= metresPerPixel * 1.2) ?? backdropLevels.at(-1);
  return fine === backdropLevels[0] ? [fine] : [backdropLevels[0], fine];
}

function drawBackdrop(surface, frame) {
  if (!BACKDROP?.visible || BACKDROP.isGone || !backdropLevels.length) return;
  const { west, north, side } = DATA.backdrop;
  surface.alpha = BACKDROP.opacity;
  for (const { resolution, number: level, places: tiles } of levelsFor(frame.metresPerPixel)) {
    const size = side * resolution / frame.metresPerPixel;
    for (const [column, line] of tiles) {
      const x = (west - frame.west) / frame.metresPerPixel + column * size;
      const y = (frame.north - north) / frame.metresPerPixel + line * size;
      if (x > frame.width || y > frame.height || x + size < 0 || y + size < 0) continue;
      const address = `data/backdrop/${level}-${column}-${line}.jpg`;
      surface.picture(tileImage(address), address, x, y, size);
    }
  }
  surface.alpha = 1;
}

/** What stands under the map: name and date of the picture. */
const backdropText = () => (BACKDROP ? t("backdropNote", DATA.backdrop.name, day(DATA.backdrop.day)) : null);

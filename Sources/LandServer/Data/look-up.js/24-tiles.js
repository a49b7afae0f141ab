// Vector tiles of the working system: fetched, decoded, and kept while they are near.
const TILE_CELLS = 4096;
const MOST_TILES = 96;
const LAYERS = new Map(DATA.layers.map((one) => [one.name, { ...one, opacity: 1 }]));
const tiles = new Map();
const TEXT = new TextDecoder();

/** Reads protocol buffers. */
class Reader {
  constructor(bytes) {
    this.bytes = bytes;
    this.at = 0;
    this.end = bytes.length;
  }

  varint() {
    let [value, factor] = [0, 1];
    for (;;) {
      const byte = this.bytes[this.at++];
      value += (byte & 127) * factor;
      if (byte < 128) return value;
      factor *= 128;
    }
  }

  /** Passes each field with its number and wire type; the bytes of a message stand in `part`. */
  fields(act) {
    while (this.at < this.end) {
      const key = this.varint();
      const [field, type] = [key >> 3, key & 7];
      if (type === 0) act(field, this.varint());
      else if (type === 1) act(field, this.part(8));
      else if (type === 2) act(field, this.part(this.varint()));
      else if (type === 5) act(field, this.part(4));
      else throw new Error("no tile");
    }
  }

  part(length) {
    const part = this.bytes.subarray(this.at, this.at + length);
    this.at += length;
    return part;
  }
}

const zigzag = (value) => (value % 2 ? -(value + 1) / 2 : value / 2);

/** A value of a layer's list. */
function valueIn(bytes) {
  let found = null;
  new Reader(bytes).fields((field, value) => {
    if (field === 1) found = TEXT.decode(value);
    else if (field === 2) found = new DataView(value.buffer, value.byteOffset, 4).getFloat32(0, true);
    else if (field === 3) found = new DataView(value.buffer, value.byteOffset, 8).getFloat64(0, true);
    else if (field === 4 || field === 5) found = value;
    else if (field === 6) found = zigzag(value);
    else if (field === 7) found = value === 1;
  });
  return found;
}

const numbersIn = (bytes) => {
  const [reader, numbers] = [new Reader(bytes), []];
  while (reader.at < reader.end) numbers.push(reader.varint());
  return numbers;
};

/** A feature as the map knows it: rings in the working system, values by name. */
class TileFeature {
  constructor(layer, kind, rings, values) {
    Object.assign(this, { layer, kind, rings, values });
    this.box = boxOf(rings);
    this.id = String(values.id ?? "");
    this.name = values.name ?? null;
    this.style = styleOf(layer.name, values);
  }

  get(field) {
    return this.values[field] ?? null;
  }

  get area() {
    return (this.ownArea ??= this.kind === "polygons" ? ringsArea(this.rings) : 0);
  }

  get key() {
    return `${this.layer.name}/${this.id}`;
  }

  get title() {
    const [sheet, numberOnSheet] = [this.get("sheet_no"), this.get("parcel_no")];
    if (sheet != null && numberOnSheet != null) return t("sheetAndNumber", sheet, numberOnSheet);
    return this.name ? `${this.name} (${this.id})` : this.id;
  }
}

/** The colour and meaning of a function or land-use code; of several codes that of the first. */
function styleOf(layer, values) {
  if (layer === "scheme_block") return DATA.functions[values.function] ?? null;
  if (layer !== "landuse_block") return null;
  const code = String(values.code ?? "").split(/[+:]/)[0];
  const found = DATA.codes[code];
  return found ? { ...found, value: code } : null;
}

/** The features of a tile by layer; its west and north edge and its side are in metres. */
function decoded(bytes, west, north, side) {
  const found = new Map();
  new Reader(bytes).fields((field, part) => {
    if (field !== 3) return;
    let name = "";
    let cells = TILE_CELLS;
    const [keys, values, features] = [[], [], []];
    new Reader(part).fields((inner, value) => {
      if (inner === 1) name = TEXT.decode(value);
      else if (inner === 2) features.push(value);
      else if (inner === 3) keys.push(TEXT.decode(value));
      else if (inner === 4) values.push(valueIn(value));
      else if (inner === 5) cells = value;
    });
    const layer = LAYERS.get(name);
    const frame = { west, north, unit: side / cells };
    if (layer) found.set(name, features.map((one) => featureIn(one, layer, keys, values, frame)));
  });
  return found;
}

function featureIn(bytes, layer, keys, values, frame) {
  let [kind, tags, steps] = [0, [], []];
  new Reader(bytes).fields((field, value) => {
    if (field === 2) tags = numbersIn(value);
    else if (field === 3) kind = value;
    else if (field === 4) steps = numbersIn(value);
  });
  const own = {};
  for (let i = 0; i + 1 < tags.length; i += 2) own[keys[tags[i]]] = values[tags[i + 1]];
  return new TileFeature(layer, ["", "points", "lines", "polygons"][kind], ringsIn(steps, kind, frame), own);
}

/** Rings of commands: 1 moves, 2 draws lines, 7 closes. */
function ringsIn(steps, kind, { west, north, unit }) {
  const rings = [];
  let [x, y, ring] = [0, 0, []];
  for (let i = 0; i < steps.length;) {
    const [command, count] = [steps[i] & 7, steps[i] >> 3];
    i += 1;
    if (command === 7) {
      ring.push(ring[0], ring[1]);
      continue;
    }
    for (let step = 0; step < count && i + 1 < steps.length; step += 1, i += 2) {
      x += zigzag(steps[i]);
      y += zigzag(steps[i + 1]);
      if (command === 1 && (ring.length || kind === 1)) {
        if (ring.length) rings.push(ring);
        ring = [];
      }
      ring.push(west + x * unit, north - y * unit);
    }
  }
  if (ring.length) rings.push(ring);
  return rings;
}

// MARK: which tiles

const { corner, side: widest, coarsest, finest, template } = DATA.tiles;

/** The level whose tiles are some 512 pixels wide. */
function levelNow(metresPerPixel) {
  const level = Math.ceil(Math.log2(widest / (640 * metresPerPixel)));
  return Math.min(Math.max(level, coarsest), finest);
}

/** The tiles of a window, those that are missing asked for. */
function tilesIn(window, metresPerPixel) {
  const level = levelNow(metresPerPixel);
  const side = widest / 2 ** level;
  const found = [];
  const [left, right] = [0, 2].map((i) => Math.floor((window[i] - corner[0]) / side));
  const [bottom, top] = [1, 3].map((i) => Math.floor((corner[1] - window[i]) / side));
  for (let row = top; row <= bottom; row += 1) {
    for (let column = left; column <= right; column += 1) found.push(tileAt(level, row, column));
  }
  forgetTiles();
  return found;
}

function tileAt(level, row, column) {
  const key = `${level}/${row}/${column}/${state.day}`;
  let tile = tiles.get(key);
  if (tile) tiles.delete(key);
  else tile = newTile(level, row, column);
  tiles.set(key, tile);
  return tile;
}

function newTile(level, row, column) {
  const side = widest / 2 ** level;
  const tile = {
    box: [
      corner[0] + column * side,
      corner[1] - (row + 1) * side,
      corner[0] + (column + 1) * side,
      corner[1] - row * side,
    ],
    features: null,
  };
  tile.parent = [...tiles.values()].findLast((one) => one.features && contains(one.box, tile.box));
  const address = template.replace("{z}", level).replace("{row}", row).replace("{col}", column);
  const days = state.day ? `&datetime=${state.day}` : "";
  loadTile(`${address}${days}`, tile, side);
  return tile;
}

async function loadTile(address, tile, side) {
  try {
    const response = await fetch(address);
    const bytes = response.status === 200 ? new Uint8Array(await response.arrayBuffer()) : new Uint8Array();
    tile.features = decoded(bytes, tile.box[0], tile.box[3], side);
    tile.isMissing = response.status >= 400 && response.status !== 404;
  } catch {
    tile.features = new Map();
    tile.isMissing = true;
  }
  tile.parent = null;
  mapNote(tile.isMissing ? t("mapFails") : "");
  redraw();
}

const contains = (outer, inner) =>
  outer[0] <= inner[0] && outer[1] <= inner[1] && outer[2] >= inner[2] && outer[3] >= inner[3];

/** The least recently seen tiles go. */
function forgetTiles() {
  for (const key of tiles.keys()) {
    if (tiles.size <= MOST_TILES) return;
    tiles.delete(key);
  }
}

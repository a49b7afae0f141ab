internal import Interchange
internal import LandModel

/// Which tile is meant: the same for every address of it.
struct TileKey: Hashable, Sendable {
  let set: String
  let tile: TileAddress
  let day: CivilDate
  /// The collections, in the order of the snapshot.
  let collections: [String]
}

/// A tile that was made.
struct KeptTile: Sendable {
  /// The tile gzipped; `nil` for one of few bytes, and where nobody has asked for it so yet.
  private(set) var packed: [UInt8]?
  /// The tile as it is; `nil` where nobody has asked for it so yet.
  private(set) var plain: [UInt8]?
  /// How many features of which collection are left out, as `parcel=12, road=3`; `nil` for none.
  let dropped: String?
  /// Whether nothing is drawn.
  let isEmpty: Bool
  /// Whether nothing is drawn below it either.
  let isEmptyBelow: Bool

  /// Nearly three times as fast as the standard level, for tiles 4 % longer.
  private static let level: Int32 = 4

  init(_ tile: VectorTile, isEmptyBelow: Bool) {
    plain = tile.bytes
    isEmpty = tile.bytes.isEmpty
    dropped =
      tile.dropped.isEmpty ? nil : tile.dropped.map { "\($0.layer)=\($0.count)" }.joined(separator: ", ")
    self.isEmptyBelow = isEmptyBelow
  }

  /// What it costs to keep, in bytes.
  var cost: Int { 256 + (packed?.count ?? 0) + (plain?.count ?? 0) }

  /// The tile in the form in which it is sent; the other form is forgotten where nobody has asked for it.
  ///
  /// - Parameter packs: whether the client takes gzip.
  func inForm(packs: Bool) -> KeptTile {
    var tile = self
    let bytes = plain ?? GzipStream.unpacked(packed ?? [])
    if packs, bytes.count >= Packing.least {
      tile.packed = packed ?? GzipStream.packed(bytes, level: KeptTile.level)
    } else {
      tile.plain = bytes
    }
    return tile
  }

  /// The tile in the one form in which it was asked for first.
  func onlyInForm(packs: Bool) -> KeptTile {
    var tile = inForm(packs: packs)
    if tile.packed != nil { tile.plain = nil }
    return tile
  }
}

/// The header of a `.map`, the member of a MapInfo table that has the geometries.
struct MapInfoObjects {
  /// So many bytes it has.
  static let headSize = 1024

  private static let version = 0x104
  private static let firstCount = 0x13C
  private static let affineFlag = 0x200

  private let head: [UInt8]

  init(head: [UInt8]) { self.head = head }

  /// Whether positions are moved, turned or stretched by a transformation of the file's own; only files of version 500 and
  /// later may say so.
  var isAffine: Bool {
    guard head.count > Self.affineFlag else { return false }
    let version = Int(head[Self.version]) | Int(head[Self.version + 1]) << 8
    return version >= 500 && head[Self.affineFlag] != 0
  }

  /// The header of a file that says it has a point: GDAL tells the reference system of such alone.
  var withPoint: [UInt8] {
    guard head.count > Self.firstCount else { return head }
    var head = head
    head[Self.firstCount] = 1
    return head
  }
}

internal import CurvedDrawings

/// What a DXF drawing says of its entities and layers beside what GDAL tells, and what GDAL is to read otherwise.
///
/// GDAL tells no kind, block, tag or colour of an entity. It takes the place of a text at its left end whatever it is
/// aligned to, and loses the attributes of blocks that are inserted in blocks. A pass over the drawing gathers the former
/// by the handles of entities, and makes edits of the latter.
struct DrawingScan {
  /// An entity outside of blocks.
  struct Entity {
    /// The type as the drawing calls it, `LWPOLYLINE` or `INSERT`.
    let type: String
    /// Of an insertion and its attributes the block's name.
    let block: String?
    /// Of an attribute its tag.
    let tag: String?
    /// The index of the colour, or red, green and blue as `#RRGGBB`; `nil`: the layer's.
    let colour: String?
    let isInvisible: Bool
    /// Whether it lies on a sheet of paper.
    let isOnPaper: Bool
    /// The layer as the drawing writes it.
    let layer: String
  }

  /// A layer of the drawing.
  struct Layer {
    /// Frozen or switched off.
    let isHidden: Bool
    let colour: String
  }

  /// By handle.
  private(set) var entities: [String: Entity] = [:]
  /// By name in capital letters.
  private(set) var layers: [String: Layer] = [:]
  /// The names of the blocks that are other drawings.
  private(set) var references: [String] = []
  /// What stands in blocks that are inserted and of which GDAL reads nothing, by type.
  var unreadInBlocks: [String: Int] {
    inserted.reduce(into: [:]) { counts, name in counts.merge(unread[name] ?? [:], uniquingKeysWith: +) }
  }

  /// What GDAL is to read otherwise.
  private(set) var edits = ByteEdits()

  /// The types of entities that GDAL reads, and those that are part of others.
  private static let readTypes: Set<String> = [
    "3DFACE", "ARC", "ATTDEF", "ATTRIB", "CIRCLE", "DIMENSION", "ELLIPSE", "HATCH", "HELIX", "INSERT", "LEADER", "LINE",
    "LWPOLYLINE", "MLEADER", "MLINE", "MTEXT", "MULTILEADER", "POINT", "POLYLINE", "SOLID", "SPLINE", "TEXT", "TRACE",
    "BLOCK", "ENDBLK", "SEQEND", "VERTEX", "VIEWPORT",
  ]

  /// The handles given to entities that have none begin so.
  static let ownHandle = "~"
  /// Stands around the tag before the text of an attribute that was made a text.
  static let tagMark: Character = "\u{1}"

  private let isUnicode: Bool
  private var section = ""
  private var isSection = false
  private var pending: Pending?
  private var insertedBlock: String?
  /// The block whose entities are read, and of each block those that GDAL does not read, by type.
  private var block = ""
  private var unread: [String: [String: Int]] = [:]
  private var inserted: Set<String> = []
  private var unnamed = 0

  /// - Parameter isUnicode: whether names are read as UTF-8; else each byte is the character of its number.
  init(isUnicode: Bool) { self.isUnicode = isUnicode }

  /// A name of the drawing as a person reads it; `nil` where its letters are those of a page that is not decoded.
  func shown(_ name: String) -> String? {
    isUnicode || name.utf8.allSatisfy { $0 < 0x80 } ? DrawingEscapes.resolved(name) : nil
  }

  /// Takes the next pair of the drawing, and where the pair after it begins.
  mutating func take(_ code: Int, _ value: Slice<UnsafeBufferPointer<UInt8>>, offset: Int) {
    if code == 0 {
      finish()
      isSection = value.elementsEqual("SECTION".utf8)
      if value.elementsEqual("ENDSEC".utf8) { section = "" }
      if section == "ENTITIES" || section == "BLOCKS" || (section == "TABLES" && value.elementsEqual("LAYER".utf8)) {
        pending = Pending(value, end: offset, isUnicode: isUnicode)
      }
      return
    }
    if code == 2, isSection {
      section = String(decoding: value, as: UTF8.self)
      isSection = false
      return
    }
    pending?.take(code, value)
  }

  /// Ends the last entity; to be called at the end of the drawing.
  mutating func finish() {
    guard let entity = pending else { return }
    pending = nil
    switch (section, entity.type) {
    case ("TABLES", _): add(layer: entity)
    case ("BLOCKS", "BLOCK"):
      // 4 is another drawing, 8 one laid under this one.
      if entity.flags & 12 != 0 { references.append(entity.name) }
      block = entity.name
    case ("BLOCKS", _): editInside(entity)
    default: add(entity)
    }
  }

  private mutating func add(layer: Pending) {
    // 1 is frozen; a negative colour is that of a layer that is off.
    layers[layer.name.uppercased()] = Layer(
      isHidden: layer.flags & 1 != 0 || layer.index ?? 0 < 0, colour: layer.colour ?? "7")
  }

  private mutating func add(_ entity: Pending) {
    if entity.type == "VERTEX" || entity.type == "SEQEND" { return }
    var handle = entity.handle
    if handle.isEmpty {
      unnamed += 1
      handle = "\(Self.ownHandle)\(unnamed)"
      edits.replace(entity.end..<entity.end, with: Array("5\n\(handle)\n".utf8))
    }
    let isAttribute = entity.type == "ATTRIB"
    if !isAttribute { insertedBlock = nil }
    if entity.type == "INSERT" || entity.type == "DIMENSION" {
      insertedBlock = entity.name
      inserted.insert(entity.name)
    }
    entities[handle] = Entity(
      type: entity.type, block: insertedBlock, tag: isAttribute ? entity.name : nil, colour: entity.colour,
      isInvisible: entity.isInvisible, isOnPaper: entity.isOnPaper, layer: entity.layer)
    edits.align(entity)
  }

  /// The attributes of an insertion inside a block become texts of the block, which bear their tag.
  private mutating func editInside(_ entity: Pending) {
    if !Self.readTypes.contains(entity.type) { unread[block, default: [:]][entity.type, default: 0] += 1 }
    switch entity.type {
    case "INSERT":
      inserted.insert(entity.name)
      if let follow = entity.ranges[66] { edits.replace(follow, with: [UInt8(ascii: "0")]) }
    case "TEXT": edits.align(entity)
    case "ATTRIB":
      edits.replace(entity.typeRange, with: Array("TEXT".utf8))
      edits.align(entity, tag: entity.values[2] ?? [])
    default: break
    }
  }
}

/// An entity, a layer or a block while its pairs are read.
private struct Pending {
  let type: String
  let typeRange: Range<Int>
  private let isUnicode: Bool
  /// Where the pair after the type begins.
  let end: Int
  var handle = ""
  /// Of a block, an insertion or a layer its name, of an attribute its tag.
  var name = ""
  var flags = 0
  var index: Int?
  var trueColour: Int?
  var isInvisible = false
  var isOnPaper = false
  var layer = ""
  /// Where values stand that are edited.
  var ranges: [Int: Range<Int>] = [:]
  var values: [Int: [UInt8]] = [:]

  init(_ type: Slice<UnsafeBufferPointer<UInt8>>, end: Int, isUnicode: Bool) {
    self.isUnicode = isUnicode
    self.type = String(decoding: type, as: UTF8.self)
    typeRange = type.startIndex..<type.endIndex
    self.end = end
  }

  var isText: Bool { type == "TEXT" || type == "ATTRIB" }

  var colour: String? {
    if let trueColour {
      let digits = String(trueColour & 0xFFFFFF, radix: 16, uppercase: true)
      return "#" + String(repeating: "0", count: 6 - digits.count) + digits
    }
    return index.flatMap { abs($0) == 256 || $0 == 0 ? nil : String(abs($0)) }
  }

  mutating func take(_ code: Int, _ value: Slice<UnsafeBufferPointer<UInt8>>) {
    var text: String {
      guard !isUnicode else { return String(decoding: value, as: UTF8.self) }
      return String(String.UnicodeScalarView(value.map { UnicodeScalar($0) }))
    }
    switch code {
    case 5: if handle.isEmpty { handle = text }
    case 2:
      guard name.isEmpty else { return }
      name = text
      values[2] = Array(value)
    case 70: if !isText || type == "ATTRIB" { flags = Int(text) ?? 0 }
    case 62: index = Int(text)
    case 420: trueColour = Int(text)
    case 60: isInvisible = text == "1"
    case 67: isOnPaper = text == "1"
    case 8: if layer.isEmpty { layer = text }
    case 66 where type == "INSERT": ranges[66] = value.startIndex..<value.endIndex
    case 1 where type == "ATTRIB", 10, 20, 11, 21, 72, 73, 74:
      guard isText, ranges[code] == nil else { return }
      ranges[code] = value.startIndex..<value.endIndex
      values[code] = Array(value)
    default: return
    }
  }
}

extension ByteEdits {
  /// Puts a text where it is aligned to, and its tag before it where one is given.
  fileprivate mutating func align(_ entity: Pending, tag: [UInt8]? = nil) {
    guard entity.isText else { return }
    var changes: [(range: Range<Int>, text: [UInt8])] = []
    func number(_ code: Int) -> Double {
      entity.values[code].flatMap { Double(String(decoding: $0, as: UTF8.self)) } ?? 0
    }
    let (horizontal, vertical) = (number(72), number(entity.type == "ATTRIB" ? 74 : 73))
    if horizontal != 0 || vertical != 0, entity.values[11] != nil, entity.values[21] != nil {
      // A text stretched between two places is aligned to the middle between them.
      let isStretched = vertical == 0 && (horizontal == 3 || horizontal == 5)
      for code in [10, 20] {
        guard let range = entity.ranges[code], let aligned = entity.values[code + 1] else { continue }
        changes.append((range, isStretched ? Array("\((number(code) + number(code + 1)) / 2)".utf8) : aligned))
      }
      // Aligned to nothing from now on.
      for code in [72, 73, 74] { if let range = entity.ranges[code] { changes.append((range, [UInt8(ascii: "0")])) } }
    }
    if let tag, let range = entity.ranges[1], let text = entity.values[1] {
      let mark = Array(String(DrawingScan.tagMark).utf8)
      changes.append((range, mark + tag + mark + text))
    }
    for change in changes.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      replace(change.range, with: change.text)
    }
  }
}

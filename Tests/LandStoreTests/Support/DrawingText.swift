/// A drawing in the text form of DXF, made of entities in metres from X 1 587 000, Y 553 000.
struct DrawingText {
  private var entities: [String] = []
  private var blocks: [String] = []
  private var layers: [String] = []
  private var handle = 0x100

  /// A line through points, closed by a flag or not.
  func line(_ layer: String, _ points: [(Double, Double)], closed: Bool = true) -> String {
    let places = points.map { place(10, $0.0, $0.1) }.joined()
    return Self.pairs(
      (0, "LWPOLYLINE"), (100, "AcDbEntity"), (8, layer), (100, "AcDbPolyline"), (90, "\(points.count)"),
      (70, closed ? "1" : "0")) + places
  }

  /// A closed square with its lower left corner at a point.
  func square(_ layer: String, _ x: Double, _ y: Double, _ size: Double) -> String {
    line(layer, Self.corners(x, y, size))
  }

  /// A text whose lower left corner is at a point; `aligned` is where it is centred.
  func text(_ layer: String, _ text: String, _ x: Double, _ y: Double, aligned: (Double, Double)? = nil) -> String {
    let alignment = aligned.map { place(11, $0.0, $0.1) + Self.pairs((72, "1"), (73, "2")) } ?? ""
    return Self.pairs((0, "TEXT"), (100, "AcDbEntity"), (8, layer), (100, "AcDbText")) + place(10, x, y)
      + Self.pairs((40, "2"), (1, text)) + alignment
  }

  /// A text of several lines.
  func texts(_ layer: String, _ lines: [String], _ x: Double, _ y: Double) -> String {
    Self.pairs((0, "MTEXT"), (100, "AcDbEntity"), (8, layer), (100, "AcDbMText")) + place(10, x, y)
      + Self.pairs((40, "2"), (1, lines.joined(separator: "\\P")))
  }

  /// A hatch of closed outlines.
  func hatch(_ layer: String, _ outlines: [[(Double, Double)]]) -> String {
    let paths = outlines.map { corners in
      Self.pairs((92, "3"), (72, "0"), (73, "1"), (93, "\(corners.count)"))
        + corners.map { place(10, $0.0, $0.1) }.joined() + Self.pairs((97, "0"))
    }
    return Self.pairs(
      (0, "HATCH"), (100, "AcDbEntity"), (8, layer), (100, "AcDbHatch"), (10, "0"), (20, "0"), (30, "0"), (210, "0"),
      (220, "0"), (230, "1"), (2, "SOLID"), (70, "1"), (71, "0"), (91, "\(outlines.count)"))
      + paths.joined() + Self.pairs((75, "0"), (76, "1"), (98, "0"))
  }

  /// An inserted block with attributes; `more` are further pairs of the insertion.
  func insert(
    _ block: String, on layer: String, _ x: Double, _ y: Double, inBlock: Bool = false,
    attributes: [(tag: String, text: String, x: Double, y: Double)] = [], _ more: (Int, String)...
  ) -> String {
    func at(_ x: Double, _ y: Double) -> String { inBlock ? Self.pairs((10, "\(x)"), (20, "\(y)")) : place(10, x, y) }
    var text = Self.pairs((0, "INSERT"), (100, "AcDbEntity"), (8, layer), (100, "AcDbBlockReference"))
    if !attributes.isEmpty { text += Self.pairs((66, "1")) }
    text += Self.pairs((2, block)) + at(x, y) + more.map { Self.pairs($0) }.joined()
    for attribute in attributes {
      text +=
        Self.pairs((0, "ATTRIB"), (100, "AcDbEntity"), (8, layer), (100, "AcDbText")) + at(attribute.x, attribute.y)
        + Self.pairs((40, "2"), (1, attribute.text), (100, "AcDbAttribute"), (2, attribute.tag), (70, "0"))
    }
    return attributes.isEmpty ? text : text + Self.pairs((0, "SEQEND"), (8, layer))
  }

  /// Adds entities, each with a handle of its own.
  mutating func add(_ entities: String...) {
    for entity in entities {
      handle += 1
      self.entities.append(Self.withHandle(entity, handle))
    }
  }

  /// Adds a block, whose entities have coordinates of their own.
  mutating func block(_ name: String, flags: Int = 0, _ entities: String...) {
    blocks.append(
      Self.pairs((0, "BLOCK"), (8, "0"), (2, name), (70, "\(flags)"), (10, "0"), (20, "0"), (3, name))
        + entities.joined()
        + Self.pairs((0, "ENDBLK"), (8, "0")))
  }

  /// Adds a layer to the table of layers.
  mutating func layer(_ name: String, colour: Int = 7, flags: Int = 0) {
    layers.append(Self.pairs((0, "LAYER"), (2, name), (70, "\(flags)"), (62, "\(colour)"), (6, "CONTINUOUS")))
  }

  /// The drawing.
  ///
  /// - Parameters:
  ///   - hasHandles: whether entities have handles.
  ///   - page: the code page that its head names.
  func dxf(hasHandles: Bool = true, page: String? = nil) -> String {
    let entities = hasHandles ? entities : entities.map(Self.withoutHandle)
    let head =
      Self.pairs((9, "$ACADVER"), (1, "AC1021")) + (page.map { Self.pairs((9, "$DWGCODEPAGE"), (3, $0)) } ?? "")
    let table =
      Self.pairs((0, "TABLE"), (2, "LAYER"), (70, "\(layers.count)")) + layers.joined() + Self.pairs((0, "ENDTAB"))
    return section("HEADER", head) + section("TABLES", table) + section("BLOCKS", blocks.joined())
      + section("ENTITIES", entities.joined()) + Self.pairs((0, "EOF"))
  }

  static func corners(_ x: Double, _ y: Double, _ size: Double) -> [(Double, Double)] {
    [(x, y), (x + size, y), (x + size, y + size), (x, y + size)]
  }

  /// Pairs of codes and values.
  static func pairs(_ pairs: (Int, String)...) -> String { pairs.map { "\($0)\n\($1)\n" }.joined() }

  private func section(_ name: String, _ content: String) -> String {
    Self.pairs((0, "SECTION"), (2, name)) + content + Self.pairs((0, "ENDSEC"))
  }

  private func place(_ code: Int, _ x: Double, _ y: Double) -> String {
    Self.pairs((code, "\(553_000 + x)"), (code + 10, "\(1_587_000 + y)"))
  }

  private static func withHandle(_ entity: String, _ handle: Int) -> String {
    // Attributes have handles too, by their place behind that of their insertion.
    var count = 0
    return entity.split(separator: "\n", omittingEmptySubsequences: false).map(String.init).reduce(into: [String]()) {
      lines, line in
      lines.append(line)
      guard lines.count >= 2, lines[lines.count - 2] == "0", line.first?.isLetter == true, line != "SEQEND" else {
        return
      }
      lines += ["5", String(handle * 16 + count, radix: 16, uppercase: true)]
      count += 1
    }.joined(separator: "\n")
  }

  private static func withoutHandle(_ entity: String) -> String {
    let lines = entity.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    var kept: [String] = []
    var index = 0
    while index + 1 < lines.count {
      if lines[index] != "5" { kept += lines[index...index + 1] }
      index += 2
    }
    return kept.joined(separator: "\n") + "\n"
  }
}

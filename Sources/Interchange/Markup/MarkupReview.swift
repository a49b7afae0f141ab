/// Looks at a GML or KML file before GDAL reads it, which takes a coordinate that is no number for 0, leaves out a
/// position without a latitude, and keeps one ring of a hole that has two.
struct MarkupReview {
  let path: String
  /// The columns that a KML file declares to be of numbers, which GDAL is to give as they are written.
  private(set) var numbers: [String: NumberNotation] = [:]
  /// The reference systems that the geometries name, in the order of the file, each once.
  private(set) var systemNames: [String] = []
  /// The file as GDAL is to read it; `nil` for one that needs no change.
  private(set) var content: [UInt8]?

  private var edits = ByteEdits()
  private var features = -1
  private var geometries = FeatureGeometries()
  /// The boundaries of polygons that are open, and how many rings each has.
  private var boundaries: [(tag: MarkupScanner.Tag, isInner: Bool, depth: Int, rings: Int)] = []
  private var depth = 0
  private var list: PositionList?

  /// - Throws: ``InterchangeError`` for coordinates that are none.
  init(_ bytes: UnsafeBufferPointer<UInt8>, path: String) throws(InterchangeError) {
    self.path = path
    var scanner = MarkupScanner(bytes)
    while let event = scanner.next() {
      switch event {
      case .start(let tag): try open(tag, scanner)
      case .end(let tag): close(tag)
      case .text(let range): if let list { try check(list, range, scanner) }
      }
    }
    content = edits.applied(to: bytes)
  }

  /// What is to be said of the file.
  var notices: [Notice] {
    geometries.further.map { Notice(.columnLeftOut(column: $0.name, type: "geometry"), count: $0.count) }
  }

  // MARK: - Tags

  private mutating func open(_ tag: MarkupScanner.Tag, _ scanner: MarkupScanner) throws(InterchangeError) {
    list = nil
    if scanner.isNamed(tag, "Placemark", "featureMember", "member") { features += 1 }
    geometries.open(tag, depth: depth, scanner)
    if let range = scanner.attribute(tag, "srsName") {
      let name = scanner.text(range)
      if systemNames.last != name, !systemNames.contains(name) { systemNames.append(name) }
    }
    if scanner.isNamed(tag, "SimpleField") { declareAsText(tag, scanner) }
    try countRing(tag, scanner)
    guard !tag.isEmpty else { return }
    depth += 1
    if scanner.isNamed(tag, "interior", "innerBoundaryIs", "exterior", "outerBoundaryIs") {
      boundaries.append((tag, scanner.isNamed(tag, "interior", "innerBoundaryIs"), depth, 0))
    }
    list = PositionList(tag, scanner)
  }

  private mutating func close(_ tag: MarkupScanner.Tag) {
    list = nil
    if boundaries.last?.depth == depth { boundaries.removeLast() }
    depth -= 1
    if let range = geometries.close(tag, depth: depth) { edits.replace(range, with: []) }
  }

  /// A second ring of a boundary gets a boundary of its own.
  private mutating func countRing(_ tag: MarkupScanner.Tag, _ scanner: MarkupScanner) throws(InterchangeError) {
    guard !geometries.isLeftOut, let last = boundaries.last, last.depth == depth,
      scanner.isNamed(tag, "LinearRing", "Ring")
    else { return }
    boundaries[boundaries.count - 1].rings += 1
    guard last.rings > 0 else { return }
    guard last.isInner else {
      throw fault(
        "a polygon has two rings in its one outer boundary", tag.range.lowerBound, scanner,
        remedy: "make two polygons of it, or a hole of one ring")
    }
    let name = scanner.text(last.tag.name)
    edits.replace(tag.range.lowerBound..<tag.range.lowerBound, with: Array("</\(name)><\(name)>".utf8))
  }

  /// A field that is declared to be of numbers is read as text by GDAL, and made numbers by us.
  private mutating func declareAsText(_ tag: MarkupScanner.Tag, _ scanner: MarkupScanner) {
    guard let type = scanner.attribute(tag, "type"), let name = scanner.attribute(tag, "name") else { return }
    let isWhole: Bool
    switch scanner.text(type).lowercased() {
    case "int", "uint", "short", "ushort": isWhole = true
    case "float", "double": isWhole = false
    default: return
    }
    let notation = NumberNotation(isWhole: isWhole, keepsCodes: true)
    let key = scanner.text(name)
    numbers[key] = numbers[key].map { NumberNotation(isWhole: $0.isWhole && isWhole, keepsCodes: true) } ?? notation
    edits.replace(type, with: Array("string".utf8))
  }

  // MARK: - Coordinates

  private func check(
    _ list: PositionList, _ range: Range<Int>, _ scanner: MarkupScanner
  ) throws(InterchangeError) {
    guard let fault = list.fault(scanner.bytes, range) else { return }
    let text = scanner.text(fault.range).excerpt()
    let what =
      fault.isShort ? "the position '\(text)' has too few or too many coordinates" : "'\(text)' is no coordinate"
    throw self.fault(what, fault.range.lowerBound, scanner, remedy: "correct the position, or export the file again")
  }

  private func fault(
    _ message: String, _ place: Int, _ scanner: MarkupScanner, remedy: String
  ) -> InterchangeError {
    InterchangeError(
      .badGeometry, message, remedy: remedy, file: path, feature: features < 0 ? nil : features,
      place: .line(scanner.line(of: place)))
  }
}

/// How the positions of an element are written.
enum PositionList {
  /// Coordinates parted by commas, positions by blanks: `coordinates` of KML, and of GML where it says nothing else.
  case tuples
  /// Numbers parted by blanks: `posList`, `pos`, `coord` of a track.
  case numbers
  /// Signs of its own.
  case other(decimal: UInt8, coordinate: UInt8, tuple: UInt8)

  /// `nil` for an element that has no positions.
  init?(_ tag: MarkupScanner.Tag, _ scanner: MarkupScanner) {
    if scanner.isNamed(tag, "posList", "pos")
      || scanner.isNamed(tag, "coord") && scanner.bytes[tag.name].starts(with: "gx:".utf8)
    {
      self = .numbers
    } else if scanner.isNamed(tag, "coordinates") {
      func sign(_ name: String, _ usual: UInt8) -> UInt8 {
        guard let range = scanner.attribute(tag, name), let sign = scanner.bytes[range].first else { return usual }
        return sign
      }
      let (decimal, coordinate, tuple) = (sign("decimal", .point), sign("cs", .comma), sign("ts", 0x20))
      self =
        decimal == .point && coordinate == .comma && tuple <= 0x20
        ? .tuples : .other(decimal: decimal, coordinate: coordinate, tuple: tuple)
    } else {
      return nil
    }
  }

  /// What is wrong, and where.
  struct Fault {
    let range: Range<Int>
    /// Whether a position has too few or too many coordinates, not a coordinate a letter.
    let isShort: Bool
  }

  /// The first fault of the text.
  func fault(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Fault? {
    switch self {
    case .tuples: Self.faultOfTuples(bytes, range)
    case .numbers: Self.faultOfNumbers(bytes, range, decimal: .point) { $0 <= 0x20 }
    case .other(let decimal, let coordinate, let tuple):
      Self.faultOfNumbers(bytes, range, decimal: decimal) { $0 <= 0x20 || $0 == coordinate || $0 == tuple }
    }
  }

  private static func faultOfNumbers(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, decimal: UInt8, _ separates: (UInt8) -> Bool
  ) -> Fault? {
    var place = range.lowerBound
    while place < range.upperBound {
      guard !separates(bytes[place]) else {
        place += 1
        continue
      }
      let start = place
      while place < range.upperBound, !separates(bytes[place]) { place += 1 }
      if !isNumber(bytes[start..<place], decimal: decimal) { return Fault(range: start..<place, isShort: false) }
    }
    return nil
  }

  /// Blanks around a comma do not part positions; a run of three and three coordinates is of several with heights.
  private static func faultOfTuples(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Fault? {
    var place = range.lowerBound
    let end = range.upperBound
    func skipBlanks() { while place < end, bytes[place] <= 0x20 { place += 1 } }
    skipBlanks()
    while place < end {
      let start = place
      var (count, last) = (0, place)
      while true {
        let from = place
        while place < end, bytes[place] > 0x20, bytes[place] != .comma { place += 1 }
        guard isNumber(bytes[from..<place], decimal: .point) else {
          let shown = from == place ? start..<min(end, place + 1) : from..<place
          return Fault(range: shown, isShort: from == place)
        }
        (count, last) = (count + 1, place)
        skipBlanks()
        guard place < end, bytes[place] == .comma else { break }
        place += 1
        skipBlanks()
      }
      guard count == 2 || count.isMultiple(of: 3) else { return Fault(range: start..<last, isShort: true) }
    }
    return nil
  }

  private static func isNumber(_ bytes: Slice<UnsafeBufferPointer<UInt8>>, decimal: UInt8) -> Bool {
    if decimal == .point { return NumberNotation().form(of: bytes).isNumber }
    return NumberNotation().form(of: bytes.map { $0 == decimal ? .point : $0 }).isNumber
  }
}

extension NumberNotation.Form {
  /// Whether it is a number, of however many digits.
  fileprivate var isNumber: Bool {
    switch self {
    case .whole, .decimal: true
    case .empty, .overflow, .code, .other: false
    }
  }
}

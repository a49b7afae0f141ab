internal import Refusals

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

  /// - Throws: `Refusal` for coordinates that are none.
  init(_ bytes: UnsafeBufferPointer<UInt8>, path: String) throws(Refusal) {
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

  private mutating func open(_ tag: MarkupScanner.Tag, _ scanner: MarkupScanner) throws(Refusal) {
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
  private mutating func countRing(_ tag: MarkupScanner.Tag, _ scanner: MarkupScanner) throws(Refusal) {
    guard !geometries.isLeftOut, let last = boundaries.last, last.depth == depth,
      scanner.isNamed(tag, "LinearRing", "Ring")
    else { return }
    boundaries[boundaries.count - 1].rings += 1
    guard last.rings > 0 else { return }
    guard last.isInner else {
      throw fault(
        LocalisedText(
          en: "a polygon has two rings in its one outer boundary",
          vi: "một đa giác có hai vòng trong cùng một đường bao"), tag.range.lowerBound, scanner,
        remedy: LocalisedText(
          en: "make two polygons of it, or a hole of one ring",
          vi: "tách thành hai đa giác, hoặc đổi một vòng thành lỗ thủng"))
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
    let key = scanner.text(name).withoutEntities
    numbers[key] = numbers[key].map { NumberNotation(isWhole: $0.isWhole && isWhole, keepsCodes: true) } ?? notation
    edits.replace(type, with: Array("string".utf8))
  }

  // MARK: - Coordinates

  private func check(
    _ list: PositionList, _ range: Range<Int>, _ scanner: MarkupScanner
  ) throws(Refusal) {
    guard let fault = list.fault(scanner.bytes, range) else { return }
    let text = scanner.text(fault.range).excerpt()
    let what =
      fault.isShort
      ? LocalisedText(
        en: "the position '\(text)' has too few or too many coordinates",
        vi: "điểm '\(text)' có quá ít hoặc quá nhiều tọa độ")
      : LocalisedText(en: "'\(text)' is no coordinate", vi: "'\(text)' không phải là tọa độ")
    throw self.fault(
      what, fault.range.lowerBound, scanner,
      remedy: LocalisedText(en: "correct the position, or export the file again", vi: "sửa tọa độ, hoặc xuất lại tệp"))
  }

  private func fault(
    _ message: LocalisedText, _ place: Int, _ scanner: MarkupScanner, remedy: LocalisedText
  ) -> Refusal {
    Refusal(
      .badGeometry, message, remedy: remedy,
      at: RefusalPlace(file: path, feature: features < 0 ? nil : features, at: .line(scanner.line(of: place))))
  }
}

extension String {
  /// The text with the five signs that XML names in place of their names.
  fileprivate var withoutEntities: String {
    guard contains("&") else { return self }
    var text = self
    for (name, sign) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"), ("&amp;", "&")] {
      text = text.split(separator: name, omittingEmptySubsequences: false).joined(separator: sign)
    }
    return text
  }
}

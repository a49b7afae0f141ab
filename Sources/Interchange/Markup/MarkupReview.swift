internal import Refusals

/// Looks at a GML or KML file before GDAL reads it, which takes a coordinate that is no number for 0, leaves out a
/// position without a latitude, and keeps one part of a geometry where it expects no other (``GeometryOutline``).
struct MarkupReview {
  let path: String
  /// The columns that a KML file declares to be of numbers, which GDAL is to give as they are written.
  private(set) var numbers: [String: NumberNotation] = [:]
  /// Those that it declares to be of truth values.
  private(set) var booleans: Set<String> = []
  /// The reference systems that the geometries name.
  private(set) var systems = GeometrySystems()
  /// The columns that GDAL would call otherwise or take for geometries, by the names that they get for it.
  private(set) var columnNames: [String: String] = [:]
  /// The file as GDAL is to read it; `nil` for one that needs no change.
  private(set) var content: [UInt8]?

  /// The names of values of a KML file that no schema declares, and what they are for GDAL.
  private var dataNames: [String: String] = [:]
  private var edits = ByteEdits()
  private var features = -1
  private var geometries = FeatureGeometries()
  private var outline: GeometryOutline
  private var fields = PlacemarkFields()
  private var memberFields = MemberFields()
  private var namespaces = MarkupNamespaces()
  private var depth = 0
  private var list: PositionList?

  /// - Throws: `Refusal` for coordinates that are none.
  init(_ bytes: UnsafeBufferPointer<UInt8>, path: String, format: FileFormat) throws(Refusal) {
    self.path = path
    outline = GeometryOutline(format)
    var scanner = MarkupScanner(bytes)
    while let event = scanner.next() {
      switch event {
      case .start(let tag): try open(tag, scanner)
      case .end(let tag): try close(tag, scanner)
      case .text(let range):
        if let list { try check(list, range, scanner) }
        if isBesideGeometries { memberFields.take(range, scanner) }
      }
    }
    content = edits.applied(to: bytes)
  }

  /// What is to be said of the file.
  var notices: [Notice] {
    let models = outline.models > 0 ? [(name: "Model", count: outline.models)] : []
    let left = (geometries.further + models).map {
      Notice(.columnLeftOut(column: $0.name, type: "geometry"), count: $0.count)
    }
    return left + fields.notices + memberFields.notices
  }

  private var isBesideGeometries: Bool { outline.format == .gml && !outline.isOpen && !geometries.isLeftOut }

  // MARK: - Tags

  private mutating func open(_ tag: MarkupScanner.Tag, _ scanner: MarkupScanner) throws(Refusal) {
    list = nil
    if scanner.isNamed(tag, "Placemark", "featureMember", "member") { features += 1 }
    if depth == 0 { namespaces = MarkupNamespaces(root: tag, scanner) }
    if isBesideGeometries { memberFields.open(tag, depth: depth, scanner) }
    let isColumn = isColumnNamedAsGeometry(tag, scanner)
    if isColumn { rename(tag, scanner) } else { geometries.open(tag, depth: depth, scanner) }
    if scanner.isNamed(tag, "SimpleField") { declareAsText(tag, scanner) }
    if outline.format == .kml, scanner.isNamed(tag, "Data") { keepName(tag, scanner) }
    if outline.format == .kml { fields.take(tag, in: outline, feature: max(features, 0), scanner) }
    if !geometries.isLeftOut {
      do throws(GeometryOutline.Fault) {
        if !isColumn { try outline.open(tag, scanner, &edits) }
      } catch {
        throw refusal(error, scanner)
      }
      let name = scanner.attribute(tag, "srsName").map { scanner.text($0) }
      systems.open(name, isInside: outline.isOpen)
    }
    guard !tag.isEmpty else { return }
    depth += 1
    list = PositionList(tag, scanner)
    // The parts of a position in the oldest form.
    if list == nil, outline.isInPosition, scanner.isNamed(tag, "X", "Y", "Z") { list = .numbers }
  }

  private mutating func close(_ tag: MarkupScanner.Tag, _ scanner: MarkupScanner) throws(Refusal) {
    list = nil
    if !outline.isOpen, isColumnNamedAsGeometry(tag, scanner) {
      rename(tag, scanner)
    } else if !geometries.isLeftOut {
      do throws(GeometryOutline.Fault) { try outline.close(tag, scanner, &edits) } catch {
        throw refusal(error, scanner)
      }
    }
    systems.close(isInside: outline.isOpen)
    depth -= 1
    if let range = geometries.close(tag, depth: depth) { edits.replace(range, with: []) }
    if isBesideGeometries { memberFields.close(scanner) }
  }

  /// Whether GDAL would take a value for a geometry.
  private func isColumnNamedAsGeometry(_ tag: MarkupScanner.Tag, _ scanner: MarkupScanner) -> Bool {
    guard outline.format == .gml, !outline.isOpen, !geometries.isLeftOut, depth > 0,
      MarkupRole(named: scanner.text(tag.localName))?.isGeometry == true
    else { return false }
    return namespaces.isForeign(tag, scanner)
  }

  private mutating func rename(_ tag: MarkupScanner.Tag, _ scanner: MarkupScanner) {
    let name = scanner.text(tag.localName)
    columnNames[name + "_"] = name
    edits.replace(tag.localName, with: Array("\(name)_".utf8))
  }

  /// GDAL puts a line for every byte of a name that is no letter of ASCII: `Ch___c_n__ng` of `Chức năng`.
  private mutating func keepName(_ tag: MarkupScanner.Tag, _ scanner: MarkupScanner) {
    guard let range = scanner.attribute(tag, "name") else { return }
    let name = scanner.text(range).withoutEntities
    guard !name.isEmpty, !name.utf8.allSatisfy({ $0 == UInt8(ascii: "_") || Self.isPlain($0) }) else { return }
    let alias = dataNames[name] ?? "data_name_\(dataNames.count + 1)"
    dataNames[name] = alias
    columnNames[alias] = name
    edits.replace(range, with: Array(alias.utf8))
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"):
      true
    default: false
    }
  }

  /// A field that is declared to be of numbers is read as text by GDAL, and made numbers by us.
  private mutating func declareAsText(_ tag: MarkupScanner.Tag, _ scanner: MarkupScanner) {
    guard let type = scanner.attribute(tag, "type"), let name = scanner.attribute(tag, "name") else { return }
    let key = scanner.text(name).withoutEntities
    let isWhole: Bool
    switch scanner.text(type).lowercased() {
    case "int", "uint", "short", "ushort": isWhole = true
    case "float", "double": isWhole = false
    case "bool":
      booleans.insert(key)
      edits.replace(type, with: Array("string".utf8))
      return
    default: return
    }
    let notation = NumberNotation(isWhole: isWhole, keepsCodes: true)
    numbers[key] = numbers[key].map { NumberNotation(isWhole: $0.isWhole && isWhole, keepsCodes: true) } ?? notation
    edits.replace(type, with: Array("string".utf8))
  }

  // MARK: - Coordinates

  private func check(
    _ list: PositionList, _ range: Range<Int>, _ scanner: MarkupScanner
  ) throws(Refusal) {
    guard let fault = list.fault(scanner.bytes, range, isPoint: outline.isPoint) else { return }
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

  private func refusal(_ fault: GeometryOutline.Fault, _ scanner: MarkupScanner) -> Refusal {
    self.fault(fault.message, fault.place, scanner, remedy: fault.remedy)
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
  var withoutEntities: String {
    guard contains("&") else { return self }
    var text = self
    for (name, sign) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"), ("&amp;", "&")] {
      text = text.split(separator: name, omittingEmptySubsequences: false).joined(separator: sign)
    }
    return text
  }
}

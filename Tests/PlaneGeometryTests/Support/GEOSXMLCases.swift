import Foundation
import PlaneGeometry

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// One case of the XML test files of JTS and GEOS: one or two geometries and the operations on them.
struct GEOSXMLCase: Sendable {
  /// To which grid the geometries of the case are rounded when they are read.
  enum PrecisionModel: Hashable, Sendable {
    case floating
    case floatingSingle
    /// Ordinates are multiples of 1 / scale.
    case scale(Double)
  }

  /// One operation with the answer that is expected; texts stand as written, blanks at the ends removed.
  struct Operation: Hashable, Sendable {
    /// The name in small letters.
    var name: String
    var arg1: String?
    var arg2: String?
    var arg3: String?
    var arg4: String?
    /// The pattern of a `relate`.
    var pattern: String?
    var expectedText: String
  }

  /// The path of the file below the folder, with slashes.
  var file: String
  /// The number of the case in its file, from 1.
  var caseNumber: Int
  var description: String
  /// Well-known text or binary in hexadecimal digits; see ``readGEOSXMLGeometry(_:precisionModel:)``.
  var a: String
  var b: String?
  var precisionModel: PrecisionModel
  var operations: [Operation]

  /// File and number: the name of the case in lists of expected failures.
  var name: String { "\(file)#\(caseNumber)" }
}

/// A file that is no XML.
struct GEOSXMLError: Error, CustomStringConvertible {
  let file: String
  let line: Int
  let message: String
  var description: String { "\(file), line \(line): \(message)" }
}

/// Every case of every `.xml` file below the folder, in the order of the files' paths.
func loadGEOSXMLCases(_ folder: URL) throws -> [GEOSXMLCase] {
  let root = folder.standardizedFileURL.path
  let paths = (FileManager.default.enumerator(atPath: root)?.compactMap { $0 as? String } ?? [])
    .filter { $0.hasSuffix(".xml") }.sorted()
  var cases: [GEOSXMLCase] = []
  for path in paths {
    let parser = XMLParser(data: try Data(contentsOf: URL(fileURLWithPath: root).appendingPathComponent(path)))
    let reader = GEOSXMLReader(file: path)
    parser.delegate = reader
    guard parser.parse() else {
      throw GEOSXMLError(
        file: path, line: parser.lineNumber, message: parser.parserError.map { "\($0)" } ?? "no XML")
    }
    cases += reader.cases
  }
  return cases
}

/// Reads the text of `<a>`, `<b>` or an expected geometry: WKT, or WKB in hexadecimal digits; rounded to the grid of
/// the precision model, as the runner of GEOS does.
func readGEOSXMLGeometry(
  _ text: String, precisionModel: GEOSXMLCase.PrecisionModel = .floating
) throws -> Geometry {
  let digits = text.filter { !$0.isWhitespace }
  let geometry =
    digits.count % 2 == 0 && !digits.isEmpty && digits.allSatisfy(\.isHexDigit)
    ? try Geometry(wkb: bytes(hexadecimal: digits)) : try readTextBeforeRubbish(text)
  switch precisionModel {
  case .floating: return geometry
  case .floatingSingle:
    return geometry.mapPositions { Position(Double(Float($0.x)), Double(Float($0.y))) }
  case .scale(let scale):
    // Halves go up, as in GEOS.
    return geometry.mapPositions {
      Position(($0.x * scale + 0.5).rounded(.down) / scale, ($0.y * scale + 0.5).rounded(.down) / scale)
    }
  }
}

/// Three texts of the collection end in a quote or one parenthesis too many, which the reader of GEOS overlooks.
private func readTextBeforeRubbish(_ text: String) throws -> Geometry {
  do {
    return try Geometry(wkt: text)
  } catch  where error.reason == .trailingInput {
    return try Geometry(wkt: String(decoding: text.utf8.prefix(error.offset), as: UTF8.self))
  }
}

private func bytes(hexadecimal digits: String) -> [UInt8] {
  var result: [UInt8] = []
  var high: UInt8?
  for digit in digits {
    let value = UInt8(digit.hexDigitValue!)
    if let upper = high {
      result.append(upper << 4 | value)
      high = nil
    } else {
      high = value
    }
  }
  return result
}

/// Collects the cases of one file, of which the first precision model holds.
private final class GEOSXMLReader: NSObject, XMLParserDelegate {
  let file: String
  var cases: [GEOSXMLCase] = []
  private var precisionModel: GEOSXMLCase.PrecisionModel?
  private var current: GEOSXMLCase?
  private var operation: GEOSXMLCase.Operation?
  private var text = ""

  init(file: String) { self.file = file }

  func parser(
    _ parser: XMLParser, didStartElement element: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    text = ""
    let attributes = Dictionary(attributes.map { ($0.key.lowercased(), $0.value) }) { first, _ in first }
    switch element.lowercased() {
    case "precisionmodel":
      if precisionModel == nil { precisionModel = model(attributes) }
    case "case":
      current = GEOSXMLCase(
        file: file, caseNumber: cases.count + 1, description: "", a: "",
        precisionModel: precisionModel ?? .floating, operations: [])
    case "op":
      operation = GEOSXMLCase.Operation(
        name: (attributes["name"] ?? "").trimmingCharacters(in: .whitespaces).lowercased(),
        arg1: attributes["arg1"], arg2: attributes["arg2"], arg3: attributes["arg3"], arg4: attributes["arg4"],
        pattern: attributes["pattern"], expectedText: "")
    default: break
    }
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }

  func parser(_ parser: XMLParser, foundCDATA CDATABlock: Data) {
    text += String(decoding: CDATABlock, as: UTF8.self)
  }

  func parser(_ parser: XMLParser, didEndElement element: String, namespaceURI: String?, qualifiedName: String?) {
    let content = text.trimmingCharacters(in: .whitespacesAndNewlines)
    switch element.lowercased() {
    case "desc": current?.description = content
    case "a": current?.a = content
    case "b": current?.b = content
    case "op":
      operation?.expectedText = content
      if let operation { current?.operations.append(operation) }
      operation = nil
    case "case":
      if let current { cases.append(current) }
      current = nil
    default: break
    }
    text = ""
  }

  private func model(_ attributes: [String: String]) -> GEOSXMLCase.PrecisionModel {
    if let scale = attributes["scale"].flatMap(Double.init), scale > 0 { return .scale(scale) }
    return attributes["type"]?.uppercased() == "FLOATING_SINGLE" ? .floatingSingle : .floating
  }
}

/// Which elements of a GML file are of GML, and which bear names of GML's in a namespace of their own: an attribute called
/// `Surface`, which GDAL takes for a geometry by its local name.
struct MarkupNamespaces {
  /// The prefixes that the file's root binds to GML, with their colon; `nil` where it binds none.
  private var prefixes: [[UInt8]]?

  /// Takes the first tag of the file.
  init(root tag: MarkupScanner.Tag, _ scanner: MarkupScanner) {
    let found = Self.prefixes(tag, scanner)
    prefixes = found.isEmpty ? nil : found
  }

  /// A file without a root.
  init() {}

  /// Whether the element is not of GML.
  func isForeign(_ tag: MarkupScanner.Tag, _ scanner: MarkupScanner) -> Bool {
    guard let prefixes else { return false }
    let own = scanner.bytes[tag.name.lowerBound..<tag.localName.lowerBound]
    return !(prefixes + Self.prefixes(tag, scanner)).contains { own.elementsEqual($0) }
  }

  private static func prefixes(_ tag: MarkupScanner.Tag, _ scanner: MarkupScanner) -> [[UInt8]] {
    var prefixes: [[UInt8]] = []
    var place = tag.name.upperBound
    while let attribute = scanner.nextAttribute(of: tag, &place) {
      let name = scanner.text(attribute.name)
      guard name.hasPrefix("xmlns"), scanner.text(attribute.value).contains("opengis.net/gml") else { continue }
      prefixes.append(name == "xmlns" ? [] : Array(name.dropFirst("xmlns:".count).utf8) + [UInt8(ascii: ":")])
    }
    return prefixes
  }
}

/// What the features of a GML file hold beside elements with a value, which is all that GDAL makes columns of: attributes
/// of the feature itself other than its id, and text between elements.
struct MemberFields {
  /// An element that is open inside a feature.
  private struct Element {
    let name: Range<Int>
    var hasText = false
    var hasChildren = false
  }

  private var attributes: [String: Int] = [:]
  private var texts: [String: Int] = [:]
  private var depthOfFeatures: Int?
  /// The open elements of the feature, the feature itself first.
  private var elements: [Element] = []

  /// Takes a tag that opens an element at a depth, outside of geometries.
  mutating func open(_ tag: MarkupScanner.Tag, depth: Int, _ scanner: MarkupScanner) {
    if elements.isEmpty {
      if scanner.isNamed(tag, "featureMember", "featureMembers", "member") {
        depthOfFeatures = depth + 1
      } else if depth == depthOfFeatures {
        countAttributes(of: tag, scanner)
        if !tag.isEmpty { elements = [Element(name: tag.localName)] }
      }
      return
    }
    elements[elements.count - 1].hasChildren = true
    if !tag.isEmpty { elements.append(Element(name: tag.localName)) }
  }

  /// Takes text, outside of geometries.
  mutating func take(_ text: Range<Int>, _ scanner: MarkupScanner) {
    guard !elements.isEmpty, scanner.bytes[text].contains(where: { $0 > 0x20 }) else { return }
    elements[elements.count - 1].hasText = true
  }

  /// Takes a tag that closes an element, outside of geometries.
  mutating func close(_ scanner: MarkupScanner) {
    guard let element = elements.popLast(), element.hasText, element.hasChildren else { return }
    texts[scanner.text(element.name), default: 0] += 1
  }

  private mutating func countAttributes(of tag: MarkupScanner.Tag, _ scanner: MarkupScanner) {
    var place = tag.name.upperBound
    while let attribute = scanner.nextAttribute(of: tag, &place) {
      let name = scanner.text(attribute.localName)
      let prefix = scanner.text(attribute.name).dropLast(name.utf8.count)
      let isOfXML = prefix == "xmlns:" || prefix == "xsi:" || prefix == "xml:" || (prefix.isEmpty && name == "xmlns")
      guard !isOfXML, name != "id", name != "fid" else { continue }
      attributes[name, default: 0] += 1
    }
  }

  /// What is to be said of the file.
  var notices: [Notice] {
    func left(_ fields: [String: Int], _ type: String) -> [Notice] {
      fields.sorted { $0.key < $1.key }.map { Notice(.columnLeftOut(column: $0.key, type: type), count: $0.value) }
    }
    return left(attributes, "attribute") + left(texts, "text between elements")
  }
}

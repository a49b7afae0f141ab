/// The fields of the placemarks of a KML file that GDAL does not read: of several values of one all but the last, those that
/// no schema declares, and what stands beside the forms that it knows.
struct PlacemarkFields {
  private var names: Set<String> = []
  private var repeated: [String: Occurrences] = [:]
  private var declared: Set<String> = []
  private var values: [String: Int] = [:]
  private var unknown: [String: Int] = [:]

  /// Takes the tag of an element, whose parent is the innermost one of the outline, in that feature.
  mutating func take(_ tag: MarkupScanner.Tag, in outline: GeometryOutline, feature: Int, _ scanner: MarkupScanner) {
    if scanner.isNamed(tag, "Placemark") {
      names = []
    } else if scanner.isNamed(tag, "SimpleField") {
      if let name = name(tag, scanner) { declared.insert(name) }
    } else if scanner.isNamed(tag, "Data", "SimpleData") {
      takeValue(tag, feature, scanner)
    } else if outline.isIn("ExtendedData", scanner) {
      if !scanner.isNamed(tag, "SchemaData") { unknown[scanner.text(tag.localName), default: 0] += 1 }
    } else if outline.isIn("Placemark", scanner),
      scanner.isNamed(tag, "address", "phoneNumber", "AddressDetails", "author", "link")
    {
      unknown[scanner.text(tag.localName), default: 0] += 1
    }
  }

  private mutating func takeValue(_ tag: MarkupScanner.Tag, _ feature: Int, _ scanner: MarkupScanner) {
    guard let name = name(tag, scanner) else {
      unknown[scanner.text(tag.localName), default: 0] += 1
      return
    }
    if scanner.isNamed(tag, "SimpleData") { values[name, default: 0] += 1 }
    if !names.insert(name).inserted { repeated[name, default: Occurrences()].add(feature, "") }
  }

  private func name(_ tag: MarkupScanner.Tag, _ scanner: MarkupScanner) -> String? {
    scanner.attribute(tag, "name").map { scanner.text($0).withoutEntities }
  }

  /// What is to be said of the file.
  var notices: [Notice] {
    let undeclared = values.filter { !declared.contains($0.key) }
    func left(_ fields: [String: Int], _ type: String) -> [Notice] {
      fields.sorted { $0.key < $1.key }.map { Notice(.columnLeftOut(column: $0.key, type: type), count: $0.value) }
    }
    return left(undeclared, "SimpleData") + left(unknown, "KML")
      + repeated.sorted { $0.key < $1.key }.map { $0.value.notice(.valuesReplaced(column: $0.key)) }
  }
}

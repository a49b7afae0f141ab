import PlaneGeometry
import Testing

private let folder = "geos-3.11.1-xml"

@Test(.enabled(if: SharedFolder.conformance.isPresent(folder)))
func everyXMLCaseIsRead() throws {
  let cases = try loadGEOSXMLCases(SharedFolder.conformance.file(folder))
  #expect(cases.count > 2500)
  #expect(cases.reduce(0) { $0 + $1.operations.count } > 8000)
  #expect(Set(cases.map(\.name)).count == cases.count)
  #expect(cases.allSatisfy { each in each.operations.allSatisfy { !$0.name.isEmpty } })
  for each in cases where !each.a.isEmpty {
    #expect(throws: Never.self, "\(each.name)") {
      _ = try readGEOSXMLGeometry(each.a, precisionModel: each.precisionModel)
      if let b = each.b, !b.isEmpty { _ = try readGEOSXMLGeometry(b, precisionModel: each.precisionModel) }
    }
  }
}

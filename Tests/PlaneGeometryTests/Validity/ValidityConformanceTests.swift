import Foundation
import PlaneGeometry
import Testing

private let folder = "geos-3.11.1-xml"

/// Cases in which GEOS and this library differ on purpose: lines of a name and the reason.
///
/// A line that starts with `#` is a comment.
private func expectedDifferences() throws -> [String: String] {
  let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  let file = tests.appendingPathComponent("PlaneGeometryTests/Validity.expected-failures.txt")
  var result: [String: String] = [:]
  for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") where !line.hasPrefix("#") {
    let fields = line.split(separator: " ", maxSplits: 1)
    try #require(fields.count == 2, "a line without a reason: \(line)")
    result[String(fields[0])] = String(fields[1])
  }
  return result
}

@Test(.enabled(if: SharedFolder.conformance.isPresent(folder)))
func validityAgreesWithTheCasesOfGEOS() throws {
  var unseen = try expectedDifferences()
  var (ran, valid, differing) = (0, 0, 0)
  for each in try loadGEOSXMLCases(SharedFolder.conformance.file(folder)) {
    for (number, operation) in each.operations.enumerated() where operation.name == "isvalid" {
      let argument = operation.arg1?.lowercased() == "b" ? try #require(each.b) : each.a
      let geometry = try readGEOSXMLGeometry(argument, precisionModel: each.precisionModel)
      let expected = operation.expectedText.lowercased() == "true"
      try #require(expected || operation.expectedText.lowercased() == "false", "\(each.name)")
      let problems = geometry.validityProblems()
      let name = number == 0 ? each.name : "\(each.name)/\(number + 1)"
      ran += 1
      valid += expected ? 1 : 0
      #expect(geometry.isValid == problems.isEmpty, "\(name)")
      if unseen.removeValue(forKey: name) != nil {
        differing += 1
        #expect(problems.isEmpty != expected, "\(name) now agrees: take it off the list")
      } else {
        #expect(problems.isEmpty == expected, "\(name) \(each.description): \(problems)")
      }
    }
  }
  print("isValid: \(ran) cases, \(valid) valid, \(differing) known differences")
  #expect(ran > 500)
  #expect(valid > 100 && valid < ran)
  #expect(unseen.isEmpty, "cases on the list that did not run")
}

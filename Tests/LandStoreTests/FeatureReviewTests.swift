import Foundation
import GRDB
import LandModel
import PlaneGeometry
import Refusals
import Testing

@testable import LandStore

@Suite("What a feature says as a whole")
struct FeatureReviewTests {
  @Test(
    "a land-use plan without a kind is said, with the kind that level and period give",
    arguments: [
      (#""level":"district","period_from":"2021","period_to":"2025""#, "five_year" as String?),
      (#""level":"annual""#, "annual"), (#""level":"district""#, "plan"), (#""level":"district","kind":"plan""#, nil),
    ])
  func planKind(fields: String, kind: String?) throws {
    let folder = try ScratchFolder()
    try folder.geoJSON("l.geojson", [square(#""id":"L","# + fields)])
    try folder.manifest("  - layer: landuse_plan\n    path: l.geojson\n")
    let report = try #require(try folder.load().first)
    #expect(report.messages.filter { $0.code == .planKind }.map(\.value) == (kind.map { [$0] } ?? []))
    #expect(report.record.flagged == 0)
  }

  @Test("a use of another function is refused with both")
  func use() throws {
    let folder = try ScratchFolder()
    try folder.manifest("  - layer: scheme_block\n    path: b.geojson\n")
    try folder.geoJSON("b.geojson", [square(#""id":"B","scheme":"S","function":"green","use":"sport""#)])
    #expect(try folder.load().first?.record.loaded == 1)
    for function in [#""function":"public","#, ""] {
      try folder.geoJSON("b.geojson", [square(#""id":"B","scheme":"S",\#(function)"use":"sport""#)])
      let error = try #require(throws: (any Error).self) { try folder.load() }
      #expect("\(error)".contains("sport") && "\(error)".contains("green"), "\(error)")
    }
  }

  @Test(
    "constraint areas that no rule weighs are counted and the first are named, once for each field",
    arguments: [
      (
        [""],
        [
          "kind 1 feature has no kind, and conflict.constraint does not look at it (first: 0)",
          "severity 1 feature has no severity, and conflict.constraint and conflict.project do not look at it (first: 0)",
        ]
      ),
      (
        [#""kind":"heritage","#, #""kind":"heritage","severity":"conditional","#],
        [
          "severity 1 feature has no severity, and conflict.constraint and conflict.project do not look at it (first: 0)"
        ]
      ),
      (
        [String](repeating: #""kind":"heritage","#, count: 5),
        [
          "severity 5 features have no severity, and conflict.constraint and conflict.project do not look at them (first: 0, 1, 2)"
        ]
      ), ([#""kind":"heritage","severity":"not_clean","#], []),
    ])
  func unweighed(fields: [String], said: [String]) throws {
    let folder = try ScratchFolder()
    try folder.manifest("  - layer: constraint_area\n    path: c.geojson\n")
    try folder.geoJSON("c.geojson", fields.enumerated().map { square($1 + #""id":"\#($0)""#) })
    let report = try #require(try folder.load().first)
    #expect(
      report.messages.map { "\($0.field ?? "") \($0.text.en)" }
        == said.map { $0 + "; give it under fields: or values:" })
    #expect(report.messages.allSatisfy { $0.code == .notice } && report.record.flagged == 0)
  }
}

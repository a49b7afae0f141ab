import Foundation
import PlaneGeometry
import Testing

/// The coverage cases of JTS: whether anything at all is wrong.
///
/// Edges that JTS calls invalid are not compared, because
/// it marks edges where this check names overlaps, gaps and unmatched vertices.
@Test(.enabled(if: SharedFolder.conformance.isPresent("jts-coverage-cases.json")))
func coverageCasesOfJTS() throws {
  var failures = try ExpectedFailures(file: "JTSCoverage.expected-failures.tsv")
  let file = try Data(contentsOf: SharedFolder.conformance.file("jts-coverage-cases.json"))
  for each in try JSONDecoder().decode([CoverageCase].self, from: file) {
    guard let (layer, isSound, hasGaps) = try each.reading() else { continue }
    let input = try OverlapInput(validating: FlatLayer(layer))
    let scope = hasGaps ? try Geometry.collection(layer).convexHull() : nil
    let defects = try Tiling.check(input, scope: scope)
    let found = !defects.overlaps.isEmpty || !defects.gaps.isEmpty || !defects.unmatchedVertices.isEmpty
    failures.note(
      "\(each.class) \(each.test)", found == !isSound ? nil : isSound ? "finds \(defects)" : "finds nothing")
  }
  failures.close("coverage cases of JTS", atLeast: 35)
}

private struct CoverageCase: Decodable {
  let `class`: String
  let test: String
  let check: String
  let args: [Argument?]

  indirect enum Argument: Decodable {
    case text(String)
    case list([Argument?])
    case number(Double)

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let text = try? container.decode(String.self) {
        self = .text(text)
      } else if let number = try? container.decode(Double.self) {
        self = .number(number)
      } else {
        self = .list(try container.decode([Argument?].self))
      }
    }

    /// The polygons; a collection or a multipolygon of several features is taken apart.
    var texts: [String] {
      switch self {
      case .text(let text): [text]
      case .list(let texts): texts.compactMap { $0 }.flatMap(\.texts)
      case .number: []
      }
    }
  }

  private func texts(_ index: Int) -> [String] { args[index]?.texts ?? [] }

  /// The features, whether nothing should be found, and whether gaps up to a width count.
  func reading() throws -> (layer: [Geometry], isSound: Bool, hasGaps: Bool)? {
    let isSound = check == "checkValid"
    let hasGaps = check == "checkInvalidWithGaps" || check == "checkInvalidGap"
    switch `class` {
    case "CoverageValidatorTest":
      return (try texts(0).map { try readGEOSXMLGeometry($0) }, isSound, hasGaps)
    case "CoveragePolygonValidatorTest":
      // The second argument holds the neighbours, each part a feature.
      let target = try readGEOSXMLGeometry(texts(0)[0])
      return ([target] + (try readGEOSXMLGeometry(texts(1)[0])).parts, isSound, hasGaps)
    case "CoverageGapFinderTest":
      return (try readGEOSXMLGeometry(texts(0)[0]).parts, false, false)
    default: return nil
    }
  }
}

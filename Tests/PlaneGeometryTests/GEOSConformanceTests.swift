import Foundation
import PlaneGeometry
import Testing

/// The XML cases of GEOS itself, every operation that its C interface offers.
@Test(.enabled(if: SharedFolder.conformance.isPresent("geos-3.11.1-xml")))
func geosCases() throws {
  var failures = try ExpectedFailures(file: "GEOSConformance.expected-failures.tsv")
  var skipped: [String: Int] = [:]
  for each in try loadGEOSXMLCases(SharedFolder.conformance.file("geos-3.11.1-xml")) {
    for (number, operation) in each.operations.enumerated() {
      let name = "\(each.name).\(number + 1) \(operation.name)"
      if ["samedirection"].contains(operation.name) {
        skipped[operation.name, default: 0] += 1
        continue
      }
      do {
        failures.note(name, try GEOSCaseRun(each, operation).problem())
      } catch {
        failures.note(name, "\(error)".prefix(160).replacingOccurrences(of: "\n", with: " "))
      }
    }
  }
  for (name, count) in skipped { print("GEOS XML: \(count) × \(name) left out: the C interface has no such function") }
  failures.close("GEOS XML", atLeast: 8000)
}

/// One operation of one case.
private struct GEOSCaseRun {
  let name: String
  let operation: GEOSXMLCase.Operation
  let a: Geometry
  let b: Geometry?
  /// The grid of the case's precision model, on which its overlays are computed.
  let grid: Double?

  init(_ source: GEOSXMLCase, _ operation: GEOSXMLCase.Operation) throws {
    self.operation = operation
    name = operation.name
    let first = try readGEOSXMLGeometry(source.a, precisionModel: source.precisionModel)
    let second = try source.b.map { try readGEOSXMLGeometry($0, precisionModel: source.precisionModel) }
    if operation.arg1?.lowercased() == "b" {
      a = try #require(second)
      b = first
    } else {
      a = first
      b = operation.arg2?.lowercased() == "a" ? first : second
    }
    if case .scale(let scale) = source.precisionModel { grid = 1 / scale } else { grid = nil }
  }

  private var other: Geometry { get throws { try #require(b) } }
  /// The distance of a buffer or of densifying; 0 where the file gives none, as the runner of GEOS has it.
  private var number: Double { numeric(operation.arg2) ?? numeric(operation.arg1) ?? 0 }
  private var expected: Geometry { get throws { try readGEOSXMLGeometry(operation.expectedText) } }

  private func numeric(_ text: String?) -> Double? {
    text.flatMap { Double($0.trimmingCharacters(in: .whitespaces)) }
  }

  /// nil where the answer is the expected one, else what is wrong.
  func problem() throws -> String? {
    if operation.expectedText == "exception" {
      return (try? shape()) == nil ? nil : "gives a result where an error is expected"
    }
    if let answer = try predicate() {
      let wanted = operation.expectedText.lowercased() == "true"
      return answer == wanted ? nil : "is \(answer)"
    }
    if let answer = try measure() { return answer }
    return try shape()
  }

  private func predicate() throws -> Bool? {
    switch name {
    case "isvalid": return try a.isValidForGEOS
    case "issimple": return try a.isSimple
    case "relate": return try a.relate(other, matches: try #require(operation.arg3 ?? operation.pattern))
    case "equalstopo": return try a.equals(other)
    case "equalsexact": return try a.equals(exactly: other)
    case "equalsnorm": return try a.normalized().equals(exactly: other.normalized())
    case "iswithindistance":
      let distance = try #require(numeric(operation.arg3))
      let answer = try a.isWithin(distance: distance, of: other)
      return try answer == PreparedGeometry(a).isWithin(distance: distance, of: other) ? answer : nil
    default: break
    }
    guard let answer = try plainPredicate(), let prepared = try preparedPredicate() else { return nil }
    guard answer == prepared else { throw Disagreement(text: "\(answer), prepared \(prepared)") }
    return answer
  }

  private func plainPredicate() throws -> Bool? {
    switch name {
    case "intersects": try a.intersects(other)
    case "contains": try a.contains(other)
    case "covers": try a.covers(other)
    case "coveredby": try a.isCovered(by: other)
    case "within": try a.isWithin(other)
    case "touches": try a.touches(other)
    case "overlaps": try a.overlaps(other)
    case "disjoint": try a.isDisjoint(from: other)
    case "crosses": try a.crosses(other)
    default: nil
    }
  }

  private func preparedPredicate() throws -> Bool? {
    let prepared = try PreparedGeometry(a)
    return switch name {
    case "intersects": try prepared.intersects(other)
    case "contains": try prepared.contains(other)
    case "covers": try prepared.covers(other)
    case "coveredby": try prepared.isCovered(by: other)
    case "within": try prepared.isWithin(other)
    case "touches": try prepared.touches(other)
    case "overlaps": try prepared.overlaps(other)
    case "disjoint": try prepared.isDisjoint(from: other)
    case "crosses": try prepared.crosses(other)
    default: nil
    }
  }

  /// Compares a number; "" stands for an operation that gives a shape.
  private func measure() throws -> String?? {
    let value: Double
    var tolerance = 1e-9
    switch name {
    case "distance": value = try a.distance(to: other)
    case "minclearance":
      let clearance = try a.minimumClearance
      value = clearance == .infinity ? .greatestFiniteMagnitude : clearance
    case "unionarea":
      value = try a.unaryUnion().area
      tolerance = 1e-6
    case "unionlength":
      value = try a.unaryUnion().length
      tolerance = 1e-3
    case "areatest":
      let limit = try #require(Double(operation.expectedText))
      let error = try areaError()
      return .some(error <= limit ? nil : "areas differ by \(error)")
    case "overlayareatest":
      let error = try areaError()
      return .some(error <= 1e-6 * max(a.area, try other.area) ? nil : "areas differ by \(error)")
    default: return nil
    }
    let wanted = try #require(Double(operation.expectedText))
    return .some(abs(value - wanted) <= tolerance * max(1, abs(wanted)) ? nil : "is \(value)")
  }

  /// How far the areas of the overlays are from adding up.
  private func areaError() throws -> Double {
    let (one, two) = (a.area, try other.area)
    let shared = try a.intersection(other, gridSize: grid).area
    let (onlyOne, onlyTwo) = (
      try a.difference(other, gridSize: grid).area, try other.difference(a, gridSize: grid).area
    )
    let either = try a.union(other, gridSize: grid).area
    let exactlyOne = try a.symmetricDifference(other, gridSize: grid).area
    return [
      one - shared - onlyOne, two - shared - onlyTwo, exactlyOne - onlyOne - onlyTwo, either - shared - exactlyOne,
    ].map(abs).max()!
  }

  private func shape() throws -> String? {
    switch name {
    case "intersection", "intersectionng", "intersectionsin":
      return try compare(a.intersection(other, gridSize: grid))
    case "union", "unionng":
      return try compare(b.map { try a.union($0, gridSize: grid) } ?? a.unaryUnion(gridSize: grid))
    case "difference", "differenceng": return try compare(a.difference(other, gridSize: grid))
    case "symdifference", "symdifferenceng": return try compare(a.symmetricDifference(other, gridSize: grid))
    case "intersectionsr": return try compare(a.intersection(other, gridSize: scaleGrid))
    case "unionsr":
      return try compare(b.map { try a.union($0, gridSize: scaleGrid) } ?? a.unaryUnion(gridSize: scaleGrid))
    case "differencesr": return try compare(a.difference(other, gridSize: scaleGrid))
    case "symdifferencesr": return try compare(a.symmetricDifference(other, gridSize: scaleGrid))
    case "getboundary": return try compare(a.boundary())
    case "getcentroid": return try comparePosition(a.centroid)
    case "getinteriorpoint": return try comparePosition(a.positionOnSurface())
    case "convexhull": return try compare(a.convexHull())
    case "densify": return try compare(a.densified(maximumLength: number))
    case "minclearanceline": return try compare(a.minimumClearanceLine())
    case "makevalid": return try compare(a.madeValid(.linework))
    case "buildarea": return try compare(a.builtArea())
    case "linemerge": return try compare(a.mergedLines())
    case "buffer", "buffermitredjoin": return try compareBuffer()
    case "buffersinglesided": return try compareOffset()
    default: return "operation \(name) is not known to the runner"
    }
  }

  private var scaleGrid: Double {
    1 / (numeric(operation.arg3) ?? numeric(operation.arg2) ?? 1)
  }

  private func compare(_ actual: Geometry) throws -> String? {
    let wanted = try expected
    if actual.isEmpty && wanted.isEmpty { return nil }
    if actual.isEmpty != wanted.isEmpty { return "is \(actual.description.prefix(100))" }
    let size = max(wanted.bounds.maxX.magnitude, wanted.bounds.maxY.magnitude, 1)
    let (one, two) = (try actual.normalized(), try wanted.normalized())
    if try one.equals(exactly: two, tolerance: 1e-9 * size) { return nil }
    // Other vertices on the same lines: the same point set within rounding.
    if (try? actual.equals(wanted)) == true { return nil }
    if try actual.hausdorffDistance(to: wanted) <= 1e-9 * size, abs(actual.area - wanted.area) <= 1e-9 * wanted.area {
      return nil
    }
    return "is \(actual.description.prefix(100))"
  }

  private func comparePosition(_ position: Position?) throws -> String? {
    guard let position else { return try expected.isEmpty ? nil : "is empty" }
    return try compare(.point(position))
  }

  /// Buffers differ in their arcs; they agree when their ground and their outlines do.
  private func compareBuffer() throws -> String? {
    var style = BufferStyle()
    if name == "buffermitredjoin" { style.join = .mitre }
    if let segments = numeric(operation.arg3) { style.quadrantSegments = max(1, Int(segments)) }
    let actual = try a.buffer(number, style: style)
    let wanted = try expected
    if actual.isEmpty || wanted.isEmpty {
      return actual.isEmpty == wanted.isEmpty ? nil : "is \(actual.description.prefix(100))"
    }
    let off = try actual.symmetricDifference(wanted).area / wanted.area
    guard off <= 1e-3 else { return "differs on \(off) of the area" }
    let apart = try actual.boundary().hausdorffDistance(to: wanted.boundary())
    return apart <= max(abs(number) / 100, 1e-8) ? nil : "outlines are \(apart) apart"
  }

  private func compareOffset() throws -> String? {
    var style = BufferStyle()
    if let segments = numeric(operation.arg3) { style.quadrantSegments = max(1, Int(segments)) }
    let isLeft = operation.arg4?.trimmingCharacters(in: .whitespaces).lowercased() != "right"
    let distance = number
    let actual = try a.offsetCurve(isLeft ? distance : -distance, style: style)
    let wanted = try expected
    if actual.isEmpty || wanted.isEmpty {
      return actual.isEmpty == wanted.isEmpty ? nil : "is \(actual.description.prefix(100))"
    }
    let apart = try actual.hausdorffDistance(to: wanted)
    return apart <= distance / 100 ? nil : "curves are \(apart) apart at a distance of \(distance)"
  }
}

private struct Disagreement: Error, CustomStringConvertible {
  let text: String
  var description: String { text }
}

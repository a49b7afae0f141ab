import Foundation
import PlaneGeometry
import Testing

/// The end-to-end cases of the polygon-clipping library: overlays of two or more polygons, some of them invalid.
@Test(.enabled(if: SharedFolder.conformance.isPresent("polygon-clipping")))
func polygonClippingCases() throws {
  var failures = try ExpectedFailures(file: "PolygonClipping.expected-failures.tsv")
  let root = SharedFolder.conformance.file("polygon-clipping/end-to-end")
  let operations = ["union", "intersection", "difference", "xor"]
  for name in try FileManager.default.contentsOfDirectory(atPath: root.path).sorted() {
    let folder = root.appendingPathComponent(name)
    let inputs = try geometries(folder.appendingPathComponent("args.geojson"))
    for operation in operations {
      for file in [operation, "all"] {
        let answer = folder.appendingPathComponent("\(file).geojson")
        guard FileManager.default.fileExists(atPath: answer.path) else { continue }
        do {
          failures.note(
            "\(name) \(operation)", try problem(operation, inputs, expected: try #require(geometries(answer).first)))
        } catch {
          failures.note("\(name) \(operation)", "\(error)")
        }
      }
    }
  }
  failures.close("polygon-clipping", atLeast: 100)
}

/// nil where both cover the same ground up to rounding.
private func problem(_ operation: String, _ inputs: [Geometry], expected: Geometry) throws -> String? {
  let operands = try inputs.map { try $0.isValidForGEOS ? $0 : $0.madeValid(.structure) }
  var result = operands[0]
  for operand in operands.dropFirst() {
    result =
      switch operation {
      case "union": try result.union(operand)
      case "intersection": try result.intersection(operand)
      case "difference": try result.difference(operand)
      default: try result.symmetricDifference(operand)
      }
  }
  let wanted = try expected.isValidForGEOS ? expected : expected.madeValid(.structure)
  let polygons = Geometry.collection(
    result.kind == .geometryCollection ? result.members.filter { $0.area > 0 } : [result])
  let off = try polygons.unaryUnion().symmetricDifference(wanted).area
  let size = max(operands.map(\.area).max() ?? 0, 1e-30)
  return off <= 1e-9 * size ? nil : "differs on \(off) of \(size)"
}

/// The polygons of a GeoJSON document of these cases; this reader knows no more than they need.
private func geometries(_ file: URL) throws -> [Geometry] {
  struct Document: Decodable {
    var features: [Document]?
    var geometry: Shape?
  }
  struct Shape: Decodable {
    let parts: [[[[Double]]]]
    init(from decoder: any Decoder) throws {
      enum Key: String, CodingKey { case type, coordinates }
      let container = try decoder.container(keyedBy: Key.self)
      if try container.decode(String.self, forKey: .type) == "Polygon" {
        parts = [try container.decode([[[Double]]].self, forKey: .coordinates)]
      } else {
        parts = try container.decode([[[[Double]]]].self, forKey: .coordinates)
      }
    }
    /// Rings are closed, because that library takes unclosed ones.
    var geometry: Geometry {
      Geometry.multiPolygon(parts.map { $0.map { $0.map { Position($0[0], $0[1]) } } }).closingRings()
    }
  }
  let document = try JSONDecoder().decode(Document.self, from: try Data(contentsOf: file))
  return (document.features ?? [document]).compactMap { $0.geometry?.geometry }
}

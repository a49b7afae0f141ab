public import Geodesy
public import PlaneGeometry

/// Longitude and latitude at the nodes of a grid, between which the page reads off those of the cursor.
///
/// With 48 cells a side the reading is off by about a tenth of a metre over 100 km.
public struct DegreeGrid: Sendable {
  private let west: Double
  private let south: Double
  private let stepEast: Double
  private let stepNorth: Double
  private let degrees: [Double]

  private static let nodes = 49

  /// Reckons the nodes.
  ///
  /// - Parameters:
  ///   - system: the working system.
  ///   - bounds: the box in which the page reads, with a tenth of it around.
  ///   - allowsCompromise: whether a transformation is taken that leaves the datum shift out or lacks its grids.
  /// - Throws: `GeodesyError` when the system has no way to WGS 84.
  public init(_ system: CoordinateReferenceSystem, around bounds: Box, allowsCompromise: Bool) throws(GeodesyError) {
    let margin = 0.1 * max(bounds.width, bounds.height, 100)
    let cells = Double(DegreeGrid.nodes - 1)
    west = bounds.isEmpty ? 0 : bounds.minX - margin
    south = bounds.isEmpty ? 0 : bounds.minY - margin
    stepEast = (bounds.width + 2 * margin) / cells
    stepNorth = (bounds.height + 2 * margin) / cells
    guard !bounds.isEmpty else {
      degrees = []
      return
    }
    var places: [Double] = []
    for row in 0..<DegreeGrid.nodes {
      for column in 0..<DegreeGrid.nodes {
        places.append(west + Double(column) * stepEast)
        places.append(south + Double(row) * stepNorth)
      }
    }
    let area = try system.geographicArea(
      minX: bounds.minX, minY: bounds.minY, maxX: bounds.maxX, maxY: bounds.maxY)
    degrees = try Transformation(from: system, to: .crs84(), areaOfInterest: area, allowCompromise: allowsCompromise)
      .transformed(places)
  }

  /// The nodes as the page reads them.
  public var json: JSONValue {
    func ordinates(_ first: Int) -> JSONValue {
      .array(stride(from: first, to: degrees.count, by: 2).map { .number((degrees[$0] * 1e7).rounded() / 1e7) })
    }
    let nodes = degrees.isEmpty ? 0 : DegreeGrid.nodes
    return [
      "west": .number(west), "south": .number(south), "stepE": .number(stepEast), "stepN": .number(stepNorth),
      "columns": .count(nodes), "rows": .count(nodes), "longitudes": ordinates(0), "latitudes": ordinates(1),
    ]
  }
}

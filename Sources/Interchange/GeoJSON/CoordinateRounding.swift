internal import Foundation
internal import PlaneGeometry

/// What rounding coordinates to so many decimals does to polygons.
struct CoordinateRounding {
  private let decimals: Int
  private let scale: Double

  /// Fewer decimals of degrees than these, a centimetre, may make any polygon cross itself; with more, corners have to
  /// become one for that.
  private static let fineDecimals = 7

  /// - Parameter decimals: 0 to 17.
  init(decimals: Int) {
    self.decimals = decimals
    scale = pow(10, Double(decimals))
  }

  /// The valid polygons that are not valid any more: one that is smaller than a step collapses to a point.
  func spoilt(_ layer: FlatLayer) -> [Int] {
    layer.indices.filter { feature in
      guard layer.kind(of: feature)?.isPolygonal == true, isSuspicious(layer, feature),
        let geometry = layer.geometry(at: feature)
      else { return false }
      let rounded = geometry.mapCoordinates { coordinates in
        for index in coordinates.indices { coordinates[index] = (coordinates[index] * scale).rounded() / scale }
      }
      return !rounded.isValid && geometry.isValid
    }
  }

  private func isSuspicious(_ layer: FlatLayer, _ feature: Int) -> Bool {
    if decimals < Self.fineDecimals { return true }
    let step = 1 / scale
    return layer.withBorrowed(feature) { geometry in
      guard let geometry else { return false }
      return geometry.positions.dropFirst().contains { place in
        let (last, next) = (geometry.position(place - 1), geometry.position(place))
        return abs(last.x - next.x) < step && abs(last.y - next.y) < step && last != next
      }
    }
  }
}

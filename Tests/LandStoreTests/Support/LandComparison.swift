import LandModel
import PlaneGeometry

@testable import LandStore

/// Compares every layer of two lands.
struct LandComparison: LandLayerVisitor {
  let one: Land
  let other: Land
  /// How far the positions of a geometry may be from those of the other.
  var toleranceMetres = 0.0
  private(set) var layers = 0
  private(set) var differences: [String] = []

  init(one: Land, other: Land, toleranceMetres: Double = 0) {
    self.one = one
    self.other = other
    self.toleranceMetres = toleranceMetres
  }

  mutating func visit<Feature: LandFeature>(_ layer: WritableKeyPath<Land, LandLayer<Feature>>) throws {
    layers += 1
    let (a, b) = (one[keyPath: layer], other[keyPath: layer])
    guard a.features == b.features else {
      return differences.append("\(Feature.layer): \(a.features) \(b.features)")
    }
    for index in a.indices where !areEqual(a.geometry.geometry(at: index), b.geometry.geometry(at: index)) {
      differences.append("\(Feature.layer): geometry \(index)")
    }
  }

  private func areEqual(_ one: Geometry?, _ other: Geometry?) -> Bool {
    guard toleranceMetres > 0, let one, let other else { return one == other }
    return one.kind == other.kind && one.ringOffsets == other.ringOffsets
      && zip(one.coordinates, other.coordinates).allSatisfy { abs($0 - $1) <= toleranceMetres }
  }
}

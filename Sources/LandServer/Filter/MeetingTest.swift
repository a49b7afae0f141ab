internal import PlaneGeometry

/// Which features of a layer share a position with some ground.
///
/// Of polygons the ground counts, borders included. Not `Sendable`: prepared geometries belong to one thread at a time.
final class MeetingTest {
  /// The box of the ground; features whose boxes miss it do not meet it.
  let bounds: Box
  private let prepared: [PreparedGeometry]
  /// The ground itself, where it is one box.
  private let rectangle: Box?

  /// Prepares ground of the working system.
  ///
  /// - Throws: `GeometryError` for what GEOS does not take, rings that are not closed among it.
  init(_ ground: Geometry) throws(GeometryError) {
    bounds = ground.bounds
    var prepared: [PreparedGeometry] = []
    for shape in MeetingTest.shapes(of: ground) where !shape.isEmpty { prepared.append(try PreparedGeometry(shape)) }
    self.prepared = prepared
    rectangle = ground == .rectangle(ground.bounds) ? ground.bounds : nil
  }

  /// Collections are taken apart: their members are prepared, they themselves cannot be.
  private static func shapes(of ground: Geometry) -> [Geometry] {
    ground.kind == .geometryCollection ? ground.members.flatMap(shapes) : [ground]
  }

  /// Whether a feature shares a position with the ground; `false` for one without positions.
  ///
  /// A geometry that GEOS does not take meets the ground when its box does. Cost: the feature's positions, where its box
  /// alone does not decide.
  func meets(_ layer: FlatLayer, _ feature: Int) -> Bool {
    let box = layer.bounds[feature]
    guard !box.isEmpty, box.intersects(bounds) else { return false }
    if let rectangle, rectangle.contains(box) { return true }
    guard let geometry = layer.geometry(at: feature) else { return false }
    return prepared.contains { (try? $0.intersects(geometry)) ?? true }
  }
}

internal import PlaneGeometry

/// Which features of a layer share a position with some ground.
///
/// Of polygons the ground counts, borders included. Not `Sendable`: prepared geometries belong to one thread at a time.
final class MeetingTest {
  /// The box of the ground; features whose boxes miss it do not meet it.
  let bounds: Box
  private let prepared: [PreparedGeometry]
  /// A box that lies in the ground, where one is found: what lies in it or has a position in it meets the ground.
  private let core: Box?

  /// Prepares ground of the working system.
  ///
  /// - Throws: `GeometryError` for what GEOS does not take, rings that are not closed among it.
  init(_ ground: Geometry) throws(GeometryError) {
    bounds = ground.bounds
    var prepared: [PreparedGeometry] = []
    for shape in MeetingTest.shapes(of: ground) where !shape.isEmpty { prepared.append(try PreparedGeometry(shape)) }
    self.prepared = prepared
    core = MeetingTest.core(of: ground, prepared)
  }

  /// The ground itself where it is one box, else a box in its middle, the largest of some that lies in it: a box that was
  /// brought over from another system is a little askew.
  private static func core(of ground: Geometry, _ prepared: [PreparedGeometry]) -> Box? {
    let box = ground.bounds
    guard ground.kind.isPolygonal, prepared.count == 1 else { return nil }
    if ground == .rectangle(box) { return box }
    for share in [0.99, 0.9, 0.7, 0.5] {
      let (width, height) = (share * box.width / 2, share * box.height / 2)
      let inner = Box(
        minX: box.center.x - width, minY: box.center.y - height, maxX: box.center.x + width,
        maxY: box.center.y + height)
      if (try? prepared[0].covers(.rectangle(inner))) ?? false { return inner }
    }
    return nil
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
    if let core {
      if core.contains(box) { return true }
      if core.intersects(box), layer.withBorrowed(feature, { $0?.hasPosition(in: core) ?? false }) { return true }
    }
    guard let geometry = layer.geometry(at: feature) else { return false }
    return prepared.contains { (try? $0.intersects(geometry)) ?? true }
  }
}

extension BorrowedGeometry {
  /// Whether one of the positions lies in a box; those of a collection's members do not count.
  fileprivate func hasPosition(in box: Box) -> Bool {
    positions.contains { box.contains(position($0)) }
  }
}

extension BorrowedGeometry {
  /// Twice the signed area of a ring, positive counter-clockwise, computed relative to the ring's first position so
  /// that full coordinates cost no digits.
  ///
  /// An unclosed ring is taken as closed.
  package func twiceSignedArea(ofRing ring: Int) -> Double {
    let range = positions(ofRing: ring)
    guard range.count >= 3 else { return 0 }
    let base = coordinates + 2 * range.lowerBound
    let originX = base[0]
    let originY = base[1]
    var sum = 0.0
    var previousX = base[2] - originX
    var previousY = base[3] - originY
    for index in 2..<range.count {
      let x = base[2 * index] - originX
      let y = base[2 * index + 1] - originY
      sum += previousX * y - x * previousY
      previousX = x
      previousY = y
    }
    return sum
  }

  /// Shells less holes as drawn, whatever their direction.
  package var area: Double {
    guard kind.isPolygonal else { return 0 }
    var twice = 0.0
    for part in parts {
      var isShell = true
      for ring in rings(ofPart: part) {
        let size = abs(twiceSignedArea(ofRing: ring))
        twice += isShell ? size : -size
        isShell = false
      }
    }
    return twice / 2
  }

  /// The length of a ring or line, the closing edge of an unclosed polygon ring not included.
  func length(ofRing ring: Int) -> Double {
    let range = positions(ofRing: ring)
    var sum = 0.0
    for index in range.dropFirst() { sum += position(index - 1).distance(to: position(index)) }
    return sum
  }

  var length: Double {
    guard kind.partKind != .point else { return 0 }
    return rings.reduce(0) { $0 + length(ofRing: $1) }
  }
}

extension Geometry {
  /// The area in square units of the coordinates: shells less holes as drawn, ring direction aside.
  ///
  /// For a valid polygon this is its area (the shoelace formula, anchored at each ring's first position: 1e-15
  /// relative at full VN-2000 coordinates). An invalid one gets the same sum, which is then no area of a point set.
  /// Points and lines have 0. Cost: linear.
  public var area: Double { withBorrowed { $0.area } + members.reduce(0) { $0 + $1.area } }

  /// The length of all lines and rings, in units of the coordinates; 0 for points.
  public var length: Double { withBorrowed { $0.length } + members.reduce(0) { $0 + $1.length } }

  /// The length of the boundary of polygons, holes included; 0 for points and lines.
  public var perimeter: Double {
    (kind.isPolygonal ? length : 0) + members.reduce(0) { $0 + $1.perimeter }
  }
}

extension FeatureView {
  /// The area as ``Geometry/area`` has it, without a copy; 0 for a null geometry.
  public var area: Double {
    if kind == .geometryCollection { return geometry?.area ?? 0 }
    return layer.withBorrowed(index) { $0?.area ?? 0 }
  }

  /// The length of the boundary of polygons, holes included, without a copy; 0 for a null geometry.
  public var perimeter: Double {
    if kind == .geometryCollection { return geometry?.perimeter ?? 0 }
    return layer.withBorrowed(index) { $0.map { $0.kind.isPolygonal ? $0.length : 0 } ?? 0 }
  }
}

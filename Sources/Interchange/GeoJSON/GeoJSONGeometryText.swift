package import PlaneGeometry

/// Writes geometries as GeoJSON objects.
package struct GeoJSONGeometryText: Sendable {
  private let numbers: CoordinateText
  private let turnsRings: Bool

  /// - Parameters:
  ///   - decimals: the decimals of ordinates, rounded; `nil` for the shortest text that reads back as the same number.
  ///   - turnsRings: whether shells go against the clock and holes with it, as RFC 7946 has it; else rings go as they are.
  package init(decimals: Int?, turnsRings: Bool = true) {
    numbers = CoordinateText(decimals: decimals)
    self.turnsRings = turnsRings
  }

  func appendOrdinates(_ values: [Double], to target: inout [UInt8]) {
    for (index, value) in values.enumerated() {
      if index > 0 { target.append(.comma) }
      numbers.append(value, to: &target)
    }
  }

  /// Appends a geometry.
  package func append(_ geometry: BorrowedGeometry, to target: inout [UInt8]) {
    target.append(contentsOf: "{\"type\":\"".utf8)
    target.append(contentsOf: geometry.kind.geoJSONName.utf8)
    guard let part = geometry.kind.partKind else { return appendMembers(geometry.members, to: &target) }
    target.append(contentsOf: "\",\"coordinates\":".utf8)
    if geometry.kind.isMulti {
      appendList(geometry.parts, to: &target) { appendPart($0, of: geometry, as: part, to: &$1) }
    } else {
      appendPart(geometry.parts.lowerBound, of: geometry, as: part, to: &target)
    }
    target.append(.closeBrace)
  }

  private func appendMembers(_ members: [Geometry], to target: inout [UInt8]) {
    target.append(contentsOf: "\",\"geometries\":".utf8)
    appendList(members.indices, to: &target) { index, target in
      members[index].withBorrowed { append($0, to: &target) }
    }
    target.append(.closeBrace)
  }

  private func appendPart(
    _ part: Int, of geometry: BorrowedGeometry, as kind: GeometryKind, to target: inout [UInt8]
  ) {
    let rings = geometry.rings(ofPart: part)
    switch kind {
    case .polygon:
      appendList(rings, to: &target) { ring, target in
        let area = geometry.twiceSignedArea(ofRing: ring)
        let isTurned = turnsRings && (ring == rings.lowerBound ? area < 0 : area > 0)
        appendPositions(geometry.positions(ofRing: ring), of: geometry, isReversed: isTurned, to: &target)
      }
    case .lineString:
      let positions = rings.isEmpty ? 0..<0 : geometry.positions(ofRing: rings.lowerBound)
      appendPositions(positions, of: geometry, isReversed: false, to: &target)
    default:
      guard let ring = rings.first, let position = geometry.positions(ofRing: ring).first else {
        return target.append(contentsOf: "[]".utf8)
      }
      appendPosition(position, of: geometry, to: &target)
    }
  }

  private func appendPositions(
    _ positions: Range<Int>, of geometry: BorrowedGeometry, isReversed: Bool, to target: inout [UInt8]
  ) {
    appendList(positions, to: &target) { position, target in
      let index = isReversed ? positions.upperBound - 1 - (position - positions.lowerBound) : position
      appendPosition(index, of: geometry, to: &target)
    }
  }

  @inline(__always)
  private func appendPosition(_ position: Int, of geometry: BorrowedGeometry, to target: inout [UInt8]) {
    target.append(.openBracket)
    numbers.append(geometry.x(position), to: &target)
    target.append(.comma)
    numbers.append(geometry.y(position), to: &target)
    target.append(.closeBracket)
  }

  @inline(__always)
  private func appendList(_ items: Range<Int>, to target: inout [UInt8], _ each: (Int, inout [UInt8]) -> Void) {
    target.append(.openBracket)
    for item in items {
      if item > items.lowerBound { target.append(.comma) }
      each(item, &target)
    }
    target.append(.closeBracket)
  }
}

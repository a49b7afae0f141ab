internal import Foundation
package import PlaneGeometry

/// The curves of a MicroStation design file of version 7, as its elements state them.
///
/// The elements stand one after the other; a B-spline and what is made of several lines is a header with its parts behind
/// it. GDAL draws the parts one by one, and B-splines by their poles.
package struct DesignFile {
  /// A line of an element, or of one of its parts.
  enum Line {
    case straight([Position])
    case arc(EllipticArc)
    case spline(Spline, isClosed: Bool)
    /// A curve through too few points to be drawn.
    case empty
    /// A B-spline that is none, or the poles of a surface.
    case unreadable
  }

  /// What an element with curves draws.
  struct Drawing {
    /// How its lines belong together.
    enum Kind {
      case line
      case chain
      case shape
    }

    let kind: Kind
    let lines: [Line]
  }

  /// The elements with curves, by the number under which GDAL gives them, from 0.
  private(set) var drawings: [Int64: Drawing] = [:]
  /// The elements that are parts of chains, shapes and the like, and no features of their own.
  package private(set) var members: Set<Int64> = []

  /// Where texts are aligned to that are not at their lower left corner, by the number of the element.
  package private(set) var alignments: [Int64: Position] = [:]

  /// Looks through the elements of a file.
  package init(_ bytes: UnsafeBufferPointer<UInt8>) {
    var elements = DesignElements(bytes)
    var units: DesignUnits?
    while let element = elements.next() {
      if element.kind == .settings, units == nil { units = DesignUnits(element) }
      read(element, &elements, units ?? DesignUnits())
    }
  }

  private mutating func read(_ element: DesignElement, _ elements: inout DesignElements, _ units: DesignUnits) {
    switch element.kind {
    case .chain, .surface, .solid: readMembers(of: element, .chain, &elements, units)
    case .shape: readMembers(of: element, .shape, &elements, units)
    case .spline:
      let spline = SplineParts(&elements)
      if let poles = spline.poles { set(.line, [spline.line(of: element, units)], of: poles) }
    case .splineSurface:
      while let part = elements.next(of: SplineParts.kinds) {
        if part.kind == .poles { set(.line, [.unreadable], of: part) }
      }
    case .text: alignments[element.number] = element.alignment(units)
    default:
      if let line = element.line(units) { set(.line, [line], of: element) }
    }
  }

  private mutating func set(_ kind: Drawing.Kind, _ lines: [Line], of element: DesignElement) {
    let hasCurves = lines.contains { if case .straight = $0 { false } else { true } }
    if hasCurves { drawings[element.number] = Drawing(kind: kind, lines: lines) }
  }

  private mutating func readMembers(
    of header: DesignElement, _ kind: Drawing.Kind, _ elements: inout DesignElements, _ units: DesignUnits
  ) {
    let parts = elements.members(of: header)
    members.formUnion(parts.map(\.number))
    var lines: [Line] = []
    var index = 0
    while index < parts.count {
      let part = parts[index]
      index += 1
      if part.kind == .spline {
        var spline = SplineParts()
        while index < parts.count, spline.take(parts[index]) { index += 1 }
        lines.append(spline.line(of: part, units))
      } else if let line = part.line(units) {
        lines.append(line)
      }
    }
    set(kind, lines, of: header)
  }
}

/// What stands behind the header of a B-spline.
private struct SplineParts {
  static let kinds: Set<DesignElement.Kind> = [.knots, .poles, .weights, .boundary]

  private(set) var poles: DesignElement?
  private var knots: DesignElement?
  private var weights: DesignElement?

  init() {}

  init(_ elements: inout DesignElements) {
    while let part = elements.next(of: Self.kinds) { _ = take(part) }
  }

  /// Whether the element is such a part.
  mutating func take(_ part: DesignElement) -> Bool {
    switch part.kind {
    case .knots: knots = part
    case .poles: poles = part
    case .weights: weights = part
    default: return false
    }
    return true
  }

  func line(of header: DesignElement, _ units: DesignUnits) -> DesignFile.Line {
    guard let spline = Spline(header: header, knots: knots, poles: poles, weights: weights, units) else {
      return .unreadable
    }
    return .spline(spline, isClosed: header.byte(40) & 0x80 != 0)
  }
}

extension DesignElement {
  /// The line that an element of its own draws, or poles without a header; `nil` for other elements.
  fileprivate func line(_ units: DesignUnits) -> DesignFile.Line? {
    switch kind {
    case .line, .lineString: .straight(points(units).map { Position($0.x, $0.y) })
    case .interpolated: Spline(through: points(units)).map { .spline($0, isClosed: false) } ?? .empty
    case .poles: .unreadable
    case .ellipse, .arc: .arc(arc(units))
    default: nil
    }
  }

  private func arc(_ units: DesignUnits) -> EllipticArc {
    // Start and sweep stand before the axes of an arc.
    let axes = kind == .arc ? 44 : 36
    let turn = axes + 16
    let centre = turn + (units.is3D ? 16 : 4)
    let (primary, secondary) = units.is3D ? planeAxes(turn) : axesTurned(by: degrees(integer(turn)))
    let (a, b) = (real(axes) * units.scale, real(axes + 8) * units.scale)
    var arc = EllipticArc(
      centre: Position(real(centre) * units.scale - units.origin.x, real(centre + 8) * units.scale - units.origin.y),
      a: Position(a * primary.x, a * primary.y), b: Position(b * secondary.x, b * secondary.y))
    if kind == .arc {
      arc.start = degrees(integer(36))
      let sweep = integer(40)
      // The highest bit is a sign beside the number.
      let size = degrees(sweep & Int32.max)
      if size != 0 { arc.sweep = sweep < 0 ? -size : size }
    }
    return arc
  }

  private func degrees(_ value: Int32) -> Double { Double(value) / 360_000 * .pi / 180 }

  private func axesTurned(by angle: Double) -> (Position, Position) {
    (Position(cos(angle), sin(angle)), Position(-sin(angle), cos(angle)))
  }

  /// The axes of an ellipse in space as seen from above.
  ///
  /// They are the first two columns of the matrix whose transpose the quaternion w, x, y, z is of: a turn by θ to the left
  /// about the vertical is cos θ/2, 0, 0, −sin θ/2.
  private func planeAxes(_ place: Int) -> (Position, Position) {
    let q = (0..<4).map { Double(integer(place + 4 * $0)) }
    let (w, x, y, z) = (q[0], q[1], q[2], q[3])
    let size = w * w + x * x + y * y + z * z
    guard size > 0 else { return axesTurned(by: 0) }
    return (
      Position((w * w + x * x - y * y - z * z) / size, 2 * (x * y - w * z) / size),
      Position(2 * (x * y + w * z) / size, (w * w - x * x + y * y - z * z) / size)
    )
  }
}

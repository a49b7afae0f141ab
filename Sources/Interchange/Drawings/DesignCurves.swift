internal import Foundation
internal import PlaneGeometry

/// Brings the curves of a design file within a tolerance: GDAL cuts arcs every five degrees, one of less than ten into a
/// single chord, and every other curve at steps of its own.
struct DesignCurves {
  /// The file's elements.
  let file: DesignFile
  /// How far a chord may be from its curve, in metres.
  let tolerance: Double

  private static let maximumPositions = 1 << 20

  /// Replaces the ellipses and arcs of the table, and reports how many, and what is left as GDAL has drawn it.
  ///
  /// - Parameter numbers: of each feature the number of its element.
  func refine(_ table: inout FeatureTable, numbers: [Int64]) {
    var (refined, turned, others) = (0, 0, 0)
    var sagitta = 0.0
    var builder = FlatLayer.Builder()
    for row in 0..<table.count {
      guard let geometry = table.geometry.geometry(at: row) else {
        builder.append(nil)
        continue
      }
      let curves = curves(numbers[row])
      let finer = curves.isEmpty ? nil : self.refined(geometry, curves)
      builder.append(finer ?? geometry)
      if finer != nil {
        refined += 1
      } else if curves.contains(where: \.isTurned) {
        turned += 1
      } else if !curves.isEmpty {
        others += 1
        sagitta = max(sagitta, (0..<geometry.ringCount).map { Self.likelySagitta(geometry.ring($0)) }.max() ?? 0)
      }
    }
    table.geometry = builder.build()
    if refined > 0 { table.notices.append(Notice(.curvesStroked, count: refined)) }
    if turned > 0 {
      table.notices.append(
        Notice(
          .remark("\(turned) arcs are turned in space, which GDAL leaves out: they stand in another place"),
          count: turned))
    }
    if others > 0 {
      let metres = ((sagitta * 1000).rounded(.up) / 1000).shortestText
      table.notices.append(
        Notice(
          .remark("\(others) curves became lines by GDAL, which by their bends are up to about \(metres) m from them"),
          count: others))
    }
  }

  /// The curves among the lines of an element, empty for one without any.
  private func curves(_ number: Int64) -> [DesignFile.Curve?] {
    if let members = file.members[number] { return members.contains { $0 != nil } ? members : [] }
    return file.curves[number].map { [$0] } ?? []
  }

  /// The geometry with its arcs in their place; `nil` when it has other curves, or its lines are joined to a polygon.
  private func refined(_ geometry: Geometry, _ curves: [DesignFile.Curve?]) -> Geometry? {
    guard geometry.ringCount == curves.count, geometry.kind != .polygon else { return nil }
    var lines: [[Position]] = []
    for (ring, curve) in curves.enumerated() {
      let line = geometry.ring(ring)
      switch curve {
      case nil: lines.append(line)
      case .arc(let arc):
        guard let finer = arc.line(between: line, tolerance: tolerance, limit: Self.maximumPositions) else {
          return nil
        }
        lines.append(finer)
      default: return nil
      }
    }
    return geometry.kind == .lineString ? .lineString(lines[0]) : .multiLineString(lines)
  }

  /// A quarter of how far each position is from the chord of its neighbours: the sagitta of a parabola's chord.
  private static func likelySagitta(_ line: [Position]) -> Double {
    line.indices.dropFirst().dropLast().map { index in
      let (p, q, r) = (line[index - 1], line[index], line[index + 1])
      let chord = p.distance(to: r)
      let cross = (r.x - p.x) * (q.y - p.y) - (r.y - p.y) * (q.x - p.x)
      return chord > 0 ? abs(cross) / chord / 4 : 0
    }.max() ?? 0
  }
}

extension DesignFile.Curve? {
  fileprivate var isTurned: Bool { if case .turned? = self { true } else { false } }
}

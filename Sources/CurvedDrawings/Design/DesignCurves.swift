package import PlaneGeometry

/// Brings the curves of a design file within a tolerance: GDAL cuts arcs every five degrees, one of less than ten into a
/// single chord, curves through points at steps of its own, leaves arcs flat that are turned in space, and joins poles.
package struct DesignCurves {
  /// The file's elements.
  let file: DesignFile
  /// How far a chord may be from its curve, in metres.
  let tolerance: Double

  /// - Parameters:
  ///   - file: the elements.
  ///   - tolerance: in metres.
  package init(file: DesignFile, tolerance: Double) {
    self.file = file
    self.tolerance = tolerance
  }

  /// How many positions one curve, and all of them together, may take.
  private static let maximumPositions = (ofCurve: 1 << 20, together: 1 << 24)

  /// Replaces the features of the layer that have curves, and reports how many, and what is left as GDAL has drawn it.
  ///
  /// - Parameter numbers: of each feature the number of its element.
  package func refine(_ layer: inout FlatLayer, numbers: [Int64]) -> CurveReport {
    var report = CurveReport()
    var (empty, unreadable, open) = (0, 0, 0)
    var widestGap = 0.0
    var positions = 0
    var builder = FlatLayer.Builder()
    for row in 0..<layer.count {
      let drawn = layer.geometry(at: row)
      guard let drawing = file.drawings[numbers[row]] else {
        builder.append(drawn)
        continue
      }
      guard positions < Self.maximumPositions.together, let strokes = strokes(of: drawing),
        let shape = shape(of: drawing, strokes)
      else {
        unreadable += 1
        builder.append(drawn)
        continue
      }
      positions += shape.geometry?.positionCount ?? 0
      builder.append(shape.geometry)
      if shape.geometry == nil { empty += 1 } else { report.refined += 1 }
      if shape.gap > tolerance {
        open += 1
        widestGap = max(widestGap, shape.gap)
      }
    }
    layer = builder.build()
    report.remark(empty, .emptyCurves)
    report.remark(unreadable, .unreadableElements)
    report.remark(open, .openShapes(metres: widestGap))
    return report
  }

  /// The lines of an element within the tolerance, in a shape within half of it; `nil` where one cannot be had.
  private func strokes(of drawing: DesignFile.Drawing) -> [[Position]]? {
    let tolerance = drawing.kind == .shape ? tolerance / 2 : tolerance
    var strokes: [[Position]] = []
    for line in drawing.lines {
      guard let stroke = line.stroke(tolerance: tolerance, limit: Self.maximumPositions.ofCurve) else { return nil }
      if !stroke.isEmpty { strokes.append(stroke) }
    }
    return strokes
  }

  /// The geometry that the lines make, and how far they are apart where they should meet; `nil` where they make none.
  private func shape(of drawing: DesignFile.Drawing, _ strokes: [[Position]]) -> (geometry: Geometry?, gap: Double)? {
    if strokes.isEmpty { return (nil, 0) }
    switch drawing.kind {
    case .line: return (.lineString(strokes[0]), 0)
    case .chain: return (.multiLineString(strokes), 0)
    case .shape:
      return LineJoining(strokes, tolerance: tolerance / 2).map { (.polygon($0.ring), $0.widestGap) }
    }
  }
}

extension DesignFile.Line {
  /// The line within a tolerance, empty for one that draws nothing; `nil` where it cannot be had.
  fileprivate func stroke(tolerance: Double, limit: Int) -> [Position]? {
    switch self {
    case .straight(let line): return line
    case .arc(let arc): return arc.line(tolerance: tolerance, limit: limit)
    case .spline(let spline, let isClosed):
      guard var line = spline.line(tolerance: tolerance, limit: limit) else { return nil }
      if isClosed { line[line.count - 1] = line[0] }
      return line
    case .empty: return []
    case .unreadable: return nil
    }
  }
}

/// What became of the curves of a layer.
package struct CurveReport: Equatable {
  /// What stays as GDAL draws it, or is not quite what was drawn.
  package enum Kind: Equatable {
    /// Entities with damaged splines, or outlines whose splines do not meet.
    case damagedSplines
    /// Splines of which the drawing states only points on them.
    case splinesOfPoints
    /// Leaders that are splines, of which the drawing states only points.
    case curvedLeaders
    /// Curves through so few points that they draw nothing.
    case emptyCurves
    /// Elements with surfaces, damaged or too large curves.
    case unreadableElements
    /// Shapes whose lines leave gaps of up to so many metres.
    case openShapes(metres: Double)
    /// Arcs of few degrees.
    case shortArcs
  }

  /// A kind and how many things are of it.
  package struct Remark: Equatable {
    /// How many curves it concerns.
    package let count: Int
    /// What is to be said of them.
    package let kind: Kind
  }

  /// How many features had curves that now keep within the tolerance.
  package var refined = 0
  /// What else is to be said, in a fixed order.
  package private(set) var remarks: [Remark] = []

  /// Says something of some curves; nothing of none.
  mutating func remark(_ count: Int, _ kind: Kind) {
    if count > 0 { remarks.append(Remark(count: count, kind: kind)) }
  }
}

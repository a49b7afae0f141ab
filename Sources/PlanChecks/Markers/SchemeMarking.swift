public import LandModel
public import Refusals

/// How far a scheme was measured to be marked, the first that applies.
public enum MarkingStatus: String, CaseIterable, Hashable, Sendable {
  /// No marker is present on a line; where the lines are not loaded, none of the scheme is present.
  case none
  /// The lines that the plan sets are not loaded: nobody can say.
  case unknown
  /// Every required point is marked and no run is over the spacing.
  case complete
  /// Anything else.
  case partial

  /// The label for a person.
  public var label: LocalisedText { Labels.shipped.label("marking_status", rawValue) }
}

/// How far a scheme is marked: its required lines and points, and what its markers make of them.
public struct SchemeMarking: Hashable, Sendable {
  /// The number of the scheme in its layer.
  public let scheme: Int
  /// The kinds of its required lines, in the order of documents.
  public let basis: [MarkerKind]
  /// Its required lines with the markers on them.
  public let lines: [MarkedLine]
  /// Its required points.
  public let points: [RequiredPoint]
  /// The numbers of its markers, sorted by id, those of local adjustments among them.
  public let markers: [Int]
  /// What each of these markers is to the scheme, in the same order.
  public let readings: [MarkerReading]
  /// How many of its markers are present.
  public let presentMarkers: Int
  /// Why its lines are not known; `nil` when they are.
  public let problem: SkippedFeature.Reason?
  /// How far the whole scheme is marked, where this is what of it lies in a zone.
  var whole: MarkingStatus?

  /// Whether the lines that the plan sets are loaded; else its outline stands for them, a lower bound.
  public var hasLines: Bool { basis != [.scope] }

  /// The length of all required lines, metres.
  public var lineMetres: Double { lines.reduce(0) { $0 + $1.line.lengthMetres } }

  /// The length of the runs within spacing, metres.
  public var withinSpacingMetres: Double {
    lines.reduce(0) { sum, line in
      line.runs.reduce(sum) { $1.isWithinSpacing ? $0 + $1.lengthMetres : $0 }
    }
  }

  /// The longest run, metres; `nil` when there is no line.
  public var longestRunMetres: Double? { lines.flatMap { $0.runs.map(\.lengthMetres) }.max() }

  /// How many required points a marker marks.
  public var markedPointCount: Int { points.count { $0.markedBy != nil } }

  /// The drifts that are known, metres, over present and displaced markers, sorted.
  public var drifts: [Double] { readings.compactMap { $0.drift?.metres }.sorted() }

  /// Runs longer than the spacing, with their lines.
  public func runsOver(spacingMetres: Double) -> [(line: MarkedLine, run: MarkedLine.Run)] {
    lines.flatMap { line in
      line.runs.filter { $0.lengthMetres > spacingMetres + MeasuredLine.runAllowanceMetres }.map { (line, $0) }
    }
  }

  /// How far the scheme is marked, whatever it declares.
  ///
  /// Without any required line it is `none`. Of a part of a scheme it is that of the whole.
  public func status(spacingMetres: Double) -> MarkingStatus {
    if let whole { return whole }
    guard hasLines else { return presentMarkers == 0 ? .none : .unknown }
    let hasMarker = lines.contains { !$0.cuts.isEmpty }
    guard hasMarker else { return .none }
    let isComplete = points.allSatisfy { $0.markedBy != nil } && runsOver(spacingMetres: spacingMetres).isEmpty
    return isComplete ? .complete : .partial
  }
}

/// A few numbers about many lengths.
public enum OrderStatistics {
  /// The mean; `nil` of nothing.
  public static func mean(_ values: [Double]) -> Double? {
    values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
  }

  /// The value below which a share of the others lie, linear between order statistics; `nil` of nothing.
  ///
  /// - Parameters:
  ///   - share: 0 for the least, 1 for the largest.
  ///   - sorted: the values in rising order.
  public static func quantile(_ share: Double, of sorted: [Double]) -> Double? {
    guard let last = sorted.last else { return nil }
    let place = share * Double(sorted.count - 1)
    let below = Int(place.rounded(.down))
    guard below + 1 < sorted.count else { return last }
    return sorted[below] + (sorted[below + 1] - sorted[below]) * (place - Double(below))
  }
}

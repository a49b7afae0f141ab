extension SkippedFeature {
  /// Why a feature could not be looked at; raw values are the words of documents.
  public enum Reason: String, CaseIterable, Hashable, Sendable {
    /// Its polygon is broken.
    case invalidGeometry = "invalid_geometry"
    /// It has no geometry.
    case nullGeometry = "null_geometry"
    /// It is a point or a line where ground is needed.
    case notPolygonal = "not_polygonal"
    /// Its geometry has no positions.
    case emptyGeometry = "empty_geometry"
    /// It is a point or ground where a line is needed.
    case notALine = "not_a_line"
    /// Its line has no length.
    case zeroLength = "zero_length"
    /// A coordinate is infinite or not a number.
    case nonFinite = "non_finite"
    /// It names a plan, scheme or zone that does not exist.
    case danglingReference = "dangling_reference"
    /// No overlay of its ground agrees with the area that was measured.
    case overlayUnconfirmed = "overlay_unconfirmed"
    /// The day that the rule counts from is missing.
    case noDate = "no_date"
    /// No commune that is valid on the day has its code.
    case noUnit = "no_unit"
    /// It states no function.
    case noFunction = "no_function"
    /// It states no land-use code.
    case noCode = "no_code"
    /// The plan states no level.
    case noLevel = "no_level"
    /// It states no kind.
    case noKind = "no_kind"
    /// It does not state how much it weighs.
    case noSeverity = "no_severity"
    /// Its scheme has no usable scope.
    case noScope = "no_scope"
    /// Nothing of its layer has a day of publication.
    case noPublicationDates = "no_publication_dates"
  }
}

extension SkippedFeature.Reason: CustomStringConvertible {
  /// The word of documents.
  public var description: String { rawValue }
}

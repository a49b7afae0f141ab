/// How the features of a table are drawn, for formats that hold more than shapes and fields.
public struct FeatureDrawing: Hashable, Sendable {
  /// How one feature is drawn.
  public struct Entry: Hashable, Sendable {
    /// The colour of its ground, or of a line or point, as `#fffc8c`.
    public var colour: String
    /// Whether ground is filled, or shown by its edge alone.
    public var isFilled: Bool
    /// The label that stands on a point, lines parted by line feeds; `nil` for a shape.
    public var label: String?

    /// Draws a feature.
    public init(colour: String, isFilled: Bool = true, label: String? = nil) {
      (self.colour, self.isFilled, self.label) = (colour, isFilled, label)
    }
  }

  /// One entry a feature.
  public var entries: [Entry]
  /// How tall labels are, in units of the ground.
  public var labelHeight: Double

  /// - Parameter labelHeight: how tall labels are, in units of the ground.
  public init(_ entries: [Entry], labelHeight: Double = 1) {
    (self.entries, self.labelHeight) = (entries, labelHeight)
  }

  /// The entries of some features, in their order.
  func selecting(_ rows: [Int]) -> FeatureDrawing {
    FeatureDrawing(rows.map { entries[$0] }, labelHeight: labelHeight)
  }
}

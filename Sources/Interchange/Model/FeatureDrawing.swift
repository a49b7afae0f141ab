/// How the features of a table are drawn, for formats that hold more than shapes and fields.
public struct FeatureDrawing: Hashable, Sendable {
  /// How one feature is drawn.
  public struct Entry: Hashable, Sendable {
    /// The colour of its ground, or of a line or point, as `#fffc8c`.
    public var colour: String
    /// Whether ground is filled, or shown by its edge alone.
    public var isFilled: Bool
    /// What it is drawn with: the CAD layer of a drawing, the folder of a map for Google Earth.
    public var group: String
    /// The label that stands on a point, lines parted by line feeds; of a shape its name where the format shows one.
    public var label: String?
    /// What a reader of the map opens, as HTML; `nil` for nothing.
    public var description: String?

    /// Draws a feature.
    public init(
      colour: String, isFilled: Bool = true, group: String = "", label: String? = nil, description: String? = nil
    ) {
      (self.colour, self.isFilled, self.group) = (colour, isFilled, group)
      (self.label, self.description) = (label, description)
    }
  }

  /// One entry a feature.
  public var entries: [Entry]
  /// How tall labels are, in units of the ground.
  public var labelHeight: Double

  /// Gathers entries.
  ///
  /// - Parameters:
  ///   - entries: one a feature.
  ///   - labelHeight: how tall labels are, in units of the ground.
  public init(_ entries: [Entry], labelHeight: Double = 1) {
    (self.entries, self.labelHeight) = (entries, labelHeight)
  }

  /// The entries of some features, in their order.
  func selecting(_ rows: [Int]) -> FeatureDrawing {
    FeatureDrawing(rows.map { entries[$0] }, labelHeight: labelHeight)
  }
}

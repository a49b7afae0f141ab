public import Refusals

/// A land-use code of the circulars, in force or of older maps.
public struct LandUseCode: Hashable, Sendable {
  /// The code, as `ODT`.
  public let code: String
  /// The group that it belongs to; `nil` for groups of the first rank, overlays and codes outside the tree.
  public let parent: String?
  /// The name.
  public let name: LocalisedText
  /// The colour on land-use maps; `nil` where none is known.
  public let colour: MapColour?
  /// Whether areas of it lie over other land and are never added to totals.
  public let isOverlay: Bool
  /// The circular that it comes from.
  public let era: Era
  /// The codes of the circular in force that took its place; several where the land was split.
  public let mapsTo: [String]

  /// The circulars that codes come from.
  public enum Era: String, CaseIterable, Hashable, Sendable {
    /// TT 08/2024/TT-BTNMT, in force.
    case inForce = "TT08-2024"
    /// TT 01/2021/TT-BTNMT, codes of plans alone.
    case plan2021 = "plan-TT01-2021"
    /// TT 27/2018/TT-BTNMT and TT 28/2014/TT-BTNMT.
    case until2024 = "legacy-TT27-2018"
    /// Before 2014.
    case before2014 = "legacy-pre-2014"

    /// Whether codes of it stand on older maps only.
    public var isLegacy: Bool { self == .until2024 || self == .before2014 }
  }
}

/// The groups between which a change of use needs a resolution of the province's council.
public enum LandUseGroup: String, CaseIterable, Hashable, Sendable {
  /// Rice land.
  case rice
  /// Forest of every kind.
  case forest
  /// Everything else.
  case other
}

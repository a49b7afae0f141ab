public import LandModel

/// The schemes whose scopes are measured together: those of a level, or zoning and detailed ones.
public enum CoverageLevel: Hashable, Sendable {
  /// Schemes of one level.
  case level(SchemeLevel)
  /// Zoning and detailed schemes.
  case zoningOrDetailed

  /// The word of documents.
  public var code: String {
    switch self {
    case .level(let level): level.rawValue
    case .zoningOrDetailed: "zoning_or_detailed"
    }
  }

  /// Reads the word of documents; `nil` for any other.
  public init?(code: String) {
    if code == CoverageLevel.zoningOrDetailed.code {
      self = .zoningOrDetailed
    } else if let level = SchemeLevel(rawValue: code) {
      self = .level(level)
    } else {
      return nil
    }
  }

  /// Every level in the order of documents.
  public static let all: [CoverageLevel] =
    (SchemeLevel.allCases.map(CoverageLevel.level) + [.zoningOrDetailed])
    .sorted { IdentifierOrder.precedes($0.code, $1.code) }

  /// Whether schemes of a level are among them.
  func includes(_ level: SchemeLevel?) -> Bool {
    switch self {
    case .level(let own): level == own
    case .zoningOrDetailed: level == .zoning || level == .detailed
    }
  }

  /// The levels coarser than these, the nearest first.
  var coarser: [SchemeLevel] {
    let coarseToFine: [SchemeLevel] = [.regional, .general, .rural, .zoning, .detailed]
    let finest: SchemeLevel
    switch self {
    case .level(let level): finest = level
    case .zoningOrDetailed: finest = .zoning
    }
    guard let place = coarseToFine.firstIndex(of: finest) else { return [] }
    return coarseToFine[..<place].reversed()
  }
}

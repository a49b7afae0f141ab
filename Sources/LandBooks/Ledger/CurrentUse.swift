internal import LandModel

/// What ground is used for today: a code with its share of the ground; several where a parcel's label states the square
/// metres of each.
struct CurrentUse: Hashable, Sendable {
  /// A use and its share, 0 to 1.
  struct Part: Hashable, Sendable {
    /// The use.
    let use: Use
    /// Its share of the ground.
    let share: Double
  }

  /// A use of ground.
  enum Use: Hashable, Sendable {
    /// A land-use code, of a legacy one what took its place.
    case code(String)
    /// Several codes, and nobody says how much of each.
    case composite
    /// Nothing is known.
    case unknown

    /// The name in documents.
    var name: String {
      switch self {
      case .code(let code): code
      case .composite: "composite"
      case .unknown: "no_current"
      }
    }

    /// The code; `nil` for the others.
    var code: String? { if case .code(let code) = self { code } else { nil } }
  }

  /// The parts, whose shares add up to 1.
  let parts: [Part]

  static let unknown = CurrentUse(parts: [Part(use: .unknown, share: 1)])

  init(parts: [Part]) { self.parts = parts }

  init(_ code: String) { parts = [Part(use: .code(code), share: 1)] }
}

extension Ledger {
  /// What ground is used for, the first that exists: the block that states today's use, the parcel's observed use, its
  /// code.
  ///
  /// - Parameters:
  ///   - block: the number of the block of ``currentBlocks()``.
  ///   - parcel: the number of the parcel.
  func currentUse(block: Int?, parcel: Int?) -> CurrentUse {
    if let code = block.flatMap({ land.landUseBlocks[$0].code }) { return CurrentUse(shownCode(code)) }
    guard let parcel = parcel.map({ land.parcels[$0] }) else { return .unknown }
    if let observed = parcel.observedUse, !observed.isEmpty { return CurrentUse(shownCode(observed)) }
    guard let label = parcel.landUse else { return .unknown }
    let parts = label.parts
    guard parts.count > 1 else { return CurrentUse(shownCode(parts[0].code)) }
    let areas = parts.compactMap(\.squareMetres)
    let total = areas.reduce(0, +)
    guard areas.count == parts.count, total > 0 else {
      return CurrentUse(parts: [CurrentUse.Part(use: .composite, share: 1)])
    }
    return CurrentUse(
      parts: zip(parts, areas).map { CurrentUse.Part(use: .code(shownCode($0.code)), share: $1 / total) })
  }

  /// The code by which ground is rice or forest today, as clean land reads it: of the block that states today's use, else
  /// of the parcel the part with most square metres.
  func registeredCode(block: Int?, parcel: Int?) -> String? {
    let code =
      block.flatMap { land.landUseBlocks[$0].code } ?? parcel.flatMap { land.parcels[$0].landUse?.mainCode }
    return code.map { codes.canonical($0) ?? $0 }
  }

  /// Whether the workspace says anything of today's use.
  var hasCurrentUse: Bool {
    !land.parcels.isEmpty || land.landUseBlocks.features.contains { $0.status == .current }
  }
}

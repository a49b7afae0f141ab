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

/// What ground is used for today, feature by feature.
///
/// What was read once is kept, because a book asks for every piece of ground. It belongs to one thread.
final class CurrentUses {
  private let land: Land
  private let ledger: Ledger
  private var blocks: [Int: CurrentUse] = [:]
  private var parcels: [Int: CurrentUse] = [:]
  private var shownCodes: [String: String] = [:]
  private var canonicalCodes: [String: String] = [:]

  init(_ ledger: Ledger) { (self.ledger, land) = (ledger, ledger.land) }

  /// What ground is used for, the first that exists: the block that states today's use, the parcel's observed use, its
  /// code.
  ///
  /// - Parameters:
  ///   - block: the number of the block of ``Ledger/currentBlocks()``.
  ///   - parcel: the number of the parcel.
  func use(block: Int?, parcel: Int?) -> CurrentUse {
    if let block, let code = land.landUseBlocks[block].code {
      return kept(block, in: &blocks) { CurrentUse(shown(code)) }
    }
    guard let parcel else { return .unknown }
    return kept(parcel, in: &parcels) { use(of: land.parcels[parcel]) }
  }

  /// The code by which ground is rice or forest today, as clean land reads it: of the block that states today's use, else
  /// of the parcel the part with most square metres.
  func registeredCode(block: Int?, parcel: Int?) -> String? {
    let code =
      block.flatMap { land.landUseBlocks[$0].code } ?? parcel.flatMap { land.parcels[$0].landUse?.mainCode }
    return code.map { code in kept(code, in: &canonicalCodes) { ledger.codes.canonical(code) ?? code } }
  }

  private func use(of parcel: Parcel) -> CurrentUse {
    if let observed = parcel.observedUse, !observed.isEmpty { return CurrentUse(shown(observed)) }
    guard let label = parcel.landUse else { return .unknown }
    let parts = label.parts
    guard parts.count > 1 else { return CurrentUse(shown(parts[0].code)) }
    let areas = parts.compactMap(\.squareMetres)
    let total = areas.reduce(0, +)
    guard areas.count == parts.count, total > 0 else {
      return CurrentUse(parts: [CurrentUse.Part(use: .composite, share: 1)])
    }
    return CurrentUse(
      parts: zip(parts, areas).map { CurrentUse.Part(use: .code(shown($0.code)), share: $1 / total) })
  }

  private func shown(_ code: String) -> String { kept(code, in: &shownCodes) { ledger.shownCode(code) } }

  private func kept<Key, Value>(_ key: Key, in known: inout [Key: Value], _ make: () -> Value) -> Value {
    if let value = known[key] { return value }
    let value = make()
    known[key] = value
    return value
  }
}

extension Ledger {
  /// Whether the workspace says anything of today's use.
  var hasCurrentUse: Bool {
    !land.parcels.isEmpty || land.landUseBlocks.features.contains { $0.status == .current }
  }
}

public import LandBooks
public import LandModel
internal import LandStore
internal import PlanChecks
internal import Refusals
public import Reports

extension Inquiry {
  /// The register of schemes.
  public func schemes() throws -> BookDocument { try book { try $0.schemes() } }

  /// Local adjustments by position.
  public func adjustments() throws -> BookDocument { try book { try $0.adjustments() } }

  /// What of the schemes is built.
  ///
  /// - Parameter scheme: the id of one scheme; `nil` for all that count.
  /// - Throws: `Refusal` `unknown_identifier` for a scheme that is not there.
  public func progress(ofScheme scheme: String? = nil) throws -> BookDocument {
    let number = try scheme.map { try self.number(of: $0, .scheme) }
    return try book { try $0.progress(ofScheme: number) }
  }

  /// From which land a land-use plan takes, as a whole or by commune.
  public func transfer(plan: String, byUnit: Bool = false) throws -> BookDocument {
    let number = try number(of: plan, .landUsePlan)
    return try book { try $0.transfer(ofPlan: number, byUnit: byUnit) }
  }

  /// Whether a land-use plan keeps its figures.
  public func targets(plan: String) throws -> BookDocument {
    let number = try number(of: plan, .landUsePlan)
    return try book { try $0.targets(ofPlan: number) }
  }

  /// How much ground is cleared, and who is left.
  ///
  /// - Parameters:
  ///   - subject: of what.
  ///   - kind: of zones those of that kind alone.
  ///   - since: what was cleared after that day is told apart.
  public func clearance(
    by subject: ClearanceSubject, kind: ZoneKind? = nil, since: CivilDate? = nil
  ) throws -> BookDocument {
    try book { try $0.clearance(by: subject, kind: kind, since: since) }
  }

  /// Who holds land, uses it, is late, and what can be asked back; gathered too by what is given.
  public func projects(by group: ProjectGroup? = nil) throws -> BookDocument { try book { try $0.projects(by: group) } }

  /// Whether the plan holds the land that projects need.
  public func demand() throws -> BookDocument { try book { try $0.demand() } }

  /// Where forestry land is bare, and who holds it.
  public func forest(by basis: ForestBasis = .planned) throws -> BookDocument { try book { try $0.forest(by: basis) } }

  /// The land of a scheme, a land-use plan or a zone by kind.
  ///
  /// - Parameters:
  ///   - subject: an id, or `layer:id`.
  ///   - byLandUse: of a zone its codes in place of its functions.
  ///   - options: what replaces the facts that the subject states.
  /// - Throws: `Refusal` `unknown_identifier`, `ambiguous_identifier` for an id of several layers.
  public func balance(
    of subject: String, byLandUse: Bool = false, _ options: BalanceOptions = BalanceOptions()
  ) throws -> BookDocument {
    let found = try balanceSubject(subject, byLandUse)
    return try book { try $0.balance(of: found, options) }
  }

  func balanceSubject(_ text: String, _ byLandUse: Bool) throws(Refusal) -> BalanceSubject {
    let layers = [LayerName.scheme, .landUsePlan, .zone]
    let found = layers.compactMap { layer -> (LayerName, Int)? in
      let prefix = layer.rawValue + ":"
      let number =
        land[layer].index(of: text)
        ?? (text.hasPrefix(prefix) ? land[layer].index(of: String(text.dropFirst(prefix.count))) : nil)
      return number.map { (layer, $0) }
    }
    guard found.count <= 1 else {
      let names = found.map { "\($0.0.rawValue):\(text)" }.joined(separator: ", ")
      throw Refusal(
        .ambiguousIdentifier,
        LocalisedText(en: "\(text) is an id of several layers", vi: "\(text) là mã của nhiều lớp"),
        remedy: LocalisedText(en: "write one of \(names)", vi: "viết một trong: \(names)"),
        at: RefusalPlace(file: workspace.path))
    }
    switch found.first {
    case (.scheme, let number)?: return .scheme(number)
    case (.landUsePlan, let number)?: return .landUsePlan(number)
    case (_, let number)?: return .zone(number, byLandUse: byLandUse)
    case nil:
      throw Refusal(
        .unknownIdentifier,
        LocalisedText(
          en: "there is no scheme, no land-use plan and no zone \(text)",
          vi: "không có đồ án, quy hoạch sử dụng đất hay khu vực \(text)"),
        remedy: LocalisedText(en: "take an id of one of these layers", vi: "lấy mã của một trong các lớp này"),
        at: RefusalPlace(file: workspace.path))
    }
  }

  /// Reads a book from the ledger of the day.
  func book(_ make: (Ledger) throws -> Book) throws -> BookDocument {
    let context = context()
    let book = try progress.during(.measuring) { _ in try make(Ledger(context)) }
    return BookDocument(head: head(book.name), book: book, language: language)
  }

  /// The number of the feature with an id.
  func number(of id: String, _ layer: LayerName) throws -> Int {
    guard let number = land[layer].index(of: id) else { throw unknown(id, layer) }
    return number
  }
}

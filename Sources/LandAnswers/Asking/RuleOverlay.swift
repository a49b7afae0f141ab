internal import Interchange
internal import LandBooks
internal import LandInventory
internal import LandModel
public import LandStore
public import PlanChecks
public import Refusals

/// A rules file, read once, so that it may be a pipe.
public struct RulesFile: Sendable {
  /// Its path.
  public let path: String
  /// Its text.
  public let text: String

  /// Reads the file.
  public init(_ path: String) throws(Refusal) {
    self.path = path
    text = try TextFile.read(path)
  }

  /// The text of a file that the rules name, relative to their own folder.
  func text(named name: String) throws(Refusal) -> String {
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    return try TextFile.read(name.hasPrefix("/") ? name : folder + name)
  }
}

extension Workspace {
  /// The rules: those shipped, those of the manifest laid over them, and a file laid over both.
  public func ruleBook(overlay file: RulesFile? = nil) throws(Refusal) -> RuleBook {
    var book = RuleBook.shipped
    if let text = settings.rules { book = try book.overlaid(with: text, file: "\(path), rules of the manifest") }
    if let file { book = try book.overlaid(with: file.text, file: file.path) }
    return book
  }

  /// The land, with the tables that a rules file names in place of its own, every layer in the order of ids: sums are the same
  /// whatever order the sources had.
  func land(overlay file: RulesFile?) throws -> Land {
    var land = try land().inOrderOfIDs
    guard let file else { return land }
    let overlay = try RuleBook.shipped.overlaid(with: file.text, file: file.path)
    for table in RulesTable.allCases {
      if let name = overlay.paths[table] { land.settings[table] = try file.text(named: name) }
    }
    var checked = land.settings
    checked.rules = file.text
    try checked.check(rulesFile: file.path)
    return land
  }
}

extension LandSettings {
  /// Refuses rules and tables named by them that the checks could not use.
  ///
  /// - Parameter rulesFile: where the rules come from; they name the others.
  func check(rulesFile: String) throws(Refusal) {
    var book = RuleBook.shipped
    if let rules { book = try book.overlaid(with: rules, file: rulesFile) }
    for table in RulesTable.allCases {
      do throws(Refusal) {
        try read(table)
      } catch {
        // Readers of YAML call the file by its key.
        var error = error
        if error.place.file == table.rawValue { error.place.file = nil }
        throw error.located(at: RefusalPlace(file: book.paths[table] ?? table.rawValue))
      }
    }
  }

  /// Reads a table as those do that use it.
  private func read(_ table: RulesTable) throws(Refusal) {
    guard let text = self[table] else { return }
    switch table {
    case .crosswalk: _ = try Crosswalk(text)
    case .hierarchy: _ = try FunctionHierarchy(text)
    case .constraints: _ = try ConstraintAllowances(text)
    case .norms: _ = try NormList(yaml: text, file: table.rawValue)
    case .reclaim, .occupancy: try checkInventoryTable(table)
    case .offices, .units: _ = try PublicNames(self)
    }
  }
}

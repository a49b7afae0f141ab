internal import Interchange
internal import LandModel
internal import Refusals

extension LandSettings {
  /// The data files that a manifest names, as text.
  ///
  /// The rules name the tables (`RulesTable`), relative to their own folder.
  init(_ manifest: Manifest) throws {
    self.init()
    aliases = try manifest.aliases.map { try TextFile.read(manifest.resolved($0)) }
    guard let rules = manifest.rules else { return }
    let path = manifest.resolved(rules)
    let text = try TextFile.read(path)
    self.rules = text
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    guard let root = try YAMLValue.document(text, file: path) else { return }
    let members = try root.members(LocalisedText(en: "the rules file", vi: "tệp quy tắc"))
    for table in RulesTable.allCases {
      guard let name = try members.filledText(table.rawValue) else { continue }
      self[table] = try TextFile.read(name.hasPrefix("/") ? name : folder + name)
    }
  }
}

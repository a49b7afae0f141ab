internal import LandModel
internal import Yams

extension LandSettings {
  /// The data files that a manifest names, as text.
  ///
  /// The rules name the crosswalk and the hierarchy, relative to their own folder.
  init(_ manifest: Manifest) throws {
    self.init()
    aliases = try manifest.aliases.map { try Self.read(manifest.resolved($0)) }
    guard let rules = manifest.rules else { return }
    let path = manifest.resolved(rules)
    let text = try Self.read(path)
    self.rules = text
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    let root: Node?
    do {
      root = try Yams.compose(yaml: text)
    } catch {
      throw WorkspaceError(
        "this is no YAML: \(ManifestReader.firstLine(of: error))", remedy: "correct the file", place: path)
    }
    guard case .mapping(let mapping)? = root else { return }
    func file(_ key: String) throws -> String? {
      guard let node = mapping[key] else { return nil }
      let name = try ManifestNode(node: node, place: path).text(key)
      return try Self.read(name.hasPrefix("/") ? name : folder + name)
    }
    crosswalk = try file("crosswalk")
    hierarchy = try file("hierarchy")
  }

  private static func read(_ path: String) throws -> String { try TextFile.read(path) }
}

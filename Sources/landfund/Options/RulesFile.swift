internal import Interchange
internal import LandModel
internal import LandStore
internal import PlanChecks

extension LandSettings {
  /// Takes the crosswalk and the hierarchy that a rules file names, relative to its folder, in place of the workspace's.
  ///
  /// - Throws: when a file cannot be read, or is no such table.
  mutating func lay(over path: String) throws {
    let book = try RuleBook.shipped.overlaid(with: try TextFile.read(path), file: path)
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    func text(_ name: String, _ read: (String) throws(CrosswalkFault) -> Void) throws -> String {
      let file = name.hasPrefix("/") ? name : folder + name
      let text = try TextFile.read(file)
      do throws(CrosswalkFault) {
        try read(text)
      } catch {
        throw WorkspaceError(error.message, remedy: "correct the file", place: "\(file), line \(error.line)")
      }
      return text
    }
    if let name = book.crosswalkPath {
      crosswalk = try text(name) { (text) throws(CrosswalkFault) in _ = try Crosswalk(text) }
    }
    if let name = book.hierarchyPath {
      hierarchy = try text(name) { (text) throws(CrosswalkFault) in _ = try FunctionHierarchy(text) }
    }
  }
}

import Foundation

/// A folder of cases or data that lies beside the package and may be absent.
struct SharedFolder: Sendable {
  let url: URL
  let variable: String

  /// Cases that nobody of this project wrote: `LANDFUND_CONFORMANCE`, else `../shared/conformance`.
  static let conformance = SharedFolder(variable: "LANDFUND_CONFORMANCE", name: "conformance")
  /// Real layers: `LANDFUND_DATA`, else `../shared/data`.
  static let data = SharedFolder(variable: "LANDFUND_DATA", name: "data")

  /// The folder that the environment variable names, else the one beside the package.
  private init(variable: String, name: String) {
    self.variable = variable
    if let path = ProcessInfo.processInfo.environment[variable], !path.isEmpty {
      url = URL(fileURLWithPath: path, isDirectory: true)
    } else {
      let package = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      url = package.deletingLastPathComponent().appendingPathComponent("shared/\(name)", isDirectory: true)
    }
  }

  /// Whether `path` is there (the folder itself by default); prints one line when it is not.
  ///
  /// Made for `.enabled(if:)`: a test without its data is skipped and says so.
  func isPresent(_ path: String = "") -> Bool {
    let place = path.isEmpty ? url : url.appendingPathComponent(path)
    if FileManager.default.fileExists(atPath: place.path) { return true }
    print("skipped: \(path.isEmpty ? "the folder" : path) is not present; set \(variable)")
    return false
  }

  /// The address of a file or folder in this folder.
  func file(_ path: String) -> URL { url.appendingPathComponent(path) }
}

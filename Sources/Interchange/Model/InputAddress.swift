internal import Foundation

/// Where a layer is: a file, and in a container the name of the layer.
///
/// Written `path` or `path:layer`. A file that exists under the whole text wins over the reading with a layer.
public struct InputAddress: Hashable, Sendable, CustomStringConvertible {
  /// The path of the file or folder.
  public var path: String
  /// The layer; `nil` when none is named.
  public var layer: String?

  /// Makes an address from its two parts.
  public init(path: String, layer: String? = nil) {
    self.path = path
    self.layer = layer
  }

  /// Reads an address as a person writes it, looking at which files exist.
  ///
  /// When no reading names an existing file, the part before the last colon that follows the last `/` is the path.
  public init(_ text: String) {
    self.init(path: text)
    guard !Self.exists(text) else { return }
    let colons = text.indices.filter { text[$0] == ":" && $0 > text.startIndex }
    for colon in colons.reversed() where Self.exists(String(text[..<colon])) {
      self.init(path: String(text[..<colon]), layer: String(text[text.index(after: colon)...]))
      return
    }
    let name = text.lastIndex(of: "/") ?? text.startIndex
    if let colon = colons.last(where: { $0 > name }), text.index(after: colon) < text.endIndex {
      self.init(path: String(text[..<colon]), layer: String(text[text.index(after: colon)...]))
    }
  }

  private static func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

  /// The address as it is written.
  public var description: String { layer.map { "\(path):\($0)" } ?? path }
}

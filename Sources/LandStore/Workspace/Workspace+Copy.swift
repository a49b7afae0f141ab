internal import Foundation
internal import GRDB
internal import Interchange
public import Refusals

extension Workspace {
  /// Writes the workspace, as it was when it was opened, into a new file of its own.
  ///
  /// Whoever writes to the workspace meanwhile does not disturb the copy, and waits for nothing but single reads.
  /// - Parameter path: the new file, which must not be there.
  /// - Throws: `Refusal` where the folder takes nothing. Cost: one read and one write of the file.
  public func copy(to path: String) throws(Refusal) {
    do {
      let copy = try DatabaseQueue(path: path)
      defer { try? copy.close() }
      try reader.backup(to: copy)
    } catch {
      throw Refusal(error, path: path)
    }
  }
}

/// A file that is part of the program: what does not parse in it is a fault of the build, and stops the program at once.
///
/// A list that became empty without a word would have every code unknown and every conflict unseen.
package enum EmbeddedFile {
  /// What a file says.
  ///
  /// - Precondition: it can be read; the message names the file, and the line where the reader knows it.
  package static func read<Value>(_ name: String, _ read: () throws -> Value) -> Value {
    do {
      return try read()
    } catch {
      fatalError("the file \(name) of the program cannot be read: \(error)")
    }
  }
}

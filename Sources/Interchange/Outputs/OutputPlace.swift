internal import Foundation
internal import Refusals

/// What stands where a result is to go: one home of the rule what may be replaced.
///
/// A file gives way to a result when it is an ordinary one. A folder does not, nor does a database, which holds more
/// than one result: only what writes databases may look into it (``StandingDatabase``). A pipe, a terminal and an open
/// stream of the process are written through.
struct OutputPlace {
  enum Kind: Equatable {
    /// Nothing yet.
    case free
    /// An ordinary file.
    case file
    /// An SQLite database.
    case database
    /// What is written through: an open stream by its number, else a pipe or a device.
    case stream(CInt?)
  }

  /// The path as it was given, for messages.
  let path: String
  /// The path behind symbolic links.
  let target: String
  let kind: Kind

  /// - Throws: `Refusal` for a folder, and a path that names no file.
  init(_ path: String) throws(Refusal) {
    self.path = path
    target = FileIdentity.resolved(path)
    if let stream = StreamPath(target) {
      kind = .stream(stream.descriptor)
      return
    }
    guard !target.fileName.isEmpty, !path.isEmpty else { throw OutputPlace.nameless(path) }
    try Confinement.require(path)
    var status = stat()
    guard stat(target, &status) == 0 else {
      kind = .free
      return
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG: kind = OutputPlace.isDatabase(target) ? .database : .file
    case S_IFDIR:
      errno = EISDIR
      throw OutputFile.failure(path)
    default: kind = .stream(nil)
    }
  }

  /// Refuses a database, which only a writer of databases replaces.
  func requireNoDatabase() throws(Refusal) {
    guard kind == .database else { return }
    throw Refusal(
      .placeTaken,
      LocalisedText(
        en: "a database stands there, which may hold layers, findings and waivers",
        vi: "ở đó có một cơ sở dữ liệu, có thể chứa lớp, phát hiện và các lần chấp nhận"),
      remedy: LocalisedText(en: "name another file", vi: "nêu tệp khác"),
      at: RefusalPlace(file: path))
  }

  /// Refuses what is written through, for formats of which a file must be complete before it is seen.
  func requireFile(for format: String) throws(Refusal) {
    guard case .stream = kind else { return }
    throw Refusal(
      .cannotWrite,
      LocalisedText(
        en: "\(format) needs a file, and this is a pipe or a device",
        vi: "\(format) cần ghi vào tệp, mà đây là ống dẫn hoặc thiết bị"),
      remedy: LocalisedText(en: "name a file, or take GeoJSON or CSV", vi: "nêu một tệp, hoặc dùng GeoJSON hay CSV"),
      at: RefusalPlace(file: path))
  }

  static func nameless(_ path: String) -> Refusal {
    Refusal(
      .cannotWrite, LocalisedText(en: "the path names no file", vi: "đường dẫn không nêu tên tệp"),
      remedy: LocalisedText(en: "name a file", vi: "nêu tên tệp"), at: RefusalPlace(file: path))
  }

  private static func isDatabase(_ path: String) -> Bool {
    let signature = Array("SQLite format 3\0".utf8)
    return (try? MappedFile.head(of: path, count: signature.count)) == signature
  }
}

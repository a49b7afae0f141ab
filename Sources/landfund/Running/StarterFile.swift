internal import Foundation
internal import Interchange
internal import Refusals

/// A first manifest as a file, which a later run replaces only as long as nobody has changed it.
///
/// Its last line holds a checksum of the lines before it.
struct StarterFile {
  private static let mark = LocalisedText(
    en: "# landfund manifest writes over this file as long as nothing above is changed: ",
    vi: "# landfund manifest ghi đè tệp này khi chưa ai sửa gì ở trên: ")

  let text: String

  init(_ manifest: String, _ language: Language) {
    text = manifest + StarterFile.mark[language] + StarterFile.checksum(manifest) + "\n"
  }

  /// Refuses a file that is there and that the command did not write, or that was changed since.
  static func requireFree(_ path: String) throws(Refusal) {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size > 0 else { return }
    // Of a data set of gigabytes nothing is read.
    if status.st_size < 1 << 26, let data = FileManager.default.contents(atPath: path),
      isOwn(String(decoding: data, as: UTF8.self))
    {
      return
    }
    throw Refusal(
      .placeTaken,
      LocalisedText(
        en: "a file stands there that landfund manifest did not write, or that was changed since",
        vi: "ở đó đã có tệp không do landfund manifest ghi ra, hoặc đã bị sửa sau đó"),
      remedy: LocalisedText(en: "name a new file", vi: "nêu tệp mới"), at: RefusalPlace(file: path))
  }

  private static func isOwn(_ text: String) -> Bool {
    Language.allCases.contains { language in
      guard let place = text.range(of: mark[language], options: .backwards) else { return false }
      return text[place.upperBound...] == checksum(String(text[..<place.lowerBound])) + "\n"
    }
  }

  private static func checksum(_ text: String) -> String { String(FileDigest.sha256(of: text).prefix(16)) }
}

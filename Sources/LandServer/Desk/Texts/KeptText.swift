internal import Foundation
internal import Interchange
internal import PlanChecks
internal import Refusals

/// A text of a workspace that people write.
enum KeptText: String, CaseIterable, Sendable {
  /// What is loaded, and as what.
  case manifest
  /// What is checked, and how severely.
  case rules
  /// What the public face may show.
  case publish

  /// Bytes of a text.
  static let limit = 256 * 1024
  /// Values of a text, those behind aliases at each place where they stand.
  static let mostValues = 10_000

  /// The file below the workspace's folder.
  var file: String { "\(rawValue).yml" }

  /// The text as it stands; `nil` where there is none.
  ///
  /// - Throws: `Problem` for one that is too large to be shown.
  func bytes(of workspace: DeskWorkspace) throws -> [UInt8]? {
    let path = "\(workspace.path)/\(file)"
    var status = stat()
    // A link may lead anywhere.
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    guard status.st_size <= 4 * KeptText.limit else { throw Problem.tooLarge(KeptText.limit) }
    return Array(try InputBytes.read(path, limit: 4 * KeptText.limit))
  }

  /// Refuses what is no such text: no YAML, too many values, and of rules and publications what they do not take.
  ///
  /// What is wrong in a manifest a rehearsal of the load says, which knows the files.
  /// - Throws: `Problem` `bad_file` with the line.
  func check(_ bytes: [UInt8]) throws(Problem) {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Problem.badFile(en: "The text is not UTF-8.", vi: "Văn bản không phải UTF-8.")
    }
    do throws(Refusal) {
      let value = try YAMLValue.document(text, file: file)
      guard value?.valueCount ?? 0 <= KeptText.mostValues else { throw tooMany }
      switch self {
      case .manifest: break
      case .rules: _ = try RuleBook.shipped.overlaid(with: text, file: file)
      case .publish: _ = try PublishSettings(text, file: file)
      }
    } catch {
      throw Problem.badFile(error)
    }
  }

  private var tooMany: Refusal {
    Refusal(
      .tooLarge,
      LocalisedText(
        en: "more than \(KeptText.mostValues) values, those of aliases counted",
        vi: "quá \(KeptText.mostValues) giá trị, kể cả giá trị của bí danh"),
      remedy: LocalisedText(en: "split the text", vi: "chia nhỏ văn bản"), at: RefusalPlace(file: file))
  }
}

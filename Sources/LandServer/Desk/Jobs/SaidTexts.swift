internal import Foundation
internal import Interchange
internal import Refusals
internal import Reports

/// What a run said beside its result, kept in both languages: who reads it need not speak that of who started it.
///
/// It stands in the run's folder beside standard error, which has one language alone.
final class SaidTexts: Sendable {
  private let path: String

  /// What a run says from now on.
  init(of record: JobRecord, in workspace: DeskWorkspace) { path = SaidTexts.place(of: record, in: workspace) }

  /// Adds a line.
  func add(_ text: LocalisedText) {
    let line = (["en": .text(text.en), "vi": .text(text.vi)] as JSONValue).compactText + "\n"
    guard let file = fopen(path, "ae") else { return }
    fputs(line, file)
    fclose(file)
  }

  /// What a run said, a line each; `nil` for one of which a single language is kept.
  static func text(of record: JobRecord, in workspace: DeskWorkspace, _ language: Language) -> String? {
    guard let lines = try? TextFile.read(place(of: record, in: workspace)) else { return nil }
    let texts = lines.split(separator: "\n").compactMap { try? JSONTree(String($0), maximumDepth: 2) }
    return texts.map { ($0[language.rawValue]?.text ?? "") + "\n" }.joined()
  }

  private static func place(of record: JobRecord, in workspace: DeskWorkspace) -> String {
    "\(workspace.path)/\(record.folder)/said.jsonl"
  }
}

internal import Refusals

/// A table that a command prints, as the desk sends it: what the command's line needs beside the workspace.
struct DeskTable: Sendable {
  /// The command, which names the table.
  let command: String
  /// What `by` may say, the one first that holds where the address has none; empty where the command takes none.
  var bases: [String] = []
  /// Whether the line needs the id of a scheme, plan or zone.
  var hasSubject = false

  /// The tables by name.
  static let all: [String: DeskTable] = [
    DeskTable(command: "check"), DeskTable(command: "shares", bases: ["landuse", "scheme"]),
    DeskTable(command: "coverage"), DeskTable(command: "markers"), DeskTable(command: "clean-land"),
    DeskTable(command: "occupancy"), DeskTable(command: "reclaim"), DeskTable(command: "schemes"),
    DeskTable(command: "projects"), DeskTable(command: "balance", hasSubject: true),
    DeskTable(command: "transfer", hasSubject: true), DeskTable(command: "targets", hasSubject: true),
    DeskTable(command: "progress"), DeskTable(command: "clearance", bases: ["project", "zone", "scheme", "road"]),
    DeskTable(command: "forest"), DeskTable(command: "adjustments"), DeskTable(command: "demand"),
  ].reduce(into: [:]) { $0[$1.command] = $1 }

  /// The words of the line, without the output.
  ///
  /// - Parameters:
  ///   - basis: what the address says by `by`.
  ///   - subject: what it says by `of`.
  /// - Throws: `Problem` `bad_value` for another basis, a subject that is missing or looks like an option, and either where
  ///   the command takes none.
  func words(by basis: String?, of subject: String?) throws(Problem) -> [String] {
    guard basis.map(bases.contains) ?? true else {
      throw Problem(
        .badValue,
        LocalisedText(
          en: bases.isEmpty
            ? "This table takes no by; leave it out." : "by is one of \(bases.joined(separator: ", ")).",
          vi: bases.isEmpty ? "Bảng này không nhận by; hãy bỏ đi." : "by là một trong \(bases.joined(separator: ", "))."
        ),
        parameter: "by", accepted: bases)
    }
    guard hasSubject == (subject != nil), subject.map({ !$0.isEmpty && !$0.hasPrefix("-") }) ?? true else {
      throw Problem(
        .badValue,
        hasSubject
          ? LocalisedText(
            en: "This table is of one scheme, plan or zone; give its id as of.",
            vi: "Bảng này là của một đồ án, quy hoạch hoặc khu vực; hãy nêu mã bằng of.")
          : LocalisedText(en: "This table takes no of; leave it out.", vi: "Bảng này không nhận of; hãy bỏ đi."),
        parameter: "of")
    }
    return [command, DeskWorkspace.geoPackageName] + (subject.map { [$0] } ?? [])
      + ((basis ?? bases.first).map { ["--by", $0] } ?? [])
  }
}

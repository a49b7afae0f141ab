import Foundation
import Testing

/// What the libraries say, seen in their sources.
@Suite("Texts of the libraries")
struct LibraryTextTests {
  private static let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Sources")

  /// Where the desk makes the command lines that its buttons are.
  private static let commandLines: Set<String> = [
    "JobCommand.swift", "DeskOptions.swift", "DeskDownloadRoutes.swift", "DeskTable.swift", "DeskSheetRoutes.swift",
    "MadeFile.swift", "PublicationRoutes.swift", "DecisionKind.swift",
  ]

  /// The Swift files of the libraries; none where the tests run without the sources.
  private static var files: [URL] {
    let all = FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil)?.allObjects as? [URL] ?? []
    return all.filter { url in
      url.pathExtension == "swift" && !url.path.contains("/Sources/landfund/") && !url.path.contains("/Generated/")
    }
  }

  @Test("none names an option of the command line, which is the command's to add", .enabled(if: !files.isEmpty))
  func nameNoOptions() throws {
    #expect(Self.files.count > 100)
    let option = /(en|vi): "[^"]* -[a-z] |"[^"]*--[a-z]/
    for file in Self.files where !Self.commandLines.contains(file.lastPathComponent) {
      for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
        let isComment = line.drop { $0 == " " }.hasPrefix("//")
        #expect(isComment || !line.contains(option), "\(file.lastPathComponent): \(line)")
      }
    }
  }
}

package import Foundation

/// Chromium without a window, for the tests of pages.
package enum Browser {
  /// A folder that goes with the value.
  package final class Folder {
    package let url = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)

    package init() throws { try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true) }

    deinit { try? FileManager.default.removeItem(at: url) }

    /// Writes a file, and gives its address.
    package func write(_ text: String, _ name: String) throws -> String {
      let file = url.appendingPathComponent(name)
      try text.write(to: file, atomically: true, encoding: .utf8)
      return file.absoluteString
    }
  }

  /// The program; `nil` where none is installed.
  package static let path = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"]
    .first { FileManager.default.isExecutableFile(atPath: $0) }

  package static var isInstalled: Bool { path != nil }

  /// What a page became: the document after its script has run, the picture, and what the console complained about.
  package struct Shown {
    package let document: String
    package let picture: Data
    package let complaints: [String]
  }

  package static func show(_ address: String, in folder: URL) throws -> Shown {
    let (document, messages) = try run(["--dump-dom", address], in: folder)
    _ = try run(["--screenshot=\(folder.path)/page.png", "--window-size=1400,1000", address], in: folder)
    return Shown(
      document: document,
      picture: (try? Data(contentsOf: folder.appendingPathComponent("page.png"))) ?? Data(),
      complaints: complaints(messages))
  }

  /// The document alone, for readers who have set dark or light.
  package static func document(_ address: String, isDark: Bool, in folder: URL) throws -> (
    document: String, complaints: [String]
  ) {
    let (document, messages) = try run(
      ["--dump-dom", "--blink-settings=preferredColorScheme=\(isDark ? 0 : 1)", address], in: folder)
    return (document, complaints(messages))
  }

  /// How many pages a page is on paper.
  package static func pages(_ address: String, in folder: URL) throws -> Int {
    let file = folder.appendingPathComponent("paper.pdf").path
    _ = try run(["--no-pdf-header-footer", "--print-to-pdf=\(file)", address], in: folder)
    let info = Process()
    info.executableURL = URL(fileURLWithPath: pdfinfo)
    info.arguments = [file]
    let pipe = Pipe()
    info.standardOutput = pipe
    try info.run()
    let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    return text.firstMatch(of: /Pages:\s+(\d+)/).flatMap { Int($0.output.1) } ?? 0
  }

  private static let pdfinfo = "/usr/bin/pdfinfo"

  /// Whether paper can be counted.
  package static var countsPages: Bool { isInstalled && FileManager.default.isExecutableFile(atPath: pdfinfo) }

  private static func complaints(_ messages: String) -> [String] {
    messages.split(separator: "\n").map(String.init).filter { $0.contains("CONSOLE") }
  }

  private static func run(_ arguments: [String], in folder: URL) throws -> (output: String, messages: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path ?? "")
    process.arguments =
      [
        "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--enable-logging=stderr",
        "--virtual-time-budget=4000", "--user-data-dir=\(folder.path)/profile",
      ] + arguments
    let files = ["out", "err"].map { folder.appendingPathComponent("\($0).txt") }
    for file in files { try Data().write(to: file) }
    process.standardOutput = try FileHandle(forWritingTo: files[0])
    process.standardError = try FileHandle(forWritingTo: files[1])
    try process.run()
    process.waitUntilExit()
    return (
      String(decoding: try Data(contentsOf: files[0]), as: UTF8.self),
      String(decoding: try Data(contentsOf: files[1]), as: UTF8.self)
    )
  }
}

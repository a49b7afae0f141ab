import Foundation

/// Chromium without a window.
enum Browser {
  private static let path = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"]
    .first { FileManager.default.isExecutableFile(atPath: $0) }

  static var isInstalled: Bool { path != nil }

  /// What a page became: the document after its script has run, the picture, and what the console complained about.
  struct Shown {
    let document: String
    let picture: Data
    let complaints: [String]
  }

  static func show(_ address: String, in folder: URL) throws -> Shown {
    let (document, messages) = try run(["--dump-dom", address], in: folder)
    _ = try run(["--screenshot=\(folder.path)/page.png", "--window-size=1400,1000", address], in: folder)
    return Shown(
      document: document,
      picture: (try? Data(contentsOf: folder.appendingPathComponent("page.png"))) ?? Data(),
      complaints: complaints(messages))
  }

  /// The document alone, in a window of a size as `1366,768`.
  static func document(_ address: String, size: String, in folder: URL) throws -> (
    document: String, complaints: [String]
  ) {
    let (document, messages) = try run(["--dump-dom", "--window-size=\(size)", address], in: folder)
    return (document, complaints(messages))
  }

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

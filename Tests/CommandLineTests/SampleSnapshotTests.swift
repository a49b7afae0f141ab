import Foundation
import Testing

/// What the commands say of the sample, word for word, in both languages, and cell for cell in its spreadsheets.
@Suite("the sample of Kon Tum, as recorded", .enabled(if: GDALTrait.isOn))
struct SampleSnapshotTests {
  private let folder: TemporaryFolder
  private var workspace: String { folder.path("kon-tum.gpkg") }

  init() throws {
    folder = try TemporaryFolder()
    let load = try CommandRun(["load", "geodata/kon-tum/manifest.yml", "-o", folder.path("kon-tum.gpkg"), "--quiet"])
    try #require(load.status == 0, "\(load.messages)")
  }

  private func run(_ words: [String]) throws -> CommandRun {
    let run = try CommandRun([words[0], workspace] + words.dropFirst())
    #expect(run.status == 0, "\(words): \(run.messages)")
    return run
  }

  private static let texts: [(name: String, words: String)] = [
    ("check", "check --no-store --fail-on never"),
    ("shares", "shares --by scheme --threshold 50"),
    ("coverage", "coverage --level detailed"),
    ("markers", "markers"),
    ("marker-points", "markers --scheme QH-15 --points"),
    ("stakeout", "markers --stakeout --scheme QH-15 --unit-price 1500000"),
    ("stakeout-budget", "markers --stakeout --unit-price 1500000 --budget 4000000"),
    ("clean-land", "clean-land"),
    ("clean-land-conditional", "clean-land --include conditional --function residential"),
    ("calls", "clean-land --by call"),
    ("reclaim", "reclaim"),
    ("occupancy", "occupancy"),
    ("allocate", "allocate --explain"),
    ("extract", "extract 23296/2/27"),
    ("extract-conflict", "extract 23293/8/95"),
    ("compare", "compare QH-28 --at 2020-01-01 --at 2021-12-24"),
  ]

  @Test("text")
  func texts() throws {
    for (name, words) in Self.texts {
      for language in ["en", "vi"] {
        let run = try run(words.split(separator: " ").map(String.init) + ["--lang", language])
        try expectSnapshot(excerpt(run.output), "sample/\(name)-\(language)")
      }
    }
  }

  @Test("no heading of a Vietnamese text is the name of a column")
  func vietnameseHeadings() throws {
    for (name, words) in Self.texts + [("info", "info")] {
      let run = try run(words.split(separator: " ").map(String.init) + ["--lang", "vi"])
      let headings = run.output.matches(of: /\bremoved\b|\bno_[a-z]+\b|\binvalid_[a-z]+\b/).map { String($0.0) }
      #expect(headings.isEmpty, "\(name): \(headings)")
      let names = run.output.matches(of: /\b[a-z]+(_[a-z0-9]+)*_(m|m2|pct|ratio|deg)\b/).map { String($0.0) }
      #expect(names.isEmpty, "\(name): \(names)")
    }
  }

  @Test("the same bytes for any number of jobs")
  func jobs() throws {
    for (name, words) in Self.texts + [
      ("map", "clean-land -f geojson"), ("json", "check --no-store --fail-on never -f json"),
    ] {
      let outputs = try ["1", "3"].map {
        try run(words.split(separator: " ").map(String.init) + ["--jobs", $0]).output
      }
      #expect(outputs[0] == outputs[1], "\(name)")
    }
  }

  @Test("GeoJSON of the sites")
  func map() throws {
    for (name, words) in [
      ("sites", ["clean-land"]), ("sites-conditional", ["clean-land", "--include", "conditional"]),
    ] {
      try expectSnapshot(rounded(try run(words + ["-f", "geojson"]).output), "sample/\(name)-geojson")
    }
  }

  @Test("cells of spreadsheets, as GDAL reads them")
  func spreadsheets() throws {
    let lists: [(name: String, words: String, sheets: [String])] = [
      ("clean-land", "clean-land --lang vi", ["Danh mục", "Tọa độ ranh giới", "Lý do"]),
      ("calls", "clean-land --by call --lang vi", ["Dự án kêu gọi", "Còn thiếu", "Số liệu (m²)"]),
      ("stakeout", "markers --stakeout --scheme QH-15 --unit-price 1500000 --lang vi", ["Mốc cần cắm", "Đồ án"]),
      ("markers", "markers --scheme QH-15 --points --lang vi", ["Đồ án", "Khu vực", "Điểm mốc"]),
    ]
    for (name, words, sheets) in lists {
      let path = folder.path("\(name).xlsx")
      _ = try run(words.split(separator: " ").map(String.init) + ["-o", path])
      let cells = try sheets.map { sheet in
        "[\(sheet)]\n" + excerpt(rounded(try spreadsheetCells(path, sheet: sheet)))
      }
      try expectSnapshot(cells.joined(separator: "\n"), "sample/\(name)-xlsx")
    }
  }

  @Test("an extract prints on one page", .enabled(if: PagePrinter.isInstalled))
  func printedExtracts() throws {
    // A public building in two verdicts, a house of a stalled project, a field, a parcel that crosses itself.
    for parcel in ["23293/8/95", "23293/3/53", "23296/2/27", "23296/2/93"] {
      for language in ["vi", "en"] {
        let page = folder.path("extract.html")
        _ = try run(["extract", parcel, "--lang", language, "-o", page])
        #expect(try PagePrinter.pages(of: page, in: folder) == 1, "\(parcel) \(language)")
      }
    }
  }

  /// The first lines of a long text and its last ones.
  private func excerpt(_ text: String) -> String {
    let lines = text.components(separatedBy: "\n")
    guard lines.count > 160 else { return text }
    let left = ["… \(lines.count - 100) lines more …"]
    return (lines.prefix(80) + left + lines.suffix(20)).joined(separator: "\n")
  }

  /// The text with a decimal fraction no longer than machines agree in: millimetres, and 0.1 m of a degree.
  private func rounded(_ text: String) -> String {
    text.replacing(#/[0-9]+\.[0-9]{4,}/#) { number in
      guard let value = Double(number.output) else { return String(number.output) }
      return String(format: value < 1000 ? "%.6f" : "%.3f", value)
    }
  }
}

/// Prints pages with Chromium.
enum PagePrinter {
  private static let path = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"]
    .first { FileManager.default.isExecutableFile(atPath: $0) }

  static var isInstalled: Bool {
    if path == nil { print("skipped: there is no Chromium to print with") }
    return path != nil
  }

  /// How many pages a document has on paper.
  static func pages(of document: String, in folder: TemporaryFolder) throws -> Int {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path ?? "")
    process.arguments = [
      "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer",
      "--user-data-dir=\(folder.path("profile"))", "--print-to-pdf=\(folder.path("page.pdf"))", "file://\(document)",
    ]
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    let file = String(decoding: try Data(contentsOf: folder.url.appendingPathComponent("page.pdf")), as: UTF8.self)
    return file.matches(of: /\/Type \/Page\b/).count
  }
}

/// The cells of a sheet as CSV, read by GDAL, which knows nothing of how they were written.
func spreadsheetCells(_ path: String, sheet: String) throws -> String {
  let reader = Process()
  reader.executableURL = URL(fileURLWithPath: "/usr/bin/env")
  reader.arguments = [
    "ogr2ogr", "-f", "CSV", "/vsistdout/", path, sheet, "-oo", "HEADERS=DISABLE", "-oo", "FIELD_TYPES=STRING",
  ]
  let pipe = Pipe()
  reader.standardOutput = pipe
  try reader.run()
  let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
  reader.waitUntilExit()
  try #require(reader.terminationStatus == 0)
  return text
}

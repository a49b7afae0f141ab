import Foundation
import OutsideTools
import Testing

/// A folder beside a desk in which the command lines of a workspace are typed, to see whether they give the same files.
final class TypedWorkspace {
  private let office: DeskOffice
  private let folder: TemporaryFolder
  private var lastRun = 0

  /// The folder, called like the workspace's; what people brought is in it, and nothing else.
  init(like office: DeskOffice) throws {
    self.office = office
    folder = try TemporaryFolder()
    try FileManager.default.createDirectory(atPath: folder.path("kon-tum"), withIntermediateDirectories: true)
    // The title of a desk's workspace is the name that the starter gives.
    for name in ["sources", ".desk.json"] {
      try FileManager.default.copyItem(atPath: "\(office.workspace)/\(name)", toPath: path(name))
    }
  }

  /// The path of a file in it.
  func path(_ name: String) -> String { folder.path("kon-tum/\(name)") }

  /// Types the lines of the desk's runs up to a number, in their order, output into the files that the runs have.
  func run(throughRun last: Int) throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: "\(office.workspace)/runs").sorted()
    for number in lastRun + 1...last {
      let name = try #require(names.first { Int($0.prefix(4)) == number })
      let data = try Data(contentsOf: URL(fileURLWithPath: "\(office.workspace)/runs/\(name)/run.json"))
      let line = try #require((try JSONSerialization.jsonObject(with: data) as? [String: Any])?["line"] as? String)
      let output = try #require(
        try FileManager.default.contentsOfDirectory(atPath: "\(office.workspace)/runs/\(name)")
          .first { !["run.json", "error.txt", "files"].contains($0) })
      try FileManager.default.createDirectory(atPath: path("runs/\(name)/files"), withIntermediateDirectories: true)
      if number == 2 {
        try FileManager.default.copyItem(atPath: "\(office.workspace)/manifest.yml", toPath: path("manifest.yml"))
      }
      try run(line: "\(line) > runs/\(name)/\(output) 2> runs/\(name)/error.txt")
    }
    lastRun = last
  }

  /// Types a line.
  func run(line: String) throws {
    try #require(line.hasPrefix("landfund "), "\(line)")
    let run = try CommandRun(shell: line, in: folder.url.appendingPathComponent("kon-tum"))
    #expect(run.status == 0 || run.status == 1, "\(line): \(run.messages)")
  }

  /// Looks whether every file that the desk made stands here with the same bytes, the clock aside.
  func compare() throws {
    let walk = try FileManager.default.subpathsOfDirectory(atPath: office.workspace)
    let files = walk.filter { file in
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: "\(office.workspace)/\(file)", isDirectory: &isFolder)
      // The desk's own: its title, and who ran what when.
      return !isFolder.boolValue && file != ".desk.json" && !file.hasSuffix("/run.json")
    }
    #expect(files.contains("workspace.gpkg") && files.contains { $0.hasPrefix("reports/") })
    for file in files {
      guard FileManager.default.fileExists(atPath: path(file)) else {
        Issue.record("\(file) is not made by a command line")
        continue
      }
      let (ours, typed) = (try Masked.bytes(of: "\(office.workspace)/\(file)"), try Masked.bytes(of: path(file)))
      #expect(ours == typed, "\(file) differs at \(Masked.difference(ours, typed))")
    }
  }

  /// Looks whether downloads are what their command lines write.
  func compare(_ downloads: [DeskPerson.Download]) throws {
    for one in downloads {
      let name = one.address.split(separator: "/").last.map(String.init) ?? ""
      #expect(one.status == 200 && one.disposition.hasPrefix("attachment; filename=\"\(name)\""), "\(one)")
      #expect(one.line.contains(" -o \(name)"), "\(one.address) has another line: \(one.line)")
      try run(line: one.line)
      let digest = try OutsideProgram.run("sha256sum", [path(name)]).text.prefix(64)
      #expect(String(digest) == one.sha256, "\(one.address) is not what \(one.line) writes")
    }
  }
}

/// Files with the clock taken out.
enum Masked {
  static func bytes(of path: String) throws -> Data { bytes(try Data(contentsOf: URL(fileURLWithPath: path))) }

  /// Times as `2026-11-30T07:01:12.123Z` and seconds as `(0.12 s)` with their digits as zeros.
  static func bytes(_ data: Data) -> Data {
    let digits = Set(UInt8(ascii: "0")...UInt8(ascii: "9"))
    var bytes = Array(data)
    let pattern = Array("0000-00-00T00:00:00".utf8)
    var place = 0
    while place + pattern.count <= bytes.count {
      let fits = pattern.indices.allSatisfy {
        pattern[$0] == UInt8(ascii: "0") ? digits.contains(bytes[place + $0]) : bytes[place + $0] == pattern[$0]
      }
      guard fits else {
        place += 1
        continue
      }
      var end = place + pattern.count
      while end < bytes.count, digits.contains(bytes[end]) || bytes[end] == UInt8(ascii: ".") { end += 1 }
      for index in place..<end where digits.contains(bytes[index]) { bytes[index] = UInt8(ascii: "0") }
      place = end
    }
    return Data(bytes)
  }

  /// Where two files part, with what stands there.
  static func difference(_ one: Data, _ other: Data) -> String {
    let place = zip(one, other).enumerated().first { $1.0 != $1.1 }?.offset ?? min(one.count, other.count)
    func around(_ data: Data) -> String {
      String(decoding: data[max(0, place - 60)..<min(data.count, place + 60)], as: UTF8.self).debugDescription
    }
    return "\(place) of \(one.count) and \(other.count): \(around(one)) and \(around(other))"
  }
}

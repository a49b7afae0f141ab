#if GDAL
  import Foundation
  import Testing

  @testable import Interchange

  /// Every bad input of this module's tables through the command, with a gigabyte of memory of its own and ten seconds.
  @Suite(.serialized) struct BadInputByCommandTests {
    /// A bad input as a file.
    struct Input: CustomTestStringConvertible, Sendable {
      let testDescription: String
      let make: @Sendable (ScratchFolder) throws -> String
    }

    static let texts: [Input] = (BadGeoJSON.geometries + BadGeoJSON.properties + BadGeoJSON.documents).map { input in
      Input(testDescription: input.testDescription) { folder in
        try folder.file(input.isSequence ? "a.geojsonl" : "a.geojson", input.text)
      }
    }

    static let tables: [Input] = (BadTable.corners + BadTable.wellKnownTexts).filter {
      $0.hasNoOptions && !$0.isWithoutGeometry
    }.map { input in
      Input(testDescription: input.testDescription) { try $0.file("a.csv", input.text) }
    }

    static let containers: [Input] = (BadGeoPackage.blobs + BadGeoPackage.metadata + BadGeoPackage.values).map {
      input in
      Input(testDescription: input.testDescription) { folder in
        try geoPackage(folder, "PRAGMA foreign_keys = OFF; \(BadGeoPackageTests.dropTriggers) \(input.sql)")
      }
    }

    static let files: [Input] = (BadFile.shapefiles + BadFile.others).map { input in
      Input(testDescription: input.testDescription) { folder in
        try input.change(folder)
        return "\(folder.path)/\(input.file)"
      }
    }

    @Test func thereAreManyOfThem() {
      let count = Self.texts.count + Self.tables.count + Self.containers.count + Self.files.count
      #expect(count >= 150, "\(count)")
    }

    @Test(arguments: texts + tables + containers + files) func isRefusedInOneLine(_ input: Input) throws {
      let folder = try ScratchFolder()
      let path = try input.make(folder)
      let start = ContinuousClock().now
      let run = try BuiltCommand.run(
        ["convert", path, "\(folder.path)/out.gpkg", "--crs", "EPSG:9216", "--quiet"], limitKilobytes: 1_000_000)
      #expect(ContinuousClock().now - start < .seconds(10))
      #expect(run.status == 3, "\(run.status): \(run.messages)")
      #expect(run.messages.hasPrefix("landfund: \(path)"), "\(run.messages)")
      // What was noticed before may stand above the refusal.
      let lines = run.messages.split(separator: "\n")
      #expect(lines.last?.hasSuffix("]") == true && lines.allSatisfy { $0.hasPrefix("landfund: ") }, "\(run.messages)")
      #expect(lines.dropLast().allSatisfy { !$0.hasSuffix("]") }, "one refusal: \(run.messages)")
      #expect(lines.last?.contains("; ") == true, "a remedy: \(run.messages)")
      #expect(!FileManager.default.fileExists(atPath: "\(folder.path)/out.gpkg"))
    }
  }

  extension BadTable {
    /// Whether it is a table without geometry, which `convert` takes as one.
    fileprivate var isWithoutGeometry: Bool { ["a,b\n1,2\n", "STT,X\n1,2\n"].contains(text) }

    /// Whether it is read as the command reads it.
    fileprivate var hasNoOptions: Bool {
      var options = ReadOptions()
      change(&options)
      return options.encoding == nil && options.delimited.locale == nil && options.delimited.kind == .automatic
    }
  }

  /// The command of the package, which is built beside the bundle of the tests.
  enum BuiltCommand {
    /// - Parameter limitKilobytes: how much memory of its own the command may have; with more it dies.
    static func run(_ arguments: [String], limitKilobytes: Int) throws -> (status: Int32, messages: String) {
      let bundle = CommandLine.arguments.first { $0.contains(".xctest") } ?? CommandLine.arguments[0]
      var folder = URL(fileURLWithPath: bundle).deletingLastPathComponent()
      while folder.path.contains(".xctest") { folder.deleteLastPathComponent() }
      let command = folder.appendingPathComponent("landfund").path
      try #require(FileManager.default.isExecutableFile(atPath: command), "no command at \(command)")
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/bin/sh")
      process.arguments = ["-c", "ulimit -d \(limitKilobytes) && exec \"$0\" \"$@\"", command] + arguments
      let pipe = Pipe()
      process.standardOutput = FileHandle.nullDevice
      process.standardError = pipe
      try process.run()
      let data = pipe.fileHandleForReading.readDataToEndOfFile()
      process.waitUntilExit()
      let status = process.terminationStatus + (process.terminationReason == .exit ? 0 : 128)
      return (status, String(decoding: data, as: UTF8.self))
    }
  }
#endif

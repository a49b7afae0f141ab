#if Postgres
  import Foundation
  import LandModel
  import OutsideTools
  import Testing

  /// A suite loads the sample once; its tests copy it.
  struct LoadedSample: SuiteTrait, TestScoping {
    /// Once around the suite, not around each of its tests.
    let isRecursive = false

    func provideScope(
      for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
    ) async throws {
      try await SampleWorkspace.$shared.withValue(try SampleWorkspace()) { try await function() }
    }
  }

  /// The sample as a workspace `w.gpkg` in a folder, beside a database with nothing in it.
  struct DatabaseSample {
    let folder: TemporaryFolder
    let database: PostgresDatabase

    init() throws {
      folder = try TemporaryFolder()
      database = try #require(PostgresServer.shared).database()
      let sample = try #require(SampleWorkspace.shared)
      try FileManager.default.copyItem(atPath: sample.path, toPath: folder.path("w.gpkg"))
    }

    /// Runs the words of a line in the folder; `DB` among them is the database.
    func run(_ line: String, role: String = PostgresServer.owner) throws -> CommandRun {
      try CommandRun(
        line.split(separator: " ").map { $0 == "DB" ? "postgres:\(database.address(of: role))" : String($0) },
        in: folder.url)
    }

    /// A manifest of a table for each layer that was exported.
    func writeManifest(_ name: String, schema: String = "landfund") throws {
      let tables = try database.psql("SELECT tablename FROM pg_tables WHERE schemaname = '\(schema)'")
        .split(separator: "\n")
      let rules = CommandRun.package.appending(path: "geodata/kon-tum/rules.yml").path
      var text = "workspace: Kon Tum – mẫu\ncrs: EPSG:9216\nas_of: 2021-12-24\nrules: \(rules)\nsources:\n"
      for layer in LayerName.allCases.map(\.rawValue) where tables.contains(Substring(layer)) {
        text += "  - layer: \(layer)\n    postgres: \(database.address)\n    table: \(schema).\(layer)\n"
      }
      try folder.write(name, text)
    }
  }
#endif

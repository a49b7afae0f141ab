#if !Postgres
  import Foundation
  import Testing

  @Suite("A build without databases")
  struct WithoutPostgresTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test(
      "says so where one is asked for",
      arguments: [
        "load db.yml -o w.gpkg", "manifest service=none -o m.yml", "export w.gpkg -o postgres:service=none",
      ])
    func refused(line: String) throws {
      try folder.write(
        "db.yml",
        "workspace: w\ncrs: EPSG:9216\nsources:\n  - layer: parcel\n    postgres: service=none\n    table: t\n")
      if line.hasPrefix("export") {
        let sample = CommandRun.package.appending(path: "geodata/kon-tum/manifest.yml").path
        try #require(try CommandRun(["load", sample, "-o", "w.gpkg", "--quiet"], in: folder.url).status == 0)
      }
      let run = try CommandRun(line.split(separator: " ").map(String.init), in: folder.url)
      #expect(run.status == 3 && run.messages.hasSuffix("[unsupported_operation]\n"), "\(run.messages)")
      #expect(run.messages.contains("Postgres"))
    }
  }
#endif

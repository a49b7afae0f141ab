import GRDB
import PlaneGeometry
import Refusals
import Testing

@testable import Interchange

@Suite("GeoPackages that ask for too much", .timeLimit(.minutes(15)))
struct HostileGeoPackageTests {
  private static let endless = "WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) "

  /// The parcels as a view in place of their table.
  private static func view(_ query: String) -> String {
    """
    ALTER TABLE parcel RENAME TO base; CREATE VIEW parcel AS \(query)
    """
  }

  private func package(_ folder: ScratchFolder, _ sql: String) throws -> String {
    try geoPackage(folder, "PRAGMA foreign_keys = OFF; \(BadGeoPackageTests.dropTriggers) \(sql)")
  }

  @Test(
    "keys may be any whole numbers of 64 bits",
    arguments: [
      [1, Int64.max], [.min, 5], [.min, .max], [-5, -3], [-1, .max - 1], [0, .max], [.min, .min + 1], [.max - 1, .max],
    ])
  func keys(_ keys: [Int64]) throws {
    let folder = try ScratchFolder()
    let path = try package(
      folder,
      "UPDATE parcel SET fid = 1000 + fid; UPDATE parcel SET fid = CASE fid WHEN 1001 THEN \(keys[0]) ELSE \(keys[1]) END"
    )
    let table = try readTable(at: InputAddress(path))
    #expect(table.featureIDs == .integers(keys))
    #expect(table.cells(0)[1] == .integer(12) && table.cells(1)[1] == .integer(7))
    var rows: [Int64] = []
    try readTableBatches(at: InputAddress(path), rows: 1) { batch in
      if case .integers(let found) = batch.featureIDs { rows += found }
    }
    #expect(rows == keys)
  }

  @Test func shadesOfKeysThatAreNoRowIDsAreColumns() throws {
    let folder = try ScratchFolder()
    let path = try package(
      folder,
      """
      CREATE TABLE other (fid INT PRIMARY KEY, geom BLOB, owner TEXT, size INT);
      INSERT INTO other SELECT NULL, geom, owner, size FROM parcel; INSERT INTO other SELECT 9, geom, owner, size FROM parcel LIMIT 1;
      DROP TABLE parcel; ALTER TABLE other RENAME TO parcel;
      """)
    let table = try readTable(at: InputAddress(path))
    // A range of keys would not find the rows without one.
    #expect(table.count == 3 && table.featureIDs == .none)
    #expect(table.column("fid")?.count == 3)
  }

  @Test(
    "views without an end, values larger than the file: refused in one line",
    arguments: [
      endless + "SELECT x AS fid, geom, owner FROM c, base",
      endless + "SELECT x AS fid, geom, owner FROM c, base WHERE x < 0",
      "WITH RECURSIVE c(x) AS (SELECT 1 UNION SELECT x + 1 FROM c) SELECT x, geom FROM c, base WHERE x < 0",
      endless + "SELECT geom, hex(zeroblob(200000)) AS owner FROM c, base",
      endless + "SELECT geom, " + (0..<500).map { "NULL AS c\($0)" }.joined(separator: ", ") + " FROM c, base",
      "SELECT geom, hex(zeroblob(400000000)) AS owner FROM base",
      "SELECT zeroblob(900000000) AS geom, owner FROM base",
      "SELECT geom, load_extension('x') AS owner FROM base",
    ])
  func views(query: String) throws {
    let folder = try ScratchFolder()
    let path = try package(folder, Self.view(query))
    for read in [{ _ = try readTable(at: $0) }, { try readTableBatches(at: $0, rows: 10_000) { _ in } }]
      as [(InputAddress) throws -> Void]
    {
      let error = #expect(throws: Refusal.self) { try read(InputAddress(path)) }
      #expect(error?.place.file == path && error?.description.contains("\n") == false, "\(String(describing: error))")
    }
  }

  @Test func aViewThatEndsIsALayer() throws {
    let folder = try ScratchFolder()
    let path = try package(folder, Self.view("SELECT geom, owner, size * 2 AS twice FROM base"))
    let table = try readTable(at: InputAddress(path))
    #expect(table.count == 2 && table.cells(0) == [.text("Đắk Cấm"), .text("24")])
  }

  @Test func metadataWithoutAnEndAreRefused() throws {
    let folder = try ScratchFolder()
    let path = try package(
      folder,
      "ALTER TABLE gpkg_contents RENAME TO c0; CREATE VIEW gpkg_contents AS " + Self.endless
        + "SELECT x AS rowid, 'parcel' AS table_name, 'features' AS data_type, 9216 AS srs_id FROM c")
    let error = #expect(throws: Refusal.self) { try readTable(at: InputAddress(path)) }
    #expect(error?.code == .tooLarge)
  }

  @Test func theBudgetGrowsWithTheFile() {
    let (small, large) = (ReadBudget(fileSize: 100_000), ReadBudget(fileSize: 1_000_000_000))
    #expect(small.steps < 200_000_000 && large.steps > 100_000_000_000)
    #expect(large.cells > 1_000_000_000 && ReadBudget(fileSize: .max).steps > 0)
  }
}

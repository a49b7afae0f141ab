#if Postgres
  import Foundation
  import LandModel
  import LandStore
  import OutsideTools
  import PlaneGeometry
  import Testing

  /// What programs of others see of tables that an export has written.
  @Suite("Others read the tables of an export", .enabled(if: PostgresServer.isThere), LoadedSample())
  struct PostgresReadersTests {
    private let sample: DatabaseSample

    init() throws {
      sample = try DatabaseSample()
      let out = try sample.run("export w.gpkg parcel -o DB --schema đất")
      try #require(out.status == 0, "\(out.messages)")
    }

    private func parcels() throws -> (count: Int, area: Double) {
      let parcels = try Workspace(sample.folder.path("w.gpkg")).land().parcels
      return (parcels.count, (0..<parcels.count).reduce(0) { $0 + parcels.geometry[$1].area })
    }

    @Test("psql")
    func client() throws {
      let (count, area) = try parcels()
      let found = try sample.database.psql(
        "SELECT count(*), round(sum(ST_Area(geom))::numeric, 3), bool_and(ST_SRID(geom) = 9216) FROM \"đất\".parcel")
      #expect(found == "\(count)|\(String(format: "%.3f", area))|t\n")
    }

    private static let hasOGR: Bool = {
      let isThere = (try? OutsideProgram.run("ogrinfo", ["--formats"]))?.text.contains("PostgreSQL") == true
      if !isThere { print("skipped: no ogrinfo that knows PostgreSQL") }
      return isThere
    }()

    @Test("ogrinfo", .enabled(if: hasOGR))
    func ogrinfo() throws {
      let found = try OutsideProgram.run("ogrinfo", ["-so", "PG:\(sample.database.address)", "đất.parcel"])
      #expect(found.status == 0, "\(found.messages)")
      for line in [
        "Geometry: Multi Polygon", "Feature Count: \(try parcels().count)", "ID[\"EPSG\",9216]", "map_scale: Integer64",
        "registered_area_m2: Real", "idle_since: Date",
      ] { #expect(found.text.contains(line), "\(line)") }
    }

    @Test("QGIS", .enabled(if: QGIS.python != nil), .timeLimit(.minutes(5)))
    func desktop() throws {
      struct Seen: Decodable {
        let valid: Bool
        let crs: String
        let features: Int
        let area: Double
        let types: [String: String]
      }
      let found = try JSONSerialization.data(
        withJSONObject: try QGIS.run("open_database.py", sample.database.address, "đất", "parcel"))
      let seen = try #require(try JSONDecoder().decode([Seen].self, from: found).first)
      let (count, area) = try parcels()
      #expect(seen.valid && seen.crs == "EPSG:9216" && seen.features == count && abs(seen.area - area) < 1)
      #expect(seen.types["registered_area_m2"] == "float8" && seen.types["idle_since"] == "date")
    }
  }
#endif

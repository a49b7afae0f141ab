import Foundation
import LandModel
import PlaneGeometry
import Testing

@testable import LandStore

/// Folders of data beside the package; tests that need one are skipped where it is absent.
enum OutsideData {
  static let layers: String = {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return ProcessInfo.processInfo.environment["LANDFUND_DATA"] ?? root.appendingPathComponent("../shared/data").path
  }()

  static var hasLayers: Bool {
    let found = FileManager.default.fileExists(atPath: layers + "/cambridge/cambridge.gpkg")
    if !found { print("skipped: no real layers at LANDFUND_DATA or ../shared/data") }
    return found
  }
}

@Suite("Real layers", .enabled(if: OutsideData.hasLayers))
struct RealDataTests {
  @Test("Cambridge loads as a city: zoning as scheme blocks, overlay districts as constraint areas")
  func cambridge() throws {
    let folder = try ScratchFolder()
    let file = OutsideData.layers + "/cambridge/cambridge.gpkg"
    try folder.manifest(
      """
        - layer: zone
          path: \(file):neighbourhood
          fields: {id: N_HOOD, name: NAME}
          values: {kind: commune}
        - layer: scheme
          path: \(file):city
          values: {name: Zoning ordinance, level: zoning, status: approved}
        - layer: scheme_block
          path: \(file):zoning
          fields: {function_source: ZONE_TYPE}
          values: {scheme: 1}
        - layer: constraint_area
          path: \(file):overlay
          fields: {name: Name, source: Article}
          values: {kind: other, severity: conditional}
        - layer: constraint_area
          path: \(file):flood_100
          fields: {id: dfirm_id, name: fld_zone}
          values: {kind: flood_corridor, severity: not_clean}
        - layer: parcel
          path: \(file):parcel
          fields: {id: id, name: ML, sheet_no: MAP, parcel_no: LOT, registered_area_m2: {field: LandArea, unit: ft2}}
      """, head: "workspace: Cambridge\ncrs: EPSG:26986\n")
    let reports = try folder.load()
    let parcels = try #require(reports.last)
    let land = try folder.land()
    #expect(land.zones.count == 13 && land.schemeBlocks.count == 261)
    #expect(land.constraintAreas.count == 53 + 21)
    #expect(reports[2].messages.isEmpty)
    #expect(land.parcels.count == parcels.record.loaded && parcels.record.read == parcels.record.loaded)
    // Every parcel that is named is invalid for GEOS too, which beside them refuses spikes.
    let invalid = parcels.messages.filter { $0.code == .invalidGeometry }.compactMap(\.feature)
    #expect(invalid.count == 13)
    let refused = try land.parcels.indices.filter {
      try land.parcels.geometry.geometry(at: $0)?.isValidForGEOS == false
    }.map { land.parcels[$0].id }
    #expect(refused.count == 22 && Set(invalid).isSubset(of: refused), "\(Set(invalid).subtracting(refused))")
    for id in Set(refused).subtracting(invalid) {
      // Without their spikes they have the same area.
      let parcel = try #require(land.parcels.index(of: id).flatMap { land.parcels.geometry.geometry(at: $0) })
      #expect(abs(try parcel.madeValid(.structure).area - parcel.area) < 1e-6)
    }
    // Recorded and measured areas agree by and large: the units were read right.
    let ratios = land.parcels.indices.compactMap { index -> Double? in
      guard let registered = land.parcels[index].registeredAreaSquareMetres, registered > 0 else { return nil }
      return land.parcels.geometry[index].area / registered
    }.sorted()
    #expect(abs(ratios[ratios.count / 2] - 1) < 0.02)
  }

  @Test("the communes of Kon Tum load as zones, longitude and latitude transformed")
  func konTum() throws {
    let folder = try ScratchFolder()
    try folder.manifest(
      """
        - layer: zone
          path: \(OutsideData.layers)/kon_tum/communes_2025.geojson
          fields: {id: code, code: code, name: name, declared_area_m2: {field: areaKm2, unit: km2}}
          values: {kind: commune, valid_from: 2025-07-01}
      """)
    let report = try #require(try folder.load().first)
    #expect(report.record.loaded == 40 && report.record.crsDeclared == "OGC:CRS84")
    let zones = try folder.land().zones
    let index = try #require(zones.index(of: "23284"))
    #expect(zones[index].name == "Đăk Cấm" && zones[index].declaredAreaSquareMetres == 66_330_000)
    // 5,563.79 ha on the ellipsoid; the grid's scale moves that by less than a part in a thousand.
    #expect(abs(zones.geometry[index].area / 55_637_900 - 1) < 0.001)
    let day = try #require(zones[index].validFrom)
    #expect(AdministrativeUnits.shipped.unit(code: "23284", on: day)?.name == "Đăk Cấm")
  }
}

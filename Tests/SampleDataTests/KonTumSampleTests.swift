import Foundation
import Interchange
import LandModel
import PlaneGeometry
@testable import SampleData
import Testing

@Suite("the sample of Kon Tum")
struct KonTumSampleTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("geodata/kon-tum")

  @Test("the folder in the repository is what the generator writes, byte for byte")
  func folderIsWhatTheGeneratorWrites() throws {
    for file in KonTumSample.files {
      let kept = try Data(contentsOf: Self.folder.appendingPathComponent(file.name))
      #expect(Array(kept) == file.bytes, "\(file.name): write the sample anew with landfund demo geodata/kon-tum")
    }
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    let expected = KonTumSample.files.map(\.name) + [KonTumSample.geoPackageName, "README.md"]
    #expect(Set(names) == Set(expected))
  }

  @Test("the GeoPackage in the repository holds what the generator writes, whatever SQLite made of its bytes")
  func geoPackageHoldsWhatTheGeneratorWrites() throws {
    let fresh = FileManager.default.temporaryDirectory.appendingPathComponent("landfund-sample-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: fresh) }
    try KonTumSample.write(to: fresh.path)
    let tables = try [fresh, Self.folder].map { folder in
      try readTable(at: InputAddress(folder.appendingPathComponent(KonTumSample.geoPackageName).path))
    }
    #expect(tables[0].count == 452)
    #expect(tables[0].count == tables[1].count)
    #expect(tables[0].columns.map(\.name) == tables[1].columns.map(\.name))
    for row in 0..<min(tables[0].count, tables[1].count) {
      #expect(tables[0].geometry.geometry(at: row) == tables[1].geometry.geometry(at: row))
      #expect(tables[0].columns.map { $0[row] } == tables[1].columns.map { $0[row] })
    }
  }

  @Test("it weighs less than 10 MB, and no file more than 2 MB")
  func isLight() throws {
    let sizes = KonTumSample.files.map(\.bytes.count)
    #expect(sizes.reduce(0, +) < 10_000_000)
    #expect(sizes.allSatisfy { $0 < 2_000_000 })
  }

  @Test("72 schemes: 52 urban, 20 rural; 5 declared marked, 67 not")
  func hasTheSchemesOfTheCity() throws {
    let schemes = try KonTumSample.land().schemes.features.filter { scheme in
      scheme.status == .approved && scheme.adjusts == nil && scheme.parent == "QH-01"
    }
    #expect(schemes.count == 72)
    #expect(schemes.count { $0.level == .rural } == 20)
    #expect(schemes.count { $0.level == .zoning } == 8 && schemes.count { $0.level == .detailed } == 44)
    #expect(schemes.count { $0.markerStatus == .complete } == 5)
    #expect(schemes.count { $0.markerStatus == MarkerStatus.none } == 67)
  }

  @Test(
    "shapes have the declared areas",
    arguments: [
      ("tp-kon-tum", 432_890_000.0), ("kon-plong", 1_371_250_000), ("kkt-bo-y", 704_380_000), ("ccn-h-nor", 183_000),
      ("ccn-thanh-trung", 702_850), ("kcn-hoa-binh-cu", 700_000), ("mang-den-bac", 675_260_000),
      ("sao-mai", 2_126_000), ("kdt-sao-mai", 626_000), ("vung-rau-hoa", 13_920_000),
      ("vung-ca-nuoc-lanh", 172_279_300), ("khu-nncnc-mang-den", 1_700_000), ("khu-nncnc-tp-kon-tum", 700_000),
      ("canh-dong-lon", 2_154_800), ("canh-dong-dak-tang", 425_800),
    ])
  func shapesHaveTheDeclaredAreas(id: String, squareMetres: Double) throws {
    let zones = try KonTumSample.land().zones
    let index = try #require(zones.index(of: id))
    #expect(zones[index].declaredAreaSquareMetres == squareMetres)
    let area = try #require(zones.geometry.geometry(at: index)).area
    #expect(abs(area - squareMetres) < 1e-6 * squareMetres)
  }

  @Test("the wards and communes cover the city without overlap")
  func communesTileTheCity() throws {
    let zones = try KonTumSample.land().zones
    let communes = zones.indices.filter { zones[$0].parent == "tp-kon-tum" && zones[$0].kind == .commune }
    #expect(communes.count == 21)
    let sum = communes.reduce(0.0) { $0 + (zones.geometry.geometry(at: $1)?.area ?? 0) }
    #expect(abs(sum - 432_890_000) < 500)
  }

  @Test("the district of Ngọc Hồi holds the economic zone, and no area is declared of it")
  func districtOfTheZone() throws {
    let zones = try KonTumSample.land().zones
    let district = try #require(zones.index(of: "ngoc-hoi"))
    #expect(zones[district].declaredAreaSquareMetres == nil && zones[district].code == "611")
    #expect(zones.features.count { $0.parent == "ngoc-hoi" && $0.kind == .commune } == 8)
    let outer = try #require(zones.geometry.geometry(at: district))
    let economic = try #require(zones.index(of: "kkt-bo-y"))
    let inner = try #require(zones.geometry.geometry(at: economic))
    #expect(try inner.difference(outer).isEmpty)
  }

  @Test("71 decisions change 187 pieces of ground on 70 of the 72 schemes, all of which have a block")
  func hasTheAdjustments() throws {
    let land = try KonTumSample.land()
    let decisions = land.schemes.features.filter { $0.adjusts != nil && $0.status == .approved }
    #expect(decisions.count == 71 && Set(decisions.map(\.adjusts)).count == 70)
    // 46 × 3 + 24 × 2 = 186, and DC-21 draws once more what was there.
    let ids = Set(decisions.map(\.id))
    #expect(land.schemeBlocks.features.count { $0.scheme.map(ids.contains) ?? false } == 187)
    let withBlock = Set(land.schemeBlocks.features.compactMap(\.scheme))
    #expect(
      land.schemes.features.filter { $0.parent == "QH-01" && $0.status == .approved }.allSatisfy {
        withBlock.contains($0.id)
      })
  }

  @Test(
    "projects of a zone: how many, how much they declare and measure",
    arguments: [
      ("vung-rau-hoa", 50, 14_052_000.0, 14_052_000.0), ("kkt-bo-y", 69, 1_282_535, 1_282_535),
      ("kcn-hoa-binh", 37, 0, 180_375),
    ])
  func projects(zone: String, count: Int, declared: Double, measured: Double) throws {
    let projects = try KonTumSample.land().projects
    let numbers = projects.indices.filter { projects[$0].zone == zone }
    #expect(numbers.count == count)
    #expect(numbers.reduce(0) { $0 + (projects[$1].declaredAreaSquareMetres ?? 0) } == declared)
    #expect(abs(numbers.reduce(0) { $0 + (projects.geometry.geometry(at: $1)?.area ?? 0) } - measured) < 2)
  }

  @Test("projects by state: of the economic zone 21, 1, 35 and 12, of the park 29, 1, 5 and two without")
  func states() throws {
    let projects = try KonTumSample.land().projects.features
    func counts(_ zone: String) -> [Int] {
      [ProjectStatus.operating, .completed, .implementing, .paused, nil].map { state in
        projects.count { $0.zone == zone && $0.status == state }
      }
    }
    #expect(counts("kkt-bo-y") == [21, 1, 35, 12, 0] && counts("kcn-hoa-binh") == [29, 1, 5, 0, 2])
  }

  @Test("the seven calls ask for 929.8 ha")
  func callsAskFor() throws {
    let calls = try KonTumSample.land().projects.features.filter { $0.kind == .call }
    #expect(calls.count == 7)
    #expect(calls.reduce(0) { $0 + ($1.declaredAreaSquareMetres ?? 0) } == 9_298_000)
  }
}

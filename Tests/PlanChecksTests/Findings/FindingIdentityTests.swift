import LandModel
import PlanChecks
import PlaneGeometry
import Testing

/// The ids are those that the program gave when lists were sorted by code points: waivers hold findings by them.
@Suite("Ids of findings outlive the order of lists")
struct FindingIdentityTests {
  private func lines(_ result: CheckResult) -> [String] {
    result.findings.map { finding in
      ([finding.id, finding.kind] + finding.subjects.map(\.id)).joined(separator: " ")
    }
  }

  @Test("two parcels and two sheets, the kind from the view of the first")
  func pairs() throws {
    var town = TestTown()
    town.parcel("1/10", square(0, 0, 100))
    town.parcel("1/9", square(20, 20, 30))
    for (sheet, east) in [("10", 300.0), ("9", 349.6)] {
      town.parcel("p\(sheet)", square(east, 0, 50)) {
        $0.unitCode = "1"
        $0.sheetNumber = sheet
        $0.mapScale = 1000
      }
    }
    #expect(
      lines(try town.check(.overlapParcel)) == [
        "f-52488500cfc6 within 1/9 1/10", "f-b7e701565141 sheet_edge 1/9 1/10",
      ])
  }

  @Test("ids that are whole numbers went into the hash as numbers, and still do")
  func numbers() throws {
    var town = TestTown()
    town.parcel("10", square(0, 0, 100))
    town.parcel("9", square(20, 20, 30))
    let numeric = lines(try town.check(.overlapParcel))
    #expect(numeric == ["f-be516c765084 within 9 10"])
    // One id that is none makes all of them texts.
    town.parcel("a", square(500, 0, 10))
    let texts = lines(try town.check(.overlapParcel))
    #expect(texts == ["f-814f4e5429b2 within 9 10"])
  }

  private func scheme() -> TestTown {
    var town = TestTown()
    town.scheme("S", square(1000, 0, 100))
    for (id, east) in [("DC-9", 1010.0), ("DC-10", 1020.0)] {
      town.scheme(id, square(east, 10, 20)) {
        $0.adjusts = "S"
        $0.adjustmentKind = .local
      }
      town.block("\(id)/1", id, square(east, 10, 20))
    }
    town.block("B9", "S", rectangle(1000, 0, 40, 100))
    town.block("B10", "S", rectangle(1060, 0, 40, 100))
    town.block("B11", "S", rectangle(1040, 0, 20, 30))
    town.block("B2", "S", rectangle(1040, 60, 20, 40))
    return town
  }

  @Test("the neighbours of a gap")
  func gap() throws {
    let finding = try #require(scheme().check(.gapSchemeBlock).findings.first)
    #expect(finding.id == "f-c55cd954ea82")
    #expect(finding.details.first?.value == .texts(["B2", "B9", "B10", "B11"]))
  }

  @Test("the adjustments of a scheme")
  func adjustments() throws {
    #expect(lines(try scheme().check(.planAdjusted)) == ["f-1b484cfd0710 repeated S DC-9 DC-10"])
  }

  @Test("markers of one number: the same two are paired")
  func markers() throws {
    var town = scheme()
    for (id, east) in [("M2", 1000.0), ("M10", 1050), ("M11", 1100)] {
      var marker = Marker(id: id)
      marker.scheme = "S"
      marker.state = .installed
      marker.number = "7"
      town.markers.append((marker, .point(place(east, 50))))
    }
    #expect(
      lines(try town.check(.markerOrphan)) == [
        "f-34c1e11609fd duplicate_number M2 M10", "f-378d92ae15c2 duplicate_number M10 M11",
      ])
  }

  @Test("a layer of a file")
  func tile() throws {
    let layer = TileLayer(
      name: "parcel", ids: ["1/10", "1/9"], geometry: FlatLayer([square(0, 0, 100), square(20, 20, 30)]))
    let check = try TileCheck(layer, system: try TestTown().land().system)
    #expect(lines(try check.run()) == ["f-4559d5948e87 within 1/9 1/10"])
  }
}

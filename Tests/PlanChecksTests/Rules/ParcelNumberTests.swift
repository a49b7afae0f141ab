import LandModel
import PlanChecks
import PlaneGeometry
import Testing

@Suite("Parcel numbers")
struct ParcelNumberTests {
  private func town(_ parcels: [(String, String?, String?, String?)]) -> TestTown {
    var town = TestTown()
    for (index, (id, unit, sheet, number)) in parcels.enumerated() {
      town.parcel(id, square(20 * Double(index), 0, 10)) {
        $0.unitCode = unit
        $0.sheetNumber = sheet
        $0.parcelNumber = number
      }
    }
    return town
  }

  @Test("one number of one unit and sheet twice; a part that is not given, or another unit, is none")
  func numbers() throws {
    let town = town([
      ("a", "1", "6", "8"), ("b", "1", "6", " 8 "), ("c", "2", "6", "8"), ("d", "1", "7", "8"), ("e", "1", "6", nil),
      ("f", "1", "6", nil), ("g", nil, "6", "8"),
    ])
    let findings = try town.check(.parcelNumber).findings
    #expect(findings.map(\.line) == ["a+b number - warning -"])
    #expect(findings[0].detail("unit") == .text("1") && findings[0].detail("parcel_no") == .text("8"))
    #expect(findings[0].owner == .land && findings[0].parts == 2)
  }

  @Test("sheets are numbered in the unit before a merger")
  func oldUnits() throws {
    var town = town([("a", "9", "6", "8"), ("b", "9", "6", "8")])
    town.parcels[0].feature.oldUnitCode = "1"
    #expect(try town.check(.parcelNumber).findings.isEmpty)
    town.parcels[1].feature.oldUnitCode = "1"
    #expect(try town.check(.parcelNumber).findings.count == 1)
  }

  @Test("an id that a source gave several times, where the number does not say it")
  func ids() throws {
    let town = town([
      ("5", nil, nil, nil), ("5~2", nil, nil, nil), ("5~3", nil, nil, nil), ("7~2", nil, nil, nil),
      ("8", "1", "1", "1"), ("8~2", "1", "1", "1"), ("9", nil, nil, nil), ("9~x", nil, nil, nil),
    ])
    #expect(
      try town.check(.parcelNumber).findings.map(\.line)
        == ["5+5~2+5~3 id - warning -", "8+8~2 number - warning -"])
  }
}

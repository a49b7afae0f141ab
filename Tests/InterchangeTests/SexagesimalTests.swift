import Foundation
import PlaneGeometry
import Refusals
import Testing

@testable import Interchange

/// Latitudes and longitudes in degrees, minutes and seconds.
@Suite("Degrees, minutes and seconds")
struct SexagesimalTests {
  @Test(
    "what people write is read, and nothing else is taken for it",
    arguments: [
      ("107°58′12.3″", 107 + 58 / 60.0 + 12.3 / 3600), ("107° 58' 12,3\"", 107 + 58 / 60.0 + 12.3 / 3600),
      ("14 21 05.5", 14 + 21 / 60.0 + 5.5 / 3600), ("14°21'05'' B", 14 + 21 / 60.0 + 5 / 3600.0),
      ("N 14°21,5'", 14 + 21.5 / 60), ("Đ107°30'", 107.5), ("107°30′00″ Đông", 107.5), ("-0°30'", -0.5),
      ("5°30'0\"S", -5.5), ("14°21", 14.35),
      ("107°61'00\"", nil), ("107°30'60\"", nil), ("107.5", nil), ("1 587 082", nil), ("107 58", nil),
      ("107°58.5'12\"", nil),
      ("N14°21'B", nil), ("-14°21'B", nil), ("abc", nil), ("", nil),
    ] as [(String, Double?)])
  func reading(_ text: String, _ degrees: Double?) {
    let found = SexagesimalDegrees.read(text)
    #expect((found == nil) == (degrees == nil), "\(text): \(found ?? .nan)")
    if let found, let degrees { #expect(abs(found - degrees) < 1e-12) }
  }

  @Test("corner tables take them; what is no angle is refused with the way to write it")
  func cornerTables() throws {
    let folder = try ScratchFolder()
    func table(_ last: String) throws -> FeatureTable {
      let rows = ["14°21'00\";108°00'00\"", "14°22'00\";108°00'00\"", "14°22'00\";\(last)"]
      let path = try folder.file("goc.csv", "Vĩ độ;Kinh độ\n" + rows.joined(separator: "\n") + "\n")
      return try readTable(at: InputAddress(path))
    }
    let ring = try #require(try table("108°00'36,0\"").geometry.geometry(at: 0)).ring(0)
    #expect(ring.contains { abs($0.x - 108.01) < 1e-12 && abs($0.y - (14 + 22 / 60.0)) < 1e-12 }, "\(ring)")
    let refusal = #expect(throws: Refusal.self) { try table("108°75'") }
    #expect(refusal?.remedy.vi.contains("107°58′12,3″") == true)
  }
}

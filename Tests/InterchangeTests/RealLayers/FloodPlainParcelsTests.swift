import Interchange
import PlaneGeometry
import Testing

/// The city's own list of parcels in the flood plain, recovered from the parcels and the flood plain.
///
/// The list and the parcels are of different years: the city has renumbered, divided and joined lots along the river
/// in between. So the list is held against the parcels by ground, and every difference of numbers must have one of the
/// reasons that are counted here.
@Test(.enabled(if: OutsideData.hasLayers))
func floodPlainParcelsAreThoseOfTheCity() throws {
  let file = "cambridge/cambridge.gpkg:"
  let parcels = try readTable(at: InputAddress(OutsideData.layers + "/" + file + "parcel"))
  let list = try readTable(at: InputAddress(OutsideData.layers + "/" + file + "flood_100_parcels"))
  let flood = try OverlapInput(validating: realLayer(file + "flood_100").geometry)
  let parcelInput = try OverlapInput(validating: parcels.geometry)
  let listInput = try OverlapInput(validating: list.geometry)
  #expect(flood.excluded.isEmpty && listInput.excluded.isEmpty)

  // Everything on the list lies in the flood plain by our measure: nothing is missed.
  let listed = try OverlapArea.pairs(listInput, flood)
  #expect(Set(listed.a).count == list.count && list.count == 157)

  var flooded: Set<Int32> = []
  flooded.formUnion(try OverlapArea.pairs(parcelInput, flood).a)
  #expect(flooded.count == 174)
  let numbers = (0..<parcels.count).map { parcels.column("ML")?[$0].text ?? "" }
  let listNumbers = (0..<list.count).map { list.column("ML")?[$0].text ?? "" }
  let shared = try OverlapArea.pairs(parcelInput, listInput)
  var listGround: [Int32: Double] = [:]
  var keepsItsNumber: Set<Int32> = []
  var recovered: Set<Int32> = []
  for index in 0..<shared.count {
    let (parcel, entry) = (shared.a[index], shared.b[index])
    listGround[parcel, default: 0] += shared.area[index]
    guard numbers[Int(parcel)] == listNumbers[Int(entry)] else { continue }
    keepsItsNumber.insert(parcel)
    if flooded.contains(parcel) { recovered.insert(entry) }
  }

  // What we find and the list does not name by number: lots whose ground is on the list under other numbers.
  let renumbered = flooded.subtracting(keepsItsNumber)
  #expect(renumbered.count == 52)
  for parcel in renumbered {
    #expect((listGround[parcel] ?? 0) > 0.5 * parcelInput.areas[Int(parcel)], "\(numbers[Int(parcel)])")
  }

  // What the list names and we do not find under its number.
  let missing = (0..<list.count).filter { !recovered.contains(Int32($0)) }
  let known = Set(numbers)
  let gone = missing.filter { !known.contains(listNumbers[$0]) }
  let others = missing.filter { known.contains(listNumbers[$0]) }.map { listNumbers[$0] }.sorted()
  #expect(gone.count == 32)
  // The first was redrawn: of its outline on the list 0.3 m² are flooded, of its outline today nothing. The second is
  // left out because the parcel is invalid.
  #expect(others == ["267.3-252", "267.2-261"].sorted())
  let invalid = Set(parcelInput.excluded.map { numbers[$0.feature] })
  #expect(invalid.contains("267.2-261"))
}

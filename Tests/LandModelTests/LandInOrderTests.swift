import Geodesy
import LandModel
import PlaneGeometry
import Testing

@Suite("Land in the order of ids")
struct LandInOrderTests {
  private func land(_ ids: [String]) throws -> Land {
    var land = Land(name: "t", system: try CoordinateReferenceSystem("EPSG:9216"))
    land.parcels = LandLayer(
      ids.map { id in
        var parcel = Parcel(id: id)
        parcel.name = "parcel \(id)"
        let x = Double(id) ?? 0
        return (parcel, Geometry.polygon([Position(x, 0), Position(x + 1, 0), Position(x + 1, 1), Position(x, 0)]))
      })
    return land
  }

  @Test(
    "features come in it with their fields and geometries, whatever order they had",
    arguments: [["1", "2", "10"], ["10", "2", "1"], ["2", "10", "1"]])
  func order(ids: [String]) throws {
    let parcels = try land(ids).inOrderOfIDs.parcels
    #expect(parcels.features.map(\.id) == ["1", "2", "10"])
    #expect(parcels.features.map(\.name) == ["parcel 1", "parcel 2", "parcel 10"])
    #expect((0..<3).map { parcels.geometry[$0].bounds.minX } == [1, 2, 10])
  }
}

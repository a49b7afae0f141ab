import PlaneGeometry
import Testing

@testable import Interchange

/// Every layer of the real data is read completely: as many features as its provider counts.
@Suite(.enabled(if: OutsideData.hasLayers)) struct RealLayersReadTests {
  @Test(arguments: [
    ("cambridge/cambridge.gpkg:parcel", 13_159), ("cambridge/cambridge.gpkg:zoning", 261),
    ("cambridge/cambridge.gpkg:overlay", 53), ("cambridge/cambridge.gpkg:special_permit", 355),
    ("cambridge/cambridge.gpkg:neighbourhood", 13), ("cambridge/cambridge.gpkg:flood_100", 21),
    ("cambridge/cambridge.gpkg:flood_100_parcels", 157), ("cambridge/cambridge.gpkg:open_space", 276),
    ("cambridge/cambridge.gpkg:water", 74), ("denver/denver.gpkg:blocks", 10_149),
    ("denver/denver.gpkg:precincts2016_orig", 346), ("denver/denver.gpkg:precincts2018_orig", 356),
    ("kon_tum/communes_2025.geojson", 40),
  ]) func isReadCompletely(_ name: String, _ count: Int) throws {
    let table = try readTable(at: InputAddress("\(OutsideData.layers)/\(name)"))
    #expect(table.count == count)
    #expect((0..<table.count).allSatisfy { table.geometry.kind(of: $0) != nil })
    #expect(table.referenceSystem != nil)
    #expect(table.columns.allSatisfy { $0.count == count })
  }

  @Test func everyLayerIsListed() throws {
    for (file, count) in [("cambridge/cambridge.gpkg", 10), ("denver/denver.gpkg", 3)] {
      let layers = try listLayers(of: "\(OutsideData.layers)/\(file)")
      #expect(layers.count == count)
      for layer in layers {
        #expect(try readTable(at: InputAddress(path: "\(OutsideData.layers)/\(file)", layer: layer.name)).count > 0)
      }
    }
  }
}

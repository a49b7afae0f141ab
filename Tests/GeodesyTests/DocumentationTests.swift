import Geodesy
import Testing

/// The code of the documentation, with the values that it prints.
@Suite struct DocumentationTests {
  @Test func overview() throws {
    let konTum = try CoordinateReferenceSystem("EPSG:9216")
    let toGeoJSON = try Transformation(from: konTum, to: .crs84())
    var coordinates = [553_734.270, 1_587_082.469]
    try toGeoJSON.transform(&coordinates)
    #expect(abs(coordinates[0] - 108) < 1e-8 && abs(coordinates[1] - 14.35) < 1e-8)
    #expect(toGeoJSON.operation.code?.description == "EPSG:6960")
    #expect(toGeoJSON.operation.accuracyMetres == 1)
  }

  @Test func codes() throws {
    #expect(try VN2000.zone(province: "Kon Tum").epsg == 9216)
    #expect(try VN2000.zone(meridianText: "kinh tuyến trục 108°00’").epsg == 5898)
    #expect(try VN2000.zone(meridianText: "107030'").epsg == 9216)
    #expect(try VN2000.zone(epsg: 9216).meridian.description == "107°30′")
  }

  @Test func meridianTrap() throws {
    let city = Place(
      name: "Kon Tum city", area: try GeographicArea(west: 107.85, south: 14.2, east: 108.1, north: 14.5))
    let line = try CoordinateAppearance.describe(
      x: 553_734, y: 1_587_082, place: city,
      meridians: [CentralMeridian(degrees: 107, minutes: 30), CentralMeridian(degrees: 108)])
    #expect(
      line == "N 1 587 082, E 553 734: looks like VN-2000 TM-3; meridian 107°30′ would put it in Kon Tum city, "
        + "108°00′ 53.9 km east of it")
  }

  @Test func betweenZones() throws {
    let to108 = try Transformation(from: .init(epsg: 9216), to: .init(epsg: 5898))
    let place = try to108.transformed(x: 553_734.270, y: 1_587_082.469)
    #expect(abs(place.x - 499_805.069) < 0.001 && abs(place.y - 1_587_024.565) < 0.001)
    #expect(to108.operation.accuracyMetres == 0)
  }

  @Test func areas() throws {
    let konTum = try CoordinateReferenceSystem("EPSG:9216")
    #expect(abs(try konTum.gridFactors(x: 553_734.270, y: 1_587_082.469).arealScale - 0.999871) < 5e-7)
    let square = [553_000.0, 1_587_000, 554_000, 1_587_000, 554_000, 1_588_000, 553_000, 1_588_000]
    let area = try EllipsoidalMeasure(konTum).polygon(square, ringOffsets: [0, 4]).areaSquareMetres
    #expect(abs(area - 1_000_129.2) < 0.05)
  }
}

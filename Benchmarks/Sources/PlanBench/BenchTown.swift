import BenchLayers
import PlaneGeometry

/// The files of a town to serve: parcels of some 20 m with the eight fields that go out, a detailed plan, a land-use plan and
/// roads over the same square, with a manifest that loads them.
///
/// A tile of zoom 14 has some 15,000 of its parcels, one of zoom 16 a thousand, whatever their count. The same for the same
/// count on every machine.
struct BenchTown {
  private static let functions = ["residential", "village", "mixed", "service", "industry", "public", "green", "water"]
  private static let codes = ["ODT", "CLN", "LUC", "ONT", "TMD", "SKC", "DGT", "HNK"]
  /// Parcels of a map sheet, about: one in a hundred of 200,000.
  private static let sheet = 2000

  let parcelCount: Int

  /// Of the square, in metres.
  private var side: Double { (Double(parcelCount) * 398).squareRoot() }

  /// Writes the files into a folder that exists.
  func write(to folder: String) throws {
    let (parcels, places) = BenchTown.bySheets(BrickTiling(count: parcelCount, jags: 0, seed: 10, side: side).layer())
    try writeLayer("parcels", parcels, to: folder) { parcel in
      let (sheet, number) = ("\(places[parcel].sheet)", "\(places[parcel].number)")
      return [
        ("parcel", "23293/\(sheet)/\(number)"), ("old", parcel.isMultiple(of: 3) ? "" : "23290"), ("sheet", sheet),
        ("number", number), ("scale", "1000"), ("code", BenchTown.codes[parcel * 7 % 8]),
        ("registered", "\(Double(parcel * 7919 % 6000) / 10 + 50)"),
      ]
    }
    let landUse = BrickTiling(count: max(20, parcelCount / 40), jags: 12, seed: 11, side: side).layer()
    try writeLayer("landuse", landUse, to: folder) { [("code", BenchTown.codes[$0 * 5 % 8])] }
    let blocks = BrickTiling(count: max(10, parcelCount / 100), jags: 20, seed: 12, side: side).layer()
    try writeLayer("urban", blocks, to: folder) { [("function", BenchTown.functions[$0 * 5 % 8])] }
    let square = parcels.totalBounds
    try writeLayer("extent", FlatLayer([.rectangle(square)]), to: folder) { _ in [] }
    try writeLayer("roads", FlatLayer((0..<80).map { road($0, in: square) }), to: folder) { road in
      [("name", "Đường số \(road + 1)")]
    }
    try text(BenchTown.manifest, to: "\(folder)/town.yml")
  }

  /// The parcels as a cadastre numbers them: by square sheets from north-west on, and on each in rows.
  private static func bySheets(_ parcels: FlatLayer) -> (FlatLayer, [(sheet: Int, number: Int)]) {
    let box = parcels.totalBounds
    let sheets = max(1, (Double(parcels.count) / Double(sheet)).squareRoot().rounded())
    let keys = parcels.bounds.map { bounds in
      let (east, south) = (bounds.center.x - box.minX, box.maxY - bounds.center.y)
      let (column, row) = (Int(east / box.width * sheets), Int(south / box.height * sheets))
      return (sheet: row * Int(sheets) + column + 1, row: Int(south / 20), east: east)
    }
    let order = parcels.indices.sorted {
      (keys[$0].sheet, keys[$0].row, keys[$0].east) < (keys[$1].sheet, keys[$1].row, keys[$1].east)
    }
    var number = 0
    let places = order.indices.map { place in
      let sheet = keys[order[place]].sheet
      number = place > 0 && keys[order[place - 1]].sheet == sheet ? number + 1 : 1
      return (sheet: sheet, number: number)
    }
    return (parcels.picking(order), places)
  }

  /// Roads in both directions, as many of each.
  private func road(_ number: Int, in square: Box) -> Geometry {
    let place = side * (Double(number / 2) + 0.5) / 40
    let steps = stride(from: 0.0, through: side, by: side / 40)
    return .lineString(
      steps.map { step in
        number.isMultiple(of: 2)
          ? Position(square.minX + place, square.minY + step) : Position(square.minX + step, square.minY + place)
      })
  }

  private static let manifest = """
    workspace: Town
    crs: EPSG:9216
    as_of: 2021-12-24
    sources:
      - {layer: zone, path: extent.gpkg, values: {id: W1, name: "Phường Ngô Mây", kind: commune, code: "23293"}}
      - layer: scheme
        path: extent.gpkg
        values: {id: S, name: "Quy hoạch chi tiết phường Ngô Mây", level: detailed, status: approved, authority: province, decision_no: 1/QĐ-UBND, decision_date: 2020-01-01, scale: "500"}
      - {layer: scheme_block, path: urban.gpkg, fields: {id: id, function: function}, values: {scheme: S}}
      - layer: landuse_plan
        path: extent.gpkg
        values: {id: P, name: "Quy hoạch sử dụng đất", level: district, status: approved, decision_no: 2/QĐ-UBND, decision_date: 2021-01-01, period_from: "2021", period_to: "2030"}
      - {layer: landuse_block, path: landuse.gpkg, fields: {id: id, code: code}, values: {plan: P, status: planned}}
      - layer: parcel
        path: parcels.gpkg
        fields: {id: parcel, old_unit_code: old, sheet_no: sheet, parcel_no: number, map_scale: scale, code: code, registered_area_m2: {field: registered, unit: m2, locale: en}}
        values: {unit_code: "23293"}
      - {layer: road, path: roads.gpkg, fields: {id: id, name: name}, values: {kind: centre_line, width_m: "8"}}

    """
}

import BenchLayers
import Geodesy
import Interchange
import PlaneGeometry

/// The files of a province to measure with: parcels, an urban plan, a land-use plan, an annual plan, constraint areas and
/// roads over the same 40 km, with a manifest that loads them; and current use, projects and forest cover, which a second
/// manifest loads beside them, for the books.
///
/// The same for the same count on every machine.
struct BenchProvince {
  private static let functions = [
    "residential", "village", "mixed", "service", "industry", "public", "green", "transport", "utility", "cemetery",
    "heritage", "defence", "agriculture", "forest_production", "forest_protected", "water",
  ]
  /// The land-use code that a plan without conflicts would have under each function.
  private static let codes = [
    "ODT", "ONT", "SKK", "SKN", "TMD", "SKC", "DGT", "DKV", "LUC", "HNK", "CLN", "RSX", "RPH", "RDD", "NTS", "BCS",
  ]
  private static let box = Box(minX: 550_000, minY: 1_590_000, maxX: 590_000, maxY: 1_630_000)

  let parcelCount: Int

  /// Writes the files into a folder that exists.
  func write(to folder: String) throws {
    let parcels = BrickTiling(count: parcelCount, jags: 0, seed: 10).layer()
    try writeLayer("parcels", parcels, to: folder) { parcel in
      // Numbers without common factors, so that facts fall together in every combination.
      [
        ("code", BenchProvince.codes[parcel * 7 % 16]), ("tenure", ["state", "recovered", "household"][parcel % 3]),
        ("recovery", ["none", "listed", "done", "listed"][parcel % 4]),
        ("clearance", ["complete", "partial", "not_needed", "complete", "complete"][parcel % 5]), ("dispute", "no"),
      ]
    }
    let landUse = BrickTiling(count: max(20, parcelCount / 40), jags: 12, seed: 11).layer()
    try writeLayer("landuse", landUse, to: folder) { [("code", BenchProvince.codes[$0 * 7 % 16])] }
    let urban = BrickTiling(count: max(10, parcelCount / 100), jags: 20, seed: 12).layer()
    try writeLayer("urban", urban, to: folder) { block in
      [("code", BenchProvince.codes[block * 7 % 16]), ("function", BenchProvince.functions[block * 7 % 16])]
    }
    let constraints = (0..<150).map { BenchProvince.octagon($0) }
    try writeLayer("constraints", FlatLayer(constraints), to: folder) { area in
      [("severity", area % 3 == 0 ? "conditional" : "not_clean")]
    }
    try writeLayer("roads", FlatLayer((0..<202).map(BenchProvince.road)), to: folder) { _ in [] }
    let whole = Geometry.rectangle(BenchProvince.box)
    try writeLayer("extent", FlatLayer([whole]), to: folder) { _ in [] }
    var west = BenchProvince.box
    west.maxX = west.center.x
    try writeLayer("west", FlatLayer([.rectangle(west)]), to: folder) { _ in [] }
    try text(BenchProvince.manifest, to: "\(folder)/manifest.yml")
    try writeForBooks(to: folder)
  }

  private func writeForBooks(to folder: String) throws {
    let current = BrickTiling(count: max(20, parcelCount / 40), jags: 8, seed: 13).layer()
    try writeLayer("current", current, to: folder) { [("code", BenchProvince.codes[$0 * 5 % 16])] }
    let projects = (0..<300).map { BenchProvince.octagon($0 * 3 + 1) }
    try writeLayer("projects", FlatLayer(projects), to: folder) { project in
      [
        ("kind", project % 4 == 0 ? "call" : "licensed"), ("function", BenchProvince.functions[project * 7 % 6]),
        ("licensed_on", "2018-0\(1 + project % 9)-01"), ("deadline", "202\(project % 4)-06-30"),
      ]
    }
    let cover = BrickTiling(count: max(20, parcelCount / 400), jags: 8, seed: 14).layer()
    try writeLayer("cover", cover, to: folder) { [("kind", ["natural", "planted", "regenerating", "none"][$0 % 4])] }
    try text(BenchProvince.manifest + BenchProvince.sourcesForBooks, to: "\(folder)/books.yml")
  }

  /// Ground that excludes, 80 m to 400 m wide, spread over the square.
  private static func octagon(_ number: Int) -> Geometry {
    let radius = 40 + Double(number * 37 % 160)
    let center = Position(
      box.minX + 1000 + Double(number * 7919 % 38_000), box.minY + 1000 + Double(number * 4721 % 38_000))
    let (long, short) = (radius, 0.4 * radius)
    let quarter = [(long, short), (short, long)]
    let half = quarter + quarter.map { (-$0.1, $0.0) }
    let ring = (half + half.map { (-$0.0, -$0.1) } + [quarter[0]]).map { Position(center.x + $0.0, center.y + $0.1) }
    return .polygon(ring)
  }

  /// Roads every 400 m in both directions.
  private static func road(_ number: Int) -> Geometry {
    let place = 400 * Double(number / 2)
    let steps = stride(from: 0.0, through: 40_000, by: 1000)
    return .lineString(
      steps.map { step in
        number.isMultiple(of: 2)
          ? Position(box.minX + place, box.minY + step) : Position(box.minX + step, box.minY + place)
      })
  }

  private static let manifest = """
    workspace: Bench
    crs: EPSG:9216
    as_of: 2021-12-24
    sources:
      - {layer: zone, path: extent.gpkg, values: {id: W1, kind: commune, code: "1"}}
      - layer: scheme
        path: extent.gpkg
        values: {id: S, level: detailed, status: approved, authority: province, decision_no: 1/QĐ, decision_date: 2020-01-01, scale: "500"}
      - {layer: scheme_block, path: urban.gpkg, fields: {id: id, function: function}, values: {scheme: S}}
      - layer: landuse_plan
        path: extent.gpkg
        values: {id: P, level: district, status: approved, decision_date: 2021-01-01, period_from: "2021", period_to: "2030"}
      - layer: landuse_plan
        path: west.gpkg
        values: {id: A, level: annual, status: approved, decision_date: 2021-01-01, period_from: "2021", period_to: "2021"}
      - {layer: landuse_block, path: landuse.gpkg, fields: {id: id, code: code}, values: {plan: P, status: planned}}
      - layer: parcel
        path: parcels.gpkg
        fields: {id: id, code: code, tenure: tenure, recovery: recovery, clearance: clearance, dispute: dispute}
        values: {unit_code: "1"}
      - {layer: constraint_area, path: constraints.gpkg, fields: {id: id, severity: severity}, values: {kind: heritage}}
      - {layer: road, path: roads.gpkg, fields: {id: id}, values: {kind: centre_line, width_m: "8"}}

    """

  private static let sourcesForBooks = """
      - layer: landuse_block
        path: current.gpkg
        fields: {id: [code, id], code: code}
        values: {plan: P, status: current, surveyed_on: 2020-12-31}
      - layer: project
        path: projects.gpkg
        fields: {id: id, kind: kind, target_function: function, licensed_on: licensed_on, deadline: deadline}
        values: {status: implementing}
      - {layer: forest_cover, path: cover.gpkg, fields: {id: id, kind: kind}, values: {surveyed_on: 2021-06-30}}

    """
}

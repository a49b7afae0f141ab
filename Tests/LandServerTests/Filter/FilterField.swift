import Geodesy
import LandModel
import PlaneGeometry
import Refusals
import Testing

@testable import LandServer

/// A small collection that filters are tried on.
struct FilterField {
  let layer: PublishedLayer
  let systems: OfferedSystems

  /// A feature: every value may be missing.
  struct Row: Sendable {
    var sheet: String?
    var name: String?
    var area: Double?
    var scale: Int?
    var day: String?
    var box: Box?
  }

  static let origin = Position(553_000, 1_587_000)

  init(_ rows: [Row]) throws {
    func field(_ name: String, _ kind: FieldKind) -> PublishedField { PublishedField(name, kind, title: .same(name)) }
    layer = PublishedLayer(
      name: "parcel", title: .same("parcel"),
      fields: [
        field("sheet_no", .text), field("name", .text), field("area_m2", .area), field("map_scale", .scale),
        field("valid_from", .date),
      ],
      ids: rows.indices.map { "P\($0)" },
      columns: [
        .text(rows.map(\.sheet)), .text(rows.map(\.name)), .number(rows.map(\.area)), .whole(rows.map(\.scale)),
        .text(rows.map(\.day)),
      ], geometry: FlatLayer(rows.map { $0.box.map(Geometry.rectangle) }), days: nil)
    systems = try OfferedSystems(
      .epsg(9216), try CoordinateReferenceSystem("EPSG:9216"), further: [.epsg(9217)],
      extent: Box(minX: 553_000, minY: 1_587_000, maxX: 554_000, maxY: 1_588_000))
  }

  /// Five features, the last of which has nothing but its id.
  static func small() throws -> FilterField {
    func box(_ x: Double, _ y: Double) -> Box {
      Box(minX: origin.x + x, minY: origin.y + y, maxX: origin.x + x + 50, maxY: origin.y + y + 50)
    }
    return try FilterField([
      Row(sheet: "12", name: "Ngô Mây", area: 100, scale: 500, day: "2020-01-01", box: box(0, 0)),
      Row(sheet: "12", name: "ngo may", area: 250.5, scale: 1000, day: "2021-12-24", box: box(100, 0)),
      Row(sheet: "7", name: "Đăk Hà", area: 0, scale: nil, day: nil, box: box(0, 100)),
      Row(sheet: nil, name: "100% O'Brien_1", area: 1e6, scale: 2000, day: "1999-05-31", box: box(500, 500)),
      Row(),
    ])
  }

  /// The features that a filter selects.
  func selected(
    _ text: String, _ notation: Filter.Notation = .text, in system: String? = "EPSG:9216"
  ) throws -> [Int] {
    let filter = try Filter(text, notation, layer, in: try systems.system(system, parameter: "filter-crs"))
    let found = layer.ids.indices.filter { filter.matches($0) }
    // The hints never leave out what is selected.
    if let box = filter.bounds {
      let near = Set(layer.index.query(box))
      #expect(found.allSatisfy(near.contains), "the box of \(text) leaves out a feature")
    }
    if let few = filter.features {
      #expect(found.allSatisfy(Set(few).contains) && few == few.sorted(), "the features of \(text) leave out one")
    }
    return found
  }

  func problem(_ text: String, _ notation: Filter.Notation = .text, in system: String? = "EPSG:9216") -> Problem? {
    do {
      _ = try selected(text, notation, in: system)
      return nil
    } catch {
      return error as? Problem
    }
  }
}

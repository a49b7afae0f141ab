internal import Interchange
internal import LandModel
internal import PlaneGeometry

/// The sources that are no GeoJSON: two Shapefiles in TCVN3 and a corner table.
enum SampleTables {
  private static let parcelColumns: [ShapefileBytes.Column] = [
    .init(name: "MA_XA", width: 5), .init(name: "MA_XA_CU", width: 5), .init(name: "STT", width: 5),
    .init(name: "SH_TO", width: 4),
    .init(name: "SH_THUA", width: 5), .init(name: "TYLE", width: 8), .init(name: "MLD", width: 8),
    .init(name: "DT_PHAPLY", width: 12), .init(name: "DIACHI", width: 26), .init(name: "DOITUONG", width: 18),
    .init(name: "THUHOI", width: 26), .init(name: "GPMB", width: 18), .init(name: "TRANHCHAP", width: 10),
    .init(name: "GIAO_CHO", width: 22), .init(name: "HIENTRANG", width: 5), .init(name: "BOHOANG", width: 10),
    .init(name: "NGAY_GPMB", width: 10), .init(name: "SO_HO", width: 4),
  ]

  /// The parcels as the cadastral office keeps them.
  static func parcels(_ parcels: [Drawn<Parcel>]) -> ShapefileBytes {
    ShapefileBytes(
      parcels.map(\.geometry), columns: parcelColumns,
      rows: parcels.map { drawn in
        let parcel = drawn.feature
        return [
          parcel.unitCode, parcel.oldUnitCode, parcel.id.split(separator: "/").last.map(String.init),
          parcel.sheetNumber, parcel.parcelNumber,
          parcel.mapScale.map { "1:\($0)" }, parcel.landUse?.text,
          parcel.registeredAreaSquareMetres.map(vietnameseNumber), parcel.name,
          tenures.first { $0.code == parcel.tenure }?.label, recoveries.first { $0.code == parcel.recovery }?.label,
          clearances.first { $0.code == parcel.clearance }?.label, disputes.first { $0.code == parcel.dispute }?.label,
          parcel.allottedTo, parcel.observedUse, parcel.idleSince?.description, parcel.clearedOn?.description,
          parcel.households.map(String.init),
        ].map(bytes)
      })
  }

  /// What the table's words mean, for the manifest.
  static let tenures: [(label: String, code: Tenure)] = [
    ("Nhà nước", .state), ("Đã thu hồi", .recovered), ("Hộ gia đình", .household), ("Tổ chức", .organisation),
    ("Chưa rõ", .unknown),
  ]
  static let recoveries: [(label: String, code: Recovery)] = [
    ("Không", .none), ("Trong danh mục", .listed), ("Đã có quyết định", .decided), ("Đã xong", .done),
    ("Chưa rõ", .unknown),
  ]
  static let clearances: [(label: String, code: Clearance)] = [
    ("Đã xong", .complete), ("Một phần", .partial), ("Chưa", .none), ("Chưa rõ", .unknown),
  ]
  static let disputes: [(label: String, code: Dispute)] = [("Có", .yes), ("Không", .no), ("Chưa rõ", .unknown)]

  private static let roadColumns: [ShapefileBytes.Column] = [
    .init(name: "MA", width: 8), .init(name: "TEN", width: 40), .init(name: "LOAI", width: 20),
    .init(name: "RONG", width: 6), .init(name: "DO_AN", width: 8),
  ]
  static let roadKinds: [(label: String, code: RoadKind)] = [
    ("Tim đường", .centreLine), ("Chỉ giới đường đỏ", .redLine),
  ]

  /// The roads; nothing beside the file says in which system it is.
  static func roads(_ roads: [Drawn<Road>]) -> ShapefileBytes {
    ShapefileBytes(
      roads.map(\.geometry), columns: roadColumns,
      rows: roads.map { drawn in
        let road = drawn.feature
        return [
          road.id, road.name, roadKinds.first { $0.code == road.kind }?.label,
          road.widthMetres.map { String(Int($0)) }, road.scheme,
        ].map(bytes)
      })
  }

  /// A scheme's scope as surveyors hand it over: point, X = northing, Y = easting, length of the edge to the next.
  static func corners(of geometry: Geometry) -> String {
    let ring = geometry.ring(0)
    let rows = ring.indices.map { index -> String in
      let place = ring[index]
      let isLast = index == ring.count - 1
      let edge = isLast ? "" : fixed(place.distance(to: ring[index + 1]), 2)
      return "\(isLast ? 1 : index + 1);\(fixed(place.y, 3));\(fixed(place.x, 3));\(edge)"
    }
    return "STT;X;Y;Canh\n" + rows.joined(separator: "\n") + "\n"
  }

  private static func bytes(_ text: String?) -> [UInt8] { text.flatMap(TCVN3.bytes(of:)) ?? [] }

  /// As 1.234,5: a dot for thousands, a comma for decimals.
  private static func vietnameseNumber(_ value: Double) -> String { fixed(value, 1, grouped: true) }

  private static func fixed(_ value: Double, _ decimals: Int, grouped: Bool = false) -> String {
    let factor = (0..<decimals).reduce(1) { product, _ in product * 10 }
    let units = Int((value * Double(factor)).rounded())
    var whole = String(units / factor)
    if grouped {
      var place = whole.count - 3
      while place > 0 {
        whole.insert(".", at: whole.index(whole.startIndex, offsetBy: place))
        place -= 3
      }
    }
    let rest = String(units % factor)
    return whole + "," + String(repeating: "0", count: decimals - rest.count) + rest
  }
}

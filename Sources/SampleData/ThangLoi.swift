internal import LandModel
internal import PlaneGeometry

/// Phường Thắng Lợi: two housing schemes by the river, at cadastral quality.
///
/// In the town's frame axes of streets lie every 98 m along and every 62 m across; a block of 86 m by 50 m lies between
/// them. The western scheme draws its blocks only, the eastern one its streets too.
enum ThangLoi {
  static let code = "23293"
  static let frame = TownFrame(origin: Drawing.at(3_010, -480))
  static let columns = 9
  static let rows = 9
  /// How many columns belong to the western scheme.
  static let western = 5

  static var cell: CommuneMap.Cell? { Places.city.cell(code) }
  static var ward: Ring { cell.map(Places.city.ring(of:)) ?? [] }

  static func block(_ column: Int, _ row: Int) -> Ring {
    frame.rectangle(98 * Double(column) + 6, 62 * Double(row) + 6, 86, 50)
  }

  /// The western scheme's scope, 496 m by 570 m.
  static let west = frame.rectangle(-6, -6, 496, 570)
  /// The eastern scheme's scope, 398 m by 570 m.
  static let east = frame.rectangle(490, -6, 398, 570)
  /// Both together, with the corners of both.
  static let core = [
    frame.at(-6, -6), frame.at(490, -6), frame.at(888, -6), frame.at(888, 564), frame.at(490, 564), frame.at(-6, 564),
  ]

  /// What a block is for, and the land-use code that the district plans there.
  static func use(_ column: Int, _ row: Int) -> (function: String, code: String) {
    switch (column, row) {
    case (2, 4): ("green", "DKV")
    case (1, 2): ("public", "DGD")
    case (3, 6): ("service", "TMD")
    case (4, 1): ("heritage", "DDT")
    case (6, 4): ("green", "DKV")
    case (7, 2): ("public", "DYT")
    case (5, 7): ("service", "TMD")
    case (8, 0): ("residential", "LUC")
    case (8, 8): ("residential", "HNK")
    default: ("residential", "ODT")
    }
  }

  /// Every block of the grid.
  static var places: [(column: Int, row: Int)] {
    (0..<rows).flatMap { row in (0..<columns).map { ($0, row) } }
  }

  // MARK: - Schemes

  /// The blocks of both schemes, the eastern one's streets among them.
  static var schemeBlocks: [Drawn<SchemeBlock>] {
    let drawn = places.map { column, row in
      let scheme = column < western ? "QH-10" : "QH-11"
      return schemeBlock(
        "\(scheme)/\(row + 1)-\(column + 1)", scheme, use(column, row).function, block(column, row), holes: [])
    }
    let holes = places.filter { $0.column >= western }.map { block($0.column, $0.row) }
    return drawn + [schemeBlock("QH-11/giao-thong", "QH-11", "transport", east, holes: holes)]
  }

  private static func schemeBlock(
    _ id: String, _ scheme: String, _ function: String, _ ring: Ring, holes: [Ring]
  ) -> Drawn<SchemeBlock> {
    var block = SchemeBlock(id: id)
    block.scheme = scheme
    block.function = FunctionCode(function)
    return Drawn(feature: block, geometry: Drawing.polygon(ring, holes: holes))
  }

  /// The general scheme's blocks in the ward: town, and the river's northern half.
  static var generalBlocks: [(function: String, ring: Ring, holes: [Ring])] {
    let parts = banked(bank)
    return [("mixed", parts.land, []), ("water", parts.water, [])]
  }

  // MARK: - Land-use plan

  /// The land-use plan's blocks in the ward, drawn by another hand: corners lie 1 m to 3 m away each way.
  ///
  /// Two blocks, of rice land and of other annual crops, have the schemes' own corners, so that their areas are known.
  static var landUseBlocks: [(code: String, ring: Ring, holes: [Ring])] {
    var blocks: [(code: String, ring: Ring, holes: [Ring])] = []
    var (westHoles, eastHoles): ([Ring], [Ring]) = ([], [])
    for (column, row) in places {
      let code = use(column, row).code
      let isExact = code == "LUC" || code == "HNK"
      let seed = UInt64(100 * column + row + 7)
      let ring = isExact ? block(column, row) : Drawing.digitisedAgain(block(column, row), by: 3, seed: seed)
      if column >= western {
        blocks.append((code, ring, []))
        eastHoles.append(ring)
      } else if code != "ODT" {
        blocks.append((code, ring, []))
        westHoles.append(ring)
      }
    }
    let parts = banked(secondBank)
    return blocks + [
      ("ODT", west, westHoles), ("DGT", east, eastHoles), ("ODT", parts.land, [core]), ("SON", parts.water, []),
    ]
  }

  // MARK: - River

  /// The northern bank, 55 m from the axis.
  static var bank: [Position] { Places.city.river(55, in: cell) }

  private static var secondBank: [Position] {
    var numbers = SampleNumbers(seed: 55)
    return bank.map { Position($0.x, $0.y + 0.75 * numbers.offset(4)) }
  }

  private static func banked(_ bank: [Position]) -> (land: Ring, water: Ring) {
    cell.map { Places.city.banked($0, at: bank) } ?? ([], [])
  }

  // MARK: - Parcels

  static let streets = [
    "Trần Phú", "Phan Đình Phùng", "Bà Triệu", "Nguyễn Huệ", "Lê Hồng Phong", "Hoàng Văn Thụ", "Ngô Quyền",
    "Hùng Vương", "Bạch Đằng", "Trần Hưng Đạo",
  ]

  /// House lots of 5 m to 10 m by 22 m to 28 m, back to back; other blocks are one parcel each.
  static var parcels: [Drawn<Parcel>] {
    var numbers = SampleNumbers(seed: 23_293)
    var next: [Int: Int] = [:]
    return places.flatMap { column, row -> [Drawn<Parcel>] in
      let sheet = 1 + column / 3 + 3 * (row / 3)
      let lots = lots(column, row, &numbers)
      return lots.enumerated().map { index, ring in
        let number = next[sheet, default: 1]
        next[sheet] = number + 1
        return parcel(sheet, number, ring, column, row, index)
      }
    }
  }

  private static func lots(_ column: Int, _ row: Int, _ numbers: inout SampleNumbers) -> [Ring] {
    let (u, v) = (98 * Double(column) + 6, 62 * Double(row) + 6)
    let code = use(column, row).code
    guard code == "ODT" else {
      guard code == "LUC" || code == "HNK" else { return [block(column, row)] }
      return (0..<2).map { frame.rectangle(u + 43 * Double($0), v, 43, 50) }
    }
    let depth = Double(numbers.whole(22...28))
    return [(v, depth), (v + depth, 50 - depth)].flatMap { south, depth in
      var west = u
      return widths(of: 86, &numbers).map { width in
        defer { west += width }
        return frame.rectangle(west, south, width, depth)
      }
    }
  }

  private static func widths(of length: Double, _ numbers: inout SampleNumbers) -> [Double] {
    var left = length
    var widths: [Double] = []
    while left > 15 {
      let width = 5 + 0.5 * Double(numbers.whole(0...10))
      widths.append(width)
      left -= width
    }
    return widths + (left > 10 ? [left / 2, left / 2] : [left])
  }

  private static func parcel(
    _ sheet: Int, _ number: Int, _ ring: Ring, _ column: Int, _ row: Int, _ index: Int
  ) -> Drawn<Parcel> {
    let use = use(column, row)
    return SampleFeature.parcel(unit: code, sheet: sheet, number: number, ring, use.code, scale: 500) { parcel in
      parcel.name = "Đường \(streets[row])"
      parcel.dispute = .no
      switch (column, row) {
      case _ where use.function != "residential", (1, 5), (3, 1):
        (parcel.tenure, parcel.recovery, parcel.clearance) = (.state, Recovery.done, .complete)
      case (2, 7):
        (parcel.tenure, parcel.recovery, parcel.clearance) = (.recovered, Recovery.done, .partial)
      case (0, 8):
        (parcel.tenure, parcel.recovery, parcel.clearance) = (.household, .decided, Clearance.none)
      case (4, 7):
        (parcel.tenure, parcel.recovery, parcel.clearance) = (.unknown, .unknown, .unknown)
      default:
        (parcel.tenure, parcel.recovery, parcel.clearance) = (.household, Recovery.none, Clearance.none)
      }
      if column == 3, row == 1, index == 4 { parcel.dispute = .yes }
      if column == 6, row == 1, index == 3 { parcel.allottedTo = "DA-01" }
      if column == 6, row == 1, index == 3 { parcel.idleSince = CivilDate("2020-05-01") }
      if column == 6, row == 7, index < 2 { parcel.allottedTo = "Công ty TNHH Mẫu Hai" }
    }
  }
}

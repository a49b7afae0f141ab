internal import LandModel
internal import PlaneGeometry

/// Phường Ngô Mây: the cleared site, the cluster that is not cleared, a housing area, fields and forest.
enum NgoMay {
  static let code = "23296"

  /// The 70 ha of the former industrial park, handed over for high-tech farming.
  static let site = Drawing.rectangle(-4_200, 1_300, 1_000, 700)
  /// Thanh Trung cluster, 70.285 ha.
  static let thanhTrung = Drawing.rectangle(-4_200, 2_400, 1_000, 702.85)
  /// Thanh Trung II, 38.3 ha, taken out of the cluster plan in 2020.
  static let thanhTrung2 = Drawing.rectangle(-2_900, 2_700, 766, 500)
  /// The scope of the housing scheme.
  static let housing = Drawing.rectangle(-2_900, 1_300, 800, 600)
  /// The fields.
  static let fields = Drawing.rectangle(-1_900, 1_250, 960, 840)
  /// The forest.
  static let forest = Drawing.rectangle(-1_900, 2_300, 900, 900)

  static var ward: Ring { Places.city.cell(code).map(Places.city.ring(of:)) ?? [] }

  // MARK: - Parcels

  /// The parcels of the ward.
  static var parcels: [Drawn<Parcel>] { siteParcels + clusterParcels + fieldParcels + forestParcels }

  private static func parcel(
    _ sheet: Int, _ number: Int, _ ring: Ring, _ use: String, scale: Int, _ describe: (inout Parcel) -> Void
  ) -> Drawn<Parcel> {
    SampleFeature.parcel(unit: code, sheet: sheet, number: number, ring, use, scale: scale, describe)
  }

  /// Seven strips of 10 ha from the site's western edge to its eastern one, 15 m from the road.
  private static var siteParcels: [Drawn<Parcel>] {
    (0..<7).map { strip in
      parcel(4, strip + 1, Drawing.rectangle(-4_200, 1_300 + 100 * Double(strip), 1_000, 100), "HNK", scale: 2000) {
        $0.tenure = .recovered
        $0.recovery = .done
        $0.clearance = .complete
        $0.clearedOn = CivilDate("2020-09-23")
        $0.dispute = .no
      }
    }
  }

  /// 36 households and three companies, none of them compensated.
  private static var clusterParcels: [Drawn<Parcel>] {
    (0..<39).map { index in
      let (column, row) = (Double(index % 13), Double(index / 13))
      let ring = Drawing.rectangle(
        -4_200 + column * 1_000 / 13, 2_400 + row * 702.85 / 3, 1_000 / 13, 702.85 / 3)
      return parcel(5, index + 1, ring, "SKX", scale: 2000) {
        $0.tenure = index % 13 == 12 ? .organisation : .household
        $0.households = index % 13 == 12 ? nil : 1
        $0.recovery = Recovery.none
        $0.clearance = Clearance.none
        $0.dispute = .no
      }
    }
  }

  private static let columns = 16
  private static let rows = 14

  /// Fields whose corners neighbours share; three of them carry a defect each (see the README of the sample).
  private static var fieldParcels: [Drawn<Parcel>] {
    var numbers = SampleNumbers(seed: 23_296)
    var nodes: [[Position]] = []
    for row in 0...rows {
      nodes.append(
        (0...columns).map { column in
          let isEdge = row == 0 || row == rows || column == 0 || column == columns
          let isStraight =
            (4...7).contains(column) && (4...10).contains(row) || column == 8 || column == 9 && (9...10).contains(row)
          let (dx, dy) = (14 * (numbers.unit() - 0.5), 14 * (numbers.unit() - 0.5))
          let moved = isEdge || isStraight ? (0, 0) : (dx, dy)
          return Drawing.at(-1_900 + 60 * Double(column) + moved.0, 1_250 + 60 * Double(row) + moved.1)
        })
    }
    var parcels: [Drawn<Parcel>] = []
    var next = [1: 1, 2: 1]
    for row in 0..<rows {
      for column in 0..<columns {
        let sheet = column < 8 ? 1 : 2
        let number = next[sheet, default: 1]
        next[sheet] = number + 1
        var ring = [nodes[row][column], nodes[row][column + 1], nodes[row + 1][column + 1], nodes[row + 1][column]]
        if column == 5, row == 5 { ring = moved(ring, [1, 2], east: 2) }
        if column == 7, row == 9 { ring = moved(ring, [1, 2], east: 0.3) }
        if column == 12, row == 11 { ring = [ring[0], ring[2], ring[1], ring[3]] }
        parcels.append(fieldParcel(sheet, number, ring, column, row))
      }
    }
    return parcels
  }

  private static func fieldParcel(
    _ sheet: Int, _ number: Int, _ ring: Ring, _ column: Int, _ row: Int
  ) -> Drawn<Parcel> {
    let use = ["HNK", "HNK", "CLN", "HNK", "CLN"][(column + 2 * row) % 5]
    return parcel(sheet, number, ring, use, scale: 1000) {
      $0.tenure = .household
      $0.recovery = column == 14 ? .listed : Recovery.none
      $0.clearance = Clearance.none
      $0.dispute = column == 3 && row == 10 ? .yes : .no
      if column == 2, row == 2 { $0.unitCode = ThangLoi.code }
      if column == 10, row == 3 { $0.observedUse = "ONT" }
      if column == 11, row == 3 {
        $0.landUse = LandUseLabel("CLN")
        $0.observedUse = "HNK"
      }
      if column == 13, row == 6 { $0.registeredAreaSquareMetres = 4_500 }
      if column == 12, row == 11 { $0.registeredAreaSquareMetres = 3_600 }
      if column == 1, row == 12 {
        $0.landUse = LandUseLabel("HNK")
        $0.idleSince = CivilDate("2020-03-01")
      }
    }
  }

  private static func moved(_ ring: Ring, _ corners: [Int], east metres: Double) -> Ring {
    var ring = ring
    for corner in corners { ring[corner].x += metres }
    return ring
  }

  /// Nine compartments of production forest.
  private static var forestParcels: [Drawn<Parcel>] {
    (0..<9).map { index in
      let ring = Drawing.rectangle(-1_900 + 300 * Double(index % 3), 2_300 + 300 * Double(index / 3), 300, 300)
      return parcel(6, index + 1, ring, "RSX", scale: 5000) {
        $0.name = "Khoảnh \(index + 1), tiểu khu 558"
        $0.tenure = .organisation
        $0.recovery = Recovery.none
        $0.clearance = Clearance.none
        $0.dispute = .no
        // The last one bears the number of the one before it.
        if index == 8 { $0.parcelNumber = "8" }
      }
    }
  }

  // MARK: - Plans

  /// Blocks of the city's general scheme in the ward.
  static var generalBlocks: [(function: String, ring: Ring, holes: [Ring])] {
    [
      ("agriculture", site, []), ("industry", thanhTrung, []), ("residential", housing, []),
      ("agriculture", fields, []), ("forest_production", forest, []),
      ("mixed", ward, [site, thanhTrung, housing, fields, forest]),
    ]
  }

  /// Blocks of the district's land-use plan in the ward: fields and forest drawn by another hand.
  static var landUseBlocks: [(code: String, ring: Ring, holes: [Ring])] {
    let fields = Drawing.digitisedAgain(fields, by: 3, seed: 1)
    let forest = Drawing.digitisedAgain(forest, by: 3, seed: 2)
    return [
      ("NKH", site, []), ("SKN", thanhTrung, []), ("ODT", housing, []), ("HNK", fields, []), ("RSX", forest, []),
      ("ODT", ward, [site, thanhTrung, housing, fields, forest]),
    ]
  }

  /// The housing scheme's blocks, 200 m by 200 m: one overlaps its neighbour, one leaves the scope, one has a hole, one
  /// has a function that the general scheme does not allow there.
  static var housingBlocks: [Drawn<SchemeBlock>] {
    return (0..<12).map { index in
      var (west, width) = (-2_900 + 200 * Double(index % 4), 200.0)
      if index == 0 { (west, width) = (west - 4, width + 4) }
      if index == 1 { width += 3 }
      let ring = Drawing.rectangle(west, 1_300 + 200 * Double(index / 4), width, 200)
      let holes = index == 5 ? [Drawing.rectangle(west + 80, 1_580, 40, 30)] : []
      var block = SchemeBlock(id: "QH-12/\(index + 1)")
      block.scheme = "QH-12"
      block.function = FunctionCode(index == 8 ? "mixed" : "residential")
      return Drawn(feature: block, geometry: Drawing.polygon(ring, holes: holes))
    }
  }
}

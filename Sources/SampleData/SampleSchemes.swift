internal import LandModel
internal import PlaneGeometry

/// The schemes and their blocks.
enum SampleSchemes {
  /// The scheme that comes as a corner table.
  static let asCornerTable = "QH-14"

  /// Every scheme, in the order of the file.
  static var all: [Drawn<Scheme>] {
    [general] + ofTheCity + drafts + SampleAdjustments.schemes + BoY.schemes + KonPlong.schemes
  }

  /// The 72 schemes of the city beside the general one.
  static var ofTheCity: [Drawn<Scheme>] {
    SchemeList.zoning.map { urban($0, .zoning) } + housing + SchemeList.detailed.map { urban($0, .detailed) } + rural
  }

  /// The scope of a detailed or zoning scheme.
  static func scope(_ entry: SchemeList.Entry, _ level: SchemeLevel) -> Ring {
    switch entry.id {
    case "QH-02": return Drawing.rectangle(-1_200, -2_200, 1_200, 500)
    case "QH-16": return Drawing.rectangle(2_000, 5_500, 900, 700)
    case "QH-17": return Drawing.rectangle(9_000, 6_000, 800, 700)
    case "QH-30": return Drawing.rectangle(2_450, -850, 300, 220)
    case "QH-32": return Drawing.rectangle(4_000, -5_000, 600, 400)
    case "QH-33": return Drawing.rectangle(-3_080, 3_240, 900, 160)
    case "QH-34": return Drawing.rectangle(-2_000, 3_240, 700, 180)
    default: break
    }
    guard let cell = Places.city.cell(entry.ward) else { return [] }
    let south = north(ofRow: cell.rows.lowerBound, [0, -3_150, -760, 1_150, 0])
    guard level == .detailed else { return Drawing.rectangle(cell.west + 250, south + 20, 1_300, 800) }
    let inWard = SchemeList.detailed.filter { $0.ward == entry.ward && $0.id != "QH-30" }
    let place = inWard.firstIndex { $0.id == entry.id } ?? 0
    let columns = Int((cell.east - cell.west - 400) / 480)
    return Drawing.rectangle(
      cell.west + 260 + 480 * Double(place % columns), south + 60 + 380 * Double(place / columns), 380, 280)
  }

  /// What holds for the row of communes that begins at that line.
  private static func north(ofRow line: Int, _ places: [Double]) -> Double { places[line] }

  private static func urban(_ entry: SchemeList.Entry, _ level: SchemeLevel) -> Drawn<Scheme> {
    SampleFeature.scheme(entry.id, entry.name, level, scope(entry, level)) {
      $0.scale = entry.scale
      $0.authority = level == .zoning ? .province : .district
      $0.parent = "QH-01"
      if SchemeList.neverReviewed.contains(entry.id) { $0.reviewedOn = nil }
      // Who knows of the plan: nobody, or 48 days after the thirty that the law gave.
      if entry.id == "QH-40" { $0.publishedOn = nil }
      if entry.id == "QH-41" { $0.publishedOn = CivilDate("2018-09-01") }
    }
  }

  private static var general: Drawn<Scheme> {
    SampleFeature.scheme(
      "QH-01", "Đồ án điều chỉnh Quy hoạch chung thành phố Kon Tum đến năm 2030", .general, Places.city.outline
    ) {
      $0.scale = 10_000
      $0.authority = .province
      $0.decisionNumber = "1335/QĐ-UBND"
      $0.decisionDate = CivilDate("2016-11-01")
      $0.reviewedOn = nil
    }
  }

  private static var housing: [Drawn<Scheme>] {
    [
      ("QH-10", "QHCT khu đô thị Bắc sông Đăk Bla (giữa trung tâm hành chính mới và cầu treo Kon Klor)", ThangLoi.west),
      ("QH-11", "Quy hoạch chi tiết MẪU-11, phường Thắng Lợi", ThangLoi.east),
      ("QH-12", "Khu dân cư phường Ngô Mây", NgoMay.housing),
    ].map { id, name, ring in
      SampleFeature.scheme(id, name, .detailed, ring) {
        $0.scale = 500
        $0.authority = .district
        $0.parent = "QH-01"
      }
    }
  }

  private static var rural: [Drawn<Scheme>] {
    SchemeList.rural.map { id, name, commune, part in
      let (low, high) = (commune.rows.lowerBound, commune.rows.upperBound)
      let south = north(ofRow: low, [-9_900, -2_800, 0, 0, 4_100])
      let depth = high - low > 1 ? 5_000.0 : 4_800
      let width = (commune.east - commune.west) / 2 - 300
      let ring = Drawing.rectangle(
        part == 1 ? commune.west + 250 : commune.east - 250 - width, south, width, part == 1 ? depth : depth / 2)
      return SampleFeature.scheme(id, name, .rural, ring) {
        $0.scale = 5_000
        $0.authority = .district
        $0.parent = "QH-01"
      }
    }
  }

  private static let draftScopes: [(Double, Double, Double, Double)] = [
    (-9_000, -900, 1_800, 900), (-400, 2_500, 1_500, 800), (-4_300, -1_950, 320, 250), (6_000, 1_500, 500, 400),
    (1_100, -1_950, 320, 250),
  ]

  private static var drafts: [Drawn<Scheme>] {
    SchemeList.drafts.enumerated().map { index, entry in
      let (east, north, width, depth) = draftScopes[index]
      let ring = Drawing.rectangle(east, north, width, depth)
      return SampleFeature.scheme(entry.id, entry.name, entry.scale == 500 ? .detailed : .zoning, ring) {
        $0.status = .draft
        $0.scale = entry.scale
        $0.parent = "QH-01"
        ($0.decisionNumber, $0.decisionDate, $0.markerStatus) = (nil, nil, nil)
      }
    }
  }

  // MARK: - Blocks

  /// Every block, in the order of the file.
  static var blocks: [Drawn<SchemeBlock>] {
    generalBlocks + SchemeList.zoning.map { SampleFeature.block($0.id + "/1", $0.id, "mixed", scope($0, .zoning)) }
      + ThangLoi.schemeBlocks + NgoMay.housingBlocks + SchemeList.detailed.flatMap(urbanBlocks) + ruralBlocks
      + SampleAdjustments.blocks + BoY.blocks + KonPlong.blocks
  }

  private static var ruralBlocks: [Drawn<SchemeBlock>] {
    rural.map { scheme in
      SampleFeature.block(
        scheme.feature.id + "/1", scheme.feature.id, "agriculture", Array(scheme.geometry.ring(0).dropLast()))
    }
  }

  /// A village where QH-26 plans shops, 60 m by 50 m, away from what was adjusted there.
  static let konKlor =
    SchemeList.detailed.first { $0.id == "QH-26" }.map {
      Drawing.rectangle(250, 150, 60, 50, from: scope($0, .detailed)[0])
    } ?? []

  private static var generalBlocks: [Drawn<SchemeBlock>] {
    Places.city.cells.flatMap { cell -> [Drawn<SchemeBlock>] in
      let ring = Places.city.ring(of: cell)
      let parts: [(function: String, ring: Ring, holes: [Ring])]
      switch cell.code {
      case NgoMay.code: parts = NgoMay.generalBlocks
      case ThangLoi.code: parts = ThangLoi.generalBlocks
      case _ where cell.name.hasPrefix("Xã"):
        let village = Drawing.blob(
          around: middle(of: cell), squareMetres: 900_000, seed: UInt64(cell.code) ?? 0)
        parts = [("village", village, []), ("agriculture", ring, [village])]
      case _ where Places.city.isBesideRiver(cell):
        // The flood corridor reaches as far as the water does: 55 m on either side of the axis.
        let bank = Places.city.river(cell.rows.lowerBound == 2 ? 55 : -55, in: cell)
        let (land, water) = Places.city.banked(cell, at: bank)
        parts = [("mixed", land, []), ("water", water, [])]
      default: parts = [("mixed", ring, [])]
      }
      return parts.enumerated().map { index, part in
        SampleFeature.block("QH-01/\(cell.code)-\(index + 1)", "QH-01", part.function, part.ring, holes: part.holes)
      }
    }
  }

  /// Where a commune's village lies: beside the rural schemes, whose blocks are fields.
  private static func middle(of cell: CommuneMap.Cell) -> Position {
    let place = north(ofRow: cell.rows.lowerBound, [-4_300, 2_850, 0, 0, 9_580])
    return Drawing.at((cell.west + cell.east) / 2, place)
  }

  /// A scheme's one block, or for a marked town centre four quarters that meet on its road axes.
  private static func urbanBlocks(_ entry: SchemeList.Entry) -> [Drawn<SchemeBlock>] {
    let ring = scope(entry, .detailed)
    if let function = entry.function {
      return [SampleFeature.block(entry.id + "/1", entry.id, function, ring, use: SchemeList.uses[entry.id])]
    }
    let (west, south) = (ring[0].x - Drawing.centre.x, ring[0].y - Drawing.centre.y)
    return ["residential", "public", "service", "green"].enumerated().map { index, function in
      let quarter = Drawing.rectangle(
        west + 190 * Double(index % 2), south + 140 * Double(index / 2), 190, 140)
      return SampleFeature.block("\(entry.id)/\(index + 1)", entry.id, function, quarter)
    }
  }
}

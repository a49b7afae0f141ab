internal import LandModel
internal import PlaneGeometry

/// The economic zone of Bờ Y and the district about it: schemes of two sides, and the zone's projects.
enum BoY {
  /// The zone of 2007.
  static let zone = Drawing.blob(around: Places.boY, squareMetres: 704_380_000, seed: 225)
  /// What the proposal would leave of it.
  static let cut = Drawing.blob(around: Places.boY, squareMetres: 160_000_000, seed: 46)
  /// The zone's industry, 3,000 m by 3,000 m, on ground that the cut would release.
  private static let industry = at(8_500, -1_500, 3_000, 3_000)
  /// The town's plan, 2,000 m by 2,000 m: 1,500 m by 2,000 m of it over the industry.
  private static let pleiKan = at(10_000, -1_000, 2_000, 2_000)

  private static func at(_ east: Double, _ north: Double, _ width: Double, _ depth: Double) -> Ring {
    Drawing.rectangle(east, north, width, depth, from: Places.boY)
  }

  // MARK: - Schemes

  /// The general plan of 2007, the proposed cut, which is a draft, the town's plan inside the zone, the zone's own
  /// plans below the general one, and the rural ones of the district, which lie outside it.
  static var schemes: [Drawn<Scheme>] {
    [
      SampleFeature.scheme("KKT-BO-Y", "Quy hoạch chung KKT cửa khẩu quốc tế Bờ Y", .general, zone) {
        $0.planningKind = .functional
        $0.office = .zoneBoard
        $0.authority = .government
        $0.decisionNumber = "225/QĐ-TTg"
        $0.decisionDate = CivilDate("2007-02-08")
        $0.declaredAreaSquareMetres = 704_380_000
        ($0.markerStatus, $0.reviewedOn) = (nil, nil)
      },
      SampleFeature.scheme(
        "KKT-BO-Y-DC", "Đề nghị điều chỉnh giảm quy mô KKT cửa khẩu quốc tế Bờ Y", .general, cut
      ) {
        $0.status = .draft
        $0.planningKind = .functional
        $0.office = .zoneBoard
        $0.decisionNumber = "46/TTr-UBND"
        $0.decisionDate = CivilDate("2020-04-20")
        $0.adjusts = "KKT-BO-Y"
        $0.adjustmentKind = .overall
        $0.adjustmentNumber = 1
        $0.declaredAreaSquareMetres = 160_000_000
        ($0.markerStatus, $0.reviewedOn) = (nil, nil)
      },
      SampleFeature.scheme("QHC-PLEI-KAN", "Quy hoạch chung thị trấn Plei Kần", .general, pleiKan) {
        $0.scale = 5_000
        $0.authority = .province
        $0.markerStatus = nil
      },
    ] + ofTheZone.map(\.scheme) + ofTheDistrict.map(\.scheme)
  }

  /// The blocks of all of them.
  static var blocks: [Drawn<SchemeBlock>] {
    [
      SampleFeature.block("KKT-BO-Y/1", "KKT-BO-Y", "industry", industry),
      SampleFeature.block("KKT-BO-Y/2", "KKT-BO-Y", "mixed", zone, holes: [industry]),
      SampleFeature.block("KKT-BO-Y-DC/1", "KKT-BO-Y-DC", "mixed", cut),
      SampleFeature.block("QHC-PLEI-KAN/1", "QHC-PLEI-KAN", "residential", pleiKan),
    ] + (ofTheZone + ofTheDistrict).map(\.block)
  }

  private typealias Plan = (scheme: Drawn<Scheme>, block: Drawn<SchemeBlock>)

  /// Eight zoning plans and seven detailed ones, each of these inside one of those, all inside the proposed cut.
  private static var ofTheZone: [Plan] {
    let zoning = (0..<8).map { index in
      (index, SchemeLevel.zoning, at(-2_800 + 1_400 * Double(index % 4), index < 4 ? 2_000 : -2_900, 1_200, 900))
    }
    let detailed = (0..<7).map { index in
      (index, SchemeLevel.detailed, at(-2_700 + 1_400 * Double(index % 4), index < 4 ? 2_100 : -2_800, 400, 300))
    }
    return (zoning + detailed).map { index, level, ring in
      let (id, name) = level == .zoning ? ("PK-BY", "phân khu") : ("CT-BY", "chi tiết")
      return plan(
        "\(id)-\(index + 1)", "Quy hoạch \(name) MẪU-BY-\(index + 1), KKT cửa khẩu quốc tế Bờ Y", level, ring,
        level == .zoning ? "mixed" : "service"
      ) {
        $0.planningKind = .functional
        $0.office = .zoneBoard
        $0.authority = .province
        $0.parent = "KKT-BO-Y"
        $0.scale = level == .zoning ? 2_000 : 500
      }
    }
  }

  /// Where the rural plans lie, by the code of the commune: outside the zone.
  private static let ruralPlaces: [(code: String, ring: Ring)] = [
    ("23380", at(14_000, -17_500, 3_500, 3_500)), ("23383", at(14_000, 14_000, 3_500, 3_500)),
    ("23386", at(-17_500, 14_000, 3_500, 3_500)), ("23389", at(-1_000, 16_900, 3_000, 1_200)),
    ("23392", at(-1_000, -18_100, 3_000, 1_200)), ("23395", at(-18_100, -1_500, 1_200, 3_000)),
    ("23398", at(-17_500, -17_500, 3_500, 3_500)),
  ]

  /// The rural plans of seven communes, and the centres of three of them.
  private static var ofTheDistrict: [Plan] {
    let communes = ruralPlaces.map { place in
      let name = Places.ngocHoi.cell(place.code)?.name.dropFirst(3) ?? ""
      return plan(
        "NH-\(place.code)", "Quy hoạch chung xây dựng nông thôn mới xã \(name)", .rural, place.ring, "agriculture"
      ) {
        $0.scale = 5_000
        $0.authority = .district
      }
    }
    let centres = ["23380", "23383", "23398"].compactMap { code -> Plan? in
      guard let place = ruralPlaces.first(where: { $0.code == code }) else { return nil }
      let name = Places.ngocHoi.cell(code)?.name.dropFirst(3) ?? ""
      let ring = Drawing.rectangle(1_500, 1_500, 600, 400, from: place.ring[0])
      return plan("TT-\(code)", "Quy hoạch trung tâm xã \(name)", .detailed, ring, "village") {
        $0.planningKind = .rural
        $0.authority = .district
        $0.parent = "NH-\(code)"
      }
    }
    return communes + centres
  }

  private static func plan(
    _ id: String, _ name: String, _ level: SchemeLevel, _ ring: Ring, _ function: String,
    _ describe: (inout Scheme) -> Void
  ) -> Plan {
    let scheme = SampleFeature.scheme(id, name, level, ring) {
      $0.markerStatus = nil
      describe(&$0)
    }
    return (scheme, SampleFeature.block("\(id)/1", id, function, ring))
  }

  // MARK: - Projects

  /// The 69 projects of the zone, 1,282,535 m² together: 21 in operation, 1 completed, 35 under way, 12 paused.
  static var projects: [Drawn<Project>] {
    (0..<69).map { index in
      // 68 of 18,587 m² and one of 18,619 m².
      let depth = index < 68 ? 185.87 : 186.19
      let status: ProjectStatus =
        switch index {
        case ..<21: .operating
        case 21: .completed
        case ..<57: .implementing
        default: .paused
        }
      return SampleFeature.project(
        "BY-\(SampleFeature.twoDigits(index + 1))", "Dự án MẪU-BY-\(index + 1)", status, nil,
        at(-1_700 + 150 * Double(index % 23), 400 + 250 * Double(index / 23), 100, depth)
      ) {
        $0.zone = "kkt-bo-y"
        $0.declaredAreaSquareMetres = index < 68 ? 18_587 : 18_619
      }
    }
  }
}

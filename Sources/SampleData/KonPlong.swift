internal import LandModel
internal import PlaneGeometry

/// Kon Plông: the schemes of the town and beside it, a land-use plan with the forest on its ground, and projects.
enum KonPlong {
  /// A rectangle so many metres from the town's south-western corner.
  private static func inTown(_ east: Double, _ north: Double, _ width: Double, _ depth: Double) -> Ring {
    Drawing.rectangle(east, north, width, depth, from: Places.konPlongTown)
  }

  /// A rectangle so many metres from the district's middle.
  private static func inDistrict(_ east: Double, _ north: Double, _ width: Double, _ depth: Double) -> Ring {
    Drawing.rectangle(east, north, width, depth, from: Places.konPlongMiddle)
  }

  // MARK: - Schemes

  private static let town = inTown(0, 0, 8_000, 8_000)
  private static let southEast = inTown(4_500, 500, 3_000, 2_500)
  /// The town's green, and 800 m by 600 m of it where the older zoning plan has industry.
  private static let green = inTown(4_800, 600, 1_200, 1_000)
  private static let industry = inTown(5_000, 800, 800, 600)
  private static let crafts = inTown(300, 1_200, 1_000, 550)

  /// A scheme: its scope in parts, its function where it has one block.
  private struct Plan {
    let id: String
    let name: String
    let level: SchemeLevel
    let parts: [Ring]
    let function: String?
    var decided: String?
    var parent: String?
    var scale: Int?
    var hectares: Double?
  }

  private static let plans: [Plan] = [
    Plan(
      id: "QHC-KON-PLONG", name: "Quy hoạch chung đô thị Kon Plông", level: .general, parts: [town], function: nil,
      decided: "2018-03-01"),
    Plan(
      id: "PK-KP-1", name: "QHPK Khu vực phía Đông Nam đô thị Kon Plông", level: .zoning, parts: [southEast],
      function: nil, decided: "2017-06-01", parent: "QHC-KON-PLONG", scale: 2_000),
    Plan(
      id: "PK-KP-2", name: "QHPK Khu du lịch sinh thái phía Đông Bắc đô thị Kon Plông", level: .zoning,
      parts: [inTown(4_500, 4_500, 3_000, 2_500)], function: "mixed", decided: "2019-06-01", parent: "QHC-KON-PLONG",
      scale: 2_000),
    Plan(
      id: "PK-KP-3", name: "QHPK Khu du lịch phục vụ chất lượng cao phía Tây Bắc đô thị Kon Plông", level: .zoning,
      parts: [inTown(500, 4_500, 3_000, 2_500)], function: "mixed", decided: "2019-06-01", parent: "QHC-KON-PLONG",
      scale: 2_000),
    Plan(
      id: "PK-KP-4", name: "QHPK Khu du lịch sinh thái Kon Tu Rằng", level: .zoning,
      parts: [inDistrict(-14_500, -2_000, 2_000, 1_500)], function: "mixed", decided: "2019-06-01", scale: 2_000),
    // The sources call it a zoning plan and give it the scale of a detailed one.
    Plan(
      id: "PK-KP-5", name: "QHCT phân khu Điểm dân cư khu vực ngã tư đường Trường Sơn Đông, xã Hiếu", level: .zoning,
      parts: [inDistrict(1_000, -12_000, 300, 200)], function: "residential", scale: 500),
    Plan(
      id: "CT-KP-1", name: "Quy hoạch chia lô Khu trung tâm thương mại và du lịch sinh thái Đăk Ke", level: .detailed,
      parts: [inTown(300, 300, 1_000, 750)], function: "service", parent: "QHC-KON-PLONG", hectares: 75),
    Plan(
      id: "CT-KP-2",
      name: "QHCT cụm tiểu thủ công nghiệp và làng nghề truyền thống đồng bào các dân tộc Tây Nguyên",
      level: .detailed, parts: [crafts], function: "industry", parent: "QHC-KON-PLONG", hectares: 55),
    Plan(
      id: "CT-KP-3", name: "QHCT 3 khu du lịch sinh thái Măng Đen", level: .detailed,
      parts: [(300.0, 3_000.0), (5_000, 3_300), (6_300, 3_300)].map { inTown($0.0, $0.1, 1_000, 900) },
      function: "service", parent: "QHC-KON-PLONG", hectares: 270),
    Plan(
      id: "CT-KP-4", name: "QHCT khu trung tâm huyện lỵ Kon Plông", level: .detailed,
      parts: [inTown(2_400, 2_000, 1_000, 700)], function: "public", parent: "QHC-KON-PLONG", hectares: 70),
    Plan(
      id: "CT-KP-5", name: "QHCT phía Đông, phía Tây, phía Nam, phía Bắc khu trung tâm huyện lỵ Kon Plông",
      level: .detailed,
      parts: [
        inTown(3_450, 1_850, 625, 1_000), inTown(1_725, 1_850, 625, 1_000), inTown(2_400, 1_200, 1_000, 625),
        inTown(2_400, 2_900, 1_000, 625),
      ], function: "service", parent: "QHC-KON-PLONG", hectares: 250),
  ]

  /// The region's plan of 2013, drawn where it leaves the northern communes without any scheme, and those of the town
  /// and the communes.
  static var schemes: [Drawn<Scheme>] {
    let region = SampleZones.southernRegion
    return [
      SampleFeature.scheme(
        "QHV-MANG-DEN", "Quy hoạch xây dựng vùng Du lịch sinh thái Măng Đen đến năm 2030", .regional, region
      ) {
        $0.authority = .government
        $0.decisionNumber = "298/QĐ-TTg"
        $0.decisionDate = CivilDate("2013-02-05")
        $0.markerStatus = nil
      }
    ]
      + plans.map { plan in
        SampleFeature.scheme(plan.id, plan.name, plan.level, Drawing.multiPolygon(plan.parts)) {
          $0.authority = plan.level == .detailed ? .district : .province
          $0.scale = plan.scale
          $0.parent = plan.parent
          $0.markerStatus = nil
          $0.declaredAreaSquareMetres = plan.hectares.map { $0 * 10_000 }
          $0.declaredPrecisionSquareMetres = plan.hectares.map { _ in 10_000 }
          if let decided = plan.decided { $0.decisionDate = CivilDate(decided) }
          if plan.id == "PK-KP-1" { $0.reviewedOn = nil }
        }
      }
  }

  /// Their blocks: the town's mixed use about green and crafts, the older plan's industry on that green.
  static var blocks: [Drawn<SchemeBlock>] {
    [
      SampleFeature.block("QHC-KON-PLONG/1", "QHC-KON-PLONG", "mixed", town, holes: [green, crafts]),
      SampleFeature.block("QHC-KON-PLONG/2", "QHC-KON-PLONG", "green", green),
      SampleFeature.block("QHC-KON-PLONG/3", "QHC-KON-PLONG", "industry", crafts),
      SampleFeature.block("PK-KP-1/1", "PK-KP-1", "industry", industry),
      SampleFeature.block("PK-KP-1/2", "PK-KP-1", "green", green, holes: [industry]),
      SampleFeature.block("PK-KP-1/3", "PK-KP-1", "mixed", southEast, holes: [green]),
    ]
      + plans.flatMap { plan in
        plan.parts.enumerated().compactMap { index, ring in
          plan.function.map { SampleFeature.block("\(plan.id)/\(index + 1)", plan.id, $0, ring) }
        }
      }
  }

  // MARK: - Land use and forest

  /// The extent of the land-use plan, all of it protective forest land of one commune: 2,000 m by 1,500 m.
  static let forestLand = inDistrict(10_000, 0, 2_000, 1_500)

  /// What grows there, from west to east; nothing was drawn on the last 400 m.
  static var forestCover: [Drawn<ForestCover>] {
    [("RG-1", ForestKind.natural, 0.0, 1_200.0), ("RG-2", .planted, 1_200, 300), ("RG-3", .none, 1_500, 100)].map {
      id, kind, east, width in
      var cover = ForestCover(id: id)
      cover.kind = kind
      cover.surveyedOn = CivilDate("2020-12-31")
      cover.source = "hình vẽ mẫu"
      return Drawn(feature: cover, geometry: Drawing.polygon(inDistrict(10_000 + east, 0, width, 1_500)))
    }
  }

  // MARK: - Projects

  /// Five large projects, and fifty of vegetables and flowers whose declared areas exceed their zone.
  static var projects: [Drawn<Project>] { large + vegetables }

  private static var large: [Drawn<Project>] {
    let list: [(id: String, name: String, investor: String, hectares: Double, ring: Ring)] = [
      (
        "KP-1", "Dự án đầu tư phát triển nông nghiệp chất lượng cao", "Công ty Vin Eco", 511,
        inDistrict(-16_500, 1_500, 2_555, 2_000)
      ),
      ("KP-2", "Dự án Nông trại hữu cơ Kon Tum Bellest", "", 105.26, inDistrict(-5_000, -2_500, 1_052.6, 1_000)),
      (
        "KP-3", "Dự án dược liệu và thực phẩm Măng Đen", "Công ty cổ phần dược liệu và thực phẩm Măng Đen", 2_786,
        inDistrict(8_500, -16_000, 6_965, 4_000)
      ),
      (
        "KP-4", "Dự án trồng và phát triển nguồn nguyên liệu nông sản cao xuất khẩu",
        "Công ty TNHH Đông Phương - Quảng Nam", 30, inDistrict(-4_500, 3_000, 600, 500)
      ),
      (
        "KP-5", "Dự án Nông nghiệp công nghệ cao", "Công ty TNHH Kon Plông Agri-Tourism", 33,
        inDistrict(-3_500, 3_000, 660, 500)
      ),
    ]
    return list.map { id, name, investor, hectares, ring in
      SampleFeature.project(id, name, .implementing, "agriculture", ring) {
        $0.investor = investor.isEmpty ? nil : investor
        $0.declaredAreaSquareMetres = (hectares * 10_000).rounded()
      }
    }
  }

  /// 49 plots of 28 ha in seven rows; the last one, 33.2 ha, is a strip along them that leaves the zone by 13.2 ha.
  private static var vegetables: [Drawn<Project>] {
    (0..<50).map { index in
      let ring =
        index < 49
        ? Drawing.rectangle(
          560 * Double(index % 7), 500 * Double(index / 7), 560, 500, from: SampleZones.vegetables)
        : Drawing.rectangle(0, 3_500, 3_920, 332_000 / 3_920, from: SampleZones.vegetables)
      return SampleFeature.project(
        "RH-\(SampleFeature.twoDigits(index + 1))", "Dự án rau, hoa xứ lạnh MẪU-\(index + 1)", .registered,
        "agriculture", ring
      ) {
        $0.zone = "vung-rau-hoa"
        $0.declaredAreaSquareMetres = index < 49 ? 280_000 : 332_000
      }
    }
  }
}

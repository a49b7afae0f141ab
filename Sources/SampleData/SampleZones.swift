internal import LandModel
internal import PlaneGeometry

/// Zones with their real names, codes and declared areas; the shapes are our own drawing, scaled to those areas.
enum SampleZones {
  static let hectare = 10_000.0

  /// Every zone, in the order of the file.
  static var all: [Drawn<Zone>] {
    districts + communes(of: Places.city, district: "tp-kon-tum") + communes(of: Places.konPlong, district: "kon-plong")
      + communes(of: Places.ngocHoi, district: "ngoc-hoi") + growthZones + tourism + economicZone + villages + industry
      + farming
  }

  private static var districts: [Drawn<Zone>] {
    [
      zone("tp-kon-tum", "Thành phố Kon Tum", .district, hectares: 43_289, Places.city.outline) {
        $0.code = "608"
        $0.population = 171_575
        $0.urbanClass = "III"
      },
      zone("kon-plong", "Huyện Kon Plông", .district, hectares: 137_125, Places.konPlong.outline) {
        $0.code = "613"
        $0.population = 27_850
        $0.urbanClass = "V"
      },
      zone("ngoc-hoi", "Huyện Ngọc Hồi", .district, Places.ngocHoi.outline) { $0.code = "611" },
    ]
  }

  private static func communes(of map: CommuneMap, district: String) -> [Drawn<Zone>] {
    map.cells.map { cell in
      zone(cell.code, cell.name, .commune, map.ring(of: cell)) {
        $0.code = cell.code
        $0.parent = district
      }
    }
  }

  /// The tourism region and its four sub-zones, whose sum exceeds the district; of the region no area is stated.
  private static var tourism: [Drawn<Zone>] {
    let (west, south) = (tourismCorner.x, tourismCorner.y)
    let depth = southernHectares * hectare / tourismWidth
    var rings: [Ring] = []
    var east = west
    for part in southernTourism {
      let share = tourismWidth * part.hectares / southernHectares
      rings.append(box(east, south, share, depth))
      east += share
    }
    let northern = (id: "mang-den-bac", name: "Vùng du lịch phía Bắc", hectares: 67_526.0, tenths: false)
    let northernDepth = northern.hectares * hectare / tourismWidth
    rings.append(box(west, south + depth, tourismWidth, northernDepth))
    let region = zone(
      "mang-den", "Vùng du lịch sinh thái Măng Đen: bốn tiểu vùng", .tourismZone,
      box(west, south, tourismWidth, depth + northernDepth)
    ) { $0.parent = "kon-plong" }
    return [region]
      + zip(southernTourism + [northern], rings).map { part, ring in
        zone(part.id, part.name, .subZone, hectares: part.hectares, ring) {
          $0.parent = "mang-den"
          $0.declaredPrecisionSquareMetres = part.tenths ? hectare / 10 : hectare
        }
      }
  }

  private static let southernTourism: [(id: String, name: String, hectares: Double, tenths: Bool)] = [
    ("mang-den-trung-tam", "Vùng du lịch đô thị Kon Plông (tiểu vùng trung tâm)", 14_682.7, true),
    ("mang-den-dong", "Vùng du lịch phía Đông (xã Hiếu, xã Pờ Ê)", 20_159, false),
    ("mang-den-dong-bac", "Vùng du lịch phía Đông Bắc (xã Ngọk Tem)", 35_388, false),
  ]
  private static let southernHectares = southernTourism.reduce(0) { $0 + $1.hectares }
  private static let tourismCorner = Position(569_500, 1_603_400)
  private static let tourismWidth = 37_000.0
  /// Its three southern sub-zones, on which the region's plan is drawn.
  static let southernRegion = box(
    tourismCorner.x, tourismCorner.y, tourismWidth, southernHectares * hectare / tourismWidth)

  private static func box(_ west: Double, _ south: Double, _ width: Double, _ depth: Double) -> Ring {
    Drawing.rectangle(0, 0, width, depth, from: Position(west, south))
  }

  private static var economicZone: [Drawn<Zone>] {
    [
      zone(
        "kkt-bo-y", "Khu kinh tế cửa khẩu quốc tế Bờ Y", .economicZone, hectares: 70_438, BoY.zone
      ) {
        $0.decisionNumber = "225/QĐ-TTg"
        $0.decisionDate = CivilDate("2007-02-08")
      }
    ]
  }

  /// The five villages of the proposed cut and one that it would release, 600 m by 500 m each; last a village of the
  /// city where a scheme plans shops.
  private static var villages: [Drawn<Zone>] {
    [
      ("thon-1-dak-kan", "Thôn 1, xã Đăk Kan", "23392", -2_500.0, -4_500.0),
      ("thon-3-dak-kan", "Thôn 3, xã Đăk Kan", "23392", -1_000, -4_500),
      ("thon-4-dak-kan", "Thôn 4, xã Đăk Kan", "23392", 500, -4_500),
      ("thon-thung-nai", "Thôn Thung Nai, xã Đăk Xú", "23389", 500, 4_000),
      ("thon-7-plei-kan", "Thôn 7, thị trấn Plei Kần", "23377", 3_000, 0),
      ("thon-5-dak-kan", "Thôn 5, xã Đăk Kan", "23392", -1_000, -10_500),
    ].map { id, name, commune, east, north in
      zone(id, name, .village, Drawing.rectangle(east, north, 600, 500, from: Places.boY)) { $0.parent = commune }
    } + [
      zone("lang-kon-klor", "Làng Kon Klor (mẫu)", .village, SampleSchemes.konKlor) {
        $0.parent = "23299"
        $0.minority = .yes
      }
    ]
  }

  /// Where the brick cluster and the craft cluster lie.
  static let hNor = Drawing.at(400, -2_500)
  static let brickCluster = Drawing.at(-500, -6_000)

  private static var industry: [Drawn<Zone>] {
    let crafts = Drawing.blob(around: hNor, squareMetres: 18.3 * hectare, seed: 27)
    let bricks = Drawing.blob(around: brickCluster, squareMetres: 70 * hectare, seed: 28)
    return [
      Drawn(
        feature: feature("ba-cum-cn", "Ba cụm CN-TTCN của thành phố", .group) {
          $0.parent = "tp-kon-tum"
          $0.declaredAreaSquareMetres = 1_249_000
          $0.declaredPrecisionSquareMetres = hectare / 10
        }, geometry: Drawing.multiPolygon([crafts, NgoMay.thanhTrung, bricks])),
      zone("ccn-h-nor", "Cụm CN-TTCN làng nghề H'Nor", .industrialCluster, hectares: 18.3, crafts) {
        $0.parent = "ba-cum-cn"
        $0.declaredPrecisionSquareMetres = hectare / 10
        $0.declaredOperatingSquareMetres = 70_103
        $0.declaredOccupancy = 0.94
      },
      zone("ccn-thanh-trung", "Cụm CN-TTCN Thanh Trung", .industrialCluster, hectares: 70.285, NgoMay.thanhTrung) {
        $0.parent = "ba-cum-cn"
        $0.declaredPrecisionSquareMetres = 10
        $0.declaredOperatingSquareMetres = 219_000
        $0.declaredOccupancy = 0.7
      },
      zone("ccn-gach-ngoi", "Cụm CN-TTCN sản xuất gạch ngói Hòa Bình", .industrialCluster, hectares: 70, bricks) {
        $0.parent = "ba-cum-cn"
        $0.declaredOperatingSquareMetres = 189_600
        $0.declaredOccupancy = 0.7
      },
      zone("ccn-thanh-trung-2", "Cụm CN-TTCN Thanh Trung II", .industrialCluster, hectares: 38.3, NgoMay.thanhTrung2) {
        $0.parent = "tp-kon-tum"
        $0.validTo = CivilDate("2020-02-23")
        $0.decisionNumber = "502/UBND-HTKT"
        $0.decisionDate = CivilDate("2020-02-24")
      },
      zone(
        "kcn-hoa-binh", "Khu công nghiệp Hòa Bình (giai đoạn 1)", .industrialPark, hectares: 59.22,
        Drawing.blob(around: Drawing.at(-400, -2_600), squareMetres: 59.22 * hectare, seed: 59)
      ) { $0.parent = "tp-kon-tum" },
      zone(
        "kcn-hoa-binh-cu", "Khu công nghiệp Hòa Bình cũ (70 ha, đã dừng)", .industrialPark, hectares: 70, NgoMay.site
      ) {
        $0.parent = "tp-kon-tum"
        $0.validTo = CivilDate("2020-10-11")
        $0.decisionNumber = "1389/TTg-CN"
        $0.decisionDate = CivilDate("2020-10-12")
      },
      Drawn(
        feature: feature("sao-mai", "Dự án Khu công nghiệp Sao Mai: khu công nghiệp và khu đô thị", .group) {
          $0.parent = "tp-kon-tum"
          $0.declaredAreaSquareMetres = 2_126_000
          $0.declaredPrecisionSquareMetres = hectare / 10
        }, geometry: Drawing.multiPolygon([saoMaiPark, saoMaiTown])),
      zone("kcn-sao-mai", "Khu công nghiệp Sao Mai", .industrialPark, hectares: 150, saoMaiPark) {
        $0.parent = "sao-mai"
      },
      zone("kdt-sao-mai", "Khu đô thị thuộc dự án Sao Mai", .urbanArea, hectares: 62.6, saoMaiTown) {
        $0.parent = "sao-mai"
        $0.declaredPrecisionSquareMetres = hectare / 10
      },
    ]
  }

  private static let saoMaiPark = Drawing.blob(
    around: Drawing.at(1_000, -8_600), squareMetres: 150 * hectare, seed: 150)
  private static let saoMaiTown = Drawing.blob(
    around: Drawing.at(1_200, -7_200), squareMetres: 62.6 * hectare, seed: 62)

  static func zone(
    _ id: String, _ name: String, _ kind: ZoneKind, hectares: Double? = nil, _ ring: Ring,
    _ describe: (inout Zone) -> Void
  ) -> Drawn<Zone> {
    let zone = feature(id, name, kind) {
      $0.declaredAreaSquareMetres = hectares.map { ($0 * hectare).rounded() }
      $0.declaredPrecisionSquareMetres = hectares.map { _ in hectare }
      describe(&$0)
    }
    return Drawn(feature: zone, geometry: Drawing.polygon(ring))
  }

  static func feature(
    _ id: String, _ name: String, _ kind: ZoneKind, _ describe: (inout Zone) -> Void
  ) -> Zone {
    var zone = Zone(id: id)
    zone.name = name
    zone.kind = kind
    describe(&zone)
    return zone
  }
}

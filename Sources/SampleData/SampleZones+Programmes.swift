internal import LandModel
internal import PlaneGeometry

/// The zones of economic programmes: growth zones of two periods, and the ground of farming.
extension SampleZones {
  /// Three growth zones of 2007 and, from the day of the resolution that put them in their place, two.
  static var growthZones: [Drawn<Zone>] {
    let town = Drawing.rectangle(0, 0, 8_000, 8_000, from: Places.konPlongTown)
    let former = [
      ("kon-tum", "thị xã Kon Tum gắn với KCN Sao Mai, KCN Hòa Bình và các khu đô thị mới", Places.city.outline),
      ("bo-y", "KKT cửa khẩu quốc tế Bờ Y gắn với thị trấn Plei Kần", BoY.zone),
      ("kon-plong", "trung tâm huyện Kon Plông gắn với Khu du lịch sinh thái Măng Đen", town),
    ].map { id, name, ring in
      zone("vung-dong-luc-2007-\(id)", "Vùng kinh tế động lực (2007) \(name)", .growthZone, ring) {
        $0.decisionNumber = "440/QĐ-UBND"
        $0.decisionDate = CivilDate("2007-05-10")
        $0.validFrom = CivilDate("2007-05-10")
        $0.validTo = CivilDate("2021-09-19")
      }
    }
    let present = [
      ("kon-tum", "thành phố Kon Tum", Places.city.outline), ("kon-plong", "huyện Kon Plông", Places.konPlong.outline),
    ].map { id, name, ring in
      zone("vung-dong-luc-\(id)", "Vùng kinh tế động lực \(name)", .growthZone, ring) {
        $0.decisionNumber = "04-NQ/TU"
        $0.decisionDate = CivilDate("2021-09-20")
        $0.validFrom = CivilDate("2021-09-20")
      }
    }
    return former + present
  }

  /// The ground of vegetables and flowers, 3,920 m wide and 1,392 ha; its plots are 560 m by 500 m.
  static let vegetables = Position(Places.konPlongMiddle.x - 11_500, Places.konPlongMiddle.y - 3_500)

  /// Ground for farming: zones of Kon Plông, the former park of the city, and the large fields with their group.
  static var farming: [Drawn<Zone>] {
    [
      zone(
        "vung-rau-hoa", "Vùng rau, hoa, quả xứ lạnh huyện Kon Plông", .agriculturalZone, hectares: 1_392,
        Drawing.rectangle(0, 0, 3_920, 1_392 * hectare / 3_920, from: vegetables)
      ) { $0.parent = "kon-plong" },
      zone(
        "vung-ca-nuoc-lanh", "Vùng nuôi cá nước lạnh huyện Kon Plông đến năm 2020", .agriculturalZone,
        hectares: 17_227.93, inKonPlong(-1_000, 7_000, 17_227.93, 10_000)
      ) {
        $0.parent = "kon-plong"
        $0.declaredPrecisionSquareMetres = hectare / 100
      },
      zone(
        "khu-nncnc-mang-den", "Khu nông nghiệp công nghệ cao Măng Đen", .agriculturalZone, hectares: 170,
        Drawing.rectangle(400, 7_200, 3_400, 500, from: Places.konPlongTown)
      ) { $0.parent = "kon-plong" },
      zone(
        "khu-nncnc-tp-kon-tum", "Khu nông nghiệp ứng dụng công nghệ cao thành phố Kon Tum", .agriculturalZone,
        hectares: 70, NgoMay.site
      ) {
        $0.parent = "tp-kon-tum"
        $0.validFrom = CivilDate("2020-10-12")
      },
    ] + largeFields
  }

  private static var largeFields: [Drawn<Zone>] {
    let fields: [(id: String, name: String, hectares: Double, unit: Double, ring: Ring)] = [
      ("mang-but", "Măng Bút", 128.2, 0.1, inKonPlong(-13_000, 10_000, 1_282, 1_000)),
      ("hieu", "Hiếu", 36.7, 0.1, inKonPlong(-2_000, -9_000, 734, 500)),
      ("ngok-tem", "Ngọk Tem", 8, 1, inKonPlong(14_000, -2_000, 400, 200)),
      ("dak-tang", "Đăk Tăng", 42.58, 0.01, inKonPlong(0, 1_000, 851.6, 500)),
    ]
    let group = feature("canh-dong-lon", "Cánh đồng lớn huyện Kon Plông: bốn xã", .group) {
      $0.parent = "kon-plong"
      $0.declaredAreaSquareMetres = 2_154_800
      $0.declaredPrecisionSquareMetres = hectare / 100
    }
    return [Drawn(feature: group, geometry: Drawing.multiPolygon(fields.map(\.ring)))]
      + fields.map { field in
        zone(
          "canh-dong-\(field.id)", "Cánh đồng lớn xã \(field.name)", .agriculturalZone, hectares: field.hectares,
          field.ring
        ) {
          $0.parent = "canh-dong-lon"
          $0.declaredPrecisionSquareMetres = (field.unit * hectare).rounded()
        }
      }
  }

  private static func inKonPlong(_ east: Double, _ north: Double, _ width: Double, _ depth: Double) -> Ring {
    Drawing.rectangle(east, north, width, depth, from: Places.konPlongMiddle)
  }
}

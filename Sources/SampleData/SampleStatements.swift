internal import LandModel

/// Figures: what the land-use plans allow, which is ours, and what the source states, by the byte of its text.
enum SampleStatements {
  // MARK: - Targets

  /// One target of the annual plan and six of the period plan, as CSV.
  static var targets: String {
    let rows = [
      ("KHSDD-2021", "NKH", 700_000), ("QHSDD-2030", "LUC", 4_300), ("QHSDD-2030", "HNK", 820_000),
      ("QHSDD-2030", "RSX", 810_000), ("QHSDD-2030", "ODT", 12_500_000), ("QHSDD-2030", "DGT", 80_000),
      ("QHSDD-2030", "SKN", 702_850),
    ].map { plan, code, area in "\(plan)-\(code),\(plan),,\(code),\(area),hình vẽ mẫu" }
    return "id,plan,unit_code,code,area_m2,source\n" + rows.joined(separator: "\n") + "\n"
  }

  /// The same in memory.
  static var targetFeatures: [LandUseTarget] {
    targets.split(separator: "\n").dropFirst().map { line in
      let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      var target = LandUseTarget(id: cells[0])
      (target.plan, target.code, target.areaSquareMetres) = (cells[1], cells[3], Double(cells[4]))
      target.source = cells[5]
      return target
    }
  }

  // MARK: - Statements

  /// What the source states, in the order of its text.
  static let all: [StatedFigure] = city + ngocHoi + konPlong + industry + programmes

  /// The same as CSV.
  static var text: String {
    let names = ["id"] + StatedFigure.fields.map(\.name)
    let rows = all.map { figure -> String in
      let values = figure.fieldValues.map { value -> String in
        switch value {
        case .null: ""
        case .text(let text): text
        case .integer(let value): "\(value)"
        case .real(let value): Int(exactly: value).map(String.init) ?? "\(value)"
        }
      }
      return ([figure.id] + values).map { cell in
        cell.contains { ",\"".contains($0) } ? "\"" + cell.replacing("\"", with: "\"\"") + "\"" : cell
      }.joined(separator: ",")
    }
    return ([names.joined(separator: ",")] + rows).joined(separator: "\n") + "\n"
  }

  /// A figure that the source states at a place; where a place has several, a letter tells them apart.
  private static func figure(
    _ place: String, _ text: String, _ measure: String, _ subject: String? = nil, _ filter: String? = nil,
    _ value: Double, _ unit: StatementUnit = .count, _ precision: Double? = nil
  ) -> StatedFigure {
    var figure = StatedFigure(id: place)
    figure.document = "Đề án"
    figure.place = String(place.prefix { $0.isNumber })
    (figure.text, figure.measure, figure.subject, figure.filter) = (text, measure, subject, filter)
    (figure.value, figure.unit, figure.precision) = (value, unit, precision)
    return figure
  }

  /// How large a zone is.
  private static func zone(
    _ place: String, _ text: String, _ zone: String, _ hectares: Double, _ precision: Double
  ) -> StatedFigure { figure(place, text, "balance.subject.area_m2", zone, nil, hectares, .ha, precision) }

  private static func sum(
    _ place: String, _ text: String, _ parts: [String], _ value: Double, _ unit: StatementUnit, _ precision: Double?
  ) -> StatedFigure { figure(place, text, "sum", nil, parts.joined(separator: ";"), value, unit, precision) }

  private static let city: [StatedFigure] = [
    figure("11647", "72 đồ án", "schemes.zones.approved", nil, "zone=tp-kon-tum", 72),
    figure(
      "11705", "05 đồ án đã được cắm mốc", "schemes.zones.declared_marked", nil, "zone=tp-kon-tum", 5),
    figure("11762", "67 đồ án chưa được cắm mốc", "markers.rows.count", "tp-kon-tum", "declared=none", 67),
    figure("13337", "52 đồ án quy hoạch đô thị", "schemes.zones.urban", nil, "zone=tp-kon-tum", 52),
    figure("13374", "20 Đồ án quy hoạch nông thôn mới", "schemes.zones.rural", nil, "zone=tp-kon-tum", 20),
    figure("13476a", "186 vị trí", "schemes.zones.positions", nil, "zone=tp-kon-tum", 186),
    figure("13476b", "70 đồ án", "schemes.zones.adjusted_schemes", nil, "zone=tp-kon-tum", 70),
    figure("15717", "175 vị trí", "schemes.zones.positions", nil, "zone=tp-kon-tum", 175),
  ]

  private static let ngocHoi: [StatedFigure] = [
    figure("17658", "07 xã đã lập QHC", "schemes.rows.count", "ngoc-hoi", "level=rural", 7),
    figure(
      "17735", "03 xã đã lập quy hoạch trung tâm xã", "schemes.rows.count", "ngoc-hoi",
      "level=detailed;planning_kind=rural", 3),
    zone("18268", "70.438 ha", "kkt-bo-y", 70_438, 1),
    figure(
      "18346", "08 đồ án quy hoạch phân khu", "schemes.rows.count", "kkt-bo-y",
      "level=zoning;planning_kind=functional", 8),
    figure(
      "18385", "07 đồ án quy hoạch chi tiết", "schemes.rows.count", "kkt-bo-y",
      "level=detailed;planning_kind=functional", 7),
    figure("19073", "16.000 ha", "schemes.rows.measured_m2", nil, "scheme=KKT-BO-Y-DC", 16_000, .ha, 1),
  ]

  private static let konPlong: [StatedFigure] =
    [
      figure(
        "20264", "04 quy hoạch phân khu 1/2000", "schemes.rows.count", "kon-plong", "level=zoning;scale=2000", 4),
      zone("21303a", "14.682,7 ha", "mang-den-trung-tam", 14_682.7, 0.1),
      sum("21303b", "bốn tiểu vùng, 137.125 ha", ["21303a", "21412", "21542", "21671"], 137_125, .ha, 1),
      zone("21412", "67.526 ha", "mang-den-bac", 67_526, 1),
      zone("21542", "35.388 ha", "mang-den-dong-bac", 35_388, 1),
      zone("21671", "20.159 ha", "mang-den-dong", 20_159, 1),
      zone("22440", "17.227,93 ha", "vung-ca-nuoc-lanh", 17_227.93, 0.01),
      zone("22555", "1.392 ha", "vung-rau-hoa", 1_392, 1),
    ]
    + zip(["22667", "22759", "22876", "22950", "23113"], [75.0, 55, 270, 70, 250]).enumerated().map { index, entry in
      figure(
        entry.0, "\(Int(entry.1)) ha", "schemes.rows.measured_m2", nil, "scheme=CT-KP-\(index + 1)", entry.1, .ha, 1)
    }

  private static let industry: [StatedFigure] =
    [
      figure("25850a", "53 dự án (KKT)", "projects.rows.count", nil, "zone=kkt-bo-y", 53),
      figure("25850b", "09 dự án tạm dừng", "projects.rows.count", nil, "zone=kkt-bo-y;status=paused", 9),
      sum("38191", "124,9 ha", ["38302", "38394", "38445"], 124.9, .ha, 0.1),
      zone("38302", "18,3 ha", "ccn-h-nor", 18.3, 0.1),
      zone("38394", "70,285 ha", "ccn-thanh-trung", 70.285, 0.001),
      zone("38445", "70 ha", "ccn-gach-ngoi", 70, 1),
    ]
    + zip(["50447", "50585", "50732", "50863", "51009", "51175", "51349"], SampleProjects.calls).map { place, call in
      let isWhole = call.hectares == call.hectares.rounded()
      let text = "\(call.hectares)".replacing(".0", with: "").replacing(".", with: ",")
      return figure(
        place, "\(text) ha", "calls.rows.measured_m2", nil, "project=\(call.id)", call.hectares, .ha, isWhole ? 1 : 0.1)
    } + [
      zone("59673a", "59,22 ha", "kcn-hoa-binh", 59.22, 0.01),
      figure(
        "59673b", "đăng ký đầu tư hết diện tích đất công nghiệp cho thuê", "occupancy.rows.legal_ratio", nil,
        "zone=kcn-hoa-binh", 1, .ratio),
      figure("59868a", "37 dự án", "projects.rows.count", nil, "zone=kcn-hoa-binh", 37),
      figure("59868b", "29", "projects.rows.count", nil, "zone=kcn-hoa-binh;status=operating", 29),
      figure("59868c", "01", "projects.rows.count", nil, "zone=kcn-hoa-binh;status=completed", 1),
      figure("59868d", "05", "projects.rows.count", nil, "zone=kcn-hoa-binh;status=implementing", 5),
      sum("59868e", "37 = 29 + 01 + 05", ["59868b", "59868c", "59868d"], 37, .count, nil),
      figure(
        "60612", "70 ha đã hoàn thành bồi thường", "clearance.rows.cleared_m2", nil, "subject=khu-nncnc-tp-kon-tum",
        70, .ha, 1),
      sum("61298", "212,6 ha", ["61333", "61375"], 212.6, .ha, 0.1),
      zone("61333", "150 ha", "kcn-sao-mai", 150, 1),
      zone("61375", "62,6 ha", "kdt-sao-mai", 62.6, 0.1),
      figure("62642", "70.103 m²", "occupancy.rows.operating_m2", nil, "zone=ccn-h-nor", 70_103, .m2, 1),
      occupancy("62828", "94 %", "ccn-h-nor", 94),
      figure(
        "63126", "chưa bồi thường, GPMB", "clearance.rows.cleared_m2", nil, "subject=ccn-thanh-trung", 0, .ha, 0.001),
      figure("63424", "36 hộ", "clearance.rows.households_left", nil, "subject=ccn-thanh-trung", 36),
      occupancy("63554", "70 %", "ccn-thanh-trung", 70),
      occupancy("65012", "70 %", "ccn-gach-ngoi", 70),
    ]

  private static func occupancy(_ place: String, _ text: String, _ zone: String, _ percent: Double) -> StatedFigure {
    figure(place, text, "occupancy.rows.operating_gross_ratio", nil, "zone=\(zone)", percent, .percent, 1)
  }

  private static let large = ["71334", "71457", "71596", "71796", "71942"]
  private static let fields = ["72565", "72589", "72608", "72628"]

  private static let programmes: [StatedFigure] =
    [
      figure(
        "69442a", "1.405,2 ha đăng ký", "projects.rows.declared_m2", nil, "zone=vung-rau-hoa", 1_405.2, .ha, 0.1),
      sum("69442b", "1.405,2 ha, trong đó năm dự án lớn", large, 1_405.2, .ha, 0.1),
    ]
    + zip(
      large,
      [("511 ha", 511.0, 1.0), ("105,26 ha", 105.26, 0.01), ("2.786 ha", 2_786, 1), ("30 ha", 30, 1), ("33 ha", 33, 1)]
    )
    .enumerated().map { index, entry in
      figure(
        entry.0, entry.1.0, "projects.rows.measured_m2", nil, "project=KP-\(index + 1)", entry.1.1, .ha, entry.1.2)
    } + [
      sum("72491", "215,48 ha", fields, 215.48, .ha, 0.01),
      zone(fields[0], "128,2 ha", "canh-dong-mang-but", 128.2, 0.1),
      zone(fields[1], "36,7 ha", "canh-dong-hieu", 36.7, 0.1),
      zone(fields[2], "8 ha", "canh-dong-ngok-tem", 8, 1),
      zone(fields[3], "42,58 ha", "canh-dong-dak-tang", 42.58, 0.01),
      figure("75453", "5.661 ha cho 24 cộng đồng", "forest.rows.land_m2", nil, "holder=community", 5_661, .ha, 1),
      figure("81452a", "69 dự án", "projects.rows.count", nil, "zone=kkt-bo-y", 69),
      figure("81452b", "21", "projects.rows.count", nil, "zone=kkt-bo-y;status=operating", 21),
      figure("81452c", "01", "projects.rows.count", nil, "zone=kkt-bo-y;status=completed", 1),
      figure("81452d", "35", "projects.rows.count", nil, "zone=kkt-bo-y;status=implementing", 35),
      figure("81452e", "12", "projects.rows.count", nil, "zone=kkt-bo-y;status=paused", 12),
      figure("81618", "1.282.535 m²", "projects.rows.measured_m2", nil, "zone=kkt-bo-y", 1_282_535, .m2, 1),
      zone("132690a", "43.289 ha", "tp-kon-tum", 43_289, 1), zone("132690b", "137.125 ha", "kon-plong", 137_125, 1),
      density("132824a", "394 người/km²", "tp-kon-tum", 394), density("132824b", "19", "kon-plong", 19),
    ]

  private static func density(_ place: String, _ text: String, _ zone: String, _ value: Double) -> StatedFigure {
    figure(place, text, "balance.subject.density_km2", zone, nil, value, .perSquareKilometre, 1)
  }
}

internal import LandInventory
internal import LandModel
internal import PlanChecks
internal import PlaneGeometry
internal import Refusals

/// What an extract says to a person, section by section: the same for text and page.
struct ExtractSections {
  typealias Section = SheetSection

  private let extract: GroundExtract
  private let language: Language
  /// The day on which codes of units have their meaning.
  private let day: CivilDate?
  /// What goes out to the public; `nil`: everything.
  private let publication: Publication?

  init(_ extract: GroundExtract, _ language: Language, on day: CivilDate?, _ publication: Publication? = nil) {
    self.extract = extract
    self.language = language
    self.day = day
    self.publication = publication
  }

  /// A commune by its name, its code behind; the code alone of one that no list has.
  private func commune(_ code: String?, isFormer: Bool = false) -> String? {
    guard let code else { return nil }
    let list = AdministrativeUnits.shipped
    guard let unit = isFormer ? list.meanings(of: code).first : day.flatMap({ list.unit(code: code, on: $0) }) else {
      return code
    }
    return "\(Labels.shipped.label("unit_kind", unit.kind.rawValue)[language]) \(unit.name) (\(code))"
  }

  func say(_ en: String, _ vi: String) -> String { LocalisedText(en: en, vi: vi)[language] }

  /// The heading of the whole.
  var title: String {
    switch extract.subject {
    case .parcel(_, let parcel): "\(say("Parcel", "Phiếu thông tin quy hoạch thửa đất")) \(parcel.id)"
    case .site(let site):
      [say("Site", "Phiếu thông tin quy hoạch khu đất"), site.id].compactMap { $0 }.joined(separator: " ")
    }
  }

  /// All sections in their order.
  var all: [Section] { facts + statements + lists }

  /// What the ground is.
  var facts: [Section] {
    switch extract.subject {
    case .parcel(_, let parcel): [identity(of: parcel), areas]
    case .site(let site): publication == nil ? [areas, nextSteps(of: site)] : [areas]
    }
  }
  /// What is said about it.
  var statements: [Section] { publication == nil ? [verdicts, plans, findings] : [plansThatCount] }
  /// What lies on and around it.
  var lists: [Section] {
    let office = publication == nil ? [projects, markers] : []
    switch extract.subject {
    case .parcel: return [shares] + office + [corners]
    case .site(let site): return [parcels(of: site), constraints(on: site), shares] + office + [corners]
    }
  }

  private var none: String { say("none", "không có") }
  /// What stands where nothing was found on the ground: nothing, or no ground to look at.
  private var nothingHere: String {
    extract.isMeasured ? none : say("cannot be measured: no valid polygon", "không đo được: ranh giới không hợp lệ")
  }

  private func area(_ metres: Double?) -> String { metres.map { "\(language.number($0, decimals: 1)) m²" } ?? "–" }

  private func identity(of parcel: Parcel) -> Section {
    let named: [(String, String?)] = [
      (say("sheet", "tờ bản đồ số"), parcel.sheetNumber), (say("number", "thửa đất số"), parcel.parcelNumber),
      (say("commune", "xã, phường"), commune(parcel.unitCode)),
      (say("registered use", "loại đất theo giấy tờ"), parcel.landUse?.text),
    ]
    let rights: [(String, String?)] = [
      (say("tenure", "đối tượng sử dụng, quản lý"), parcel.tenure?.label[language]),
      (say("recovery", "thu hồi đất"), parcel.recovery?.label[language]),
      (say("clearance", "giải phóng mặt bằng"), parcel.clearance?.label[language]),
      (say("dispute", "tranh chấp"), parcel.dispute?.label[language]),
    ]
    let always = named + (publication == nil ? rights : [])
    let whereStated: [(String, String?)] = [
      (say("name", "địa chỉ"), parcel.name),
      (say("former commune", "xã, phường cũ"), commune(parcel.oldUnitCode, isFormer: true)),
      (say("map scale", "tỷ lệ bản đồ"), parcel.mapScale.map(language.scale)),
      (say("observed use", "hiện trạng sử dụng"), parcel.observedUse),
      (say("allotted to", "đã giao, cho thuê"), parcel.allottedTo),
      (say("idle since", "không sử dụng từ"), parcel.idleSince.map(language.day)),
    ]
    return Section(
      title: say("Identity", "Thông tin chung"), columns: [],
      rows: always.map { [$0.0, $0.1 ?? "–"] } + whereStated.compactMap { label, value in value.map { [label, $0] } },
      none: none)
  }

  private var areas: Section {
    var rows = [
      [say("on the grid", "đo trên bản đồ (mặt phẳng chiếu)"), area(extract.gridSquareMetres)],
      [say("on the ellipsoid", "trên elipxoit"), area(extract.ellipsoidalSquareMetres)],
    ]
    switch extract.subject {
    case .parcel: rows.insert([say("registered", "theo giấy tờ"), area(extract.registeredSquareMetres)], at: 0)
    case .site(let site):
      rows.append([say("without a parcel", "không thuộc thửa nào"), area(site.withoutParcelSquareMetres)])
    }
    if !extract.isMeasured {
      rows.append([
        say("note", "ghi chú"),
        say(
          "the polygon is missing or invalid; what lies on it cannot be measured",
          "ranh giới thiếu hoặc không hợp lệ; không đo được phần chồng lấn với thửa"),
      ])
    }
    return Section(title: say("Areas", "Diện tích"), columns: [], rows: rows, none: none)
  }

  private func nextSteps(of site: DrawnSite) -> Section {
    Section(
      title: say("Next steps", "Việc cần làm"), columns: [],
      rows: site.nextSteps.map { [$0.step.label[language], area($0.squareMetres)] }, none: none)
  }

  /// So many parcels of a site are listed for the public.
  private static let mostParcels = 2000

  private func parcels(of site: DrawnSite) -> Section {
    let listed = site.parcels.prefix(publication == nil ? .max : Self.mostParcels)
    let more = site.parcels.count - listed.count
    let rest = more == 0 ? [] : [[say("\(language.count(more)) more", "và \(language.count(more)) thửa khác"), "", ""]]
    return Section(
      title: say("Parcels", "Thửa đất"),
      columns: [say("parcel", "thửa đất"), say("area", "diện tích"), say("of the parcel", "phần của thửa")],
      rows: listed.map { [$0.id, area($0.squareMetres), language.percent($0.shareOfParcel * 100)] } + rest, none: none)
  }

  private func constraints(on site: DrawnSite) -> Section {
    Section(
      title: say("Constraint areas", "Vùng hạn chế, bảo vệ"),
      columns: [
        say("constraint area", "vùng"), say("kind", "loại"), say("verdict", "kết luận"), say("area", "diện tích"),
      ],
      rows: site.constraints.map { part in
        [
          part.name.map { "\(part.id) – \($0)" } ?? part.id, part.kind?.label[language] ?? "–",
          part.severity?.label[language] ?? "–", area(part.squareMetres),
        ]
      }, none: none)
  }

  private var verdicts: Section {
    // Two answers stand side by side with what each is tested for.
    let hasCalls = extract.cleanLand.contains { $0.call != nil }
    return Section(
      title: say("Clean land", "Đánh giá đất sạch"),
      columns: (hasCalls ? [say("tested for", "xét theo")] : []) + [
        say("verdict", "kết luận"), say("area", "diện tích"), say("why", "lý do"), say("next step", "việc cần làm"),
        say("notes", "ghi chú"),
      ],
      rows: extract.cleanLand.map { part in
        let row = part.row
        return (hasCalls ? [tested(part)] : []) + [
          row.verdict.label[language], area(row.squareMetres),
          zip(row.reasons.codes, row.causes(language)).map { "\($0) \($1)" }.joined(separator: "; "),
          row.nextStep?.label[language] ?? "",
          row.notes.map(CleanLandWords(language).note).joined(separator: ", "),
        ]
      }, none: none)
  }

  /// What a verdict is about: the function, and the call whose land is judged.
  private func tested(_ part: GroundExtract.VerdictPart) -> String {
    let function = part.function.map { FunctionList.shipped[$0]?.name[language] ?? $0.rawValue }
    guard let call = part.call else { return function ?? "–" }
    return say("call", "dự án kêu gọi") + " \(call)" + (function.map { ": \($0)" } ?? "")
  }

  private var plans: Section {
    Section(
      title: say("Plans", "Quy hoạch"),
      columns: [
        say("plan", "quy hoạch"), say("decision", "quyết định"), say("block", "ô, khoanh"), say("class", "loại"),
        say("area", "diện tích"), say("holds on", "phần áp dụng"), say("remarks", "ghi chú"),
      ],
      rows: extract.plans.map { part in
        let remarks = [
          part.isInForce ? nil : say("not in force", "chưa hoặc không còn hiệu lực"),
          part.contradictsParent ? say("contradicts the higher plan", "trái quy hoạch cấp trên") : nil,
          part.isInFiveYearPlan == true ? say("in the five-year plan", "có trong kế hoạch 5 năm") : nil,
          part.isInAnnualPlan == true ? say("in the annual plan", "có trong kế hoạch hằng năm") : nil,
        ]
        let decision = [part.decisionNumber, part.decisionDate.map(language.day)].compactMap { $0 }
        return [
          part.planName ?? part.plan ?? "–", decision.joined(separator: ", "), part.id, className(part),
          area(part.squareMetres), area(part.prevailingSquareMetres), remarks.compactMap { $0 }.joined(separator: "; "),
        ]
      }, none: extract.isMeasured ? say("no plan covers it", "chưa có quy hoạch") : nothingHere)
  }

  /// The plans that count for the public: with level, share of the ground and the day since when.
  private var plansThatCount: Section {
    let ground = extract.gridSquareMetres
    return Section(
      title: say("Plans", "Quy hoạch"),
      columns: [
        say("plan", "quy hoạch"), say("decision", "quyết định"), say("block", "ô, khoanh"), say("class", "loại"),
        say("area", "diện tích"), say("share", "tỷ lệ"), say("holds on", "phần áp dụng"),
        say("counts since", "có hiệu lực từ"),
        say("remarks", "ghi chú"),
      ],
      rows: extract.plans.map { part in
        let level = part.level.map { levelName($0, part.layer) }
        let decision = [part.decisionNumber, part.decisionDate.map(language.day)].compactMap { $0 }
        let until = part.countsTo.map { say("through", "đến") + " " + language.day($0) }
        let remarks = [
          until, part.contradictsParent ? say("contradicts the higher plan", "trái quy hoạch cấp trên") : nil,
          part.isInFiveYearPlan == true ? say("in the five-year plan", "có trong kế hoạch 5 năm") : nil,
          part.isInAnnualPlan == true ? say("in the annual plan", "có trong kế hoạch hằng năm") : nil,
        ]
        return [
          [part.planName ?? part.plan ?? "–", level.map { "(\($0))" }].compactMap { $0 }.joined(separator: " "),
          decision.joined(separator: ", "), part.id, className(part), area(part.squareMetres),
          ground > 0 ? language.percent(100 * part.squareMetres / ground) : "–", area(part.prevailingSquareMetres),
          part.countsFrom.map(language.day) ?? "–", remarks.compactMap { $0 }.joined(separator: "; "),
        ]
      }, none: extract.isMeasured ? say("no plan covers it", "chưa có quy hoạch") : nothingHere)
  }

  private func levelName(_ level: String, _ layer: LayerName) -> String {
    let label =
      layer == .schemeBlock
      ? SchemeLevel(rawValue: level)?.label : LandUsePlanLevel(rawValue: level)?.label
    return label?[language].lowercased() ?? level
  }

  private func className(_ part: GroundExtract.PlanPart) -> String {
    guard let code = part.classCode else { return "–" }
    if part.layer == .schemeBlock { return FunctionList.shipped[FunctionCode(code)]?.name[language] ?? code }
    return LandUseCodes.shipped[code].map { "\(code) \($0.name[language])" } ?? code
  }

  private var shares: Section {
    func rows(_ shares: [ParcelShares.Share], _ label: String) -> [[String]] {
      shares.map { [label, $0.kind.label(language), area($0.squareMetres), language.percent($0.percent)] }
    }
    return Section(
      title: say("Shares", "Cơ cấu theo quy hoạch"),
      columns: [
        say("by", "theo"), say("class", "loại"), say("area", "diện tích"), say("share", "tỷ lệ"),
      ],
      rows: rows(extract.landUseShares, say("land-use plan", "quy hoạch sử dụng đất"))
        + rows(extract.schemeShares, say("urban plan", "quy hoạch xây dựng, đô thị")), none: nothingHere)
  }

  private var findings: Section {
    Section(
      title: say("Findings", "Phát hiện"), columns: ["", say("rule", "loại phát hiện"), say("what", "nội dung")],
      rows: extract.findings.map { finding in
        let mark = finding.counts ? CheckWords(language).mark(finding.severity) : say("waived", "đã chấp nhận")
        return [mark, ruleName(finding.rule), finding.message[language]]
      }, none: none)
  }

  /// What Vietnamese calls a rule; English has its code, as in every text.
  private func ruleName(_ rule: RuleID) -> String {
    language == .vietnamese ? RuleBook.shipped.text(of: rule).label.vi : rule.rawValue
  }

  private var projects: Section {
    Section(
      title: say("Projects and calls", "Dự án"),
      columns: [say("project", "dự án"), say("kind", "loại"), say("area", "diện tích")],
      rows: extract.projects.map { part in
        [
          part.name.map { "\(part.id) – \($0)" } ?? part.id, part.kind?.label[language] ?? "–",
          area(part.squareMetres),
        ]
      }, none: nothingHere)
  }

  private var markers: Section {
    Section(
      title: say("Markers within 50 m", "Mốc giới trong 50 m"),
      columns: [say("marker", "mốc"), say("scheme", "đồ án"), say("distance", "khoảng cách")],
      rows: extract.markers.map { [$0.id, $0.scheme ?? "–", language.length(metres: $0.distanceMetres)] },
      none: nothingHere)
  }

  private var corners: Section {
    Section(
      title: say("Corners", "Bảng kê tọa độ"),
      columns: [
        say("ring", "vòng"), say("point", "điểm"), say("X (northing)", "X (bắc)"), say("Y (easting)", "Y (đông)"),
        say("edge (m)", "cạnh (m)"),
      ],
      rows: extract.corners.map { corner in
        [
          "\(corner.ring)", "\(corner.point)", language.number(corner.position.y, decimals: 3),
          language.number(corner.position.x, decimals: 3), language.number(corner.edgeMetres, decimals: 2),
        ]
      }, none: nothingHere)
  }
}

internal import Interchange
internal import LandInventory
internal import LandModel
internal import Mustache
internal import PlaneGeometry
internal import Refusals
internal import Reports

extension Sheet {
  /// The sheet as a page for A4, which needs no script.
  func page(_ question: Question) throws -> Content {
    let frame = PageFrame(question)
    let parts = try parts(frame, question)
    let words = SheetWords(frame.language)
    let values: [String: Any] = [
      "title": parts.title.markupEscaped, "subtitle": subtitle(frame).markupEscaped,
      "isInformation": words.isInformation.markupEscaped,
      "map": parts.map?.svg(label: parts.title) ?? "", "legend": parts.map?.legend(frame.language) ?? "",
      "first": Sheet.rendered(parts.facts), "wide": Sheet.rendered(parts.statements),
      "narrow": Sheet.rendered(parts.lists), "links": parts.links.html, "day": dayForm(frame).html,
      "address": "\(question.base)\(question.request.rawPath)\(address(question.request))".markupEscaped,
      "addressLabel": words.address.markupEscaped,
    ]
    let body = Markup(escaped: Sheet.template.render(values))
    return Pages.content(Page(title: parts.title, body: body, kind: "page sheet", isListed: false), question)
  }

  private static let template = EmbeddedFile.read("sheet.mustache") {
    try MustacheTemplate(string: EmbeddedData.sheetMUSTACHE)
  }

  private struct Parts {
    let title: String
    let facts: [SheetSection]
    let statements: [SheetSection]
    let lists: [SheetSection]
    let map: GroundMap?
    let links: Markup
  }

  private func parts(_ frame: PageFrame, _ question: Question) throws -> Parts {
    switch subject {
    case .ground(let document, let extract):
      let sections = document.publicSections(question.snapshot.settings.publication)
      let surroundings = SheetSurroundings(question.snapshot, extract, on: head.asOf ?? question.snapshot.day)
      return Parts(
        title: sections.title, facts: sections.facts, statements: sections.statements, lists: sections.lists,
        map: GroundMap(extract.geometry, corners: extract.corners) { surroundings.gather(in: $0) }, links: "")
    case .zone(let sheet):
      let sections = ZoneSections(sheet, frame)
      let surroundings = SheetSurroundings(question.snapshot, nil, on: head.asOf ?? question.snapshot.day)
      return Parts(
        title: sections.title, facts: sections.facts, statements: sections.statements, lists: sections.lists,
        map: GroundMap(sheet.geometry, corners: []) { surroundings.gather(in: $0) },
        links: sections.downloads(sheet.downloads(question)))
    }
  }

  /// Workspace, day, system, snapshot.
  private func subtitle(_ frame: PageFrame) -> String {
    let day = head.asOf.map(frame.language.day) ?? ""
    return
      "\(head.workspace) · \(frame.say("as of", "tính đến ngày")) \(day) · \(head.systemInWords(frame.language)) · \(frame.say("version", "bản")) \(frame.snapshot?.id ?? "")"
  }

  /// The query of the address, without the language and the form.
  private func address(_ request: ServerRequest) -> String {
    let parts = request.query.filter { $0.name != "lang" && $0.name != "f" }
      .map { "\($0.name)=\(PercentText.encoded($0.value).replacing("%2C", with: ",").replacing("%3B", with: ";"))" }
    return parts.isEmpty ? "" : "?" + parts.joined(separator: "&")
  }

  /// The form that asks the same sheet for another day.
  private func dayForm(_ frame: PageFrame) -> Markup {
    let kept = frame.request.query.filter { $0.name != "datetime" }
    let hidden = kept.map { item -> Markup in "<input type=\"hidden\" name=\"\(item.name)\" value=\"\(item.value)\">" }
    return """
      <form class="day" method="get">\(hidden)<label>\(frame.say("Day", "Ngày")) \
      <input type="date" name="datetime" value="\(head.asOf?.description ?? "")"></label> \
      <button>\(frame.say("Show", "Xem"))</button></form>
      """
  }

  private static func rendered(_ sections: [SheetSection]) -> [[String: Any]] {
    sections.map { ["title": $0.title.markupEscaped, "table": $0.table, "long": $0.isLong] }
  }
}

/// What stands on every sheet.
struct SheetWords {
  private let language: Language

  init(_ language: Language) { self.language = language }

  /// That a sheet is no certificate.
  var isInformation: String {
    LocalisedText(
      en:
        "For information only, computed from published data: it is neither a planning certificate nor a cadastral extract.",
      vi:
        "Chỉ để tham khảo, tính từ dữ liệu đã công khai: không phải chứng chỉ quy hoạch và không phải trích lục bản đồ địa chính."
    )[language]
  }

  /// What stands before the address.
  var address: String { LocalisedText(en: "Address", vi: "Địa chỉ")[language] }
}

/// What goes out around the ground of a sheet.
struct SheetSurroundings {
  private let snapshot: Snapshot
  private let day: CivilDate
  /// The id of the parcel that the ground is.
  private let subject: String?

  /// So many features of a layer are drawn.
  private static let most = 1500

  init(_ snapshot: Snapshot, _ extract: GroundExtract?, on day: CivilDate) {
    self.snapshot = snapshot
    self.day = day
    if case .parcel(_, let parcel)? = extract?.subject { subject = parcel.id } else { subject = nil }
  }

  func gather(in frame: Box) -> GroundMap.Surroundings {
    var found = GroundMap.Surroundings()
    if let (blocks, near) = layer(.schemeBlock, frame) {
      for block in near where blocks.counts(block, on: day) {
        guard let function = text("function", of: block, blocks), let geometry = blocks.geometry.geometry(at: block)
        else { continue }
        found.blocks.append((geometry, FunctionCode(function)))
      }
    }
    if let (parcels, near) = layer(.parcel, frame) {
      for parcel in near where parcels.ids[parcel] != subject {
        guard let geometry = parcels.geometry.geometry(at: parcel) else { continue }
        found.parcels.append((geometry, text("parcel_no", of: parcel, parcels)))
      }
    }
    if let (roads, near) = layer(.road, frame) {
      for road in near {
        guard let geometry = roads.geometry.geometry(at: road) else { continue }
        var width: Double?
        if let field = roads.field("width_m"), case .number(let metres) = roads.columns[field][road] { width = metres }
        found.roads.append((geometry, width, text("scheme", of: road, roads) != nil))
      }
    }
    return found
  }

  /// A layer and its features in the frame; none where they are too many to be told apart.
  private func layer(_ name: LayerName, _ frame: Box) -> (PublishedLayer, [Int])? {
    guard let layer = snapshot.layer(name.rawValue) else { return nil }
    let near = layer.index.query(frame).sorted()
    return near.count <= SheetSurroundings.most ? (layer, near) : nil
  }

  private func text(_ name: String, of feature: Int, _ layer: PublishedLayer) -> String? {
    guard let field = layer.field(name), case .text(let text) = layer.columns[field][feature] else { return nil }
    return text
  }
}

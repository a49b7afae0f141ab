internal import LandAnswers
internal import LandModel
internal import PlanChecks
internal import Refusals
internal import Reports

/// The address that finds parcels, units, plans, roads and coordinates.
enum SearchRoutes {
  static let all: [Route] = [search]

  /// So many characters are searched for at most.
  static let longest = 200

  private static let search = Route(
    "/search", operation: "search",
    LocalisedText(
      en: "Parcels, units, plans and roads by what people call them, and what lies at coordinates.",
      vi: "Tìm thửa đất, đơn vị hành chính, quy hoạch, đường theo tên gọi, và những gì nằm tại một tọa độ."),
    parameters: [
      ParameterDescription(
        "q", .text,
        LocalisedText(
          en: "What is searched for: 12/330, tờ 12 thửa 330 Ngô Mây, a name, a decision number, coordinates.",
          vi: "Điều cần tìm: 12/330, tờ 12 thửa 330 Ngô Mây, tên gọi, số quyết định, tọa độ.")),
      ParameterDescription(
        "limit", .whole(1...SearchIndex.most),
        LocalisedText(
          en: "How many rows at most; 50 where it is not named.", vi: "Số dòng tối đa; nếu không nêu là 50.")
      ),
    ],
    formats: [.json, .html]
  ) { question in
    let text = (question["q"] ?? "").trimmingBlanks
    guard text.unicodeScalars.count <= longest else {
      throw Problem(
        .badValue,
        LocalisedText(
          en: "q has more than \(longest) characters; search for less.",
          vi: "q dài quá \(longest) ký tự; hãy tìm ngắn hơn."),
        parameter: "q", position: longest)
    }
    let limit = min(question["limit"].flatMap(QuestionReading.wholeNumber) ?? SearchIndex.most, SearchIndex.most)
    let snapshot = question.snapshot
    let index = snapshot.searchTexts
    let rows = SearchRows(
      head: WorkspaceHead(
        landfund: Product.version, command: "search", workspace: snapshot.workspace, crs: snapshot.systemCode,
        asOf: snapshot.day),
      day: snapshot.day, language: question.language, index: index,
      url: { layer, id, _ in address(of: id, in: layer, question.base) }, spend: { try question.budget.spend() })
    let document = try rows.document(text, limit: limit)
    return question.format == .html
      ? SearchPage.content(document, question) : Content(document, question.format)
  }
}

extension SearchRoutes {
  /// Where something that is found is told about.
  private static func address(of id: String, in layer: String, _ base: String) -> String {
    let id = PercentText.encoded(id)
    switch layer {
    case LayerName.parcel.rawValue: return "\(base)/parcels/\(id)"
    case LayerName.zone.rawValue: return "\(base)/zones/\(id)"
    default: return "\(base)/collections/\(layer)/items/\(id)"
    }
  }
}

extension String {
  /// The text without white space around it.
  var trimmingBlanks: String {
    guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace }) else {
      return ""
    }
    return String(self[first...last])
  }
}

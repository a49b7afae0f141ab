public import LandModel
internal import LandStore
internal import PlanChecks
internal import Refusals
public import Reports

/// What is compared.
public enum ComparisonQuestion: Sendable {
  /// Two plans alone, whatever their status; each an id, or `layer:id`.
  case plans(String, String)
  /// One scheme with its adjustments that count on two days.
  case days(String, CivilDate, CivilDate)
}

extension Inquiry {
  /// What has become of the ground of a plan.
  ///
  /// - Parameters:
  ///   - question: what is compared.
  ///   - statesDay: whether the document states the day of the inquiry, on which other schemes and zones are looked at;
  ///     not where nobody asked for one.
  /// - Throws: `Refusal` for an id that no plan has, that two layers have, and for plans of two layers.
  public func comparison(_ question: ComparisonQuestion, statesDay: Bool = true) throws -> ComparisonDocument {
    let context = context()
    let comparison: VersionComparison
    switch question {
    case .plans(let a, let b):
      let (one, other) = (try plan(a), try plan(b))
      guard one.layer == other.layer else {
        throw Refusal(
          .wrongType,
          LocalisedText(
            en: "\(a) and \(b) are a scheme and a land-use plan",
            vi: "\(a) và \(b) là một đồ án quy hoạch và một quy hoạch sử dụng đất"),
          remedy: LocalisedText(en: "name two of one layer", vi: "nêu hai mã cùng một lớp"),
          at: RefusalPlace(file: workspace.path))
      }
      comparison = try progress.during(.comparing) { _ in try VersionComparison(context, one, other) }
    case .days(let id, let first, let second):
      let plan = try plan(id)
      comparison = try progress.during(.comparing) { _ in try VersionComparison(context, plan, at: first, and: second) }
    }
    return ComparisonDocument(
      head: workspace.head("compare", asOf: statesDay ? day : nil), comparison: comparison, land: land,
      language: language)
  }

  /// The plan of an id, or of `layer:id`.
  private func plan(_ text: String) throws(Refusal) -> ComparedPlan {
    var found: [ComparedPlan] = []
    for layer in [LayerName.scheme, .landUsePlan] {
      let prefix = layer.rawValue + ":"
      let number =
        land.number(ofPlan: text, layer)
        ?? (text.hasPrefix(prefix) ? land.number(ofPlan: String(text.dropFirst(prefix.count)), layer) : nil)
      if let number { found.append(ComparedPlan(layer: layer, number: number)) }
    }
    if found.count == 1 { return found[0] }
    let isUnknown = found.isEmpty
    throw Refusal(
      .unknownIdentifier,
      isUnknown
        ? LocalisedText(
          en: "there is no scheme and no land-use plan \(text)",
          vi: "không có đồ án quy hoạch hay quy hoạch sử dụng đất \(text)")
        : LocalisedText(
          en: "\(text) is a scheme and a land-use plan",
          vi: "\(text) vừa là đồ án quy hoạch vừa là quy hoạch sử dụng đất"),
      remedy: isUnknown
        ? LocalisedText(en: "take an id of one of these layers", vi: "lấy mã của một trong hai lớp này")
        : LocalisedText(
          en: "write scheme:\(text) or landuse_plan:\(text)", vi: "viết scheme:\(text) hoặc landuse_plan:\(text)"),
      at: RefusalPlace(file: workspace.path))
  }
}

extension Land {
  fileprivate func number(ofPlan id: String, _ layer: LayerName) -> Int? {
    layer == .scheme ? schemes.index(of: id) : landUsePlans.index(of: id)
  }
}

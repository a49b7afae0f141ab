internal import LandModel
internal import PlanChecks
internal import PlaneGeometry
internal import Refusals

/// Which features of a collection are asked for, and how many at once.
struct ItemsQuery {
  /// The collection on the days that are asked for.
  let asked: AskedCollection
  /// How many features an answer holds at most.
  let limit: Int
  /// The system of the answer.
  let system: OfferedSystem
  /// The id behind which the page begins; `nil` for the first page.
  let after: String?
  private let box: MeetingTest?
  private let zone: ZoneExtent?
  private let filter: Filter?

  /// Features of a page at most, and without a word.
  static let limits = (most: 10_000, standard: 1000)

  /// Reads the parameters of a question.
  ///
  /// - Throws: `Problem`.
  init(_ question: Question) throws {
    asked = try AskedCollection(question)
    let standard = question.format == .html ? FeaturePage.mostFeatures : ItemsQuery.limits.standard
    limit = min(question["limit"].flatMap { QuestionReading.wholeNumber($0) } ?? standard, ItemsQuery.limits.most)
    let systems = question.snapshot.systems
    system = try systems.system(question["crs"], parameter: "crs")
    after = question["after"]
    let boxSystem = try systems.system(question["bbox-crs"], parameter: "bbox-crs")
    box = try question["bbox"].map { try MeetingTest(try BoxReading.ground($0, in: boxSystem, parameter: "bbox")) }
    zone = try question["zone"].map { try ItemsQuery.zone($0, question) }
    filter = try FilterParameters.filter(question, asked.layer)
  }

  /// The features of a page in their order, and how many there are in all.
  ///
  /// - Throws: `Problem` `work_limit`.
  func page(_ budget: WorkBudget) throws(Problem) -> (features: [Int], matched: Int, hasNext: Bool) {
    let layer = asked.layer
    let first = after.map(layer.place(behind:)) ?? 0
    if box == nil, zone == nil, filter == nil, layer.days == nil {
      let end = min(layer.count, first + limit)
      return (Array(first..<max(first, end)), layer.count, end < layer.count)
    }
    var features: [Int] = []
    var (matched, behind) = (0, 0)
    for (place, feature) in candidates.enumerated() {
      if place.isMultiple(of: 256) { try budget.spend() }
      guard matches(feature) else { continue }
      matched += 1
      guard feature >= first else { continue }
      if features.count < limit { features.append(feature) } else { behind += 1 }
    }
    return (features, matched, behind > 0)
  }

  /// Whether a feature is one of those that are asked for.
  private func matches(_ feature: Int) -> Bool {
    guard asked.includes(feature), filter?.matches(feature) ?? true else { return false }
    let geometry = asked.layer.geometry
    let hasPlace = geometry.kind(of: feature) != nil && !geometry.bounds[feature].isEmpty
    if let box, hasPlace, !box.meets(geometry, feature) { return false }
    if let zone { return hasPlace && geometry.geometry(at: feature).map(zone.touches) ?? false }
    return true
  }

  /// The features that may match, ascending: those whose boxes meet what is asked for, and those without a place, which a
  /// box does not leave out.
  private var candidates: [Int] {
    let layer = asked.layer
    if let few = filter?.features { return few }
    // A feature may meet two grounds that do not meet: it is looked for in the smallest, the others are looked at one by one.
    let grounds = [box?.bounds, zone.map { $0.geometry?.bounds ?? .empty }, filter?.bounds].compactMap { $0 }
    let ground = grounds.min { $0.width * $0.height < $1.width * $1.height }
    guard let ground else { return Array(0..<layer.count) }
    let near = layer.index.query(ground)
    guard zone == nil, filter?.bounds == nil, !layer.placeless.isEmpty else { return near }
    return (near + layer.placeless).sorted()
  }

  static func zone(_ id: String, _ question: Question) throws(Problem) -> ZoneExtent {
    let land = question.snapshot.land
    guard question.snapshot.layer("zone")?.feature(id) != nil, let zone = land.zones.index(of: id) else {
      throw Problem(
        .badValue,
        LocalisedText(
          en: "zone=\(id) is no zone that is published; take an id of \(question.base)/collections/zone/items.",
          vi:
            "zone=\(id) không phải khu vực được công khai; hãy lấy một mã trong \(question.base)/collections/zone/items."
        ),
        parameter: "zone")
    }
    return ZoneExtent(zone, of: land)
  }
}

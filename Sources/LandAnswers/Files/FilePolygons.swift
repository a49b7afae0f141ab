internal import Geodesy
internal import Interchange
internal import LandModel
internal import PlaneGeometry
internal import Refusals

/// A layer of polygons in a projected system of metres, with the ids of its features.
struct FilePolygons {
  let features: FileFeatures
  let layer: MetricLayer

  /// Reads a file; points and lines are refused, features without geometry are named.
  init(_ path: String, ids: String?, _ question: FileQuestion) throws {
    features = try FileFeatures(path, ids: ids, usesTexts: false, question)
    try features.requirePolygons(question.progress)
    layer = try MetricLayer(features.table, question.system)
    question.progress.noticed(layer.notices, of: path)
  }

  /// The path or `path:layer`, as it was given.
  var name: String { features.address.description }
  var ids: [String] { features.ids }
  var order: [Int] { features.order }
  var record: InputRecord { InputRecord(features.address, features.table, features.notices + layer.notices) }

  /// The geometry of a feature in the working system; `nil` where nothing is drawn.
  func shape(of feature: Int) -> Geometry? {
    let shape = layer.geometry[feature]
    return shape.isBlank ? nil : shape.geometry
  }

  /// Refuses two files in two reference systems.
  static func requireOneSystem(
    _ one: FilePolygons, _ other: FilePolygons, remedy: LocalisedText
  ) throws(Refusal) {
    let (system, otherSystem) = (one.layer.system, other.layer.system)
    guard (try? system.isEquivalent(to: otherSystem)) != true else { return }
    throw Refusal(
      .contradictingReferenceSystem,
      LocalisedText(
        en: "it is in \(otherSystem.name), \(one.name) is in \(system.name)",
        vi: "tệp theo \(otherSystem.name), còn \(one.name) theo \(system.name)"),
      remedy: remedy, at: RefusalPlace(file: other.name))
  }

  /// Names the invalid features that a measure leaves out; the result is how many there are.
  func tellInvalid(_ input: OverlapInput, _ progress: any AnswerProgress) -> Int {
    let excluded = input.excluded.filter { !layer.geometry[$0.feature].isBlank }
    let invalid = IdentifierOrder.sorted(excluded.map { ids[$0.feature] }).map { place in
      let word = excluded[place].reason.word
      return LeftOutFeature(
        id: ids[excluded[place].feature],
        reason: LocalisedText(en: "left out: \(word[.english])", vi: "không xét: \(word[.vietnamese])"))
    }
    if !invalid.isEmpty { progress.leftOut(invalid, of: name) }
    return invalid.count
  }
}

extension OverlapInput.ExcludedFeature.Reason {
  /// The reason as a person reads it.
  fileprivate var word: LocalisedText {
    switch self {
    case .nullGeometry: LocalisedText(en: "it has no geometry", vi: "không có hình học")
    case .notPolygonal: LocalisedText(en: "it is no polygon", vi: "không phải là vùng")
    case .tooFewPositions:
      LocalisedText(en: "a ring has fewer than four positions", vi: "có vòng ít hơn bốn vị trí")
    case .notClosed: LocalisedText(en: "a ring does not close", vi: "có vòng không khép kín")
    case .notFinite: LocalisedText(en: "an ordinate is not finite", vi: "có tọa độ không hữu hạn")
    case .invalid:
      LocalisedText(
        en: "it is invalid (landfund validate says where)", vi: "không hợp lệ (landfund validate cho biết lỗi ở đâu)")
    }
  }
}

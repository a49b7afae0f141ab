internal import Geodesy
internal import Interchange
internal import LandAnswers
internal import LandModel
internal import PlaneGeometry
internal import Refusals

/// A file of features, read and named.
struct FeatureInput {
  let address: InputAddress
  let table: FeatureTable
  let ids: [String]
  /// What the reader has to say, and how the ids were found.
  let notices: [Notice]

  /// Reads a file; what the reader has to say goes to standard error.
  ///
  /// - Parameter usesTexts: whether the command does more with texts than to name features; else one in an unknown
  ///   encoding stops nothing.
  init(
    _ text: String, idColumn: String?, usesTexts: Bool = true, _ reading: ReadingOptions, _ messages: MessageOptions
  ) throws(Refusal) {
    address = InputAddress(text)
    var options = reading.request
    options.keepsUnreadableTexts = !usesTexts
    let request = (address, options)
    table = try messages.progress("reading \(text)") { (_) throws(Refusal) in
      try readTable(at: request.0, options: request.1)
    }
    let identifiers = try table.identifiers(named: idColumn)
    ids = identifiers.values
    notices = table.notices + [identifiers.notice].compactMap { $0 }
    messages.note(notices, of: text)
  }

  var record: InputRecord { InputRecord(address, table, notices) }

  /// The numbers of the features in the order of the output.
  var order: [Int] { IdentifierOrder.sorted(ids) }

  /// Names features without geometry on standard error, and refuses points and lines.
  func requirePolygons() throws(Refusal) {
    var empty: [String] = []
    for (feature, id) in ids.enumerated() {
      let shape = table.geometry[feature]
      guard let kind = shape.kind, !shape.isBlank else {
        empty.append("landfund: \(address), feature \(id): it has no geometry and is left out")
        continue
      }
      guard kind.isPolygonal else {
        throw refusal(
          .badGeometry,
          LocalisedText(
            en: "a \(kind.wellKnownName) where polygons are needed",
            vi: "có \(kind.wellKnownName) trong khi cần đa giác"),
          remedy: LocalisedText(en: "give a layer of polygons", vi: "dùng lớp đa giác"), feature
        )
      }
    }
    reportFirst(empty) { "landfund: \(address): and \($0) more without geometry; landfund validate names them all" }
  }

  /// Refuses a feature of this input.
  func refusal(
    _ reason: RefusalCode, _ message: LocalisedText, remedy: LocalisedText, _ feature: Int
  ) -> Refusal {
    Refusal(
      reason, message, remedy: remedy,
      at: RefusalPlace(file: address.path, layer: table.name, feature: feature, featureID: ids[feature]))
  }
}

/// A layer of polygons in a projected system of metres, with the ids of its features.
struct PolygonInput {
  let features: FeatureInput
  let layer: MetricLayer

  /// Reads a file; points and lines are refused, features without geometry are named on standard error.
  init(
    _ path: String, idColumn: String?, _ reading: ReadingOptions, _ systems: ReferenceSystemOptions,
    _ messages: MessageOptions
  ) throws(Refusal) {
    features = try FeatureInput(path, idColumn: idColumn, usesTexts: false, reading, messages)
    try features.requirePolygons()
    layer = try MetricLayer(features.table, systems.request)
    messages.note(layer.notices, of: path)
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

  /// Refuses two inputs in two reference systems.
  static func requireOneSystem(_ one: PolygonInput, _ other: PolygonInput) throws(Refusal) {
    let (system, otherSystem) = (one.layer.system, other.layer.system)
    guard (try? system.isEquivalent(to: otherSystem)) != true else { return }
    throw Refusal(
      .contradictingReferenceSystem,
      LocalisedText(
        en: "it is in \(otherSystem.name), \(one.name) is in \(system.name)",
        vi: "tệp ở hệ \(otherSystem.name), \(one.name) ở hệ \(system.name)"),
      remedy: LocalisedText(
        en: "name one system for both, as in --work-crs EPSG:9216",
        vi: "nêu một hệ tọa độ cho cả hai, ví dụ --work-crs EPSG:9216"), at: RefusalPlace(file: other.name))
  }

  /// Names the invalid features that a measure leaves out on standard error; the result is how many there are.
  func reportInvalid(_ input: OverlapInput) -> Int {
    let invalid = input.excluded.filter { !layer.geometry[$0.feature].isBlank }
    reportFirst(
      invalid.map { "landfund: \(name), feature \(ids[$0.feature]): left out: \($0.reason.word)" }
    ) { "landfund: \(name): and \($0) more left out; landfund validate names them all" }
    return invalid.count
  }
}

extension OverlapInput.ExcludedFeature.Reason {
  /// The reason as a person reads it.
  var word: String {
    switch self {
    case .nullGeometry: "it has no geometry"
    case .notPolygonal: "it is no polygon"
    case .tooFewPositions: "a ring has fewer than four positions"
    case .notClosed: "a ring does not close"
    case .notFinite: "an ordinate is not finite"
    case .invalid: "it is invalid (landfund validate says where)"
    }
  }
}

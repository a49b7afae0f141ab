internal import Geodesy
public import Interchange
internal import LandModel
internal import PlaneGeometry
public import Refusals

/// How files are read and measured: every question about files is one function of it.
///
/// A question takes paths and options and gives a value; nothing is printed and nothing written. What is noticed about a
/// file is told to `progress` when it is read, and stands in the answer.
///
/// ```swift
/// let areas = try FileQuestion().areas(of: "zones.gpkg:zone")
/// try areas.forEachRow { print($0) }
/// ```
public struct FileQuestion: Sendable {
  /// How files are read where they do not say so themselves.
  public var reading = ReadOptions()
  /// The reference systems of the files, and the one to measure in.
  public var system = SystemRequest()
  /// What to do about two files in two reference systems, in words of the caller's settings.
  public var remedyForTwoSystems = LocalisedText(en: "name one system for both", vi: "nêu một hệ cho cả hai")
  /// How many threads work at once; by default as many as there are cores.
  public var jobs: Int?
  /// The language of documents.
  public var language: Language = .english
  /// Who is told.
  public var progress: any AnswerProgress = SilentProgress()

  /// Asks with nothing stated.
  public init() {}
}

/// A file of features, read and named.
public struct FileFeatures {
  /// The path, or `path:layer`.
  public let address: InputAddress
  /// What was read.
  public let table: FeatureTable
  /// An id for every feature.
  public let ids: [String]
  /// What the reader has to say, and how the ids were found.
  public let notices: [Notice]

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - text: the path, or `path:layer`.
  ///   - idColumn: where the ids are; `nil` for the usual places.
  ///   - usesTexts: whether the question does more with texts than to name features; else one in an unknown encoding
  ///     stops nothing.
  init(_ text: String, ids idColumn: String?, usesTexts: Bool, _ question: FileQuestion) throws {
    address = InputAddress(text)
    var options = question.reading
    options.keepsUnreadableTexts = !usesTexts
    let request = (address, options)
    table = try question.progress.during(.reading) { _ in try readTable(at: request.0, options: request.1) }
    let identifiers = try table.identifiers(named: idColumn)
    ids = identifiers.values
    notices = table.notices + [identifiers.notice].compactMap { $0 }
    question.progress.noticed(notices, of: text)
  }

  var record: InputRecord { InputRecord(address, table, notices) }

  /// The numbers of the features in the order of answers.
  var order: [Int] { IdentifierOrder.sorted(ids) }

  /// Names features without geometry, and refuses points and lines.
  func requirePolygons(_ progress: any AnswerProgress) throws(Refusal) {
    var empty: [LeftOutFeature] = []
    for (feature, id) in ids.enumerated() {
      let shape = table.geometry[feature]
      guard let kind = shape.kind, !shape.isBlank else {
        empty.append(
          LeftOutFeature(
            id: id,
            reason: LocalisedText(en: "it has no geometry and is left out", vi: "không có hình học nên không xét")))
        continue
      }
      guard kind.isPolygonal else {
        throw refusal(
          .badGeometry,
          LocalisedText(
            en: "a \(kind.wellKnownName) where polygons are needed", vi: "đây là \(kind.wellKnownName), phải là vùng"),
          remedy: LocalisedText(en: "give a layer of polygons", vi: "dùng một lớp dạng vùng"), feature)
      }
    }
    if !empty.isEmpty { progress.leftOut(empty, of: address.description) }
  }

  /// Refuses a feature of this file.
  func refusal(_ code: RefusalCode, _ message: LocalisedText, remedy: LocalisedText, _ feature: Int) -> Refusal {
    Refusal(
      code, message, remedy: remedy,
      at: RefusalPlace(file: address.path, layer: table.name, feature: feature, featureID: ids[feature]))
  }
}

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
    let invalid = input.excluded.filter { !layer.geometry[$0.feature].isBlank }.map {
      LeftOutFeature(
        id: ids[$0.feature],
        reason: LocalisedText(
          en: "left out: \($0.reason.word[.english])", vi: "không xét: \($0.reason.word[.vietnamese])"))
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

import Foundation
import LandModel
@testable import PlanChecks
import Refusals
import Testing

@Suite("Messages of findings")
struct MessageTests {
  /// What any message may name, and the details of each rule, as the documentation has them.
  private static let common: Set<String> = ["a", "b", "area", "thickness", "length", "parts"]
  private static let details: [RuleID: Set<String>] = [
    .geometryInvalid: ["x_n", "y_e"], .geometryDuplicate: ["mutual_ratio"],
    .areaDeclared: ["declared_m2", "compared_m2", "difference_m2", "difference_pct", "tolerance_m2"],
    .overlapParcel: ["parcels"], .outsideScope: ["outside_ratio", "parcels"],
    .hierarchyFunction: ["child_function", "parent_function"], .conflictLandUse: ["function", "code"],
    .conflictProject: ["function", "code"], .conflictCurrent: ["observed", "registered", "planned"],
    .conflictSector: ["function", "other_function"], .conflictConstraint: ["function", "code"],
    .parcelNumber: ["unit", "sheet_no", "parcel_no"],
    .planMetadata: ["fields"], .planReview: ["due_on", "days_over"], .planAdjusted: ["times", "positions"],
    .planOutdated: ["decided_on", "later_on", "covered_ratio"], .planUnpublished: ["due_on", "days_over"],
    .conflictVillage: ["function", "parcels", "households"],
    .markerNone: ["points_required", "line_m", "days_over"], .markerMissing: ["points_required", "points_missing"],
    .markerSpacing: ["longest_m", "spacing_m"], .markerDrift: ["drift_m", "tolerance_m"],
    .markerOrphan: ["distance_m"], .markerOverdue: ["due_on", "days_over"],
    .projectStalled: ["since", "months", "due_on", "months_late", "late_months", "held_m2"],
  ]

  @Test("a template names only what its rule has", arguments: RuleID.allCases)
  func names(rule: RuleID) {
    let accepted = Self.common.union(Self.details[rule] ?? [])
    let messages = RuleBook.shipped.text(of: rule).messages
    #expect(!messages.isEmpty)
    for (kind, message) in messages {
      for text in [message.en, message.vi] {
        #expect(accepted.isSuperset(of: MessageTemplate(text).names), "\(rule) \(kind): \(text)")
      }
      #expect(Set(MessageTemplate(message.en).names) == Set(MessageTemplate(message.vi).names), "\(rule) \(kind)")
      #expect(message.vi == message.vi.precomposedStringWithCanonicalMapping, "\(rule) \(kind)")
    }
  }

  /// Sizes that have a message of their own, and wordings of one kind.
  private static let noKinds: Set<String> = ["", "digitisation", "hole_inside", "hole_unnamed"]

  @Test("each kind that has a message is explained, in both languages", arguments: RuleID.allCases)
  func kinds(rule: RuleID) {
    // The kinds of broken polygons have explanations of their own.
    guard rule != .geometryInvalid else { return }
    let text = RuleBook.shipped.text(of: rule)
    let explained = Set(text.kinds.map(\.kind))
    #expect(explained.count == text.kinds.count)
    #expect(explained.isSuperset(of: Set(text.messages.keys).subtracting(Self.noKinds)), "\(rule)")
    for kind in text.kinds {
      for text in [kind.means.en, kind.means.vi] { #expect(text.hasSuffix("."), "\(rule) \(kind.kind)") }
    }
  }

  @Test("a template is filled, a missing value is a dash, a lone brace is text")
  func filled() {
    #expect(MessageTemplate("{a} + {b}: {c} }{").filled { ["a": "1", "b": "2"][$0] } == "1 + 2: – }{")
  }

  @Test(
    "1 finding, any other number of findings, with the digits of thousands apart",
    arguments: [(0, "0 findings"), (1, "1 finding"), (2, "2 findings"), (1_234, "1,234 findings")])
  func counts(count: Int, text: String) {
    #expect(Language.english.counted(count, "finding") == text)
    #expect(Language.english.counted(count, "entity", "entities").hasSuffix(count == 1 ? " entity" : " entities"))
  }

  @Test(
    "numbers as each language writes them",
    arguments: [
      (Language.english, 1234.56, "1,234.6 m²"), (.vietnamese, 1234.56, "1.234,6 m²"), (.english, 12_345.6, "1.23 ha"),
      (.vietnamese, 12_345_678, "1.234,57 ha"), (.english, 0.0123, "0.012 m²"), (.english, 0, "0.0 m²"),
      (.english, -340.2, "-340.2 m²"), (.vietnamese, 9_999.96, "10.000,0 m²"),
    ] as [(Language, Double, String)])
  func areas(language: Language, squareMetres: Double, expected: String) {
    #expect(language.area(squareMetres: squareMetres) == expected)
  }

  @Test(
    "the areas of one sentence have one unit",
    arguments: [
      (12_000.0, [12_000.0, 9_600], "12,000.0 m²"), (9_600, [12_000, 9_600], "9,600.0 m²"),
      (12_000, [12_000, 15_000], "1.20 ha"), (0, [12_000, 0], "0.00 ha"), (-20_400, [-20_400, 3], "-20,400.0 m²"),
      (6005, [1_249_000, 6005], "0.60 ha"), (1_249_000, [1_249_000, 6005], "124.90 ha"), (20, [20, 9_600], "20.0 m²"),
    ])
  func oneUnit(squareMetres: Double, others: [Double], expected: String) {
    #expect(Language.english.area(squareMetres: squareMetres, beside: others) == expected)
  }

  @Test("the areas of a finding's message have one unit")
  func oneUnitInAMessage() {
    var draft = FindingDraft(.areaDeclared, subjects: [], kind: "measured")
    draft.areaSquareMetres = 20
    draft.details = [Detail("declared_m2", .number(12_000)), Detail("compared_m2", .number(9_600))]
    let texts = ["declared_m2", "compared_m2", "area"].map { name in
      MessageValues(draft: draft, language: .english, names: ["declared_m2", "compared_m2", "area"]).value(name)
    }
    #expect(texts == ["12,000.0 m²", "9,600.0 m²", "20.0 m²"])
    #expect(MessageValues(draft: draft, language: .english, names: ["declared_m2"]).value("declared_m2") == "1.20 ha")
  }

  @Test(
    "what is over its limit never reads as the limit",
    arguments: [
      ("drift_m", 0.1004, "tolerance_m", 0.1, "0.1004 m", "0.1000 m"),
      ("drift_m", 0.16, "tolerance_m", 0.15, "0.16 m", "0.15 m"),
      ("longest_m", 100.001, "spacing_m", 100, "100.001 m", "100.000 m"),
      ("difference_m2", -100.04, "tolerance_m2", 100, "-100.04 m²", "100.00 m²"),
      ("declared_m2", 20_000, "compared_m2", 20_000.4, "2.00000 ha", "2.00004 ha"),
      ("difference_m2", 100, "tolerance_m2", 100, "100.0 m²", "100.0 m²"),
    ])
  func overTheLimit(name: String, value: Double, limitName: String, limit: Double, text: String, limitText: String) {
    var draft = FindingDraft(.areaDeclared, subjects: [], kind: "measured")
    draft.details = [Detail(name, .number(value)), Detail(limitName, .number(limit))]
    let values = MessageValues(draft: draft, language: .english, names: [name, limitName])
    #expect(values.value(name) == text && values.value(limitName) == limitText)
  }

  @Test("a share that is over the permitted one does not read as that either")
  func shareOverTheLimit() {
    var draft = FindingDraft(.areaDeclared, subjects: [], kind: "measured")
    draft.details = [
      Detail("declared_m2", .number(10_000)), Detail("difference_m2", .number(100.4)),
      Detail("difference_pct", .number(1.004)), Detail("tolerance_m2", .number(100)),
    ]
    let names = ["difference_m2", "difference_pct", "tolerance_m2"]
    let values = MessageValues(draft: draft, language: .vietnamese, names: names)
    #expect(names.map(values.value) == ["100,4 m²", "1,004%", "100,0 m²"])
  }

  @Test("what is not finite or beyond all measure is still a text", arguments: [Double.infinity, .nan, 1e300, -1e300])
  func immeasurable(value: Double) {
    for language in Language.allCases {
      #expect(!language.area(squareMetres: value).isEmpty && !language.length(metres: value).isEmpty)
      #expect(!language.percent(value).isEmpty && !language.area(squareMetres: value, beside: [1, value]).isEmpty)
    }
  }

  @Test("lengths, shares and counts")
  func others() {
    #expect(Language.vietnamese.length(metres: 0.0234) == "0,023 m")
    #expect(Language.english.length(metres: 1234.5) == "1,234.50 m")
    #expect(Language.vietnamese.percent(ratio: 0.694) == "69,4%")
    #expect(Language.vietnamese.count(1_234_567) == "1.234.567")
    #expect(Language.english.number(-0.001, decimals: 1) == "0.0")
  }
}

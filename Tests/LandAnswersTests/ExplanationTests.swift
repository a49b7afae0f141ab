import Foundation
import LandBooks
import LandInventory
import LandStore
import PlanChecks
import PlaneGeometry
import Refusals
import Reports
import Testing

@testable import LandAnswers

@Suite("Explanations")
struct ExplanationTests {
  /// Every code that a document or a refusal prints.
  private static let codes = Set(
    RuleID.known.map(\.rawValue) + Criterion.allCases.map(\.rawValue) + RefusalCode.allCases.map(\.rawValue)
      + LoadMessage.Code.allCases.map(\.rawValue) + SkippedFeature.Reason.allCases.map(\.rawValue)
      + ValidityProblem.Reason.allCases.map(\.rawValue) + BookNote.allCases.map(\.rawValue)
      + ["notice", "reader_warning"])

  /// Codes whose kind the file states are of lists that this module does not know.
  @Test("there is one for every code, and none for another")
  func coversTheLists() {
    let explained = Explanation.all.filter { $0.stated == nil }.map(\.code)
    #expect(Set(explained) == Self.codes)
    #expect(explained.count == Self.codes.count)
  }

  @Test(
    "a code has one kind: of the lists that know it the first",
    arguments: [
      ("gap.tile", Explanation.Kind.rule), ("C4", .criterion), ("non_finite", .refusal), ("unknown_code", .message),
      ("ring_touch", .problem), ("sign_in", .problem), ("no_scope", .skipped), ("invalid_geometry", .message),
    ])
  func kinds(code: String, kind: Explanation.Kind) { #expect(Explanation.of(code)?.kind == kind) }

  @Test("as JSON every code has a row with both languages, and laws with their days")
  func isDocument() throws {
    let text = Explanation.json(Explanation.all).documentText
    #expect(text.components(separatedBy: "\"code\":").count == Explanation.all.count + 1)
    let rule = try #require(Explanation.of("project.stalled"))
    let row = Explanation.json([rule]).documentText
    #expect(row.contains(#"{"kind":"late","what":{"en":"#) && rule.text(.vietnamese).contains("late: Tiến độ"))
    #expect(row.contains(#""kind":"rule""#) && row.contains(#""what":{"en":"#) && row.contains("2024-08-01"))
  }

  @Test(
    "laws of a layer, of a kind and of a criterion stand with their days",
    arguments: [
      ("plan.unpublished", "scheme", "đồ án quy hoạch, 15 ngày", "Luật 21/2017/QH14 Đ.40", "2019-01-01"),
      (
        "plan.unpublished", "landuse_plan", "quy hoạch sử dụng đất, 30 ngày", "Luật Đất đai 45/2013/QH13 Đ.48",
        "2024-07-31"
      ),
      (
        "conflict.constraint", "protected_forest", "rừng phòng hộ", "Luật Lâm nghiệp 16/2017/QH14 Đ.14, 53–55",
        "2019-01-01"
      ), ("conflict.constraint", "flood_corridor", "hành lang thoát lũ", "Luật Đê điều 79/2006/QH11 Đ.26", ""),
      ("C7", "", "", "Luật Đất đai 31/2024/QH15 Đ.125 k.2", "2024-08-01"),
    ])
  func laws(code: String, subject: String, label: String, law: String, day: String) throws {
    let explanation = try #require(Explanation.of(code))
    let stated = explanation.legalBases.filter { $0.text == law && ($0.subject?.code ?? "") == subject }
    #expect(stated.count == 1)
    let line = try #require(stated.first).line(nil)
    #expect(
      line.hasPrefix(subject.isEmpty ? law : "\(subject): \(law)") && (day.isEmpty || line.contains(day)), "\(line)")
    #expect(explanation.text(.vietnamese).contains(label.isEmpty ? law : "\(label): \(law)"))
  }

  @Test("each is a sentence in English and one in Vietnamese", arguments: Explanation.all.map(\.code).sorted())
  func isInBothLanguages(code: String) throws {
    let explanation = try #require(Explanation.of(code))
    for text in [explanation.means, explanation.why, explanation.advice] {
      #expect(text.en.count > 7 && text.en.hasSuffix(".") && text.vi.count > 7 && text.vi.hasSuffix("."))
      #expect(!text.vi.unicodeScalars.allSatisfy(\.isASCII) && text.en != text.vi)
    }
    #expect(explanation.text(.english).hasPrefix("\(code)\n\nWhat it means"))
  }

  @Test(
    "a file that lacks a text or has a code twice is refused with its line",
    arguments: [
      ("a:\n  means: {en: x, vi: y}\n", RefusalCode.missingMetadata),
      ("a: {means: {en: x, vi: y}, why: {en: x}, advice: {en: x, vi: y}}\n", .missingMetadata),
      ("a: {means: {en: x, vi: y}, why: {en: x, vi: y}, advice: {en: x, vi: y}, more: 1}\n", .unknownField),
      ("a: {}\na: {}\n", .duplicateKey),
    ])
  func isRefused(text: String, code: RefusalCode) {
    let refusal = #expect(throws: Refusal.self) { try Explanation.read(text) }
    #expect(refusal?.code == code && refusal?.place.line != nil)
  }
}

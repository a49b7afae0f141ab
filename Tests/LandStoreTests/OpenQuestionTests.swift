import Foundation
import LandStore
import Refusals
import Testing

/// A manifest that leaves a question open is not loaded; what is answered, or asks nothing, is.
@Suite("open questions of a manifest")
struct OpenQuestionTests {
  private static func manifest(_ lines: String..., head: String = "") -> String {
    """
    workspace: A
    crs: EPSG:9216
    \(head)
    sources:
      - layer: zone   # guessed
        path: a.shp
    \(lines.joined(separator: "\n"))
      - layer: parcel
        path: b.shp

    """
  }

  private static func refusal(_ text: String) throws -> Refusal {
    try #require(throws: Refusal.self, "\(text)") { try Manifest(text, path: "m.yml") }
  }

  @Test(
    "each is named with its line",
    arguments: [
      (
        "    fields:\n      id: MA\n      # declared_area_m2: {field: DT, unit: ?, locale: vi}   # m2 or ha?", 9,
        "declared_area_m2 (unit: ?)"
      ),
      ("    fields:\n      id: MA\n      # kind: ?   # needed; give a column", 9, "kind (kind: ?)"),
      ("    fields:\n      id: MA\n      declared_area_m2: {field: DT, unit: ?}", 9, "declared_area_m2 (unit: ?)"),
      ("    unit: ?", 7, "unit (unit: ?)"), ("    unit: \"?\"   # mm?", 7, "unit (unit: ?)"),
      ("    crs: ?", 7, "crs (crs: ?)"), ("    values: {kind: \"?\"}", 7, "kind (kind: ?)"),
      ("    fields:\n      kind: {field: K, values: {\"X\": \"?\"}}", 8, "kind (X: ?)"),
      ("    fields:\n      kind:\n        field: K\n        values:\n          \"Xã\": ?   # 3", 11, "Xã (Xã: ?)"),
    ])
  func named(lines: String, line: Int, what: String) throws {
    let refusal = try Self.refusal(Self.manifest(lines))
    #expect(refusal.code == .missingMetadata && refusal.place == RefusalPlace(file: "m.yml", line: line), "\(refusal)")
    for language in Language.allCases { #expect(refusal.message[language].hasPrefix(what), "\(refusal)") }
    #expect(!refusal.line(.english).contains("\n"))
  }

  @Test("several are one line")
  func several() throws {
    let text = Self.manifest(
      "    fields:", "      id: MA", "      # kind: ?", "      # declared_area_m2: {field: DT, unit: ?}")
    let refusal = try Self.refusal(text)
    #expect(refusal.message.en == "kind (kind: ?) is an open question, and 1 other is open")
    #expect(refusal.message.vi == "kind (kind: ?) còn bỏ ngỏ, và còn 1 câu hỏi khác")
  }

  @Test(
    "what is answered, or asks nothing, stands",
    arguments: [
      "    fields:\n      id: MA\n      # kind: ?\n    values: {kind: commune}",
      "    fields:\n      kind: LOAI\n      # kind: ?   # needed",
      "    fields:\n      name: TEN\n      # id: ?   # without it the ids of the file are taken",
      "    fields:\n      id: MA\n      # ?: GHICHU   # 3 values", "    # DT: 3 values: ?", "    # what is it?",
      "  # - layer: zone   # nothing tells\n  #   path: c.shp\n  #   kind: ?", "    where: \"A = '?'\"",
      "    fields:\n      id: \"?\"", "    # crs: EPSG:9216   # is it?",
    ])
  func answered(lines: String) throws { _ = try Manifest(Self.manifest(lines), path: "m.yml") }
}

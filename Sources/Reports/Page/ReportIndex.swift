internal import Foundation
internal import Interchange
internal import LandModel
internal import Mustache
internal import PlanChecks
public import Refusals

/// The page that lists reports of several zones with their head figures: `index.html` above their folders.
public struct ReportIndex {
  private let language: Language
  private var title = ""
  private var subtitle = ""
  private var rows: [[String: Any]] = []

  /// Starts a list in a language.
  public init(_ language: Language) { self.language = language }

  /// Adds the report of a zone that lies in a folder beside the list.
  public mutating func add(_ report: some ReportContent, named name: String, in folder: String) {
    title = report.land.name.markupEscaped
    subtitle = "\(language.day(report.day)) · \(report.system(language))".markupEscaped
    let values = report.figures
    func count(_ key: String) -> String { values[key].map { language.number($0, decimals: 0) } ?? "–" }
    func hectares(_ key: String) -> String { values[key].map { language.number($0 / 10_000, decimals: 2) } ?? "–" }
    rows.append([
      "folder": (folder.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? folder).markupEscaped,
      "name": name.markupEscaped,
      "cells": [
        count("errors"), count("warnings"), count("infos"), hectares("conflict_m2"),
        values["coverage_ratio"].map { language.percent(100 * $0) } ?? "–",
        "\(count("markers_complete"))/\(count("markers_approved"))", hectares("clean_m2"), count("sites"),
      ],
    ])
  }

  /// The page.
  public var html: String {
    let headings = [
      say("unit", "đơn vị"), say("errors", "lỗi"), say("warnings", "cảnh báo"), say("notes", "thông tin"),
      say("ground in conflict (ha)", "diện tích mâu thuẫn (ha)"),
      say("coverage by detailed plans", "tỷ lệ phủ kín quy hoạch chi tiết"),
      say("schemes marked completely", "đồ án đã cắm đủ mốc"), say("clean land (ha)", "đất sạch (ha)"),
      say("clean sites", "khu đất sạch"),
    ]
    let values: [String: Any] = [
      "language": language.rawValue, "title": title, "subtitle": subtitle, "style": EmbeddedData.reportCSS,
      "styleHash": ReportPage.policyHash(EmbeddedData.reportCSS), "rows": rows,
      "caption": say("Reports by unit, with their head figures", "Báo cáo theo đơn vị, kèm số liệu chính")
        .markupEscaped,
      "headings": headings.enumerated().map {
        ["text": $0.element.markupEscaped, "isNumber": $0.offset > 0] as [String: Any]
      },
    ]
    return ReportIndex.template.render(values)
  }

  private func say(_ en: String, _ vi: String) -> String { LocalisedText(en: en, vi: vi)[language] }

  private static let template = EmbeddedFile.read("report-index.mustache") {
    try MustacheTemplate(string: EmbeddedData.reportIndexMUSTACHE)
  }
}

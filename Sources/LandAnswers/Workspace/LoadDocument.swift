internal import Foundation
internal import Interchange
internal import LandModel
public import LandStore
public import Refusals
public import Reports

/// What `landfund load` prints.
public struct LoadDocument {
  let manifest: Manifest
  /// What was read of each source.
  public let reports: [SourceReport]
  let language: Language

  /// Of one code so many messages are printed as text; the rest is counted.
  private static let examples = 3

  /// The document as JSON.
  public var json: JSONValue { manifest.head.adding("sources", .array(reports.map(source))) }

  private func source(_ report: SourceReport) -> JSONValue {
    let record = report.record
    return [
      "path": .text(record.path), "layer": .text(record.layer), "crs_declared": JSONValue(record.crsDeclared),
      "crs_used": JSONValue(record.crsUsed), "encoding": JSONValue(record.encoding), "read": .count(record.read),
      "loaded": .count(record.loaded), "flagged": .count(record.flagged), "rejected": .count(record.rejected),
      "removed": .count(report.removed), "repaired": .count(record.repaired),
      "repair_moved_m2": .number(record.repairMovedSquareMetres), "ignored_fields": JSONValue(report.ignoredFields),
      "messages": .array(messages(of: report)),
      "corrections": report.corrections.map { counts in
        ["update": .count(counts.updated), "insert": .count(counts.inserted), "delete": .count(counts.deleted)]
      } ?? .null,
    ]
  }

  /// What is to be said of a source, each once.
  private func messages(of report: SourceReport) -> [JSONValue] {
    var said: Set<LoadMessage> = []
    return report.messages.filter { said.insert($0).inserted }.map { message($0, report) }
      + report.remarks.map { message($0, report) }
  }

  private func message(_ message: LoadMessage, _ report: SourceReport) -> JSONValue {
    [
      "code": .text(message.code.rawValue), "feature": JSONValue(message.feature), "field": JSONValue(message.field),
      "value": JSONValue(message.value),
      "text": ["en": .text(message.text[.english]), "vi": .text(message.text[.vietnamese])], "count": 1,
      "examples": [], "layer": .text(report.record.layer), "position": position(message.row),
      "target": target(report, field: message.field, key: message.key),
    ]
  }

  private func position(_ row: LoadMessage.Row?) -> JSONValue {
    guard let row else { return .null }
    switch row.position {
    case .line(let line): return ["line": .count(line)]
    case .row(let row): return ["row": .count(row)]
    case .byte(let byte): return ["byte": .count(byte)]
    case nil: return row.feature.map { ["feature": .count($0)] } ?? .null
    }
  }

  /// Where the manifest says what a message is about: the number of the source, from 1, its line, and field or key.
  private func target(_ report: SourceReport, field: String?, key: String?) -> JSONValue {
    let source = manifest.sources.first { $0.number == report.source }
    return [
      "source": .count(report.source), "line": JSONValue(source?.line), "field": JSONValue(field),
      "key": JSONValue(key),
    ]
  }

  /// What a reader remarked of a source: it names features only in its text.
  private func message(_ remark: Notice, _ report: SourceReport) -> JSONValue {
    [
      "code": .text(remark.code), "feature": .null, "field": .null, "value": .null,
      "text": ["en": .text(remark.text(.english)), "vi": .text(remark.text(.vietnamese))],
      "count": .count(remark.count), "examples": JSONValue(remark.examples), "layer": .text(report.record.layer),
      "position": .null, "target": target(report, field: nil, key: nil),
    ]
  }

  /// One line per source, what is to be said about it indented below.
  public var text: String {
    reports.map { report in
      ([line(report)] + remarks(report).map { "  " + $0 }).map { $0.visible + "\n" }.joined()
    }.joined()
  }

  private func line(_ report: SourceReport) -> String {
    let record = report.record
    let seconds = language.number(report.seconds, decimals: 1)
    if let counts = report.corrections {
      return "\(record.path) → \(record.layer): "
        + (language == .english
          ? "corrections: read \(record.read), changed \(counts.updated), added \(counts.inserted), removed \(counts.deleted), "
            + "flagged \(record.flagged), rejected \(record.rejected) (\(seconds) s)"
          : "chỉnh sửa: đọc \(record.read), sửa \(counts.updated), thêm \(counts.inserted), xóa \(counts.deleted), "
            + "cần xem lại \(record.flagged), loại \(record.rejected) (\(seconds) s)")
    }
    switch language {
    case .english:
      return "\(record.path) → \(record.layer): read \(record.read), loaded \(record.loaded), "
        + "flagged \(record.flagged), rejected \(record.rejected), removed \(report.removed) (\(seconds) s)"
    case .vietnamese:
      return "\(record.path) → \(record.layer): đọc \(record.read), nạp \(record.loaded), "
        + "cần xem lại \(record.flagged), loại \(record.rejected), xóa \(report.removed) (\(seconds) s)"
    }
  }

  private func remarks(_ report: SourceReport) -> [String] {
    var lines: [String] = []
    let isEnglish = language == .english
    if !report.ignoredFields.isEmpty {
      let names = report.ignoredFields.joined(separator: ", ")
      lines.append(isEnglish ? "ignored fields: \(names)" : "các cột không dùng: \(names)")
    }
    for code in LoadMessage.Code.allCases {
      let messages = report.messages.filter { $0.code == code }
      for message in messages.prefix(Self.examples) {
        let feature = message.feature.map { " \($0)" } ?? ""
        let field = message.field.map { " \($0)" } ?? ""
        lines.append("\(code.rawValue)\(feature)\(field): \(message.text[language])")
      }
      let more = messages.count - Self.examples
      if more > 0 {
        lines.append(isEnglish ? "\(code.rawValue): and \(more) more" : "\(code.rawValue): và \(more) nữa")
      }
    }
    return lines + report.remarks.map { $0.text(language) }
  }
}

extension Manifest {
  /// The head of what a load prints.
  fileprivate var head: JSONValue {
    .object([
      JSONValue.Member("landfund", .text(Product.version)), JSONValue.Member("command", "load"),
      JSONValue.Member("workspace", .text(workspace)), JSONValue.Member("crs", .text(systemCode)),
      JSONValue.Member("as_of", JSONValue(asOf?.description)),
    ])
  }

  /// What a refused load has to say beyond one line: the words of the sources that nothing knows; `nil` for nothing.
  public func document(of refusal: Refusal) -> JSONValue? {
    guard let words = refusal.supplement?.words else { return nil }
    return head.adding(
      "unknown_words",
      .array(
        words.map { word in
          [
            "source": .text(word.source), "layer": .text(word.layer), "field": .text(word.field),
            "column": .text(word.column), "word": .text(word.word), "count": .count(word.count),
            "meaning": JSONValue(word.meaning), "accepted": JSONValue(word.accepted),
          ]
        }))
  }
}

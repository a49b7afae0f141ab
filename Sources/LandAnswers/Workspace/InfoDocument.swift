internal import Foundation
internal import Geodesy
internal import Interchange
internal import LandModel
internal import LandStore
internal import PlaneGeometry
internal import Refusals
public import Reports

/// What `landfund info` prints.
public struct InfoDocument {
  let head: WorkspaceHead
  /// The name of the working system.
  let system: String
  let layers: [LayerFacts]
  let sources: [SourceRecord]
  let waivers: Int
  let lastRun: RunRecord?
  let edits: EditCounts
  let language: Language

  /// The document as JSON.
  public var json: JSONValue {
    head.json.adding("layers", .array(layers.map(layer))).adding("sources", .array(sources.map(source)))
      .adding("waivers", .count(waivers)).adding("last_run", lastRun.map(run) ?? .null)
      .adding("edits", edits.json)
  }

  private func layer(_ facts: LayerFacts) -> JSONValue {
    let box = facts.bounds
    return [
      "layer": .text(facts.layer), "geometry": .text(facts.geometryType), "features": .count(facts.features),
      "area_m2": JSONValue(facts.areaSquareMetres), "length_m": JSONValue(facts.lengthMetres),
      "bounds": box.isEmpty
        ? .null : .array([box.minX, box.minY, box.maxX, box.maxY].map { JSONValue.number($0) }),
    ]
  }

  private func source(_ source: SourceRecord) -> JSONValue {
    [
      "path": .text(source.path), "sha256": JSONValue(source.sha256), "layer": .text(source.layer),
      "crs_declared": JSONValue(source.crsDeclared), "crs_used": JSONValue(source.crsUsed),
      "encoding": JSONValue(source.encoding), "read": .count(source.read), "loaded": .count(source.loaded),
      "flagged": .count(source.flagged), "rejected": .count(source.rejected), "repaired": .count(source.repaired),
      "repair_moved_m2": .number(source.repairMovedSquareMetres), "loaded_at": JSONValue(source.loadedAt),
    ]
  }

  private func run(_ run: RunRecord) -> JSONValue {
    [
      "command": .text(run.command), "landfund": .text(run.landfund), "as_of": JSONValue(run.asOf),
      "rules_sha256": JSONValue(run.rulesSHA256), "findings": .count(run.findings),
    ]
  }

  // MARK: - Text

  private var isEnglish: Bool { language == .english }

  /// The document for a person.
  public var text: String {
    let words = head.systemInWords(.vietnamese)
    let (name, code) = isEnglish || words == head.crs.visible ? (head.crs, system.visible) : (words, head.crs)
    var text = "\(head.workspace.visible)\n\(name) (\(code))"
    if let day = head.asOf { text += (isEnglish ? ", as of " : ", tính đến ") + language.day(day) }
    text += "\n\n" + layerTable.text(language) + "\n" + sourceTable.text(language) + "\n"
    text += isEnglish ? "waivers: \(waivers)\n" : "số phát hiện đã chấp nhận: \(waivers)\n"
    if !edits.isEmpty {
      text += (isEnglish ? "edits since loading: " : "chỉnh sửa từ lần nạp: ") + edits.text(language) + "\n"
    }
    guard let run = lastRun else {
      return text + (isEnglish ? "not checked since the last load\n" : "chưa kiểm tra kể từ lần nạp gần nhất\n")
    }
    let day = run.asOf.map { CivilDate($0).map(language.day) ?? $0 } ?? "-"
    return text
      + (isEnglish
        ? "last run: \(run.command) as of \(day), \(language.counted(run.findings, "finding"))\n"
        : "lần kiểm tra gần nhất: \(run.command), tính đến \(day), \(language.count(run.findings)) phát hiện\n")
  }

  private var layerTable: RowTable {
    var table = RowTable(columns: ["layer", "geometry", "features", "area_ha", "length_m"])
    for facts in layers {
      table.append([
        .text(facts.layer), .text(facts.geometryType), .count(facts.features),
        facts.areaSquareMetres.map { .number($0 / 10_000) } ?? .null, facts.lengthMetres.map { .number($0) } ?? .null,
      ])
    }
    return table
  }

  private var sourceTable: RowTable {
    var table = RowTable(columns: [
      "source", "layer", "crs", "encoding", "read", "loaded", "flagged", "rejected", "removed", "loaded_at",
    ])
    for source in sources {
      table.append([
        .text(source.path), .text(source.layer), source.crsDeclared.map { .text($0) } ?? .null,
        source.encoding.map { .text($0) } ?? .null, .count(source.read), .count(source.loaded), .count(source.flagged),
        .count(source.rejected), source.removed.map { .count($0) } ?? .null, source.loadedAt.map { .text($0) } ?? .null,
      ])
    }
    return table
  }
}

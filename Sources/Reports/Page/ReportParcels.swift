internal import LandInventory
internal import LandModel
internal import PlanChecks

/// What the page says of each parcel beside its fields: plans that hold, verdicts, ellipsoidal area.
///
/// Parcels and blocks are named by their numbers in the layers of the page; rows are flat, because there are many.
struct ReportParcels {
  let report: Report

  /// Beyond as many parcels the page shows what the layers hold.
  static let most = 20_000

  var json: JSONValue {
    guard let ground = report.ground else { return .null }
    return [
      "scheme_block": flat(ground.schemeBlocks, report.land.schemeBlocks) { report.context.schemeBlocks[$0].id },
      "landuse_block": flat(ground.landUseBlocks, report.land.landUseBlocks) { report.context.landUseBlocks[$0].id },
      "verdicts": .array(verdicts.kinds), "verdictRows": .array(verdicts.rows), "ellipsoid": .array(ellipsoid),
    ]
  }

  /// The ground that findings share with parcels, by the number of the finding, the largest first.
  var ofFindings: [Int: [(parcel: Int, squareMetres: Double)]] {
    var parts: [Int: [(parcel: Int, squareMetres: Double)]] = [:]
    for part in report.ground?.findings ?? [] where part.other < report.check.result.findings.count {
      guard let parcel = number(ofParcel: part.parcel), !isWhole(report.check.result.findings[part.other])
      else { continue }
      parts[part.other, default: []].append((parcel, part.squareMetres))
    }
    return parts.mapValues { parts in
      parts.sorted { $0.squareMetres != $1.squareMetres ? $0.squareMetres > $1.squareMetres : $0.parcel < $1.parcel }
    }
  }

  /// Whether a finding is said of a scheme, plan or unit as a whole, and is no piece of ground.
  private func isWhole(_ finding: Finding) -> Bool {
    let layers: Set<LayerName> = [.scheme, .landUsePlan, .zone]
    return finding.thicknessMetres == nil && !finding.rule.rawValue.hasPrefix("gap.")
      && layers.contains { $0.rawValue == finding.subjects.first?.layer }
  }

  /// The number in the page's layer: of one zone it holds fewer.
  private func number(ofParcel parcel: Int) -> Int? {
    report.land.parcels.index(of: report.context.parcels[parcel].id)
  }

  private func flat<Feature: LandFeature>(
    _ parts: [ParcelGround.Part], _ layer: LandLayer<Feature>, _ id: (Int) -> String
  ) -> JSONValue {
    .array(
      parts.flatMap { part -> [JSONValue] in
        guard let parcel = number(ofParcel: part.parcel), let block = layer.index(of: id(part.other)) else { return [] }
        return [.count(parcel), .count(block), .number((part.squareMetres * 100).rounded() / 100)]
      })
  }

  private var verdicts: (kinds: [JSONValue], rows: [JSONValue]) {
    var kinds: [JSONValue] = []
    var numbers: [[String]: Int] = [:]
    var rows: [JSONValue] = []
    for row in report.cleanLand.inventory.rows {
      guard let parcel = report.land.parcels.index(of: row.parcel) else { continue }
      let key = [row.verdict.rawValue, row.nextStep?.rawValue ?? ""] + row.reasons.codes + ["|"] + row.notes
      let kind = numbers[key] ?? kinds.count
      if kind == kinds.count {
        numbers[key] = kind
        kinds.append([
          "verdict": .text(row.verdict.rawValue), "reasons": JSONValue(row.reasons.codes),
          "notes": JSONValue(row.notes), "next_step": JSONValue(row.nextStep?.rawValue),
        ])
      }
      rows += [.count(parcel), .count(kind), .number((row.squareMetres * 100).rounded() / 100)]
    }
    return (kinds, rows)
  }

  private var ellipsoid: [JSONValue] {
    var areas: [String: Double] = [:]
    for row in report.cleanLand.inventory.rows { areas[row.parcel, default: 0] += row.ellipsoidalSquareMetres }
    return report.land.parcels.features.map { parcel in JSONValue(areas[parcel.id].map { ($0 * 100).rounded() / 100 }) }
  }
}

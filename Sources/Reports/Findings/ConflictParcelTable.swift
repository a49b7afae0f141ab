public import LandModel
public import PlanChecks

extension RowTable {
  /// The parcels behind the conflicts of a check, one row per finding, pair of blocks and parcel; those of findings that
  /// the result does not keep are left out.
  public init(conflictParcels result: CheckResult, _ land: Land) {
    self.init(
      columns: [
        "finding", "scheme", "block", "function", "plan", "landuse_block", "code", "cell", "parcel", "unit_code",
        "sheet_no", "parcel_no", "tenure", "area_m2", "share_of_parcel_pct",
      ])
    let kept = Set(result.findings.map(\.id))
    for row in result.conflictParcels where kept.contains(row.finding) {
      let block = land.schemeBlocks[row.share.block]
      let landUseBlock = land.landUseBlocks[row.share.landUseBlock]
      let parcel = land.parcels[row.share.parcel]
      append([
        .text(row.finding), .optional(block.scheme), .text(block.id), .text(row.share.function.rawValue),
        .optional(landUseBlock.plan), .text(landUseBlock.id), .text(row.share.code),
        row.share.cell.map(Cell.count) ?? .null, .text(parcel.id), .optional(parcel.unitCode),
        .optional(parcel.sheetNumber), .optional(parcel.parcelNumber), .optional(parcel.tenure?.rawValue),
        .number(row.share.squareMetres), .number(row.share.sharePercent),
      ])
    }
  }
}

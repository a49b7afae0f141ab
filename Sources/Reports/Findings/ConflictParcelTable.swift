public import LandModel
public import PlanChecks

extension RowTable {
  /// The parcels under the conflicts of plans: one row for each finding, pair of blocks and parcel.
  ///
  /// Sorted by the leading columns; only the findings that the result still has.
  public init(parcelsUnderConflictsOf result: CheckResult, _ land: Land) {
    self.init(columns: [
      "finding", "scheme", "block", "function", "plan", "landuse_block", "code", "cell", "parcel", "unit_code",
      "sheet_no", "parcel_no", "tenure", "area_m2", "share_of_parcel_pct",
    ])
    let places = (
      block: land.schemeBlocks.placesByID, landUse: land.landUseBlocks.placesByID, parcel: land.parcels.placesByID
    )
    let schemes = land.schemes.placesByID
    func scheme(_ row: ConflictParcel) -> Int { land.schemes.index(of: land.schemeBlocks[row.block].scheme) ?? 0 }
    for id in result.findings.map(\.id).sorted() {
      let rows = (result.conflictParcels[id] ?? []).sorted { one, other in
        let (a, b) = (scheme(one), scheme(other))
        if a != b { return schemes[a] < schemes[b] }
        return (places.block[one.block], places.landUse[one.landUseBlock], places.parcel[one.parcel])
          < (places.block[other.block], places.landUse[other.landUseBlock], places.parcel[other.parcel])
      }
      for row in rows { append(RowTable.cells(of: row, finding: id, land)) }
    }
  }

  private static func cells(of row: ConflictParcel, finding: String, _ land: Land) -> [Cell] {
    let (block, landUse, parcel) = (
      land.schemeBlocks[row.block], land.landUseBlocks[row.landUseBlock], land.parcels[row.parcel]
    )
    return [
      .text(finding), .optional(block.scheme), .text(block.id), .text(row.function.rawValue), .optional(landUse.plan),
      .text(landUse.id), .text(row.code), .optional(row.cell), .text(parcel.id), .optional(parcel.unitCode),
      .optional(parcel.sheetNumber), .optional(parcel.parcelNumber), .optional(parcel.tenure?.rawValue),
      .number(row.squareMetres), .number(row.sharePercent),
    ]
  }
}

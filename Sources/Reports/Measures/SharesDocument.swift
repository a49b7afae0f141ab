public import LandModel
public import PlanChecks
public import Refusals

/// What `shares` prints: the classes of every parcel, and a balance.
public struct SharesDocument: RowsDocument, Sendable {
  private let head: WorkspaceHead
  private let shares: ParcelShares
  private let land: Land
  private let showsRegistered: Bool
  private let language: Language

  /// What could not be looked at.
  public var skipped: [SkippedFeature] { shares.skipped }

  /// Joins everything.
  ///
  /// - Parameters:
  ///   - head: workspace, day and program.
  ///   - shares: what was measured.
  ///   - land: the land that was measured.
  ///   - showsRegistered: whether the registered areas are shared out too.
  ///   - language: that of headings.
  public init(
    head: WorkspaceHead, shares: ParcelShares, land: Land, showsRegistered: Bool = false, language: Language = .english
  ) {
    self.head = head
    self.shares = shares
    self.land = land
    self.showsRegistered = showsRegistered
    self.language = language
  }

  /// The rows.
  public var table: RowTable {
    var table = RowTable(
      columns: ["parcel", "class", "area_m2", "pct"] + (showsRegistered ? ["registered_m2"] : []))
    for row in shares.rows {
      let registered: [RowTable.Cell] = showsRegistered ? [.optional(row.registeredSquareMetres)] : []
      table.append(
        [
          .text(land.parcels[row.parcel].id), .text(row.kind.name), .number(row.squareMetres), .number(row.percent),
        ] + registered)
    }
    return table
  }

  /// The JSON document.
  public var json: JSONValue {
    head.json.adding("by", .text(shares.basis.rawValue)).adding("threshold_m2", .number(shares.threshold))
      .adding("rows", table.json).adding("balance", .array([shares.balance.json]))
      .adding("skipped", .array(shares.skipped.map(\.json)))
  }

  /// The rows and the balance, a sheet each, in square metres.
  public var workbook: Workbook {
    let title =
      shares.basis == .landUse
      ? LocalisedText(en: "Parcels by land-use plan", vi: "Cơ cấu quy hoạch sử dụng đất theo thửa đất")
      : LocalisedText(en: "Parcels by scheme", vi: "Cơ cấu quy hoạch xây dựng theo thửa đất")
    return Workbook(
      title: title,
      [
        TableSheet(
          LocalisedText(en: "Parcels", vi: "Thửa đất"), title, table, unit: .squareMetres,
          adding: ["area_m2", "registered_m2"]),
        TableSheet(
          LocalisedText(en: "Balance", vi: "Cân đối"),
          LocalisedText(en: "All parcels together", vi: "Cân đối diện tích của tất cả các thửa"),
          RowTable(balances: [shares.balance]), unit: .squareMetres),
      ], head, language)
  }

  /// The rows and the balance for a person.
  public var text: String {
    let skipped = FindingSections(language).ending(shares.skipped)
    return "\(head.title(language))\n\n" + table.text(language) + "\n"
      + RowTable(balances: [shares.balance]).text(language)
      + skipped
  }
}

extension RowTable {
  /// Balances with the same parts as a table.
  init(balances: [Balance]) {
    self.init(columns: ["what", "total_m2"] + (balances.first?.parts.map(\.key) ?? []) + ["difference_m2"])
    for balance in balances {
      append(
        [.text(balance.what), .number(balance.totalSquareMetres)] + balance.parts.map { .number($0.squareMetres) }
          + [.number(balance.differenceSquareMetres)])
    }
  }
}

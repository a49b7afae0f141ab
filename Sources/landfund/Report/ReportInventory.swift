internal import Interchange
internal import LandInventory
internal import LandModel
internal import PlanChecks
internal import Refusals
internal import Reports

/// The part of a report about land that can be offered: inventory, calls, occupancy; by the criteria that ship.
struct ReportInventory {
  private let land: Land
  private let cleanLand: CleanLandDocument
  private let sites: [Site]
  private let calls: CallDocument
  private let occupancy: OccupancyDocument

  init(_ context: CheckContext, _ head: WorkspaceHead, _ language: Language) throws {
    let criteria = CleanLandCriteria.shippedText
    let request = CleanLand.Request(try CleanLandCriteria(yaml: criteria, file: "clean-land.yml"))
    let sha256 = FileDigest.sha256(of: criteria)
    let inventory = try CleanLand(request, context)
    land = context.land
    sites = inventory.sites
    cleanLand = CleanLandDocument(head: head, inventory: inventory, criteriaSHA256: sha256, language: language)
    calls = CallDocument(
      head: head, inventory: try CallInventory(request, context), criteriaSHA256: sha256, language: language)
    occupancy = OccupancyDocument(head: head, rows: try Occupancy.measure(context), language: language)
  }

  /// Hands its documents to the page.
  func complete(_ documents: inout ReportDocuments) {
    documents.cleanLand = cleanLand.json
    documents.calls = calls.json
    documents.occupancy = occupancy.json
  }

  /// Writes its rows, sites and workbook.
  func write(to folder: ReportFolder) throws {
    try folder.write(cleanLand.table, as: "clean-land")
    try folder.write(calls.table, as: "calls")
    try folder.write(occupancy.table, as: "occupancy")
    if !sites.isEmpty { try folder.write(FeatureTable(sites: sites, in: land.system), as: "site") }
    try folder.write(try cleanLand.workbook(land).bytes(), "data/clean-land.xlsx")
  }
}

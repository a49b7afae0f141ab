internal import ArgumentParser
internal import Geodesy
internal import Interchange
internal import LandAnswers
internal import LandModel
internal import LandStore
internal import PlanChecks
internal import Refusals
internal import Reports

extension ExportCommand {
  /// Layers that only a database takes, by the tables that they become.
  static let measures = ["shares", "clean-land"]

  /// Whether the output is a database; a file of that name wins.
  var isDatabase: Bool { DatabaseAddress.isMeant(by: target) }

  /// Refuses what a database does not know, and what it alone knows.
  func validateDatabase() throws {
    guard isDatabase else {
      if let layer, Self.measures.contains(layer) {
        throw ValidationError("\(layer) goes into a database alone; landfund \(layer) writes files")
      }
      return try database.refuseForFiles()
    }
    guard (layer == "shares") == (database.by != nil) else {
      throw ValidationError(
        layer == "shares" ? "shares need --by landuse or --by scheme" : "--by speaks of shares; leave it out")
    }
    guard format == nil, encoding == nil, !isStyled, !hasLabels, legend == nil, scale == nil, tables.locale == nil
    else {
      throw ValidationError(
        "a database takes no --format, --encoding, --style, --labels, --legend, --scale and --locale")
    }
  }

  /// Writes layers as tables, all or none.
  func writeDatabase(_ address: DatabaseAddress) throws {
    let workspace = try input.open(reading: [inventory.criteria])
    let tables = try databaseTables(workspace)
    var request = SystemRequest(.exporting)
    request.allowsCompromise = compromise.isAllowed
    let placed = try tables.map { table -> FeatureTable in
      guard let system, table.geometry.count > 0 else { return table }
      let moved = try table.transformed(to: system, request)
      messages.note(
        moved.notices.filter { !table.notices.contains($0) },
        of: "\(messages.language == .english ? "layer" : "lớp") \(table.name)")
      return moved
    }
    let schema = database.schema ?? DatabaseOutputOptions.usualSchema
    let writer = DatabaseWriter(address, schema: schema, standing: database.standing, version: Product.version)
    let published = placed.map { PublishedTable($0, of: workspace, messages.language) }
    do {
      _ = try messages.progress(.writing, of: schema) { _ in
        try writer.write(published, in: system ?? workspace.system)
      }
    } catch let refusal as Refusal {
      throw refusal.withDatabaseOptions
    }
  }

  private func databaseTables(_ workspace: Workspace) throws -> [FeatureTable] {
    guard let layer, Self.measures.contains(layer) else { return try exportedTables(workspace) }
    let inquiry = try input.inquiry(of: workspace, zone: zone, jobs, messages)
    if layer == "shares", let basis = database.by { return [try inquiry.shareTable(by: basis)] }
    return [try inquiry.cleanLandTable(inventory.question(sites))]
  }
}

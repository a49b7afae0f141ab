internal import Interchange
internal import LandInventory
internal import LandModel
internal import PlanChecks
internal import PlaneGeometry
internal import Refusals
internal import Reports

extension PublishedLayer {
  /// The clean sites on the server's day; `nil` where none goes out, or the office does not name them.
  ///
  /// Cost: that of the inventory of clean land.
  /// - Throws: as `CleanLand`.
  init?(sitesOf context: CheckContext, _ publication: Publication) throws {
    guard publication.fields[Publication.siteLayer] != nil else { return nil }
    let request = CleanLand.Request(try CleanLandCriteria(yaml: CleanLandCriteria.shippedText, file: "clean-land.yml"))
    let sites = try PublicSites(request, context, published: context.publishedLand(publication))
    guard !sites.sites.isEmpty else { return nil }
    let table = sites.table(publication, in: context.land.system)
    let columns = table.columns.dropFirst()
    let ids = sites.sites.map(\.id)
    // The inventory has them by falling area.
    let order = IdentifierOrder.sorted(ids)
    self.init(
      name: Publication.siteLayer, title: Labels.shipped.label("layer", Publication.siteLayer),
      fields: columns.map { column in
        PublishedField(
          column.name, Self.kind(column), title: Labels.shipped.label("column", column.name))
      }, ids: order.map { ids[$0] }, columns: columns.map { Self.values($0, order) },
      geometry: table.geometry.picking(order), days: nil)
  }

  private static func kind(_ column: Column) -> FieldKind {
    guard case .real = column.values else { return .text }
    return column.name.hasSuffix("_m2") ? .area : .length
  }

  private static func values(_ column: Column, _ order: [Int]) -> PublishedColumn {
    if case .real(let values) = column.values { return .number(order.map { values[$0] }) }
    return .text(order.map { column[$0].text })
  }
}

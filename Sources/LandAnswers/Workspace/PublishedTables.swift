package import Interchange
internal import LandModel
package import LandStore
package import PlanChecks
internal import PlaneGeometry
package import Refusals
internal import Reports

extension PublishedTable {
  /// A layer, the findings, the sites, or rows of a measure, as a table of a database: named, typed, keyed and described.
  ///
  /// - Parameters:
  ///   - table: as ``Workspace/tables(_:of:in:)``, ``Inquiry/siteTable(_:)``, ``Inquiry/shareTable(by:)`` and ``Inquiry/cleanLandTable(_:)`` give it.
  ///   - workspace: what the rows belong to.
  ///   - language: that of what people are told of table and columns.
  package init(_ table: FeatureTable, of workspace: Workspace, _ language: Language) {
    let layer = LayerName(rawValue: table.name)
    let shape: Shape? =
      switch (layer?.geometryClass, table.name) {
      case (.polygons, _), (nil, "site"): .multiPolygon
      case (.lines, _): .multiLineString
      case (.points, _): .point
      case (nil, "finding"): .geometry
      default: nil
      }
    let key = table.name == "site" ? "site" : table.column("id")?.name
    let units = LocalisedText(en: "areas in m², lengths in m", vi: "diện tích theo m², chiều dài theo m")
    self.init(
      table, name: table.name, shape: shape, key: key,
      remark: "\(Self.title(table.name)[language]) – \(workspace.name) (\(workspace.systemCode)), \(units[language])")
    if table.name == "site" {
      documents = ["notes", "functions", "landuse", "parcels", "corners", "decisions", "missing", "limits"]
    }
    for column in table.columns {
      columnRemarks[column.name] = RowTable.heading(column.name, of: table.name, language)
    }
  }

  private static func title(_ name: String) -> LocalisedText {
    switch name {
    case "share":
      LocalisedText(en: "Parcels by class of the plan", vi: "Cơ cấu quy hoạch theo thửa đất")
    case "clean_land": LocalisedText(en: "Parcels by verdict of clean land", vi: "Kết quả xét đất sạch theo thửa đất")
    default: Labels.shipped.label("layers", name)
    }
  }
}

extension Inquiry {
  /// The rows of `shares` as the table `share`.
  package func shareTable(by basis: ParcelShares.Basis) throws -> FeatureTable {
    measure("share", try shares(by: basis).table)
  }

  /// The rows of `clean-land` as the table `clean_land`.
  package func cleanLandTable(_ question: InventoryQuestion = InventoryQuestion()) throws -> FeatureTable {
    measure("clean_land", try cleanLand(question).document.table)
  }

  private func measure(_ name: String, _ rows: RowTable) -> FeatureTable {
    FeatureTable(name: name, rows, geometry: rows.rows.map { _ in nil }, in: land.system)
  }
}

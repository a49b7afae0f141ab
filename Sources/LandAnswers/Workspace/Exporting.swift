public import Geodesy
public import Interchange
public import LandModel
public import LandStore
internal import PlanChecks
public import Refusals
public import Reports

/// Which layers of a workspace go out.
public enum ExportedLayers: Hashable, Sendable {
  /// Every layer that has features, and the findings of the last check where there are some.
  case all
  /// One layer, also an empty one.
  case layer(LayerName)
  /// The findings of the last check.
  case findings
}

/// How layers go out: the format decides what a table may hold and in which system it stands.
public struct ExportQuestion: Sendable {
  /// The format of the files.
  public var format: FileFormat
  /// The reference system; `nil` for the one that the format is bound to, else the working system.
  public var system: CoordinateReferenceSystem?
  /// Which transformations are taken, and in which words others are refused.
  public var request: SystemRequest
  /// Whether every feature bears its fill, stroke, opacity and width.
  public var isStyled = false
  /// The language of labels, of CAD layers and folders, and of what a map opens.
  public var language: Language = .english
  /// Whether texts stand beside the shapes, in drawings and for MapInfo.
  public var hasLabels = false
  /// The denominator of the scale at which labels are 2 mm high.
  public var scale = 1000

  /// Layers as they stand, in this format.
  public init(_ format: FileFormat, _ request: SystemRequest = SystemRequest()) {
    (self.format, self.request) = (format, request)
  }
}

/// Layers as a format takes them; nothing is written yet.
public struct ExportAnswer: Sendable {
  /// The layers, in the order in which they were asked for.
  public let tables: [FeatureTable]
  /// The labels of each layer as a layer of their own, for formats that want them so; `nil` for none.
  public let labels: [FeatureTable?]
  /// What the colours mean: every value that is drawn, once.
  public let legend: [LegendEntry]
  /// What the transformation of each table changes or leaves uncertain, table by table.
  public let notices: [[Notice]]

  /// The legend as a list of `value`, `label` in both languages and `fill`.
  public var legendDocument: JSONValue {
    .array(
      legend.map { entry in
        [
          "value": .text(entry.value),
          "label": ["en": .text(entry.label[.english]), "vi": .text(entry.label[.vietnamese])],
          "fill": .text(entry.fill),
        ]
      })
  }
}

extension Workspace {
  /// Layers of the workspace as tables, in the working system and with the fields of the model.
  ///
  /// - Parameters:
  ///   - layers: the layers.
  ///   - land: what the workspace holds; it is not asked for where findings alone go out.
  ///   - zone: the id, code or name of a zone that is valid on a day: features go out that touch it, whole, and findings
  ///     without a place too; `nil` for everything.
  /// - Returns: for ``ExportedLayers/all`` the layers in their order, findings last; else one table.
  /// - Throws: what makes the findings unreadable; as `Inquiry` for the zone. It does not look whether the workspace was checked: without a check
  ///   the findings are none.
  public func tables(
    _ layers: ExportedLayers, of land: @autoclosure () throws -> Land,
    in zone: (name: String, day: CivilDate)? = nil
  ) throws -> [FeatureTable] {
    if layers == .findings, zone == nil { return [try findingTable()] }
    var land = try land()
    let extent = try zone.map { try land.extent(named: $0.name, on: $0.day, file: path) }
    if layers != .findings, let extent { land = land.keeping(extent) }
    let findings = { try findingTable { finding in extent?.keeps(finding.geometry) ?? true } }
    switch layers {
    case .layer(let name): return [land.table(of: name)]
    case .findings: return [try findings()]
    case .all: return (LayerName.allCases.map { land.table(of: $0) } + [try findings()]).filter { $0.count > 0 }
    }
  }
}

extension Inquiry {
  /// The sites of clean land as the layer `site`.
  public func siteTable(_ question: InventoryQuestion = InventoryQuestion()) throws -> FeatureTable {
    var table = FeatureTable(sites: try cleanLand(question).sites, in: land.system)
    table.name = "site"
    return table
  }
}

extension ExportQuestion {
  /// Brings tables into the shape and the system of the format.
  ///
  /// - Throws: `Refusal` where no transformation may be taken. Cost: that of transforming every position.
  public func answer(_ tables: [FeatureTable]) throws(Refusal) -> ExportAnswer {
    var (outputs, legend, notices): ([FeatureTable], [LegendEntry], [[Notice]]) = ([], [], [])
    for table in tables {
      let style = FeatureStyle(layer: table.name)
      for entry in style.legend(table) where !legend.contains(entry) { legend.append(entry) }
      let (placed, remarks) = try transformed(drawn(isStyled ? style.styled(table) : table))
      outputs.append(placed)
      notices.append(remarks)
    }
    var labels = tables.map { _ in FeatureTable?.none }
    if hasLabels, format == .mapInfoTAB || format == .mapInfoMIF {
      for (place, table) in tables.enumerated() {
        labels[place] = try drawings.labels(table).map { (table) throws(Refusal) in try transformed(table).0 }
      }
    }
    return ExportAnswer(tables: outputs, labels: labels, legend: legend, notices: notices)
  }

  private var drawings: ExportedDrawings { ExportedDrawings(language, scale: scale) }

  /// The table as the format draws it.
  private func drawn(_ table: FeatureTable) -> FeatureTable {
    switch format {
    case .dxf: drawings.drawing(table, hasLabels: hasLabels)
    case .mapInfoTAB, .mapInfoMIF: drawings.coloured(table)
    case .kml, .kmz: drawings.placemarks(table)
    default: table
    }
  }

  private func transformed(_ table: FeatureTable) throws(Refusal) -> (FeatureTable, [Notice]) {
    let fixed = try format.fixedSystem()
    guard let system = system ?? fixed else { return (table, []) }
    let result = try table.transformed(to: system, request)
    return (result, result.notices.filter { !table.notices.contains($0) })
  }
}

extension Land {
  /// The denominator of the scale of most parcels; 1000 where none states one.
  public var scaleOfParcels: Int {
    let counts = Dictionary(grouping: parcels.features.compactMap(\.mapScale), by: { $0 }).mapValues(\.count)
    return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? 1000
  }
}

extension Workspace {
  /// Layers as a workbook, a sheet each: fields without geometry, a place, areas; headings and words in the language.
  ///
  /// - Parameters:
  ///   - language: of what a person reads.
  ///   - tables: the layers, as ``tables(_:of:in:)`` gives them.
  ///   - day: the day that stands above; `nil` for none.
  public func workbook(_ tables: [FeatureTable], asOf day: CivilDate?, _ language: Language) -> Workbook {
    let sheets = tables.map { table in
      let name = Labels.shipped.label("layer", table.name)
      let titled = LocalisedText(en: name.en.capitalisedFirst, vi: name.vi.capitalisedFirst)
      var rows = RowTable(exported: table, language)
      rows.names = names(on: day)
      // Zones lie in zones, plans over plans: of parcels alone the ground of all is the sum.
      let summed: Set<String> = table.name == LayerName.parcel.rawValue ? ["area_m2", "registered_area_m2"] : []
      return TableSheet(titled, Labels.shipped.label("layers", table.name), rows, unit: .ofColumns, adding: summed)
    }
    return Workbook(
      title: .same(name), sheets, about: head("export", asOf: day).lines(language), language)
  }
}

extension RowTable {
  /// A layer of a workspace as rows for people, what findings advise in the language.
  public init(exported table: FeatureTable, _ language: Language) {
    self.init(layer: table.advising(in: language), of: table.name, language)
  }
}

extension FeatureTable {
  /// Findings with the advice of their rules in a language, which the last check stored in its own; other tables as they
  /// are.
  fileprivate func advising(in language: Language) -> FeatureTable {
    guard name == "finding", let rules = column("rule"), let place = columns.firstIndex(where: { $0.name == "advice" })
    else { return self }
    var table = self
    let advice = (0..<count).map { row in
      columns[place][row].text.map { stored in
        rules[row].text.map { RuleBook.shipped.text(of: RuleID(rawValue: $0)).advice[language] } ?? stored
      }
    }
    table.columns[place] = Column(name: "advice", values: .text(TextValues(advice)))
    return table
  }
}

extension String {
  /// As a sentence begins.
  var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}

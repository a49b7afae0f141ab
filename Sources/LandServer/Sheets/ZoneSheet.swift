internal import LandInventory
internal import LandModel
internal import PlanChecks
internal import PlaneGeometry
internal import Reports

/// What the plans say about a unit: its plans with their ground in it, shares, coverage, old units, downloads.
struct ZoneSheet {
  /// A plan with ground in the unit.
  struct Plan {
    let layer: LayerName
    let id: String
    let name: String?
    let level: String?
    let decisionNumber: String?
    let decisionDate: CivilDate?
    let squareMetres: Double
    let prevailingSquareMetres: Double
    let contradictsParent: Bool
    let period: PlanPeriod?
  }

  /// The number of the unit among the zones that go out.
  let number: Int
  let layer: PublishedLayer
  let geometry: Geometry?
  let plans: [Plan]
  let landUseShares: [ParcelShares.Share]
  let schemeShares: [ParcelShares.Share]
  /// The rows of `coverage` that are its.
  let coverage: RowTable
  let oldUnits: [AdministrativeUnit]

  /// Gathers it; `nil` for a unit that does not go out.
  init?(_ id: String, _ question: Question, on day: CivilDate) throws {
    let snapshot = question.snapshot
    guard let layer = snapshot.layer(LayerName.zone.rawValue), let number = layer.feature(id),
      let zone = snapshot.land.zones.index(of: id)
    else { return nil }
    let ground = try SheetGround(snapshot, on: day, question.budget)
    let search = ZoneSearch(zone, ground, snapshot.selection)
    (self.number, self.layer) = (number, layer)
    geometry = layer.geometry.geometry(at: number)
    plans = try search.schemes() + search.landUsePlans()
    try question.budget.spend()
    landUseShares = try search.shares(.landUse)
    schemeShares = try search.shares(.scheme)
    try question.budget.spend()
    let (measured, land) = try SheetGround.coverage(ground.context, snapshot.selection)
    let all = CoverageDocument(
      head: WorkspaceHead(landfund: "", command: "", workspace: "", crs: "", asOf: day), land: land, coverage: measured
    ).rows
    var rows = RowTable(columns: all.columns)
    for row in all.rows where row[0] == .text(id) { rows.append(row) }
    coverage = rows
    let code = layer.field("code").flatMap { field -> String? in
      if case .text(let code) = layer.columns[field][number] { code } else { nil }
    }
    let unit = code.flatMap { AdministrativeUnits.shipped.unit(code: $0, on: day) }
    oldUnits = unit.map(AdministrativeUnits.shipped.predecessors) ?? []
  }

  /// The files of the unit's part of each collection.
  func downloads(_ question: Question) -> [(layer: PublishedLayer, format: String, url: String)] {
    let id = PercentText.encoded(layer.ids[number])
    return question.snapshot.layers.flatMap { layer in
      ["gpkg", "geojson", "fgb", "csv"].map {
        (layer, $0, "\(question.base)/collections/\(layer.name)/download.\($0)?zone=\(id)")
      }
    }
  }

  /// The document.
  func json(_ head: WorkspaceHead, _ question: Question) -> JSONValue {
    let fields = layer.fields.indices.map {
      JSONValue.Member(layer.fields[$0].name, JSONValue(layer.columns[$0][number]))
    }
    return head.json.adding("zone", .object([.init("id", .text(layer.ids[number]))] + fields))
      .adding("plans", .array(plans.map(\.json)))
      .adding(
        "shares",
        ["landuse": .array(landUseShares.map(\.extractJSON)), "scheme": .array(schemeShares.map(\.extractJSON))]
      )
      .adding("coverage", coverage.json).adding("old_units", JSONValue(oldUnits.map(\.code)))
      .adding(
        "downloads",
        .array(
          downloads(question).map { ["layer": .text($0.layer.name), "format": .text($0.format), "url": .text($0.url)] })
      ).adding("snapshot", .text(question.snapshot.id))
  }
}

/// Asks the plans about a unit.
private struct ZoneSearch {
  let zone: Int
  let ground: SheetGround
  let selection: PublishedSelection

  init(_ zone: Int, _ ground: SheetGround, _ selection: PublishedSelection) {
    (self.zone, self.ground, self.selection) = (zone, ground, selection)
  }

  private var context: CheckContext { ground.context }
  private var land: Land { context.land }
  private var publication: Publication { selection.publication }
  private var input: OverlapInput { context.overlapInput(.zone) }
  private var geometry: Geometry? { input.areas[zone] > 0 ? input.layer.geometry(at: zone) : nil }

  func shares(_ basis: ParcelShares.Basis) throws -> [ParcelShares.Share] {
    try geometry.map { try ground.disclosure.shares(of: $0, by: basis) } ?? []
  }

  func schemes() throws -> [ZoneSheet.Plan] {
    let plans = context.plansInForce.schemes
    let held = held(.schemeBlock, try context.prevailingSchemeBlocks())
    let contradictions = try context.parentContradictions()
    let contradicting = Set(
      shared(contradictions.input).keys.compactMap { pair -> Int? in
        let blocks = contradictions.pairs[pair]
        return selection.includes(.schemeBlock, blocks.parent) && selection.includes(.schemeBlock, blocks.child)
          ? land.schemes.index(of: land.schemeBlocks[blocks.child].scheme) : nil
      })
    return ordered(.scheme, held, { plans.counts($0) }, { land.schemes[$0].id }).map { number, area in
      let scheme = publication.keeping(land.schemes[number])
      return ZoneSheet.Plan(
        layer: .scheme, id: scheme.id, name: scheme.name, level: scheme.level?.rawValue,
        decisionNumber: scheme.decisionNumber, decisionDate: scheme.decisionDate, squareMetres: area,
        prevailingSquareMetres: held[number] ?? 0, contradictsParent: contradicting.contains(number),
        period: plans.period(of: number))
    }
  }

  func landUsePlans() throws -> [ZoneSheet.Plan] {
    let plans = context.plansInForce.landUsePlans
    let held = held(.landUseBlock, try context.prevailingLandUseBlocks())
    return ordered(.landUsePlan, held, { plans.counts($0) }, { land.landUsePlans[$0].id }).map { number, area in
      let plan = publication.keeping(land.landUsePlans[number])
      return ZoneSheet.Plan(
        layer: .landUsePlan, id: plan.id, name: plan.name, level: plan.level?.rawValue,
        decisionNumber: plan.decisionNumber, decisionDate: plan.decisionDate, squareMetres: area,
        prevailingSquareMetres: held[number] ?? 0, contradictsParent: false, period: plans.period(of: number))
    }
  }

  /// The plans of a layer that count, go out and have ground in the unit, with their extent in it, by id.
  private func ordered(
    _ layer: LayerName, _ held: [Int: Double], _ counts: (Int) -> Bool, _ id: (Int) -> String
  ) -> [(Int, Double)] {
    guard publication.fields[layer.rawValue] != nil else { return [] }
    let extents = shared(context.overlapInput(layer))
    let numbers = Set(extents.keys).union(held.keys).filter { counts($0) && selection.includes(layer, $0) }.sorted()
    // A plan without an extent of its own has that of its blocks.
    return IdentifierOrder.sorted(numbers.map(id)).map { (numbers[$0], extents[numbers[$0]] ?? held[numbers[$0]] ?? 0) }
  }

  /// What the unit shares with each feature of a layer.
  private func shared(_ layer: OverlapInput) -> [Int: Double] {
    guard let geometry else { return [:] }
    let shares = OverlapArea.shares(of: geometry, in: layer, minimumArea: ZoneSearch.least)
    return Dictionary(uniqueKeysWithValues: shares.map { ($0.feature, $0.area) })
  }

  /// Less than so many square metres of a whole unit are two drawings of one border.
  private static let least = 1.0

  /// How much of the unit the published blocks of each plan hold.
  private func held(_ layer: LayerName, _ pieces: PrevailingPieces) -> [Int: Double] {
    var areas: [Int: Double] = [:]
    for (piece, area) in shared(pieces.input) where ground.disclosure.tells(layer, pieces.blocks[piece]) {
      areas[pieces.plans[piece], default: 0] += area
    }
    return areas
  }
}

extension ZoneSheet.Plan {
  /// As in `extract`, of a plan as a whole.
  fileprivate var json: JSONValue {
    [
      "layer": .text(layer.rawValue), "id": .text(id), "class": .null, "plan": .text(id), "level": JSONValue(level),
      "decision_no": JSONValue(decisionNumber), "decision_date": JSONValue(decisionDate?.description),
      "area_m2": .number(squareMetres), "prevails_m2": .number(prevailingSquareMetres),
      "contradicts_parent": .flag(contradictsParent), "in_force": true, "in_annual_plan": .null,
      "in_five_year_plan": .null, "counts_from": JSONValue(period?.first?.description),
      "counts_to": JSONValue(period?.last?.description),
    ]
  }
}

extension JSONValue {
  /// A published value.
  init(_ value: PublishedValue) {
    switch value {
    case .null: self = .null
    case .text(let text): self = .text(text)
    case .whole(let number): self = .count(number)
    case .number(let number): self = .number(number)
    }
  }
}

internal import LandModel
internal import PlanChecks
internal import PlaneGeometry
internal import Refusals

/// One of the two collections of ground on which blocks hold: a feature for each block that holds somewhere.
struct PrevailingCollection {
  /// The id of the collection.
  let name: String
  /// The layer of the blocks.
  let blocks: LayerName
  /// The layer of their plans.
  let plans: LayerName
  /// The field of a block that names its plan.
  let planField: String

  /// The functions of schemes.
  static let function = PrevailingCollection(
    name: "prevailing_function", blocks: .schemeBlock, plans: .scheme, planField: "scheme")
  /// The codes of land-use plans.
  static let landUse = PrevailingCollection(
    name: "prevailing_landuse", blocks: .landUseBlock, plans: .landUsePlan, planField: "plan")
  /// Both.
  static let all = [function, landUse]

  /// What people call it.
  var title: LocalisedText { Labels.shipped.label("layer", name) }

  /// The fields beside `id` that are published: the block's, its plan's, then the area.
  func fields(_ snapshot: Snapshot) -> [PublishedField] {
    let ofBlock = snapshot.layer(blocks.rawValue)?.fields ?? []
    let ofPlan = snapshot.layer(plans.rawValue)?.fields ?? []
    let planned = ofPlan.filter { ["level", "decision_no", "decision_date"].contains($0.name) }
    // The plan stands behind what the block is.
    let own = ofBlock.filter { $0.name != planField } + ofBlock.filter { $0.name == planField }
    return own + planned + [PublishedField("area_m2", .area, title: Labels.shipped.label("column", "area_m2"))]
  }

  /// The collection on the day of a context; `nil` where none of its blocks goes out.
  ///
  /// - Throws: what keeps the blocks that hold from being known.
  func layer(_ snapshot: Snapshot, _ context: CheckContext) throws -> PublishedLayer? {
    guard let published = snapshot.layer(blocks.rawValue) else { return nil }
    let pieces =
      blocks == .schemeBlock ? try context.prevailingSchemeBlocks() : try context.prevailingLandUseBlocks()
    let stored = snapshot.land[blocks]
    var rows: [(id: String, piece: Int, block: Int)] = []
    for piece in pieces.indices {
      let id = stored.id(of: pieces.blocks[piece])
      if let block = published.feature(id) { rows.append((id, piece, block)) }
    }
    let ids = rows.map(\.id)
    rows = IdentifierOrder.sorted(ids).map { rows[$0] }
    let fields = fields(snapshot)
    let plans = snapshot.layer(plans.rawValue)
    let planColumn = published.field(planField)
    let columns = fields.map { field -> PublishedColumn in
      if field.name == "area_m2" { return .number(rows.map { pieces.input.areas[$0.piece] }) }
      if let place = published.field(field.name) { return published.columns[place].picked(rows.map { $0.block }) }
      guard let plans, let place = plans.field(field.name), let planColumn else { return .text(rows.map { _ in nil }) }
      return plans.columns[place].picked(
        rows.map { row in
          guard case .text(let plan) = published.columns[planColumn][row.block] else { return nil }
          return plans.feature(plan)
        })
    }
    return PublishedLayer(
      name: name, title: title, fields: fields, ids: rows.map(\.id), columns: columns,
      geometry: pieces.layer.picking(rows.map(\.piece)), days: nil)
  }
}

extension PublishedColumn {
  /// The values of some features; `nil` has none.
  fileprivate func picked(_ features: [Int?]) -> PublishedColumn {
    switch self {
    case .text(let values): .text(features.map { $0.flatMap { values[$0] } })
    case .whole(let values): .whole(features.map { $0.flatMap { values[$0] } })
    case .number(let values): .number(features.map { $0.flatMap { values[$0] } })
    }
  }
}

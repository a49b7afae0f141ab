internal import GRDB
internal import Interchange
internal import LandModel
internal import PlaneGeometry

/// Writes the features of one layer into its table, in their order; the key counts from 1.
struct LayerWriter<Feature: LandFeature> {
  private var writer: GeoPackageLayerWriter
  private var lastKey: Int64 = 0

  /// The key of the next feature.
  var nextKey: Int64 { lastKey + 1 }

  /// Creates the table, which must not exist.
  init(srsID: Int64, in db: Database) throws {
    writer = Feature.tableWriter(srsID: srsID)
    try writer.create(in: db)
  }

  /// Writes a feature; polygons and lines are stored as what has parts.
  ///
  /// Where the table refuses it, as for an id that is there already, the error is that of the database, and the feature
  /// may be changed and written again.
  mutating func append(_ feature: Feature, _ geometry: Geometry?, in db: Database) throws {
    try writer.append(key: nextKey, geometry: geometry?.withParts, in: db) { binder in
      binder.bind(0, text: feature.id)
      binder.bind(1, text: feature.name)
      var fields = FieldBinding(binder: binder)
      feature.showFields(&fields)
      binder.bind(fields.column, real: feature.repairMovedSquareMetres)
    }
    lastKey += 1
  }

  /// Takes a feature out of the table.
  mutating func remove(_ key: Int64, in db: Database) throws { try writer.remove(keys: [key], in: db) }

  /// Takes every feature out of the table; keys go on where they are.
  mutating func removeAll(in db: Database) throws {
    let keys = try Int64.fetchAll(db, sql: "SELECT \(WorkspaceNames.key) FROM \(Feature.layer.rawValue.sqlQuoted)")
    try writer.remove(keys: keys, in: db)
  }

  /// Completes the table; from now on edits of other programs are written down.
  mutating func finish(in db: Database) throws {
    try writer.finish(in: db)
    try EditTriggers.create(on: Feature.layer, in: db)
  }
}

/// Binds the fields of a feature to the columns behind its id and name.
private struct FieldBinding: UniformFieldVisitor {
  let binder: RowBinder
  var column = 2

  mutating func visit<Content: FieldContent>(_ name: String, _ kind: FieldKind, _ value: inout Content?) {
    switch value?.scalar {
    case nil, .null: break
    case .text(let text): binder.bind(column, text: text)
    case .integer(let number): binder.bind(column, integer: Int64(number))
    case .real(let number): binder.bind(column, real: number)
    }
    column += 1
  }
}

extension Geometry {
  /// A polygon as a multipolygon and a line as a multilinestring of one part; anything else as it is.
  var withParts: Geometry {
    let multi: GeometryKind
    switch kind {
    case .polygon: multi = .multiPolygon
    case .lineString: multi = .multiLineString
    default: return self
    }
    if isEmpty { return .empty(multi) }
    return Geometry(
      unchecked: multi, coordinates: coordinates, ringOffsets: ringOffsets, partOffsets: partOffsets)
  }
}

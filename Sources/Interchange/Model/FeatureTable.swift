public import Geodesy
public import PlaneGeometry
public import Refusals

/// A layer of a file: geometries, columns, ids, and what the file says about its reference system.
///
/// Coordinates are as in the file, easting or longitude first. Nothing was transformed, repaired or rounded;
/// ``notices`` says what the file had and the table has not.
public struct FeatureTable: Sendable {
  /// The layer's name.
  public var name: String
  /// The path that the table was read from, as it was given; `nil` for a table made in memory.
  public var source: String?
  /// The geometries.
  public var geometry: FlatLayer
  /// The columns in the order of the file; each has one value a feature.
  public var columns: [Column]
  /// The ids that the file gives its features.
  public var featureIDs: FeatureIdentifiers
  /// The reference system that the file declares; `nil` when it declares none.
  public var referenceSystem: CoordinateReferenceSystem?
  /// How the file declares it.
  public var declaration: ReferenceSystemDeclaration
  /// What the reader has to say, in a fixed order.
  public var notices: [Notice]
  /// Of a delimited text or a sheet the line or row of each feature, of a list of corners that of its first one; else
  /// empty.
  public var places: [RefusalPlace.Position] = []
  /// The columns of which the geometry or the ids were made and which are columns all the same.
  public var spentColumns: Set<String> = []
  /// Whether it is a drawing, DXF or DGN: a row for each entity, whose closed lines stand for polygons.
  public var isDrawing = false
  /// How the features are drawn, one entry a feature, for formats that hold it; `nil` for shapes and fields alone.
  public var drawing: FeatureDrawing?

  /// Makes a table.
  ///
  /// - Precondition: every column has as many rows as there are geometries.
  public init(
    name: String, source: String? = nil, geometry: FlatLayer, columns: [Column] = [],
    featureIDs: FeatureIdentifiers = .none, referenceSystem: CoordinateReferenceSystem? = nil,
    declaration: ReferenceSystemDeclaration = .none, notices: [Notice] = []
  ) {
    precondition(columns.allSatisfy { $0.count == geometry.count }, "a column has another length than the layer")
    self.name = name
    self.source = source
    self.geometry = geometry
    self.columns = columns
    self.featureIDs = featureIDs
    self.referenceSystem = referenceSystem
    self.declaration = declaration
    self.notices = notices
  }

  /// How many features there are, those without geometry included.
  public var count: Int { geometry.count }

  /// The column of that name; letters count as they are written.
  public func column(_ name: String) -> Column? { columns.first { $0.name == name } }

  /// The number of the column that a person means: the one of that name, blanks and line breaks in it made one; else the
  /// only one of which it is the lower part (`Diện tích (m²) / Hiện trạng`); `nil` for none.
  public func columnNumber(named name: String) -> Int? {
    if let number = columns.firstIndex(where: { $0.name == name }) { return number }
    let wanted = Headings.spelled(name)
    guard !wanted.isEmpty else { return nil }
    if let number = columns.firstIndex(where: { Headings.spelled($0.name) == wanted }) { return number }
    let lower = columns.indices.filter { columns[$0].name.hasSuffix(" / \(wanted)") }
    return lower.count == 1 ? lower[0] : nil
  }
}

/// How a file says which reference system its coordinates have.
public enum ReferenceSystemDeclaration: Hashable, Sendable {
  /// It does not.
  case none
  /// By being of its format: RFC 7946 has no other than CRS84.
  case format
  /// By a definition of its own: a layer's metadata, a `.prj`, a heading.
  case stated
  /// By the `crs` member of the older GeoJSON of 2008.
  case crsMember
  /// The caller says it; the file does not, or is overruled.
  case caller
}

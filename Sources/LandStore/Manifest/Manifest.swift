public import Geodesy
public import Interchange
public import LandModel
internal import PlaneGeometry

/// What a manifest says: a workspace, and the sources that fill it.
public struct Manifest: Sendable {
  /// The path of the manifest as it was given.
  public let path: String
  /// The workspace's name.
  public let workspace: String
  /// The working system: projected, in metres.
  public let system: CoordinateReferenceSystem
  /// The working system's code, `EPSG:9216`.
  public let systemCode: String
  /// The day for which questions are asked unless the caller names another.
  public let asOf: CivilDate?
  /// The paths of the data files, relative to the manifest.
  public let aliases: String?
  /// The overlay of the rules.
  public let rules: String?
  /// The sources in their order.
  public let sources: [ManifestSource]

  /// The folder that paths are relative to, with its slash; empty for the current one.
  var folder: String { path.lastIndex(of: "/").map { String(path[...$0]) } ?? "" }

  /// A path of the manifest as the process sees it.
  package func resolved(_ path: String) -> String { path.hasPrefix("/") ? path : folder + path }

  /// The sources in the order in which they are read: those that name the ground of others come last, zones first, and
  /// corrections after the others of their layer.
  var sourcesInOrderOfLoading: [ManifestSource] {
    let naming = sources.filter { $0.naming != nil }
    let late = Set(naming.map(\.layer))
    func corrections(_ isMeant: (LayerName) -> Bool) -> [ManifestSource] {
      sources.filter { $0.isCorrections && $0.naming == nil && isMeant($0.layer) }
    }
    return sources.filter { $0.naming == nil && !$0.isCorrections } + corrections { !late.contains($0) }
      + naming.filter { $0.layer == .zone } + corrections { late.contains($0) && $0 == .zone }
      + naming.filter { $0.layer != .zone } + corrections { late.contains($0) && $0 != .zone }
  }

  /// Everything that a load reads.
  var inputFiles: InputFiles {
    let files = sources.flatMap { SourceFiles(manifest: self).files(of: $0) }
    return InputFiles([path] + files + [aliases, rules].compactMap { $0 }.map(resolved))
  }
}

/// One source of a manifest: a file, and how its features become those of a layer.
public struct ManifestSource: Sendable {
  /// The number in the manifest, from 1; of a load the number among all files and layers that it reads.
  public internal(set) var number: Int
  /// The line of the manifest on which it begins.
  public let line: Int
  /// The layer that it fills.
  public let layer: LayerName
  /// The paths as written, each with the layer of a container; they may be patterns.
  public let paths: [String]
  /// The first of them; of a load the path of the one file or layer that it reads.
  public internal(set) var path: String
  /// The table of a database, in place of a file.
  public let database: DatabaseSource?
  /// The layer, where it was read while its kind of geometry was looked for.
  var content: FeatureTable?
  /// How the rows of a table become features: as its headings say, corners, points, or without geometry.
  public let tableKind: DelimitedOptions.Kind
  /// The row of a table's headings, from 1; `nil` finds it.
  public let headerRow: Int?
  /// How features without geometry name their ground; `nil` where the source has geometry.
  public let naming: GroundNaming?
  /// The reference system that is stated.
  public let system: CoordinateReferenceSystem?
  /// Whether its features change those of the other sources of the layer.
  public let isCorrections: Bool
  /// Whether the stated system holds against the file's.
  public let overrides: Bool
  /// Whether a transformation is taken that is worse than it might be.
  public let allowsCompromise: Bool
  /// The encoding of the texts.
  public let encoding: TextEncodingChoice?
  /// How numbers are written.
  public let locale: DelimitedOptions.Locale?
  /// Which columns give which fields; `nil`: columns that carry our names.
  public let fields: [FieldMapping]?
  /// Fields that have one value for every feature.
  public let values: [String: String]
  /// Which features count.
  public let condition: Condition?
  /// What happens to invalid geometry.
  public let onInvalid: InvalidPolicy
  /// The columns of a table of coordinates.
  public let columns: DelimitedOptions.CornerColumns
  /// How polygons are built from the lines, outlines and labels of a drawing.
  public let building: PolygonBuilding?
  /// How many metres a unit of a drawing is, where the manifest says it.
  public let drawingUnitMetres: Double?
}

extension ManifestSource {
  /// Whether ids are made of the geometries (`id: $auto`).
  var makesIdentifiers: Bool { fields?.first { $0.field == "id" }?.columns == [SourceColumns.automatic] }
}

/// How the value of one field is made.
public struct FieldMapping: Hashable, Sendable {
  /// Our field.
  public let field: String
  /// The columns of the source; several are joined with `/`.
  public let columns: [String]
  /// The unit of numbers.
  public let unit: SourceUnit?
  /// How numbers are written, in place of what the source says.
  public let locale: DelimitedOptions.Locale?
  /// What values of the source stand for.
  public let values: ValueMap?
}

/// What happens to a feature whose geometry is invalid.
public enum InvalidPolicy: String, CaseIterable, Hashable, Sendable {
  /// It is kept and flagged.
  case report
  /// It is left out and named.
  case reject
  /// It is repaired by its lines.
  case repairLinework = "repair-linework"
  /// It is repaired by its rings.
  case repairStructure = "repair-structure"

  /// The method of repair; `nil` for none.
  var method: RepairMethod? {
    switch self {
    case .report, .reject: nil
    case .repairLinework: .linework
    case .repairStructure: .structure
    }
  }
}

/// A unit that numbers of a source may have.
public enum SourceUnit: String, CaseIterable, Hashable, Sendable {
  case m2, ha, km2, ft2, m, km, percent

  /// Reads `m2`, `m²`, `ha`, `km2`, `ft2` (of 0.3048 m), `m`, `km`, `%` and `percent`.
  public init?(_ text: String) {
    switch text.lowercased() {
    case "m²": self = .m2
    case "km²": self = .km2
    case "%": self = .percent
    case let text:
      guard let unit = SourceUnit(rawValue: text) else { return nil }
      self = unit
    }
  }

  /// Whether numbers of a field may be in the unit.
  func fits(_ kind: FieldKind) -> Bool { converted(1, for: kind) != nil }

  /// A number in the field's own unit; `nil` where the unit does not fit the field.
  func converted(_ number: Double, for kind: FieldKind) -> Double? {
    switch (self, kind) {
    case (.m2, .area), (.m, .length), (.m, .number): number
    case (.ha, .area): number * 10_000
    case (.km2, .area): number * 1_000_000
    case (.ft2, .area): number * 0.092_903_04
    case (.km, .length), (.km, .number): number * 1000
    case (.percent, .ratio): number / 100
    default: nil
    }
  }
}

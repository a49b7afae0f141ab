public import Geodesy
public import PlaneGeometry
public import Refusals

/// The way from the system of a table to another one, chosen once for all of its batches.
public struct TableTransformation: Sendable {
  /// What the choice of the operation looks at.
  public enum Choice: Sendable {
    /// The bounds of the table's data.
    case extentOfData
    /// The areas of use of both systems, so that all tables of a pair of systems take one operation; the bounds of the
    /// data where there is none for the whole of them.
    case areasOfUse
  }

  private let transformation: Transformation
  private let request: SystemRequest
  /// What is to be said of the operation.
  public let notices: [Notice]

  /// Chooses the operation for a table.
  ///
  /// - Throws: `Refusal` when the table has no system, and when no operation is known or only one that the
  ///   caller has to allow.
  public init(
    of table: FeatureTable, to target: CoordinateReferenceSystem, _ request: SystemRequest,
    choice: Choice = .extentOfData
  ) throws(Refusal) {
    guard let source = table.referenceSystem else {
      throw table.error(
        .missingReferenceSystem, LocalisedText(en: "no reference system is named", vi: "không nêu hệ tọa độ"),
        remedy: request.wording.naming(nil))
    }
    self.request = request
    let chosen: Transformation
    do throws(GeodesyError) {
      chosen = try Self.chosen(source, target, table, request, choice)
    } catch {
      // Coordinates where the target is not meant for have no operation either: the place is what is to be said.
      try table.refuseImplausible(source, target: target, request)
      throw table.error(.transformation, error.text, remedy: request.wording.remedy(for: error))
    }
    transformation = chosen
    notices =
      chosen.operation.compromise.map {
        [Notice(.compromise($0, metres: chosen.operation.accuracyMetres, to: target.shortName))]
      } ?? []
  }

  private static func chosen(
    _ source: CoordinateReferenceSystem, _ target: CoordinateReferenceSystem, _ table: FeatureTable,
    _ request: SystemRequest, _ choice: Choice
  ) throws(GeodesyError) -> Transformation {
    if source == target { return try Transformation(from: source, to: target) }
    if choice == .areasOfUse {
      do throws(GeodesyError) {
        return try Transformation(from: source, to: target)
      } catch  where error.isRefusedCompromise {
      }
    }
    let bounds = table.geometry.totalBounds
    let area =
      bounds.isEmpty
      ? nil
      : try source.geographicArea(minX: bounds.minX, minY: bounds.minY, maxX: bounds.maxX, maxY: bounds.maxY)
    return try Transformation(
      from: source, to: target, areaOfInterest: area, allowCompromise: request.allowsCompromise)
  }

  /// A position in the target.
  ///
  /// - Throws: `Refusal` for one that cannot be transformed.
  public func transform(_ position: Position) throws(Refusal) -> Position {
    if transformation.isIdentity { return position }
    do throws(GeodesyError) {
      let (x, y) = try transformation.transformed(x: position.x, y: position.y)
      return Position(x, y)
    } catch {
      throw Refusal(
        .transformation, error.text,
        remedy: LocalisedText(en: "check the coordinates and both systems", vi: "kiểm tra tọa độ và cả hai hệ tọa độ"))
    }
  }

  /// The table with its geometries in the target, checked against the target's area of use.
  ///
  /// - Throws: `Refusal` for a feature more than 1° outside that area, unless the caller overrides it, and for
  ///   a position that cannot be transformed.
  public func transform(_ table: FeatureTable) throws(Refusal) -> FeatureTable {
    let target = transformation.target
    if let system = table.referenceSystem, system != target {
      try table.refuseImplausible(system, target: target, request)
    }
    var table = table
    table.referenceSystem = target
    table.notices += notices.filter { !table.notices.contains($0) }
    if transformation.isIdentity { return table }
    do {
      table.geometry = try table.geometry.mapCoordinates { try transformation.transform(&$0) }
      return table
    } catch GeodesyError.pointFailed(let index, let x, let y, let reason) {
      throw table.error(
        .transformation,
        LocalisedText(
          en: "the position (\(x), \(y)) cannot be transformed: \(reason)",
          vi: "điểm (\(x), \(y)) không chuyển đổi được: \(reason)"),
        remedy: LocalisedText(en: "check the coordinates and both systems", vi: "kiểm tra tọa độ và cả hai hệ tọa độ"),
        feature: table.geometry.feature(ofPosition: index))
    } catch GeodesyError.nonFinite(let index, let x, let y) {
      throw table.nonFinite(x, y, table.geometry.feature(ofPosition: index))
    } catch {
      throw table.error(
        .transformation, (error as? GeodesyError)?.text ?? .same("\(error)"),
        remedy: LocalisedText(en: "check the coordinates and both systems", vi: "kiểm tra tọa độ và cả hai hệ tọa độ"))
    }
  }
}

extension FeatureTable {
  /// The table with its geometries in another reference system, by the operation for the extent of its data.
  ///
  /// - Returns: the same geometries where both systems give the same coordinates.
  /// - Throws: `Refusal` as ``TableTransformation`` does.
  public func transformed(
    to target: CoordinateReferenceSystem, _ request: SystemRequest = SystemRequest()
  ) throws(Refusal) -> FeatureTable {
    try TableTransformation(of: self, to: target, request).transform(self)
  }
}

extension FileFormat {
  /// The one system that files of the format are in, longitudes and latitudes on WGS 84; `nil` for a format that names its
  /// own.
  public func fixedSystem() throws(Refusal) -> CoordinateReferenceSystem? {
    switch self {
    case .geoJSON, .geoJSONSequence, .kml, .kmz:
      do throws(GeodesyError) {
        return try .crs84()
      } catch {
        throw Refusal(
          .transformation, error.text,
          remedy: LocalisedText(en: "check the installation of PROJ", vi: "kiểm tra việc cài đặt PROJ"))
      }
    default: return nil
    }
  }
}

internal import Foundation
public import GRDB
internal import PlaneGeometry

/// The SQL functions that the triggers of a GeoPackage's spatial index call.
public enum SpatialFunctions {
  /// Registers `ST_IsEmpty`, `ST_MinX`, `ST_MaxX`, `ST_MinY` and `ST_MaxY`.
  ///
  /// Each takes a GeoPackage blob; `NULL`, and for the limits an empty or damaged geometry, gives `NULL`.
  public static func register(in db: Database) {
    add("ST_IsEmpty", in: db) { bounds in bounds.isEmpty }
    add("ST_MinX", in: db) { bounds in bounds.isEmpty ? nil : bounds.minX }
    add("ST_MaxX", in: db) { bounds in bounds.isEmpty ? nil : bounds.maxX }
    add("ST_MinY", in: db) { bounds in bounds.isEmpty ? nil : bounds.minY }
    add("ST_MaxY", in: db) { bounds in bounds.isEmpty ? nil : bounds.maxY }
  }

  private static func add(
    _ name: String, in db: Database, _ value: @escaping @Sendable (Box) -> (any DatabaseValueConvertible)?
  ) {
    let function = DatabaseFunction(name, argumentCount: 1, pure: true) { arguments in
      guard case .blob(let data) = arguments[0].storage, let bounds = data.withUnsafeBytes({ bounds(of: $0) }) else {
        return nil
      }
      return value(bounds)
    }
    db.add(function: function)
  }

  /// The bounds that a blob's header carries, or those of its geometry; `nil` for what is no geometry.
  static func bounds(of blob: UnsafeRawBufferPointer) -> Box? {
    guard let header = try? GeoPackageHeader(blob) else { return nil }
    if header.isEmpty { return .empty }
    if let bounds = header.bounds { return bounds }
    var builder = FlatLayer.Builder()
    guard (try? builder.append(geoPackageBlob: blob)) != nil else { return nil }
    return builder.build().bounds[0]
  }
}

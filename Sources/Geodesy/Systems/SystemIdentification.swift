internal import CPROJ

/// The entry of the EPSG register that a definition without a code of it describes.
struct SystemIdentification {
  let object: ProjObject
  let context: ThreadContext

  /// PROJ's confidence in percent for equal parameters under another name.
  private static let least = 70

  /// The entry with equal parameters; `nil` when there is none.
  ///
  /// First what PROJ finds; else, where the datum has a name that the register does not know, as national definitions
  /// often write it, the one entry with the same projection on the same ellipsoid whose name is part of the definition's.
  func entry() -> (object: ProjObject, confidence: Int)? { best() ?? (isDatumForeign ? namesake() : nil) }

  /// Of entries that PROJ holds for equal the one that is used widest.
  private func best() -> (object: ProjObject, confidence: Int)? {
    var confidences: UnsafeMutablePointer<Int32>?
    let list = ProjList(
      proj_identify(context.pointer, object.pointer, "EPSG", nil, &confidences), in: context.pointer)
    defer { proj_int_list_destroy(confidences) }
    guard let confidences else { return nil }
    let candidates = list.objects.enumerated().compactMap { index, object in
      object.isDeprecated ? nil : (object: object, confidence: Int(confidences[index]))
    }
    guard let highest = candidates.map(\.confidence).max(), highest >= Self.least else { return nil }
    return candidates.filter { $0.confidence == highest }
      .max { ($0.object.areaOfUse?.squareDegrees ?? 0) < ($1.object.areaOfUse?.squareDegrees ?? 0) }
  }

  /// Whether the datum has a name of its own that the register does not have.
  var isDatumForeign: Bool {
    guard let datum = object.datum, datum.identifier == nil, !datum.name.isEmpty else { return false }
    let types = [PJ_TYPE_GEODETIC_REFERENCE_FRAME, PJ_TYPE_DYNAMIC_GEODETIC_REFERENCE_FRAME, PJ_TYPE_DATUM_ENSEMBLE]
    let known = ProjList(
      proj_create_from_name(context.pointer, "EPSG", datum.name, types, types.count, 0, 1, nil), in: context.pointer)
    return known.objects.isEmpty
  }

  private func namesake() -> (object: ProjObject, confidence: Int)? {
    let name = VietnameseText.key(object.name)
    guard object.type == PJ_TYPE_PROJECTED_CRS, !name.isEmpty else { return nil }
    let entries = ProjectedEntry.all(in: context)
      .filter { name.hasSuffix($0.projectionKey) }
      .compactMap { context.create(AuthorityCode.epsg($0.epsg).description) }
      .filter { SystemSimilarity.isSame(object, onDatumOf: $0, in: context) }
    // Entries that differ in the order of their axes alone are one.
    guard let first = entries.first, Set(entries.map { $0.geodeticSystem?.identifier }).count == 1 else { return nil }
    return (first, Self.least)
  }
}

/// Whether two systems differ in nothing but the name of their datum.
enum SystemSimilarity {
  /// Whether the first is the second, if its datum is the second's: the ellipsoid, and the projection where it has one.
  static func isSame(_ object: ProjObject, onDatumOf other: ProjObject, in context: ThreadContext) -> Bool {
    guard object.type == other.type, let base = other.geodeticSystem,
      let mine = try? SystemAxes.ellipsoid(of: object, context: context),
      let theirs = try? SystemAxes.ellipsoid(of: other, context: context),
      abs(mine.semiMajorAxisMetres - theirs.semiMajorAxisMetres) < 0.02,
      abs(mine.inverseFlattening - theirs.inverseFlattening) < 1e-6
    else { return false }
    let moved =
      object.type == PJ_TYPE_PROJECTED_CRS
      ? ProjObject(proj_crs_alter_geodetic_crs(context.pointer, object.pointer, base.pointer), in: context) : base
    return moved.map { isSame($0, as: other, in: context) } ?? false
  }

  /// Whether both are the same system, whatever the order of their axes.
  static func isSame(_ object: ProjObject, as other: ProjObject, in context: ThreadContext) -> Bool {
    guard let object = eastingFirst(object, context), let other = eastingFirst(other, context) else { return false }
    return object.isEquivalent(to: other)
  }

  private static func eastingFirst(_ object: ProjObject, _ context: ThreadContext) -> ProjObject? {
    ProjObject(proj_normalize_for_visualization(context.pointer, object.pointer), in: context)
  }
}

/// A projected system of the EPSG register in force, by what its projection is called.
private struct ProjectedEntry {
  let epsg: Int
  /// The letters and digits of what follows the datum in the name: `centralbelt2010` of `Korea 2000 / Central Belt 2010`.
  let projectionKey: String

  static func all(in context: ThreadContext) -> [ProjectedEntry] {
    guard let parameters = proj_get_crs_list_parameters_create() else { return [] }
    defer { proj_get_crs_list_parameters_destroy(parameters) }
    var type = PJ_TYPE_PROJECTED_CRS
    var count: Int32 = 0
    let list = withUnsafePointer(to: &type) { type in
      parameters.pointee.types = type
      parameters.pointee.typesCount = 1
      return proj_get_crs_info_list_from_database(context.pointer, "EPSG", parameters, &count)
    }
    defer { proj_crs_info_list_destroy(list) }
    guard let list else { return [] }
    return (0..<Int(count)).compactMap { index in
      guard let info = list[index]?.pointee, let code = info.code, let name = info.name,
        let epsg = Int(String(cString: code)),
        let projection = String(cString: name).split(separator: "/").last?.prefix(while: { $0 != "(" })
      else { return nil }
      let key = VietnameseText.key(String(projection))
      return key.isEmpty ? nil : ProjectedEntry(epsg: epsg, projectionKey: key)
    }
  }
}

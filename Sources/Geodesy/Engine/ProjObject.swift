internal import CPROJ

/// A `PJ` and its lifetime: a system, an operation or a datum.
///
/// Belongs to the thread of its context. It keeps the context alive only through the thread, so an object never leaves
/// the synchronous call that made it, unless the context itself keeps it.
final class ProjObject {
  let pointer: OpaquePointer  // <PJ>
  let context: OpaquePointer  // <PJ_CONTEXT>

  /// Takes ownership; `nil` when PROJ returned nothing.
  init?(_ pointer: OpaquePointer?, in context: OpaquePointer) {
    guard let pointer else { return nil }
    self.pointer = pointer
    self.context = context
  }

  convenience init?(_ pointer: OpaquePointer?, in context: ThreadContext) {
    self.init(pointer, in: context.pointer)
  }

  deinit { proj_destroy(pointer) }

  var type: PJ_TYPE { proj_get_type(pointer) }

  var name: String { text(proj_get_name(pointer)) }

  var isDeprecated: Bool { proj_is_deprecated(pointer) != 0 }

  /// The first identifier, as PROJ reports it: the authority may read `INVERSE(EPSG)`.
  var identifier: AuthorityCode? {
    guard let authority = proj_get_id_auth_name(pointer, 0), let code = proj_get_id_code(pointer, 0) else { return nil }
    return AuthorityCode(authority: String(cString: authority), code: String(cString: code))
  }

  var areaOfUse: GeographicArea? {
    var (west, south, east, north) = (0.0, 0.0, 0.0, 0.0)
    var name: UnsafePointer<CChar>?
    guard proj_get_area_of_use(context, pointer, &west, &south, &east, &north, &name) != 0, west > -1000 else {
      return nil
    }
    return GeographicArea(checkedWest: west, south: south, east: east, north: north, name: text(name))
  }

  var wkt2: String? {
    guard let text = proj_as_wkt(context, pointer, PJ_WKT2_2019, nil) else { return nil }
    return String(cString: text)
  }

  var source: ProjObject? { ProjObject(proj_get_source_crs(context, pointer), in: context) }

  var coordinateOperation: ProjObject? { ProjObject(proj_crs_get_coordoperation(context, pointer), in: context) }

  var geodeticSystem: ProjObject? { ProjObject(proj_crs_get_geodetic_crs(context, pointer), in: context) }

  var datum: ProjObject? { ProjObject(proj_crs_get_datum_forced(context, pointer), in: context) }

  /// How far east of Greenwich the longitudes begin, in degrees.
  var primeMeridianDegrees: Double {
    guard let meridian = ProjObject(proj_get_prime_meridian(context, pointer), in: context) else { return 0 }
    var (longitude, factor) = (0.0, 0.0)
    guard proj_prime_meridian_get_parameters(context, meridian.pointer, &longitude, &factor, nil) != 0 else { return 0 }
    return longitude * factor * 180 / .pi
  }

  var ellipsoid: ProjObject? { ProjObject(proj_get_ellipsoid(context, pointer), in: context) }

  /// Whether two systems give the same coordinates, names and geographic axis order set aside.
  func isEquivalent(to other: ProjObject) -> Bool {
    proj_is_equivalent_to_with_ctx(
      context, pointer, other.pointer, PJ_COMP_EQUIVALENT_EXCEPT_AXIS_ORDER_GEOGCRS) != 0
  }

  func text(_ pointer: UnsafePointer<CChar>?) -> String { pointer.map { String(cString: $0) } ?? "" }
}

/// A list of objects that PROJ returned, freed at the end of the call.
struct ProjList {
  let objects: [ProjObject]

  /// Takes ownership of the list and takes every object out of it.
  init(_ list: OpaquePointer?, in context: OpaquePointer) {
    guard let list else {
      objects = []
      return
    }
    defer { proj_list_destroy(list) }
    objects = (0..<max(proj_list_get_count(list), 0)).compactMap {
      ProjObject(proj_list_get(context, list, $0), in: context)
    }
  }
}

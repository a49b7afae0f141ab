internal import CPROJ

/// The axes and the unit of a system, and whether they come northing first.
struct SystemAxes {
  let axes: [SystemAxis]
  let areSwapped: Bool
  let unit: SystemUnit

  init(of object: ProjObject, kind: SystemKind, context: ThreadContext) throws(GeodesyError) {
    guard
      let system = ProjObject(proj_crs_get_coordinate_system(context.pointer, object.pointer), in: context),
      proj_cs_get_axis_count(context.pointer, system.pointer) == 2
    else {
      throw .projFailure(operation: "read the axes of \(object.name)", reason: context.reason())
    }
    var axes: [SystemAxis] = []
    var unitName = ""
    var factor = 1.0
    for index in Int32(0)..<2 {
      var (name, abbreviation, direction, unit):
        (UnsafePointer<CChar>?, UnsafePointer<CChar>?, UnsafePointer<CChar>?, UnsafePointer<CChar>?)
      var axisFactor = 1.0
      _ = proj_cs_get_axis_info(
        context.pointer, system.pointer, index, &name, &abbreviation, &direction, &axisFactor, &unit, nil, nil)
      axes.append(
        SystemAxis(
          name: system.text(name), abbreviation: system.text(abbreviation), direction: system.text(direction)))
      if index == 0 { (unitName, factor) = (system.text(unit), axisFactor) }
    }
    self.axes = axes
    areSwapped = try Self.areSwapped(axes, name: object.name)
    unit =
      kind == .projected
      ? SystemUnit(name: unitName, metresPerUnit: factor, degreesPerUnit: nil)
      : SystemUnit(name: unitName, metresPerUnit: nil, degreesPerUnit: Self.degrees(factor))
  }

  static func ellipsoid(of object: ProjObject, context: ThreadContext) throws(GeodesyError) -> Ellipsoid {
    guard let ellipsoid = object.ellipsoid else {
      throw .projFailure(operation: "read the ellipsoid of \(object.name)", reason: context.reason())
    }
    var (semiMajor, inverseFlattening) = (0.0, 0.0)
    guard
      proj_ellipsoid_get_parameters(
        context.pointer, ellipsoid.pointer, &semiMajor, nil, nil, &inverseFlattening) != 0
    else { throw .projFailure(operation: "read the ellipsoid of \(object.name)", reason: context.reason()) }
    return Ellipsoid(
      name: ellipsoid.name, semiMajorAxisMetres: semiMajor, inverseFlattening: inverseFlattening)
  }

  /// East, north in either order, or the two meridians of a polar system, named easting and northing.
  private static func areSwapped(_ axes: [SystemAxis], name: String) throws(GeodesyError) -> Bool {
    let directions = axes.map(\.direction)
    if directions == ["east", "north"] { return false }
    if directions == ["north", "east"] { return true }
    if directions[0] == directions[1], directions[0] == "north" || directions[0] == "south" {
      return axes[0].name.lowercased().hasPrefix("northing")
    }
    throw .unsupportedAxes(name: name, directions: directions)
  }

  /// Radians a unit to degrees a unit; the degree itself is exactly 1.
  private static func degrees(_ radians: Double) -> Double {
    let degrees = radians * 180 / .pi
    return abs(degrees - 1) < 1e-12 ? 1 : degrees
  }
}

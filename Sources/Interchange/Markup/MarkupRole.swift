/// What an element of a GML or KML file is for the geometries in it.
enum MarkupRole {
  /// A document or folder of KML.
  case container
  /// A feature of KML.
  case placemark
  case point
  /// Positions one after the other: a line, a part of a curve.
  case path
  case linearRing
  /// A ring made of curves.
  case ring
  case polygon
  case outer
  case inner
  /// Geometries in members; those of KML without.
  case collection
  /// What holds one geometry of a collection.
  case member
  /// What holds any number of them.
  case members
  case curve
  case segments
  case surface
  case patches
  case oriented
  case base
  case solid
  /// A path of KML with times.
  case track
  case tracks
  /// What stands for a place without positions.
  case model
  /// All positions of a path.
  case list
  /// One of its positions.
  case position
  /// What says something of a geometry without being a part.
  case aside
  /// What has no place where it stands.
  case strange

  private static let roles: [String: MarkupRole] = {
    var roles: [String: MarkupRole] = [:]
    func add(_ role: MarkupRole, _ names: String...) { for name in names { roles[name] = role } }
    add(.container, "kml", "Document", "Folder")
    add(.placemark, "Placemark")
    add(.point, "Point")
    add(
      .path, "LineString", "LineStringSegment", "Arc", "ArcString", "ArcByBulge", "ArcStringByBulge",
      "ArcByCenterPoint", "Circle", "CircleByCenterPoint", "CubicSpline", "BSpline", "Bezier", "Geodesic",
      "GeodesicString")
    add(.linearRing, "LinearRing")
    add(.ring, "Ring")
    add(.polygon, "Polygon", "PolygonPatch", "Rectangle", "Triangle")
    add(.outer, "exterior", "outerBoundaryIs")
    add(.inner, "interior", "innerBoundaryIs")
    add(
      .collection, "MultiPoint", "MultiLineString", "MultiPolygon", "MultiCurve", "MultiSurface", "MultiGeometry",
      "CompositeCurve", "CompositeSurface")
    add(
      .member, "pointMember", "lineStringMember", "polygonMember", "curveMember", "surfaceMember", "geometryMember")
    add(.members, "pointMembers", "curveMembers", "surfaceMembers", "geometryMembers")
    add(.curve, "Curve")
    add(.segments, "segments")
    add(.surface, "Surface", "PolyhedralSurface", "TriangulatedSurface", "Tin")
    add(.patches, "patches", "polygonPatches", "trianglePatches")
    add(.oriented, "OrientableCurve", "OrientableSurface")
    add(.base, "baseCurve", "baseSurface")
    add(.solid, "Solid", "CompositeSolid", "MultiSolid")
    add(.track, "Track")
    add(.tracks, "MultiTrack")
    add(.model, "Model")
    add(.list, "posList", "coordinates")
    add(.position, "pos", "coord", "pointProperty", "pointRep")
    add(.aside, "boundedBy", "metaDataProperty", "description", "name", "Envelope", "Box", "controlPoint")
    return roles
  }()

  /// What elements of a local name are for; `nil` for any other.
  init?(named name: String) {
    guard let role = Self.roles[name] else { return nil }
    self = role
  }

  /// Whether it is a geometry that may stand alone.
  var isGeometry: Bool {
    switch self {
    case .point, .path, .linearRing, .polygon, .collection, .curve, .surface, .oriented, .solid, .track, .tracks: true
    default: false
    }
  }

  /// Whether an element in it is a part of the geometry for the library that reads the file.
  func accepts(_ child: MarkupRole, in format: FileFormat) -> Bool {
    switch (self, child) {
    case (_, .aside), (.solid, _), (.container, .container), (.container, .placemark): return true
    case (.placemark, _): return child.isGeometry || child == .model
    case (.point, .list), (.point, .position), (.path, .list), (.path, .position), (.linearRing, .list),
      (.linearRing, .position), (.track, .position), (.tracks, .track), (.position, .point):
      return true
    case (.polygon, .outer), (.polygon, .inner), (.curve, .segments), (.segments, .path), (.surface, .patches),
      (.patches, .polygon), (.oriented, .base), (.ring, .member):
      return true
    case (.outer, .linearRing), (.inner, .linearRing): return true
    case (.outer, _), (.inner, _):
      return format == .gml && [.ring, .path, .curve, .collection, .oriented].contains(child)
    case (.member, _), (.members, _), (.base, _): return child.isGeometry
    case (.collection, .member), (.collection, .members): return format == .gml
    case (.collection, _): return format == .kml && (child.isGeometry || child == .model)
    default: return false
    }
  }
}

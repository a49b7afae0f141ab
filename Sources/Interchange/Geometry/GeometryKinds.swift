internal import PlaneGeometry

/// A part of a table whose geometries are of one kind.
struct TableOfKind {
  /// `polygon`, `line` or `point`; `nil` for a table that is of one kind as it is.
  let suffix: String?
  let table: FeatureTable
}

extension FeatureTable {
  /// How many geometries are collections.
  var collectionCount: Int { (0..<count).count { geometry.kind(of: $0) == .geometryCollection } }

  /// The table in tables of one kind of geometry each, polygons first; collections are taken apart.
  ///
  /// A multipolygon is of the kind of a polygon. Features without geometry stand in the first table.
  func ofOneKind() -> [TableOfKind] {
    let kinds: [(kind: GeometryKind, suffix: String)] = [
      (.polygon, "polygon"), (.lineString, "line"), (.point, "point"),
    ]
    let found = kindsOfParts()
    let present = kinds.filter { found.contains($0.kind) }
    if present.count <= 1, collectionCount == 0 { return [TableOfKind(suffix: nil, table: self)] }
    guard let first = present.first else { return [TableOfKind(suffix: nil, table: self)] }
    return present.map { kind, suffix in
      var (rows, shapes) = ([Int](), [Geometry?]())
      for row in 0..<count {
        let shape = geometry.geometry(at: row)?.part(of: kind)
        let hasNone = geometry.bounds[row].isEmpty
        guard shape != nil || (hasNone && kind == first.kind) else { continue }
        rows.append(row)
        shapes.append(hasNone ? geometry.geometry(at: row).flatMap { $0.kind.partKind == kind ? $0 : nil } : shape)
      }
      return TableOfKind(suffix: present.count > 1 ? suffix : nil, table: selecting(rows, geometry: FlatLayer(shapes)))
    }
  }

  /// The table with its collections taken apart: a row for each kind of geometry in one.
  func takingCollectionsApart() -> FeatureTable {
    guard collectionCount > 0 else { return self }
    var (rows, shapes) = ([Int](), [Geometry?]())
    for row in 0..<count {
      let shape = geometry.geometry(at: row)
      let parts: [Geometry?] =
        shape?.kind == .geometryCollection
        ? [GeometryKind.polygon, .lineString, .point].compactMap { shape?.part(of: $0) } : [shape]
      for part in parts.isEmpty ? [nil] : parts {
        rows.append(row)
        shapes.append(part)
      }
    }
    return selecting(rows, geometry: FlatLayer(shapes))
  }

  private func kindsOfParts() -> Set<GeometryKind> {
    var kinds: Set<GeometryKind> = []
    for row in 0..<count {
      guard let kind = geometry.kind(of: row) else { continue }
      if let part = kind.partKind {
        kinds.insert(part)
      } else {
        kinds.formUnion(geometry.geometry(at: row)?.simpleMembers.compactMap(\.kind.partKind) ?? [])
      }
    }
    return kinds
  }
}

extension Geometry {
  /// The members of a collection and of collections in it, empty ones left out; the geometry itself if it is none.
  fileprivate var simpleMembers: [Geometry] {
    kind == .geometryCollection ? members.flatMap(\.simpleMembers) : isEmpty ? [] : [self]
  }

  /// What of the geometry is of a kind: the geometry itself, or the members of a collection as one; `nil` for nothing.
  fileprivate func part(of part: GeometryKind) -> Geometry? {
    guard kind == .geometryCollection else { return kind.partKind == part && !isEmpty ? self : nil }
    let members = simpleMembers.filter { $0.kind.partKind == part }.flatMap(\.parts)
    guard let first = members.first else { return nil }
    if members.count == 1 { return first }
    let rings = members.map { member in (0..<member.ringCount).map { member.ring($0) } }
    return switch part {
    case .polygon: .multiPolygon(rings)
    case .lineString: .multiLineString(rings.compactMap(\.first))
    default: .multiPoint(rings.compactMap { $0.first?.first })
    }
  }
}

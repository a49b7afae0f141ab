internal import LandModel

/// Something whose declared area should be the sum of those of its parts.
struct DeclaredWhole {
  let layer: LayerName
  let feature: Int
  let declared: DeclaredArea
  let parts: [DeclaredArea]

  /// Half the units of the last digits of the whole and its parts together; `nil` where none states one.
  var halfDigits: Double? {
    let precisions = ([declared] + parts).compactMap(\.precision)
    return precisions.isEmpty ? nil : precisions.reduce(0) { $0 + $1 / 2 }
  }

  /// All wholes of which every part declares an area: groups of zones of one kind, administrative zones, schemes.
  static func all(_ land: Land, on day: CivilDate) -> [DeclaredWhole] { zones(land, on: day) + schemes(land) }

  private static func zones(_ land: Land, on day: CivilDate) -> [DeclaredWhole] {
    let declared = land.declaredAreas(of: .zone)
    var children: [Int: [Int]] = [:]
    for zone in land.zones.indices where land.zones[zone].isValid(on: day) {
      guard let parent = land.zones.index(of: land.zones[zone].parent), parent != zone else { continue }
      children[parent, default: []].append(zone)
    }
    return children.keys.sorted().compactMap { zone($0, children[$0] ?? [], declared, land) }
  }

  private static func zone(
    _ whole: Int, _ children: [Int], _ declared: [DeclaredArea?], _ land: Land
  ) -> DeclaredWhole? {
    guard let area = declared[whole], let kind = land.zones[whole].kind else { return nil }
    var parts = children
    if kind == .group {
      guard Set(parts.map { land.zones[$0].kind }).count == 1 else { return nil }
    } else if kind.isAdministrative {
      parts = parts.filter { land.zones[$0].kind?.isAdministrative ?? false }
    } else {
      return nil
    }
    let areas = parts.compactMap { declared[$0] }
    guard !areas.isEmpty, areas.count == parts.count else { return nil }
    return DeclaredWhole(layer: .zone, feature: whole, declared: area, parts: areas)
  }

  private static func schemes(_ land: Land) -> [DeclaredWhole] {
    let (wholes, blocks) = (land.declaredAreas(of: .scheme), land.declaredAreas(of: .schemeBlock))
    var blocksOf: [Int: [DeclaredArea?]] = [:]
    for block in land.schemeBlocks.indices {
      guard let scheme = land.schemes.index(of: land.schemeBlocks[block].scheme) else { continue }
      blocksOf[scheme, default: []].append(blocks[block])
    }
    return blocksOf.keys.sorted().compactMap { scheme in
      guard let declared = wholes[scheme], let parts = blocksOf[scheme] else { return nil }
      let areas = parts.compactMap { $0 }
      guard areas.count == parts.count else { return nil }
      return DeclaredWhole(layer: .scheme, feature: scheme, declared: declared, parts: areas)
    }
  }
}

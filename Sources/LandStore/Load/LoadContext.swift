internal import GRDB
internal import Geodesy
internal import Interchange
internal import LandModel
internal import PlaneGeometry
internal import Refusals

/// What every source of one load shares.
struct LoadContext {
  let manifest: Manifest
  /// The new file.
  let db: Database
  /// The key of the working system in it.
  let srsID: Int64
  /// The shipped spellings and those of the manifest.
  let aliases: Aliases
  /// The digests of the files that are read already.
  let digests = FileDigests()
  /// The databases that are open.
  let databases = DatabaseSessions()
}

/// The digests of files, each computed once: of a container every layer is a source.
final class FileDigests {
  private var known: [String: String] = [:]

  /// The SHA-256 of a file; `nil` for what has no bytes to digest.
  func sha256(ofFileAt path: String) throws(Refusal) -> String? {
    if let digest = known[path] { return digest }
    let digest = try FileDigest.sha256(ofFileAt: path)
    known[path] = digest
    return digest
  }
}

/// The bounds of the zones and schemes that are read already, in the working system.
///
/// A class, because the layers of a load fill it one after the other.
final class KnownPlaces {
  private var boxes: [Box] = []
  private var total = Box.empty
  /// The zones among them.
  private(set) var zones = NamedPlaces()

  /// Whether nothing is known yet.
  var isEmpty: Bool { boxes.isEmpty }

  /// Adds the bounds of features.
  func add(_ bounds: some Sequence<Box>) {
    for box in bounds where !box.isEmpty {
      boxes.append(box)
      total.formUnion(box)
    }
  }

  /// Adds a zone by name.
  func add(_ zone: Zone, _ geometry: Geometry?) {
    guard let geometry else { return }
    zones.add(zone.name ?? zone.id, geometry)
  }

  /// Whether a box meets one of a zone or scheme.
  func meets(_ box: Box) -> Bool { total.intersects(box) && boxes.contains { $0.intersects(box) } }
}

/// Polygons in the working system, by what they are called.
struct NamedPlaces: Sendable {
  private var places: [(name: String, geometry: Geometry)] = []

  var isEmpty: Bool { places.isEmpty }

  mutating func add(_ name: String, _ geometry: Geometry) { places.append((name, geometry)) }

  /// The working system, with these places where there are some.
  func expected(_ system: CoordinateReferenceSystem) -> ExpectedSystem {
    if isEmpty { return ExpectedSystem(system) }
    return ExpectedSystem(system) { [self] (x: Double, y: Double) -> String? in name(x: x, y: y) }
  }

  /// The first place around a position; `nil` for none.
  func name(x: Double, y: Double) -> String? {
    let point = Geometry.point(Position(x, y))
    return places.first { place in
      place.geometry.bounds.contains(Position(x, y)) && (try? place.geometry.intersects(point)) == true
    }?.name
  }
}

/// Whether a source lies where the workspace is, or would under another meridian.
struct MeridianCheck {
  private static let sampleSize = 500
  private let places: KnownPlaces
  private let working: CoordinateReferenceSystem
  private var hasMet = false
  private var sample: [Box] = []

  init(_ places: KnownPlaces, working: CoordinateReferenceSystem) {
    self.places = places
    self.working = working
  }

  /// Takes features: their bounds in the source's own system and in the working one.
  mutating func take(_ source: [Box], _ target: [Box]) {
    guard !hasMet, !places.isEmpty else { return }
    for (own, bounds) in zip(source, target) where !bounds.isEmpty {
      if places.meets(bounds) {
        hasMet = true
        return
      }
      if sample.count < Self.sampleSize { sample.append(own) }
    }
  }

  /// The TM-3 zones whose meridian would put the source where the workspace is; empty when nothing is wrong.
  func fittingZones(of system: CoordinateReferenceSystem) throws(GeodesyError) -> [VN2000Zone] {
    guard !hasMet, !sample.isEmpty, let stated = system.vn2000Zone, stated.projection == .tm3 else { return [] }
    var fitting: [VN2000Zone] = []
    for zone in VN2000.tm3Zones where zone != stated {
      let transformation = try Transformation(from: try zone.system(), to: working)
      let meets = sample.contains { box in
        guard let low = try? transformation.transformed(x: box.minX, y: box.minY),
          let high = try? transformation.transformed(x: box.maxX, y: box.maxY)
        else { return false }
        return places.meets(
          Box(minX: min(low.x, high.x), minY: min(low.y, high.y), maxX: max(low.x, high.x), maxY: max(low.y, high.y)))
      }
      if meets { fitting.append(zone) }
    }
    return fitting
  }
}

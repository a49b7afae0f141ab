internal import Geodesy
internal import Interchange
internal import LandAnswers
internal import LandModel
internal import LandStore
internal import PlanChecks
internal import PlaneGeometry
internal import Refusals
internal import Synchronization

/// What a workspace holds, whole and in memory, as the map and the search of the desk read it.
final class OfficeGround: Sendable {
  let land: Land
  /// The working system as the manifest names it.
  let systemCode: String
  /// The systems in which coordinates are understood.
  let systems: OfferedSystems
  private let layers: [PublishedLayer]
  private let searched = Once<SearchIndex>()

  /// - Throws: what makes the workspace unreadable. Time and memory grow with it.
  init(_ file: Workspace) throws {
    land = try file.land()
    systemCode = file.systemCode
    layers = try OfficeLayers(land).layers
    do throws(GeodesyError) {
      systems = try OfferedSystems(
        AuthorityCode(file.systemCode) ?? AuthorityCode(authority: "LANDFUND", code: "working"), file.system,
        further: [], extent: layers.reduce(into: Box.empty) { $0.formUnion($1.geometry.totalBounds) })
    } catch {
      throw error.refusal
    }
  }

  /// What can be searched, made by the first search.
  ///
  /// - Parameter day: of which a unit's code is said.
  func search(on day: CivilDate) -> SearchIndex {
    searched.value { SearchIndex(layers, systems, day: day) }
  }
}

/// The workspaces that people look at, each read once for a state of its file.
final class OfficeGrounds: Sendable {
  private struct Key: Hashable {
    let path: String
    let stamp: FileStamp
  }

  private let kept = RecentValues<Key, OfficeGround>(limit: OfficeGrounds.most)
  private let making = SingleFlight<Key, OfficeGround>()
  private let used = Mutex<[String: Double]>([:])

  /// So many are held at once.
  static let most = 3
  /// Seconds after which one that nobody looks at is let go.
  static let idle = 600.0

  /// What a workspace holds now.
  ///
  /// - Throws: what makes it unreadable.
  func ground(of workspace: DeskWorkspace, at now: Double) throws -> OfficeGround {
    used.withLock { $0[workspace.path] = now }
    guard let stamp = FileStamp(workspace.geoPackage) else { return try OfficeGround(Workspace(workspace.geoPackage)) }
    let key = Key(path: workspace.path, stamp: stamp)
    return try making.value(key, WorkBudget(nil), known: { kept[key] }) {
      // An older state of it is of no use to anybody who asks anew.
      kept.forget { $0.path == key.path }
      let ground = try OfficeGround(Workspace(workspace.geoPackage))
      kept.keep(ground, key, cost: 1)
      FreedMemory.giveBack()
      return ground
    }
  }

  /// Lets go what nobody has looked at for a while.
  func forgetUnused(at now: Double) {
    let unused = used.withLock { used in
      let unused = used.filter { now - $0.value > OfficeGrounds.idle }.map(\.key)
      for path in unused { used[path] = nil }
      return Set(unused)
    }
    guard !unused.isEmpty else { return }
    kept.forget { unused.contains($0.path) }
    FreedMemory.giveBack()
  }
}

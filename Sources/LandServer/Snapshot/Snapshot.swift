public import Geodesy
internal import Interchange
internal import LandAnswers
public import LandModel
public import LandStore
internal import PlanChecks
internal import PlaneGeometry

/// A workspace as a server holds it: what may be published, flat and in memory, for one day unless asked for another.
///
/// No request touches a file or a database. Same content, same day, same rules and same program: same ``id`` and bytes.
public final class Snapshot: Sendable {
  /// 16 hexadecimal digits of a SHA-256 over what goes out, the ground of withheld blocks, the day, the rules and the
  /// program's version.
  public let id: String
  /// The name of the workspace.
  public let workspace: String
  /// The working system.
  public let system: CoordinateReferenceSystem
  /// The working system as the manifest names it, `EPSG:9216`.
  public let systemCode: String
  /// The server's day.
  public let day: CivilDate
  /// What is published.
  public let settings: PublishSettings
  /// The collections of the workspace's layers, in the order of documents, and the clean sites where they are published.
  public let layers: [PublishedLayer]
  /// Everything that the workspace holds: for what is computed; nothing of it goes out as it stands.
  let land: Land
  /// The rules of the workspace.
  let book: RuleBook
  /// Which features go out.
  let selection: PublishedSelection
  /// The land on the days that are asked for.
  let contexts: DayContexts
  /// The systems in which it asks and answers.
  let systems: OfferedSystems
  /// What can be searched, made by the first search.
  let searchIndex = Once<SearchIndex>()
  /// The ground on which blocks hold, on the days that were asked for.
  let keptPrevailing = KeptValues<PlanPeriod, [PublishedLayer]>(limit: DayContexts.kept)
  /// The geometries of collections in longitude and latitude.
  let geographicShapes = GeographicShapes()
  /// Tiles, and what they are made of.
  let tiles: TileStore
  /// Files that were made of the collections.
  let downloads = DownloadStore()

  /// Reads a workspace.
  ///
  /// - Parameters:
  ///   - workspace: an opened workspace; it is read once, in one transaction.
  ///   - day: the server's day.
  ///   - settings: what is published.
  ///   - tileCache: bytes of tiles that are kept.
  /// - Throws: what makes the workspace unreadable. Time and memory grow with it.
  public init(_ workspace: Workspace, day: CivilDate, settings: PublishSettings = .shipped, tileCache: Int = 64_000_000)
    throws
  {
    let land = try workspace.land()
    let selection = PublishedSelection(land, settings.publication, day: day)
    book = try workspace.ruleBook()
    self.land = land
    self.selection = selection
    contexts = DayContexts(land, book, day: day)
    let sites = try PublishedLayer(sitesOf: contexts.context, settings.publication)
    layers = try PublishedLayers(selection).layers + [sites].compactMap { $0 }
    tiles = TileStore(limit: tileCache)
    self.settings = settings
    self.day = day
    self.workspace = workspace.name
    system = workspace.system
    systemCode = workspace.systemCode
    do throws(GeodesyError) {
      systems = try OfferedSystems(
        AuthorityCode(systemCode) ?? AuthorityCode(authority: "LANDFUND", code: "working"), system,
        further: settings.systems, extent: layers.reduce(into: Box.empty) { $0.formUnion($1.geometry.totalBounds) })
    } catch {
      throw error.refusal
    }
    id = SnapshotIdentity(workspace: workspace.name, system: systemCode, day: day, settings, layers, selection).text
  }

  /// The collection of that name; `nil` when there is none.
  public func layer(_ name: String) -> PublishedLayer? { layers.first { $0.name == name } }
}

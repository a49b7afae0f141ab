public import Geodesy
public import Interchange
public import LandInventory
public import LandModel
public import PlanChecks
internal import PlaneGeometry

/// The clean sites of which the public may be told.
///
/// Whether ground is clean hangs on what stays in the office, so they are computed on everything; one that any plan that
/// stays back lies on, or any parcel that does, is left out.
public struct PublicSites: Sendable {
  /// The sites.
  public let sites: [Site]

  init(_ sites: [Site]) { self.sites = sites }

  /// Computes them.
  ///
  /// Cost: that of the inventory of clean land.
  ///
  /// - Parameters:
  ///   - request: what clean land is.
  ///   - context: everything, the day and the rules.
  ///   - published: what is published of it: `context.publishedLand`.
  /// - Throws: as `CleanLand`.
  public init(_ request: CleanLand.Request, _ context: CheckContext, published: Land) throws {
    let unpublished = FlatLayer(context.unpublishedBlocks(beside: published).map { Optional($0.asDrawn) })
    sites = try CleanLand(request, context).sites.filter { site in
      site.verdict == .clean && site.isUsable && !unpublished.sharesGround(with: site.geometry)
        && site.parcels.allSatisfy { published.parcels.index(of: $0.id) != nil }
    }
  }

  /// The sites as a layer: `site`, the id, and the fields that are published; lists as JSON text.
  public func table(_ publication: Publication?, in system: CoordinateReferenceSystem) -> FeatureTable {
    FeatureTable(sites: sites, in: system)
      .keeping(columns: ["site"] + (publication?.fields[Publication.siteLayer] ?? []))
  }
}

extension FlatLayer {
  /// Whether any of the polygons shares area with one.
  fileprivate func sharesGround(with geometry: Geometry) -> Bool {
    let near = (0..<count).filter { bounds[$0].intersects(geometry.bounds) }
    guard !near.isEmpty else { return false }
    let (others, one) = (OverlapInput(self), OverlapInput(FlatLayer([geometry])))
    return near.contains { OverlapArea.between($0, of: others, and: 0, of: one) > OverlapArea.touching }
  }
}

import Foundation
import Testing

@testable import LandServer

/// What a server makes before it is asked for.
struct PreparingTests {
  private static let systems = ["OGC:CRS84", "EPSG:4326", "EPSG:3857", "EPSG:9216"]

  /// Whether something was made before or is made for the question shows in no byte and no header.
  @Test func answersAreTheSame() throws {
    let (early, late) = (try PublicTown(), try PublicTown())
    late.snapshot.prepare()
    #expect(early.snapshot.geographicShapes.made(of: "parcel") == nil)
    #expect(late.snapshot.geographicShapes.made(of: "parcel")?.count == late.snapshot.layer("parcel")?.count)
    var targets = ["/collections", "/tiles.json", "/search?q=1/1", "/collections/prevailing_function/items"]
    for layer in early.snapshot.layers.map(\.name) {
      targets += PreparingTests.systems.map { "/collections/\(layer)/items?crs=\($0)" }
      targets.append("/collections/\(layer)/items/\(early.snapshot.layer(layer)?.ids[0] ?? "")")
    }
    for target in targets {
      let (one, other) = (try early.ask(target), try late.ask(target))
      #expect(one.status == 200, "\(target)")
      #expect(one.bytes == other.bytes && one.headers == other.headers, "\(target)")
    }
  }

  @Test func aSwapLeavesOneSnapshotInMemory() throws {
    var first: PublicTown? = try PublicTown()
    let holder = SnapshotHolder(try #require(first).snapshot, loadedAt: 0)
    first = nil
    let gone = try (1...10).map { number in
      let weak = WeakSnapshot(holder.state.snapshot)
      let town = try PublicTown(name: "Phường \(number)")
      town.snapshot.prepare()
      _ = try town.ask("/collections/parcel/items")
      _ = try town.ask("/tiles/EPSG9216Quad/12/0/0")
      holder.swap(to: town.snapshot, loadedAt: Double(number))
      return weak
    }
    #expect(gone.count { $0.snapshot != nil } == 0)
  }
}

private struct WeakSnapshot {
  weak var snapshot: Snapshot?

  init(_ snapshot: Snapshot) { self.snapshot = snapshot }
}

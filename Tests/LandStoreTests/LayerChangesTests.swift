import Foundation
import LandModel
import PlaneGeometry
import Synchronization
import Testing

@testable import LandStore

/// What a load, or the rehearsal of one, says that it changes.
@Suite("Changes of a load")
struct LayerChangesTests {
  private static let manifest = "  - layer: parcel\n    path: a.geojson\n    fields: {code: code}\n"

  /// The changes that a load says, in their order.
  private static func changes(_ folder: ScratchFolder, isRehearsal: Bool = false) throws -> [LayerChanges] {
    var loader = Loader(manifest: try Manifest(contentsOf: "\(folder.path)/m.yml"), landfund: "test")
    let said = Mutex<[LayerChanges]>([])
    loader.changes = { all in said.withLock { $0 = all } }
    let target = "\(folder.path)/w.gpkg"
    _ = isRehearsal ? try loader.rehearse(into: target) : try loader.load(into: target)
    return said.withLock { $0 }
  }

  @Test("new, changed and gone features, with their shapes", arguments: [true, false]) func kinds(isRehearsal: Bool)
    throws
  {
    let folder = try ScratchFolder()
    try folder.geoJSON(
      "a.geojson",
      [
        square(#""id":"1","code":"ODT""#), square(#""id":"2","code":"ODT""#, x: 553_300),
        square(#""id":"3","code":"ODT""#, x: 553_600), square(#""id":"4","code":"ODT""#, x: 553_900),
      ])
    try folder.manifest(Self.manifest)
    let first = try #require(try Self.changes(folder).first)
    #expect(first.layer == .parcel && first.counts == [.new: 4, .changed: 0, .gone: 0])
    #expect(first.features.map(\.id) == ["1", "2", "3", "4"])
    // 1 stays, 2 has another code, 3 moves, 4 goes, 5 comes.
    try folder.geoJSON(
      "a.geojson",
      [
        square(#""id":"1","code":"ODT""#), square(#""id":"2","code":"CLN""#, x: 553_300),
        square(#""id":"3","code":"ODT""#, x: 553_601), square(#""id":"5","code":"ODT""#, x: 554_200),
      ])
    let second = try #require(try Self.changes(folder, isRehearsal: isRehearsal).first)
    #expect(second.counts == [.new: 1, .changed: 2, .gone: 1])
    #expect(second.features.map(\.id) == ["4", "2", "3", "5"])
    #expect(second.features.map(\.change) == [.gone, .changed, .changed, .new])
    #expect(second.features.allSatisfy { ($0.geometry?.area ?? 0) > 0 })
    let third = try #require(try Self.changes(folder).first)
    #expect(third.counts == (isRehearsal ? [.new: 1, .changed: 2, .gone: 1] : [.new: 0, .changed: 0, .gone: 0]))
  }

  @Test("the file is the same whether somebody asks or not") func sameFile() throws {
    let folder = try ScratchFolder()
    try folder.geoJSON("a.geojson", [square(#""id":"1","code":"ODT""#)])
    try folder.manifest(Self.manifest)
    _ = try Self.changes(folder)
    _ = try Self.changes(folder)
    let land = try Workspace("\(folder.path)/w.gpkg").land()
    #expect(land.parcels.features.map(\.id) == ["1"])
  }
}

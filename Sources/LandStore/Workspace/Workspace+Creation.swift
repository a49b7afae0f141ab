internal import GRDB
internal import Geodesy
internal import Interchange
public import LandModel
internal import PlaneGeometry
public import Refusals

extension Workspace {
  /// Writes land as a new workspace, in place of the file at the path.
  ///
  /// The old file stays until the new one is complete.
  /// - Parameters:
  ///   - land: what to write; its working system has a code.
  ///   - path: where; the folder exists.
  ///   - landfund: the program's version, for the record.
  /// - Throws: `Refusal` when two features of a layer have one id, or the file cannot be written.
  public static func write(_ land: Land, to path: String, landfund: String) throws(Refusal) {
    let lock = try WorkspaceLock(FileIdentity.resolved(path))
    defer { withExtendedLifetime(lock) {} }
    let file = try WorkspaceFile(newAt: path)
    do {
      try file.queue.write { db in
        try GeoPackageSchema.create(in: db)
        try WorkspaceTables.create(in: db)
        let srsID = try GeoPackageReferenceSystems.add(land.system, to: db)
        try WorkspaceFacts(
          land, systemCode: land.system.code?.description ?? land.system.definition, landfund: landfund
        )
        .write(to: db)
        for waiver in land.waivers { try WaiverTable.write(waiver, to: db) }
        var layers = LandWriting(db: db, land: land, srsID: srsID)
        try layers.visitAll()
        try FindingTable.replace([], srsID: srsID, in: db, path: path)
        try CodeDomains.write(to: db)
        try LayerStyles.write(to: db)
        try LayerStyles.order(in: db)
      }
    } catch {
      throw Refusal(error, path: path)
    }
    try file.commit()
  }
}

/// Writes the layers one by one.
private struct LandWriting: LandLayerVisitor {
  let db: Database
  let land: Land
  let srsID: Int64

  mutating func visit<Feature: LandFeature>(_ layer: WritableKeyPath<Land, LandLayer<Feature>>) throws {
    var writer = try LayerWriter<Feature>(srsID: srsID, in: db)
    let layer = land[keyPath: layer]
    for index in layer.indices { try writer.append(layer[index], layer.geometry.geometry(at: index), in: db) }
    try writer.finish(in: db)
  }
}

internal import Geodesy
internal import Interchange
internal import LandAnswers
internal import LandModel
internal import PlanChecks
internal import PlaneGeometry

/// The SHA-256 that names a snapshot: equal for equal content.
struct SnapshotIdentity {
  private let digest = StreamDigest()

  init(
    workspace: String, system: String, day: CivilDate, _ settings: PublishSettings, _ layers: [PublishedLayer],
    _ selection: PublishedSelection
  ) {
    for text in [
      Product.version, workspace, system, day.description, settings.contact, settings.attribution, settings.basemap,
    ] { add(text) }
    for code in settings.systems { add(code.description) }
    for layer in layers { add(layer) }
    addWithheldGround(selection)
    for table in RulesTable.allCases { add(selection.land.settings[table]) }
    add(selection.land.settings.rules)
  }

  /// 16 hexadecimal digits; to be asked once.
  var text: String { String(digest.finished().prefix(16)) }

  private mutating func add(_ layer: PublishedLayer) {
    add(layer.name)
    for field in layer.fields { add(field.name) }
    for id in layer.ids { add(id) }
    for column in layer.columns {
      switch column {
      case .text(let values): for value in values { add(value) }
      case .whole(let values): for value in values { add(value.map(String.init)) }
      case .number(let values): for value in values { add(value.map { "\($0)" }) }
      }
    }
    for period in layer.days ?? [] {
      add(period.first?.description)
      add(period.last?.description)
    }
    add(layer.geometry)
  }

  private mutating func add(_ geometry: FlatLayer) {
    for feature in geometry.indices { digest.add(UInt64(geometry.kind(of: feature)?.rawValue ?? .max)) }
    for offsets in [geometry.featureOffsets, geometry.partOffsets, geometry.ringOffsets] {
      offsets.withUnsafeBytes { digest.add($0) }
    }
    geometry.coordinates.withUnsafeBytes { digest.add($0) }
  }

  /// The ground of blocks that stay back: sheets call it not published.
  private mutating func addWithheldGround(_ selection: PublishedSelection) {
    for layer in [LayerName.schemeBlock, .landUseBlock] {
      let view = selection.land[layer]
      for feature in 0..<view.count where !selection.includes(layer, feature) {
        add(FlatLayer([view.geometry.geometry(at: feature)]))
      }
    }
  }

  /// A text with its length before it, so that two texts are never one.
  private mutating func add(_ text: String?) {
    guard var text else { return digest.add(UInt64.max) }
    digest.add(UInt64(text.utf8.count))
    text.withUTF8 { digest.add(UnsafeRawBufferPointer($0)) }
  }
}

internal import LandModel
internal import LandStore
internal import PlanChecks
internal import PlaneGeometry
internal import Refusals

extension MessageOptions {
  /// Everything in a workspace, with what a reader of the answer has to know of it: what was edited since it was loaded,
  /// and which features cannot be measured.
  func land(of workspace: Workspace, overlay: RulesFile? = nil) throws -> Land {
    let edits = EditCounts(try workspace.edits())
    if !edits.isEmpty {
      note(
        en: "the answer counts edits since the last load: \(edits.text(.english))",
        vi: "kết quả tính cả chỉnh sửa từ lần nạp trước: \(edits.text(.vietnamese))")
    }
    return try measurableLand(of: workspace, overlay: overlay)
  }

  /// Everything in a workspace; features that cannot be measured are named.
  func measurableLand(of workspace: Workspace, overlay: RulesFile? = nil) throws -> Land {
    let land = try progress("reading") { _ in try workspace.land(overlay: overlay) }
    for layer in LayerName.allCases {
      let features = land.geometry(of: layer).notices.nonFinite.sorted()
      list(
        leftOut: features.map {
          SkippedFeature(
            rule: .geometryInvalid, layer: layer.rawValue, id: land.subject(layer, $0).id, reason: .nonFinite)
        })
    }
    return land
  }
}

internal import LandAnswers
internal import LandModel
internal import LandStore
internal import Refusals

extension MessageOptions {
  /// Says what a reader of an answer has to know of the workspace: what was edited since it was loaded, and which
  /// features cannot be measured.
  func remark(_ edits: EditCounts, _ land: Land) {
    if !edits.isEmpty {
      note(
        en: "the answer counts edits since the last load: \(edits.text(.english))",
        vi: "kết quả tính cả chỉnh sửa từ lần nạp trước: \(edits.text(.vietnamese))")
    }
    for features in land.unmeasurable { list(leftOut: features) }
  }

  /// Everything in a workspace, with what is to be said of it.
  func land(of workspace: Workspace) throws -> Land {
    let edits = EditCounts(try workspace.edits())
    let land = try progress(.reading) { _ in try workspace.land() }
    remark(edits, land)
    return land
  }

  /// Everything in a workspace; features that cannot be measured are named.
  func measurableLand(of workspace: Workspace) throws -> Land {
    let land = try progress(.reading) { _ in try workspace.land() }
    for features in land.unmeasurable { list(leftOut: features) }
    return land
  }
}

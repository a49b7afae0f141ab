internal import LandAnswers
internal import LandModel
internal import LandStore

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
    let land = try progress("reading") { _ in try workspace.land() }
    remark(edits, land)
    return land
  }
}

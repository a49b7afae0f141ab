internal import Interchange
internal import Synchronization

/// The summaries of workspaces, each read again when its file has changed.
final class Summaries: Sendable {
  private let kept = Mutex<[String: (stamp: FileStamp?, summary: WorkspaceSummary)]>([:])

  /// What a workspace holds now; cost: a look at its file, and where that has changed one read of its findings.
  subscript(workspace: DeskWorkspace) -> WorkspaceSummary {
    let stamp = FileStamp(workspace.geoPackage)
    if let held = kept.withLock({ $0[workspace.path] }), held.stamp == stamp { return held.summary }
    let summary = WorkspaceSummary(workspace)
    kept.withLock { $0[workspace.path] = (stamp, summary) }
    return summary
  }
}

extension Desk {
  /// What the desk says of itself to who measures it, one metric a line: jobs, sign-ins, sessions, free disk.
  public var metrics: [String] {
    let jobs = jobs.counts
    var lines =
      counts.lines + [
        "# TYPE landfund_desk_jobs gauge", "landfund_desk_jobs{state=\"running\"} \(jobs.running)",
        "landfund_desk_jobs{state=\"waiting\"} \(jobs.waiting)", "# TYPE landfund_desk_sessions gauge",
        "landfund_desk_sessions \(sessions.all(at: now).count)",
      ]
    if let disk = FolderSize.disk(of: folder.path) {
      lines += ["# TYPE landfund_desk_free_disk_bytes gauge", "landfund_desk_free_disk_bytes \(disk.free)"]
    }
    return lines
  }
}

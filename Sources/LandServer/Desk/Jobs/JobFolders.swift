internal import Foundation

/// What runs leave in a workspace's folder.
extension JobBoard {
  /// The folders of runs.
  static func folders(of workspace: DeskWorkspace) -> [(number: Int, name: String)] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: workspace.runs)) ?? []
    return names.compactMap { name in
      let digits = name.prefix { ("0"..."9").contains($0) }
      guard digits.count >= 4, name.dropFirst(digits.count).first == "-", let number = Int(digits) else { return nil }
      return (number, name)
    }
  }

  /// The files that a run wrote beside standard output and error.
  static func outputs(of record: JobRecord, in workspace: DeskWorkspace) -> [(name: String, bytes: Int)] {
    let folder = "\(workspace.path)/\(record.folder)/files"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.sorted().compactMap { name in
      var status = stat()
      guard !name.hasPrefix("."), lstat("\(folder)/\(name)", &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
        return nil
      }
      return (name, Int(status.st_size))
    }
  }

  /// Removes the runs of a kind beyond those that are kept, the oldest first, with their reports.
  static func clear(_ workspace: DeskWorkspace, _ command: JobCommand) {
    let runs = folders(of: workspace).filter { $0.name.hasSuffix("-\(command.stem)") }.sorted { $0.number < $1.number }
    for run in runs.dropLast(kept) {
      try? FileManager.default.removeItem(atPath: "\(workspace.runs)/\(run.name)")
      if command == .report {
        try? FileManager.default.removeItem(atPath: "\(workspace.reports)/\(JobRecord.digits(run.number))")
      }
    }
  }

  /// Says of the runs that an earlier server left at work that they were interrupted.
  static func settle(_ workspace: DeskWorkspace, at now: Double) {
    for folder in folders(of: workspace) {
      guard var record = JobRecord(folder: folder.name, of: workspace), !record.state.isOver else { continue }
      record.state = .interrupted
      record.ended = now
      try? record.write(in: workspace)
    }
  }
}

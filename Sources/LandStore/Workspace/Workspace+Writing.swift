internal import Foundation
internal import GRDB
internal import Interchange
public import LandModel
public import Refusals

extension Workspace {
  /// Puts these findings in place of those of the last run, and records the run.
  ///
  /// All or nothing. Throws `Refusal`, with nothing written, when the workspace cannot be written to, another
  /// program is busy with it for five seconds, or a load has put another file in its place since it was opened.
  public func storeFindings(_ findings: [FindingRecord], run: RunRecord) throws(Refusal) {
    try write { db in
      let srsID = try GeoPackageReferenceSystems.add(system, to: db)
      try FindingTable.replace(findings, srsID: srsID, in: db, path: path)
      try LayerStyles.order(in: db)
      try RunTable.write(run, to: db)
    }
  }

  /// Records waivers, each in place of an earlier one of the same finding; throws as ``storeFindings(_:run:)``.
  ///
  /// All or nothing.
  /// - Parameters:
  ///   - waivers: each with the JSON object by which the stored finding shows it; `nil` for none.
  ///   - confirm: called when everything is written and nothing is final yet; what it throws takes the change back.
  public func record(
    _ waivers: [(waiver: Waiver, shown: String?)], confirm: () throws -> Void = {}
  ) throws(Refusal) {
    try write { db in
      for (waiver, shown) in waivers {
        try WaiverTable.write(waiver, to: db)
        try FindingTable.show(waiver: shown, of: waiver.finding, in: db)
      }
      try confirm()
    }
  }

  /// Records where findings stand, in the layer `finding` too; throws as ``storeFindings(_:run:)``.
  ///
  /// All or nothing.
  /// - Parameters:
  ///   - triage: each in place of an earlier one of its finding.
  ///   - confirm: called when everything is written and nothing is final yet; what it throws takes the change back.
  public func record(_ triage: [FindingTriage], confirm: () throws -> Void = {}) throws(Refusal) {
    try write { db in
      try TriageTable.keep(in: db)
      try TriageTable.write(triage, to: db)
      try confirm()
    }
  }

  /// Takes back the waivers of findings, in the stored findings too; throws as ``storeFindings(_:run:)``.
  ///
  /// All or nothing.
  /// - Parameters:
  ///   - findings: their ids; those without a waiver count as none.
  ///   - confirm: called when everything is written and nothing is final yet; what it throws takes the change back.
  /// - Returns: how many waivers there were.
  @discardableResult
  public func revokeWaivers(of findings: [String], confirm: () throws -> Void = {}) throws(Refusal) -> Int {
    try write { db in
      var count = 0
      for finding in findings {
        try FindingTable.show(waiver: nil, of: finding, in: db)
        if try WaiverTable.delete(finding, in: db) { count += 1 }
      }
      try confirm()
      return count
    }
  }

  /// Runs a transaction on the file that was opened, and on no other that has taken its place; one of an earlier version
  /// of the schema is brought up to date in it.
  private func write<Result>(_ body: (Database) throws -> Result) throws(Refusal) -> Result {
    let target = FileIdentity.resolved(path)
    let lock: WorkspaceLock
    do throws(Refusal) {
      lock = try WorkspaceLock(target)
    } catch {
      throw error.naming(path, for: target)
    }
    defer { withExtendedLifetime(lock) {} }
    guard FileIdentity(target) == identity else {
      throw Refusal(
        .changedMeanwhile,
        LocalisedText(
          en: "another file has taken the workspace's place since it was read",
          vi: "tệp khác đã thế chỗ không gian làm việc từ khi đọc"),
        remedy: LocalisedText(en: "run the command again", vi: "chạy lại lệnh"), at: RefusalPlace(file: path))
    }
    do {
      var configuration = GeoPackageConnection.configuration()
      configuration.busyMode = .timeout(Patience.seconds)
      let queue = try DatabaseQueue(path: target, configuration: configuration)
      defer { try? queue.close() }
      // A file in write-ahead mode that nobody else has open becomes one file again.
      queue.inDatabase { db in _ = try? String.fetchOne(db, sql: "PRAGMA journal_mode = DELETE") }
      var result: Result?
      try queue.inDatabase { db in
        try db.inTransaction(.immediate) {
          try WorkspaceSchema.migrate(db, path: path)
          result = try body(db)
          return .commit
        }
      }
      guard let result else { preconditionFailure("a transaction that ends well has a result") }
      return result
    } catch {
      throw Refusal(error, path: path)
    }
  }
}

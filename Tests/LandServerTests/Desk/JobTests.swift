import Foundation
import Refusals
import Testing

@testable import LandServer

/// Jobs: chains of child processes in a workspace's folder, one a workspace, and what stays of them.
@Suite(.timeLimit(.minutes(2))) struct JobTests {
  /// A desk whose jobs run a script in place of the program.
  private static func desk(_ script: String, _ change: (inout DeskOptions) -> Void = { _ in }) throws -> SignedIn {
    let program = FileManager.default.temporaryDirectory.appendingPathComponent("job-\(UUID().uuidString)").path
    try write("#!/bin/sh\n\(script)\n", program)
    let desk = try OpenDesk {
      $0.program = program
      $0.confinement = []
      change(&$0)
    }
    return try desk.workspace()
  }

  /// Writes a program in a process of its own: a descriptor that is open for writing here would go along into every
  /// child that another test starts meanwhile, and what is open for writing cannot be run.
  private static func write(_ script: String, _ program: String) throws {
    let line = "printf %s \"$1\" > \"$2\" && chmod 755 \"$2\""
    let writer = try Process.run(URL(fileURLWithPath: "/bin/sh"), arguments: ["-c", line, "sh", script, program])
    writer.waitUntilExit()
    #expect(writer.terminationStatus == 0)
  }

  private static let jobs = "/workspaces/kon-tum/jobs"

  /// Asks for a chain; the numbers of its runs.
  private static func ask(_ an: SignedIn, _ chain: [String]) throws -> [Int] {
    let words = chain.map { "\"\($0)\"" }.joined(separator: ",")
    let response = try an.ask("POST", jobs, body: "{\"chain\":[\(words)]}")
    #expect(response.status == 202, "\(response.text)")
    return response.rows.compactMap { $0["number"] as? Int }
  }

  /// The row of a run when it is over.
  private static func over(
    _ an: SignedIn, _ number: Int, meanwhile: () -> Void = {}
  ) async throws -> [String: Any] {
    while true {
      let row = try an.ask("GET", "\(jobs)/\(number)").json
      if let state = row["state"] as? String, state != "waiting", state != "running" { return row }
      meanwhile()
      try await Task.sleep(for: .milliseconds(20))
    }
  }

  private static func isRunning(_ an: SignedIn, _ number: Int) async throws {
    while try an.ask("GET", "\(jobs)/\(number)").json["state"] as? String != "running" {
      try await Task.sleep(for: .milliseconds(10))
    }
  }

  @Test func aChainRunsInItsOrder() async throws {
    let an = try Self.desk(
      "echo \"$@\"; echo '{\"step\":\"reading\",\"source\":null,\"done\":1,\"total\":2}' >&2; echo hm >&2")
    let numbers = try Self.ask(an, ["load", "check"])
    #expect(numbers == [1, 2])
    let row = try await Self.over(an, 2)
    #expect(row["state"] as? String == "done" && row["exit"] as? Int == 0 && row["by"] as? String == "An")
    #expect(row["line"] as? String == "landfund check workspace.gpkg -f json --lang en")
    let output = try an.ask("GET", "\(Self.jobs)/1/output").text
    #expect(
      output == "load manifest.yml -o workspace.gpkg -f json --changes runs/0001-load/files/changes.json --lang en\n")
    #expect(try an.ask("GET", "\(Self.jobs)/1/error").text == "hm\n")
    let folder = "\(an.desk.folder)/kon-tum/runs/0002-check"
    #expect(FileManager.default.fileExists(atPath: "\(folder)/check.json"))
    #expect(an.desk.audit.count { $0.contains("\"job.end\"") } == 2)
    #expect(try an.ask("GET", Self.jobs).rows.compactMap { $0["number"] as? Int } == [2, 1])
  }

  @Test func aFailureEndsTheChain() async throws {
    let an = try Self.desk("exit 3")
    let numbers = try Self.ask(an, ["load", "check"])
    #expect(try await Self.over(an, numbers[0])["state"] as? String == "failed")
    let second = try await Self.over(an, numbers[1])
    #expect(second["state"] as? String == "cancelled" && second["exit"] is NSNull)
  }

  /// Findings are no failure.
  @Test func exitOneIsDone() async throws {
    let an = try Self.desk("exit 1")
    let row = try await Self.over(an, try Self.ask(an, ["check"])[0])
    #expect(row["state"] as? String == "done" && row["exit"] as? Int == 1, "\(row)")
  }

  @Test func whoWouldWriteWhileAnotherDoesIsTold() async throws {
    let an = try Self.desk("sleep 30")
    let number = try Self.ask(an, ["load"])[0]
    try await Self.isRunning(an, number)
    let refused = try an.ask("POST", Self.jobs, body: "{\"chain\":[\"check\"]}")
    #expect(refused.status == 409 && refused.code == "in_use")
    #expect(refused.json["by"] as? String == "An" && refused.json["action"] as? String == "load")
    #expect(refused.json["since"] is String)
    // What the load reads stays as it is meanwhile; readers are not kept waiting.
    let put = try an.ask("PUT", "/workspaces/kon-tum/manifest", [("If-None-Match", "*")], body: "name: A\n")
    #expect(put.status == 409 && put.code == "in_use")
    #expect(try an.ask("GET", "/workspaces/kon-tum").status == 200)
    #expect(try an.ask("DELETE", "\(Self.jobs)/\(number)").status == 202)
    let row = try await Self.over(an, number)
    #expect(row["state"] as? String == "cancelled")
    #expect(try an.ask("POST", Self.jobs, body: "{\"chain\":[\"check\"]}").status == 202)
  }

  /// A job that does not hear SIGINT is killed five seconds later.
  @Test func aDeafJobIsKilled() async throws {
    let an = try Self.desk("trap '' INT; echo deaf >&2; while true; do sleep 0.1; done")
    let number = try Self.ask(an, ["check"])[0]
    while try !an.ask("GET", "\(Self.jobs)/\(number)/error").text.contains("deaf") {
      try await Task.sleep(for: .milliseconds(10))
    }
    _ = try an.ask("DELETE", "\(Self.jobs)/\(number)")
    let row = try await Self.over(an, number) { an.desk.clock.turn(1) }
    #expect(row["state"] as? String == "cancelled" && row["exit"] as? Int == 137)
  }

  @Test func pastItsTimeItEndsAndSaysSo() async throws {
    let an = try Self.desk("sleep 30") { $0.jobTime = .seconds(60) }
    let number = try Self.ask(an, ["check"])[0]
    try await Self.isRunning(an, number)
    an.desk.clock.turn(61)
    let row = try await Self.over(an, number)
    #expect(row["state"] as? String == "failed" && row["limit"] as? String == "time")
  }

  @Test func pastItsMemoryItEndsAndSaysSo() async throws {
    let an = try Self.desk("exec python3 -c 'x = b\"1\" * 220_000_000; import time; time.sleep(30)'") {
      $0.jobMemory = 200_000_000
    }
    let row = try await Self.over(an, try Self.ask(an, ["check"])[0])
    #expect(row["state"] as? String == "failed" && row["limit"] as? String == "memory")
  }

  @Test func slotsAreShared() async throws {
    let an = try Self.desk("sleep 0.3")
    _ = try an.ask("POST", "/workspaces", body: "{\"title\": \"Two\"}")
    let first = try Self.ask(an, ["check"])[0]
    let second = try an.ask("POST", "/workspaces/two/jobs", body: "{\"chain\":[\"check\"]}").rows[0]
    #expect(second["state"] as? String == "waiting" && second["place"] as? Int == 1)
    #expect(try await Self.over(an, first)["state"] as? String == "done")
  }

  @Test func wishesAreCheckedAndQuoted() throws {
    let an = try Self.desk("true")
    for body in [
      "{}", "{\"chain\":[]}", "{\"chain\":[\"rm\"]}", "{\"chain\":[\"export\"],\"layer\":\"../x\"}",
      "{\"chain\":[\"export\"],\"format\":\"exe\"}", "{\"chain\":[\"report\"],\"since\":7}",
      "{\"chain\":[\"check\"],\"zone\":7}",
    ] {
      #expect(try an.ask("POST", Self.jobs, body: body).status == 422, "\(body)")
    }
    let wish = JobWish(zone: "-o '; rm", language: .english)
    let words = JobCommand.check.arguments(wish, run: "runs/0001-check", number: "0001")
    #expect(words.contains("--zone=-o '; rm"))
    #expect(JobLine.text(words).hasSuffix("'--zone=-o '\\''; rm' --lang en"))
  }

  @Test func whatAnEarlierServerLeftIsInterrupted() throws {
    let an = try OpenDesk().workspace()
    let folder = "\(an.desk.folder)/kon-tum/runs/0004-load"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let record =
      "{\"number\": 4, \"command\": \"load\", \"line\": \"landfund load\", \"state\": \"running\", \"by\": \"An\"}"
    try record.write(toFile: "\(folder)/run.json", atomically: true, encoding: .utf8)
    try "x".write(toFile: "\(an.desk.folder)/kon-tum/.upload-x.part", atomically: true, encoding: .utf8)
    JobBoard.settle(DeskWorkspace(name: "kon-tum", path: "\(an.desk.folder)/kon-tum"), at: 1)
    #expect(try an.ask("GET", "\(Self.jobs)/4").json["state"] as? String == "interrupted")
  }

  @Test func eventsAreToldToThoseWhoComeLate() async throws {
    let an = try Self.desk("echo one >&2; echo two >&2")
    let number = try Self.ask(an, ["check"])[0]
    _ = try await Self.over(an, number)
    func events(after last: Int?) async throws -> String {
      let fields = last.map { [("Last-Event-ID", "\($0)")] } ?? []
      let response = try an.ask("GET", "\(Self.jobs)/\(number)/events", fields)
      #expect(response.header("content-type") == "text/event-stream")
      guard case .events(let source) = response.body else { return "" }
      var bytes: [UInt8] = []
      while let piece = await source.next() { bytes += piece }
      return String(decoding: bytes, as: UTF8.self)
    }
    let all = try await events(after: nil)
    #expect(all.contains("data: {\"text\":\"one\"}") && all.contains("event: end"))
    let rest = try await events(after: 2)
    #expect(!rest.contains("\"one\"") && rest.contains("event: end"))
  }

  @Test func fiftyRunsOfAKindAreKept() throws {
    let an = try OpenDesk().workspace()
    let workspace = DeskWorkspace(name: "kon-tum", path: "\(an.desk.folder)/kon-tum")
    for number in 1...55 {
      let name = "\(JobRecord.digits(number))-\(number == 3 ? "load" : "check")"
      try FileManager.default.createDirectory(atPath: "\(workspace.runs)/\(name)", withIntermediateDirectories: true)
    }
    JobBoard.clear(workspace, .check)
    let numbers = JobBoard.folders(of: workspace).map(\.number).sorted()
    #expect(numbers.count == 51 && numbers.first == 3)
  }
}

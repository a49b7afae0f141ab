import Foundation
import Testing

/// The members that the schema of SARIF 2.1.0 allows where LandFund writes any, and which of them it demands.
///
/// The schema itself, which closes every object, is OASIS's and not kept here; what it says of these objects is.
@Suite("SARIF holds what its schema knows")
struct SARIFTests {
  private static let known: [String: (allowed: Set<String>, demanded: Set<String>)] = [
    "": (["$schema", "version", "runs"], ["version", "runs"]),
    "/runs": (["tool", "results", "columnKind", "properties"], ["tool"]),
    "/runs/tool": (["driver"], ["driver"]),
    "/runs/tool/driver": (["name", "version", "rules"], ["name"]),
    "/runs/tool/driver/rules": (
      ["id", "name", "shortDescription", "fullDescription", "help", "defaultConfiguration", "properties"], ["id"]
    ),
    "/runs/tool/driver/rules/shortDescription": (["text"], ["text"]),
    "/runs/tool/driver/rules/fullDescription": (["text"], ["text"]),
    "/runs/tool/driver/rules/help": (["text"], ["text"]),
    "/runs/tool/driver/rules/defaultConfiguration": (["enabled", "level"], []),
    "/runs/results": (
      [
        "ruleId", "ruleIndex", "level", "message", "locations", "fingerprints", "suppressions", "baselineState",
        "properties",
      ], ["message"]
    ),
    "/runs/results/message": (["text"], ["text"]),
    "/runs/results/locations": (["logicalLocations"], []),
    "/runs/results/locations/logicalLocations": (["name", "fullyQualifiedName", "kind"], []),
    "/runs/results/fingerprints": (["landfund/v1"], []),
    "/runs/results/suppressions": (["kind", "status", "justification"], ["kind"]),
  ]

  private static let words: [String: Set<String>] = [
    "/version": ["2.1.0"], "/runs/columnKind": ["utf16CodeUnits", "unicodeCodePoints"],
    "/runs/tool/driver/rules/defaultConfiguration/level": ["none", "note", "warning", "error"],
    "/runs/results/level": ["none", "note", "warning", "error"],
    "/runs/results/baselineState": ["new", "unchanged", "updated", "absent"],
    "/runs/results/suppressions/kind": ["inSource", "external"],
    "/runs/results/suppressions/status": ["accepted", "underReview", "rejected"],
  ]

  @Test("with waived findings and a baseline too", arguments: ["en", "vi"])
  func members(language: String) throws {
    let workspace = try CheckedWorkspace()
    let baseline = workspace.folder.appendingPathComponent("earlier.json").path
    _ = try CommandRun(["check", workspace.path, "-f", "json", "-o", baseline])
    let id = try CommandRun(["check", workspace.path, "-f", "csv"]).csv[1][0]
    #expect(try CommandRun(["waive", workspace.path, id, "--reason", "known", "--by", "An"]).status == 0)
    let options = ["-f", "sarif", "--baseline", baseline, "--lang", language]
    let document = try CommandRun(["check", workspace.path] + options).json()
    var seen: Set<String> = []
    look(document, "", &seen)
    #expect(seen == Set(Self.known.keys))
  }

  private func look(_ value: Any, _ path: String, _ seen: inout Set<String>) {
    switch value {
    case let list as [Any]:
      for value in list { look(value, path, &seen) }
    case let object as [String: Any]:
      seen.insert(path)
      let members = Set(object.keys)
      guard let (allowed, demanded) = Self.known[path] else {
        Issue.record("no object is known at \(path)")
        return
      }
      #expect(members.isSubset(of: allowed) && demanded.isSubset(of: members), "\(path): \(members)")
      for (name, value) in object where name != "properties" { look(value, "\(path)/\(name)", &seen) }
    case let word as String:
      if let words = Self.words[path] { #expect(words.contains(word), "\(path)") }
    default: break
    }
  }
}

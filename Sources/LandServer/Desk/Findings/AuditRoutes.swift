internal import Interchange
internal import Reports

/// Who did what, for editors.
enum AuditRoutes {
  static let all = [
    DeskRoute("GET", "/audit", .editor, parameters: ["workspace", "limit"]) { question in
      let limit = min(max(question["limit"].flatMap { Int($0) } ?? 200, 1), 1000)
      let isMeant = { (line: JSONTree) in question["workspace"].map { line["workspace"]?.text == $0 } ?? true }
      let lines = try AuditLog.lines(of: question.desk.folder.audit, newest: 10_000)
      let rows = lines.lazy.reversed().compactMap { try? JSONTree($0, maximumDepth: 16) }.filter(isMeant).prefix(limit)
      return question.json(["rows": .array(rows.map { JSONValue($0) })])
    }
  ]
}

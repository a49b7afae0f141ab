import Foundation
import Testing

/// The folder of a desk, with An and Chi who may edit and Binh who may read; servers come and go over it.
final class DeskOffice: Sendable {
  let folder: TemporaryFolder
  /// The token of each, which the server must say nowhere.
  let tokens: [String: String]

  /// The folder of the desk.
  var desk: String { folder.path("desk") }
  var tokenFile: String { folder.path("tokens") }
  /// The folder of the one workspace that most tests have.
  var workspace: String { "\(desk)/kon-tum" }

  init() throws {
    let folder = try TemporaryFolder()
    try FileManager.default.createDirectory(atPath: folder.path("desk"), withIntermediateDirectories: true)
    tokens = try [("An", "editor"), ("Chi", "editor"), ("Binh", "reader")].reduce(into: [:]) { tokens, one in
      let run = try CommandRun(["token", "add", one.0, "--token-file", folder.path("tokens"), "--role", one.1])
      try #require(run.status == 0, "\(run.messages)")
      tokens[one.0] = run.output.trimmingCharacters(in: .whitespacesAndNewlines)
    }
    self.folder = folder
  }

  /// An office with a folder of a desk that another has made ready.
  convenience init(like other: DeskOffice) throws {
    try self.init(tokens: other.tokens) { folder in
      for name in ["desk", "tokens"] {
        try FileManager.default.copyItem(atPath: other.folder.path(name), toPath: folder.path(name))
      }
    }
  }

  private init(tokens: [String: String], _ fill: (TemporaryFolder) throws -> Void) throws {
    folder = try TemporaryFolder()
    self.tokens = tokens
    try fill(folder)
  }

  /// The sample as the workspace Kon Tum, loaded and checked on the command line.
  func makeSample() throws {
    #expect(try CommandRun(["demo", workspace]).status == 0)
    let file = "\(workspace)/workspace.gpkg"
    #expect(try CommandRun(["load", "\(workspace)/manifest.yml", "-o", file, "--quiet"]).status == 0)
    #expect(try CommandRun(["check", file]).status == 1)
  }

  /// Starts a server over the folder.
  func open(_ options: [String] = [], at port: UInt16? = nil) throws -> RunningServer {
    try RunningServer(desk: desk, tokens: tokenFile, options, at: port)
  }

  /// Signs somebody in, and makes the workspace Kon Tum where it is not there.
  func signIn(_ name: String = "An", at server: RunningServer) throws -> DeskClient {
    try DeskClient(port: server.port, token: try #require(tokens[name]))
  }

  /// What `--check` says, and its status.
  func check() throws -> CommandRun {
    try CommandRun(["serve", "--desk", desk, "--token-file", tokenFile, "--check"])
  }

  /// Whether a process works in the folder of a workspace.
  var isWorking: Bool {
    let processes = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    return processes.filter { Int($0) != nil }.contains { process in
      let place = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/\(process)/cwd")
      return place?.hasPrefix(desk + "/") ?? false
    }
  }

  /// Names in the workspace's folder of what is half done.
  var leftovers: [String] {
    let walk = FileManager.default.enumerator(atPath: desk)?.allObjects as? [String] ?? []
    return walk.filter { path in
      let name = path.split(separator: "/").last ?? ""
      return name.hasPrefix(".") && name != ".desk.json" || name.hasSuffix(".part") || name.hasSuffix("-journal")
        || name.hasSuffix("-wal")
    }
  }

  /// Waits until a file below the desk's folder is there, or is no more.
  func wait(_ what: String, until test: () throws -> Bool) throws {
    for _ in 0..<3000 {
      if try test() { return }
      usleep(10_000)
    }
    Issue.record("not in 30 s: \(what)")
  }
}

/// An answer of a desk.
struct DeskReply {
  let status: Int
  let head: String
  let body: [UInt8]

  var text: String { String(decoding: body, as: UTF8.self) }
  var json: [String: Any] { (try? JSONSerialization.jsonObject(with: Data(body))) as? [String: Any] ?? [:] }
  var rows: [[String: Any]] { json["rows"] as? [[String: Any]] ?? [] }
  /// The code of the problem that it says.
  var code: String? { (json["type"] as? String)?.split(separator: "/").last.map(String.init) }

  /// The value of a field of its head.
  func field(_ name: String) -> String? {
    head.split(separator: "\r\n").lazy.compactMap { line -> String? in
      let parts = line.split(separator: ":", maxSplits: 1)
      guard parts.count == 2, parts[0].lowercased() == name else { return nil }
      return parts[1].trimmingCharacters(in: .whitespaces)
    }.first
  }

  init(_ bytes: [UInt8]) {
    let end = bytes.firstRange(of: Array("\r\n\r\n".utf8))
    head = String(decoding: bytes[..<(end?.lowerBound ?? bytes.endIndex)], as: UTF8.self)
    let rest = Array(bytes[(end?.upperBound ?? bytes.endIndex)...])
    body = head.lowercased().contains("transfer-encoding: chunked") ? DeskReply.joined(rest) : rest
    status = Int(head.dropFirst("HTTP/1.1 ".count).prefix(3)) ?? 0
  }

  /// What stands in pieces, each behind its length.
  private static func joined(_ bytes: [UInt8]) -> [UInt8] {
    var (rest, whole) = (bytes[...], [UInt8]())
    while let end = rest.firstRange(of: [13, 10]),
      let count = Int(String(decoding: rest[..<end.lowerBound], as: UTF8.self), radix: 16), count > 0
    {
      whole += rest[end.upperBound...].prefix(count)
      rest = rest[end.upperBound...].dropFirst(count + 2)
    }
    return whole
  }
}

/// Somebody who is signed in at a desk, and asks it as a page does.
struct DeskClient: Sendable {
  let port: UInt16
  let cookie: String
  let csrf: String

  init(port: UInt16, token: String) throws {
    self.port = port
    let form = "token=\(token)"
    let signedIn = try DeskClient.ask(
      port, "POST", "/sign-in", ["Content-Type: application/x-www-form-urlencoded"], Array(form.utf8))
    try #require(signedIn.status == 303, "\(signedIn.text)")
    cookie = String(try #require(signedIn.field("set-cookie")).prefix { $0 != ";" })
    let session = try DeskClient.ask(port, "GET", "/session", ["Cookie: \(cookie)"])
    csrf = try #require(session.json["csrf"] as? String)
  }

  /// The fields that every request of a page bears.
  var fields: [String] { ["Cookie: \(cookie)", "X-Desk-Token: \(csrf)"] }

  /// Asks, and reads the whole answer.
  @discardableResult
  func ask(
    _ method: String = "GET", _ target: String, _ more: [String] = [], body: String? = nil
  ) throws -> DeskReply {
    try DeskClient.ask(port, method, target, fields + more, body.map { Array($0.utf8) })
  }

  /// Sends a file of the workspace Kon Tum.
  @discardableResult
  func put(_ name: String, _ bytes: [UInt8], _ more: [String] = []) throws -> DeskReply {
    let path =
      name.addingPercentEncoding(withAllowedCharacters: .alphanumerics.union(.init(charactersIn: "/.-_"))) ?? ""
    return try DeskClient.ask(port, "PUT", "/workspaces/kon-tum/sources/\(path)", fields + more, bytes)
  }

  /// Makes the workspace Kon Tum.
  func makeWorkspace() throws {
    let reply = try ask("POST", "/workspaces", body: "{\"title\": \"Kon Tum\"}")
    try #require(reply.status == 201, "\(reply.text)")
  }

  /// Asks for a chain of jobs; their numbers.
  func start(_ chain: String..., more: String = "") throws -> [Int] {
    let words = chain.map { "\"\($0)\"" }.joined(separator: ",")
    let reply = try ask("POST", "/workspaces/kon-tum/jobs", body: "{\"chain\":[\(words)]\(more)}")
    try #require(reply.status == 202, "\(reply.text)")
    return reply.rows.compactMap { $0["number"] as? Int }
  }

  /// The row of a job.
  func job(_ number: Int) throws -> [String: Any] { try ask("GET", "/workspaces/kon-tum/jobs/\(number)").json }

  /// The row of a job when it is over.
  @discardableResult
  func over(_ number: Int) throws -> [String: Any] {
    for _ in 0..<1200 {
      let row = try job(number)
      if let state = row["state"] as? String, state != "waiting", state != "running" { return row }
      usleep(50_000)
    }
    Issue.record("job \(number) does not end")
    return [:]
  }

  static func ask(
    _ port: UInt16, _ method: String, _ target: String, _ fields: [String], _ body: [UInt8]? = nil
  ) throws -> DeskReply {
    let connection = try OpenConnection(to: port)
    connection.send(head(port, method, target, fields, length: body?.count))
    if let body { connection.send(body) }
    return DeskReply(connection.rest())
  }

  /// The head of a request on a connection of its own.
  static func head(
    _ port: UInt16, _ method: String, _ target: String, _ fields: [String], length: Int?
  ) -> String {
    let own =
      ["Host: 127.0.0.1:\(port)", "Connection: close"] + fields + (length.map { ["Content-Length: \($0)"] } ?? [])
    return "\(method) \(target) HTTP/1.1\r\n\(own.joined(separator: "\r\n"))\r\n\r\n"
  }
}

import Foundation
import LandModel
import Refusals
import Synchronization
import Testing

@testable import LandServer

/// A desk over a folder of its own, with An who may edit and Binh who may read, and a clock that tests turn.
final class OpenDesk: Sendable {
  /// Seconds since 1970.
  let clock: Clock
  let folder: String
  let tokenFile: String
  let desk: Desk
  let tokens: [String: String]

  final class Clock: Sendable {
    private let seconds = Mutex(1_800_000_000.0)
    var now: Double { seconds.withLock { $0 } }
    func turn(_ more: Double) { seconds.withLock { $0 += more } }
  }

  init(base: String = "http://127.0.0.1:8081", _ change: (inout DeskOptions) -> Void = { _ in }) throws {
    let root = FileManager.default.temporaryDirectory.appendingPathComponent("desk-\(UUID().uuidString)").path
    let (folder, tokenFile, clock) = ("\(root)/desk", "\(root)/tokens", Clock())
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    tokens = try TokenFile.update(tokenFile) { file throws(Refusal) in
      [
        "An": try file.add("An", as: .editor, until: nil), "Binh": try file.add("Binh", as: .reader, until: nil),
        "Chi": try file.add("Chi", as: .editor, until: CivilDate("2020-01-01")),
      ]
    }
    var options = DeskOptions(
      folder: folder, tokenFile: tokenFile, base: base, now: { clock.now }, today: { "2026-06-30" })
    (options.reservedBytes, options.reservedPart) = (0, 0)
    options.boundPort = 8081
    change(&options)
    (self.folder, self.tokenFile, self.clock) = (folder, tokenFile, clock)
    desk = try Desk(options)
  }

  deinit {
    desk.stop()
    try? FileManager.default.removeItem(atPath: (folder as NSString).deletingLastPathComponent)
  }

  /// Asks, with a body where one is given.
  func ask(
    _ method: String = "GET", _ target: String, _ headers: [(String, String)] = [], body: String? = nil,
    client: String = "192.0.2.1", host: String? = "127.0.0.1:8081"
  ) throws -> ServerResponse {
    var fields = headers.map { ServerRequest.Header($0.0, $0.1) }
    if let host { fields.append(.init("Host", host)) }
    let bytes = body.map { Array($0.utf8) }
    if let bytes, !headers.contains(where: { $0.0 == "Content-Length" || $0.0 == "Transfer-Encoding" }) {
      fields.append(.init("Content-Length", "\(bytes.count)"))
    }
    let request = try ServerRequest(method, target, headers: fields, client: client, number: "1")
    switch desk.admit(request) {
    case .answered(let response): return response
    case .taking(let taking):
      do {
        try (bytes ?? []).withUnsafeBytes { try taking.take($0) }
        return taking.finish()
      } catch let problem as Problem {
        return taking.fail(problem)
      }
    }
  }

  /// Signs somebody in.
  func signIn(_ name: String, client: String = "192.0.2.1") throws -> SignedIn {
    let response = try ask("POST", "/sign-in", body: "token=\(try #require(tokens[name]))", client: client)
    #expect(response.status == 303, "\(response.text)")
    let cookie = try #require(response.header("set-cookie")).prefix { $0 != ";" }
    let session = try ask("GET", "/session", [("Cookie", String(cookie))])
    return SignedIn(desk: self, cookie: String(cookie), csrf: try #require(session.json["csrf"] as? String))
  }

  /// A workspace that An has made.
  func workspace(_ title: String = "Kon Tum") throws -> SignedIn {
    let an = try signIn("An")
    let response = try an.ask("POST", "/workspaces", body: "{\"title\": \"\(title)\"}")
    #expect(response.status == 201, "\(response.text)")
    return an
  }

  var audit: [String] {
    let text = (try? String(contentsOfFile: "\(folder)/audit.jsonl", encoding: .utf8)) ?? ""
    return text.split(separator: "\n").map(String.init)
  }
}

/// Somebody who is signed in.
struct SignedIn {
  let desk: OpenDesk
  let cookie: String
  let csrf: String

  /// Asks as a page of the desk does.
  func ask(
    _ method: String = "GET", _ target: String, _ headers: [(String, String)] = [], body: String? = nil
  ) throws -> ServerResponse {
    try desk.ask(method, target, [("Cookie", cookie), ("X-Desk-Token", csrf)] + headers, body: body)
  }
}

extension ServerResponse {
  var text: String { String(decoding: bytes, as: UTF8.self) }
  var json: [String: Any] {
    (try? JSONSerialization.jsonObject(with: Data(bytes))) as? [String: Any] ?? [:]
  }
  var rows: [[String: Any]] { json["rows"] as? [[String: Any]] ?? [] }
  /// The code of the problem that it says.
  var code: String? { (json["type"] as? String)?.split(separator: "/").last.map(String.init) }
}

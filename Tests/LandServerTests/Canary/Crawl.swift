import Foundation
import Refusals

@testable import LandServer

/// Asks a face as a stranger does: every address that an answer names, as page and as document, in both languages.
struct Crawl {
  /// An answer of the crawl.
  struct Answer {
    let target: String
    let pattern: String
    let response: ServerResponse
    let bytes: [UInt8]
  }

  let face: Face
  let snapshot: Snapshot
  /// How many addresses of one pattern are asked at most because an answer names them.
  let most: Int
  /// How many answers came from addresses of each pattern.
  private(set) var answers: [String: Int] = [:]
  private var asked: [String: Int] = [:]
  private var seen: Set<String> = []

  init(_ face: Face, _ snapshot: Snapshot, most: Int) { (self.face, self.snapshot, self.most) = (face, snapshot, most) }

  /// The patterns of addresses of which none was asked, and `a tile` where none was drawn.
  var notAsked: [String] { (face.routes.map(\.pattern) + ["a tile"]).filter { answers[$0] == nil } }

  /// Asks for addresses and all that their answers lead to.
  mutating func run(from targets: [String], _ look: (Answer) throws -> Void) throws {
    var left: [String] = []
    for target in targets { left += try ask(target, look) }
    while let target = left.popLast() {
      let pattern = try face.pattern(of: ServerRequest("GET", target)) ?? "none"
      guard !seen.contains(target), asked[pattern, default: 0] < most else { continue }
      asked[pattern, default: 0] += 1
      left += try ask(target, look)
    }
  }

  /// Asks for one address in all forms; the addresses that its answers name.
  private mutating func ask(_ target: String, _ look: (Answer) throws -> Void) throws -> [String] {
    guard seen.insert(target).inserted else { return [] }
    let pattern = try face.pattern(of: ServerRequest("GET", target)) ?? "none"
    var found: [String] = []
    for language in ["vi", "en"] {
      for accept in [nil, PublicTown.browser] {
        let answer = try answer(target, pattern, language, accept)
        answers[pattern, default: 0] += 1
        try look(answer)
        found += links(answer).filter { !seen.contains($0) }
      }
    }
    return found
  }

  private func answer(_ target: String, _ pattern: String, _ language: String, _ accept: String?) throws -> Answer {
    let address = "\(target)\(target.contains("?") ? "&" : "?")lang=\(language)"
    let request = try ServerRequest("GET", address, headers: accept.map { [.init("Accept", $0)] } ?? [])
    let response = face.respond(to: request, snapshot, budget: WorkBudget(nil))
    return Answer(target: target, pattern: pattern, response: response, bytes: response.bytes)
  }

  /// The addresses of this server in an answer, without language; templates have none.
  private func links(_ answer: Answer) -> [String] {
    let type = answer.response.header("content-type") ?? ""
    guard type.contains("json") || type.hasPrefix("text/html") else { return [] }
    let text = String(decoding: answer.bytes, as: UTF8.self)
    let found =
      type.contains("json")
      ? text.matches(of: /"http:\/\/h(\/[^"\\ <>]*)"/).map { String($0.output.1) }
      : text.matches(of: /(?:href|src|action)="(?:http:\/\/h)?(\/[^"]*)"/).map { String($0.output.1) }
    return found.filter { !$0.contains("{") }.map { link in
      let parts = link.replacing("&amp;", with: "&").split(separator: "?", maxSplits: 1)
      let query = parts.dropFirst().flatMap { $0.split(separator: "&") }.filter { !$0.hasPrefix("lang=") }
      return (parts.first.map(String.init) ?? "/") + (query.isEmpty ? "" : "?" + query.joined(separator: "&"))
    }
  }

  /// The tiles of a tileset on a day, from its coarsest level down to where nothing is drawn; of a level some that lie apart.
  mutating func tiles(of set: String, on day: String, most: Int, _ look: (Answer) throws -> Void) throws {
    var level: [(row: Int, column: Int)]?
    for limits in try limits(of: set) {
      let all = level ?? limits.rows.flatMap { row in limits.columns.map { (row: row, column: $0) } }
      let inside = all.filter { limits.rows.contains($0.row) && limits.columns.contains($0.column) }
      level = []
      for place in stride(from: 0, to: inside.count, by: max(1, inside.count / most)) {
        let (row, column) = inside[place]
        let target = "/tiles/\(set)/\(limits.zoom)/\(row)/\(column)?datetime=\(day)"
        let answer = try answer(target, "a tile", "vi", nil)
        if answer.response.status == 200 {
          answers[answer.pattern, default: 0] += 1
          try look(answer)
        } else if answer.response.header("oatiles-hint") == "empty" || answer.response.status != 204 {
          continue
        }
        level? += [(0, 0), (0, 1), (1, 0), (1, 1)].map { (row: 2 * row + $0.0, column: 2 * column + $0.1) }
      }
    }
  }

  /// The limits of a tileset, as its description has them.
  private func limits(of set: String) throws -> [(zoom: Int, rows: ClosedRange<Int>, columns: ClosedRange<Int>)] {
    let answer = try answer("/tiles/\(set)", "a tileset", "vi", nil)
    let json = try JSONSerialization.jsonObject(with: Data(answer.bytes)) as? [String: Any]
    return (json?["tileMatrixSetLimits"] as? [[String: Any]] ?? []).compactMap { limits in
      guard let zoom = (limits["tileMatrix"] as? String).flatMap({ Int($0) }), let top = limits["minTileRow"] as? Int,
        let bottom = limits["maxTileRow"] as? Int, let left = limits["minTileCol"] as? Int,
        let right = limits["maxTileCol"] as? Int
      else { return nil }
      return (zoom, top...bottom, left...right)
    }
  }
}

import Refusals
import Testing

@testable import LandServer

struct ServerRequestTests {
  @Test(
    arguments: [
      ("/", [], []), ("/collections", ["collections"], []), ("/a/%C4%90", ["a", "Đ"], []), ("/a/", ["a", ""], []),
      ("/a?q=ng%C3%B4+m%C3%A2y&b", ["a"], ["q=ngô mây", "b="]),
      ("/a?datetime=2021-12-24T00:00:00+07:00", ["a"], ["datetime=2021-12-24T00:00:00+07:00"]),
      ("/a?x=%2525", ["a"], ["x=%25"]), ("/a/..%2f..%2fetc", ["a", "../../etc"], []),
    ] as [(String, [String], [String])])
  func decodesOnce(_ target: String, _ path: [String], _ query: [String]) throws {
    let request = try ServerRequest("GET", target)
    #expect(request.path == path)
    #expect(request.query.map { "\($0.name)=\($0.value)" } == query)
  }

  @Test(arguments: [
    "/a%", "/a%4", "/a%zz", "/a%ff", "/a%00", "/a?x=%0d%0aSet-Cookie:%20y", "/a?x=%C0%AF", "/a%1b", "/%ED%A0%80",
  ])
  func refuses(_ target: String) {
    #expect(throws: Problem.self) { try ServerRequest("GET", target) }
  }

  @Test func longAddresses() throws {
    let longest = "/" + String(repeating: "a", count: 8191)
    #expect(try ServerRequest("GET", longest).path.count == 1)
    #expect { try ServerRequest("GET", longest + "a") } throws: { ($0 as? Problem)?.code == .longURL }
  }

  @Test(
    arguments: [
      (nil, "application/json"), ("*/*", "application/json"), ("text/html", "text/html"),
      ("text/html;q=0.4, application/json;q=0.5", "application/json"), ("text/*", "text/html"),
      ("application/json;q=0, text/html", "text/html"), ("text/html, */*;q=0.1", "text/html"),
      ("image/png", nil), ("text/html;q=NaN", nil), ("", nil),
    ] as [(String?, String?)])
  func accepts(_ accept: String?, _ expected: String?) {
    let format = try? Negotiation.format(asked: nil, accept: accept, offered: [.json, .html])
    #expect(format?.mediaType == expected)
  }

  @Test(
    arguments: [(nil, "vi"), ("en", "en"), ("en-GB, vi;q=0.9", "en"), ("fr", "vi"), ("fr, en;q=0.1", "en")]
      as [(String?, String)])
  func languages(_ accept: String?, _ expected: String) throws {
    #expect(try Negotiation.language(asked: nil, accept: accept, standard: .vietnamese).rawValue == expected)
  }

  @Test(
    arguments: [
      ("3", 3), ("-0", 0), ("99999999999999999999", Int.max), ("", nil), ("1e99", nil), ("3.0", nil), ("+3", nil),
      (" 3", nil),
      ("٣", nil),
    ] as [(String, Int?)])
  func wholeNumbers(_ text: String, _ expected: Int?) { #expect(QuestionReading.wholeNumber(text) == expected) }

  @Test(arguments: ["nan", "inf", "0x10", "1,5", "", "1 "])
  func noNumbers(_ text: String) { #expect(QuestionReading.finiteNumber(text) == nil) }
}

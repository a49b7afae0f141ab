import Reports
import Testing

@Suite("JSON values")
struct JSONValueTests {
  static let cases: [(JSONValue, String)] = [
    (.object([.init("b", 1), .init("a", [nil, true, 0.1])]), #"{"b":1,"a":[null,true,0.1]}"#),
    (["text": "a \"b\" \\ \n \u{1} Đăk"], #"{"text":"a \"b\" \\ \n \u0001 Đăk"}"#),
    (.number(.infinity), "null"), (.number(-0.0), "0.0"), (.number(1e21), "1e+21"), (.object([]), "{}"),
    (.array([]), "[]"),
  ]

  @Test("a value prints in the order of its members and in the shortest numbers", arguments: cases)
  func compact(value: JSONValue, text: String) {
    #expect(value.compactText == text)
  }

  @Test("a document has a line a member and a line an element")
  func document() {
    let value: JSONValue = ["command": "area", "rows": [["id": "1"], ["id": "2"]], "none": []]
    #expect(
      value.documentText == """
        {
        "command": "area",
        "rows": [
        {"id":"1"},
        {"id":"2"}
        ],
        "none": []
        }

        """)
  }
}

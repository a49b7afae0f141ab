import Reports
import Testing

@Test("a document that is written row by row is the text of its value", arguments: [0, 1, 511, 512, 513, 5000])
func rowsAreWrittenAsTheyCome(count: Int) {
  let document = JSONDocument(["head": "é\"", "list": [1, [2, 3]], "none": []])
    .adding("rows", count: count) { ["number": .count($0), "half": .number(Double($0) / 2)] }
    .adding("end", ["a": nil])
  var bytes: [UInt8] = []
  var pieces = 0
  document.write {
    bytes += $0
    pieces += 1
  }
  #expect(String(decoding: bytes, as: UTF8.self) == document.value.documentText)
  #expect(count < 5000 || pieces > 5)
}

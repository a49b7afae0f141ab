internal import Interchange
internal import LandAnswers
internal import Refusals
internal import Reports

/// An input of a command on files, as its JSON document names it.
struct InputRecord {
  /// The path as it was given.
  let path: String
  let layer: String
  let features: Int
  let notices: [Notice]

  init(_ address: InputAddress, _ table: FeatureTable, _ notices: [Notice]) {
    path = address.path
    layer = table.name
    features = table.count
    self.notices = notices
  }

  /// The digest is `null` for a pipe, whose bytes are gone.
  func json() throws(Refusal) -> JSONValue {
    [
      "path": .text(path), "sha256": JSONValue(try FileDigest.sha256(ofFileAt: path)), "layer": .text(layer),
      "features": .count(features),
    ]
  }
}

/// The head of the JSON document of a command on files, and its last member.
struct FileDocument {
  let command: String
  let inputs: [InputRecord]

  func head() throws(Refusal) -> [JSONValue.Member] {
    var records: [JSONValue] = []
    for input in inputs { records.append(try input.json()) }
    return [
      JSONValue.Member("landfund", .text(Product.version)), JSONValue.Member("command", .text(command)),
      JSONValue.Member("inputs", .array(records)),
    ]
  }

  /// What was noticed about the inputs.
  var notices: JSONValue.Member {
    JSONValue.Member("notices", .array(inputs.flatMap { input in input.notices.map { $0.json(input: input.path) } }))
  }
}

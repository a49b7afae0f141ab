internal import ArgumentParser
internal import LandAnswers
internal import Reports

/// `landfund explain`: what a rule, an error or another code means.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Says what a rule, an error or another code means, or how a manifest is written.",
    discussion: """
      Without a code it lists them all. The code of an error stands in brackets at the end of its message. The other \
      codes are those of load messages, of invalid geometry, of features that are not looked at, and the criteria of \
      clean land. manifest, manifest.KEY, values, where, LAYER and LAYER.FIELD explain how a manifest is written.

      Examples:
        landfund explain
        landfund explain gap.tile
        landfund explain missing_reference_system --lang vi
        landfund explain C4
        landfund explain manifest.build
        landfund explain parcel.clearance --lang vi
        landfund explain -f json -o codes.json
      """)

  @Argument(help: "A code, or manifest, manifest.KEY, values, where, LAYER, LAYER.FIELD.")
  var code: String?

  @OptionGroup var output: OutputOptions<DocumentFormat>
  @OptionGroup var messages: MessageOptions

  func run() throws {
    if let code, Explanation.of(code) == nil, let topic = ManifestTopic.of(code) {
      switch output.chosenFormat {
      case .text: return try output.write(topic.text(messages.language))
      case .json: return try output.write(topic.json.documentText)
      }
    }
    let explanation = try code.map { code in
      guard let explanation = Explanation.of(code) else {
        throw ValidationError("there is no code \(code); landfund explain lists them")
      }
      return explanation
    }
    switch output.chosenFormat {
    case .text:
      let list = { Explanation.list(messages.language) + ManifestTopic.list(messages.language) }
      try output.write(explanation?.text(messages.language) ?? list())
    case .json: try output.write(Explanation.json(explanation.map { [$0] } ?? Explanation.all).documentText)
    }
  }
}

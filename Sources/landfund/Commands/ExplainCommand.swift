internal import ArgumentParser
internal import LandAnswers
internal import Reports

/// `landfund explain`: what a rule, an error or another code means.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Says what a finding rule, an error or another code means, why it matters and how to mend it.",
    discussion: """
      Without a code it lists them all. The code of an error stands in brackets at the end of its message. The other \
      codes are those of load messages, of invalid geometry, of features that are not looked at, and the criteria of \
      clean land.

      Examples:
        landfund explain
        landfund explain gap.tile
        landfund explain missing_reference_system --lang vi
        landfund explain C4
        landfund explain -f json -o codes.json
      """)

  @Argument(help: "The code of a rule, an error, a message or a criterion.")
  var code: String?

  @OptionGroup var output: OutputOptions<DocumentFormat>
  @OptionGroup var messages: MessageOptions

  func run() throws {
    let explanation = try code.map { code in
      guard let explanation = Explanation.of(code) else {
        throw ValidationError("there is no code \(code); landfund explain lists them")
      }
      return explanation
    }
    switch output.chosenFormat {
    case .text: try output.write(explanation?.text(messages.language) ?? Explanation.list(messages.language))
    case .json: try output.write(Explanation.json(explanation.map { [$0] } ?? Explanation.all).documentText)
    }
  }
}

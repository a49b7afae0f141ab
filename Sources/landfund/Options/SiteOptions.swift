internal import ArgumentParser
internal import LandAnswers

/// Which pieces become sites, and which sites are usable.
struct SiteOptions: ParsableArguments {
  /// Which pieces join sites beside the clean ones.
  enum Inclusion: String, ExpressibleByArgument, CaseIterable { case conditional }

  @Option(help: "Let these pieces join sites too: conditional.")
  var include: Inclusion?

  @Option(
    name: .customLong("min-shared-edge"),
    parsing: .unconditional,
    help: ArgumentHelp("Pieces that share less edge are sites of their own, metres.", valueName: "m"))
  var minimumSharedEdge = 3.0

  @Option(
    name: .customLong("min-area"),
    parsing: .unconditional,
    help: ArgumentHelp("A smaller site is not usable, square metres; overrules the criteria.", valueName: "m2"))
  var minimumArea: Double?

  @Option(
    name: .customLong("min-width"),
    parsing: .unconditional,
    help: ArgumentHelp("A narrower site is not usable, metres; overrules the criteria.", valueName: "m"))
  var minimumWidth: Double?

  func validate() throws {
    for (name, value) in [
      ("--min-shared-edge", minimumSharedEdge), ("--min-area", minimumArea ?? 0), ("--min-width", minimumWidth ?? 0),
    ] where !(value >= 0 && value.isFinite) {
      throw ValidationError("\(name) takes a number, 0 or more")
    }
  }

  /// Puts the options into a question.
  func apply(to question: inout InventoryQuestion) {
    question.includesConditional = include == .conditional
    question.minimumSharedEdgeMetres = minimumSharedEdge
    question.minimumAreaSquareMetres = minimumArea
    question.minimumWidthMetres = minimumWidth
  }
}

internal import ArgumentParser
internal import Interchange
internal import LandAnswers
internal import LandModel
internal import Refusals
internal import Reports

/// What is said beside the result.
struct MessageOptions: ParsableArguments {
  @Flag(help: "Say nothing but errors, what is left out, and values that are not held as they stand.")
  var quiet = false

  @Option(name: .customLong("lang"), help: "The language of messages and labels.")
  var language: Language = .english

  /// A remark on standard error, which `--quiet` leaves out.
  func note(_ message: String) {
    if !quiet { SaidLines.say(.same(message), language) }
  }

  /// What was noticed about an input or output; `--quiet` leaves out what is not about a value.
  ///
  /// - Parameter repeats: whether the result says it too.
  func note(_ notices: [Notice], of file: String, repeats: Bool = false) {
    note(notices, of: .same(file), repeats: repeats)
  }

  private func note(_ notices: [Notice], of place: LocalisedText, repeats: Bool = false) {
    for notice in notices where !quiet || notice.isAboutValue {
      SaidLines.say(
        LocalisedText(
          en: "\(place.en): \(notice.text(.english))", vi: "\(place.vi): \(notice.text(.vietnamese))"), language,
        repeats: repeats)
    }
  }

  /// What files that were written could not hold, each with its file and layer.
  func note(_ layers: [WrittenLayer]) {
    for layer in layers { note(layer.notices, of: layer.layer, in: layer.path) }
  }

  /// What was noticed about a layer of a file.
  func note(_ notices: [Notice], of layer: String, in file: String) {
    note(notices, of: LocalisedText(en: "\(file): layer \(layer)", vi: "\(file): lớp \(layer)"))
  }

  /// What a page or workbook could not hold.
  func note(_ leftOut: [LeftOutCharacters], in path: String?) {
    note(leftOut.map { Notice(.charactersLeftOut(column: $0.column), count: $0.count) }, of: path ?? "-")
  }

  /// A remark in the language of messages.
  func note(en: String, vi: String) {
    if !quiet { SaidLines.say(LocalisedText(en: en, vi: vi), language) }
  }

  /// A step by its word in the language, and what it is about: `reading town.gpkg`.
  private func shown(_ step: AnswerStep, _ source: String?) -> String {
    let word = Labels.shipped["step.\(step.rawValue)"]?[language] ?? step.rawValue
    return source.map { "\(word) \($0)" } ?? word
  }

  /// Runs a step.
  ///
  /// After a second it is shown on standard error if that is a terminal, unless `--quiet`. Where a program asks for lines
  /// (`--progress json`), it gets these.
  ///
  /// - Parameter source: the file that the step is about; `nil` for none or several.
  func progress<Result, Failure: Error>(
    _ step: AnswerStep, of source: String? = nil, _ body: (Progress) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    // Words are looked up where they are seen: reading all labels takes as long as a small file.
    let isShown = StandardError.isTerminal && !quiet && !ProgressLines.areAsked
    return try Progress.during(isShown ? shown(step, source) : nil, ProgressLines(step, source), body)
  }
}

extension MessageOptions: AnswerProgress {
  func during<Result>(
    _ step: AnswerStep, _ body: (_ advance: @escaping @Sendable (StepAdvance) -> Void) throws -> Result
  ) throws -> Result {
    try progress(step) { progress in try body { progress.advance(to: $0) } }
  }
}

/// How many threads work at once.
struct JobOptions: ParsableArguments {
  @Option(
    name: .customLong("jobs"),
    parsing: .unconditional,
    help: ArgumentHelp("How many threads work at once; as many as there are cores by default.", valueName: "n"))
  var count: Int?

  func validate() throws {
    if let count, count < 1 { throw ValidationError("--jobs takes a number of threads, 1 or more") }
  }
}

/// The day for which the answer holds.
struct DateOptions: ParsableArguments {
  @Option(
    name: .customLong("as-of"),
    help: ArgumentHelp("The day for which the answer holds, as in 2021-12-24 or 24/12/2021.", valueName: "date"))
  var day: CivilDate?
}

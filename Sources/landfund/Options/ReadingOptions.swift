internal import ArgumentParser
internal import Interchange

/// How a file is read, where it does not say so itself.
struct ReadingOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The encoding of the texts: UTF-8, TCVN3, VNI, windows-1258, any code page (ISO-8859-1, 1252), or detect.",
      valueName: "name"),
    transform: namedEncoding)
  var encoding: TextEncodingChoice?

  @Option(
    name: .customLong("read-locale"),
    help: ArgumentHelp(
      "How numbers in delimited tables are written: vi (1.587,25) or en (1,587.25).", valueName: "name"))
  var locale: DelimitedOptions.Locale?

  var request: ReadOptions {
    var options = ReadOptions()
    options.encoding = encoding
    options.delimited.locale = locale
    return options
  }
}

@Sendable private func namedEncoding(_ text: String) throws -> TextEncodingChoice {
  guard let choice = TextEncodingChoice(name: text) else {
    throw ValidationError(
      "\(text) is no encoding that is read; write UTF-8, TCVN3, VNI, windows-1258, another code page, or detect")
  }
  return choice
}

/// The help of an option that names ids.
func identifierHelp(_ what: String) -> ArgumentHelp {
  ArgumentHelp("\(what): a field, several as in A,B (joined with /), or position.", valueName: "field")
}

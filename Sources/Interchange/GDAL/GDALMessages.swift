#if GDAL
  internal import CGDAL
  internal import Refusals

  /// What GDAL says on this thread while a closure runs; nothing of it reaches standard error.
  final class GDALMessages {
    /// A failure as GDAL words it, with its number (`CPLE_…`).
    struct Failure {
      let number: Int32
      let text: String
    }

    /// The first failure since ``forget()``.
    private(set) var failure: Failure?
    /// A kind of warning: texts that differ in names and numbers alone.
    private struct Warning {
      let kind: String
      let text: String
      var occurrences = Occurrences()
    }

    private var warnings: [Warning] = []
    /// The feature that is being read.
    var feature: Int?
    /// Told of every feature.
    var progress: WatchedCall.Progress?
    /// Where GDAL finds a content that is not at the path itself, and what that is called.
    private var places: [(place: String, name: String)] = []

    private static let maximumWarnings = 20
    private static let longestText = 400

    private init() {}

    /// Runs the closure with a handler of its own for what GDAL reports on this thread.
    static func capturing<Result>(
      _ body: (GDALMessages) throws(Refusal) -> Result
    ) throws(Refusal) -> Result {
      GDALLibrary.prepare()
      let messages = GDALMessages()
      CPLPushErrorHandlerEx(GDALMessages.receive, Unmanaged.passUnretained(messages).toOpaque())
      defer {
        CPLPopErrorHandler()
        CPLErrorReset()
      }
      return try withExtendedLifetime(messages) { () throws(Refusal) in try body(messages) }
    }

    /// Forgets the failure, before something that is allowed to fail.
    func forget() { failure = nil }

    /// The warnings as something that the caller of a reader should know.
    ///
    /// - Parameter isLeftOut: of a text, whether what it says is said otherwise.
    func notices(leavingOut isLeftOut: (String) -> Bool = { _ in false }) -> [Notice] {
      warnings.filter { !isLeftOut($0.text) }.map {
        $0.occurrences.notice(.readerWarning(LibraryWords($0.text, of: "GDAL")))
      }
    }

    /// Calls a place by a name in what GDAL says from now on.
    func call(_ place: String, _ name: String) { places.append((place, name)) }

    /// Takes a warning as if GDAL gave it.
    func say(_ warning: String) { take(CE_Warning, 0, warning) }

    private func take(_ kind: CPLErr, _ number: CPLErrorNum, _ text: String) {
      let text = shown(text)
      if kind == CE_Failure || kind == CE_Fatal {
        failure = failure ?? Failure(number: number, text: text)
      } else if kind == CE_Warning {
        let kind = Self.kind(of: text)
        let index = warnings.firstIndex { $0.kind == kind } ?? warnings.count
        if index == warnings.count {
          guard index < Self.maximumWarnings else { return }
          warnings.append(Warning(kind: kind, text: text))
        }
        warnings[index].occurrences.add(feature, Self.value(in: text))
      }
    }

    /// The first line, not too long, with names in place of places in memory.
    private func shown(_ text: String) -> String {
      var text = String(text.prefix { !$0.isNewline }).visible.excerpt(Self.longestText)
      // Where in its own source GDAL found it concerns nobody.
      if let place = text.prefixMatch(of: #/\.?/?[\w/]+\.cpp, \d+: /#) {
        text = String(text[place.range.upperBound...])
      }
      for (place, name) in places {
        text = text.split(separator: place, omittingEmptySubsequences: false).joined(separator: name)
      }
      return text
    }

    /// The text without what stands in quotes and without its digits.
    private static func kind(of text: String) -> String {
      var isQuoted = false
      return text.filter { character in
        if character == "'" || character == "\"" { isQuoted.toggle() }
        return !isQuoted && !character.isNumber
      }
    }

    /// What stands in the first quotes, else the first number of several digits; empty where there is neither.
    private static func value(in text: String) -> String {
      let parts = text.split(separator: "'", omittingEmptySubsequences: false)
      if parts.count > 2 { return String(parts[1]) }
      return text.split { !$0.isNumber && $0 != "." && $0 != "-" }.first { $0.count > 3 }.map(String.init) ?? ""
    }

    private static let receive: CPLErrorHandler = { kind, number, text in
      guard let data = CPLGetErrorHandlerUserData() else { return }
      let messages = Unmanaged<GDALMessages>.fromOpaque(data).takeUnretainedValue()
      messages.take(kind, number, text.map { String(cString: $0).firstLine.abridged(to: 400) } ?? "")
    }
  }

  extension GDALMessages {
    /// Throws what failed, if anything did.
    func check(_ path: String, layer: String? = nil, feature: Int? = nil) throws(Refusal) {
      guard let failure else { return }
      throw Self.error(failure, path, layer: layer, feature: feature)
    }

    /// The failure as ours; `text` stands in where GDAL gave no reason.
    func error(_ path: String, layer: String? = nil, feature: Int? = nil, otherwise text: LocalisedText) -> Refusal {
      guard let failure else {
        let what = LocalisedText(en: "it cannot be read: \(text.en)", vi: "không đọc được tệp: \(text.vi)")
        return Self.unreadable(.malformed, what, path, layer: layer, feature: feature)
      }
      return Self.error(failure, path, layer: layer, feature: feature)
    }

    private static func error(
      _ failure: Failure, _ path: String, layer: String?, feature: Int?
    ) -> Refusal {
      let text = failure.text.visible
      let isCut = ["fread", "unexpected end", "truncated", "premature", "file too short"].contains {
        text.lowercased().contains($0)
      }
      if failure.number == CPLE_OutOfMemory {
        return Refusal(
          .tooLarge,
          LibraryWords(text, of: "GDAL").behind(
            LocalisedText(
              en: "it asks for more memory than there is", vi: "tệp đòi nhiều bộ nhớ hơn mức hiện có")),
          remedy: LocalisedText(
            en: "the file is damaged; copy or export it again", vi: "tệp bị hỏng; sao chép hoặc xuất lại tệp"),
          at: RefusalPlace(file: path, layer: layer, feature: feature))
      }
      return unreadable(
        isCut ? .truncated : .malformed,
        LibraryWords(text, of: "GDAL").behind(LocalisedText(en: "it cannot be read", vi: "không đọc được tệp")), path,
        layer: layer, feature: feature)
    }

    private static func unreadable(
      _ code: RefusalCode, _ text: LocalisedText, _ path: String, layer: String?, feature: Int?
    ) -> Refusal {
      Refusal(
        code, text,
        remedy: LocalisedText(
          en: "the file is damaged or cut off; copy or export it again",
          vi: "tệp bị hỏng hoặc bị cắt cụt; sao chép hoặc xuất lại tệp"),
        at: RefusalPlace(file: path, layer: layer, feature: feature))
    }
  }
#endif

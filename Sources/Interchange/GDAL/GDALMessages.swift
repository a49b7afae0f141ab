#if GDAL
  internal import CGDAL

  /// What GDAL says on this thread while a closure runs; nothing of it reaches standard error.
  final class GDALMessages {
    /// A failure as GDAL words it, with its number (`CPLE_…`).
    struct Failure {
      let number: Int32
      let text: String
    }

    /// The first failure since ``forget()``.
    private(set) var failure: Failure?
    /// The warnings in the order in which they first came, at most ``maximumWarnings`` different ones.
    private(set) var warnings: [(text: String, count: Int)] = []

    private static let maximumWarnings = 20

    private init() {}

    /// Runs the closure with a handler of its own for what GDAL reports on this thread.
    static func capturing<Result>(
      _ body: (GDALMessages) throws(InterchangeError) -> Result
    ) throws(InterchangeError) -> Result {
      GDALLibrary.prepare()
      let messages = GDALMessages()
      CPLPushErrorHandlerEx(GDALMessages.receive, Unmanaged.passUnretained(messages).toOpaque())
      defer {
        CPLPopErrorHandler()
        CPLErrorReset()
      }
      return try withExtendedLifetime(messages) { () throws(InterchangeError) in try body(messages) }
    }

    /// Forgets the failure, before something that is allowed to fail.
    func forget() { failure = nil }

    /// The warnings as something that the caller of a reader should know.
    var notices: [Notice] { warnings.map { Notice(.remark("GDAL: \($0.text)"), count: $0.count) } }

    private func take(_ kind: CPLErr, _ number: CPLErrorNum, _ text: String) {
      if kind == CE_Failure || kind == CE_Fatal {
        failure = failure ?? Failure(number: number, text: text)
      } else if kind == CE_Warning {
        if let index = warnings.firstIndex(where: { $0.text == text }) {
          warnings[index].count += 1
        } else if warnings.count < Self.maximumWarnings {
          warnings.append((text, 1))
        }
      }
    }

    private static let receive: CPLErrorHandler = { kind, number, text in
      guard let data = CPLGetErrorHandlerUserData() else { return }
      let messages = Unmanaged<GDALMessages>.fromOpaque(data).takeUnretainedValue()
      messages.take(kind, number, text.map { String(cString: $0).firstLine.abridged(to: 400) } ?? "")
    }
  }

  extension GDALMessages {
    /// Throws what failed, if anything did.
    func check(_ path: String, layer: String? = nil, feature: Int? = nil) throws(InterchangeError) {
      guard let failure else { return }
      throw Self.error(failure, path, layer: layer, feature: feature)
    }

    /// The failure as ours; `text` stands in where GDAL gave no reason.
    func error(_ path: String, layer: String? = nil, feature: Int? = nil, otherwise text: String) -> InterchangeError {
      Self.error(failure ?? Failure(number: 0, text: text), path, layer: layer, feature: feature)
    }

    private static func error(
      _ failure: Failure, _ path: String, layer: String?, feature: Int?
    ) -> InterchangeError {
      let text = failure.text.visible
      let isCut = ["fread", "unexpected end", "truncated", "premature", "file too short"].contains {
        text.lowercased().contains($0)
      }
      if failure.number == CPLE_OutOfMemory {
        return InterchangeError(
          .tooLarge, "it asks for more memory than there is (GDAL: \(text))",
          remedy: "the file is damaged; copy or export it again", file: path, layer: layer, feature: feature)
      }
      return InterchangeError(
        isCut ? .truncated : .malformed, "it cannot be read (GDAL: \(text))",
        remedy: "the file is damaged or cut off; copy or export it again", file: path, layer: layer, feature: feature)
    }
  }
#endif

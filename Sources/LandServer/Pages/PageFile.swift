internal import Interchange
internal import Refusals

/// A script or style of the pages: its name carries a hash of its bytes, so that it may be kept for a year.
struct PageFile: Sendable {
  /// The path below the server's address, with a slash before it.
  let path: String
  let mediaType: String
  let text: String
  private let stem: String
  private let ending: String

  /// A file of a text below a folder of the server's address.
  init(_ stem: String, _ ending: String, _ mediaType: String, _ text: String, folder: String = "/files") {
    path = "\(folder)/\(stem)-\(FileDigest.sha256(of: text).prefix(12)).\(ending)"
    (self.stem, self.ending) = (stem, ending)
    self.mediaType = mediaType
    self.text = text
  }

  /// The style of every page.
  static let style = PageFile("pages", "css", "text/css", EmbeddedData.baseCSS + EmbeddedData.pagesCSS)

  /// The style of the look-up page.
  static let lookUpStyle = PageFile("look-up", "css", "text/css", EmbeddedData.lookUpCSS)
  /// The script of the look-up page.
  static let lookUpScript = PageFile("look-up", "js", "text/javascript", EmbeddedData.lookUpJS)

  /// All of them.
  static let all = [style, lookUpStyle, lookUpScript]

  /// Where it is fetched.
  var route: Route {
    var route = Route(
      path, operation: "getPageFile-\(stem)-\(ending)",
      LocalisedText(en: "A part of the pages.", vi: "Một phần của các trang."),
      formats: [Format(names: [], mediaType: mediaType)]
    ) { [self] _ in
      var content = Content(mediaType, Array(text.utf8))
      content.caching = .immutable
      return content
    }
    route.speaks = false
    return route
  }
}

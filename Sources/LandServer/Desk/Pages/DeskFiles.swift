/// The scripts and styles of the desk's pages: ours, kept by browsers for a year under names with their hash.
enum DeskFiles {
  /// The words of layers, fields, rules and codes in both languages, which the script reads first.
  static let words = PageFile("words", "js", "text/javascript", DeskWords.script, folder: "/desk")
  /// The script, without its comments.
  static let script = PageFile(
    "desk", "js", "text/javascript", withoutComments(EmbeddedData.deskJS), folder: "/desk")
  /// What all pages look like, and what those of the desk do.
  static let styles = [
    PageFile("pages", "css", "text/css", EmbeddedData.pagesCSS, folder: "/desk"),
    PageFile("desk", "css", "text/css", EmbeddedData.deskCSS, folder: "/desk"),
  ]

  /// What stands before the page's name in a browser: a parcel.
  static let icon = PageFile(
    "icon", "svg", "image/svg+xml",
    "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 16 16\"><path fill=\"#2f6b4f\" d=\"M1 4l7-2 7 3-2 9-10 1z\"/></svg>\n",
    folder: "/desk")

  /// All of them.
  static let all = [words, script] + styles + [icon]

  /// A script without the comments that fill lines of their own and without indents: browsers need none, and they are a
  /// tenth of it.
  ///
  /// No text of our scripts goes over several lines, so that such a line is no part of one.
  static func withoutComments(_ script: String) -> String {
    var isInside = false
    let lines = script.split(separator: "\n", omittingEmptySubsequences: false).map { $0.drop { $0 == " " } }
    let kept = lines.filter { text in
      if isInside || text.hasPrefix("/**") {
        isInside = !text.hasSuffix("*/")
        return false
      }
      return !text.hasPrefix("//")
    }
    return kept.joined(separator: "\n")
  }
}

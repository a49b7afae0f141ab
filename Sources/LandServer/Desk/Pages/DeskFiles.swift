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

  /// All of them.
  static let all = [words, script] + styles

  /// A script without the comments that fill lines of their own: browsers need none, and they are a tenth of it.
  ///
  /// No text of our scripts goes over several lines, so that such a line is no part of one.
  static func withoutComments(_ script: String) -> String {
    var isInside = false
    let kept = script.split(separator: "\n", omittingEmptySubsequences: false).filter { line in
      let text = line.drop { $0 == " " }
      if isInside || text.hasPrefix("/**") {
        isInside = !text.hasSuffix("*/")
        return false
      }
      return !text.hasPrefix("//")
    }
    return kept.joined(separator: "\n")
  }
}

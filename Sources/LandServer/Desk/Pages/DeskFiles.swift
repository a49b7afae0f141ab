/// The scripts and styles of the desk's pages: ours, kept by browsers for a year under names with their hash.
enum DeskFiles {
  /// The words of layers, fields, rules and codes in both languages, which the script reads first.
  static let words = PageFile("words", "js", "text/javascript", DeskWords.script, folder: "/desk")
  /// The script.
  static let script = PageFile("desk", "js", "text/javascript", EmbeddedData.deskJS, folder: "/desk")
  /// What all pages look like, and what those of the desk do.
  static let styles = [
    PageFile("pages", "css", "text/css", EmbeddedData.pagesCSS, folder: "/desk"),
    PageFile("desk", "css", "text/css", EmbeddedData.deskCSS, folder: "/desk"),
  ]

  /// All of them.
  static let all = [words, script] + styles
}

/// The scripts and styles of the desk's pages: ours, kept by browsers for a year under names with their hash.
enum DeskFiles {
  /// The script, without what browsers do not need, behind the words of layers, fields, rules and codes in both languages.
  static let script = PageFile(
    "desk", "js", "text/javascript", DeskWords.script + packed(EmbeddedData.deskJS), folder: "/desk")
  /// What all pages look like, and what those of the desk do.
  static let style = PageFile(
    "desk", "css", "text/css", EmbeddedData.baseCSS + EmbeddedData.deskCSS, folder: "/desk")

  /// What stands before the page's name in a browser: a parcel.
  static let icon = PageFile(
    "icon", "svg", "image/svg+xml",
    "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 16 16\"><path fill=\"#2f6b4f\" d=\"M1 4l7-2 7 3-2 9-10 1z\"/></svg>\n",
    folder: "/desk")

  /// All of them.
  static let all = [script, style, icon]

  /// A script without the comments that fill lines of their own, without indents, and without the line ends that end no
  /// statement: browsers need none of them, and they are a seventh of it.
  ///
  /// No text of our scripts goes over several lines, and every statement ends with a semicolon or a brace. A line with two
  /// slashes keeps its end: they may begin a comment.
  static func packed(_ script: String) -> String {
    var isInside = false
    let lines = script.split(separator: "\n").map { $0.drop { $0 == " " } }.filter { text in
      if isInside || text.hasPrefix("/**") {
        isInside = !text.hasSuffix("*/")
        return false
      }
      return !text.isEmpty && !text.hasPrefix("//")
    }
    var made = ""
    for (line, next) in zip(lines, lines.dropFirst() + [""]) {
      made += line
      let isOpen = line.last.map { ",([{;".contains($0) } ?? false || next.first.map { ")]}".contains($0) } ?? false
      if !isOpen || line.contains("//") { made += "\n" }
    }
    return made
  }
}

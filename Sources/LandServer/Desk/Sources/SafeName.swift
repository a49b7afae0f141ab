internal import Foundation

/// Names of files as every system of an office can hold them.
enum SafeName {
  /// Bytes of a name.
  private static let longest = 120
  /// Folders above a file, which archives of an office have few of.
  private static let deepest = 8

  /// A path below a folder, each part made safe; `nil` for one that is too deep, leaves the folder or names nothing.
  ///
  /// Made composed (NFC); control characters, marks of direction, `\ : * ? " < > |`, a leading dot, dots and blanks at the
  /// end and the names of devices become `_`; a name that is too long loses letters before its ending.
  static func path(_ text: String) -> String? {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard (1...deepest).contains(parts.count) else { return nil }
    // What leads out of the folder, or nowhere, is not mended.
    guard parts.allSatisfy({ !$0.isEmpty && $0 != "." && $0 != ".." }) else { return nil }
    return parts.map(name).joined(separator: "/")
  }

  /// One part of a path, made safe.
  static func name(_ text: String) -> String {
    var scalars = Array(text.precomposed.unicodeScalars.map { isFine($0) ? $0 : "_" })
    if scalars.first == "." { scalars[0] = "_" }
    for place in scalars.indices.reversed() {
      guard scalars[place] == "." || scalars[place] == " " else { break }
      scalars[place] = "_"
    }
    var name = String(String.UnicodeScalarView(scalars))
    let stem = name.prefix { $0 != "." }.uppercased()
    if isDevice(stem) { name = "_" + name }
    return shortened(name.isEmpty ? "_" : name)
  }

  /// What one name is compared by: equal but for capitals is equal.
  static func key(_ name: String) -> String { name.precomposed.lowercased() }

  private static func isFine(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: false
    default: !#"/\:*?"<>|"#.unicodeScalars.contains(scalar)
    }
  }

  private static func isDevice(_ stem: String) -> Bool {
    if ["CON", "PRN", "AUX", "NUL"].contains(stem) { return true }
    return stem.count == 4 && (stem.hasPrefix("COM") || stem.hasPrefix("LPT"))
      && stem.last.map { "0123456789¹²³".contains($0) } ?? false
  }

  private static func shortened(_ name: String) -> String {
    guard name.utf8.count > longest else { return name }
    let dot = name.lastIndex(of: ".").flatMap { name[$0...].utf8.count <= 20 ? $0 : nil }
    let ending = dot.map { String(name[$0...]) } ?? ""
    var stem = dot.map { String(name[..<$0]) } ?? name
    while stem.utf8.count + ending.utf8.count > longest { stem.removeLast() }
    return stem + ending
  }
}

internal import Foundation
internal import Interchange
public import LandModel
public import Refusals

/// Who may use a desk: the holders of tokens, in the order in which they were added.
///
/// The file has a JSON object a line with name, role, last day and the SHA-256 of the token, which stands nowhere: it is
/// shown once, when it is made. The file must be closed to everybody but its owner.
///
/// ```swift
/// let token = try TokenFile.update("/etc/landfund/tokens") { file throws(Refusal) in
///   try file.add("An", as: .editor, until: nil)
/// }
/// try TokenFile.read("/etc/landfund/tokens").holder(of: token, on: today)?.name  // "An"
/// ```
public struct TokenFile: Hashable, Sendable {
  /// Everybody in the file.
  public private(set) var holders: [TokenHolder]

  /// A file without anybody.
  public init() { holders = [] }

  /// Who shows a token on a day; `nil` alike for one that is wrong, unknown, removed or past its last day.
  ///
  /// Every holder is looked at whatever the token is, so that the time tells nothing of it. Cost: one digest, and 64 bytes
  /// a holder.
  public func holder(of token: String, on day: CivilDate) -> TokenHolder? {
    let digest = TokenSecret.digest(of: token)
    var found: Int?
    for (place, holder) in holders.enumerated() {
      let (isShown, holds) = (TokenSecret.isSame(holder.digest, digest), holder.holds(on: day))
      if isShown && holds { found = place }
    }
    return found.map { holders[$0] }
  }

  /// Lets somebody in.
  ///
  /// - Parameters:
  ///   - name: who it is; nobody in the file may have it.
  ///   - role: what they may do.
  ///   - until: the last day on which the token holds; `nil` for no end.
  /// - Returns: the token, which nothing can tell again.
  /// - Throws: `Refusal` `wrong_type` for what can be no name, `duplicate_identifier` for one that is taken.
  public mutating func add(_ name: String, as role: TokenRole, until: CivilDate?) throws(Refusal) -> String {
    var generator = SystemRandomNumberGenerator()
    return try add(name, as: role, until: until, &generator)
  }

  mutating func add(
    _ name: String, as role: TokenRole, until: CivilDate?, _ generator: inout some RandomNumberGenerator
  ) throws(Refusal) -> String {
    let name = name.precomposedStringWithCanonicalMapping
    guard TokenHolder.isName(name) else {
      throw Refusal(
        .wrongType,
        LocalisedText(en: "\(name.debugDescription) is no name", vi: "\(name.debugDescription) không phải tên"),
        remedy: LocalisedText(
          en: "give a name of 1 to \(TokenHolder.longestName) characters on one line, without blanks at its ends",
          vi: "nêu tên dài 1 đến \(TokenHolder.longestName) ký tự trên một dòng, không có dấu cách ở đầu và cuối"))
    }
    guard !holders.contains(where: { $0.name == name }) else {
      throw Refusal(
        .duplicateIdentifier,
        LocalisedText(en: "\(name) has a token already", vi: "\(name) đã có mã truy cập"),
        remedy: LocalisedText(
          en: "remove that one first, or take another name", vi: "gỡ mã đó trước, hoặc đặt tên khác"))
    }
    let token = TokenSecret.make(&generator)
    holders.append(TokenHolder(name: name, role: role, until: until, digest: TokenSecret.digest(of: token)))
    return token
  }

  /// Shuts somebody out.
  ///
  /// - Returns: who it was.
  /// - Throws: `Refusal` `unknown_identifier` for a name that nobody in the file has.
  @discardableResult
  public mutating func remove(_ name: String) throws(Refusal) -> TokenHolder {
    let name = name.precomposedStringWithCanonicalMapping
    guard let place = holders.firstIndex(where: { $0.name == name }) else {
      let known = holders.isEmpty ? "–" : holders.map(\.name).joined(separator: ", ")
      throw Refusal(
        .unknownIdentifier, LocalisedText(en: "nobody is called \(name)", vi: "không có ai tên \(name)"),
        remedy: LocalisedText(en: "take one of: \(known)", vi: "chọn một trong: \(known)"))
    }
    return holders.remove(at: place)
  }
}

// MARK: - The file

extension TokenFile {
  /// The largest file that is read, bytes: some ten thousand holders.
  private static let limit = 2 << 20

  /// Reads a file.
  ///
  /// - Throws: `Refusal` `file_not_found`; `file_unreadable` also for one that others may read or write; `malformed` for what
  ///   is no token file, with its line.
  public static func read(_ path: String) throws(Refusal) -> TokenFile {
    try FileAccess.requirePrivate(path)
    let bytes = try InputBytes.read(path, limit: limit)
    guard let text = String(validating: bytes, as: UTF8.self) else { throw malformed(path, line: nil) }
    var file = TokenFile()
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    where !line.allSatisfy(\.isWhitespace) {
      guard let holder = TokenLine.read(String(line)), !file.holders.contains(where: { $0.name == holder.name })
      else { throw malformed(path, line: number + 1) }
      file.holders.append(holder)
    }
    return file
  }

  /// Reads a file, or begins one, lets it be changed and writes it back: beside, synchronised and renamed.
  ///
  /// Of several programs that do so at once each waits for the others. A new file is closed to others.
  /// - Returns: what `change` returns.
  /// - Throws: `Refusal` of reading, of `change`, which leaves the file as it was, and of writing.
  public static func update<Result>(
    _ path: String, _ change: (inout TokenFile) throws(Refusal) -> Result
  ) throws(Refusal) -> Result {
    let lock = try FolderLock(of: path)
    defer { lock.release() }
    var file = FileManager.default.fileExists(atPath: path) ? try read(path) : TokenFile()
    let result = try change(&file)
    let output = try OutputFile(path, replacesAnything: true, permissions: 0o600)
    for holder in file.holders { try output.append(TokenLine.text(of: holder) + "\n") }
    try output.commit()
    return result
  }

  private static func malformed(_ path: String, line: Int?) -> Refusal {
    Refusal(
      .malformed, LocalisedText(en: "it is no file of tokens", vi: "đây không phải tệp mã truy cập"),
      remedy: LocalisedText(
        en: "name a file that landfund token add has made, or remove the line",
        vi: "nêu tệp do landfund token add tạo ra, hoặc bỏ dòng này"),
      at: RefusalPlace(file: path, line: line))
  }
}

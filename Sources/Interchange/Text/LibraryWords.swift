public import Refusals

/// What a library says of a file, in its own English words, and what that means.
///
/// A line in Vietnamese says the meaning and quotes the words; where the meaning is not known here, it says whose words
/// they are.
public struct LibraryWords: Hashable, Sendable {
  /// The name of the library.
  public let library: String
  /// Its words.
  public let text: String

  /// Takes the words of a library.
  public init(_ text: String, of library: String) { (self.text, self.library) = (text, library) }

  /// The words as a remark of its own.
  public var remark: LocalisedText {
    LocalisedText(
      en: "\(library): \(text)",
      vi: meaning.map { "\($0) (\(library): “\(text)”)" } ?? "thư viện \(library) lưu ý (nguyên văn): “\(text)”")
  }

  /// The words behind a sentence that says what failed.
  ///
  /// - Parameter sentence: without a full stop.
  public func behind(_ sentence: LocalisedText) -> LocalisedText {
    LocalisedText(
      en: "\(sentence.en) (\(library): \(text))",
      vi: sentence.vi + (meaning.map { ": \($0)" } ?? "") + " (\(library): “\(text)”)")
  }

  /// What the words mean, in Vietnamese; `nil` where nobody has said it.
  var meaning: String? {
    for (words, meaning) in Self.meanings where text.contains(words) {
      guard meaning.contains("#") else { return meaning }
      // The number behind the words.
      let number = text.components(after: words).prefix { $0.isNumber }
      if !number.isEmpty { return meaning.replacing("#", with: number) }
    }
    return nil
  }

  /// Parts of what libraries say, the first that is met holds; `#` is the number behind it.
  private static let meanings: [(words: String, meaning: String)] = [
    ("Non closed ring detected", "có vòng không khép kín, được nối điểm cuối với điểm đầu"),
    ("does not exist", "bản vẽ chèn một khối trống hoặc không có định nghĩa, phần đó không đọc được"),
    ("parsed incompletely", "có giá trị không đọc trọn được thành số"),
    ("cannot be translated to Simple Geometry", "không rõ vòng nào nằm trong vòng nào; mỗi vòng thành một vùng"),
    ("with more than 100 parts", "vùng có hơn 100 phần, đọc có thể chậm"),
    ("invalid winding order", "thứ tự điểm của vòng trái quy ước, đã đổi lại"),
    ("couldn't be converted correctly", "có ký tự không đổi được sang UTF-8"),
    ("already exists. Renaming", "hai trường trùng tên, một trường được đổi tên"),
    ("iconv encoding corresponding to", "không có bảng mã mà tệp nêu"),
    ("XML parsing of", "XML sai cú pháp"),
    ("XML_ParseBuffer", "XML sai cú pháp"),
    ("not well-formed", "XML sai cú pháp"),
    ("ERROR parsing", "XML sai cú pháp"),
    ("not recognized as", "nội dung không thuộc định dạng mà phần mở rộng nêu"),
    ("failed reading", "tệp bị cắt cụt"),
    ("error at line ", "nội dung sai ở dòng #"),
    ("orrupted", "nội dung tệp hỏng"),
    ("fread", "tệp bị cắt cụt"),
    ("unexpected end", "tệp bị cắt cụt"),
    ("runcated", "tệp bị cắt cụt"),
    ("too short", "tệp bị cắt cụt"),
    ("No space left", "ổ đĩa đầy"),
    ("ermission denied", "không có quyền đọc hoặc ghi"),
    ("nable to open", "không mở được một tệp đi kèm"),
    ("ailed to open", "không mở được một tệp đi kèm"),
    ("malformed", "nội dung tệp hỏng"),
    ("locked", "tệp đang bị chương trình khác giữ"),
  ]
}

extension String {
  /// What stands behind the first place of some words.
  fileprivate func components(after words: String) -> Substring {
    guard let range = firstRange(of: words) else { return "" }
    return self[range.upperBound...]
  }
}

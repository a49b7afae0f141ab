/// Vietnamese words without their marks, to compare what is spelled in many ways.
enum VietnameseText {
  private static let families = [
    "aàáạảãâầấậẩẫăằắặẳẵ", "eèéẹẻẽêềếệểễ", "iìíịỉĩ", "oòóọỏõôồốộổỗơờớợởỡ", "uùúụủũưừứựửữ", "yỳýỵỷỹ", "dđ",
  ]

  private static let plain: [Character: Character] = {
    var plain: [Character: Character] = [:]
    for family in families {
      for letter in family.dropFirst() { plain[letter] = family.first }
    }
    return plain
  }()

  /// Lower case, base letters only; composed and decomposed forms give the same.
  static func folded(_ text: String) -> String {
    String(text.lowercased().map { plain[$0] ?? $0 })
  }

  /// The folded letters and digits alone.
  static func key(_ text: String) -> String {
    folded(text).filter { $0.isLetter || $0.isNumber }
  }
}

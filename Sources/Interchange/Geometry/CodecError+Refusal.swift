public import PlaneGeometry
public import Refusals

extension CodecError {
  /// The error as a refusal: the one mapping of what the codecs of PlaneGeometry refuse.
  public var refusal: Refusal {
    let code: RefusalCode =
      switch reason {
      case .tooDeep: .tooDeep
      case .tooLarge: .tooLarge
      default: .badGeometry
      }
    return Refusal(
      code, text,
      remedy: LocalisedText(
        en: "repair the geometry, or leave it out", vi: "sửa hình học, hoặc bỏ hình học này"))
  }

  /// Format, place and what is wrong.
  var text: LocalisedText { LocalisedText(en: description, vi: "\(format.rawValue), byte \(offset): \(vietnamese)") }

  private var vietnamese: String {
    switch reason {
    case .truncated: "dữ liệu kết thúc khi hình học chưa hết"
    case .countTooLarge: "số lượng ghi trong tệp lớn hơn phần dữ liệu còn lại"
    case .malformed: "nội dung không đúng quy cách"
    case .unsupportedType: "kiểu hình học không đọc được"
    case .wrongMemberKind: "hình học thành phần khác kiểu với tập hợp chứa nó"
    case .tooDeep: "các tập hợp lồng nhau quá sâu"
    case .tooLarge: "hình học có quá nhiều điểm"
    case .trailingInput: "còn dữ liệu phía sau hình học"
    }
  }
}

/// What libyaml finds wrong with a text, in both languages.
enum YAMLProblems {
  /// The words for a problem as libyaml names it; one that is not in the list is said in general.
  static func text(of problem: String?) -> LocalisedText {
    guard let problem, !problem.isEmpty else {
      return LocalisedText(en: "it cannot be read", vi: "không đọc được")
    }
    return LocalisedText(en: problem, vi: vietnamese[problem] ?? "sai cú pháp")
  }

  static let vietnamese: [String: String] = [
    "block sequence entries are not allowed in this context": "không được đặt mục danh sách (dấu gạch) ở đây",
    "mapping keys are not allowed in this context": "không được đặt khóa ở đây",
    "mapping values are not allowed in this context": "không được đặt giá trị sau dấu hai chấm ở đây",
    "could not find expected ':'": "thiếu dấu hai chấm sau khóa",
    "did not find expected key": "chỗ này phải là một khóa; kiểm tra thụt dòng",
    "did not find expected '-' indicator": "chỗ này phải là một mục danh sách (dấu gạch); kiểm tra thụt dòng",
    "did not find expected node content": "thiếu giá trị",
    "did not find expected ',' or ']'": "thiếu dấu phẩy hoặc dấu ]",
    "did not find expected ',' or '}'": "thiếu dấu phẩy hoặc dấu }",
    "did not find expected <document start>": "có nội dung thừa sau khi tài liệu kết thúc",
    "found character that cannot start any token": "giá trị không thể bắt đầu bằng ký tự này",
    "found a tab character that violates indentation": "thụt dòng bằng phím Tab; hãy dùng dấu cách",
    "found a tab character where an indentation space is expected": "thụt dòng bằng phím Tab; hãy dùng dấu cách",
    "found unexpected end of stream": "văn bản kết thúc giữa chừng; có thể thiếu dấu nháy đóng",
    "found unexpected document indicator": "có dấu --- hoặc ... bên trong giá trị",
    "found unexpected ':'": "có dấu hai chấm thừa",
    "found unknown escape character": "sau dấu \\ là ký tự không có nghĩa",
    "found invalid Unicode character escape code": "mã ký tự sau dấu \\ không hợp lệ",
    "did not find expected hexdecimal number": "sau dấu \\ phải là số hệ mười sáu",
    "did not find expected alphabetic or numeric character": "tên sau dấu & hoặc * phải là chữ hoặc số",
    "did not find expected whitespace or line break": "thiếu dấu cách hoặc xuống dòng",
    "did not find expected comment or line break": "chỗ này chỉ được có chú thích hoặc xuống dòng",
    "found an indentation indicator equal to 0": "số thụt dòng của khối chữ không thể là 0",
    "found undefined tag handle": "có nhãn kiểu (!) chưa được định nghĩa",
    "did not find expected tag URI": "nhãn kiểu (!) viết chưa đủ",
    "found duplicate %YAML directive": "dòng %YAML bị lặp",
    "found incompatible YAML document": "phiên bản YAML không được hỗ trợ",
    "found unknown directive name": "có dòng % không rõ nghĩa",
    "found unexpected non-alphabetical character": "có ký tự không phải chữ trong tên sau dấu %",
    "control characters are not allowed": "có ký tự điều khiển không được phép",
    "invalid leading UTF-8 octet": "không phải UTF-8",
    "incomplete UTF-8 octet sequence": "không phải UTF-8",
    "invalid trailing UTF-8 octet": "không phải UTF-8",
    "invalid length of a UTF-8 sequence": "không phải UTF-8",
    "invalid Unicode character": "có ký tự Unicode không hợp lệ",
    "input is too long": "văn bản quá dài",
  ]
}

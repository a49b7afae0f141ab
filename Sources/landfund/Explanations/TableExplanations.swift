internal import LandModel
internal import LandStore
internal import Refusals

extension LoadMessage.Code {
  /// What a message about the rows and cells of tables means.
  var tableExplanation: Explanation {
    switch self {
    case .rowsLeftOut:
      Explanation(
        code: rawValue,
        what: LocalisedText(
          en: "rows of a table became no feature: totals, headings of groups, remarks",
          vi: "có dòng trong bảng không thành đối tượng: dòng tổng, tiêu đề nhóm, chú thích"),
        why: LocalisedText(
          en: "a row that is one of data all the same is missing from every figure",
          vi: "nếu đó thật ra là dòng dữ liệu thì nó thiếu trong mọi số liệu"),
        mend: LocalisedText(
          en:
            "look at the rows that the message names; give a row of data values in a second column, and no word for a total in the first",
          vi: "xem các dòng mà thông báo nêu; dòng dữ liệu cần có giá trị ở cột thứ hai và không ghi Tổng ở cột đầu"))
    case .cellError:
      Explanation(
        code: rawValue,
        what: LocalisedText(
          en: "cells of a sheet have an error such as #REF!, or a formula that no program has computed",
          vi: "có ô trong bảng tính bị lỗi như #REF!, hoặc có công thức chưa phần mềm nào tính"),
        why: LocalisedText(
          en: "the value is missing, not zero",
          vi: "giá trị đó bị thiếu, không phải bằng không"),
        mend: LocalisedText(
          en: "correct the formulas, open the file in a spreadsheet, save it, and load again",
          vi: "sửa công thức, mở tệp bằng phần mềm bảng tính, lưu lại rồi nạp lại"))
    case .digitsLost:
      Explanation(
        code: rawValue,
        what: LocalisedText(
          en: "numbers of a sheet have more digits than a spreadsheet keeps",
          vi: "có số trong bảng tính dài hơn số chữ số mà phần mềm bảng tính giữ được"),
        why: LocalisedText(
          en: "codes that differ in their last digits only become one",
          vi: "các mã chỉ khác nhau ở chữ số cuối sẽ trùng nhau"),
        mend: LocalisedText(
          en: "format the column as text before the codes are typed or pasted",
          vi: "định dạng cột là văn bản trước khi nhập hoặc dán mã"))
    case .ringValuesDiffer:
      Explanation(
        code: rawValue,
        what: LocalisedText(
          en: "rows of one feature of a corner table have different values in a column that describes the feature",
          vi: "các dòng của cùng một đối tượng trong bảng tọa độ có giá trị khác nhau ở một cột mô tả đối tượng"),
        why: LocalisedText(
          en: "only the first value is kept, and may be the wrong one",
          vi: "chỉ giữ giá trị đầu tiên, có thể là giá trị sai"),
        mend: LocalisedText(
          en: "give all rows of a feature one value, or name the column that parts the features",
          vi: "ghi cùng một giá trị cho mọi dòng của đối tượng, hoặc nêu cột phân biệt các đối tượng"))
    default:
      Explanation(
        code: rawValue,
        what: LocalisedText(
          en: "texts that fill their field end in half a letter, which was dropped",
          vi: "văn bản đầy trường dữ liệu và kết thúc bằng nửa chữ cái; phần dở dang đã bỏ"),
        why: LocalisedText(
          en: "the program that wrote the file has lost the end of these texts",
          vi: "phần mềm ghi tệp đã làm mất phần cuối của các văn bản này"),
        mend: LocalisedText(
          en: "export the layer anew as GeoPackage, which has no such limit",
          vi: "xuất lại lớp sang GeoPackage, định dạng này không giới hạn độ dài"))
    }
  }
}

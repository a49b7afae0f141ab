internal import LandModel
internal import LandStore
internal import PlanChecks
internal import Refusals

extension LoadMessage.Code {
  /// What the message of a load means, why it matters, how to mend it.
  var explanation: Explanation {
    switch self {
    case .unknownCode:
      Explanation(
        code: rawValue,
        what: LocalisedText(
          en: "the land-use code is in no list, old or new", vi: "mã loại đất không có trong danh mục nào, cũ hay mới"),
        why: LocalisedText(
          en: "it is kept as it is, but the crosswalk has no row for it, so conflicts with it cannot be weighed",
          vi: "mã được giữ nguyên, nhưng bảng đối chiếu không có dòng tương ứng nên không đánh giá được xung đột"),
        mend: LocalisedText(
          en: "correct the code in the source and load it again",
          vi: "sửa mã trong dữ liệu gốc rồi nạp lại"))
    case .invalidGeometry: SkippedFeature.Reason.invalidGeometry.explanation
    case .nullGeometry: SkippedFeature.Reason.nullGeometry.explanation
    case .edgeMismatch:
      Explanation(
        code: rawValue,
        what: LocalisedText(
          en: "the length of an edge as the corner table states it is not the length between its corners",
          vi: "chiều dài cạnh ghi trong bảng tọa độ khác khoảng cách giữa hai góc ranh"),
        why: LocalisedText(
          en: "a coordinate or a length was mistyped, and the area may be wrong",
          vi: "có tọa độ hoặc chiều dài ghi nhầm, diện tích có thể sai"),
        mend: LocalisedText(
          en: "compare the line that the message names with the paper",
          vi: "đối chiếu dòng mà thông báo nêu với hồ sơ giấy"))
    case .rowsLeftOut, .cellError, .digitsLost, .ringValuesDiffer, .textCut: tableExplanation
    case .encodingDetected:
      Explanation(
        code: rawValue,
        what: LocalisedText(
          en: "texts were read in an encoding that nobody named, as their letters suggest",
          vi: "văn bản được đọc theo bảng mã dò từ mặt chữ, không ai khai báo"),
        why: LocalisedText(
          en: "a wrong guess gives wrong names, though no wrong areas",
          vi: "dò sai thì tên gọi sai, diện tích không bị ảnh hưởng"),
        mend: LocalisedText(
          en: "look at a few names; where they are wrong, name the encoding in the manifest",
          vi: "xem thử vài tên; nếu sai thì khai báo bảng mã trong tệp khai báo"))
    case .crsOverride:
      Explanation(
        code: rawValue,
        what: LocalisedText(
          en: "the manifest overrules the reference system that the file declares",
          vi: "tệp khai báo thay hệ tọa độ ghi trong tệp dữ liệu"),
        why: LocalisedText(
          en: "if the file was right after all, every place of the layer is wrong",
          vi: "nếu tệp dữ liệu ghi đúng thì mọi vị trí của lớp đều sai"),
        mend: LocalisedText(
          en: "check one known corner on a map; take the override out of the manifest once the file is corrected",
          vi: "kiểm tra một góc ranh đã biết trên bản đồ; bỏ phần thay thế khi tệp đã được sửa"))
    case .crsInternal:
      Explanation(
        code: rawValue,
        what: LocalisedText(
          en: "the reference system has the projection of a VN-2000 zone and no datum of its own, or the label WGS 84",
          vi: "hệ tọa độ có phép chiếu của một múi VN-2000 nhưng không có hệ quy chiếu riêng, hoặc ghi là WGS 84"),
        why: LocalisedText(
          en: "it is taken as that zone and nothing moves; were it WGS 84, everything would be 225 m off",
          vi: "được hiểu là múi đó, tọa độ giữ nguyên; nếu thật là WGS 84 thì mọi vị trí lệch 225 m"),
        mend: LocalisedText(
          en: "check one known corner, then name the system in the manifest or save the file with it",
          vi: "kiểm tra một góc ranh đã biết, rồi ghi hệ tọa độ trong tệp khai báo hoặc lưu lại tệp với hệ đó"))
    case .distorted:
      Explanation(
        code: rawValue,
        what: LocalisedText(
          en: "areas in the working system differ from those on the ground by 0.1 % or more somewhere in the layer",
          vi: "diện tích trong hệ tọa độ làm việc khác thực địa từ 0,1% trở lên ở một nơi nào đó của lớp"),
        why: LocalisedText(
          en: "areas are added up and compared with declared ones as the grid shows them",
          vi: "diện tích được cộng và so với số liệu theo hồ sơ đúng như trên lưới chiếu"),
        mend: LocalisedText(
          en: "work in the system made for the place, a VN-2000 zone of the province",
          vi: "dùng hệ tọa độ của địa phương, tức múi VN-2000 của tỉnh"))
    case .ballpark:
      Explanation(
        code: rawValue,
        what: LocalisedText(
          en: "the transformation to the working system is worse than it might be, and ballpark: true takes it",
          vi: "phép chuyển sang hệ tọa độ làm việc kém hơn mức có thể, và ballpark: true chấp nhận nó"),
        why: LocalisedText(
          en: "every position may be off by the metres that the message says",
          vi: "mọi vị trí có thể lệch số mét mà thông báo nêu"),
        mend: LocalisedText(
          en: "install PROJ's grids, or transform the file with a program that has them",
          vi: "cài các tệp lưới của PROJ, hoặc chuyển đổi tệp bằng phần mềm có chúng"))
    case .planKind:
      Explanation(
        code: rawValue,
        what: LocalisedText(
          en:
            "a land-use plan does not state its kind, and level and period decided: one year is an annual plan, two to five years are a five-year plan, else it is a plan",
          vi:
            "quy hoạch, kế hoạch sử dụng đất không ghi loại nên xét theo cấp và kỳ: một năm là kế hoạch hằng năm, hai đến năm năm là kế hoạch 5 năm, còn lại là quy hoạch"
        ),
        why: LocalisedText(
          en: "only plans say what land is for; five-year and annual plans say when",
          vi: "chỉ quy hoạch quyết định đất dùng làm gì; kế hoạch 5 năm và hằng năm cho biết khi nào thực hiện"),
        mend: LocalisedText(
          en: "state the kind in the source or under values: kind: plan, five_year or annual",
          vi: "ghi loại trong dữ liệu gốc hoặc dưới values: kind: plan, five_year hoặc annual"))
    case .duplicateID:
      Explanation(
        code: rawValue,
        what: LocalisedText(
          en: "the id stands more than once in the layer; the later feature was given another one",
          vi: "mã xuất hiện nhiều lần trong lớp; đối tượng sau được đặt mã khác"),
        why: LocalisedText(
          en: "findings and references name features by id, and only the first one keeps its name",
          vi: "phát hiện và tham chiếu gọi đối tượng theo mã, chỉ đối tượng đầu giữ được mã"),
        mend: LocalisedText(
          en: "give every feature an id of its own in the source, or delete the one that is drawn twice",
          vi: "đặt mã riêng cho từng đối tượng trong dữ liệu gốc, hoặc xóa đối tượng vẽ trùng"))
    case .danglingReference:
      Explanation(
        code: rawValue,
        what: LocalisedText(
          en: "the feature names another one, as its scheme or plan, that the workspace does not have",
          vi: "đối tượng tham chiếu đến đối tượng khác, như đồ án hoặc quy hoạch, không có trong cơ sở dữ liệu"),
        why: LocalisedText(
          en: "it belongs to nothing, so rules that need what it names cannot look at it",
          vi: "nó không thuộc về đâu, nên quy tắc cần đối tượng được tham chiếu không xét được"),
        mend: LocalisedText(
          en: "correct the reference, or load the layer that holds what is named",
          vi: "sửa tham chiếu, hoặc nạp lớp chứa đối tượng được nêu"))
    case .alias:
      Explanation(
        code: rawValue,
        what: LocalisedText(
          en: "an old or other spelling of a code or word was read as the one of the list",
          vi: "mã hoặc từ viết theo cách cũ hay cách khác được hiểu theo danh mục"),
        why: LocalisedText(
          en: "results name it by the list, so it looks different from the source",
          vi: "kết quả ghi theo danh mục nên trông khác dữ liệu gốc"),
        mend: LocalisedText(
          en: "nothing, if the reading is right; otherwise correct the source",
          vi: "không cần làm gì nếu hiểu đúng; nếu không thì sửa dữ liệu gốc"))
    case .noCrosswalk:
      Explanation(
        code: rawValue,
        what: LocalisedText(
          en: "the crosswalk has no cell for the code, nor for the code that replaced it",
          vi: "bảng đối chiếu không có ô cho mã này và cho mã thay thế nó"),
        why: LocalisedText(
          en: "whether an urban plan fits such ground stays unknown",
          vi: "không rõ quy hoạch xây dựng có phù hợp với phần đất đó hay không"),
        mend: LocalisedText(
          en: "check that the code is right; where it is, decide those places by hand",
          vi: "kiểm tra mã có đúng không; nếu đúng thì xem xét thủ công các vị trí đó"))
    case .curveStroked:
      Explanation(
        code: rawValue,
        what: LocalisedText(
          en: "curves of the source became straight edges within 1 mm of them",
          vi: "đường cong trong dữ liệu gốc được đổi thành đoạn thẳng lệch không quá 1 mm"),
        why: LocalisedText(
          en: "all measures are taken on straight edges; the difference is far below the accuracy of the map",
          vi: "mọi phép đo dựa trên đoạn thẳng; sai khác nhỏ hơn nhiều so với độ chính xác bản đồ"),
        mend: LocalisedText(en: "nothing", vi: "không cần làm gì"))
    case .unlabelledFace:
      Explanation(
        code: rawValue,
        what: LocalisedText(
          en: "no label lies in a polygon that lines of a drawing enclose",
          vi: "trong vùng do các đường của bản vẽ khép kín không có nhãn nào"),
        why: LocalisedText(
          en: "its field stays empty, so it is not known what the ground is",
          vi: "trường tương ứng để trống nên không rõ phần đất đó là gì"),
        mend: LocalisedText(
          en: "put the label inside the polygon in the drawing, and load it again",
          vi: "đặt nhãn vào trong vùng trên bản vẽ rồi nạp lại"))
    case .ambiguousFace:
      Explanation(
        code: rawValue,
        what: LocalisedText(
          en: "several labels of one field lie in a polygon that lines of a drawing enclose",
          vi: "trong vùng do các đường của bản vẽ khép kín có nhiều nhãn của cùng một trường"),
        why: LocalisedText(
          en: "choosing one would be a guess, so the field stays empty; often a line between two polygons is missing",
          vi: "chọn lấy một nhãn là phỏng đoán nên trường để trống; thường do thiếu đường ranh giữa hai vùng"),
        mend: LocalisedText(
          en: "draw the line that is missing, or delete the labels that are wrong, and load it again",
          vi: "vẽ đường ranh còn thiếu hoặc xóa nhãn sai rồi nạp lại"))
    }
  }
}

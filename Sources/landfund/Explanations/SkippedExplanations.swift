internal import Interchange
internal import LandModel
internal import LandStore
internal import PlanChecks
internal import Refusals

extension SkippedFeature.Reason {
  /// What keeps a feature from being looked at, why it matters, how to mend it.
  var explanation: Explanation {
    switch self {
    case .invalidGeometry:
      Explanation(
        code: rawValue,
        what: LocalisedText(
          en: "the polygon is broken: its boundary crosses or touches itself, does not close, or the like",
          vi: "hình học không hợp lệ: ranh giới tự cắt, tự chạm, không khép kín hoặc lỗi tương tự"),
        why: LocalisedText(
          en: "its area depends on who reckons it, so it takes part in no measure, and what it covers stays unmeasured",
          vi: "diện tích của nó tùy thuộc cách tính, nên không tham gia phép đo nào và phần đất nó phủ coi là chưa đo"),
        mend: LocalisedText(
          en: "correct the boundary in the source and load it again; the findings of geometry.invalid name the places",
          vi: "sửa ranh giới trong dữ liệu gốc rồi nạp lại; các phát hiện geometry.invalid nêu rõ vị trí"))
    case .nullGeometry:
      Explanation(
        code: rawValue,
        what: LocalisedText(en: "the feature has no geometry", vi: "đối tượng không có hình học"),
        why: LocalisedText(
          en: "it stands in the table but nowhere on the map, so nothing can be measured",
          vi: "nó có trong bảng nhưng không có trên bản đồ nên không đo được gì"),
        mend: LocalisedText(
          en: "draw it in the source, or delete its row", vi: "vẽ bổ sung trong dữ liệu gốc, hoặc xóa dòng đó"))
    case .notPolygonal:
      Explanation(
        code: rawValue,
        what: LocalisedText(
          en: "the feature is a point, a line or a mixture where a polygon is needed",
          vi: "đối tượng là điểm, đường hoặc hỗn hợp trong khi cần vùng"),
        why: LocalisedText(en: "points and lines have no area", vi: "điểm và đường không có diện tích"),
        mend: LocalisedText(en: "draw the boundary as a closed polygon", vi: "vẽ ranh giới thành vùng khép kín"))
    case .emptyGeometry:
      Explanation(
        code: rawValue,
        what: LocalisedText(
          en: "the feature has a geometry without positions", vi: "hình học của đối tượng không có tọa độ nào"),
        why: LocalisedText(
          en: "it lies nowhere, so nothing can be measured", vi: "nó không nằm ở đâu nên không đo được gì"),
        mend: LocalisedText(
          en: "draw it in the source, or delete its row", vi: "vẽ bổ sung trong dữ liệu gốc, hoặc xóa dòng đó"))
    case .notALine:
      Explanation(
        code: rawValue,
        what: LocalisedText(
          en: "the feature is a point or a polygon where a line is needed",
          vi: "đối tượng là điểm hoặc vùng trong khi cần đường"),
        why: LocalisedText(
          en: "no boundary markers can be required along it", vi: "không xác định được mốc giới phải cắm dọc theo nó"),
        mend: LocalisedText(
          en: "draw it as a line, or load it into the layer to which it belongs",
          vi: "vẽ lại thành đường, hoặc nạp vào đúng lớp"))
    case .zeroLength:
      Explanation(
        code: rawValue,
        what: LocalisedText(
          en: "all corners of the line lie on one position", vi: "mọi đỉnh của đường trùng một vị trí"),
        why: LocalisedText(
          en: "no boundary markers can be required along it", vi: "không xác định được mốc giới phải cắm dọc theo nó"),
        mend: LocalisedText(en: "draw the line again, or delete it", vi: "vẽ lại đường, hoặc xóa bỏ"))
    case .nonFinite: RefusalCode.nonFinite.explanation
    case .danglingReference: LoadMessage.Code.danglingReference.explanation
    case .overlayUnconfirmed:
      Explanation(
        code: rawValue,
        what: LocalisedText(
          en: "what two features share could not be drawn so that it has the area that was measured",
          vi: "không vẽ được phần chung của hai đối tượng khớp với diện tích đã đo"),
        why: LocalisedText(
          en: "a finding there could be wrong, so none is made", vi: "phát hiện tại đó có thể sai nên không lập"),
        mend: LocalisedText(
          en:
            "remove spikes and corners within a millimetre of each other from the two boundaries, and load them again",
          vi: "bỏ gai nhọn và các đỉnh cách nhau dưới một mi-li-mét trên hai ranh giới rồi nạp lại"))
    case .noDate:
      Explanation(
        code: rawValue,
        what: LocalisedText(en: "the day of the decision is missing", vi: "thiếu ngày quyết định"),
        why: LocalisedText(
          en: "a period cannot be counted from an unknown day", vi: "không tính được thời hạn từ một ngày chưa biết"),
        mend: LocalisedText(en: "fill in the day of the decision", vi: "bổ sung ngày quyết định"))
    case .noUnit:
      Explanation(
        code: rawValue,
        what: LocalisedText(
          en: "no commune that is valid on the day has the code that the parcel names",
          vi: "không có xã, phường nào đang có hiệu lực mang mã đơn vị hành chính của thửa"),
        why: LocalisedText(
          en: "it cannot be told whether the parcel lies in its commune",
          vi: "không biết thửa có nằm trong xã, phường của nó hay không"),
        mend: LocalisedText(
          en: "correct the code of the unit, or load the boundaries of the communes that hold on the day",
          vi: "sửa mã đơn vị hành chính, hoặc nạp ranh giới các xã, phường đang có hiệu lực"))
    case .noFunction:
      Explanation(
        code: rawValue,
        what: LocalisedText(
          en: "the block or project states no function", vi: "ô quy hoạch hoặc dự án không ghi chức năng"),
        why: LocalisedText(
          en: "whether it fits the other plans cannot be told",
          vi: "không biết nó có phù hợp với quy hoạch khác hay không"),
        mend: LocalisedText(en: "fill in the function", vi: "bổ sung chức năng"))
    case .noCode:
      Explanation(
        code: rawValue,
        what: LocalisedText(
          en: "the land-use block or parcel states no land-use code",
          vi: "khoanh đất hoặc thửa đất không ghi mã loại đất"),
        why: LocalisedText(
          en: "whether plans and use fit it cannot be told",
          vi: "không biết quy hoạch và việc sử dụng có phù hợp hay không"),
        mend: LocalisedText(en: "fill in the code", vi: "bổ sung mã loại đất"))
    case .noLevel:
      Explanation(
        code: rawValue,
        what: LocalisedText(
          en: "the scheme or land-use plan states no level", vi: "đồ án hoặc quy hoạch sử dụng đất không ghi cấp độ"),
        why: LocalisedText(
          en: "which of two plans holds is decided by their levels", vi: "cấp độ quyết định quy hoạch nào được áp dụng"),
        mend: LocalisedText(en: "fill in the level", vi: "bổ sung cấp độ"))
    case .noKind:
      Explanation(
        code: rawValue,
        what: LocalisedText(en: "the road or project states no kind", vi: "đường hoặc dự án không ghi phân loại"),
        why: LocalisedText(
          en: "the kind decides which rules and lines apply to it",
          vi: "phân loại quyết định quy tắc và đường ranh nào được áp dụng"),
        mend: LocalisedText(en: "fill in the kind", vi: "bổ sung phân loại"))
    case .noScope:
      Explanation(
        code: rawValue,
        what: LocalisedText(
          en: "the scheme of the marker has no usable scope", vi: "đồ án của mốc giới không có phạm vi hợp lệ"),
        why: LocalisedText(
          en: "how far the marker stands from its line cannot be measured",
          vi: "không đo được khoảng cách từ mốc đến đường ranh"),
        mend: LocalisedText(
          en: "draw or correct the scope of the scheme, and load it again", vi: "vẽ hoặc sửa phạm vi đồ án rồi nạp lại")
      )
    }
  }
}

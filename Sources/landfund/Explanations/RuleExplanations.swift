internal import LandModel

extension Explanation {
  /// The rules of `landfund tile`.
  static let rules = [
    Explanation(
      code: "geometry.invalid",
      what: LocalisedText(
        en:
          "a polygon is drawn so that its ground is not certain: lines cross, a hole leaves its shell, a ring is open",
        vi: "đa giác được vẽ sai nên phần đất không xác định: cạnh cắt nhau, lỗ nằm ngoài vỏ, vòng chưa khép kín"),
      why: LocalisedText(
        en: "it has no certain area, so it is left out of every measure, and the totals lack it",
        vi: "không xác định được diện tích nên bị loại khỏi mọi phép đo, làm thiếu số tổng"),
      mend: LocalisedText(
        en:
          "landfund validate gives the place of every problem; redraw it there, or use landfund repair and look at moved_m2",
        vi: "dùng landfund validate để biết vị trí từng lỗi rồi vẽ lại, hoặc dùng landfund repair và xem moved_m2")),
    Explanation(
      code: "overlap.tile",
      what: LocalisedText(
        en: "two features of a layer that should tile the ground cover the same ground",
        vi: "hai đối tượng của một lớp phải phủ kín, không chồng lấn lại cùng phủ một phần đất"),
      why: LocalisedText(
        en: "ground that is counted twice belongs to two plots or two functions at once, and areas add up to too much",
        vi: "phần đất bị tính hai lần, thuộc hai thửa hoặc hai chức năng cùng lúc, tổng diện tích bị dôi"),
      mend: LocalisedText(
        en: "decide which of the two holds and cut the other along their common boundary, vertex by vertex",
        vi: "xác định đối tượng nào đúng rồi cắt đối tượng kia theo ranh giới chung, trùng từng đỉnh")),
    Explanation(
      code: "gap.tile",
      what: LocalisedText(
        en: "ground between the features of a layer, or inside its scope, that none of them covers",
        vi: "phần đất nằm giữa các đối tượng của lớp, hoặc trong phạm vi, mà không đối tượng nào phủ"),
      why: LocalisedText(
        en: "nobody has planned or registered it, and areas add up to too little",
        vi: "phần đất chưa được quy hoạch hoặc đăng ký, tổng diện tích bị thiếu"),
      mend: LocalisedText(
        en: "draw the neighbours to a common boundary, or add the missing feature; streets need a feature of their own",
        vi:
          "vẽ các đối tượng liền kề đến ranh giới chung hoặc bổ sung đối tượng còn thiếu; đường cũng cần đối tượng riêng"
      )),
    Explanation(
      code: "outside.scope",
      what: LocalisedText(
        en: "a feature leaves the scope that it belongs to",
        vi: "đối tượng vượt ra ngoài phạm vi mà nó thuộc về"),
      why: LocalisedText(
        en: "a plan decides only within its scope; what lies outside has no basis",
        vi: "quy hoạch chỉ có hiệu lực trong phạm vi của nó; phần nằm ngoài không có căn cứ"),
      mend: LocalisedText(
        en: "cut the feature along the scope, or correct the scope",
        vi: "cắt đối tượng theo ranh giới phạm vi, hoặc chỉnh lại phạm vi")),
  ]
}

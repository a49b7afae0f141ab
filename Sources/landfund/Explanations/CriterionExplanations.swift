internal import LandInventory
internal import LandModel
internal import Refusals

extension Criterion {
  /// What the criterion of clean land asks for, why it matters, how to meet it.
  var explanation: Explanation {
    let (why, mend) = reasonAndRemedy
    return Explanation(
      code: rawValue,
      what: LocalisedText(en: "criterion of clean land: \(label.en)", vi: "tiêu chí đất sạch: \(label.vi)"),
      why: why, mend: mend)
  }

  private var reasonAndRemedy: (why: LocalisedText, mend: LocalisedText) {
    switch self {
    case .tenure:
      (
        LocalisedText(
          en: "the State can allot or lease only land that it holds or has recovered",
          vi: "Nhà nước chỉ giao, cho thuê được đất mà mình quản lý hoặc đã thu hồi"),
        LocalisedText(
          en: "recover the land, or enter who holds it where that is not known",
          vi: "thu hồi đất, hoặc bổ sung đối tượng quản lý, sử dụng nếu chưa rõ")
      )
    case .clearance:
      (
        LocalisedText(
          en: "until people are compensated the land cannot be handed over",
          vi: "chưa bồi thường xong thì chưa bàn giao được đất"),
        LocalisedText(
          en: "finish compensation and clearance, or enter how far they are",
          vi: "hoàn thành bồi thường, giải phóng mặt bằng, hoặc bổ sung tình trạng thực hiện")
      )
    case .dispute:
      (
        LocalisedText(
          en: "whoever gets disputed land gets the dispute", vi: "giao đất đang tranh chấp là giao cả tranh chấp"),
        LocalisedText(
          en: "settle the dispute; where two parcels overlap, survey the common boundary",
          vi: "giải quyết tranh chấp; nếu hai thửa chồng lấn thì đo đạc lại ranh giới chung")
      )
    case .landUsePlan:
      (
        LocalisedText(
          en: "land is allotted by the land-use plan and its annual plan alone",
          vi: "chỉ giao, cho thuê đất theo quy hoạch và kế hoạch sử dụng đất hằng năm"),
        LocalisedText(
          en:
            "adjust the plan, get the resolution on rice or forest land, or enter the land into the annual plan, as the next step says",
          vi:
            "điều chỉnh quy hoạch, xin nghị quyết chuyển mục đích đất lúa, đất rừng, hoặc đưa vào kế hoạch hằng năm, theo bước tiếp theo được nêu"
        )
      )
    case .urbanPlan:
      (
        LocalisedText(
          en: "what the urban plan does not provide for cannot be built",
          vi: "quy hoạch xây dựng, đô thị không cho phép thì không được xây dựng"),
        LocalisedText(
          en: "draw a detailed plan, or adjust the plan", vi: "lập quy hoạch chi tiết, hoặc điều chỉnh quy hoạch")
      )
    case .constraint:
      (
        LocalisedText(
          en: "forest, corridors, heritage and defence limit what may be done there",
          vi: "rừng, hành lang an toàn, di tích, quốc phòng hạn chế việc sử dụng đất"),
        LocalisedText(
          en: "leave the area out, or settle what it asks for",
          vi: "loại phần đất đó ra, hoặc xử lý theo yêu cầu của vùng hạn chế")
      )
    case .road:
      (
        LocalisedText(en: "land that no road reaches can hardly be used", vi: "đất không có đường vào thì khó sử dụng"),
        LocalisedText(
          en: "open a road, or load the layer of roads where it is missing",
          vi: "mở đường kết nối, hoặc nạp lớp đường nếu còn thiếu")
      )
    case .free:
      (
        LocalisedText(
          en: "land that somebody has already been promised cannot be offered to another",
          vi: "đất đã giao, đã hứa cho người này thì không thể giao cho người khác"),
        LocalisedText(
          en: "leave it out, or have the decision or licence revoked first",
          vi: "loại ra, hoặc thu hồi quyết định, giấy phép trước")
      )
    case .size:
      (
        LocalisedText(
          en: "a site that is too small or too narrow is of no use for building",
          vi: "khu đất quá nhỏ hoặc quá hẹp thì không xây dựng được"),
        LocalisedText(
          en: "join it with its neighbours, or change min_area_m2 and min_width_m of the criteria",
          vi: "gộp với khu đất liền kề, hoặc đổi min_area_m2 và min_width_m trong bộ tiêu chí")
      )
    case .provenArea:
      (
        LocalisedText(en: "land is paid for by the registered area", vi: "tiền đất tính theo diện tích đăng ký"),
        LocalisedText(
          en: "survey the parcel again, or correct or enter the registered area",
          vi: "đo đạc lại thửa đất, hoặc đính chính, bổ sung diện tích đăng ký")
      )
    }
  }
}

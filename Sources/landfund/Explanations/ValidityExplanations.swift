internal import Interchange
internal import LandModel
internal import PlanChecks
internal import PlaneGeometry
internal import Refusals

extension ValidityProblem.Reason {
  /// What makes a geometry invalid, why it matters, how to mend it.
  var explanation: Explanation {
    switch self {
    case .selfIntersection:
      Explanation(
        code: rawValue,
        what: LocalisedText(
          en: "the boundary crosses itself, or runs along itself for a stretch",
          vi: "ranh giới tự cắt, hoặc chạy trùng lên chính nó một đoạn"),
        why: LocalisedText(
          en: "its area depends on who reckons it, so it takes part in no measure",
          vi: "diện tích của nó tùy thuộc cách tính, nên không tham gia phép đo nào"),
        mend: LocalisedText(
          en: "swap or remove the corners at the place that is named",
          vi: "đổi thứ tự hoặc bỏ các đỉnh tại vị trí được nêu"))
    case .ringTouch:
      Explanation(
        code: rawValue,
        what: LocalisedText(
          en: "a ring comes back to a position where it was before", vi: "vòng ranh giới quay lại vị trí đã đi qua"),
        why: LocalisedText(
          en: "its area depends on who reckons it, so it takes part in no measure",
          vi: "diện tích của nó tùy thuộc cách tính, nên không tham gia phép đo nào"),
        mend: LocalisedText(
          en: "draw the pinched part as a hole or as a polygon of its own",
          vi: "vẽ phần bị thắt thành lỗ thủng hoặc thành đa giác riêng"))
    case .duplicateRing:
      Explanation(
        code: rawValue,
        what: LocalisedText(en: "the same ring is drawn twice", vi: "cùng một vòng ranh giới được vẽ hai lần"),
        why: LocalisedText(
          en: "its area depends on who reckons it, so it takes part in no measure",
          vi: "diện tích của nó tùy thuộc cách tính, nên không tham gia phép đo nào"),
        mend: LocalisedText(en: "delete one of the two", vi: "xóa một trong hai"))
    case .holeOutside:
      Explanation(
        code: rawValue,
        what: LocalisedText(en: "a hole lies outside its outline", vi: "lỗ thủng nằm ngoài đường bao"),
        why: LocalisedText(
          en: "its area depends on who reckons it, so it takes part in no measure",
          vi: "diện tích của nó tùy thuộc cách tính, nên không tham gia phép đo nào"),
        mend: LocalisedText(
          en: "move the hole to the polygon in which it lies, or delete it",
          vi: "chuyển lỗ thủng vào đa giác chứa nó, hoặc xóa bỏ"))
    case .nestedHoles:
      Explanation(
        code: rawValue,
        what: LocalisedText(
          en: "a hole lies inside another hole of its polygon", vi: "lỗ thủng nằm trong lỗ thủng khác của cùng đa giác"),
        why: LocalisedText(
          en: "its area depends on who reckons it, so it takes part in no measure",
          vi: "diện tích của nó tùy thuộc cách tính, nên không tham gia phép đo nào"),
        mend: LocalisedText(
          en: "delete the inner hole, or draw what stands there as a polygon of its own",
          vi: "xóa lỗ bên trong, hoặc vẽ phần đất tại đó thành đa giác riêng"))
    case .nestedShells:
      Explanation(
        code: rawValue,
        what: LocalisedText(
          en: "an outline lies inside another outline of the same feature",
          vi: "đường bao nằm trong đường bao khác của cùng đối tượng"),
        why: LocalisedText(en: "the ground inside would be counted twice", vi: "phần đất bên trong sẽ bị tính hai lần"),
        mend: LocalisedText(
          en: "delete the inner polygon, or make it a hole", vi: "xóa đa giác bên trong, hoặc đổi nó thành lỗ thủng"))
    case .disconnectedInterior:
      Explanation(
        code: rawValue,
        what: LocalisedText(
          en: "rings touch one another so that they cut the ground in two",
          vi: "các vòng ranh giới chạm nhau và chia cắt phần bên trong"),
        why: LocalisedText(
          en: "its area depends on who reckons it, so it takes part in no measure",
          vi: "diện tích của nó tùy thuộc cách tính, nên không tham gia phép đo nào"),
        mend: LocalisedText(
          en: "draw the two sides as polygons of their own", vi: "vẽ hai phía thành hai đa giác riêng"))
    case .tooFewPoints:
      Explanation(
        code: rawValue,
        what: LocalisedText(
          en: "a ring has fewer than three distinct corners", vi: "vòng ranh giới có ít hơn ba đỉnh khác nhau"),
        why: LocalisedText(en: "it encloses nothing", vi: "nó không bao quanh phần đất nào"),
        mend: LocalisedText(en: "complete the ring, or delete it", vi: "bổ sung đỉnh cho vòng, hoặc xóa bỏ"))
    case .notClosed:
      Explanation(
        code: rawValue,
        what: LocalisedText(
          en: "a ring does not end where it starts", vi: "vòng ranh giới không kết thúc tại điểm đầu"),
        why: LocalisedText(
          en: "it is not certain where the missing edge runs", vi: "không chắc cạnh còn thiếu chạy thế nào"),
        mend: LocalisedText(
          en: "close the ring: its last corner is its first one", vi: "khép kín vòng: đỉnh cuối trùng đỉnh đầu"))
    case .nonFinite: RefusalCode.nonFinite.explanation
    case .nullGeometry: SkippedFeature.Reason.nullGeometry.explanation
    }
  }
}

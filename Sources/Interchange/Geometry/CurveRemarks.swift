internal import CurvedDrawings
internal import PlaneGeometry
internal import Refusals

extension CurveReport.Remark {
  /// The remark in every language.
  var text: LocalisedText {
    switch kind {
    case .damagedSplines:
      said(
        "entity has damaged splines, or outlines with splines that do not meet, and stays as GDAL draws it",
        "entities have damaged splines, or outlines with splines that do not meet, and stay as GDAL draws them",
        "thực thể có đường spline hỏng, hoặc đường bao có spline không khép nhau, giữ như GDAL vẽ")
    case .splinesOfPoints:
      said(
        "spline states only the points that it runs through; it became a line bent through them",
        "splines state only the points that they run through; they became lines bent through them",
        "đường spline chỉ ghi các điểm đi qua; đã thành đường uốn qua các điểm ấy")
    case .curvedLeaders:
      said(
        "leader is a spline, of which a drawing states only points; it became a line as GDAL bends it",
        "leaders are splines, of which a drawing states only points; they became lines as GDAL bends them",
        "đường dẫn là spline mà bản vẽ chỉ ghi các điểm; đã thành đường như GDAL uốn")
    case .emptyCurves:
      said(
        "curve goes through fewer than six points, which draw nothing; it has no geometry",
        "curves go through fewer than six points, which draw nothing; they have no geometry",
        "đường cong đi qua chưa đến sáu điểm nên không vẽ gì; các đường này không có hình vẽ")
    case .unreadableElements:
      said(
        "element has B-spline surfaces, damaged curves or too large ones, and stays as GDAL draws it",
        "elements have B-spline surfaces, damaged curves or too large ones, and stay as GDAL draws them",
        "phần tử có mặt B-spline, đường cong hỏng hoặc quá lớn, giữ như GDAL vẽ")
    case .openShapes(let metres):
      openShapes(((metres * 1000).rounded(.up) / 1000).shortestText)
    case .shortArcs:
      said(
        "arc of few degrees became a chord by GDAL; how far this is from it is not known",
        "arcs of few degrees became chords by GDAL; how far these are from them is not known",
        "cung vài độ bị GDAL thay bằng dây cung; không rõ lệch bao nhiêu")
    }
  }

  private func openShapes(_ metres: String) -> LocalisedText {
    said(
      "shape has gaps of up to \(metres) m between its lines, which straight edges close",
      "shapes have gaps of up to \(metres) m between their lines, which straight edges close",
      "hình khép kín có khe hở đến \(metres.replacing(".", with: ",")) m giữa các đường, được nối bằng đoạn thẳng")
  }

  private func said(_ one: String, _ many: String, _ vietnamese: String) -> LocalisedText {
    LocalisedText(en: count.counted(one, many), vi: "\(count) \(vietnamese)")
  }
}

internal import CurvedDrawings
internal import Refusals

extension CurveReport.Remark {
  /// The remark in every language, its number first.
  var text: LocalisedText {
    var (english, vietnamese) = (sentence, Self.vietnamese[sentence] ?? sentence)
    if let found = sentence.firstMatch(of: #/gaps of up to ([0-9.]+) m /#) {
      english = sentence
      vietnamese =
        "hình khép kín có khe hở đến \(found.output.1.replacing(".", with: ",")) m giữa các đường, được nối bằng đoạn thẳng"
    }
    return LocalisedText(en: "\(count) \(english)", vi: "\(count) \(vietnamese)")
  }

  private static let vietnamese = [
    "entities have damaged splines, or outlines with splines that do not meet, and stay as GDAL draws them":
      "thực thể có đường spline hỏng, hoặc đường bao có spline không khép nhau, giữ như GDAL vẽ",
    "leaders are splines, of which a drawing states only points; they became lines as GDAL bends them":
      "đường dẫn là spline mà bản vẽ chỉ ghi các điểm; đã thành đường như GDAL uốn",
    "curves go through fewer than six points, which draw nothing; they have no geometry":
      "đường cong đi qua chưa đến sáu điểm nên không vẽ gì; các đường này không có hình vẽ",
    "elements have B-spline surfaces, damaged curves or too large ones, and stay as GDAL draws them":
      "phần tử có mặt B-spline, đường cong hỏng hoặc quá lớn, giữ như GDAL vẽ",
    "arcs of few degrees became chords by GDAL; how far these are from them is not known":
      "cung vài độ bị GDAL thay bằng dây cung; không rõ lệch bao nhiêu",
  ]
}

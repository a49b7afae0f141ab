internal import Foundation
public import Interchange
internal import LandModel
public import Refusals
public import Reports

extension Notice {
  /// One sentence for a person; the words of a library are quoted as it says them.
  public func text(_ language: Language) -> String { language == .english ? description : vietnamese }

  private var vietnamese: String {
    switch kind {
    case .zDropped: "\(count) đối tượng có cao độ, đã bỏ"
    case .mDropped: "\(count) đối tượng có giá trị M, đã bỏ"
    case .curvesStroked: "\(count) đối tượng có đường cong, đã đổi thành đoạn thẳng lệch không quá 1 mm"
    case .crsMember(let name): "dùng hệ tọa độ ghi trong mục crs của tệp: \(name)"
    case .referenceSystemNote, .twofoldReferenceSystem, .severalReferenceSystems, .compromise, .distorted:
      systemTextInVietnamese ?? description
    case .referenceSystemOverridden(let file, let used): "tệp ghi \(file); dùng \(used) như đã yêu cầu"
    case .undefinedReferenceSystem: "lớp ghi rằng hệ tọa độ của nó không xác định"
    case .decoded(let encoding, let reason):
      "\(count) dòng chữ được đọc theo bảng mã \(encoding.name)\(reason.vietnamese)"
    case .textCut(let column, let feature):
      "\(count) dòng chữ của \(column) bị phần mềm ghi tệp cắt giữa chừng một chữ cái; chữ cái dở dang đã bỏ "
        + "(đầu tiên: đối tượng \(feature))"
    case .rowsLeftOut(let rows):
      "\(count) dòng là dòng tổng, tiêu đề nhóm hoặc chú thích, không thành đối tượng (dòng \(list(rows)))"
    case .cellErrors(let cells):
      "\(count) ô bị lỗi hoặc có công thức chưa được tính, coi như không có giá trị (\(list(cells)))"
    case .digitsLost(let column, let row):
      "\(count) số của \(column) dài hơn 15 chữ số, bảng tính đã làm mất các chữ số cuối (đầu tiên: dòng \(row))"
    case .ringValuesDiffer(let feature, let column, let row, let kept, let other):
      "đối tượng \(feature), dòng \(row): \(column) là \(other), trước đó là \(kept); giữ giá trị trước"
    case .notFinite(let feature, let column, let value):
      "đối tượng \(feature): \(column) là \(value), không phải giá trị hữu hạn"
    case .hiddenCells(let rows, let columns, let sheet):
      "đã đọc cả phần bị ẩn trong bảng tính: "
        + [rows > 0 ? "\(rows) dòng" : "", columns > 0 ? "\(columns) cột" : "", sheet ? "trang tính" : ""]
        .filter { !$0.isEmpty }.joined(separator: ", ")
    case .withoutGeometry: "bảng không có hình học: không có tiêu đề X và Y, cũng không có cột WKT"
    case .headingTwice(let place, let name): "cột thứ \(place) trùng tiêu đề với cột khác, được đặt tên \(name)"
    case .unreadableTexts:
      "\(count) dòng chữ không thuộc bảng mã nào đã biết, giữ như Windows-1252 hiển thị"
    case .normalised: "\(count) dòng chữ được đổi về dạng Unicode NFC"
    case .nestedValuesKept(let column): "\(count) giá trị lồng nhau của \(column) được giữ dưới dạng JSON"
    case .mixedTypes(let column): "\(column) có giá trị thuộc nhiều kiểu (\(count) giá trị không khớp), đọc như chữ"
    case .columnLeftOut(let column, let type): "bỏ cột \(column) kiểu \(type)"
    case .renamed(let column, let name): "cột \(column) mang tên \(name) trong tệp"
    case .foreignMemberLeftOut(let name): "bỏ mục \(name) ở \(count) chỗ"
    case .edgeMismatch(let feature, let line, let stated, let computed):
      "đối tượng \(feature), dòng \(line): cạnh ghi \(Language.vietnamese.number(stated, decimals: 3)) m, "
        + "tính được \(Language.vietnamese.number(computed, decimals: 3)) m"
    case .positionsForIdentifiers(let column, let gaps, let doubles):
      "\(column.map { "cột \($0)" } ?? "mã của tệp") có "
        + [gaps > 0 ? "chỗ trống (\(gaps))" : nil, doubles > 0 ? "giá trị trùng (\(doubles))" : nil]
        .compactMap { $0 }.joined(separator: " và ") + "; lấy vị trí của đối tượng, tính từ 0, làm mã"
    case .readByLocale(let locale): "\(count) số có một dấu phân cách được đọc theo cách viết \(locale)"
    case .textShortened(let column, let bytes):
      "\(count) dòng chữ của \(column) kết thúc ở một từ bằng dấu …, vì định dạng chỉ chứa \(bytes) byte"
    case .charactersLeftOut(let column): "bỏ \(count) ký tự điều khiển của \(column), vì định dạng không cho phép"
    case .collectionsTakenApart: "\(count) tập hợp hình học được tách thành một đối tượng cho mỗi loại hình học"
    case .multipointsTakenApart: "\(count) tập hợp điểm được tách thành một đối tượng cho mỗi điểm"
    case .filesOfKinds(let files): "mỗi loại hình học một tệp: \(files.joined(separator: ", "))"
    case .areaAsRead(let feature, let id, let drawn, let found, let isMetric):
      "đối tượng \(feature)\(id.map { " (mã \($0))" } ?? "") không hợp lệ: diện tích vẽ là \(areaText(drawn, isMetric)), "
        + "người đọc tệp sẽ thấy \(Notice.area(found, isMetric, beside: drawn) == nil ? "đúng bằng thế" : areaText(found, isMetric)); "
        + "landfund repair sửa cho hợp lệ"
    case .moreAreasAsRead: "còn \(count) đối tượng không hợp lệ khác có diện tích khác khi đọc lại tệp"
    case .numbersReadBySeparators(let column):
      "\(count) số của \(column) viết bằng dấu phân cách khác quy định của định dạng, đã đọc theo các dấu ấy\(evidence)"
    case .numbersKeptAsText(let column):
      "\(column) có \(count) giá trị không phải là số, đọc như chữ\(evidence)"
    case .ambiguousNumbersKept(let column):
      "\(column) có \(count) giá trị đọc được thành hai số khác nhau tùy cách viết, đọc như chữ\(evidence); hãy nêu cách viết số"
    case .datesKeptAsText(let column):
      "\(column) có \(count) giá trị không phải là ngày, đọc như chữ\(evidence)"
    case .valuesReplaced(let column):
      "bỏ \(count) giá trị của \(column) vì đối tượng có nhiều giá trị, lấy giá trị cuối\(evidence)"
    case .rowsCutShort: "\(count) dòng có ít ô hơn số tiêu đề cột; ô thiếu để trống\(evidence)"
    case .numbersRounded(let column):
      "\(count) số của \(column) được làm tròn còn 15 chữ số, vì định dạng không chứa nhiều hơn\(evidence)"
    case .lineBreaksEscaped(let column):
      "dấu xuống dòng trong \(count) dòng chữ của \(column) được ghi là \\n\(evidence)"
    case .numbersOverflowed(let column):
      "\(count) số của \(column) chỉ còn dấu sao: không có giá trị, hoặc số dài hơn trường\(evidence)"
    case .identifiersMade(let repeated):
      "\(count) mã được lập từ hình học" + (repeated > 0 ? ", trong đó \(repeated) mã cho hình học bị lặp" : "")
    case .columnWithoutName(let name): "cột không có tên được gọi là \(name)"
    case .otherFilesInArchive: "\(count) tệp trong tệp nén không phải dữ liệu, đã bỏ qua\(evidence)"
    case .told(let text, _): text.vi
    case .caseLost(let column, let encoding):
      "\(count) chữ hoa của \(column) thành chữ thường, vì \(encoding) không có chữ hoa mang dấu\(evidence)"
    case .lettersReplaced(let column, let encoding):
      "\(count) chữ cái của \(column) thành dấu ?, vì \(encoding) không có\(evidence)"
    case .readerWarning(let words): "\(words.remark.vi)\(count > 1 ? " (\(count) lần)" : "")\(evidence)"
    }
  }

  /// The notice in the documents for programs.
  public func json(input: String) -> JSONValue {
    [
      "code": .text(code), "input": .text(input),
      "text": ["en": .text(text(.english)), "vi": .text(text(.vietnamese))], "count": .count(count),
      "first": JSONValue(first), "examples": JSONValue(examples),
    ]
  }

  /// The first place and the examples, in brackets; empty without them.
  private var evidence: String {
    let place = first.map { first in
      "đầu tiên: "
        + [("feature", "đối tượng"), ("line", "dòng"), ("row", "dòng")].reduce(first) {
          $0.replacingOccurrences(of: $1.0, with: $1.1)
        }
    }
    let quoted = examples.map { "'\($0)'" }.joined(separator: ", ")
    let parts = [place, quoted.isEmpty ? nil : quoted].compactMap { $0 }
    return parts.isEmpty ? "" : " (\(parts.joined(separator: ": ")))"
  }
}

/// An area to the hundredth of a square metre, or in units that nobody knows.
private func areaText(_ value: Double, _ isMetric: Bool) -> String {
  isMetric
    ? "\(Language.vietnamese.number(value, decimals: 2)) m²"
    : "\(value)".replacingOccurrences(of: ".", with: ",") + " đơn vị vuông"
}

/// At most ten things in one line.
private func list(_ things: [some CustomStringConvertible]) -> String {
  things.prefix(10).map(\.description).joined(separator: ", ") + (things.count > 10 ? " …" : "")
}

extension Notice.DecodingReason {
  fileprivate var vietnamese: String {
    switch self {
    case .named: ""
    case .detected: ", dò theo mặt chữ"
    case .declared(let source): ", như \(source) ghi"
    case .assumed: ", không chữ cái nào cho thấy khác"
    }
  }
}

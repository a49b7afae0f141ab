public import Interchange
internal import LandModel
internal import PlaneGeometry
public import Refusals

/// Something that a load has to say about a source or one of its features, though it is no error.
public struct LoadMessage: Hashable, Sendable {
  /// What it is about.
  public enum Code: String, CaseIterable, Hashable, Sendable {
    case unknownCode = "unknown_code"
    case invalidGeometry = "invalid_geometry"
    case nullGeometry = "null_geometry"
    case edgeMismatch = "edge_mismatch"
    case rowsLeftOut = "rows_left_out"
    case cellError = "cell_error"
    case digitsLost = "digits_lost"
    case ringValuesDiffer = "ring_values_differ"
    case missingParcel = "missing_parcel"
    case ambiguousParcel = "ambiguous_parcel"
    case parcelInPart = "parcel_in_part"
    case textCut = "text_cut"
    case encodingDetected = "encoding_detected"
    case crsOverride = "crs_override"
    case crsInternal = "crs_internal"
    case distorted
    case ballpark
    case planKind = "plan_kind"
    case dateOrder = "date_order"
    case duplicateID = "duplicate_id"
    case danglingReference = "dangling_reference"
    case alias
    case noCrosswalk = "no_crosswalk"
    case curveStroked = "curve_stroked"
    case unlabelledFace = "unlabelled_face"
    case ambiguousFace = "ambiguous_face"
    case nonFinite = "non_finite"
    case writableRole = "writable_role"
    case notice

    /// Whether a feature that it names is flagged: something is wrong with it.
    public var flags: Bool {
      switch self {
      case .encodingDetected, .crsOverride, .crsInternal, .distorted, .ballpark, .alias, .curveStroked, .noCrosswalk,
        .rowsLeftOut, .cellError, .digitsLost, .textCut, .planKind, .writableRole, .notice:
        false
      default: true
      }
    }
  }

  /// What it is about.
  public let code: Code
  /// The id of the feature; `nil` where it concerns the source.
  public internal(set) var feature: String?
  /// The field.
  public let field: String?
  /// The value that gave rise to it, as the source has it.
  public let value: String?
  /// Where its feature stands in the source; `nil` where it concerns the source, or came to light behind the reading.
  public internal(set) var row: Row?
  private let sentence: Sentence

  /// A row of a source, as its kind of file counts.
  public struct Row: Hashable, Sendable {
    /// The number of the feature in its file or layer, from 0; `nil` for a table, whose rows have positions.
    public let feature: Int?
    /// The line or row of a table.
    public let position: RefusalPlace.Position?
  }

  /// The key of a source that mends what it says of the source, as `crs`; `nil` for none.
  public var key: String? {
    switch code {
    case .crsOverride, .crsInternal, .distorted, .ballpark: "crs"
    case .encodingDetected: "encoding"
    case .invalidGeometry: "on_invalid"
    case .rowsLeftOut: "header"
    default: nil
    }
  }

  /// What a message says; one of a spelling, of which a source has one in every row, is put into words when it is read.
  private enum Sentence: Hashable {
    case said(LocalisedText)
    case spelling(of: String)
  }

  /// One sentence for a person.
  public var text: LocalisedText {
    switch sentence {
    case .said(let text): text
    case .spelling(let canonical):
      LocalisedText(
        en: "\((value ?? "").excerpt) was read as \(canonical), here and wherever else it stands",
        vi: "\((value ?? "").excerpt) được hiểu là \(canonical), ở đây và ở mọi chỗ khác")
    }
  }

  /// That a spelling of a file stands for a value of a field.
  init(alias spelling: String, for canonical: String, field: String, feature: String) {
    (code, self.feature, self.field, value) = (.alias, feature, field, spelling)
    sentence = .spelling(of: canonical)
  }

  init(_ code: Code, feature: String? = nil, field: String? = nil, value: String? = nil, en: String, vi: String) {
    self.code = code
    self.feature = feature
    self.field = field
    self.value = value
    sentence = .said(LocalisedText(en: en, vi: vi))
  }
}

extension LoadMessage {
  static func unknownCode(_ code: String, field: String, feature: String) -> LoadMessage {
    LoadMessage(
      .unknownCode, feature: feature, field: field, value: code,
      en: "the land-use code \(code.excerpt) is not known; it is kept as it is",
      vi: "mã loại đất \(code.excerpt) không có trong danh mục; giữ nguyên như trong tệp")
  }

  /// Patterns under `values:` that no value of the source has met.
  static func unmetPatterns(_ patterns: [String], field: String) -> LoadMessage {
    let list = patterns.prefix(10).map(\.excerpt).joined(separator: ", ") + (patterns.count > 10 ? ", …" : "")
    return LoadMessage(
      .notice, field: field, value: list,
      en: patterns.count == 1
        ? "no value meets the pattern \(list)" : "no value meets any of \(patterns.count) patterns: \(list)",
      vi: patterns.count == 1
        ? "không có giá trị nào khớp mẫu \(list)" : "không có giá trị nào khớp \(patterns.count) mẫu: \(list)")
  }

  /// Features that leave a field empty without which rules do not look at them.
  static func withoutField(_ field: FieldOfRules, count: Int, ids: [String]) -> LoadMessage {
    let first = ids.joined(separator: ", ")
    return LoadMessage(
      .notice, field: field.name, value: "\(count)",
      en: "\(count.counted("feature has", "features have")) no \(field.name), and \(field.rules.en) at "
        + "\(count == 1 ? "it" : "them") (first: \(first)); give it under fields: or values:",
      vi: "\(count) đối tượng không có \(field.name) nên \(field.rules.vi) (đầu tiên: \(first)); bổ sung trong "
        + "fields: hoặc values:")
  }

  /// Layers of a container that met a pattern and have other geometry than the layer that they were to fill.
  static func layersLeftOut(_ en: String, _ vi: String, count: Int) -> LoadMessage {
    LoadMessage(
      .notice, value: "\(count)",
      en: "\(count.counted("layer of other geometry was", "layers of other geometry were")) left out: \(en)",
      vi: "bỏ \(count) lớp có hình học khác: \(vi)")
  }

  static func invalidGeometry(
    _ reason: String, at place: Position?, fate: GeometryFate, feature: String
  ) -> LoadMessage {
    func at(_ language: Language, _ preposition: String) -> String {
      place.map { " \(preposition) \(language.place($0))" } ?? ""
    }
    return LoadMessage(
      .invalidGeometry, feature: feature, value: reason,
      en: "the geometry is invalid (\(reason)\(at(.english, "at"))) and was \(fate.text.en)",
      vi: "ranh giới không hợp lệ (\(reason)\(at(.vietnamese, "tại"))), \(fate.text.vi)")
  }

  static func nullGeometry(feature: String) -> LoadMessage {
    LoadMessage(
      .nullGeometry, feature: feature, en: "there is no geometry, and the feature was left out",
      vi: "không có hình học, đối tượng bị loại")
  }

  /// That a row is left out for a number or a day that is none.
  static func notFinite(_ column: String, _ value: String, feature: String) -> LoadMessage {
    LoadMessage(
      .nonFinite, feature: feature, field: column, value: value,
      en: "\(column) is \(value), which is no finite value, and the feature was left out",
      vi: "\(column) là \(value), không phải giá trị hữu hạn, đối tượng bị loại")
  }

  /// That a role which reads may write.
  static func writableRole() -> LoadMessage {
    LoadMessage(
      .writableRole, en: "the role may write to tables of the database; one that only reads is enough",
      vi: "vai trò có quyền ghi vào bảng của cơ sở dữ liệu; chỉ cần vai trò chỉ đọc")
  }

  static func planKind(_ kind: LandUsePlanKind, feature: String) -> LoadMessage {
    LoadMessage(
      .planKind, feature: feature, field: "kind", value: kind.rawValue,
      en:
        "the kind of the plan is not stated; by its level and period it was taken as \(kind.rawValue) (\(kind.label.en))",
      vi: "không ghi loại quy hoạch, kế hoạch; theo cấp và kỳ được hiểu là \(kind.rawValue) (\(kind.label.vi))")
  }

  /// Two dates of which the later should come first.
  static func dateOrder(_ field: String, _ date: CivilDate, before other: String, _ day: CivilDate, feature: String)
    -> LoadMessage
  {
    LoadMessage(
      .dateOrder, feature: feature, field: field, value: date.description,
      en: "\(field) \(Language.english.day(date)) lies before \(other) \(Language.english.day(day)); both are kept",
      vi:
        "\(field) \(Language.vietnamese.day(date)) sớm hơn \(other) \(Language.vietnamese.day(day)); giữ nguyên cả hai")
  }

  static func duplicateID(_ id: String, became other: String) -> LoadMessage {
    LoadMessage(
      .duplicateID, feature: other, field: "id", value: id,
      en: "the id \(id.excerpt) stands more than once; this one is \(other.excerpt)",
      vi: "mã \(id.excerpt) bị trùng; đối tượng này mang mã \(other.excerpt)")
  }

  static func dangling(_ id: String, field: String, layer: String, feature: String) -> LoadMessage {
    LoadMessage(
      .danglingReference, feature: feature, field: field, value: id,
      en: "\(layer) has no \(id.excerpt); the reference is kept and takes part in nothing",
      vi: "không có \(id.excerpt) trong lớp \(layer); mã này được giữ lại nhưng không dùng")
  }

  static func edgeMismatch(feature: String, line: Int, stated: Double, computed: Double) -> LoadMessage {
    func metres(_ language: Language) -> (String, String) {
      (language.number(stated, decimals: 3), language.number(computed, decimals: 3))
    }
    let (en, vi) = (metres(.english), metres(.vietnamese))
    return LoadMessage(
      .edgeMismatch, feature: feature, field: "edge", value: "\(stated)",
      en: "line \(line): the edge is stated as \(en.0) m and measures \(en.1) m",
      vi: "dòng \(line): cạnh ghi \(vi.0) m, tính được \(vi.1) m")
  }

  static func encodingDetected(_ encoding: String, texts: Int) -> LoadMessage {
    LoadMessage(
      .encodingDetected, value: encoding,
      en: "\(texts.counted("text was", "texts were")) read as \(encoding), as the letters suggest",
      vi: "\(texts) dòng chữ được đọc theo bảng mã \(encoding), dò theo mặt chữ")
  }

  static func crsOverride(_ declared: String, used: String) -> LoadMessage {
    LoadMessage(
      .crsOverride, value: declared, en: "the file says \(declared); \(used) was used as the manifest says",
      vi: "tệp ghi \(declared); dùng \(used) theo tệp manifest")
  }

  /// What is to be said of a source's reference system, in the words of the notice.
  static func system(_ code: Code, _ notice: Notice, value: String) -> LoadMessage {
    LoadMessage(code, value: value, en: notice.description, vi: notice.systemTextInVietnamese ?? notice.description)
  }

  static func curveStroked(_ count: Int) -> LoadMessage {
    LoadMessage(
      .curveStroked, value: "\(count)",
      en: "\(count.counted("feature")) had curves, which became lines within 1 mm of them",
      vi: "\(count) đối tượng có đường cong, đã đổi thành đoạn thẳng lệch không quá 1 mm")
  }

  static func noCrosswalk(_ code: String) -> LoadMessage {
    LoadMessage(
      .noCrosswalk, field: "code", value: code,
      en:
        "the crosswalk has no cell for \(code.excerpt), nor for what it leads to; conflicts with it cannot be weighed",
      vi: "bảng đối chiếu không có ô cho mã \(code.excerpt) và mã thay thế; không đánh giá được xung đột")
  }

  static func unlabelledFace(_ field: String?, feature: String) -> LoadMessage {
    LoadMessage(
      .unlabelledFace, feature: feature, field: field,
      en: "no label \(field.map { "of \($0) " } ?? "")lies in this polygon",
      vi: "không có nhãn \(field.map { "\($0) " } ?? "")trong ô đất này")
  }

  static func ambiguousFace(_ field: String, _ labels: [String], feature: String) -> LoadMessage {
    LoadMessage(
      .ambiguousFace, feature: feature, field: field, value: labels.joined(separator: ";"),
      en: "\(labels.count) labels of \(field) lie in this polygon; the field is left empty",
      vi: "có \(labels.count) nhãn \(field) trong ô đất này; để trống trường")
  }
}

/// What became of an invalid geometry.
enum GeometryFate {
  case kept, rejected
  case repaired(movedSquareMetres: Double)

  var text: LocalisedText {
    switch self {
    case .kept: LocalisedText(en: "kept as drawn", vi: "giữ nguyên như đã vẽ")
    case .rejected: LocalisedText(en: "left out", vi: "bị loại")
    case .repaired(let area):
      LocalisedText(
        en: "repaired, which moved \(Language.english.area(squareMetres: area))",
        vi: "đã sửa, dịch chuyển \(Language.vietnamese.area(squareMetres: area))")
    }
  }
}

/// What one source brought: the figures, what was left aside, and what is to be said.
public struct SourceReport: Sendable {
  /// The figures that the workspace keeps.
  public var record: SourceRecord
  /// The number of the source in the manifest, from 1.
  public internal(set) var source = 1
  /// Columns of the source that no field takes, in their order.
  public var ignoredFields: [String] = []
  /// What is to be said, in the order of the features.
  public var messages: [LoadMessage] = []
  /// What the reader had to say beside that.
  public var remarks: [Notice] = []
  /// What a source of corrections has changed; `nil` for any other.
  public var corrections: CorrectionCounts?
  /// Of the fields with a map the patterns that no value of this file or layer has met.
  var unmetPatterns: [UnmetPatterns] = []
  /// How long it took.
  public var seconds = 0.0

  /// Features of the layer's earlier content that are gone; counted with the layer's last source.
  public var removed: Int { record.removed ?? 0 }

  init(_ record: SourceRecord) { self.record = record }
}

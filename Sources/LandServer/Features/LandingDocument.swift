internal import LandModel
internal import Refusals
internal import Reports

/// What is served, and where.
struct LandingDocument {
  let question: Question

  /// The document.
  var json: JSONValue {
    let snapshot = question.snapshot
    return [
      "title": .text(snapshot.workspace), "description": .text(description[question.language]),
      "attribution": JSONValue(snapshot.settings.attribution), "contact": JSONValue(snapshot.settings.contact),
      "as_of": .text(snapshot.day.description), "snapshot": .text(snapshot.id), "links": .array(links),
    ]
  }

  private var description: LocalisedText {
    LocalisedText(
      en:
        "What the plans say about a place on \(question.snapshot.day): for information, no planning certificate and no cadastral extract.",
      vi:
        "Thông tin quy hoạch tại từng vị trí vào ngày \(question.snapshot.day): để tham khảo, không phải chứng chỉ quy hoạch và không phải trích lục bản đồ địa chính."
    )
  }

  private var links: [JSONValue] {
    let base = question.base
    func link(_ path: String, _ relation: String, _ format: Format, en: String, vi: String) -> JSONValue {
      .link(base + path, relation, format, LocalisedText(en: en, vi: vi)[question.language])
    }
    return [
      link("/", .same, .json, en: "This document", vi: "Tài liệu này"),
      link("/api", "service-desc", .openAPI, en: "The interface", vi: "Mô tả giao diện"),
      link("/api?f=html", "service-doc", .html, en: "The interface as a page", vi: "Mô tả giao diện dạng trang"),
      link("/conformance", "conformance", .json, en: "The standards that are held", vi: "Các tiêu chuẩn được tuân thủ"),
      link("/collections", "data", .json, en: "The collections", vi: "Các bộ sưu tập"),
      link(
        "/tiles", "http://www.opengis.net/def/rel/ogc/1.0/tilesets-vector", .json, en: "Vector tiles",
        vi: "Ô bản đồ véc-tơ"),
      link(
        "/tileMatrixSets", "http://www.opengis.net/def/rel/ogc/1.0/tiling-schemes", .json, en: "Tile matrix sets",
        vi: "Bộ ma trận ô bản đồ"),
      link("/search", "search", .json, en: "Search", vi: "Tìm kiếm"),
    ]
  }
}

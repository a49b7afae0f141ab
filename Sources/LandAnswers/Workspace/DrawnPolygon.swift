internal import Foundation
internal import Interchange
internal import LandModel
internal import PlaneGeometry
internal import Refusals

/// The one polygon that a file or a table of corners draws, in the working system of a workspace.
struct DrawnPolygon {
  /// What the file calls it; `nil` where it has no name for it.
  let id: String?
  let geometry: Geometry

  /// Reads it.
  ///
  /// - Parameters:
  ///   - path: a file, or `path:layer`.
  ///   - id: which polygon of several; `nil` where there is one.
  ///   - question: how it is read; the working system is that of the workspace.
  /// - Throws: `Refusal` `unknown_identifier` where no polygon has the id, or there is none at all, `ambiguous_identifier` with
  ///   the ids where there are several, `bad_geometry` for an invalid one.
  init(_ path: String, id: String?, _ question: FileQuestion) throws {
    let file = try FilePolygons(path, ids: nil, question)
    let drawn = file.order.filter { file.shape(of: $0) != nil }
    let chosen = id.map { id in drawn.filter { file.ids[$0] == id } } ?? drawn
    guard let feature = chosen.first else { throw DrawnPolygon.missing(id, in: file, among: drawn) }
    guard chosen.count == 1 else { throw DrawnPolygon.several(chosen, in: file) }
    let input = try OverlapInput(validating: FlatLayer([file.shape(of: feature)]), jobs: 1)
    guard let geometry = input.layer.geometry(at: 0), input.excluded.isEmpty, input.areas[0] > 0 else {
      throw file.features.refusal(
        .badGeometry,
        LocalisedText(en: "the polygon is invalid or has no area", vi: "vùng không hợp lệ hoặc không có diện tích"),
        remedy: LocalisedText(
          en: "let landfund validate say where, and draw it anew", vi: "xem lỗi bằng landfund validate rồi vẽ lại"),
        feature)
    }
    self.geometry = geometry
    // A position says nothing of a single polygon.
    let table = file.features.table
    self.id = table.column("id") != nil || table.featureIDs != .none || drawn.count > 1 ? file.ids[feature] : nil
  }

  private static func missing(_ id: String?, in file: FilePolygons, among drawn: [Int]) -> Refusal {
    let place = RefusalPlace(file: file.features.address.path, layer: file.features.table.name)
    guard let id, !drawn.isEmpty else {
      return Refusal(
        .badGeometry, LocalisedText(en: "it draws no polygon", vi: "tệp không có vùng nào"),
        remedy: LocalisedText(
          en: "give a file with one polygon, or a table of its corners",
          vi: "dùng tệp có một vùng, hoặc bảng kê tọa độ các góc"), at: place)
    }
    return Refusal(
      .unknownIdentifier, LocalisedText(en: "it has no polygon \(id)", vi: "tệp không có vùng \(id)"),
      remedy: LocalisedText(en: "take one of \(names(drawn, file))", vi: "lấy một trong các mã \(names(drawn, file))"),
      at: place)
  }

  private static func several(_ chosen: [Int], in file: FilePolygons) -> Refusal {
    Refusal(
      .ambiguousIdentifier,
      LocalisedText(
        en: "it has \(chosen.count) polygons: \(names(chosen, file))",
        vi: "tệp có \(chosen.count) vùng: \(names(chosen, file))"),
      remedy: LocalisedText(en: "name one by its id", vi: "nêu mã của một vùng"),
      at: RefusalPlace(file: file.features.address.path, layer: file.features.table.name))
  }

  /// The first ten ids.
  private static func names(_ features: [Int], _ file: FilePolygons) -> String {
    features.prefix(10).map { file.ids[$0] }.joined(separator: ", ") + (features.count > 10 ? ", …" : "")
  }
}

internal import Interchange
internal import LandModel
internal import Refusals

/// What a source says of the table that it reads.
struct TableEntry {
  var paths: [String]
  var database: DatabaseSource?
  var kind = DelimitedOptions.Kind.automatic
  var columns = DelimitedOptions.CornerColumns()
  var headerRow: Int?
  var naming: GroundNaming?

  /// The keys of a source that name its file; it has one of them.
  static let fileKeys = ["path", "points", "coordinates", "postgres"]

  /// Reads the keys of a source of a layer.
  init(_ node: YAMLValue, _ members: YAMLMembers, _ layer: LayerName) throws(Refusal) {
    let keys = Self.fileKeys.filter { members[$0] != nil }
    guard keys.count == 1 else {
      throw node.refusal(
        .missingMetadata,
        keys.isEmpty
          ? LocalisedText(en: "the source has no file", vi: "nguồn không có tệp")
          : LocalisedText(en: "the source has two files", vi: "nguồn có hai tệp"),
        remedy: LocalisedText(
          en: "write one of path:, points:, coordinates: and postgres:",
          vi: "chỉ viết một trong path:, points:, coordinates: và postgres:"))
    }
    database = try DatabaseEntry(node, members).source
    if let database {
      paths = [database.label]
      if layer.geometryClass == .nothing { kind = .attributes }
      return
    }
    paths = try members.required(keys[0]).filledTexts(keys[0])
    if keys[0] == "points" { kind = .points }
    if keys[0] == "coordinates" { kind = .corners }
    try refuseOtherLayers(node, layer)
    if layer.geometryClass == .nothing { kind = .attributes }
    if let node = members["columns"] { columns = try columns(node) }
    headerRow = try members["header"].map { (node) throws(Refusal) in try row(node) }
    if let node = members["geometry_from"] {
      naming = try naming(node, members, layer)
      kind = .attributes
    }
  }

  /// Points are for layers of points, rings for those of polygons.
  private func refuseOtherLayers(_ node: YAMLValue, _ layer: LayerName) throws(Refusal) {
    let isRight =
      switch kind {
      case .points: layer.geometryClass == .points
      case .corners: layer.geometryClass == .polygons
      default: true
      }
    guard !isRight else { return }
    throw node.refusal(
      .unsupportedOperation,
      kind == .points
        ? LocalisedText(en: "\(layer.rawValue) has no points", vi: "lớp \(layer.rawValue) không phải lớp điểm")
        : LocalisedText(en: "\(layer.rawValue) has no polygons", vi: "lớp \(layer.rawValue) không phải lớp vùng"),
      remedy: kind == .points
        ? LocalisedText(
          en: "write coordinates: for rings of corners", vi: "viết coordinates: cho các vòng góc ranh")
        : LocalisedText(en: "write points: for a point in each row", vi: "viết points: cho mỗi dòng một điểm"))
  }

  private func row(_ node: YAMLValue) throws(Refusal) -> Int {
    let row = try node.count("header")
    guard row >= 1 else {
      throw node.refusal(
        .outOfRange, LocalisedText(en: "header cannot be \(row)", vi: "header không thể là \(row)"),
        remedy: LocalisedText(
          en: "give the row of the headings, counted from 1", vi: "viết số thứ tự dòng tiêu đề cột, tính từ 1"))
    }
    return row
  }

  private func columns(_ node: YAMLValue) throws(Refusal) -> DelimitedOptions.CornerColumns {
    guard kind != .automatic else {
      throw node.refusal(
        .unknownField,
        LocalisedText(en: "columns belong to a table of coordinates", vi: "columns chỉ dùng cho bảng tọa độ"),
        remedy: LocalisedText(
          en: "write points: or coordinates: in place of path:", vi: "viết points: hoặc coordinates: thay cho path:"))
    }
    var columns = DelimitedOptions.CornerColumns()
    let accepted = kind == .points ? ["x", "y"] : ["point", "x", "y", "edge", "id", "ring"]
    let members = try node.members("columns", accepted: accepted)
    columns.northing = try members["x"]?.filledTexts("x") ?? []
    columns.easting = try members["y"]?.filledTexts("y") ?? []
    columns.point = try members.filledText("point")
    columns.edge = try members.filledText("edge")
    columns.id = try members.filledText("id")
    columns.ring = try members.filledText("ring")
    guard columns.northing.isEmpty || columns.easting.isEmpty || columns.northing.count == columns.easting.count else {
      throw node.refusal(
        .unknownValue,
        LocalisedText(
          en: "x names \(columns.northing.count.counted("column")) and y \(columns.easting.count)",
          vi: "x nêu \(columns.northing.count) cột, còn y nêu \(columns.easting.count) cột"),
        remedy: LocalisedText(
          en: "name a y for each x, in the same order", vi: "nêu mỗi cột x một cột y, theo cùng thứ tự"))
    }
    return columns
  }

  // MARK: - Features without geometry

  private func naming(
    _ node: YAMLValue, _ members: YAMLMembers, _ layer: LayerName
  ) throws(Refusal) -> GroundNaming {
    guard kind == .automatic, members["build"] == nil else {
      throw node.refusal(
        .unsupportedOperation,
        LocalisedText(
          en: "geometry_from is for features without geometry",
          vi: "geometry_from chỉ dùng cho đối tượng không có hình học"),
        remedy: LocalisedText(
          en: "write path:, and no build: beside it", vi: "viết path:, không viết build: bên cạnh"))
    }
    let keys = try node.members("geometry_from", accepted: ["parcels", "zones", "separator"])
    guard (keys["parcels"] == nil) != (keys["zones"] == nil) else {
      throw node.refusal(
        .missingMetadata,
        LocalisedText(
          en: "geometry_from needs either parcels or zones",
          vi: "geometry_from cần parcels hoặc zones, chỉ một trong hai"),
        remedy: LocalisedText(
          en: "write parcels: [unit, sheet, parcel] or zones: COLUMN",
          vi: "viết parcels: [xã, tờ, thửa] hoặc zones: CỘT"))
    }
    guard layer.geometryClass == .polygons, keys["parcels"] == nil || layer != .parcel else {
      throw node.refusal(
        .unsupportedOperation,
        LocalisedText(
          en: "\(layer.rawValue) has no ground that can be named so",
          vi: "lớp \(layer.rawValue) không lấy được ranh giới bằng cách này"),
        remedy: LocalisedText(en: "leave geometry_from out", vi: "bỏ geometry_from"))
    }
    let separators = try keys["separator"]?.filledTexts("separator") ?? GroundNaming.usualSeparators
    if let zones = try keys.filledText("zones") { return GroundNaming(target: .zones(zones), separators: separators) }
    let list = try keys.required("parcels")
    let columns = try list.filledTexts("parcels")
    guard columns.count <= 3, let number = columns.last else {
      throw list.refusal(
        .unknownValue,
        LocalisedText(en: "parcels names \(columns.count.counted("column"))", vi: "parcels nêu \(columns.count) cột"),
        remedy: LocalisedText(
          en: "write [unit, sheet, parcel], [sheet, parcel] or [parcel]",
          vi: "viết [xã, tờ, thửa], [tờ, thửa] hoặc [thửa]"))
    }
    return GroundNaming(
      target: .parcels(
        unit: columns.count == 3 ? columns[0] : nil, sheet: columns.count >= 2 ? columns[columns.count - 2] : nil,
        number: number), separators: separators)
  }
}

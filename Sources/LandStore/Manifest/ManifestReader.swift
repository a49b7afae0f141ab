internal import Foundation
internal import Geodesy
internal import Interchange
internal import LandModel
internal import Yams

extension Manifest {
  /// Reads a manifest.
  ///
  /// - Throws: ``WorkspaceError`` with the line of the first fault.
  public init(contentsOf path: String) throws(WorkspaceError) {
    let text: String
    do {
      text = try TextFile.read(path)
    } catch {
      throw WorkspaceError(error, path: path)
    }
    try self.init(text, path: path)
  }

  /// Reads a manifest from its text.
  ///
  /// - Parameter path: what messages name, and what paths are relative to.
  public init(_ text: String, path: String) throws(WorkspaceError) {
    let root: Node?
    do {
      root = try Yams.compose(yaml: text)
    } catch {
      throw WorkspaceError(
        "this is no YAML: \(ManifestReader.firstLine(of: error))", remedy: "correct the file", place: path)
    }
    guard let root else {
      throw WorkspaceError("the manifest is empty", remedy: "write workspace:, crs: and sources:", place: path)
    }
    let members = try ManifestNode(node: root, place: path).members(
      "the manifest", accepted: ["workspace", "crs", "as_of", "aliases", "rules", "sources"])
    self.path = path
    workspace = try members.required("workspace").text("workspace")
    let system = try members.required("crs")
    self.system = try ManifestReader.system(system)
    guard self.system.isProjected, self.system.isMetric else {
      throw system.error(
        "\(self.system.name) is not a projected system in metres", "name one, as in crs: EPSG:9216")
    }
    guard let code = self.system.code else {
      throw system.error("the working system has no code", "name a system of a register, as in crs: EPSG:9216")
    }
    systemCode = code.description
    asOf = try members["as_of"].map { (node) throws(WorkspaceError) in
      try node.word("date", ["a day such as 2021-12-24"]) { CivilDate($0) }
    }
    aliases = try members.text("aliases")
    rules = try members.text("rules")
    let list = try members.required("sources")
    guard case .sequence(let nodes) = list.node, !nodes.isEmpty else {
      throw list.error("sources is no list of sources", "write - layer: … and path: … for each")
    }
    var sources: [ManifestSource] = []
    for (index, node) in nodes.enumerated() {
      let place = "\(path), source \(index + 1)"
      sources.append(try ManifestReader(ManifestNode(node: node, place: place), number: index + 1).source())
    }
    self.sources = sources
  }
}

/// Text files that a manifest names.
enum TextFile {
  /// The text of a file in UTF-8.
  static func read(_ path: String) throws -> String {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw WorkspaceError("the file cannot be read", remedy: "check the path and its permissions", place: path)
    }
    guard let text = String(data: data, encoding: .utf8) else {
      throw WorkspaceError("the text is not in UTF-8", remedy: "save the file as UTF-8", place: path)
    }
    return text
  }
}

/// Reads one source of a manifest.
struct ManifestReader {
  private let node: ManifestNode
  private let members: ManifestNode.Members
  private let number: Int

  private static let keys = [
    "layer", "path", "coordinates", "crs", "override", "encoding", "locale", "fields", "values", "where", "on_invalid",
    "columns", "build",
  ]

  init(_ node: ManifestNode, number: Int) throws(WorkspaceError) {
    self.node = node
    self.number = number
    members = try node.members("source \(number)", accepted: Self.keys)
  }

  func source() throws(WorkspaceError) -> ManifestSource {
    let layer = try members.required("layer").word("layer", LayerName.allCases.map(\.rawValue)) {
      LayerName(rawValue: $0)
    }
    let names = FieldNames.of(layer)
    guard (members["path"] == nil) != (members["coordinates"] == nil) else {
      throw node.error(
        members["path"] == nil ? "the source has no file" : "the source has two files",
        "write either path: or coordinates:")
    }
    let corners = try members.text("coordinates")
    let path = if let corners { corners } else { try members.required("path").text("path") }
    if corners == nil, let columns = members["columns"] {
      throw columns.error("columns belong to a table of coordinates", "write coordinates: in place of path:")
    }
    let building = try members["build"].map { (node) throws(WorkspaceError) in try build(node, layer, names) }
    return ManifestSource(
      number: number, line: node.node.mark?.line ?? 0, layer: layer, path: path, isCornerTable: corners != nil,
      system: try members["crs"].map { (node) throws(WorkspaceError) in try Self.system(node) },
      overrides: try members["override"]?.flag("override") ?? false,
      encoding: try members["encoding"].map { (node) throws(WorkspaceError) in
        try node.word(
          "encoding", ["UTF-8", "TCVN3", "VNI", "windows-1258", "any code page (ISO-8859-1, 1252)", "detect"]
        ) { TextEncodingChoice(name: $0) }
      },
      locale: try locale(members), fields: try fields(layer, names), values: try values(names),
      condition: try condition(),
      onInvalid: try members["on_invalid"].map { (node) throws(WorkspaceError) in
        try node.word("on_invalid", InvalidPolicy.allCases.map(\.rawValue)) { InvalidPolicy(rawValue: $0) }
      } ?? .report,
      columns: try columns(), building: building)
  }

  /// `EPSG:9216`, or `{meridian: "107°30'"}`.
  static func system(_ node: ManifestNode) throws(WorkspaceError) -> CoordinateReferenceSystem {
    var meridian: String?
    if case .mapping = node.node {
      meridian = try node.members("crs", accepted: ["meridian"]).required("meridian").text("meridian")
    }
    let code = meridian == nil ? try node.text("crs") : ""
    do throws(GeodesyError) {
      if let meridian { return try VN2000.zone(meridianText: meridian).system() }
      return try CoordinateReferenceSystem(code)
    } catch {
      throw node.error("crs cannot be used: \(error)", "write a code such as EPSG:9216, or {meridian: \"107°30'\"}")
    }
  }

  private func locale(
    _ members: ManifestNode.Members
  ) throws(WorkspaceError) -> DelimitedOptions.Locale? {
    try members["locale"].map { (node) throws(WorkspaceError) in
      try node.word("locale", DelimitedOptions.Locale.allCases.map(\.rawValue)) {
        DelimitedOptions.Locale(rawValue: $0)
      }
    }
  }

  private func condition() throws(WorkspaceError) -> Condition? {
    guard let node = members["where"] else { return nil }
    let text = try node.text("where")
    do throws(ConditionFault) {
      return try Condition(text)
    } catch {
      throw node.error("where, character \(error.position): \(error.message)", error.remedy)
    }
  }

  private func columns() throws(WorkspaceError) -> DelimitedOptions.CornerColumns {
    var columns = DelimitedOptions.CornerColumns()
    guard let node = members["columns"] else { return columns }
    let members = try node.members("columns", accepted: ["point", "x", "y", "edge", "id", "ring"])
    columns.point = try members.text("point")
    columns.northing = try members.text("x").map { [$0] } ?? []
    columns.easting = try members.text("y").map { [$0] } ?? []
    columns.edge = try members.text("edge")
    columns.id = try members.text("id")
    columns.ring = try members.text("ring")
    return columns
  }

  private func build(
    _ node: ManifestNode, _ layer: LayerName, _ names: FieldNames
  ) throws(WorkspaceError) -> PolygonBuilding {
    guard layer.geometryClass == .polygons else {
      throw node.error("\(layer.rawValue) has no polygons to build", "leave build out")
    }
    let members = try node.members("build", accepted: ["lines", "labels", "level_column", "text_column"])
    var labels: [PolygonBuilding.Label] = []
    if let node = members["labels"] {
      for (field, level) in try node.members("labels", accepted: nil).all {
        try names.demand(field, node)
        labels.append(PolygonBuilding.Label(field: field, level: try level.text(field)))
      }
    }
    return PolygonBuilding(
      lines: try members.required("lines").texts("lines"), labels: labels.sorted { $0.field < $1.field },
      levelColumn: try members.text("level_column"), textColumn: try members.text("text_column"))
  }

  // MARK: - Fields

  private func values(_ names: FieldNames) throws(WorkspaceError) -> [String: String] {
    guard let node = members["values"] else { return [:] }
    var values: [String: String] = [:]
    for (field, value) in try node.members("values", accepted: nil).all {
      try names.demand(field, node)
      values[field] = try value.text(field)
    }
    return values
  }

  private func fields(_ layer: LayerName, _ names: FieldNames) throws(WorkspaceError) -> [FieldMapping]? {
    guard let node = members["fields"] else { return nil }
    var mappings: [FieldMapping] = []
    for (field, value) in try node.members("fields", accepted: nil).all {
      try names.demand(field, node)
      mappings.append(try mapping(field, value, names.kind(field)))
    }
    return mappings
  }

  private func mapping(
    _ field: String, _ node: ManifestNode, _ kind: FieldKind
  ) throws(WorkspaceError) -> FieldMapping {
    guard case .mapping = node.node else {
      return FieldMapping(field: field, columns: try node.texts(field), unit: nil, locale: nil, values: nil)
    }
    let members = try node.members(field, accepted: ["field", "unit", "locale", "values"])
    let columns = try members.required("field").texts("field")
    let unit = try members["unit"].map { (node) throws(WorkspaceError) in
      let unit = try node.word("unit", SourceUnit.allCases.map(\.rawValue)) { SourceUnit($0) }
      guard unit.fits(kind) else {
        throw node.error("\(field) takes no numbers in \(unit.rawValue)", "leave unit out, or name another one")
      }
      return unit
    }
    var values: [String: String]?
    if let node = members["values"] {
      var map: [String: String] = [:]
      for (value, meaning) in try node.members("values", accepted: nil).all {
        map[value.precomposedStringWithCanonicalMapping] = try meaning.text("the meaning of \(value.excerpt)")
      }
      values = map
    }
    return FieldMapping(
      field: field, columns: columns, unit: unit, locale: try locale(members),
      values: values)
  }

  static func firstLine(of error: any Error) -> String {
    let text = "\(error)".split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
    return text.filter { !$0.isEmpty && !$0.allSatisfy { "^~ ".contains($0) } }.joined(separator: " ")
  }
}

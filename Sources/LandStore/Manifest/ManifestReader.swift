internal import Foundation
internal import Geodesy
internal import Interchange
internal import LandModel
public import Refusals

extension Manifest {
  /// The keys of a manifest.
  static let keys = ["workspace", "crs", "as_of", "aliases", "rules", "sources"]

  /// Reads a manifest.
  ///
  /// - Throws: `Refusal` with the line of the first fault.
  public init(contentsOf path: String) throws(Refusal) {
    try self.init(try TextFile.read(path), path: path)
  }

  /// Reads a manifest from its text.
  ///
  /// - Parameters:
  ///   - text: the YAML.
  ///   - path: what messages name, and what paths are relative to.
  public init(_ text: String, path: String) throws(Refusal) {
    let document: YAMLValue?
    do throws(Refusal) {
      document = try YAMLValue.document(text, file: path)
    } catch {
      // A bare ? is no value of YAML.
      let question = error.place.line.flatMap { OpenQuestion(unreadable: text, line: $0) }
      throw question.map { Refusal([$0], file: path) } ?? error
    }
    guard let root = document else {
      throw Refusal(
        .emptyFile, LocalisedText(en: "the manifest is empty", vi: "tệp manifest trống"),
        remedy: LocalisedText(en: "write workspace:, crs: and sources:", vi: "viết workspace:, crs: và sources:"),
        at: RefusalPlace(file: path))
    }
    let members = try root.members(
      LocalisedText(en: "the manifest", vi: "tệp manifest"),
      accepted: Self.keys)
    self.path = path
    let questions = OpenQuestion.all(in: text, root)
    guard questions.isEmpty else { throw Refusal(questions, file: path) }
    workspace = try members.required("workspace").filledText("workspace")
    let system = try members.required("crs")
    self.system = try ManifestReader.system(system)
    guard self.system.isProjected, self.system.isMetric else {
      throw system.refusal(
        .badReferenceSystem,
        LocalisedText(
          en: "\(self.system.name) is not a projected system in metres",
          vi: "\(self.system.name) không phải hệ tọa độ phẳng theo mét"),
        remedy: LocalisedText(en: "name one, as in crs: EPSG:9216", vi: "nêu một hệ, như crs: EPSG:9216"))
    }
    guard !self.system.isHanoi1972 else {
      throw system.refusal(
        .badReferenceSystem,
        LocalisedText(
          en: "\(self.system.name) has no fit to VN-2000 that is good enough for legal areas",
          vi: "\(self.system.name) không có phép chuyển sang VN-2000 đủ chính xác cho diện tích pháp lý"),
        remedy: LocalisedText(
          en: "name a system on VN-2000, as in crs: EPSG:9216", vi: "nêu một hệ VN-2000, như crs: EPSG:9216"))
    }
    guard let code = self.system.code else {
      throw system.refusal(
        .badReferenceSystem,
        LocalisedText(en: "the working system has no code", vi: "hệ tọa độ làm việc không có mã"),
        remedy: LocalisedText(
          en: "name a system of a register, as in crs: EPSG:9216", vi: "nêu hệ có mã đăng ký, như crs: EPSG:9216"))
    }
    systemCode = code.description
    asOf = try members["as_of"]?.date("as_of")
    aliases = try members.filledText("aliases")
    rules = try members.filledText("rules")
    var sources: [ManifestSource] = []
    let list = try members.required("sources")
    for (index, value) in try list.elements("sources").enumerated() {
      sources.append(try ManifestReader(value, number: index + 1).source())
    }
    guard !sources.isEmpty else {
      throw list.refusal(
        .missingMetadata, LocalisedText(en: "sources is an empty list", vi: "sources là danh sách rỗng"),
        remedy: LocalisedText(
          en: "write - layer: … and path: … for each", vi: "viết - layer: … và path: … cho từng nguồn"))
    }
    self.sources = sources
  }
}

/// Reads one source of a manifest.
struct ManifestReader {
  private let node: YAMLValue
  private let members: YAMLMembers
  private let number: Int

  /// The keys of a source.
  static let keys = [
    "layer", "path", "points", "coordinates", "postgres", "table", "query", "geometry", "crs", "override", "ballpark",
    "encoding", "locale", "header", "fields",
    "values", "where", "on_invalid", "columns", "build", "unit", "geometry_from",
    "corrections",
  ]

  init(_ node: YAMLValue, number: Int) throws(Refusal) {
    self.node = node
    self.number = number
    members = try node.members(LocalisedText(en: "source \(number)", vi: "nguồn \(number)"), accepted: Self.keys)
  }

  func source() throws(Refusal) -> ManifestSource {
    let layer = try members.required("layer").word("layer", LayerName.allCases.map(\.rawValue)) {
      LayerName(rawValue: $0)
    }
    let names = FieldNames.of(layer)
    let table = try TableEntry(node, members, layer)
    let building = try members["build"].map { (node) throws(Refusal) in
      try BuildReading(node, layer, names).building()
    }
    return ManifestSource(
      number: number, line: node.line, layer: layer, paths: table.paths, path: table.paths[0], database: table.database,
      tableKind: table.kind, headerRow: table.headerRow, naming: table.naming,
      system: try members["crs"].map { (node) throws(Refusal) in try Self.system(node) },
      isCorrections: try members["corrections"]?.flag("corrections") ?? false,
      overrides: try members["override"]?.flag("override") ?? false,
      allowsCompromise: try members["ballpark"]?.flag("ballpark") ?? false,
      encoding: try members["encoding"].map { (node) throws(Refusal) in
        try node.word(
          "encoding", ["UTF-8", "TCVN3", "VNI", "windows-1258", "any code page (ISO-8859-1, 1252)", "detect"]
        ) { TextEncodingChoice(name: $0) }
      },
      locale: try locale(members), fields: try fields(layer, names), values: try values(names),
      condition: try condition(),
      onInvalid: try members["on_invalid"].map { (node) throws(Refusal) in
        try node.word("on_invalid", InvalidPolicy.allCases.map(\.rawValue)) { InvalidPolicy(rawValue: $0) }
      } ?? .report,
      columns: table.columns, building: building,
      drawingUnitMetres: try members["unit"].map { (node) throws(Refusal) in
        try node.word("unit", DrawingUnit.allCases.map(\.rawValue)) { DrawingUnit(rawValue: $0) }.metres
      })
  }

  /// `EPSG:9216`, or `{meridian: "107°30'"}`.
  static func system(_ node: YAMLValue) throws(Refusal) -> CoordinateReferenceSystem {
    var meridian: String?
    if node.isMapping {
      meridian = try node.members("crs", accepted: ["meridian"]).required("meridian").filledText("meridian")
    }
    let code = meridian == nil ? try node.filledText("crs") : ""
    do throws(GeodesyError) {
      if let meridian { return try VN2000.zone(meridianText: meridian).system() }
      return try CoordinateReferenceSystem(code)
    } catch {
      throw node.refusal(
        .badReferenceSystem,
        LocalisedText(en: "crs cannot be used: \(error)", vi: "không dùng được crs: \(error.refusal.message.vi)"),
        remedy: LocalisedText(
          en: "write a code such as EPSG:9216, or {meridian: \"107°30'\"}",
          vi: "viết mã như EPSG:9216, hoặc {meridian: \"107°30'\"}"))
    }
  }

  private func locale(
    _ members: YAMLMembers
  ) throws(Refusal) -> DelimitedOptions.Locale? {
    try members["locale"].map { (node) throws(Refusal) in
      try node.word("locale", DelimitedOptions.Locale.allCases.map(\.rawValue)) {
        DelimitedOptions.Locale(rawValue: $0)
      }
    }
  }

  private func condition() throws(Refusal) -> Condition? {
    guard let node = members["where"] else { return nil }
    let text = try node.filledText("where")
    do throws(Refusal) {
      return try Condition(text)
    } catch {
      throw error.located(at: RefusalPlace(file: node.file, line: node.line))
    }
  }

  // MARK: - Fields

  private func values(_ names: FieldNames) throws(Refusal) -> [String: String] {
    guard let node = members["values"] else { return [:] }
    var values: [String: String] = [:]
    for member in try node.members("values").all {
      try names.demand(member)
      values[member.key] = try member.value.filledText(member.key)
    }
    return values
  }

  private func fields(_ layer: LayerName, _ names: FieldNames) throws(Refusal) -> [FieldMapping]? {
    guard let node = members["fields"] else { return nil }
    var mappings: [FieldMapping] = []
    for member in try node.members("fields").all {
      try names.demand(member)
      mappings.append(try mapping(member.key, member.value, names.kind(member.key)))
    }
    return mappings
  }

  private func mapping(
    _ field: String, _ node: YAMLValue, _ kind: FieldKind
  ) throws(Refusal) -> FieldMapping {
    guard node.isMapping else {
      return FieldMapping(field: field, columns: try node.filledTexts(field), unit: nil, locale: nil, values: nil)
    }
    let members = try node.members(field, accepted: ["field", "unit", "locale", "values"])
    let columns = try members.required("field").filledTexts("field")
    let unit = try members["unit"].map { (node) throws(Refusal) in
      let unit = try node.word("unit", SourceUnit.allCases.map(\.rawValue)) { SourceUnit($0) }
      guard unit.fits(kind) else {
        throw node.refusal(
          .unknownValue,
          LocalisedText(
            en: "\(field) takes no numbers in \(unit.rawValue)", vi: "\(field) không nhận số theo \(unit.rawValue)"),
          remedy: LocalisedText(en: "leave unit out, or name another one", vi: "bỏ unit, hoặc nêu đơn vị khác"))
      }
      return unit
    }
    return FieldMapping(
      field: field, columns: columns, unit: unit, locale: try locale(members),
      values: try members["values"].map { (node) throws(Refusal) in try ValueMap(node) })
  }
}

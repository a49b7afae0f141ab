public import Geodesy
public import LandModel
public import Refusals

/// What a server publishes: the shipped list, and what an office's file lays over it, layer by layer.
public struct PublishSettings: Hashable, Sendable {
  /// The fields of each layer, and what is withheld.
  public let publication: Publication
  /// Further systems to answer in, beside CRS84, EPSG:4326, EPSG:3857 and the working system.
  public let systems: [AuthorityCode]
  /// Whom to ask, a line for pages and sheets; `nil` for none.
  public let contact: String?
  /// Whose data these are, a line for pages, sheets, TileJSON and downloads; `nil` for none.
  public let attribution: String?
  /// The template of raster tiles that the office has itself, as `https://…/{z}/{x}/{y}.png`; `nil` for none.
  public let basemap: String?
  /// The scheme, host and port of ``basemap``, from which pages may show images.
  public let basemapOrigin: String?

  /// What is shipped.
  public static let shipped = EmbeddedFile.read("publish.yml") {
    try PublishSettings(EmbeddedData.publishYML, over: nil, file: "publish.yml")
  }

  /// Reads the file of an office.
  ///
  /// - Parameters:
  ///   - yaml: its text; layers that it does not name are as shipped.
  ///   - file: its path, for refusals.
  /// - Throws: `Refusal` for what is no such file, a field that may not be published, and a list of withheld words
  ///   without one of those shipped.
  public init(_ yaml: String, file: String) throws(Refusal) {
    try self.init(yaml, over: .shipped, file: file)
  }

  private init(_ yaml: String, over shipped: PublishSettings?, file: String) throws(Refusal) {
    let greatest = Publication.greatest
    var fields = shipped?.publication.fields ?? [:]
    var withheld = greatest.withheld
    let root = try YAMLValue.document(yaml, file: file)
    let members = try root?.members(
      "the list", accepted: ["layers", "withheld", "crs", "contact", "attribution", "basemap"])
    let layers = greatest.fields.keys.sorted()
    if let lists = try members?["layers"]?.members("layers", accepted: layers) {
      for member in lists.all {
        if try PublishSettings.isOff(member.value) {
          fields[member.key] = nil
        } else {
          fields[member.key] = try PublishSettings.fields(member.value, of: member.key)
        }
      }
    }
    if let lists = try members?["withheld"]?.members("withheld", accepted: greatest.withheld.keys.sorted()) {
      for member in lists.all {
        let words = try PublishSettings.words(member.value, of: member.key)
        let missing = (greatest.withheld[member.key] ?? []).subtracting(words)
        guard missing.isEmpty else { throw PublishSettings.shortened(member.value, member.key, missing.sorted()) }
        withheld[member.key] = words
      }
    }
    publication = Publication(fields: fields, withheld: withheld)
    var systems: [AuthorityCode] = []
    for element in try members?["crs"]?.elements("crs") ?? [] { systems.append(try PublishSettings.system(element)) }
    self.systems = systems
    contact = try PublishSettings.line(members?["contact"], "contact")
    attribution = try PublishSettings.line(members?["attribution"], "attribution")
    basemap = try PublishSettings.line(members?["basemap"], "basemap")
    if let value = members?["basemap"], basemap != nil {
      basemapOrigin = try PublishSettings.origin(value)
    } else {
      basemapOrigin = nil
    }
  }

  /// A text of one line; `nil` where there is none.
  private static func line(_ value: YAMLValue?, _ key: String) throws(Refusal) -> String? {
    guard let value, !value.isNull else { return nil }
    let text = try value.filledText(key)
    guard !text.contains(where: \.isNewline) else {
      throw value.refusal(
        .unknownValue, LocalisedText(en: "\(key) has several lines", vi: "\(key) có nhiều dòng"),
        remedy: LocalisedText(en: "write it in one line", vi: "ghi trên một dòng"))
    }
    return text
  }

  /// Whether the value is the word `off`, which YAML also reads as false.
  private static func isOff(_ value: YAMLValue) throws(Refusal) -> Bool {
    guard !value.isList, !value.isMapping, !value.isNull else { return false }
    let text = try value.text("a layer")
    return text == "off" || text == "false"
  }

  private static func fields(_ value: YAMLValue, of layer: String) throws(Refusal) -> [String] {
    let allowed = Publication.greatest.fields[layer] ?? []
    var fields: [String] = []
    for element in try value.elements(layer) {
      let name = try element.filledText(layer)
      if name == "id" { continue }
      guard allowed.contains(name) else {
        throw element.refusal(
          .unknownValue,
          LocalisedText(
            en: "\(name) of \(layer) may not be published", vi: "không được công khai \(name) của \(layer)"),
          remedy: LocalisedText(
            en: "name some of id, \(allowed.joined(separator: ", "))",
            vi: "chọn trong id, \(allowed.joined(separator: ", "))"))
      }
      fields.append(name)
    }
    return allowed.filter(fields.contains)
  }

  /// The words of a list of what is withheld, as features have them.
  ///
  /// - Throws: `Refusal` for a word that no feature can have: what it was meant to hold back would go out.
  private static func words(_ value: YAMLValue, of key: String) throws(Refusal) -> Set<String> {
    var words: Set<String> = []
    for element in value.elementsOrSelf() {
      let text = try element.filledText(key)
      guard let word = Publication.withheldWord(text, of: key) else {
        throw element.refusal(
          .unknownValue, LocalisedText(en: "there is no \(key) \(text)", vi: "không có \(key) \(text)"),
          remedy: LocalisedText(
            en: "write a word of the code lists: what is misspelt would go out",
            vi: "ghi một mã trong danh mục: mã sai sẽ khiến dữ liệu bị công khai"))
      }
      words.insert(word)
    }
    return words
  }

  /// Scheme, host and port of a template of tiles.
  private static func origin(_ value: YAMLValue) throws(Refusal) -> String {
    let template = try value.filledText("basemap")
    let address = /(https?:\/\/[A-Za-z0-9.\-]+(?::[0-9]{1,5})?)\/[^\s"'<>;,]*/
    guard ["{z}", "{x}", "{y}"].allSatisfy({ template.contains($0) }),
      let origin = template.wholeMatch(of: address)?.output.1
    else {
      throw value.refusal(
        .unknownValue, LocalisedText(en: "basemap is no template of tiles", vi: "basemap không phải mẫu địa chỉ ô ảnh"),
        remedy: LocalisedText(
          en: "write it as in https://tiles.example/{z}/{x}/{y}.png",
          vi: "ghi như https://tiles.example/{z}/{x}/{y}.png"))
    }
    return String(origin)
  }

  private static func shortened(_ value: YAMLValue, _ key: String, _ missing: [String]) -> Refusal {
    value.refusal(
      .unknownValue,
      LocalisedText(
        en: "the list of withheld \(key) lacks \(missing.joined(separator: ", "))",
        vi: "danh sách không công khai \(key) thiếu \(missing.joined(separator: ", "))"),
      remedy: LocalisedText(en: "it may be added to, never shortened", vi: "chỉ được thêm vào, không được bớt"))
  }

  private static func system(_ value: YAMLValue) throws(Refusal) -> AuthorityCode {
    let text = try value.filledText("crs")
    let code = AuthorityCode(text) ?? Int(text).map(AuthorityCode.epsg)
    guard let code, (try? CoordinateReferenceSystem(code.description)) != nil else {
      throw value.refusal(
        .unknownValue, LocalisedText(en: "there is no reference system \(text)", vi: "không có hệ tọa độ \(text)"),
        remedy: LocalisedText(en: "name it as in EPSG:9217", vi: "ghi như EPSG:9217"))
    }
    return code
  }
}

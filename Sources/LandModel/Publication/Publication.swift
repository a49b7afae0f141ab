internal import Refusals

/// What goes out to the public: of each layer the fields that are named, and which features are withheld whole.
///
/// It denies by default: a layer or field that no list names stays in the office, one that the model gets later too.
public struct Publication: Hashable, Sendable {
  /// Everything that may go out, by whatever way.
  public static let greatest = EmbeddedFile.read("publishable.yml") {
    try Publication(yaml: EmbeddedData.publishableYML, file: "publishable.yml")
  }

  /// What a public report shows; it withholds what ``greatest`` does.
  public static let report = EmbeddedFile.read("publish-report.yml") {
    var report = try Publication(yaml: EmbeddedData.publishReportYML, file: "publish-report.yml")
    report.withheld = greatest.withheld
    return report
  }

  /// What stands for sites among the layers: they are computed and have no layer of their own.
  public static let siteLayer = "site"

  /// The names of the fields beside `id` and geometry by the name of the layer, in the order of the list.
  public let fields: [String: [String]]
  /// The words for which a feature stays back: of functions, kinds and land-use codes, by the name of the field.
  public private(set) var withheld: [String: Set<String>] = [:]

  /// A list of a caller's making.
  ///
  /// - Parameters:
  ///   - fields: of each layer the fields beside `id` and geometry; a layer that is not named stays back.
  ///   - withheld: the words for which a feature stays back.
  /// - Precondition: it publishes nothing that ``greatest`` does not, and withholds all that it does.
  public init(fields: [String: [String]], withheld: [String: Set<String>]) {
    for (layer, names) in fields {
      precondition(Set(names).isSubset(of: Publication.greatest.fields[layer] ?? []), "\(layer) has private fields")
    }
    for (field, words) in Publication.greatest.withheld {
      precondition(words.isSubset(of: withheld[field] ?? []), "\(field) withholds too little")
    }
    self.fields = fields
    self.withheld = withheld
  }

  init(yaml: String, file: String) throws(Refusal) {
    let names = LayerName.allCases.map(\.rawValue) + [Publication.siteLayer]
    guard let root = try YAMLValue.document(yaml, file: file) else {
      fields = [:]
      return
    }
    let members = try root.members("the list", accepted: ["layers", "withheld"])
    var fields: [String: [String]] = [:]
    for member in try members.required("layers").members("layers", accepted: names).all {
      fields[member.key] = try member.value.filledTexts(member.key)
    }
    self.fields = fields
    let lists = try members["withheld"]?.members("withheld", accepted: ["function", "kind", "code"]).all ?? []
    for member in lists { withheld[member.key] = Set(try member.value.filledTexts(member.key)) }
  }

  /// A word of a list of what is withheld, as features have it; `nil` for one that no feature can have.
  ///
  /// - Parameters:
  ///   - text: the word, a land-use code in small letters too.
  ///   - list: `function`, `kind` or `code`.
  public static func withheldWord(_ text: String, of list: String) -> String? {
    switch list {
    case "function": FieldKind.function.closedList?.contains(text) ?? false ? text : nil
    case "code": LandUseCodes.shipped.canonical(text)
    default: ClosedWords.all[list]?.contains(text) ?? false ? text : nil
    }
  }

  /// Whether a field of a layer goes out.
  public func publishes(_ field: String, of layer: LayerName) -> Bool {
    fields[layer.rawValue]?.contains(field) ?? false
  }

  /// Whether a feature stays back as a whole, for a word in any of its fields: one of several codes is enough.
  public func withholds<Feature: LandFeature>(_ feature: Feature) -> Bool {
    var search = WithheldSearch(withheld: withheld)
    feature.showFields(&search)
    return search.isFound
  }

  /// Whether a function, or a land-use code, one of its groups or what took its place, stays back.
  public func withholds(classCode: String) -> Bool {
    withheld["function"]?.contains(classCode) ?? false || withholds(landUse: classCode)
  }

  private func withholds(landUse text: String) -> Bool {
    WithheldSearch(withheld: withheld).hasCode(in: text)
  }

  /// The feature with the fields that go out and no others.
  public func keeping<Feature: LandFeature>(_ feature: Feature) -> Feature {
    var kept = feature
    var remover = FieldRemover(kept: Set(fields[Feature.layer.rawValue] ?? []))
    kept.visitFields(&remover)
    if !publishes("name", of: Feature.layer) { kept.name = nil }
    kept.repairMovedSquareMetres = nil
    return kept
  }
}

/// Empties the fields that are not named.
private struct FieldRemover: UniformFieldVisitor {
  let kept: Set<String>

  mutating func visit<Content: FieldContent>(_ name: String, _ kind: FieldKind, _ value: inout Content?) {
    if !kept.contains(name) { value = nil }
  }
}

/// Looks for a word for which a feature stays back.
private struct WithheldSearch: UniformFieldVisitor {
  let withheld: [String: Set<String>]
  /// The fields of their own whose words are withheld.
  private let names: [String]
  var isFound = false

  init(withheld: [String: Set<String>]) {
    self.withheld = withheld
    names = withheld.keys.filter { $0 != "function" && $0 != "code" }
  }

  mutating func visit<Content: FieldContent>(_ name: String, _ kind: FieldKind, _ value: inout Content?) {
    guard !isFound else { return }
    switch kind {
    case .function: isFound = text(value).map { withheld["function"]?.contains($0) ?? false } ?? false
    case .landUse, .landUseCode: isFound = text(value).map(hasCode) ?? false
    default:
      guard names.contains(name) else { return }
      isFound = text(value).map { withheld[name]?.contains($0) ?? false } ?? false
    }
  }

  private func text<Content: FieldContent>(_ value: Content?) -> String? {
    if case .text(let text)? = value?.scalar { text } else { nil }
  }

  /// Whether a label of one code or several names one that stays back: as it is written, as the list knows it, or as a
  /// group of nothing else.
  func hasCode(in text: String) -> Bool {
    guard let words = withheld["code"] else { return false }
    if let kin = WithheldSearch.kin[text] { return kin.stays(back: words) }
    return text.split { !$0.isLetter && !$0.isNumber }.contains { part in
      let code = LandUseCodes.shipped.canonical(String(part)) ?? part.uppercased()
      return (WithheldSearch.kin[code] ?? CodeKin(code)).stays(back: words)
    }
  }

  /// The kin of the codes of the list: nearly every label is one of them.
  private static let kin = Dictionary(
    LandUseCodes.shipped.all.map { ($0.code, CodeKin($0.code)) }
  ) { first, _ in first }
}

/// The codes for which a code stays back.
private struct CodeKin {
  /// The code, its groups and what took their place: one of them is enough.
  private let any: Set<String>
  /// Its parts: all of them are needed.
  private let all: Set<String>

  init(_ code: String) {
    let codes = LandUseCodes.shipped
    any = Set(codes.lineage(of: code) + codes.lineage(of: codes.current(code)) + [code])
    all = Set(codes.children(of: code))
  }

  func stays(back words: Set<String>) -> Bool {
    !words.isDisjoint(with: any) || (!all.isEmpty && words.isSuperset(of: all))
  }
}

/// The words of closed lists by the name of the field, those of all layers together.
private struct ClosedWords: LandLayerVisitor {
  static let all: [String: Set<String>] = {
    var words = ClosedWords()
    for name in LayerName.allCases { words.see(name) }
    return words.words
  }()

  private var words: [String: Set<String>] = [:]

  private mutating func see(_ name: LayerName) { try? visit(name) }

  mutating func visit<Feature: LandFeature>(_ layer: WritableKeyPath<Land, LandLayer<Feature>>) {
    for field in Feature.fields { words[field.name, default: []].formUnion(field.kind.closedList ?? []) }
  }
}

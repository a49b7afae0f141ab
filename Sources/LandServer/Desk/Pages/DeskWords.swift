internal import Geodesy
internal import LandAnswers
internal import LandModel
internal import PlanChecks
internal import Refusals
internal import Reports

/// The words that the script of the desk speaks with, in both languages.
enum DeskWords {
  /// `const WORDS`, a script: words of a list that several fields share stand once.
  static var script: String { "\"use strict\";\nconst WORDS = \(value.scriptText);\n" }

  private static var value: JSONValue {
    var lists: [JSONValue.Member] = []
    let layers = LayerName.allCases.map { layer(ManifestVocabulary($0), &lists) }
    return [
      "labels": labels, "layers": .array(layers), "lists": .object(lists), "functions": functions, "codes": codes,
      "triage": .array(TriageState.allCases.map { [.text($0.rawValue), both($0.label)] }),
      "systems": .array(
        VN2000.zones.map { [.text("EPSG:\($0.epsg)"), .text("VN-2000 \($0.projection.rawValue) \($0.meridian)")] }),
      "publish": publish,
    ]
  }

  /// What may be published, what is as shipped, what stays back whatever is written, and the words of fields that are of
  /// no layer.
  private static var publish: JSONValue {
    let (greatest, shipped) = (Publication.greatest, PublishSettings.shipped.publication)
    let names = LayerName.allCases.map(\.rawValue) + [Publication.siteLayer]
    func fields(_ publication: Publication) -> JSONValue {
      .object(names.compactMap { name in publication.fields[name].map { .init(name, JSONValue($0)) } })
    }
    return [
      "fields": fields(greatest), "shipped": fields(shipped),
      "withheld": .object(
        greatest.withheld.sorted { $0.key < $1.key }.map { .init($0.key, JSONValue($0.value.sorted())) }),
      "labels": .object(
        (greatest.fields[Publication.siteLayer] ?? []).map { .init($0, both(Labels.shipped.label("column", $0))) }),
    ]
  }

  private static func layer(_ vocabulary: ManifestVocabulary, _ lists: inout [JSONValue.Member]) -> JSONValue {
    let fields = vocabulary.fields.map { field -> JSONValue in
      var key: JSONValue = .null
      if !field.words.isEmpty {
        let words = JSONValue.array(field.words.map { word($0) })
        let known = lists.first { $0.value == words }?.key
        key = .text(known ?? "\(vocabulary.layer.rawValue).\(field.name)")
        if known == nil { lists.append(.init("\(vocabulary.layer.rawValue).\(field.name)", words)) }
      }
      return ["name": .text(field.name), "what": both(field.label), "needed": .flag(field.isNeeded), "words": key]
    }
    return ["name": .text(vocabulary.layer.rawValue), "fields": .array(fields)]
  }

  /// A word; functions and land-use codes have their labels where their colours stand.
  private static func word(_ word: ManifestVocabulary.Word) -> JSONValue {
    let isColoured =
      FunctionList.shipped.all.contains { $0.code.rawValue == word.code && $0.name == word.label }
      || LandUseCodes.shipped.all.contains { $0.code == word.code && $0.name == word.label }
    return [
      .text(word.code), isColoured ? .null : both(word.label), .array(word.spellings.map(JSONValue.text)),
    ]
  }

  private static var labels: JSONValue {
    let offices = PublicNames.OfDay.shipped
    let sizes = ["material", "sliver", "digitisation", "noise"]
    return [
      "layer": .object(LayerName.allCases.map { .init($0.rawValue, both($0.label)) }),
      "rule": .object(RuleID.allCases.map { .init($0.rawValue, both(RuleBook.shipped.text(of: $0).label)) }),
      "owner": .object(Office.allCases.map { .init($0.rawValue, both(offices.label(of: $0))) }),
      "size": .object(sizes.map { .init($0, both(Labels.shipped.label("piece_size", $0))) }),
      "word": .object(
        Severity.allCases.map { .init($0.rawValue, both(Labels.shipped.label("severity", $0.rawValue))) }),
    ]
  }

  private static var functions: JSONValue {
    .object(FunctionList.shipped.all.map { .init($0.code.rawValue, style($0.name, $0.colour)) })
  }

  private static var codes: JSONValue {
    .object(LandUseCodes.shipped.all.map { .init($0.code, style($0.name, $0.colour)) })
  }

  private static func style(_ name: LocalisedText, _ colour: MapColour?) -> JSONValue {
    ["colour": .text(colour?.hexadecimal ?? "#cccccc"), "label": both(name)]
  }

  private static func both(_ text: LocalisedText) -> JSONValue { ["en": .text(text.en), "vi": .text(text.vi)] }
}

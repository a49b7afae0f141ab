internal import LandModel
internal import PlanChecks
internal import Refusals
internal import Reports

extension MessageOptions {
  /// Names on standard error what could not be looked at, so that land is not thought free of it; what cannot be measured
  /// at all was named when the land was read (``land(of:overlay:)``).
  func reportLeftOut(_ features: [SkippedFeature]) { list(leftOut: features.filter { $0.reason != .nonFinite }) }

  /// Names features on standard error, by layer.
  func list(leftOut features: [SkippedFeature]) {
    let isEnglish = language == .english
    for (name, features) in Dictionary(grouping: features, by: \.layer).sorted(by: { $0.key < $1.key }) {
      let layer = isEnglish ? name : LayerName(rawValue: name)?.label[language] ?? name
      let lines = features.map {
        "landfund: \(layer)\($0.id.isEmpty ? "" : " \($0.id)"): \(isEnglish ? "left out" : "không xét"): "
          + $0.reasonText(language)
      }
      reportFirst(lines) { more in
        isEnglish
          ? "landfund: \(layer): and \(more) more left out; -f json names them all under skipped"
          : "landfund: \(layer): và \(more) đối tượng khác không xét; -f json nêu đủ trong mục skipped"
      }
    }
  }
}

/// Says on standard error what is left out: the first ones line by line, and how many more there are.
///
/// - Parameter rest: says how many more there are, and who names them.
func reportFirst(_ messages: [String], rest: (_ more: Int) -> String) {
  let named = 10
  for message in messages.prefix(named) { report(message) }
  if messages.count > named { report(rest(messages.count - named)) }
}

internal import Refusals

extension OutputPlace {
  /// Refuses to replace a file of several layers, one of which the result would not hold; what cannot be read as layers is
  /// an ordinary file.
  static func refuseOthers(than names: [String], at path: String) throws(Refusal) {
    guard FileIdentity(path) != nil, let found = try? listLayers(of: path) else { return }
    let others = found.map(\.name).filter { name in !names.contains { name == $0 || name.hasPrefix($0 + ": ") } }
    guard found.count > 1, let other = others.first else { return }
    throw Refusal(
      .placeTaken,
      LocalisedText(
        en: "the file holds more than the result would: \(others.prefix(10).joined(separator: ", "))",
        vi: "tệp chứa nhiều hơn kết quả sẽ ghi: \(others.prefix(10).joined(separator: ", "))"),
      remedy: LocalisedText(en: "name another file", vi: "nêu tệp khác"), at: RefusalPlace(file: path, layer: other))
  }
}

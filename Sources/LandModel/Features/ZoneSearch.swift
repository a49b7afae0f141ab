internal import Foundation

extension Land {
  /// The zones that a text names among those valid on a day, in their order in the layer; empty for none.
  ///
  /// The text is an id, else a code, else a name. In a name case, diacritics and the spelling of the tone mark do not
  /// count, and the word for the kind of unit (`Phường`, `Xã`, `Thành phố` …) may be left out. A name that several zones
  /// have names them all.
  ///
  /// Cost: one pass over the zones for each of the three.
  public func zones(named text: String, on day: CivilDate) -> [Int] {
    let valid = zones.features.indices.filter { zones[$0].isValid(on: day) }
    let byID = valid.filter { zones[$0].id == text }
    guard byID.isEmpty else { return byID }
    let byCode = valid.filter { zones[$0].code == text }
    guard byCode.isEmpty else { return byCode }
    let wanted = ZoneName(text)
    guard !wanted.isEmpty else { return [] }
    let whole = valid.filter { zones[$0].name.map { ZoneName($0).whole == wanted.whole } ?? false }
    return whole.isEmpty ? valid.filter { zones[$0].name.map { wanted.mayMean(ZoneName($0)) } ?? false } : whole
  }
}

/// A name of a zone, made comparable.
package struct ZoneName {
  /// All of its words.
  let whole: String
  /// Without the word for the kind of unit, where it begins with one.
  package let proper: String

  package init(_ text: String) {
    let folded = Spelling.plainKey(text)
    whole = folded
    let kind = ZoneName.kinds.first { folded.hasPrefix($0 + " ") }
    proper = kind.map { String(folded.dropFirst($0.count + 1)) } ?? folded
  }

  var isEmpty: Bool { whole.isEmpty }

  /// Whether one of the two leaves out the word for the kind that the other has; two different words differ.
  func mayMean(_ other: ZoneName) -> Bool {
    proper == other.proper && (whole == proper || other.whole == other.proper)
  }

  /// Longer words stand first.
  private static let kinds = [
    "thi tran", "thanh pho", "thi xa", "dac khu", "phuong", "huyen", "quan", "tinh", "thon", "lang", "xa", "tp.", "tp",
    "tx.", "tt.", "p.", "h.", "q.", "x.",
  ]
}

internal import Foundation
internal import Refusals

/// The land-use codes of the circulars, as a tree.
///
/// Source: `landuse-codes.csv` of this module, which says beside each entry how certain it is.
public struct LandUseCodes: Sendable {
  /// The list that is shipped.
  public static let shipped = EmbeddedFile.read("landuse-codes.csv") {
    try LandUseCodes(EmbeddedData.landuseCodesCSV)
  }

  /// Every code in the order of the circular in force, those of plans and older maps after them.
  public let all: [LandUseCode]

  private let places: [String: Int]
  private let childrenByParent: [String: [String]]
  private let names: SpelledNames<String>

  init(_ text: String) throws(Refusal) {
    all = try CommaTable(text).entries(LandUseCode.init)
    places = Dictionary(all.enumerated().map { ($0.element.code, $0.offset) }) { first, _ in first }
    childrenByParent = Dictionary(grouping: all.filter { $0.parent != nil }) { $0.parent ?? "" }
      .mapValues { $0.map(\.code) }
    // Of codes of one name that of the circular in force, which stands first.
    names = SpelledNames(all.map { (name: $0.name.vi, code: $0.code) })
  }

  /// The entry of a code as it stands in the list; `nil` for an unknown one.
  public subscript(code: String) -> LandUseCode? { places[code].map { all[$0] } }

  /// Whether the list has the code.
  public func contains(_ code: String) -> Bool { places[code] != nil }

  /// The place of a code in ``all``, for sorting as the circular does; behind all for an unknown one.
  public func order(of code: String) -> Int { places[code] ?? all.count }

  /// The code as the list writes it: white space around it gone, capitals, Unicode's form NFC; `nil` when the list has
  /// none such.
  public func canonical(_ text: String) -> String? {
    // Nearly all are written as in the list; only ASCII has one form of each.
    if text.utf8.allSatisfy({ $0 < 0x80 }), contains(text) { return text }
    let code = text.trimmingCharacters(in: .whitespacesAndNewlines).precomposedStringWithCanonicalMapping.uppercased()
    return contains(code) ? code : nil
  }

  /// The code of an official name (`Đất trồng lúa`), however it is written (`trồng lúa`); `nil` for any other text.
  public func code(named name: String) -> String? { names.code(spelled: name) }

  /// The group that a code belongs to; `nil` at the top and for an unknown code.
  public func parent(of code: String) -> String? { self[code]?.parent }

  /// The codes right below one, in the order of the list.
  public func children(of code: String) -> [String] { childrenByParent[code] ?? [] }

  /// The code and the groups above it, from below.
  public func lineage(of code: String) -> [String] {
    var line: [String] = []
    var next: String? = code
    while let code = next, !line.contains(code) {
      line.append(code)
      next = parent(of: code)
    }
    return line
  }

  /// The codes of the circular in force that took the place of this one; empty for those in force and those dropped.
  public func mapsTo(_ code: String) -> [String] { self[code]?.mapsTo ?? [] }

  /// The single code that took the place of this one, else the code itself: what two codes are compared by.
  public func current(_ code: String) -> String {
    let successors = mapsTo(code)
    return successors.count == 1 ? successors[0] : code
  }

  /// Whether areas of the code lie over other land; false for an unknown one.
  public func isOverlay(_ code: String) -> Bool { self[code]?.isOverlay ?? false }

  /// Rice, forest, or other; an unknown code is other.
  public func group(of code: String) -> LandUseGroup {
    let line = lineage(of: code)
    if line.contains("LUA") { return .rice }
    return line.contains("LNP") ? .forest : .other
  }

  /// Whether people dwell on ground of a code, in towns or in the country; a legacy code is what took its place.
  public func isDwelling(_ code: String) -> Bool { ["ODT", "ONT"].contains(current(canonical(code) ?? code)) }
}

extension LandUseCode {
  fileprivate init?(_ record: [String: String]) {
    guard let code = record["code"], !code.isEmpty, let era = Era(rawValue: record["era"] ?? "") else { return nil }
    let rgb = record["rgb"] ?? ""
    self.code = code
    self.era = era
    parent = record["parent"].flatMap { $0.isEmpty ? nil : $0 }
    name = LocalisedText(en: record["name_en"] ?? code, vi: record["name_vi"] ?? code)
    colour = MapColour(rgb)
    guard rgb.isEmpty || colour != nil else { return nil }
    isOverlay = record["overlay"] == "1"
    mapsTo = (record["maps_to"] ?? "").split(separator: "|").map(String.init)
  }
}

internal import LandModel
internal import Refusals

/// How a block is drawn and what the legend says of it: one answer for both, so that all that is drawn is explained.
struct BlockColour {
  /// Where it stands in the legend: the place in its list, codes that no list has at the end.
  let order: Int
  /// What stands before the label; empty for functions, whose name says all.
  let value: String
  /// What it means.
  let label: LocalisedText
  /// The colour of the list, else grey.
  let colour: MapColour

  private static let grey = MapColour(red: 0xCC, green: 0xCC, blue: 0xCC)

  /// A land-use code as drawn.
  init(code text: String) {
    let codes = LandUseCodes.shipped
    let code = codes.canonical(text).flatMap { codes[$0] }
    order = codes.order(of: code?.code ?? text)
    value = code?.code ?? text
    label = code?.name ?? LocalisedText(en: "", vi: "")
    colour = code?.colour ?? BlockColour.grey
  }

  /// A function.
  init(function code: FunctionCode) {
    let function = FunctionList.shipped[code]
    order = FunctionList.shipped.order(of: code)
    value = ""
    label = function?.name ?? LocalisedText(en: code.rawValue, vi: code.rawValue)
    colour = function?.colour ?? BlockColour.grey
  }

  /// One entry for everything that is drawn, in the order of the list.
  static func legend<Code: Hashable>(_ codes: [Code], _ describe: (Code) -> BlockColour) -> [BlockColour] {
    var seen: Set<[String]> = []
    return Set(codes).map(describe).sorted { ($0.order, $0.value, $0.label.en) < ($1.order, $1.value, $1.label.en) }
      .filter { seen.insert([$0.value, $0.label.en]).inserted }
  }
}

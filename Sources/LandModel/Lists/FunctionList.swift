public import Refusals

/// A function of urban and rural plans: what a block of a scheme is meant for.
public struct PlanFunction: Hashable, Sendable {
  /// The code, as `residential`.
  public let code: FunctionCode
  /// The name; the Vietnamese one is the label of the crosswalk, whose parts are spellings of the code.
  public let name: LocalisedText
  /// Whether land of it is built on.
  public let isBuilt: Bool
  /// The colour on maps, of LandFund's own palette.
  public let colour: MapColour?
  /// The land-use code that land for it becomes where no plan says another.
  public let mainCode: String
}

/// The functions in the order of the crosswalk's rows.
public struct FunctionList: Sendable {
  /// The list that is shipped.
  public static let shipped = EmbeddedFile.read("functions.csv") { try FunctionList(EmbeddedData.functionsCSV) }

  /// Every function in the order of the crosswalk's rows.
  public let all: [PlanFunction]

  private let places: [FunctionCode: Int]
  private let labels: SpelledNames<FunctionCode>

  init(_ text: String) throws(Refusal) {
    all = try CommaTable(text).entries(PlanFunction.init)
    places = Dictionary(all.enumerated().map { ($0.element.code, $0.offset) }) { first, _ in first }
    // Of functions of one label the last one has it.
    labels = SpelledNames(
      all.flatMap { function in FunctionList.labels(of: function).map { (name: $0, code: function.code) } }.reversed())
  }

  /// The entry of a code; `nil` for an unknown one.
  public subscript(code: FunctionCode) -> PlanFunction? { places[code].map { all[$0] } }

  /// Whether the list has the code.
  public func contains(_ code: FunctionCode) -> Bool { places[code] != nil }

  /// The place of a code in ``all``; behind all for an unknown one.
  public func order(of code: FunctionCode) -> Int { places[code] ?? all.count }

  /// Whether land of the function is built on; false for an unknown one.
  public func isBuilt(_ code: FunctionCode) -> Bool { self[code]?.isBuilt ?? false }

  /// The built functions in order.
  public var built: [FunctionCode] { all.filter(\.isBuilt).map(\.code) }

  /// The code of a label as the crosswalk writes it, whole (`đơn vị ở, nhóm nhà ở`) or a part of it (`đơn vị ở`); `nil`
  /// for any other text.
  public func code(label: String) -> FunctionCode? { labels.code(spelled: label) }

  /// The whole label, its parts between commas, and what stands before a parenthesis.
  private static func labels(of function: PlanFunction) -> [String] {
    let label = function.name.vi
    let plain = label.split(separator: "(").first.map(String.init) ?? label
    return [label, plain, function.name.en] + plain.split(separator: ",").map(String.init)
  }
}

extension PlanFunction {
  fileprivate init?(_ record: [String: String]) {
    guard let code = record["function"], let english = record["name_en"], let vietnamese = record["name_vi"],
      ![code, english, vietnamese].contains("")
    else { return nil }
    guard let mainCode = record["main_code"], !mainCode.isEmpty else { return nil }
    self.mainCode = mainCode
    self.code = FunctionCode(code)
    name = LocalisedText(en: english, vi: vietnamese)
    isBuilt = record["built"] == "1"
    colour = MapColour(record["rgb"] ?? "")
    guard record["rgb"] ?? "" == "" || colour != nil else { return nil }
  }
}

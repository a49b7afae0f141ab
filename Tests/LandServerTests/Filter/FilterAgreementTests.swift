import Foundation
import LandModel
import PlaneGeometry
import Testing

@testable import LandServer

/// Random filters, printed in both notations, against an evaluation of the test's own.
struct FilterAgreementTests {
  @Test(arguments: 0..<40)
  func textAndJSONSelectAsOneWouldByHand(_ seed: Int) throws {
    var numbers = SplitMix(seed: UInt64(seed))
    let rows = (0..<30).map { _ in Self.row(&numbers) }
    let field = try FilterField(rows)
    for _ in 0..<25 {
      let trial = TrialFilter.random(&numbers, depth: 3)
      guard trial.json.unicodeScalars.count <= FilterLimits.characters else { continue }
      let expected = rows.indices.filter { trial.truth(rows[$0], number: $0) == true }
      #expect(try field.selected(trial.text) == expected, "\(trial.text)")
      #expect(try field.selected(trial.json, .json) == expected, "\(trial.json)")
    }
  }

  private static func row(_ numbers: inout SplitMix) -> FilterField.Row {
    func maybe<Value>(_ value: Value) -> Value? { Int.random(in: 0..<4, using: &numbers) == 0 ? nil : value }
    let corner = Position(
      FilterField.origin.x + Double(Int.random(in: 0..<20, using: &numbers)),
      FilterField.origin.y + Double(Int.random(in: 0..<20, using: &numbers)))
    return FilterField.Row(
      sheet: maybe(TrialFilter.texts.randomElement(using: &numbers)!),
      name: maybe(TrialFilter.texts.randomElement(using: &numbers)!),
      area: maybe(Double(Int.random(in: -3...3, using: &numbers)) / 2),
      scale: maybe(Int.random(in: 1...3, using: &numbers)),
      day: maybe(TrialFilter.days.randomElement(using: &numbers)!),
      box: maybe(Box(minX: corner.x, minY: corner.y, maxX: corner.x + 5, maxY: corner.y + 3)))
  }
}

/// A filter as the tests think of it.
indirect enum TrialFilter {
  case text(String, String, String)
  case folded(String)
  case number(String, String, Double)
  case day(String, String)
  case isNull(String)
  case begins(String)
  case between(Double, Double)
  case member([String])
  case meets(Box)
  case not(TrialFilter)
  case all([TrialFilter])
  case any([TrialFilter])

  static let texts = ["a", "A", "á", "b'c", "Đ", "d", "ba", ""]
  static let days = ["2020-01-01", "2020-12-31", "2021-12-24"]
  private static let signs = ["=", "<>", "<", "<=", ">", ">="]

  static func random(_ numbers: inout SplitMix, depth: Int) -> TrialFilter {
    let sign = signs.randomElement(using: &numbers)!
    let text = texts.randomElement(using: &numbers)!
    let number = Double(Int.random(in: -3...3, using: &numbers)) / 2
    switch Int.random(in: 0..<(depth > 0 ? 15 : 9), using: &numbers) {
    case 0: return .text(["sheet_no", "name"].randomElement(using: &numbers)!, sign, text)
    case 1: return .folded(text)
    case 2: return .number(["area_m2", "map_scale"].randomElement(using: &numbers)!, sign, number)
    case 3: return .day(sign, days.randomElement(using: &numbers)!)
    case 4: return .isNull(["sheet_no", "area_m2", "valid_from", "geometry", "id"].randomElement(using: &numbers)!)
    case 5: return .begins(text)
    case 6: return .between(number, Double(Int.random(in: -3...3, using: &numbers)) / 2)
    case 7:
      return .member((0...Int.random(in: 0...2, using: &numbers)).map { _ in texts.randomElement(using: &numbers)! })
    case 8:
      let x = FilterField.origin.x + Double(Int.random(in: -2..<20, using: &numbers)) + 0.5
      let y = FilterField.origin.y + Double(Int.random(in: -2..<20, using: &numbers)) + 0.5
      return .meets(Box(minX: x, minY: y, maxX: x + 8, maxY: y + 6))
    case 9, 10: return .not(random(&numbers, depth: depth - 1))
    case 11, 12: return .all((0...2).map { _ in random(&numbers, depth: depth - 1) })
    default: return .any((0...2).map { _ in random(&numbers, depth: depth - 1) })
    }
  }

  // MARK: - By hand

  func truth(_ row: FilterField.Row, number: Int) -> Bool? {
    switch self {
    case .text(let field, let sign, let text):
      return (field == "name" ? row.name : row.sheet).map { Self.holds(sign, $0, text) }
    case .folded(let text): return row.name.map { Self.plain($0) == Self.plain(text) }
    case .number(let field, let sign, let value):
      return (field == "area_m2" ? row.area : row.scale.map(Double.init)).map { Self.holds(sign, $0, value) }
    case .day(let sign, let day): return row.day.map { Self.holds(sign, $0, day) }
    case .isNull(let field):
      return switch field {
      case "sheet_no": row.sheet == nil
      case "area_m2": row.area == nil
      case "valid_from": row.day == nil
      case "geometry": row.box == nil
      default: false
      }
    case .begins(let text): return row.sheet.map { $0.hasPrefix(text) || text.isEmpty }
    case .between(let low, let high): return row.area.map { low <= $0 && $0 <= high }
    case .member(let items): return row.sheet.map(items.contains)
    case .meets(let box): return row.box.map { $0.intersects(box) }
    case .not(let inner): return inner.truth(row, number: number).map(!)
    case .all(let members):
      let truths = members.map { $0.truth(row, number: number) }
      return truths.contains(false) ? false : truths.contains(nil) ? nil : true
    case .any(let members):
      let truths = members.map { $0.truth(row, number: number) }
      return truths.contains(true) ? true : truths.contains(nil) ? nil : false
    }
  }

  private static func holds<Value: Comparable>(_ sign: String, _ one: Value, _ other: Value) -> Bool {
    switch sign {
    case "=": one == other
    case "<>": one != other
    case "<": one < other
    case "<=": one <= other
    case ">": one > other
    default: one >= other
    }
  }

  private static func plain(_ text: String) -> String {
    ["á": "a", "đ": "d"].reduce(text.lowercased()) { $0.replacingOccurrences(of: $1.key, with: $1.value) }
  }

  // MARK: - Notations

  var text: String {
    switch self {
    case .text(let field, let sign, let text): "\(field) \(sign) \(Self.quoted(text))"
    case .folded(let text): "CASEI(ACCENTI(name)) = CASEI(ACCENTI(\(Self.quoted(text))))"
    case .number(let field, let sign, let value): "\(field) \(sign) \(value)"
    case .day(let sign, let day): "valid_from\(sign)DATE('\(day)')"
    case .isNull(let field): "\(field) IS NULL"
    case .begins(let text): "sheet_no LIKE \(Self.quoted(text + "%"))"
    case .between(let low, let high): "area_m2 BETWEEN \(low) AND \(high)"
    case .member(let items): "sheet_no IN (\(items.map(Self.quoted).joined(separator: ",")))"
    case .meets(let box):
      "S_INTERSECTS(geometry, BBOX(\(box.minX),\(box.minY),\(box.maxX),\(box.maxY)))"
    case .not(let inner): "NOT (\(inner.text))"
    case .all(let members): members.map { "(\($0.text))" }.joined(separator: " AND ")
    case .any(let members): "(" + members.map { "(\($0.text))" }.joined(separator: " OR ") + ")"
    }
  }

  private static func quoted(_ text: String) -> String {
    "'\(text.replacingOccurrences(of: "'", with: "''"))'"
  }

  var json: String { String(decoding: (try? JSONSerialization.data(withJSONObject: tree)) ?? Data(), as: UTF8.self) }

  private var tree: [String: Any] {
    func call(_ operation: String, _ args: Any...) -> [String: Any] { ["op": operation, "args": args] }
    func property(_ name: String) -> [String: Any] { ["property": name] }
    switch self {
    case .text(let field, let sign, let text): return call(sign, property(field), text)
    case .folded(let text):
      return call("=", call("casei", call("accenti", property("name"))), call("casei", call("accenti", text)))
    case .number(let field, let sign, let value): return call(sign, property(field), value)
    case .day(let sign, let day): return call(sign, property("valid_from"), ["date": day])
    case .isNull(let field): return call("isNull", property(field))
    case .begins(let text): return call("like", property("sheet_no"), text + "%")
    case .between(let low, let high): return call("between", property("area_m2"), low, high)
    case .member(let items): return call("in", property("sheet_no"), items)
    case .meets(let box):
      let ring = Geometry.rectangle(box).ring(0).map { [$0.x, $0.y] }
      let polygon: [String: Any] = ["type": "Polygon", "coordinates": [ring]]
      return call("s_intersects", property("geometry"), polygon)
    case .not(let inner): return call("not", inner.tree)
    case .all(let members): return ["op": "and", "args": members.map(\.tree)]
    case .any(let members): return ["op": "or", "args": members.map(\.tree)]
    }
  }
}

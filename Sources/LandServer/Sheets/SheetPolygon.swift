internal import Geodesy
internal import LandModel
internal import PlaneGeometry
internal import Refusals

/// Positions and polygons of an address, brought into the working system; nothing of them is kept.
struct SheetPolygon {
  private let systems: OfferedSystems
  private let system: OfferedSystem
  private let parameter: String

  /// Square metres of the largest polygon.
  static let largest = 100e6
  /// How many corners a polygon has.
  static let corners = 3...200

  /// - Parameters:
  ///   - systems: those that are offered.
  ///   - crs: the value of `crs`; `nil` for CRS84.
  ///   - parameter: the parameter that is read.
  init(_ systems: OfferedSystems, crs: String?, parameter: String) throws(Problem) {
    self.systems = systems
    self.parameter = parameter
    system = try systems.system(crs, parameter: "crs")
  }

  /// A position in the working system, from `E,N`.
  func position(_ text: String) throws(Problem) -> Position {
    try working([try corner(text[...], of: text)])[0]
  }

  /// A valid polygon in the working system, from `E,N;E,N;…`; a last corner that repeats the first is left out.
  func polygon(_ text: String) throws(Problem) -> Geometry {
    var positions: [Position] = []
    var parts = text.split(separator: ";", omittingEmptySubsequences: false)
    if parts.count > 1, parts.last == "" { parts.removeLast() }
    guard parts.count <= SheetPolygon.corners.upperBound + 1 else { throw count(parts.count) }
    for part in parts { positions.append(try corner(part, of: text)) }
    if positions.count > 1, positions.first == positions.last { positions.removeLast() }
    guard SheetPolygon.corners.contains(positions.count) else { throw count(positions.count) }
    let ring = try working(positions)
    let polygon = Geometry.polygon(ring + [ring[0]])
    if let problem = polygon.validityProblems(limit: 1).first { throw crossing(problem) }
    guard polygon.area > 0 else {
      throw bad(
        en: "The corners enclose no ground; give them in the order in which they go round.",
        vi: "Các góc không khép thành diện tích; hãy ghi theo thứ tự đi vòng quanh khu đất.")
    }
    guard polygon.area <= SheetPolygon.largest else {
      throw bad(
        en:
          "The polygon has \(Language.english.number(polygon.area / 1e6, decimals: 1)) km²; at most 100 km² are answered, draw a smaller one.",
        vi:
          "Khu đất rộng \(Language.vietnamese.number(polygon.area / 1e6, decimals: 1)) km²; chỉ trả lời tối đa 100 km², hãy vẽ nhỏ hơn."
      )
    }
    return polygon
  }

  private func corner(_ part: Substring, of text: String) throws(Problem) -> Position {
    let numbers = part.split(separator: ",", omittingEmptySubsequences: false).map {
      QuestionReading.finiteNumber($0.drop { $0 == " " })
    }
    guard numbers.count == 2, let x = numbers[0], let y = numbers[1] else {
      throw Problem(
        parameter == "polygon" ? .badPolygon : .badValue,
        LocalisedText(
          en: "\(part.prefix(60)) is no position; write it as E,N, as in 108.0,14.35.",
          vi: "\(part.prefix(60)) không phải vị trí; hãy ghi dạng E,N, như 108.0,14.35."),
        parameter: parameter, position: text[..<part.startIndex].unicodeScalars.count)
    }
    return Position(x, y)
  }

  /// Positions in the working system.
  private func working(_ positions: [Position]) throws(Problem) -> [Position] {
    var coordinates = positions.flatMap { [$0.x, $0.y] }
    do throws(GeodesyError) {
      coordinates = try system.toWorking.transformed(coordinates)
    } catch {
      throw Problem(
        parameter == "polygon" ? .badPolygon : .badValue,
        LocalisedText(
          en: "A position lies where \(system.code) has no way to \(systems.working.code); name the system with crs.",
          vi: "Có vị trí không chuyển được từ \(system.code) sang \(systems.working.code); hãy nêu hệ tọa độ bằng crs."
        ), parameter: parameter)
    }
    return stride(from: 0, to: coordinates.count, by: 2).map { Position(coordinates[$0], coordinates[$0 + 1]) }
  }

  private func count(_ count: Int) -> Problem {
    bad(
      en: "The polygon has \(count.counted("corner", "corners")); give 3 to 200.",
      vi: "Khu đất có \(count) góc; hãy ghi từ 3 đến 200 góc.")
  }

  /// What makes an outline invalid, with the place as surveyors write it.
  private func crossing(_ problem: ValidityProblem) -> Problem {
    func place(_ language: Language) -> String {
      guard let location = problem.location else { return "" }
      let (x, y) = (language.number(location.y, decimals: 2), language.number(location.x, decimals: 2))
      return language == .english ? " at X \(x), Y \(y)" : " tại X \(x), Y \(y)"
    }
    return bad(
      en:
        "The outline crosses or touches itself\(place(.english)) (\(systems.working.code)); draw it without crossing.",
      vi: "Ranh giới tự cắt hoặc tự chạm\(place(.vietnamese)) (\(systems.working.code)); hãy vẽ lại không cắt nhau.")
  }

  private func bad(en: String, vi: String) -> Problem {
    Problem(.badPolygon, LocalisedText(en: en, vi: vi), parameter: parameter)
  }
}

internal import LandModel
internal import PlanChecks
internal import Refusals

/// The collection that an address names, on the days that it asks for.
struct AskedCollection {
  /// The collection.
  let layer: PublishedLayer
  /// The days that are asked for.
  let days: DayInterval

  /// Reads `datetime` and finds the collection.
  ///
  /// - Throws: `Problem` `not_found` for one that is not published, `bad_value` for days that cannot be read,
  ///   `one_day_only` where a collection of ground on which blocks hold is asked for days between which that changes.
  init(_ question: Question) throws {
    let snapshot = question.snapshot
    let days =
      try question["datetime"].map { text throws(Problem) in try DayInterval(text) } ?? DayInterval(snapshot.day)
    let name = question.part("collectionId")
    self.days = days
    if let layer = snapshot.layer(name) {
      self.layer = layer
      return
    }
    guard snapshot.prevailingNames.contains(name) else { throw question.notFound() }
    let day = try AskedCollection.oneDay(days, snapshot)
    guard let layer = try snapshot.prevailing(on: day, question.budget).first(where: { $0.name == name }) else {
      throw question.notFound()
    }
    self.layer = layer
  }

  /// Whether a feature counts on one of the days.
  func includes(_ feature: Int) -> Bool { layer.days.map { days.meets($0[feature]) } ?? true }

  /// A day of an interval whose days share one answer.
  private static func oneDay(_ days: DayInterval, _ snapshot: Snapshot) throws(Problem) -> CivilDate {
    if let day = days.day { return day }
    let day = days.first ?? days.last ?? snapshot.day
    let alike = snapshot.daysAlike(day)
    let fits =
      (alike.first.map { first in days.first.map { $0 >= first } ?? false } ?? true)
      && (alike.last.map { last in days.last.map { $0 <= last } ?? false } ?? true)
    guard !fits else { return day }
    let span = "\(alike.first?.description ?? "..")/\(alike.last?.description ?? "..")"
    throw Problem(
      .oneDayOnly,
      LocalisedText(
        en: "What holds changes within \(days); ask for one day, or for days within \(span).",
        vi: "Quy hoạch có hiệu lực thay đổi trong khoảng \(days); hãy hỏi một ngày, hoặc các ngày trong khoảng \(span)."
      ),
      parameter: "datetime", accepted: [span])
  }
}

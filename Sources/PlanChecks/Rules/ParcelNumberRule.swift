internal import LandModel
internal import PlaneGeometry

/// `parcel.number`: a parcel number, or an id of a source, that is given twice.
struct ParcelNumberRule: Rule {
  let rules: [RuleID] = [.parcelNumber]

  private struct Number: Hashable {
    let unit: String
    let sheet: String
    let parcel: String
  }

  func run(_ context: CheckContext) throws -> RuleOutcome {
    var outcome = RuleOutcome()
    let parcels = context.land.parcels
    var byNumber: [Number: [Int]] = [:]
    for parcel in parcels.indices {
      if let number = number(of: parcels[parcel]) { byNumber[number, default: []].append(parcel) }
    }
    var named: Set<Int> = []
    for (number, members) in byNumber where members.count > 1 {
      named.formUnion(members)
      var draft = draft("number", members, context)
      draft.key = [number.unit, number.sheet, number.parcel]
      draft.details = [
        Detail("unit", .text(number.unit)), Detail("sheet_no", .text(number.sheet)),
        Detail("parcel_no", .text(number.parcel)),
      ]
      outcome.drafts.append(draft)
    }
    for (id, members) in repeatedIDs(parcels) where !members.allSatisfy(named.contains) {
      var draft = draft("id", members, context)
      draft.key = [id]
      draft.details = ["unit", "sheet_no", "parcel_no"].map { Detail($0, .null) }
      outcome.drafts.append(draft)
    }
    return outcome
  }

  /// The number in the unit in which its sheet is numbered; `nil` where one of the three is not given.
  private func number(of parcel: Parcel) -> Number? {
    guard let unit = (parcel.oldUnitCode ?? parcel.unitCode)?.filled, let sheet = parcel.sheetNumber?.filled,
      let number = parcel.parcelNumber?.filled
    else { return nil }
    return Number(unit: unit, sheet: sheet, parcel: number)
  }

  /// The parcels of each id that a source gave several times: `1/12`, `1/12~2`, `1/12~3`.
  private func repeatedIDs(_ parcels: LandLayer<Parcel>) -> [String: [Int]] {
    var members: [String: [Int]] = [:]
    for parcel in parcels.indices {
      let id = parcels[parcel].id
      guard let mark = id.lastIndex(of: "~"), Int(id[id.index(after: mark)...]).map({ $0 > 1 }) ?? false else {
        continue
      }
      let base = String(id[..<mark])
      guard let first = parcels.index(of: base) else { continue }
      members[base, default: [first]].append(parcel)
    }
    return members
  }

  private func draft(_ kind: String, _ members: [Int], _ context: CheckContext) -> FindingDraft {
    let parcels = context.land.parcels
    let places = context.places(of: .parcel)
    let sorted = members.sorted { places[$0] < places[$1] }
    var draft = FindingDraft(.parcelNumber, subjects: sorted.map { context.land.subject(.parcel, $0) }, kind: kind)
    // Whether one number has two parcels or three, it is one finding.
    draft.identitySubjects = []
    draft.parts = members.count
    draft.geometry = Geometry.joined(
      sorted.compactMap { parcels.geometry.geometry(at: $0) }.filter { !$0.isEmpty }.flatMap(\.polygons))
    return draft
  }
}

extension String {
  /// The text without white space around it; `nil` when nothing is left.
  fileprivate var filled: String? {
    let text = drop(while: \.isWhitespace)
    let end = text.lastIndex { !$0.isWhitespace }
    return end.map { String(text[...$0]) }
  }
}

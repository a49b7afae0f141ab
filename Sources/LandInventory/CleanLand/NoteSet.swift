internal import LandModel

/// Remarks beside a verdict, one bit each; calls by their ids.
struct NoteSet: Hashable, Sendable {
  private var bits: UInt16 = 0
  private var calls: [String] = []

  /// The words of those without an id, with their bits, in the order of ids.
  private static let plain = CleanLandNote.withoutID
    .map { (bit: $0.bit, word: $0.word) }.sorted { IdentifierOrder.precedes($0.word, $1.word) }

  mutating func insert(_ note: CleanLandNote) {
    bits |= note.bit
    if case .call(let id) = note, !calls.contains(id) { calls.append(id) }
  }

  /// Their words, in the order of ids.
  var words: [String] {
    if bits == 0, calls.isEmpty { return [] }
    let words = NoteSet.plain.compactMap { bits & $0.bit != 0 ? $0.word : nil }
    return calls.isEmpty ? words : (words + calls.map { CleanLandNote.call($0).word }).inOrderOfIDs
  }
}

extension CleanLandNote {
  /// All that have no id.
  fileprivate static let withoutID: [CleanLandNote] = [
    .annualPlan, .annualPlanMissing, .areaDiffers, .areaMissing, .digitisation, .double, .forestResolution,
    .invalidGeometry, .overlap, .overlayUnconfirmed, .plannedRoad, .riceResolution,
  ]

  /// A bit of its own; none for a call, which its id tells from others.
  fileprivate var bit: UInt16 {
    switch self {
    case .annualPlan: 1
    case .annualPlanMissing: 1 << 1
    case .areaDiffers: 1 << 2
    case .areaMissing: 1 << 3
    case .call: 0
    case .digitisation: 1 << 4
    case .double: 1 << 5
    case .forestResolution: 1 << 6
    case .invalidGeometry: 1 << 7
    case .overlap: 1 << 8
    case .overlayUnconfirmed: 1 << 9
    case .plannedRoad: 1 << 10
    case .riceResolution: 1 << 11
    }
  }
}

internal import LandModel

/// In which order ids go into the id of a finding: by code points, or as numbers where every id of their layer is a whole
/// number.
///
/// Documents list ids in the natural order (``IdentifierOrder``). Ids of findings keep this one, so that waivers outlive
/// how lists are sorted.
struct IdentityOrder: Sendable {
  private let isNumeric: Bool

  /// Takes the ids of a layer, all of them.
  init(_ ids: some Sequence<String>) { isNumeric = ids.allSatisfy { Int($0) != nil } }

  /// Whether one id of the layer comes before another.
  func precedes(_ one: String, _ other: String) -> Bool {
    if isNumeric, let number = Int(one), let otherNumber = Int(other), number != otherNumber {
      return number < otherNumber
    }
    // Bytes of UTF-8 sort as code points do.
    return one.utf8.lexicographicallyPrecedes(other.utf8)
  }

  /// The ids in their order.
  func sorted(_ ids: [String]) -> [String] { ids.sorted(by: precedes) }
}

extension FindingDraft {
  /// Two features of one layer that a finding names beside each other, with what the id of the finding takes of them.
  ///
  /// - Parameters:
  ///   - pair: the features in the order of documents, and in which order the id takes them.
  ///   - kind: how the one named first lies to the other.
  init(
    _ rule: RuleID, _ pair: OrderedPair, subject: (Int) -> Subject, kind: (_ first: Int, _ second: Int) -> String
  ) {
    self.init(
      rule, subjects: [subject(pair.first), subject(pair.second)], kind: kind(pair.first, pair.second))
    guard pair.isTurnedForIdentity else { return }
    identitySubjects = subjects.reversed()
    identityKind = kind(pair.second, pair.first)
  }
}

/// Two features of one layer in the order of documents.
struct OrderedPair {
  let first: Int
  let second: Int
  /// Whether the id of a finding takes the second one first.
  let isTurnedForIdentity: Bool
}

extension CheckContext {
  private static let identityOrders = LayerKeys<IdentityOrder>()

  /// In which order ids of a layer go into the ids of findings.
  func identityOrder(of layer: LayerName) -> IdentityOrder {
    shared(CheckContext.identityOrders[layer]) { IdentityOrder(land.identifiers(of: layer)) }
  }

  /// Two features of a layer, the one whose id sorts first before the other.
  func ordered(_ one: Int, _ other: Int, _ layer: LayerName) -> OrderedPair {
    let places = places(of: layer)
    let (first, second) = places[one] <= places[other] ? (one, other) : (other, one)
    return OrderedPair(
      first: first, second: second,
      isTurnedForIdentity: identityOrder(of: layer).precedes(
        land.subject(layer, second).id, land.subject(layer, first).id))
  }
}

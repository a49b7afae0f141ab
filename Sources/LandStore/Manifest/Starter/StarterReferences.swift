internal import Interchange
internal import LandModel

/// What the sources of a first manifest say of each other: the scheme or plan that features belong to, where there is one
/// alone, and ids that stand in several sources.
struct StarterReferences {
  /// How a source stands to the others of its layer.
  struct Relation {
    /// The column that tells its ids from those of other sources; `nil` where they differ.
    var prefix: String?
    /// The source that has the same features, which comes before; `nil` for none.
    var twin: String?
    /// The first source with some of its ids.
    var rival: String?
    /// Whether it cannot be loaded beside that one, because others refer to its ids, which must stay as they are.
    var isHeldBack: Bool { rival != nil && prefix == nil }
  }

  /// A source with what it fills.
  private struct Member {
    let number: Int
    let path: String
    let layer: LayerName
    let ids: [String]
    let source: StarterSource
  }

  private let members: [Member]
  private let relations: [Int: Relation]

  /// - Parameter sources: in the order of the manifest; the number of each is its place.
  init(_ sources: [StarterSource?]) {
    let members = sources.enumerated().flatMap { number, source in
      (source?.filled ?? []).map {
        Member(number: number, path: source?.path ?? "", layer: $0.layer, ids: $0.ids, source: $0.source)
      }
    }
    self.members = members
    relations = Self.relations(members)
  }

  /// How the source of a number stands to those before and behind it.
  func relation(_ number: Int) -> Relation { relations[number] ?? Relation() }

  /// Layers whose ids other features bear.
  private static let referred: Set<LayerName> = [.zone, .scheme, .landUsePlan, .project]

  private static func relations(_ members: [Member]) -> [Int: Relation] {
    var relations: [Int: Relation] = [:]
    for (place, member) in members.enumerated() where !member.ids.isEmpty {
      let ids = Set(member.ids)
      for other in members[..<place] where other.layer == member.layer && !isLeftOut(relations[other.number]) {
        guard !ids.isDisjoint(with: other.ids) else { continue }
        if ids == Set(other.ids), member.source.lies(on: other.source) {
          relations[member.number, default: Relation()].twin = other.source.label
          break
        }
        if relations[member.number]?.rival == nil {
          relations[member.number, default: Relation()].rival = other.source.label
        }
        guard !referred.contains(member.layer) else { break }
        let prefix = member.path == other.path ? SourceColumns.layer : SourceColumns.file
        for one in [member, other] where relations[one.number]?.prefix == nil {
          relations[one.number, default: Relation()].prefix = prefix
        }
      }
    }
    return relations
  }

  /// Whether a source stands as a comment because of another one.
  private static func isLeftOut(_ relation: Relation?) -> Bool {
    relation.map { $0.twin != nil || $0.isHeldBack } ?? false
  }

  /// The id of the one scheme or plan that features of a source belong to: that of its own file, else the only one of all.
  func only(_ layer: LayerName, for source: StarterSource) -> String? {
    let known = members.filter { $0.layer == layer && !Self.isLeftOut(relations[$0.number]) }
    let own = known.filter { $0.path == source.path }
    let meant = own.isEmpty ? known : own
    guard meant.count == 1, meant[0].ids.count == 1, relations[meant[0].number]?.prefix == nil else { return nil }
    return meant[0].ids[0]
  }

  /// Whether a source fills the layer.
  func has(_ layer: LayerName) -> Bool { members.contains { $0.layer == layer } }

  /// The one source of a layer; `nil` for none and for several.
  func source(of layer: LayerName) -> StarterSource? {
    let found = members.filter { $0.layer == layer }
    return found.count == 1 ? found[0].source : nil
  }
}

internal import LandModel
internal import PlaneGeometry

/// `geometry.duplicate`: two features of one layer and one scheme, plan, kind or level that are drawn twice.
struct DuplicateSearch {
  private let context: CheckContext
  private(set) var outcome = RuleOutcome()

  init(_ context: CheckContext) { self.context = context }

  /// Looks among pairs that share ground; pairs that a finding of overlap names stay silent.
  mutating func look(at layer: LayerName, _ pairs: OverlapPairs, except named: Set<FeaturePair>) {
    guard context.isWanted(.geometryDuplicate) else { return }
    let areas = context.overlapInput(layer).areas
    for index in 0..<pairs.count {
      let pair = FeaturePair(Int(pairs.a[index]), Int(pairs.b[index]))
      let ratio = pairs.area[index] / max(areas[pair.one], areas[pair.other])
      guard ratio >= context.tolerances.duplicateRatio, !named.contains(pair), isComparable(layer, pair) else {
        continue
      }
      outcome.drafts.append(draft(layer, pair, min(1, ratio), pairs.area[index]))
    }
  }

  /// Looks among lines: those within `identity` of each other all along.
  mutating func lookAtRoads() throws {
    guard context.isWanted(.geometryDuplicate) else { return }
    let (roads, identity) = (context.land.roads, context.tolerances.identityMetres)
    let boxes = roads.geometry.bounds
    let index = BoxIndex(boxes.map { $0.expanded(by: identity) })
    for road in roads.indices where !boxes[road].isEmpty {
      var twins: [Int] = []
      index.forEach(meeting: boxes[road]) { other in
        let box = boxes[Int(other)]
        let isNear =
          abs(box.minX - boxes[road].minX) <= identity && abs(box.minY - boxes[road].minY) <= identity
          && abs(box.maxX - boxes[road].maxX) <= identity && abs(box.maxY - boxes[road].maxY) <= identity
        if other > road, isNear, roads[Int(other)].kind == roads[road].kind { twins.append(Int(other)) }
      }
      for other in twins.sorted() {
        guard let one = roads.geometry.geometry(at: road), let two = roads.geometry.geometry(at: other),
          let distance = try? one.hausdorffDistance(to: two), distance <= identity
        else { continue }
        outcome.drafts.append(draft(.road, FeaturePair(road, other), 1, nil))
      }
    }
  }

  /// Whether two features are of one scheme, plan, kind or level, and could both be meant.
  private func isComparable(_ layer: LayerName, _ pair: FeaturePair) -> Bool {
    let (one, other, land) = (pair.one, pair.other, context.land)
    guard context.isChecked(layer, one), context.isChecked(layer, other) else { return false }
    switch layer {
    case .zone: return land.zones[one].kind == land.zones[other].kind
    case .scheme:
      return land.schemes[one].level == land.schemes[other].level
        && !land.schemes[one].isRelated(to: land.schemes[other])
    case .schemeBlock: return land.schemeBlocks[one].scheme == land.schemeBlocks[other].scheme
    case .landUsePlan:
      let (a, b) = (land.landUsePlans[one], land.landUsePlans[other])
      return a.level == b.level && a.effectiveKind == b.effectiveKind && isOnePeriod(one, other)
    case .landUseBlock:
      return land.landUseBlocks[one].plan == land.landUseBlocks[other].plan
        && land.landUseBlocks[one].status == land.landUseBlocks[other].status
        && land.landUseBlocks[one].isOverlay == land.landUseBlocks[other].isOverlay
    case .project: return land.projects[one].kind == land.projects[other].kind
    case .constraintArea: return land.constraintAreas[one].kind == land.constraintAreas[other].kind
    case .forestCover:
      return land.forestCover[one].kind == land.forestCover[other].kind
        && land.forestCover[one].surveyedOn == land.forestCover[other].surveyedOn
    case .parcel: return true
    case .marker, .road, .landUseTarget, .statement: return false
    }
  }

  /// Two land-use plans of one extent are one drawn twice only where they plan for one period, as far as they state it.
  private func isOnePeriod(_ one: Int, _ other: Int) -> Bool {
    let (a, b) = (context.land.landUsePlans[one], context.land.landUsePlans[other])
    func agree(_ one: CivilDate?, _ other: CivilDate?) -> Bool { one == nil || other == nil || one == other }
    return agree(a.periodFrom?.firstDay, b.periodFrom?.firstDay) && agree(a.periodTo?.lastDay, b.periodTo?.lastDay)
  }

  private func draft(_ layer: LayerName, _ pair: FeaturePair, _ ratio: Double, _ area: Double?) -> FindingDraft {
    let kind = isEqual(layer, pair, ratio) ? "equal" : "nearly_equal"
    let pair = context.ordered(pair.one, pair.other, layer)
    var draft = FindingDraft(.geometryDuplicate, pair) {
      context.land.subject(layer, $0)
    } kind: { _, _ in
      kind
    }
    draft.scheme = context.scheme(of: layer, pair.first)
    draft.areaSquareMetres = area
    draft.parts = 1
    draft.geometry = context.land.geometry(of: layer).geometry(at: pair.first)
    if area == nil { draft.lengthMetres = draft.geometry?.length }
    draft.details = [Detail("mutual_ratio", .number(ratio))]
    return draft
  }

  /// Whether the two boundaries lie within `identity` of each other.
  private func isEqual(_ layer: LayerName, _ pair: FeaturePair, _ ratio: Double) -> Bool {
    guard ratio < 1 - 1e-9 else { return true }
    let geometry = context.land.geometry(of: layer)
    guard let one = geometry.geometry(at: pair.one), let other = geometry.geometry(at: pair.other) else { return false }
    return (try? one.hausdorffDistance(to: other)).map { $0 <= context.tolerances.identityMetres } ?? false
  }
}

extension Scheme {
  /// Whether one of two schemes adjusts the other, or both adjust a third.
  fileprivate func isRelated(to other: Scheme) -> Bool {
    adjusts == other.id || other.adjusts == id || (adjusts != nil && adjusts == other.adjusts)
  }
}

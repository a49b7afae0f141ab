internal import LandModel
internal import PlanChecks
internal import PlaneGeometry

/// The markers that one scheme needs to be marked completely.
struct SchemeStakeOut {
  let scheme: Int
  let gainedMetres: Double
  private(set) var markers: [StakeOut.ProposedMarker] = []

  init(_ land: Land, _ marking: SchemeMarking, _ tolerances: Tolerances, _ part: StakeOutPart?) {
    scheme = marking.scheme
    let measured = part == nil ? marking : part?.markings[marking.scheme]
    gainedMetres = measured.map { $0.lineMetres - $0.withinSpacingMetres } ?? 0
    var kinds = marking.basis.map { KindStakeOut($0, marking, tolerances) }
    // A scheme without corners and without long runs still needs a marker to be marked at all.
    if marking.lines.allSatisfy(\.cuts.isEmpty),
      kinds.allSatisfy({ $0.proposals.isEmpty }),
      let longest = kinds.indices.max(by: { kinds[$0].reach < kinds[$1].reach })
    {
      kinds[longest].proposeOne()
    }
    var numbers = MarkerNumbers(land, marking)
    for kind in kinds {
      for proposal in kind.alongLines {
        markers.append(
          StakeOut.ProposedMarker(
            scheme: scheme, number: numbers.next(), kind: kind.kind, position: proposal.position,
            nextMetres: proposal.nextMetres))
      }
    }
    if let part { markers.removeAll { !part.zone.covers($0.position) } }
  }
}

/// Numbers that no marker of a scheme has: the scheme's id, `-M` and a number that follows those there are.
private struct MarkerNumbers {
  private let prefix: String
  private var last: Int
  private let used: Set<String>

  init(_ land: Land, _ marking: SchemeMarking) {
    prefix = land.schemes[marking.scheme].id + "-M"
    last = marking.markers.count
    used = Set(marking.markers.compactMap { land.markers[$0].number })
  }

  mutating func next() -> String {
    repeat { last += 1 } while used.contains("\(prefix)\(last)")
    return "\(prefix)\(last)"
  }
}

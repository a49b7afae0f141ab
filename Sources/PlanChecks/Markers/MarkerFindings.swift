internal import LandModel
internal import PlaneGeometry

/// The findings about single markers: drift and orphans.
struct MarkerFindings {
  private let context: CheckContext
  private let survey: MarkerSurvey
  private let markings: [SchemeMarking]

  init(_ context: CheckContext, _ survey: MarkerSurvey) {
    self.context = context
    self.survey = survey
    markings = survey.schemes + survey.others
  }

  var drafts: [FindingDraft] {
    survey.strays.filter { $0.belonging == .unknownScheme }.map { orphan($0.marker, "unknown_scheme", nil) }
      + markings.flatMap { marking -> [FindingDraft] in
        let scheme = context.land.schemes[marking.scheme].id
        let looked = context.isChecked(scheme: marking.scheme) ? marking.readings : []
        return
          (looked.compactMap { drift($0, marking) } + looked.compactMap { offLine($0, marking) }
          + duplicates(marking))
          .map { draft in
            var draft = draft
            draft.scheme = scheme
            return draft
          }
      }
  }

  // MARK: - Drift

  private func drift(_ reading: MarkerReading, _ marking: SchemeMarking) -> FindingDraft? {
    if distanceOffLine(reading, marking) != nil { return nil }
    let (warning, error) = (context.tolerances.markerDriftWarningMetres, context.tolerances.markerDriftErrorMetres)
    guard let drift = reading.drift, drift.metres > warning + MeasuredLine.roundingMetres else { return nil }
    let isError = drift.metres > error + MeasuredLine.roundingMetres
    var draft = FindingDraft(
      .markerDrift, subjects: [context.land.subject(.marker, reading.marker)], kind: drift.reference.rawValue)
    draft.severity = isError ? .error : .warning
    draft.details = [
      Detail("drift_m", .number(drift.metres)), Detail("tolerance_m", .number(isError ? error : warning)),
    ]
    draft.key = key(reading.marker)
    draft.geometry = context.land.markers.surveyedPosition(of: reading.marker).map(Geometry.point)
    return draft
  }

  // MARK: - Orphans

  private func offLine(_ reading: MarkerReading, _ marking: SchemeMarking) -> FindingDraft? {
    distanceOffLine(reading, marking).map { orphan(reading.marker, "off_line", $0) }
  }

  /// How far a marker is off the lines of its scheme; `nil` for one that is not, or where the lines are not loaded.
  private func distanceOffLine(_ reading: MarkerReading, _ marking: SchemeMarking) -> Double?? {
    guard marking.hasLines, case .offLine(let distance) = reading.belonging else { return nil }
    return .some(distance)
  }

  private func orphan(_ marker: Int, _ kind: String, _ distance: Double?) -> FindingDraft {
    var draft = FindingDraft(.markerOrphan, subjects: [context.land.subject(.marker, marker)], kind: kind)
    draft.details = [Detail("distance_m", .optional(distance))]
    draft.key = key(marker)
    draft.geometry = StandingMarker(context.land.markers, marker).place.map(Geometry.point)
    return draft
  }

  /// The number on a marker is part of what tells its findings apart.
  private func key(_ marker: Int) -> [String] { [context.land.markers[marker].number ?? ""] }

  /// Markers on the ground that have a number, or a place, that an earlier one has.
  ///
  /// Which one is earlier is told by the order that ids of findings keep, so that the same two are always paired.
  private func duplicates(_ marking: SchemeMarking) -> [FindingDraft] {
    let (ids, order) = (context.land.markers, context.identityOrder(of: .marker))
    let standing = marking.readings.filter { reading in
      if distanceOffLine(reading, marking) != nil { return false }
      return reading.belonging != .reference
    }.map { StandingMarker(context.land.markers, $0.marker) }.filter(\.isOnTheGround)
      .sorted { order.precedes(ids[$0.number].id, ids[$1.number].id) }
    var drafts: [FindingDraft] = []
    var firstOfNumber: [String: StandingMarker] = [:]
    var grid = PointGrid(radius: context.tolerances.markerMatchMetres)
    var placed: [StandingMarker] = []
    for marker in standing {
      if let number = context.land.markers[marker.number].number, !number.isEmpty {
        if let first = firstOfNumber[number] {
          drafts.append(duplicate("duplicate_number", first, marker))
        } else {
          firstOfNumber[number] = marker
        }
      }
      guard let surveyed = marker.surveyed else { continue }
      let twin = grid.near(surveyed, within: context.tolerances.markerMatchMetres).map { placed[$0] }
        .first { $0.kind == nil || marker.kind == nil || $0.kind == marker.kind }
      if let twin {
        drafts.append(duplicate("duplicate_position", twin, marker))
      }
      grid.append(surveyed)
      placed.append(marker)
    }
    return drafts
  }

  /// A marker that is there twice, as an earlier one.
  private func duplicate(_ kind: String, _ earlier: StandingMarker, _ marker: StandingMarker) -> FindingDraft {
    var draft = orphan(earlier.number, kind, distance(earlier, marker))
    let pair = context.ordered(earlier.number, marker.number, .marker)
    draft.subjects = [pair.first, pair.second].map { context.land.subject(.marker, $0) }
    if pair.isTurnedForIdentity { draft.identitySubjects = draft.subjects.reversed() }
    return draft
  }

  private func distance(_ one: StandingMarker, _ other: StandingMarker) -> Double? {
    guard let here = one.surveyed, let there = other.surveyed else { return nil }
    return here.distance(to: there)
  }
}

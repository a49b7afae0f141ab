extension CheckContext {
  /// What the markers mark on the day, made once.
  ///
  /// - Throws: `CancellationError` when the task around it is cancelled.
  public func markerSurvey() throws -> MarkerSurvey {
    try shared("marker survey") {
      try MarkerSurvey(land, plansInForce.schemes, tolerances: tolerances, jobs: jobs)
    }
  }
}

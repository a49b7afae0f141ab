extension CheckContext {
  private static let markerSurveyKey = SharedKey<MarkerSurvey>()

  /// What the markers mark on the day, made once.
  ///
  /// - Throws: `CancellationError` when the task around it is cancelled.
  public func markerSurvey() throws -> MarkerSurvey {
    try shared(CheckContext.markerSurveyKey) {
      try MarkerSurvey(land, plansInForce.schemes, tolerances: tolerances, jobs: jobs)
    }
  }
}

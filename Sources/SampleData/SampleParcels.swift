internal import LandModel
internal import PlaneGeometry

/// Parcels that stand with no part of the city.
enum SampleParcels {
  /// One parcel under each of the seven calls, of which the sources say neither holder nor clearance nor dispute.
  static var underCalls: [Drawn<Parcel>] {
    SampleProjects.calls.enumerated().map { index, call in
      SampleFeature.parcel(unit: call.unit, sheet: 90, number: index + 1, call.ring, call.use, scale: 5000) {
        $0.tenure = .unknown
        $0.recovery = .unknown
        $0.clearance = .unknown
        $0.dispute = .unknown
      }
    }
  }
}

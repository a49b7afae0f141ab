public import LandModel
public import PlanChecks
internal import PlaneGeometry

extension CheckContext {
  /// The features of some layers that no measure can use.
  func leftOut(_ layers: LayerName...) -> [SkippedFeature] {
    asked(
      layers.flatMap { layer in
        overlapInput(layer).excluded.map {
          SkippedFeature(
            rule: .geometryInvalid, layer: layer.rawValue, id: land.subject(layer, $0.feature).id,
            reason: $0.reason.skippedReason)
        }
      }
    ).inOrder
  }

  /// The features on which the verdicts of ground rest and that no measure can use, roads among them.
  var leftOutOfVerdicts: [SkippedFeature] {
    (leftOut(.schemeBlock, .landUsePlan, .landUseBlock, .constraintArea, .project) + leftOutRoads).inOrder
  }

  /// Land to which such a road leads may seem to have none.
  private var leftOutRoads: [SkippedFeature] {
    asked(
      land.roads.geometry.notices.nonFinite.sorted().map {
        SkippedFeature(
          rule: .geometryInvalid, layer: LayerName.road.rawValue, id: land.roads[$0].id, reason: .nonFinite)
      })
  }

  /// Broken parcels whose ground a call may hold; without calls each has a row of its own.
  func brokenParcelsAtCalls() -> [SkippedFeature] {
    let (parcels, projects) = (land.parcels, land.projects)
    let calls = projects.indices.filter { projects[$0].kind == .call }.map { projects.geometry.bounds[$0] }
    return leftOut(.parcel).filter { parcel in
      guard let number = parcels.index(of: parcel.id) else { return false }
      return calls.contains { $0.intersects(parcels.geometry.bounds[number]) }
    }
  }
}

extension Land {
  /// The features whose geometry has an ordinate that no place can have, layer by layer: they were left out on reading.
  public var unmeasurable: [[SkippedFeature]] {
    LayerName.allCases.map { layer in
      geometry(of: layer).notices.nonFinite.sorted().map {
        SkippedFeature(
          rule: .geometryInvalid, layer: layer.rawValue, id: subject(layer, $0).id, reason: .nonFinite)
      }
    }
  }
}

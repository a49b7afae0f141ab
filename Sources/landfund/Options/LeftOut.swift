internal import Interchange
internal import LandModel
internal import PlanChecks
internal import PlaneGeometry

extension CheckContext {
  /// How many features of a layer are named before the rest is counted.
  private static let named = 10

  /// Names the features that no measure can use on standard error, so that land is not thought free of what they are.
  func reportLeftOut(_ layers: LayerName...) {
    for layer in layers {
      let excluded = overlapInput(layer).excluded
      for feature in excluded.prefix(CheckContext.named) {
        report(
          "landfund: \(layer.rawValue) \(land.subject(layer, feature.feature).id): left out: \(feature.reason.word)")
      }
      let more = excluded.count - CheckContext.named
      if more > 0 { report("landfund: \(layer.rawValue): and \(more) more left out; landfund check names them all") }
    }
  }
}

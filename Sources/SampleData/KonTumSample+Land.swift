public import Geodesy
public import LandModel
internal import PlaneGeometry

extension KonTumSample {
  /// The sample in memory, as a load of its files gives it: for tests that need a town and no files.
  ///
  /// - Throws: `GeodesyError` when PROJ does not know EPSG:9216.
  public static func land() throws(GeodesyError) -> Land {
    var land = Land(
      name: "Kon Tum – mẫu", system: try CoordinateReferenceSystem("EPSG:9216"),
      asOf: CivilDate(year: 2021, month: 12, day: 24))
    land.zones = layer(SampleZones.all)
    land.schemes = layer(SampleSchemes.all)
    land.schemeBlocks = layer(SampleSchemes.blocks)
    land.landUsePlans = layer(SampleLandUse.plans)
    land.landUseBlocks = layer(SampleLandUse.blocks)
    land.parcels = layer(ThangLoi.parcels + NgoMay.parcels + SampleParcels.underCalls)
    land.markers = layer(SampleMarkers.all)
    land.projects = layer(SampleProjects.all)
    land.roads = layer(SampleRoads.all)
    land.constraintAreas = layer(SampleProjects.constraints)
    land.forestCover = layer(KonPlong.forestCover)
    land.landUseTargets = LandLayer(SampleStatements.targetFeatures.map { ($0, nil) })
    land.statements = LandLayer(SampleStatements.all.map { ($0, nil) })
    land.settings.rules = SampleTexts.rules
    return land
  }

  private static func layer<Feature: LandFeature>(_ drawn: [Drawn<Feature>]) -> LandLayer<Feature> {
    LandLayer(drawn.map { ($0.feature, $0.geometry) })
  }
}

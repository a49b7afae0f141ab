internal import LandModel
public import LandStore
public import Reports

extension LayerChanges {
  /// What a load changes, for a map: `layers` (`layer,new,changed,gone`), `features` (`layer,id,change,geometry`, in the working
  /// system), of each layer and change the first thousand.
  public static func document(_ all: [LayerChanges]) -> JSONValue {
    [
      "layers": .array(
        all.map { changes in
          [
            "layer": .text(changes.layer.rawValue), "new": .count(changes.counts[.new] ?? 0),
            "changed": .count(changes.counts[.changed] ?? 0), "gone": .count(changes.counts[.gone] ?? 0),
          ]
        }),
      "features": .array(
        all.flatMap { changes in
          changes.features.map { feature -> JSONValue in
            [
              "layer": .text(changes.layer.rawValue), "id": .text(feature.id), "change": .text(feature.change.rawValue),
              "geometry": JSONValue(feature.geometry),
            ]
          }
        }),
    ]
  }
}

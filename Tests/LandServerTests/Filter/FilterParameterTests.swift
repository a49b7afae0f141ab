import LandModel
import Testing

@testable import LandServer

/// Every queryable as a parameter.
struct FilterParameterTests {
  @Test func namesEveryQueryableOnce() throws {
    let names = FilterParameters.descriptions(try FilterField.small().layer).map(\.name)
    #expect(
      names == ["filter", "filter-lang", "filter-crs", "id", "sheet_no", "name", "area_m2", "map_scale", "valid_from"])
  }

  /// No published field is called like a parameter that means something else.
  @Test func noFieldIsAParameterOfAnotherKind() {
    let taken: Set<String> = [
      "filter", "filter-lang", "filter-crs", "bbox", "bbox-crs", "crs", "datetime", "limit", "zone", "after", "f",
      "lang",
      Queryable.geometryName,
    ]
    for fields in PublishSettings.shipped.publication.fields.values { #expect(taken.isDisjoint(with: fields)) }
  }
}

import LandModel
import Testing

@Suite("what goes out to the public")
struct PublicationTests {
  @Test("a public report shows nothing that may not go out at all, and withholds the same")
  func reportIsWithinTheGreatest() {
    let (report, greatest) = (Publication.report, Publication.greatest)
    #expect(Set(report.fields.keys) == Set(greatest.fields.keys))
    for (layer, fields) in report.fields {
      #expect(Set(fields).isSubset(of: greatest.fields[layer] ?? []), "\(layer)")
    }
    #expect(report.withheld == greatest.withheld && greatest.withheld.keys.sorted() == ["code", "function", "kind"])
  }

  @Test(
    "every field that goes out is one of the model, under the name that it has there; figures stay back",
    arguments: LayerName.allCases)
  func fieldsAreOfTheModel(layer: LayerName) throws {
    var names = FieldNames()
    try names.visit(layer)
    for publication in [Publication.report, .greatest] {
      let fields = publication.fields[layer.rawValue] ?? []
      let isFigures = [.landUseTarget, .statement].contains(layer)
      #expect(fields.isEmpty == isFigures && Set(fields).isSubset(of: ["name"] + names.names))
      #expect(Set(fields).count == fields.count)
    }
  }

  @Test(
    "a feature with a withheld word stays back, of a composite code for one of its parts",
    arguments: [
      ("ODT", false), ("CQP", true), ("can", true), ("ODT+CQP", true), ("CLN:300+CAN:20", true), ("CQA", true),
      ("CSD", false), ("XYZ", false),
    ])
  func codes(code: String, isWithheld: Bool) {
    var block = LandUseBlock(id: "1")
    block.code = code
    var parcel = Parcel(id: "1")
    parcel.landUse = LandUseLabel(code)
    var observed = Parcel(id: "2")
    observed.observedUse = code
    #expect(Publication.report.withholds(block) == isWithheld)
    #expect(Publication.report.withholds(parcel) == isWithheld)
    #expect(Publication.report.withholds(observed) == isWithheld)
  }

  @Test("a defence function or kind stays back, that of a call too")
  func functionsAndKinds() {
    var block = SchemeBlock(id: "1")
    block.function = "defence"
    var area = ConstraintArea(id: "1")
    area.kind = .defence
    var call = Project(id: "1")
    call.targetFunction = "defence"
    #expect(Publication.report.withholds(block) && Publication.report.withholds(area))
    #expect(Publication.report.withholds(call) && !Publication.report.withholds(Project(id: "2")))
  }

  @Test("what is kept of a feature has the named fields alone")
  func keptFields() {
    var parcel = Parcel(id: "1")
    (parcel.name, parcel.sheetNumber, parcel.tenure, parcel.allottedTo) = ("Holder", "12", .household, "Investor")
    parcel.repairMovedSquareMetres = 3
    let kept = Publication.report.keeping(parcel)
    #expect(kept.sheetNumber == "12" && kept.name == nil && kept.tenure == nil && kept.allottedTo == nil)
    #expect(kept.repairMovedSquareMetres == nil)
  }
}

private struct FieldNames: LandLayerVisitor {
  var names: [String] = []

  mutating func visit<Feature: LandFeature>(_ layer: WritableKeyPath<Land, LandLayer<Feature>>) throws {
    names = Feature.fields.map(\.name)
  }
}

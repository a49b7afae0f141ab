import LandModel
import PlaneGeometry
import Refusals
import Testing

@testable import PlanChecks

@Suite("Findings in the order of documents")
struct FindingOrderTests {
  private func finding(
    _ rule: RuleID, _ subjects: [(String, String)], kind: String = "a", size: PieceSize? = nil, id: String = "f-1"
  ) -> Finding {
    Finding(
      FindingFacts(
        id: id, rule: rule, severity: .info, typology: nil, subjects: subjects.map { Subject(layer: $0.0, id: $0.1) },
        kind: kind, size: size, zone: nil, scheme: nil, owner: nil, areaSquareMetres: nil, ellipsoidalSquareMetres: nil,
        thicknessMetres: nil, lengthMetres: nil, parts: nil,
        wording: FindingWording(LocalisedText(en: "x", vi: "y"), advice: nil), legalBasis: nil, isTainted: false,
        details: [], geometry: nil))
  }

  @Test("by rule, layer, id, further subjects, kind, size and id", arguments: 0..<20 as Range<UInt64>)
  func order(seed: UInt64) {
    let sorted = [
      finding(.geometryInvalid, []), finding(.geometryInvalid, [("parcel", "9")]),
      finding(.geometryInvalid, [("parcel", "10")]), finding(.geometryInvalid, [("file b", "1")]),
      finding(.geometryInvalid, [("file c", "1")]), finding(.overlapParcel, [("parcel", "1/2")]),
      finding(.overlapParcel, [("parcel", "1/2"), ("parcel", "1/3")]),
      finding(.overlapParcel, [("parcel", "1/2"), ("parcel", "1/20")]),
      finding(.overlapParcel, [("parcel", "1/2"), ("parcel", "1/20"), ("parcel", "3")]),
      finding(.overlapParcel, [("parcel", "1/2"), ("parcel", "1/20"), ("parcel", "21")]),
      finding(.overlapParcel, [("parcel", "1/2"), ("parcel", "1/20"), ("parcel", "21")], kind: "b"),
      finding(.overlapParcel, [("parcel", "1/2"), ("parcel", "1/20"), ("parcel", "21")], kind: "b", size: .material),
      finding(.overlapParcel, [("parcel", "1/2"), ("parcel", "1/20"), ("parcel", "21")], kind: "b", size: .sliver),
      finding(
        .overlapParcel, [("parcel", "1/2"), ("parcel", "1/20"), ("parcel", "21")], kind: "b", size: .sliver, id: "f-2"),
    ]
    var numbers = SeededNumbers(seed)
    var findings = sorted
    for place in findings.indices.reversed() { findings.swapAt(place, numbers.below(place + 1)) }
    FindingOrder.sort(&findings)
    #expect(findings == sorted)
  }

  @Test("findings are equal when they say the same, wherever they were made")
  func equality() {
    let one = finding(.overlapParcel, [("parcel", "1")])
    #expect(one == finding(.overlapParcel, [("parcel", "1")]))
    #expect(Set([one, finding(.overlapParcel, [("parcel", "1")])]).count == 1)
    #expect(one != finding(.overlapParcel, [("parcel", "1")], kind: "b"))
    #expect(one != finding(.overlapParcel, [("parcel", "2")]))
  }

  @Test("drafts that agree in all but their place are numbered from west to east, others are not")
  func twins() {
    func draft(_ east: Double, _ id: String) -> FindingDraft {
      var draft = FindingDraft(.overlapParcel, subjects: [Subject(layer: "parcel", id: id)], kind: "crosses")
      draft.size = .material
      draft.geometry = .point(Position(east, 0))
      return draft
    }
    let parts = ["overlap.parcel", "parcel:1", "|", "crosses", "material"]
    let ids = FindingIdentity.ids(of: [draft(3, "1"), draft(1, "1"), draft(2, "2"), draft(2, "1")])
    #expect(ids[1] == FindingIdentity.id(of: parts))
    #expect(ids[3] == FindingIdentity.id(of: parts + ["1"]))
    #expect(ids[0] == FindingIdentity.id(of: parts + ["2"]))
    #expect(ids[2] == FindingIdentity.id(of: ["overlap.parcel", "parcel:2", "|", "crosses", "material"]))
  }
}

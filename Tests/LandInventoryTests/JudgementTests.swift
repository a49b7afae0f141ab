import LandModel
import Testing

@testable import LandInventory

@Suite("Judgements in a few bits")
struct JudgementTests {
  @Test("of several verdicts of a criterion the worst stands, of several steps the first")
  func findings() {
    for criterion in Criterion.allCases {
      for (one, other) in Verdict.allCases.flatMap({ one in Verdict.allCases.map { (one, $0) } })
      where one != .clean && other != .clean {
        for (step, later) in zip(NextStep.allCases, NextStep.allCases.dropFirst()) {
          var findings = CriterionFindings()
          findings.add(criterion, one, step: later)
          findings.add(criterion, other, step: step)
          findings.add(criterion, one, step: nil)
          let expected = CriterionFindings.Finding(criterion: criterion, verdict: one.worse(other), nextStep: step)
          #expect(findings.all == [expected])
          #expect(findings.worst == one.worse(other) && findings.firstStep == step)
          #expect(findings.reasons == CriterionSet(criterion))
          #expect(findings.unknowns == (one.worse(other) == .unknown ? CriterionSet(criterion) : []))
        }
      }
    }
  }

  @Test("all criteria side by side")
  func sideBySide() {
    var findings = CriterionFindings()
    for criterion in Criterion.allCases.reversed() { findings.add(criterion, .conditional, step: .road) }
    findings.add(.landUsePlan, .unknown, step: .adjustPlan)
    #expect(findings.all.map(\.criterion) == Criterion.allCases)
    #expect(findings.worst == .unknown && findings.firstStep == .adjustPlan)
    #expect(findings.reasons.criteria == Criterion.allCases && findings.unknowns.criteria == [.landUsePlan])
    #expect(CriterionFindings().all == [] && CriterionFindings().worst == .clean)
    #expect(CriterionFindings().firstStep == nil && CriterionFindings().reasons == [])
  }

  @Test("sets of criteria stand in the order of their codes")
  func orderOfSets() {
    let sets = stride(from: UInt16(0), to: 1024, by: 3).map { CriterionSet(rawValue: $0) }
    let codes = sets.map { $0.codes.joined(separator: ";") }
    for (one, text) in zip(sets, codes) {
      for (other, otherText) in zip(sets, codes)
      where one.precedes(other) != IdentifierOrder.precedes(text, otherText) {
        Issue.record("\(text) and \(otherText)")
      }
    }
  }

  @Test("notes come out once each and in the order of ids, calls among them")
  func notes() {
    let all: [CleanLandNote] = [
      .riceResolution, .plannedRoad, .overlayUnconfirmed, .overlap, .invalidGeometry, .forestResolution, .double,
      .digitisation, .call("10"), .call("9"), .areaMissing, .areaDiffers, .annualPlanMissing, .annualPlan,
    ]
    var notes = NoteSet()
    #expect(notes.words == [])
    for note in all + all { notes.insert(note) }
    #expect(notes.words == all.map(\.word).inOrderOfIDs)
    for note in all {
      var one = NoteSet()
      one.insert(note)
      #expect(one.words == [note.word])
    }
  }

  @Test("limits let stand what the criteria let stand")
  func limits() throws {
    var criteria = try CleanLandCriteria(yaml: CleanLandCriteria.shippedText, file: "clean-land.yml")
    let limits: [CleanLandCriteria.Limit?] = [nil, .off, .cap(.conditional), .cap(.unknown), .cap(.notClean)]
    for (criterion, limit) in Criterion.allCases.flatMap({ criterion in limits.map { (criterion, $0) } }) {
      criteria.limits = [:]
      criteria.limits[criterion] = limit
      let ready = CriterionLimits(criteria)
      for other in Criterion.allCases {
        #expect(ready.tests(other) == criteria.tests(other))
        for verdict in Verdict.allCases {
          #expect(ready.limited(verdict, other) == criteria.limited(verdict, other))
        }
      }
    }
  }
}

import Foundation
import LandAnswers
import PlaneGeometry
import Refusals
import Testing

@testable import LandServer

/// What the desk says of itself: who else is there, what it counts, what its codes mean.
struct DeskStateTests {
  @Test func othersWhoHaveTheWorkspaceOpenAreNamed() throws {
    let an = try OpenDesk().workspace()
    let binh = try an.desk.signIn("Binh", client: "192.0.2.2")
    func openBy(_ one: SignedIn) throws -> [String] {
      try #require(try one.ask("GET", "/workspaces/kon-tum").json["open_by"] as? [String])
    }
    #expect(try openBy(an) == [])
    #expect(try openBy(binh) == ["An"] && openBy(an) == ["Binh"])
    // An's second browser is An.
    let second = try an.desk.signIn("An", client: "192.0.2.3")
    #expect(try openBy(second) == ["Binh"] && openBy(an) == ["Binh"])
    an.desk.clock.turn(20)
    _ = try binh.ask("GET", "/workspaces/kon-tum/sources")
    an.desk.clock.turn(20)
    #expect(try openBy(an) == ["Binh"])
    an.desk.clock.turn(31)
    #expect(try openBy(an) == [])
    #expect(try openBy(binh) == ["An"])
    _ = try an.ask("POST", "/sign-out")
    #expect(try openBy(binh) == [])
  }

  @Test func itCountsJobsSignInsAndTheDisk() throws {
    let an = try OpenDesk().workspace()
    _ = try an.desk.ask("POST", "/sign-in", body: "token=wrong")
    let lines = an.desk.desk.metrics
    for line in [
      "landfund_desk_sign_ins_total{result=\"accepted\"} 1", "landfund_desk_sign_ins_total{result=\"refused\"} 1",
      "landfund_desk_jobs{state=\"running\"} 0", "landfund_desk_jobs{state=\"waiting\"} 0",
      "landfund_desk_jobs_ended_total{state=\"done\"} 0", "landfund_desk_sessions 1",
    ] { #expect(lines.contains(line), "\(line): \(lines)") }
    let free = lines.first { $0.hasPrefix("landfund_desk_free_disk_bytes ") }?.split(separator: " ").last
    #expect((free.flatMap { Int($0) } ?? 0) > 0)
    #expect(!lines.joined().contains("An"))
  }

  @Test("every code of a problem is explained", arguments: ProblemCode.allCases) func codes(_ code: ProblemCode) throws
  {
    let explanation = try #require(Explanation.of(code.rawValue), "\(code.rawValue)")
    for text in [explanation.means, explanation.why, explanation.advice] { #expect(text.en != text.vi) }
    // Two of them are refusals of the command line as well.
    #expect(explanation.kind == .problem || [.inUse, .tooLarge].contains(code))
    #expect(code.title.en != code.title.vi && code.meaning.en != code.meaning.vi)
  }

  @Test func noOtherCodeIsExplainedAsOne() {
    let others = Explanation.all.filter { $0.kind == .problem && ProblemCode(rawValue: $0.code) == nil }.map(\.code)
    let geometry = Set(ValidityProblem.Reason.allCases.map(\.rawValue))
    #expect(others.allSatisfy(geometry.contains), "\(others)")
  }

  /// Browsers ask for it whatever a page says, and whether somebody is signed in or not.
  @Test func thereIsAnIcon() throws {
    let desk = try OpenDesk()
    let icon = try desk.ask("GET", "/favicon.ico")
    #expect(icon.status == 200 && icon.header("content-type") == "image/svg+xml")
    let page = try desk.ask("GET", "/", [("Accept", "text/html")]).text
    let path = try #require(page.firstMatch(of: /rel="icon" href="([^"]+)"/)).output.1
    #expect(try desk.ask("GET", String(path)).status == 200)
    let an = try desk.signIn("An")
    #expect(try an.ask("GET", "/", [("Accept", "text/html")]).text.contains("rel=\"icon\" href=\"\(path)\""))
  }
}

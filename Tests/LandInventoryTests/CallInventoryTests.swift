import LandInventory
import LandModel
import Testing

@Suite("Clean land by call")
struct CallInventoryTests {
  /// A call of 200 m × 100 m over a clean parcel, one of a household with rice, and 2,000 m² without a parcel.
  private func town(_ change: (inout Town) -> Void = { _ in }) -> Town {
    var town = Town.clean()
    let call: Project = make("G-1") {
      $0.kind = .call
      $0.declaredAreaSquareMetres = 21_000
      $0.targetFunction = FunctionCode("residential")
    }
    town.projects = [(call, Town.rectangle(0, 0, 200, 100))]
    town.parcels.append(
      (
        make("2") {
          $0.tenure = .household
          $0.recovery = .decided
          $0.clearance = .partial
          $0.dispute = .no
          $0.landUse = LandUseLabel("LUC")
        }, Town.rectangle(100, 0, 180, 120)
      ))
    change(&town)
    return town
  }

  private func row(_ town: Town, function: String? = nil) throws -> CallInventory.Row {
    var request = CleanLand.Request(
      try CleanLandCriteria(yaml: CleanLandCriteria.shippedText, file: "clean-land.yml"))
    request.function = function.map { FunctionCode($0) }
    return try #require(try CallInventory(request, try town.context()).rows.first)
  }

  private func areas(_ ground: CallInventory.Ground) -> [Double] {
    ([Verdict.clean, .conditional, .notClean, .unknown].map { ground.byVerdict[$0] ?? -1 }
      + [ground.withoutParcelSquareMetres]).map { ($0 * 1000).rounded() / 1000 }
  }

  @Test("hectares that can be handed over, and what comes next for the rest")
  func wholeCall() throws {
    let row = try row(town())
    let ground = try #require(row.ground)
    #expect(row.declaredSquareMetres == 21_000 && abs(ground.measuredSquareMetres - 20_000) < 1e-6)
    #expect(areas(ground) == [10_000, 8000, 0, 0, 2000])
    #expect(abs(ground.riceSquareMetres - 8000) < 1e-6 && ground.forestSquareMetres == 0)
    #expect(ground.parcels == 2 && ground.householdParcels == 1)
    #expect(ground.nextStep == .resolution)
  }

  @Test("what the ground of each verdict lacks: steps, what excludes it, facts")
  func lacks() throws {
    func lines(_ change: (inout Town) -> Void = { _ in }) throws -> [String] {
      try #require(try row(town(change)).ground).lacks.map { lack in
        "\(lack.ground.rawValue) \(lack.reason.rawValue) \(lack.verdict.rawValue) \(lack.nextStep?.rawValue ?? "-") "
          + "\((lack.squareMetres * 1000).rounded() / 1000)"
      }
    }
    #expect(
      try lines() == [
        "conditional C1 conditional recover 8000.0", "conditional C2 conditional compensate 8000.0",
        "conditional C4 conditional resolution 8000.0",
      ])
    // The second parcel is unknown: what is known to be missing stays beside the facts.
    let unknown = try lines {
      $0.parcels[1].0.tenure = .unknown
      $0.parcels[1].0.clearance = nil
    }
    #expect(
      unknown == [
        "unknown C1 unknown - 8000.0", "unknown C2 unknown - 8000.0", "unknown C4 conditional resolution 8000.0",
      ])
    // One fact is missing on one parcel, the step on the other.
    let mixed = try lines { $0.parcels[0].0.clearance = .unknown }
    #expect(
      mixed == [
        "conditional C1 conditional recover 8000.0", "conditional C2 conditional compensate 8000.0",
        "conditional C4 conditional resolution 8000.0", "unknown C2 unknown - 10000.0",
      ])
    // Disputed ground is not clean, and lacks the rest too.
    let disputed = try lines {
      $0.parcels[1].0.dispute = .yes
      $0.parcels[1].0.clearance = .unknown
    }
    #expect(
      disputed == [
        "not_clean C1 conditional recover 8000.0", "not_clean C2 unknown - 8000.0", "not_clean C3 not_clean - 8000.0",
        "not_clean C4 conditional resolution 8000.0",
      ])
  }

  @Test(
    "households of the parcels that households hold; unknown where one does not say",
    arguments: [([nil], nil), ([3], 3), ([0], 0), ([3, 2], 5), ([3, nil], nil), ([], 0)] as [([Int?], Int?)])
  func households(_ stated: [Int?], _ sum: Int?) throws {
    let town = town { town in
      town.parcels[0].0.households = 9
      town.parcels.removeLast()
      for (number, households) in stated.enumerated() {
        var parcel = Town.cleared("\(number + 2)")
        parcel.tenure = .household
        parcel.households = households
        town.parcels.append((parcel, Town.rectangle(100 + 20 * Double(number), 0, 120 + 20 * Double(number), 100)))
      }
    }
    let ground = try #require(try row(town).ground)
    #expect(ground.householdParcels == stated.count && ground.households == sum)
  }

  @Test("ground in two parcels counts once, as not clean")
  func doubledGround() throws {
    let town = town { $0.parcels.append((Town.cleared("3"), Town.rectangle(0, 0, 50, 100))) }
    #expect(areas(try #require(try row(town).ground)) == [5000, 8000, 5000, 0, 2000])
    let strip = self.town { $0.parcels.append((Town.cleared("3"), Town.rectangle(179.7, 0, 200, 100))) }
    #expect(areas(try #require(try row(strip).ground)) == [12_000, 8000, 0, 0, 0])
  }

  @Test("a parcel allotted to the call is its own; one allotted to another call is not")
  func allotment() throws {
    for (holder, clean) in [("G-1", 10_000.0), ("Công ty Y", 10_000), ("G-2", 0), ("Công ty X", 0)] {
      let town = town {
        $0.projects[0].0.investor = "Công ty Y"
        $0.projects.append((make("G-2") { $0.kind = .call }, Town.rectangle(500, 500, 600, 600)))
        $0.parcels[0].0.allottedTo = holder
      }
      let ground = try #require(try row(town).ground)
      #expect(ground.byVerdict[.clean].map { abs($0 - clean) < 1e-6 } == true, "\(holder)")
    }
  }

  @Test("the function: the call's, else the one asked for, else the block's own")
  func functions() throws {
    let industrial = town { $0.projects[0].0.targetFunction = FunctionCode("industry") }
    #expect(try row(industrial).ground?.byVerdict[.clean] == 0)
    let open = town { $0.projects[0].0.targetFunction = nil }
    #expect(try row(open, function: "industry").ground?.byVerdict[.clean] == 0)
    #expect(abs(try #require(try row(open).ground?.byVerdict[.clean]) - 10_000) < 1e-6)
  }

  @Test("revoked calls are out; a call without a polygon has a row that says so")
  func brokenCalls() throws {
    let town = town {
      $0.projects[0].1 = "POLYGON ((0 0, 10 10, 10 0, 0 10, 0 0))"
      let revoked: Project = make("A") {
        $0.kind = .call
        $0.status = .revoked
      }
      $0.projects.append((revoked, Town.rectangle(0, 0, 10, 10)))
    }
    let row = try row(town)
    #expect(row.project == "G-1" && row.ground == nil)
  }
}

import LandBooks
import LandModel
import PlanChecks
import PlaneGeometry
import Testing

@Suite("Books close")
struct BookClosingTests {
  /// A town whose features lie across each other, some of them broken.
  private func town(_ seed: UInt64) -> WorkedTown {
    var numbers = SeededNumbers(state: seed)
    var town = WorkedTown()
    func place(_ size: ClosedRange<Double>) -> Geometry {
      let (west, south) = (Double.random(in: -40...380, using: &numbers), Double.random(in: -40...280, using: &numbers))
      let (width, height) = (Double.random(in: size, using: &numbers), Double.random(in: size, using: &numbers))
      if Int.random(in: 0..<14, using: &numbers) == 0 {
        // A bow tie: two triangles that meet in a point.
        let corners = [(west, south), (west + width, south + height), (west + width, south), (west, south + height)]
        let ring = (corners + [corners[0]]).map { Position(553_000 + $0.0, 1_587_000 + $0.1) }
        return .polygon(ring)
      }
      let skew = Double.random(in: 0...20, using: &numbers)
      let corners = [
        (west, south), (west + width, south + skew), (west + width + skew, south + height), (west, south + height),
      ]
      return .polygon((corners + [corners[0]]).map { Position(553_000 + $0.0, 1_587_000 + $0.1) })
    }
    for index in town.schemeBlocks.indices { town.schemeBlocks[index].1 = place(40...200) }
    for index in town.landUseBlocks.indices { town.landUseBlocks[index].1 = place(60...220) }
    for index in town.parcels.indices { town.parcels[index].1 = place(30...160) }
    for index in town.projects.indices { town.projects[index].1 = place(40...160) }
    town.parcels[0].0.landUse = LandUseLabel("ODT:300+CLN:900")
    town.parcels[1].0.landUse = LandUseLabel("ODT+CLN")
    town.landUseBlocks[0].0.code = "RPH"
    town.forestCover = [
      (make("n") { $0.kind = .natural }, place(60...200)), (make("o") { $0.kind = ForestKind.none }, place(60...200)),
    ]
    let half: Zone = make("W") { ($0.kind, $0.code) = (.commune, "W") }
    town.zones.append((half, rectangle(120, -20, 420, 180)))
    return town
  }

  private func expectClosed(_ book: Book, _ seed: UInt64) {
    for balance in book.balances {
      let tolerance = max(1e-6 * abs(balance.totalSquareMetres), 1e-4)
      #expect(
        abs(balance.differenceSquareMetres) <= tolerance,
        "\(book.name) \(seed) \(balance.what): \(balance.totalSquareMetres) \(balance.parts)")
      #expect(balance.parts.allSatisfy { $0.squareMetres >= -tolerance }, "\(book.name) \(seed) \(balance.parts)")
    }
  }

  @Test("whatever lies over what, in both modes of precedence, of all and of one zone", arguments: 1...12)
  func closing(seed: Int) throws {
    let town = town(UInt64(seed))
    let higher = try RuleBook.shipped.overlaid(with: "precedence: higher", file: "rules.yml")
    for (zone, rules) in [(nil, RuleBook.shipped), ("W", .shipped), (nil, higher)] {
      let ledger = try town.ledger(zone: zone, book: rules)
      expectClosed(try ledger.adjustments(), UInt64(seed))
      expectClosed(try ledger.progress(), UInt64(seed))
      expectClosed(try ledger.transfer(ofPlan: 0), UInt64(seed))
      expectClosed(try ledger.transfer(ofPlan: 0, byUnit: true), UInt64(seed))
      for basis in ForestBasis.allCases { expectClosed(try ledger.forest(by: basis), UInt64(seed)) }
      for subject in [BalanceSubject.scheme(0), .landUsePlan(0), .zone(1, byLandUse: false), .zone(1, byLandUse: true)]
      {
        expectClosed(try ledger.balance(of: subject), UInt64(seed))
      }
      try expectClosedRows(ledger, seed)
    }
  }

  /// The six states of clearance are the ground, the three parts of demand the need.
  private func expectClosedRows(_ ledger: Ledger, _ seed: Int) throws {
    func number(_ row: [TableValue], _ table: BookTable, _ name: String) -> Double {
      guard let place = table.columns.firstIndex(of: name), case .number(let value) = row[place] else { return 0 }
      return value
    }
    for subject in [ClearanceSubject.project, .zone, .scheme] {
      let table = try ledger.clearance(by: subject).rows
      for row in table.rows {
        let parts = ["cleared_m2", "partial_m2", "none_m2", "unknown_m2", "no_parcel_m2", "skipped_m2"]
        let sum = parts.reduce(0) { $0 + number(row, table, $1) }
        let ground = number(row, table, "ground_m2")
        #expect(abs(sum - ground) <= max(1e-6 * ground, 1e-4), "\(seed) \(subject) \(row)")
      }
    }
    let demand = try ledger.demand().rows
    for row in demand.rows {
      let sum = ["existing_m2", "added_m2", "unknown_m2"].reduce(0) { $0 + number(row, demand, $1) }
      let need = number(row, demand, "need_m2")
      #expect(abs(sum - need) <= max(1e-6 * need, 1e-4), "\(seed) \(row)")
    }
  }

  @Test("the rows of a balance are the ground of its subject; the same for any number of jobs")
  func jobs() throws {
    for seed in 1...4 {
      let town = town(UInt64(seed))
      let books = try [1, 3].map { jobs in
        let ledger = try town.ledger(jobs: jobs)
        return try [ledger.schemes(), ledger.progress(), ledger.transfer(ofPlan: 0, byUnit: true), ledger.demand()].map(
          \.rows)
      }
      #expect(books[0] == books[1])
    }
  }

  @Test("a workspace without the layers gives notes and empty values, no zeros")
  func missingLayers() throws {
    var town = WorkedTown()
    town.parcels = []
    town.landUseBlocks = []
    town.landUsePlans = []
    town.targets = []
    let ledger = try town.ledger()
    #expect(try ledger.schemes().rows.lines("conflict_m2") == ["-"])
    #expect(try ledger.progress().notes == [.noParcels, .noCurrentUse])
    #expect(
      try ledger.progress().rows.lines("planned_m2,realised_m2,pending_m2,unknown_m2,realised_ratio,parcels").first
        == "64000 - - 64000 - -")
    #expect(try ledger.clearance(by: .project).notes == [.noParcels])
    #expect(
      try ledger.clearance(by: .project).rows.lines("ground_m2,cleared_m2,cleared_ratio,parcels").last == "30000 - - -")
    #expect(try ledger.demand().rows.lines("need_m2,existing_m2,in_plan_m2,shortfall_m2").last == "30000 - - -")
  }
}

/// SplitMix64.
private struct SeededNumbers: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}

import LandInventory
import LandModel
import PlaneGeometry
import Refusals
import Testing

@Suite("Reclaim")
struct ReclaimTests {
  /// The rows as `parcel project ground since months limit m² clean stage`, `-` for nothing.
  private func lines(_ town: Town) throws -> [String] {
    let criteria = try CleanLandCriteria(yaml: CleanLandCriteria.shippedText, file: "clean-land.yml")
    return try Reclaim(try town.context(), criteria).rows.map { row in
      let numbers = [row.months, row.limitMonths].map { $0.map { "\($0)" } ?? "-" }
      let areas = [row.squareMetres, row.givesCleanSquareMetres].map { area in
        area.map { "\(($0 * 1000).rounded() / 1000)" } ?? "-"
      }
      return "\(row.parcel ?? "-") \(row.project ?? "-") \(row.ground.rawValue) \(row.since?.description ?? "-") "
        + "\(numbers[0]) \(numbers[1]) \(areas[0]) \(areas[1]) \(row.stage.rawValue)"
    }
  }

  @Test(
    "idle by what grows there: past the limit, not on the day itself",
    arguments: [
      ("HNK", "2020-12-23", "1 - idle 2020-12-23 12 12 10000.0 10000.0 recover"), ("HNK", "2020-12-24", nil),
      // The law of 2013 has no article for aquaculture.
      ("NTS", "2020-12-23", nil),
      ("BHK", "2020-12-23", "1 - idle 2020-12-23 12 12 10000.0 10000.0 recover"),
      ("CLN", "2020-06-23", "1 - idle 2020-06-23 18 18 10000.0 10000.0 recover"), ("CLN", "2020-06-24", nil),
      ("ODT:3+CLN:5", "2020-06-23", "1 - idle 2020-06-23 18 18 10000.0 10000.0 recover"), ("ODT", "2000-01-01", nil),
      ("CNT", "2000-01-01", nil), ("XYZ", "2000-01-01", nil),
    ])
  func idleCrops(_ code: String, _ since: String, _ row: String?) throws {
    var town = Town.clean()
    town.parcels[0].0.landUse = LandUseLabel(code)
    town.parcels[0].0.idleSince = CivilDate(since)
    // Somebody holds it, and nothing is cleared: that is what taking back mends.
    town.parcels[0].0.tenure = .household
    town.parcels[0].0.recovery = Recovery.none
    town.parcels[0].0.clearance = Clearance.none
    #expect(try lines(town) == (row.map { [$0] } ?? []))
  }

  @Test(
    "no article, no row: the law of 2013 holds from the first of July 2014",
    arguments: [("2014-06-30", 0), ("2014-07-01", 1), ("2024-07-31", 1), ("2024-08-01", 1)])
  func articleOfTheDay(day: String, rows: Int) throws {
    var town = Town.clean()
    town.parcels[0].0.landUse = LandUseLabel("HNK")
    town.parcels[0].0.idleSince = CivilDate("2010-01-01")
    town.asOf = day
    #expect(try lines(town).count == rows)
  }

  @Test("a list of articles of the workspace holds in place of the shipped one")
  func ownArticles() throws {
    var town = Town.clean()
    town.parcels[0].0.landUse = LandUseLabel("NTS")
    town.parcels[0].0.idleSince = CivilDate("2019-01-01")
    #expect(try lines(town) == [])
    town.settings[.reclaim] = """
      articles:
        - {ground: idle, class: aquaculture, article: "Sổ tay", needs_penalty: true, valid_from: 2020-01-01, source: "ours", certainty: memory}
      """
    #expect(try lines(town) == ["1 - idle 2019-01-01 35 12 10000.0 10000.0 inspect"])
    town.parcels[0].0.landUse = LandUseLabel("HNK")
    #expect(try lines(town) == [])
    town.settings[.reclaim] = "articles: [{ground: lost, article: x}]"
    let error = try #require(throws: Refusal.self) { try lines(town) }
    #expect(error.description.contains("idle, misused"), "\(error)")
  }

  @Test("idle forest needs a resolution before it is clean")
  func idleForest() throws {
    var town = Town.clean()
    town.parcels[0].0.landUse = LandUseLabel("RSX")
    town.parcels[0].0.idleSince = CivilDate("2019-12-23")
    #expect(try lines(town) == ["1 - idle 2019-12-23 24 24 10000.0 0.0 recover"])
    town.parcels[0].0.idleSince = CivilDate("2019-12-24")
    #expect(try lines(town) == [])
  }

  /// The clean town with a licensed project over 40 m of the parcel.
  private func licensed(_ change: (inout Project, inout Parcel) -> Void) -> Town {
    var town = Town.clean()
    var project: Project = make("P") {
      $0.kind = .licensed
      $0.status = .implementing
      $0.handedOverOn = CivilDate("2019-06-30")
    }
    change(&project, &town.parcels[0].0)
    town.projects = [(project, Town.rectangle(0, 0, 40, 100))]
    return town
  }

  @Test("idle land of a project: from the hand-over, moved by a suspension")
  func idleProjects() throws {
    let idle = licensed {
      $1.allottedTo = "P"
      $1.idleSince = CivilDate("2019-01-01")
    }
    #expect(try lines(idle) == ["1 P idle 2019-06-30 29 12 4000.0 4000.0 extend"])
    let suspended = licensed {
      $1.allottedTo = "P"
      $1.idleSince = CivilDate("2019-01-01")
      $0.suspendedFrom = CivilDate("2020-01-01")
      $0.suspendedTo = CivilDate("2021-06-25")
    }
    // 542 days of force majeure move 2020-06-30 to 2021-12-24, which has passed the day after.
    #expect(try lines(suspended) == [])
    var later = suspended
    later.asOf = "2021-12-25"
    #expect(try lines(later) == ["1 P idle 2019-06-30 29 12 4000.0 4000.0 extend"])
  }

  @Test("late and expired projects, and what is not")
  func stalled() throws {
    let late = licensed { project, _ in project.deadline = CivilDate("2019-12-23") }
    #expect(try lines(late) == ["1 P late 2021-12-24 0 - 4000.0 4000.0 extend"])
    let inTime = licensed { project, _ in project.deadline = CivilDate("2019-12-24") }
    #expect(try lines(inTime) == [])
    let expired = licensed { project, _ in
      project.deadline = CivilDate("2015-01-01")
      project.extendedTo = CivilDate("2021-06-23")
    }
    #expect(try lines(expired) == ["1 P extension_expired 2021-06-24 6 - 4000.0 4000.0 recover"])
    let operating = licensed { project, _ in
      project.deadline = CivilDate("2015-01-01")
      project.status = .operating
    }
    #expect(try lines(operating) == [])
  }

  @Test("ground of another project too gives nothing")
  func twoProjects() throws {
    var town = licensed { project, _ in project.deadline = CivilDate("2015-01-01") }
    town.projects.append(
      (
        make("Q") {
          $0.kind = .licensed
          $0.status = .operating
        }, Town.rectangle(30, 0, 60, 100)
      ))
    #expect(try lines(town) == ["1 P late 2017-01-02 59 - 4000.0 3000.0 extend"])
  }

  @Test("misused: neither registered nor planned")
  func misused() throws {
    var town = Town.clean()
    town.parcels[0].0.observedUse = "SKC"
    #expect(try lines(town) == ["1 - misused - - - 10000.0 10000.0 inspect"])
    town.parcels[0].0.observedUse = "ODT"
    #expect(try lines(town) == [])
  }

  @Test("a household's parcel under a late project is clearance work, never taken back")
  func householdUnderALateProject() throws {
    let town = licensed { project, parcel in
      project.deadline = CivilDate("2010-01-01")
      parcel.tenure = .household
      parcel.clearance = Clearance.none
    }
    #expect(try lines(town) == [])
  }

  @Test(
    "the ground that is held: by id or name whole, by investor what lies in the project, State land once handed over")
  func heldGround() throws {
    let deadline = CivilDate("2019-12-23")
    let notHandedOver = licensed { project, _ in
      project.deadline = deadline
      project.handedOverOn = nil
    }
    #expect(try lines(notHandedOver) == [])
    let byInvestor = licensed { project, parcel in
      project.deadline = deadline
      project.handedOverOn = nil
      project.investor = "Công ty"
      parcel.allottedTo = "Công ty"
      parcel.tenure = .organisation
    }
    #expect(try lines(byInvestor) == ["1 P late 2021-12-24 0 - 4000.0 4000.0 extend"])
    var elsewhere = byInvestor
    elsewhere.projects[0].1 = Town.rectangle(200, 0, 240, 100)
    #expect(try lines(elsewhere) == [])
    elsewhere.parcels[0].0.allottedTo = "P"
    #expect(try lines(elsewhere) == ["1 P late 2021-12-24 0 - 10000.0 10000.0 extend"])
  }

  @Test("a project without parcels has a row of its own ground, and the totals count a parcel once")
  func ownGroundAndTotals() throws {
    var town = licensed { project, parcel in
      project.deadline = CivilDate("2019-12-23")
      parcel.unitCode = "1"
    }
    for (id, east) in [("Q", 20.0), ("R", 300)] {
      var project: Project = make(id) {
        $0.kind = .licensed
        $0.handedOverOn = CivilDate("2019-06-30")
        $0.deadline = CivilDate("2019-12-23")
      }
      project.status = .implementing
      town.projects.append((project, Town.rectangle(east, 0, east + 40, 100)))
    }
    town.zones = [
      (
        make("W1") {
          $0.kind = .commune; $0.code = "1"
        }, Town.rectangle(0, 0, 320, 100)
      ),
      (
        make("W2") {
          $0.kind = .commune; $0.code = "2"
        }, Town.rectangle(320, 0, 1000, 100)
      ),
    ]
    #expect(
      try lines(town) == [
        "1 P late 2021-12-24 0 - 4000.0 2000.0 extend", "1 Q late 2021-12-24 0 - 4000.0 2000.0 extend",
        "- R late 2021-12-24 0 - 4000.0 - extend",
      ])
    let criteria = try CleanLandCriteria(yaml: CleanLandCriteria.shippedText, file: "clean-land.yml")
    let reclaim = try Reclaim(try town.context(), criteria)
    #expect(reclaim.rows.map(\.unit) == ["W1", "W1", "W1"])
    let total = try #require(reclaim.totals.first)
    // 0 m to 60 m of the parcel under P and Q, and R's own 40 m.
    #expect(reclaim.totals.count == 1 && total.parcels == 1)
    #expect(abs(total.squareMetres - 10_000) < 0.001 && abs(total.givesCleanSquareMetres - 4_000) < 0.001)
  }

  @Test("where the ground of each row is: the parcel, what of it lies under the project, the project")
  func shapes() throws {
    var town = licensed { project, _ in project.deadline = CivilDate("2019-12-23") }
    town.parcels[0].0.landUse = LandUseLabel("HNK")
    town.parcels[0].0.idleSince = CivilDate("2020-01-01")
    var own = town.projects[0].0
    own.id = "R"
    town.projects.append((own, Town.rectangle(300, 0, 340, 100)))
    let criteria = try CleanLandCriteria(yaml: CleanLandCriteria.shippedText, file: "clean-land.yml")
    let reclaim = try Reclaim(try town.context(), criteria)
    let boxes = reclaim.shapes.map { shape in
      shape.map { "\($0.bounds.minX - Town.origin.x) \($0.bounds.maxX - Town.origin.x) \($0.area.rounded())" }
    }
    #expect(reclaim.rows.map { $0.parcel ?? $0.project } == ["1", "1", "R"])
    #expect(boxes == ["0.0 100.0 10000.0", "0.0 40.0 4000.0", "300.0 340.0 4000.0"])
    for (row, shape) in zip(reclaim.rows, reclaim.shapes) {
      #expect(abs(row.squareMetres - (shape?.area ?? 0)) < 1e-6)
    }
  }

  @Test(
    "misuse and, from August 2024, idle farm land: a fine comes first",
    arguments: [
      (nil, nil, "inspect"), ("2024-09-02", nil, "inspect"), ("2024-09-01", nil, "penalised"),
      ("2024-08-01", "2024-09-01", "penalised"), ("2024-08-01", "2024-08-31", "recover"),
    ] as [(String?, String?, String)])
  func penalty(fined: String?, deadline: String?, stage: String) throws {
    var town = Town.clean()
    town.asOf = "2024-09-01"
    town.parcels[0].0.landUse = LandUseLabel("HNK")
    town.parcels[0].0.idleSince = CivilDate("2020-01-01")
    town.parcels[0].0.observedUse = "SKC"
    town.parcels[0].0.penalisedOn = fined.flatMap { CivilDate($0) }
    town.parcels[0].0.penaltyDeadline = deadline.flatMap { CivilDate($0) }
    let stages = try lines(town).map { $0.split(separator: " ").last.map(String.init) ?? "" }
    #expect(stages == [stage, stage])
    // Before, idle farm land asked for none; misuse did.
    town.asOf = "2024-07-31"
    let before = try lines(town).map { $0.split(separator: " ").last.map(String.init) ?? "" }
    #expect(before == ["recover", "inspect"])
  }

  @Test("aquaculture has an article from August 2024", arguments: [("2024-07-31", 0), ("2024-08-01", 1)])
  func aquaculture(day: String, count: Int) throws {
    var town = Town.clean()
    town.asOf = day
    town.parcels[0].0.landUse = LandUseLabel("NTS")
    town.parcels[0].0.idleSince = CivilDate("2020-01-01")
    #expect(try lines(town).count == count)
  }

  @Test(
    "an extension that has passed was the one that the law has",
    arguments: [
      ("2021-12-24", "extend"), ("2021-12-23", "recover"),
    ])
  func extendedIdleProject(extended: String, stage: String) throws {
    let town = licensed {
      $0.extendedTo = CivilDate(extended)
      $1.allottedTo = "P"
      $1.idleSince = CivilDate("2019-01-01")
    }
    let idle = try #require(try lines(town).first)
    #expect(idle == "1 P idle 2019-06-30 29 12 4000.0 4000.0 \(stage)")
  }

  @Test("the article is that of the law in force on the day")
  func articles() throws {
    let criteria = try CleanLandCriteria(yaml: CleanLandCriteria.shippedText, file: "clean-land.yml")
    for (day, law) in [("2024-07-31", "45/2013/QH13 Đ.64 k.1 h"), ("2024-08-01", "31/2024/QH15 Đ.81 k.7")] {
      var town = Town.clean()
      town.asOf = day
      town.parcels[0].0.landUse = LandUseLabel("HNK")
      town.parcels[0].0.idleSince = CivilDate("2020-01-01")
      let row = try #require(try Reclaim(try town.context(), criteria).rows.first)
      #expect(row.article == "Luật Đất đai \(law)")
    }
  }
}

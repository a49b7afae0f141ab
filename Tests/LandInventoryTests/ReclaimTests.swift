import LandInventory
import LandModel
import Testing

@Suite("Reclaim")
struct ReclaimTests {
  /// The rows as `parcel project ground since months limit m² clean`.
  private func lines(_ town: Town) throws -> [String] {
    let criteria = try CleanLandCriteria(yaml: CleanLandCriteria.shippedText, file: "clean-land.yml")
    return try Reclaim(try town.context(), criteria).rows.map { row in
      let numbers = [row.months, row.limitMonths].map { $0.map { "\($0)" } ?? "-" }
      let areas = [row.squareMetres, row.givesCleanSquareMetres].map { ($0 * 1000).rounded() / 1000 }
      return "\(row.parcel) \(row.project ?? "-") \(row.ground.rawValue) \(row.since?.description ?? "-") "
        + "\(numbers[0]) \(numbers[1]) \(areas[0]) \(areas[1])"
    }
  }

  @Test(
    "idle by what grows there: past the limit, not on the day itself",
    arguments: [
      ("HNK", "2020-12-23", "1 - idle 2020-12-23 12 12 10000.0 10000.0"), ("HNK", "2020-12-24", nil),
      ("NTS", "2020-12-23", "1 - idle 2020-12-23 12 12 10000.0 10000.0"),
      ("BHK", "2020-12-23", "1 - idle 2020-12-23 12 12 10000.0 10000.0"),
      ("CLN", "2020-06-23", "1 - idle 2020-06-23 18 18 10000.0 10000.0"), ("CLN", "2020-06-24", nil),
      ("ODT:3+CLN:5", "2020-06-23", "1 - idle 2020-06-23 18 18 10000.0 10000.0"), ("ODT", "2000-01-01", nil),
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

  @Test("idle forest needs a resolution before it is clean")
  func idleForest() throws {
    var town = Town.clean()
    town.parcels[0].0.landUse = LandUseLabel("RSX")
    town.parcels[0].0.idleSince = CivilDate("2019-12-23")
    #expect(try lines(town) == ["1 - idle 2019-12-23 24 24 10000.0 0.0"])
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
    #expect(try lines(idle) == ["1 P idle 2019-06-30 29 12 4000.0 4000.0"])
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
    #expect(try lines(later) == ["1 P idle 2019-06-30 29 12 4000.0 4000.0"])
  }

  @Test("late and expired projects, and what is not")
  func stalled() throws {
    let late = licensed { project, _ in project.deadline = CivilDate("2019-12-23") }
    #expect(try lines(late) == ["1 P late 2021-12-24 0 - 4000.0 4000.0"])
    let inTime = licensed { project, _ in project.deadline = CivilDate("2019-12-24") }
    #expect(try lines(inTime) == [])
    let expired = licensed { project, _ in
      project.deadline = CivilDate("2015-01-01")
      project.extendedTo = CivilDate("2021-06-23")
    }
    #expect(try lines(expired) == ["1 P extension_expired 2021-06-24 6 - 4000.0 4000.0"])
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
    #expect(try lines(town) == ["1 P late 2017-01-02 59 - 4000.0 3000.0"])
  }

  @Test("misused: neither registered nor planned")
  func misused() throws {
    var town = Town.clean()
    town.parcels[0].0.observedUse = "SKC"
    #expect(try lines(town) == ["1 - misused - - - 10000.0 10000.0"])
    town.parcels[0].0.observedUse = "ODT"
    #expect(try lines(town) == [])
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

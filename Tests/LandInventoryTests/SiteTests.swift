import Foundation
import LandInventory
import LandModel
import PlaneGeometry
import Refusals
import Testing

@Suite("Sites of clean land")
struct SiteTests {
  /// Three clean parcels of 60 m × 40 m on a road, side by side; then what `change` makes of it.
  private func town(_ change: (inout Town) -> Void = { _ in }) -> Town {
    var town = Town.clean()
    town.parcels = (0..<3).map { number in
      let x = Double(number) * 60
      var parcel = Town.cleared("\(number + 1)")
      parcel.registeredAreaSquareMetres = 2400
      parcel.sheetNumber = "7"
      parcel.parcelNumber = "\(20 + number)"
      return (parcel, Town.rectangle(x, 0, x + 60, 40))
    }
    change(&town)
    return town
  }

  @Test("parcels that share an edge make one site, with everything that a list needs")
  func oneSite() throws {
    let inventory = try town().inventory()
    let site = try #require(inventory.sites.first)
    #expect(inventory.sites.count == 1 && site.verdict == .clean && site.isUsable && site.notes == [])
    let registered = try #require(site.registeredSquareMetres)
    #expect(abs(site.squareMetres - 7200) < 1e-6 && abs(registered - 7200) < 1e-6)
    #expect(abs(site.widthMetres - 40) < 0.4)
    // 180 m along the road's edge, and half a metre up each side.
    #expect(abs(site.frontageMetres - 181) < 1e-3)
    #expect(site.roadMetres == 0)
    #expect(site.functions == [Site.Share(classCode: "residential", squareMetres: 7200, percent: 100)])
    #expect(site.landUse.map(\.classCode) == ["ODT"])
    #expect(site.decisions == ["1/QĐ", "2/QĐ", "3/QĐ"])
    #expect(site.parcels.map(\.id) == ["1", "2", "3"] && site.parcels.map(\.parcelNumber) == ["20", "21", "22"])
    #expect(site.limits == [] && site.missing == [])
    #expect(site.id.hasPrefix("site-") && site.id.count == 17)
    // 7,200 m² on the grid lie 128 parts in a million below the ellipsoid in the city.
    #expect(abs(site.ellipsoidalSquareMetres / site.squareMetres - 1.000_128) < 2e-5)
  }

  @Test("corners run clockwise from the northernmost, then westernmost, without collinear ones")
  func corners() throws {
    let site = try #require(try town().inventory().sites.first)
    let corners = site.corners.map { Position($0.position.x - Town.origin.x, $0.position.y - Town.origin.y) }
    #expect(corners == [Position(0, 40), Position(180, 40), Position(180, 0), Position(0, 0)])
    #expect(site.corners.map(\.edgeMetres) == [180, 40, 180, 40])
    #expect(site.corners.map(\.point) == [1, 2, 3, 4] && site.corners.allSatisfy { $0.ring == 1 })
  }

  @Test(
    "an edge of 3 m joins, one of 2.9 m does not",
    arguments: [(3.0, 1), (2.9, 2)])
  func sharedEdge(_ width: Double, _ sites: Int) throws {
    let town = town {
      $0.parcels = [
        (Town.cleared("1"), Town.rectangle(0, 0, 60, 40)),
        (Town.cleared("2"), Town.rectangle(60, 40 - width, 120, 80)),
      ]
    }
    #expect(try town.inventory().sites.count == sites)
    #expect(try town.inventory { $0.minimumSharedEdgeMetres = 2.9 }.sites.count == 1)
  }

  @Test("borders a millimetre apart join, three millimetres do not; strips of overlap do not part")
  func borders() throws {
    for (gap, count) in [(0.001, 1), (0.003, 2), (-0.3, 1)] {
      let town = town {
        $0.parcels = [
          (Town.cleared("1"), Town.rectangle(0, 0, 60, 40)),
          (Town.cleared("2"), Town.rectangle(60 + gap, 0, 120, 40)),
        ]
      }
      let inventory = try town.inventory()
      #expect(inventory.sites.count == count, "\(gap)")
      let expected = gap > 0 ? 4800 - 40 * gap : 4800
      #expect(abs(inventory.sites.reduce(0) { $0 + $1.squareMetres } - expected) < 1e-4, "\(gap)")
      if count == 1 { #expect(inventory.sites[0].geometry.polygons.count == 1) }
    }
  }

  @Test("small and narrow sites are listed and not usable; thresholds on both sides")
  func size() throws {
    for (width, depth, notes) in [
      (9.99, 100.0, ["narrow"]), (10, 100, []), (12.5, 40, []), (12.5, 39.9, ["small"]), (5, 5, ["narrow", "small"]),
    ] {
      let town = town { $0.parcels = [(Town.cleared("1"), Town.rectangle(0, 0, width, depth))] }
      let site = try #require(try town.inventory().sites.first)
      #expect(site.notes == notes && site.isUsable == notes.isEmpty, "\(width) × \(depth)")
    }
    let town = town { $0.parcels = [(Town.cleared("1"), Town.rectangle(0, 0, 5, 5))] }
    let site = try #require(try town.inventory { $0.criteria.limits = [.size: .off] }.sites.first)
    #expect(site.isUsable && site.notes == [])
  }

  @Test("conditional pieces join on request, with what is missing; else they limit the site")
  func conditional() throws {
    let town = town { $0.parcels[1].0.clearance = .partial }
    let clean = try town.inventory()
    #expect(clean.sites.map { $0.parcels.map(\.id) }.sorted { $0[0] < $1[0] } == [["1"], ["3"]])
    #expect(
      clean.sites.map(\.limits)
        == Array(
          repeating: [Site.Limit(reason: .clearance, parcels: ["2"], edgeMetres: 40)], count: 2))
    let all = try town.inventory { $0.includesConditional = true }
    #expect(all.sites.count == 1 && all.sites[0].verdict == .conditional)
    #expect(
      all.sites[0].missing == [
        Lack(
          ground: .conditional, reason: .clearance, verdict: .conditional, nextStep: .compensate, squareMetres: 2400)
      ])
  }

  @Test("a part of a parcel makes a site of its own, limited by the rest")
  func partOfParcel() throws {
    let town = town {
      $0.parcels = [$0.parcels[0]]
      $0.constraintAreas = [(make("K") { $0.severity = .notClean }, Town.rectangle(20, -10, 40, 100))]
    }
    let inventory = try town.inventory()
    #expect(inventory.sites.map { ($0.squareMetres * 10).rounded() / 10 } == [800, 800])
    #expect(Set(inventory.sites.map(\.id)).count == 2)
    for site in inventory.sites {
      let registered = try #require(site.registeredSquareMetres)
      #expect(site.parcels.map(\.id) == ["1"] && abs(registered - 800) < 1e-6)
      #expect(site.limits.map(\.reason) == [.constraint] && site.limits[0].parcels == ["1"])
      #expect(abs(site.limits[0].edgeMetres - 40) < 1e-6)
    }
  }

  @Test("shares of functions and codes add up to 100.0")
  func shares() throws {
    let town = town {
      $0.schemeBlocks = [
        (Town.block("B1", "S", "residential"), Town.rectangle(-500, -500, 60, 1500)),
        (Town.block("B2", "S", "service"), Town.rectangle(60, -500, 1500, 1500)),
      ]
      $0.landUseBlocks[0].1 = Town.rectangle(-500, -500, 1500, 1500)
      $0.landUseBlocks[0].0.code = "CGT"
      $0.landUseBlocks[1].0.code = "CGT"
    }
    let site = try #require(try town.inventory().sites.first)
    #expect(site.functions.map(\.classCode) == ["residential", "service"])
    #expect(site.functions.map(\.percent) == [33.3, 66.7])
  }

  @Test("the same parcels have the same id, whatever their order")
  func identity() throws {
    let ids = try town().inventory().sites.map(\.id)
    let reversed = try town { $0.parcels.reverse() }.inventory().sites.map(\.id)
    let fewer = try town { $0.parcels.removeLast() }.inventory().sites.map(\.id)
    #expect(reversed == ids && fewer != ids)
  }

  /// Two parcels of 40 m × 40 m that overlap by 10 m, the second `up` metres further north, turned so that the doubled
  /// ground's corners are rounded: what one parcel has of it ends a hair off what is left of the other.
  private func overlapping(up: Double, degrees: Double) -> Town {
    func corners(_ minX: Double, _ minY: Double) -> String {
      let angle = degrees * .pi / 180
      let ring = [(0.0, 0.0), (40, 0), (40, 40), (0, 40), (0, 0)].map { x, y in
        let (x, y) = (x + minX, y + minY)
        return "\(x * cos(angle) - y * sin(angle)) \(x * sin(angle) + y * cos(angle))"
      }
      return "POLYGON ((\(ring.joined(separator: ", "))))"
    }
    return town {
      $0.parcels = [(Town.cleared("1"), corners(0, 0)), (Town.cleared("2"), corners(30, up))]
    }
  }

  @Test(
    "grounds that doubled ground parts are sites of their own, however the strips beside it are rounded",
    arguments: [0.0, 1e-8, 1e-3, 5], [0.0, 0.013, 17, 33.7, 45, 71.3])
  func doubledGround(up: Double, degrees: Double) throws {
    let inventory = try overlapping(up: up, degrees: degrees).inventory()
    #expect(inventory.openBalances == [])
    #expect(inventory.sites.count == 2)
    for site in inventory.sites {
      #expect(site.parcels.count == 1 && site.geometry.polygons.count == 1)
      #expect(abs(site.squareMetres - 1600 + 10 * (40 - up)) < 0.05)
      #expect(site.corners.count == (up < 1 ? 4 : 6) && site.limits.map(\.reason) == [.dispute])
      // From both parcels' view of the doubled ground.
      #expect(site.limits.allSatisfy { abs($0.edgeMetres - (up < 1 ? 80 : 90)) < 0.05 })
    }
  }

  @Test("an edge of 2 m is 2 m long, though its two drawings overlap by less than identity")
  func edgeDrawnTwice() throws {
    let town = town {
      $0.parcels = [
        (Town.cleared("1"), Town.rectangle(0, 0, 60.000_000_1, 40)),
        (Town.cleared("2"), Town.rectangle(60, 38, 120, 80)),
      ]
    }
    #expect(try town.inventory().sites.count == 2)
    #expect(try town.inventory { $0.minimumSharedEdgeMetres = 2 }.sites.count == 1)
  }

  @Test(
    "the ground of a road ends flat where its line does",
    arguments: [
      // A road of 12 m, the distance to a parcel of 60 m × 40 m, the frontage.
      ("LINESTRING (30 -500, 30 -20)", 20.0, 0.0), ("LINESTRING (30 -500, 30 0)", 0, 13),
      ("LINESTRING (-100 -16, 200 -16)", 10, 0), ("LINESTRING (-500 20, -9 20)", 9, 0),
      ("LINESTRING (100 -4, 64 -4)", hypot(4, 0), 0), ("LINESTRING (20 10, 40 30)", 0, 0),
      ("LINESTRING (30 -10, 30 90)", 0, 4),
    ])
  func roadEnds(line: String, distance: Double, frontage: Double) throws {
    let town = town {
      $0.parcels = [$0.parcels[0]]
      $0.roads = [(make("R") { $0.widthMetres = 12 }, line)]
    }
    let site = try #require(try town.inventory().sites.first)
    #expect(site.roadMetres.map { abs($0 - distance) < 1e-6 } == true, "\(site.roadMetres ?? -1)")
    #expect(abs(site.frontageMetres - frontage) < 0.05, "\(site.frontageMetres)")
  }

  @Test("a site inside the ground of a road is 0 m from it")
  func insideARoad() throws {
    let town = town {
      $0.parcels = [$0.parcels[0]]
      $0.roads = [(make("R") { $0.widthMetres = 300 }, "LINESTRING (-500 20, 500 20)")]
    }
    #expect(try town.inventory().sites.first?.roadMetres == 0)
  }

  @Test("a parcel that PROJ cannot bring to the ellipsoid is an error that names it, never its grid area")
  func noEllipsoid() throws {
    let town = town {
      $0.parcels.append((Town.cleared("far"), Town.rectangle(9e8, 0, 9e8 + 100, 100)))
    }
    let refusal = try #require(throws: Refusal.self) { try town.inventory() }
    #expect(refusal.code == .transformation && refusal.place.featureID == "far")
  }
}

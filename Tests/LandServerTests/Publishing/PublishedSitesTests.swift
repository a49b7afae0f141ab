import Foundation
import LandAnswers
import LandModel
import LandStore
import Refusals
import SampleData
import Testing

@testable import LandServer

/// Clean sites go out where an office names them.
struct PublishedSitesTests {
  @Test func goOutWhereTheyAreNamed() throws {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).gpkg").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    try Workspace.write(try KonTumSample.land(), to: path, landfund: Product.version)
    let day = try #require(CivilDate("2021-12-24"))
    #expect(try Snapshot(try Workspace(path), day: day).layer("site") == nil)
    let settings = try PublishSettings("layers: {site: [width_m, area_m2, functions]}", file: "publish.yml")
    let snapshot = try Snapshot(try Workspace(path), day: day, settings: settings)
    let sites = try #require(snapshot.layer("site"))
    #expect(sites.fields.map(\.name) == ["area_m2", "width_m", "functions"] && sites.count > 0)
    #expect(sites.fields.map(\.kind) == [.area, .length, .text])
    #expect(sites.ids.allSatisfy { sites.feature($0) != nil })
    let face = PublicFace.face(base: "http://h", language: .english)
    func ask(_ target: String) throws -> String {
      let answer = face.respond(to: try ServerRequest("GET", target), snapshot, budget: WorkBudget(nil))
      #expect(answer.status == 200, "\(target)")
      return String(decoding: answer.bytes, as: UTF8.self)
    }
    let text = try ask("/collections/site/items?area_m2=\(sites.columns[0][0].number)")
    #expect(text.contains("\"numberMatched\":1,") && text.contains("\"functions\":\"[{"))
    #expect(try ask("/collections").contains("\"id\":\"site\""))
    #expect(!(try ask("/collections/site/download.csv")).contains("verdict"))
  }
}

extension PublishedValue {
  fileprivate var number: Double { if case .number(let number) = self { number } else { .nan } }
}

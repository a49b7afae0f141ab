import Foundation
import LandAnswers
import LandModel
import LandStore
import Testing

@testable import LandServer

/// A thing of the land says all that is filled, and of which plan it is.
struct DeskFeatureTests {
  private static let root = "/workspaces/kon-tum/features"

  @Test func everyFeatureSaysItsFieldsAndItsPlan() throws {
    let an = try OpenDesk { _ in }.workspace()
    let land = try PublicTown.land("Phường")
    try Workspace.write(land, to: "\(an.desk.folder)/kon-tum/workspace.gpkg", landfund: Product.version)
    for layer in LayerName.allCases where land[layer].count > 0 {
      let id = land[layer].id(of: 0)
      let path = id.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
      let document = try an.ask("GET", "\(Self.root)/\(layer.rawValue)/\(path)").json
      #expect(document["id"] as? String == id && document["layer"] as? String == layer.rawValue, "\(document)")
      let fields = try #require(document["fields"] as? [String: Any])
      #expect(fields.values.allSatisfy { !($0 is NSNull) })
      let named = fields["scheme"] ?? fields["plan"]
      let plan = document["plan"] as? [String: Any]
      if layer == .scheme || layer == .landUsePlan { #expect(plan == nil) }
      if [.schemeBlock, .landUseBlock].contains(layer) {
        #expect(plan?["id"] as? String == named as? String && plan?["fields"] is [String: Any], "\(document)")
      }
    }
    #expect(try an.ask("GET", "\(Self.root)/parcel/nobody").code == "not_found")
    #expect(try an.ask("GET", "\(Self.root)/nothing/1").code == "not_found")
  }
}

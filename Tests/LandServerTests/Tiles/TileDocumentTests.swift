import Foundation
import LandModel
import LandStore
import PlaneGeometry
import Testing

@testable import LandServer

/// What describes the tiles.
struct TileDocumentTests {
  private let town: TileTown

  init() throws { town = try TileTown() }

  private func list(_ value: Any?) -> [[String: Any]] { value as? [[String: Any]] ?? [] }

  private func links(_ value: Any?) -> [String: String] {
    Dictionary(list(value).map { ($0["rel"] as? String ?? "", $0["href"] as? String ?? "") }) { first, _ in first }
  }

  @Test("tile matrix sets are those of the web and of the working system")
  func matrixSets() throws {
    let sets = list(try town.json("/tileMatrixSets")["tileMatrixSets"])
    #expect(sets.map { $0["id"] as? String } == ["WebMercatorQuad", "EPSG9216Quad"])
    let quad = try town.json("/tileMatrixSets/EPSG9216Quad")
    #expect(quad["crs"] as? String == "http://www.opengis.net/def/crs/EPSG/0/9216")
    #expect(quad["orderedAxes"] as? [String] == ["E", "N"])
    let levels = list(quad["tileMatrices"])
    #expect(levels.count == 20 && levels[13]["cellSize"] as? Double == 1 && levels[13]["id"] as? String == "13")
    #expect(levels[0]["pointOfOrigin"] as? [Double] == [-548_576, 2_897_152])
    #expect(levels[3]["matrixWidth"] as? Int == 8 && levels[3]["tileHeight"] as? Int == 256)
    let web = list(try town.json("/tileMatrixSets/WebMercatorQuad")["tileMatrices"])
    #expect(web.count == 25)
    // The values of the standard's annex.
    #expect(abs((web[0]["scaleDenominator"] as? Double ?? 0) - 559_082_264.028717) < 1e-3)
    #expect(abs((web[10]["cellSize"] as? Double ?? 0) - 152.874056570353) < 1e-9)
    #expect(try town.ask("/tileMatrixSets/EPSG9217Quad").status == 404)
  }

  @Test("a workspace outside the square of the working system's quad has none")
  func outside() throws {
    let far = try TileTown(origin: Position(543_490, 790_000))
    let sets = try JSONSerialization.jsonObject(with: Data(try far.ask("/tileMatrixSets").bytes)) as? [String: Any]
    #expect(list(sets?["tileMatrixSets"]).map { $0["id"] as? String } == ["WebMercatorQuad"])
  }

  @Test("tilesets lead to their tiles, and say where there are some", arguments: ["", "/collections/parcel"])
  func tileSets(_ start: String) throws {
    let sets = list(try town.json("\(start)/tiles")["tilesets"])
    #expect(sets.count == 2)
    for (place, id) in ["WebMercatorQuad", "EPSG9216Quad"].enumerated() {
      let links = links(sets[place]["links"])
      #expect(links["self"] == "\(TileTown.base)\(start)/tiles/\(id)")
      #expect(links["item"] == "\(TileTown.base)\(start)/tiles/\(id)/{tileMatrix}/{tileRow}/{tileCol}")
      #expect(links["http://www.opengis.net/def/rel/ogc/1.0/tiling-scheme"] == "\(TileTown.base)/tileMatrixSets/\(id)")
      let set = try town.json("\(start)/tiles/\(id)")
      #expect(set["dataType"] as? String == "vector")
      let limits = list(set["tileMatrixSetLimits"])
      #expect(limits.map { $0["tileMatrix"] as? String } == (place == 0 ? 5...18 : 4...19).map { "\($0)" })
      for limit in limits {
        let numbers = ["minTileRow", "maxTileRow", "minTileCol", "maxTileCol"].map { limit[$0] as? Int ?? -1 }
        let zoom = limit["tileMatrix"] as? String ?? ""
        func status(_ row: Int, _ column: Int) throws -> Int {
          try town.ask("\(start)/tiles/\(id)/\(zoom)/\(row)/\(column)").status
        }
        #expect([200, 204].contains(try status(numbers[0], numbers[2])))
        #expect([200, 204].contains(try status(numbers[1], numbers[3])))
        #expect(try status(numbers[0] - 1, numbers[2]) == 404)
        #expect(try status(numbers[1], numbers[3] + 1) == 404)
      }
      let layers = list(set["layers"]).map { $0["id"] as? String ?? "" }
      #expect(start.isEmpty ? layers.contains("zone") && layers.contains("parcel") : layers == ["parcel"])
    }
    #expect(try town.ask("\(start)/tiles/Elsewhere").status == 404)
    #expect(try town.ask("/collections/finding/tiles").status == 404)
  }

  @Test("TileJSON names the layers with their zooms and fields, and takes day and collections along")
  func tileJSON() throws {
    let json = try town.json("/tiles.json")
    #expect(json["tilejson"] as? String == "3.0.0" && json["attribution"] == nil)
    #expect(json["tiles"] as? [String] == ["\(TileTown.base)/tiles/{z}/{x}/{y}.pbf"])
    #expect(json["minzoom"] as? Int == 5 && json["maxzoom"] as? Int == 18)
    let bounds = json["bounds"] as? [Double] ?? []
    #expect(bounds.count == 4 && bounds[0] > 107.8 && bounds[2] < 108 && bounds[1] > 14.7 && bounds[3] < 14.8)
    let layers = list(json["vector_layers"])
    let parcel = try #require(layers.first { $0["id"] as? String == "parcel" })
    #expect(parcel["minzoom"] as? Int == 14)
    let fields = parcel["fields"] as? [String: String] ?? [:]
    #expect(fields["id"] == "String" && fields["registered_area_m2"] == "Number" && fields["name"] == nil)
    let chosen = try town.json("/tiles.json?collections=road,zone&datetime=2014-01-01")
    #expect(
      chosen["tiles"] as? [String] == [
        "\(TileTown.base)/tiles/{z}/{x}/{y}.pbf?collections=road%2Czone&datetime=2014-01-01"
      ])
    #expect(list(chosen["vector_layers"]).map { $0["id"] as? String } == ["zone", "road"])
    #expect(try town.ask("/tiles.json?collections=finding").status == 400)
    #expect(try town.ask("/tiles.json?datetime=x").status == 400)
    let named = try TileTown(settings: PublishSettings("attribution: Sở Xây dựng", file: "publish.yml"))
    #expect(try named.json("/tiles.json")["attribution"] as? String == "Sở Xây dựng")
  }

  @Test(
    "the style draws what tiles hold, with the legend's colours and without fonts", arguments: ["function", "landuse"])
  func style(_ show: String) throws {
    let style = try town.json("/style.json?show=\(show)")
    #expect(style["version"] as? Int == 8 && style["glyphs"] == nil && style["sprite"] == nil)
    let source = (style["sources"] as? [String: [String: Any]])?["landfund"]
    #expect(source?["url"] as? String == "\(TileTown.base)/tiles.json")
    let layers = list(style["layers"])
    #expect(Set(layers.map { $0["id"] as? String }).count == layers.count)
    #expect(!layers.contains { $0["type"] as? String == "symbol" })
    let names = Set(layers.compactMap { $0["source-layer"] as? String })
    let held = Set(list(try town.json("/tiles.json")["vector_layers"]).map { $0["id"] as? String ?? "" })
    #expect(names.isSubset(of: held) && names.isSuperset(of: ["zone", "scheme", "road", "parcel"]))
    let text = String(decoding: try town.ask("/style.json?show=\(show)").bytes, as: UTF8.self)
    let green = try #require(FunctionList.shipped[FunctionCode("green")]?.colour)
    #expect(text.contains("[\"green\"],\"\(green.hexadecimal)\"") == (show == "function"))
    #expect(try town.ask("/style.json?show=parcels").status == 400)
    let based = try TileTown(settings: PublishSettings("basemap: https://maps.example/{z}/{x}/{y}.png", file: "p.yml"))
    #expect((try based.json("/style.json")["sources"] as? [String: [String: Any]])?["basemap"] != nil)
  }
}

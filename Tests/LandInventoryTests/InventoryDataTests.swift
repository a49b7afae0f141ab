import Refusals
import Testing

@testable import LandInventory
@testable import LandModel

@Suite("Data of the inventories that rest on memory of a law")
struct InventoryDataTests {
  private static let certainties = ["read", "secondary", "memory", "assumption"]

  @Test("every article of recovery has its source and how certain it is")
  func articles() throws {
    let document = try #require(try YAMLValue.document(EmbeddedData.reclaimYML, file: "reclaim.yml"))
    let articles = try #require(try document.members("articles")["articles"]).elements("articles")
    #expect(articles.count == 15)
    for article in articles {
      let members = try article.members("an article")
      #expect(try members.filledText("source") != nil)
      #expect(Self.certainties.contains(try members.filledText("certainty") ?? ""))
    }
  }

  @Test("every law of occupancy has its source and how certain it is")
  func laws() throws {
    let table = try CommaTable(EmbeddedData.occupancyLawsCSV)
    let (source, certainty) = (try #require(table.column("source")), try #require(table.column("certainty")))
    for row in table.rows {
      #expect(!row.fields[source].isEmpty && Self.certainties.contains(row.fields[certainty]), "\(row)")
    }
  }
}

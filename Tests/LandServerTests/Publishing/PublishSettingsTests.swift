import LandModel
import Refusals
import Testing

@testable import LandServer

struct PublishSettingsTests {
  /// A word that is misspelt would hold nothing back.
  @Test(arguments: [
    ("function", "heritage", "heritage"), ("function", "heritages", nil), ("kind", "natural", "natural"),
    ("kind", "heritage", "heritage"), ("code", "ntd", "NTD"), ("code", "NT D", nil), ("name", "x", nil),
  ])
  func withheldWords(_ list: String, _ word: String, _ expected: String?) {
    #expect(Publication.withheldWord(word, of: list) == expected)
  }

  /// The shipped list names all that may go out but sites, and nothing else.
  @Test func shipped() {
    let shipped = PublishSettings.shipped
    var greatest = Publication.greatest.fields
    greatest["site"] = nil
    #expect(shipped.publication.fields == greatest)
    #expect(shipped.publication.withheld == Publication.greatest.withheld)
    #expect(shipped.contact == nil)
  }

  @Test func layerByLayer() throws {
    let settings = try PublishSettings(
      """
      layers:
        road: off
        parcel: [id, parcel_no, sheet_no]
      withheld: {kind: [defence, heritage]}
      crs: [EPSG:9217, 9218]
      contact: Sở Xây dựng
      basemap: https://tiles.example:8443/{z}/{x}/{y}.png?a=b
      """, file: "publish.yml")
    #expect(settings.publication.fields["road"] == nil)
    #expect(settings.publication.fields["parcel"] == ["sheet_no", "parcel_no"])
    #expect(settings.publication.fields["zone"] == PublishSettings.shipped.publication.fields["zone"])
    #expect(settings.publication.withheld["kind"] == ["defence", "heritage"])
    #expect(settings.systems.map(\.description) == ["EPSG:9217", "EPSG:9218"])
    #expect(settings.contact == "Sở Xây dựng" && settings.basemapOrigin == "https://tiles.example:8443")
  }

  @Test(arguments: [
    "layers: {parcel: [id, name]}", "layers: {parcel: [households]}", "layers: {finding: [id]}", "withheld: {kind: []}",
    "withheld: {code: [CQP]}", "layers: {statement: [id]}", "crs: [EPSG:1]", "nonsense: 1", "layers: [parcel]",
    "layers: {site: [household]}", "withheld: {function: [defence, defense]}", "withheld: {kind: [defence, nix]}",
    "withheld: {code: [CQP, CAN, XYZ]}", "basemap: tiles.png", "basemap: \"javascript:alert(1)//{z}{x}{y}\"",
    "basemap: \"https://a;script-src *//{z}/{x}/{y}\"", "contact: \"one\\ntwo\"",
  ])
  func refuses(_ yaml: String) { #expect(throws: Refusal.self) { try PublishSettings(yaml, file: "publish.yml") } }

  @Test(arguments: [
    ("079123456789", true), ("090 123 4567", false), ("0901234567", true), ("12345678", false),
    ("1234567890123", false),
    ("Lô A-12", false),
  ])
  func personal(_ text: String, _ expected: Bool) { #expect(PublicationCheck.looksPersonal(text) == expected) }
}

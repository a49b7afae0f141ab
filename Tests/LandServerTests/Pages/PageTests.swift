import Foundation
import Interchange
import LandModel
import LandServer
import PlaneGeometry
import Refusals
import Testing

/// Pages: what they keep back, what they escape, and what the policy of a page asks of them.
@Suite("pages")
struct PageTests {
  private static func addresses() -> [String] {
    let polygon = PublicTown.corners(0, 200, 0, 100)
    let point = "\(PublicTown.origin.x + 40),\(PublicTown.origin.y + 20)"
    return [
      "/", "/parcels/1/1", "/zones/W1", "/sheet?polygon=\(polygon)&crs=EPSG:9216",
      "/sheet?point=\(point)&crs=EPSG:9216",
      "/problems/not_found", "/parcels/none", "/search?q=1/1", "/search?q=CANAR", "/search?q=phuong",
    ]
  }

  private static func asked(_ address: String, _ language: String) -> String {
    "\(address)\(address.contains("?") ? "&" : "?")lang=\(language)"
  }

  @Test(
    "texts of the land stay text",
    arguments: ["</script><script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "\u{202E}đổi & <b>"])
  func hostile(_ name: String) throws {
    let town = try PublicTown(name: name)
    let id = name.utf8.map { String(format: "%%%02X", $0) }.joined()
    for address in Self.addresses() + ["/parcels/1/2%20\(id)"] {
      let page = try town.text(Self.asked(address, "vi"), accept: PublicTown.browser)
      #expect(page.hasPrefix("<!DOCTYPE html>"), "\(address)")
      #expect(!page.contains("<img") && !page.contains("alert(1)</script>") && !page.contains("<b>"), "\(address)")
    }
  }

  @Test("a page has no script or style in it and stands under a strict policy")
  func policy() throws {
    let town = try PublicTown()
    for address in Self.addresses() {
      let answer = try town.ask(Self.asked(address, "vi"), accept: PublicTown.browser)
      let policy = try #require(answer.header("content-security-policy"))
      #expect(policy.contains("default-src 'none'") && !policy.contains("unsafe"))
      let page = try town.text(Self.asked(address, "vi"), accept: PublicTown.browser)
      #expect(page.contains("<html lang=\"vi\">") && !page.contains("<style") && !page.contains("style="), "\(address)")
      #expect(page.firstMatch(of: /<script(?![^>]*(src=|application\/json))/) == nil, "\(address)")
      #expect(page.firstMatch(of: /<[^>]* on[a-z]+=/) == nil, "\(address)")
    }
  }

  @Test("the fields of features have names that people know", arguments: ["items", "items/1/1"])
  func fieldNames(_ path: String) throws {
    let page = try PublicTown().text("/collections/parcel/\(path)?lang=vi", accept: PublicTown.browser)
    let name = Labels.shipped.label("column", "sheet_no").vi
    #expect(page.contains(">\(name)<") && !page.contains(">sheet_no<"))
  }

  @Test("sheets say what they are, are kept from search engines, and have another language")
  func sheets() throws {
    let town = try PublicTown()
    for (address, words) in [
      ("/parcels/1/1?lang=vi", "không phải chứng chỉ quy hoạch"),
      ("/zones/W1?lang=en", "neither a planning certificate"),
    ] {
      let answer = try town.ask(address, accept: PublicTown.browser)
      #expect(answer.header("x-robots-tag") == "noindex")
      let page = try town.text(address, accept: PublicTown.browser)
      #expect(page.contains(words) && page.contains("name=\"robots\" content=\"noindex\"") && page.contains("<svg"))
      #expect(page.contains("hreflang=") && page.contains("type=\"date\""))
    }
  }

  @Test("a browser gets a problem as a page with a search box, a program as a document")
  func problems() throws {
    let town = try PublicTown()
    let page = try town.ask("/nowhere", accept: PublicTown.browser)
    #expect(page.status == 404 && page.header("content-type") == "text/html; charset=utf-8")
    #expect(page.header("cache-control") == "no-store")
    #expect(try town.text("/nowhere", accept: PublicTown.browser).contains("role=\"search\""))
    #expect(try town.ask("/nowhere").header("content-type") == "application/problem+json")
    for code in ProblemCode.allCases {
      #expect(try town.ask("/problems/\(code.rawValue)").status == 200)
      #expect(!code.meaning.en.isEmpty && code.meaning.en != code.meaning.vi && code.title.en != code.title.vi)
    }
  }

  @Test("scripts and styles have a hash in their name, stay a year and weigh at most 80 kB packed")
  func files() throws {
    let town = try PublicTown()
    let page = try town.text("/?lang=vi", accept: PublicTown.browser)
    let paths = page.matches(of: /(?:href|src)="(\/files\/[^"]+)"/).map { String($0.output.1) }
    #expect(paths.count == 3)
    var bytes = 0
    for path in paths {
      let answer = try town.ask(path)
      #expect(answer.status == 200 && answer.header("cache-control") == "public, max-age=31536000, immutable")
      if case .bytes(let body) = answer.body { bytes += GzipStream.packed(body).count }
    }
    #expect(bytes > 0 && bytes <= 80_000)
  }

  @Test("crawlers stay away from items, search and sheets")
  func robots() throws {
    let text = try PublicTown(base: "https://land.example/map").text("/robots.txt")
    for path in ["/map/search", "/map/parcels/", "/map/sheet", "/map/collections/*/items"] {
      #expect(text.contains("Disallow: \(path)\n"))
    }
  }
}

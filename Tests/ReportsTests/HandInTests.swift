import Foundation
import LandModel
import PlaneGeometry
import Refusals
import Testing

@testable import Reports

@Suite("Books to hand in")
struct HandInTests {
  private let head = WorkspaceHead(
    landfund: "0", command: "tables", workspace: "t", crs: "EPSG:9216", asOf: CivilDate("2021-12-24"))

  private func decision(_ number: String) -> WorkspaceHead.Decision {
    WorkspaceHead.Decision(number: number, day: CivilDate("2018-06-15"))
  }

  private var areas: RowTable {
    var table = RowTable(columns: ["scheme", "area_m2"])
    table.append([.text("S"), .number(12_345)])
    table.append([.text("T"), .number(5)])
    return table
  }

  @Test("each sheet says on what it rests itself, and in which unit its figures are")
  func sheets() throws {
    let pages = [
      HandIn.Page(
        "Một", [.init("", areas, adding: ["area_m2"])], missing: [],
        basis: .init([decision("1/QĐ"), decision("2/QĐ"), decision("3/QĐ"), decision("4/QĐ")]), account: .init()),
      HandIn.Page("Hai", [], missing: ["Thiếu lớp thửa đất."], basis: .init(texts: ["Điều 64"]), account: .init()),
    ]
    let sheets = HandIn(head: head, pages: pages, sites: []).workbook.sheets
    #expect(
      sheets[0].titles[2...] == [
        "Căn cứ: 1/QĐ (15/06/2018); 2/QĐ (15/06/2018); 3/QĐ (15/06/2018); và 1 quyết định khác; số liệu đến ngày 24/12/2021",
        "Đơn vị tính: diện tích ha; số liệu khác theo tiêu đề cột",
      ])
    #expect(sheets[0].totals == [.text("Tổng cộng"), .number(1.2345 + 0.0005)])
    #expect(
      sheets[1].titles[2...] == ["Căn cứ: Điều 64; số liệu đến ngày 24/12/2021", "Đơn vị tính: theo tiêu đề cột"])
    #expect(sheets[1].rows == [[.text("Thiếu lớp thửa đất.")]])
  }

  @Test("of several tables each has its title above it, the first too; a single one as a line of the sheet")
  func titles() {
    func sheet(_ parts: [HandIn.Part]) -> Sheet {
      HandIn(head: head, pages: [.init("Một", parts, missing: [], basis: .init(), account: .init())], sites: [])
        .workbook.sheets[0]
    }
    let (one, other) = (HandIn.Part("Huyện A", areas), HandIn.Part("Huyện B", areas))
    let several = sheet([one, other])
    #expect(several.titles.first == "Một" && several.columns.isEmpty)
    #expect(
      several.below.map(\.titles) == [["Huyện A"], ["Huyện B"]] && several.below.allSatisfy { $0.rows.count == 2 })
    #expect(sheet([one]).titles.last == "Huyện A" && sheet([one]).rows.count == 2)
    let unnamed = sheet([.init("", areas), other])
    #expect(unnamed.rows.count == 2 && unnamed.below.map(\.titles) == [["Huyện B"]])
  }

  @Test("a line that rests on much is broken at words, so that the page is not printed smaller for it")
  func longBasis() {
    let laws = (1...9).map { "Luật số \($0)/2013/QH13 điều thứ \($0), khoản \($0)" }
    let page = HandIn.Page("Một", [.init("", areas)], missing: [], basis: .init(texts: laws), account: .init())
    let titles = HandIn(head: head, pages: [page], sites: []).workbook.sheets[0].titles
    #expect(titles.allSatisfy { $0.count <= 140 } && titles.count > 4)
    #expect(
      titles[2..<(titles.count - 1)].joined(separator: " ").hasPrefix(
        "Căn cứ: \(laws.joined(separator: "; ")); số liệu"))
  }

  @Test("the text says what figures say and what is missing, and draws each site as a picture")
  func text() throws {
    var account = HandIn.Account()
    (account.paragraphs, account.items) = (["Có 2 <đồ án>.", ""], ["Một.", "Hai."])
    let ring = [(0.0, 0.0), (200, 0), (200, 100), (0, 100), (0, 0)].map { Position(553_000 + $0.0, 1_587_000 + $0.1) }
    let html = HandIn(
      head: head,
      pages: [
        HandIn.Page("Trang", [], missing: ["Thiếu."], basis: .init(), account: account),
        HandIn.Page("Trống", [], missing: [], basis: .init(), account: .init()),
      ], sites: [HandIn.Site(caption: "site-1: 2,00 ha", ground: .polygon(ring))]
    ).html
    #expect(html.contains("<p>Có 2 &lt;đồ án&gt;.</p>\n<ul>\n<li>Một.</li>\n<li>Hai.</li>\n</ul>\n<p>Thiếu.</p>\n"))
    #expect(html.contains("<h2>2. Trống</h2>") && html.contains("<p>Không có số liệu.</p>"))
    #expect(html.contains("Kết quả tham khảo, không thay thế hồ sơ pháp lý"))
    let data = try #require(html.firstMatch(of: /src="data:image\/png;base64,([^"]+)" width="(\d+)" height="(\d+)"/))
    let picture = try #require(Data(base64Encoded: String(data.output.1)))
    #expect(Array(picture.prefix(4)) == [0x89, 0x50, 0x4E, 0x47])
    #expect(data.output.2 == "180" && (89...95).contains(Int(data.output.3) ?? 0))
  }
}

import BrowserDriver
import PlanChecks
import PlaneGeometry
import Reports
import Testing

/// How the page looks: contrast, a phone, paper.
@Suite("looks of the report page", .enabled(if: Browser.isInstalled))
struct ReportLooksTests {
  /// The worst contrast of a text with what lies behind it, where it is below that of AA.
  private static let contrast = """
    const parsed = (text) => {
      const [r, g, b, a = 1] = text.match(/[0-9.]+/g).map(Number);
      return text.startsWith("color(srgb") ? [255 * r, 255 * g, 255 * b, a] : [r, g, b, a];
    };
    const over = ([r, g, b, a], [x, y, z]) => [r * a + x * (1 - a), g * a + y * (1 - a), b * a + z * (1 - a)];
    const light = (rgb) => {
      const [r, g, b] = rgb.map((one) => (one / 255 <= 0.03928 ? one / 255 / 12.92 : ((one / 255 + 0.055) / 1.055) ** 2.4));
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const behind = (one) => {
      const colours = [];
      for (let node = one; node; node = node.parentElement) colours.push(parsed(getComputedStyle(node).backgroundColor));
      const paper = matchMedia("(prefers-color-scheme: dark)").matches ? [0, 0, 0] : [255, 255, 255];
      return colours.reverse().reduce((ground, colour) => over(colour, ground), paper);
    };
    const solid = (one) => (one ? Number(getComputedStyle(one).opacity) * solid(one.parentElement) : 1);
    let faults = [];
    for (const one of document.querySelectorAll("body *")) {
      const text = [...one.childNodes].filter((node) => node.nodeType === 3).map((node) => node.textContent.trim()).join("");
      if (!text || !isSeen(one) || one.closest("svg, script, style, [disabled], option")) continue;
      // Signs say in form and colour what the word beside them says; of them AA asks less.
      const least = one.matches(".sign > i") ? 3 : 4.5;
      const ground = behind(one);
      const [r, g, b, a] = parsed(getComputedStyle(one).color);
      const [x, y] = [light(over([r, g, b, a * solid(one)], ground)), light(ground)];
      const ratio = (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
      if (ratio < least) faults.push(`${ratio.toFixed(2)} ${one.tagName} ${one.className} ${text.slice(0, 20)}`);
    }
    return document.querySelectorAll("td").length > 20 && faults.slice(0, 5).join(" | ")
    """

  @Test("every text has the contrast of AA, by day and by night, filtered and chosen too", arguments: [false, true])
  func contrast(isDark: Bool) throws {
    let said = try PageVisit(isDark: isDark).said(
      ReportPage.html(ReportFixture.whole()),
      [
        "matchMedia('(prefers-color-scheme: dark)').matches", Self.contrast,
        "choose({ finding: FINDINGS[0].id }); filter({ severity: 'error' }); await rest();\n\(Self.contrast)",
        "byId('print').click(); lookUp('1'); const field = byId('look-up'); field.value = 'kon'; "
          + "field.dispatchEvent(new Event('input')); await rest();\n\(Self.contrast)",
      ])
    #expect(said == [String(isDark), "", "", ""])
  }

  @Test("at 390 px nothing is wider than the screen, sections from 4 on are folded, and the list has 20 rows")
  func phone() throws {
    let said = try PageVisit(width: 390, height: 844).said(
      ReportPage.html(ReportFixture.whole()),
      [
        "document.documentElement.scrollWidth",
        "[...document.querySelectorAll('details.part')].filter((one) => one.open).length",
        "document.documentElement.scrollHeight < 6000",
        "document.querySelectorAll('tr.pick').length <= 20",
        // Bar, head, figures, map, list, sections: in this order down the page.
        """
        const tops = ["figures", "map", "findings", "part-matrix", "part-behind"].map((id) => byId(id).getBoundingClientRect().top);
        return byId("lead").getBoundingClientRect().top < tops[0] && tops.every((top, i) => !i || top > tops[i - 1])
        """,
        // Unfolded, tables scroll in boxes of their own.
        """
        for (const part of document.querySelectorAll("details")) part.open = true;
        await rest();
        const wide = [...document.querySelectorAll("main *")].filter((one) => isSeen(one) && !one.closest(".scroll, .quiet, svg")
          && one.getBoundingClientRect().right > innerWidth + 1);
        return wide.slice(0, 5).map((one) => one.tagName + "." + one.className + "#" + one.id).join(" | ")
        """,
        "document.documentElement.scrollWidth",
        // The first column of a table that scrolls stays in view.
        """
        const box = [...document.querySelectorAll(".scroll")].find((one) => one.scrollWidth > one.clientWidth + 40);
        box.scrollLeft = 40;
        return Math.abs(box.querySelector("tbody th, tbody td").getBoundingClientRect().left - box.getBoundingClientRect().left) < 2
        """,
      ])
    #expect(said == ["390", "0", "true", "true", "true", "", "390", "true"])
  }

  @Test(
    "on A4 no element is beyond the page, no text of a cell is cut, columns of names are wide, no control is printed",
    arguments: ["summary", "whole", "list", "sheets"], ["en", "vi"])
  func paper(mode: String, language: String) throws { try isWithinThePaper(mode, language) }

  @Test("on A4 the widest tables fit in the fonts of other machines", arguments: ["DejaVu Sans", "Liberation Sans"])
  func paperOfOtherFonts(font: String) throws { try isWithinThePaper("whole", "vi", font) }

  private func isWithinThePaper(_ mode: String, _ language: String, _ font: String? = nil) throws {
    // 186 mm between the margins of A4.
    let said = try PageVisit(
      width: 703, height: 1000, address: "lang=\(language)&print=\(mode)", isOnPaper: true, font: font
    ).said(
      ReportPage.html(ReportFixture.whole()),
      [
        """
        const right = byId("paper").getBoundingClientRect().right + 1;
        const beyond = [...document.querySelectorAll("#paper *")].filter((one) => isSeen(one) && !one.closest("svg")
          && one.getBoundingClientRect().right > right);
        return beyond.slice(0, 5).map((one) => `${one.tagName}.${one.className} ${one.textContent.slice(0, 20)}`).join(" | ")
        """,
        """
        const cut = [...document.querySelectorAll("#paper th, #paper td")].filter((one) => isSeen(one)
          && (one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1));
        return cut.slice(0, 5).map((one) => `${one.scrollWidth}/${one.clientWidth} ${one.textContent.slice(0, 30)}`).join(" | ")
        """,
        // Columns of names are 30 mm wide, which are 113 pixels.
        """
        const narrow = [...document.querySelectorAll("#paper tbody th, #paper td.name")].filter((one) => isSeen(one)
          && one.getBoundingClientRect().width < 113);
        return narrow.slice(0, 5).map((one) => one.textContent.slice(0, 30)).join(" | ")
        """,
        "document.querySelectorAll('#paper button, #paper input, #paper select, #paper details').length",
        "document.querySelectorAll('#paper svg').length > 0",
        // A heading that stands upright ends where the numbers of its column end.
        """
        const right = (one) => { const range = document.createRange(); range.selectNodeContents(one); return range.getBoundingClientRect().right; };
        const askew = [...document.querySelectorAll("#paper .counts")].flatMap((one) => [...one.querySelectorAll("thead th.n")].filter((head_, i) => {
          const numbers = [...one.querySelectorAll("tbody tr, tfoot tr")].map((line) => line.querySelectorAll("td")[i]).filter((cell_) => cell_?.textContent);
          return Math.abs(right(head_) - right(numbers[0])) > 3;
        }));
        return askew.slice(0, 5).map((one) => one.textContent).join(" | ")
        """,
      ])
    #expect(said == ["", "", "", "0", "true", ""])
  }

  @Test(
    "the summary of the sample is two pages, the whole at most 16", .enabled(if: Browser.countsPages),
    arguments: ["en", "vi"])
  func pages(language: String) throws {
    let folder = try Browser.Folder()
    let page = try folder.write(ReportPage.html(ReportFixture.sample()), "index.html")
    #expect(try Browser.pages("\(page)#print=summary&lang=\(language)", in: folder.url) == 2)
    let whole = try Browser.pages("\(page)#print=whole&lang=\(language)", in: folder.url)
    #expect((3...16).contains(whole), "\(whole)")
  }

  @Test(
    "the sheet of a finding is one page; one with more than 24 corners has a further one",
    .enabled(if: Browser.countsPages), arguments: ["en", "vi"])
  func sheets(language: String) throws {
    let folder = try Browser.Folder()
    let report = try ReportFixture.sample()
    let page = try folder.write(ReportPage.html(report), "index.html")
    func corners(_ finding: Finding) -> Int { (finding.geometry?.positionCount ?? 1) - 1 }
    let conflicts = report.findings.filter { $0.rule == .conflictLandUse && $0.geometry != nil }
    let small = try #require(conflicts.filter { corners($0) < 20 }.max { corners($0) < corners($1) })
    let large = try #require(conflicts.filter { (26..<80).contains(corners($0)) }.min { corners($0) < corners($1) })
    for (finding, pages) in [(small, 1), (large, 2)] {
      let address = "\(page)#print=sheets&lang=\(language)&finding=\(finding.id)"
      #expect(try Browser.pages(address, in: folder.url) == pages, "\(finding.id): \(corners(finding)) corners")
    }
  }
}

#if Server
  import BrowserDriver
  import Foundation
  import OutsideTools
  import Testing

  /// The messy folder of an office goes in a browser from sign-in to a printed sheet, and what came of it is what the command
  /// lines give that the page shows.
  @Suite("a day at the desk", .enabled(if: GDALTrait.isOn && Browser.isInstalled))
  struct DeskDayTests {
    /// What the office knows and no form asks for, typed into the text.
    private static let typed: [(guess: String, said: String)] = [
      (
        "values: {level: zoning, scale: 1/2000}",
        "values: {level: zoning, scale: 1/2000, status: approved, decision_date: 2024-01-10}"
      ),
      (
        "      parcel_no: SHTHUA",
        "      sheet_no: {field: $file, values: {to-12: 12, to-13: 13, to-14: 14, to-15: 15}}\n      parcel_no: SHTHUA"
      ),
      (
        "period_to: 2030, kind: plan}",
        "period_from: 2021, period_to: 2030, kind: plan, status: approved, level: district}"
      ),
    ]

    @Test(.timeLimit(.minutes(3)), arguments: ["vi", "en"]) func fromTheFilesToThePaper(_ language: String) throws {
      let office = try DeskOffice()
      try MessyFolder.write(into: office.folder)
      let server = try office.open()
      defer { #expect(server.stop(SIGTERM) == 0) }
      let person = DeskPerson(try DrivenBrowser().visitor(), at: server.address, language)
      try person.signIn(try #require(office.tokens["An"]))
      try person.makeWorkspace("Kon Tum")
      try person.bring([office.folder.path("Ban giao")])
      #expect(try person.page.text("document.getElementById('sending').innerText").contains("DXFOUT"))
      try correct(person)
      try person.openView("work")
      try person.start("doDryRun")
      try person.start("doLoadAndCheck")
      let (overlap, gap) = try decide(person)
      try person.openView("out")
      for kind in ["Tables", "Report"] { try person.make(kind) }
      let sheet = try person.sheet(of: overlap)
      let downloads = try person.downloads()
      let typing = try TypedWorkspace(like: office)
      try typing.run(throughRun: 4)
      try typing.run(line: person.lines["triage"] ?? "")
      try typing.run(line: person.lines["waive"] ?? "")
      try typing.run(throughRun: 6)
      try typing.compare()
      #expect(downloads.count > 6)
      try typing.compare(downloads)
      try typing.run(line: sheet.line)
      #expect(try Masked.bytes(of: typing.path("\(overlap).html")) == Masked.bytes(sheet.html))
      try printed(sheet, overlap, gap)
      #expect(try office.check().status == 0)
      #expect(person.complaints.isEmpty, "\(person.complaints)")
    }

    /// Day, systems and an area's unit by the form; the rest in the text.
    private func correct(_ person: DeskPerson) throws {
      try person.openView("sources")
      try person.page.wait(
        "document.querySelectorAll('#cards details.card').length === 9 && doc.etag && following.number === null")
      try person.change("#head-as_of", "2025-06-30")
      // Three sources name no system: each offers that of the others.
      let offers =
        "[...document.querySelectorAll('#cards p.buttons button')].filter((one) => one.textContent === 'EPSG:9216')"
      for count in [3, 2, 1] {
        try person.page.wait("\(offers).length === \(count)")
        try person.press("\(offers)[0]")
      }
      try person.page.wait("\(offers).length === 0")
      // The unit of an area is asked for, and stands on the card of its source.
      let row = "document.querySelector('#cards tr.open [id$=-field-declared_area_m2]')"
      try person.change(element: "\(row).closest('tr').querySelector('select')", "ha")
      try person.page.wait("\(row) === null")
      for edit in Self.typed { try person.retype(edit.guess, edit.said) }
      #expect(try person.page.value("whatIsOpen()") as? Int == 0)
      try person.press("document.getElementById('save')")
      try person.page.wait("!isChanged()")
    }

    /// A state with a note for the overlap of two parcels, a waiver for the gap of the scheme.
    private func decide(_ person: DeskPerson) throws -> (overlap: String, gap: String) {
      try person.openView("findings")
      try person.page.wait("findings.all.length === 21 && document.querySelectorAll('#findings tr.pick').length === 21")
      let overlap = try person.finding("overlap.parcel")
      let gap = try person.finding("gap.scheme_block")
      try person.triage(overlap, "in_progress", note: "Đã gọi 'chủ sử dụng'")
      try person.waive(gap, reason: "Đường đi hiện trạng")
      return (overlap, gap)
    }

    private func printed(_ sheet: DeskPerson.Sheet, _ overlap: String, _ gap: String) throws {
      let folder = try TemporaryFolder()
      let path = try folder.write("sheet.pdf", sheet.paper)
      let info = try OutsideProgram.run("pdfinfo", [path]).text
      #expect(info.contains("Pages:           1"), "\(info)")
      let text = try OutsideProgram.run("pdftotext", ["-layout", path, "-"]).text
      #expect(text.contains("to-12/15") && text.contains("to-12/16") && text.contains("60"), "\(text)")
    }
  }
#endif

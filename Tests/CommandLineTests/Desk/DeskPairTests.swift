#if Server
  import BrowserDriver
  import Foundation
  import Testing

  /// Several people at one workspace, each in a browser of his own.
  @Suite("two browsers at a desk", .enabled(if: GDALTrait.isOn && Browser.isInstalled))
  struct DeskPairTests {
    /// A reader sees what editors do, in time, and nothing that he may not do.
    @Test(.timeLimit(.minutes(2))) func aReaderSeesWhatEditorsDo() throws {
      let office = try DeskOffice()
      try office.makeSample()
      let server = try office.open()
      defer { #expect(server.stop(SIGTERM) == 0) }
      let browser = try DrivenBrowser()
      let binh = DeskPerson(try browser.visitor(), at: server.address, "vi")
      try binh.signIn(try #require(office.tokens["Binh"]))
      try binh.open("kon-tum", "findings")
      try binh.page.wait("findings.all.length > 0 && document.querySelectorAll('#findings tr.pick').length > 0")
      try binh.page.wait("document.getElementById('decide').hidden")
      #expect(try binh.page.value("document.querySelector('#views a[href=\"#view=audit\"]') === null") as? Bool == true)
      try binh.openView("work")
      #expect(try binh.page.value("document.querySelectorAll('#starts button').length") as? Int == 0)
      try binh.openView("files")
      try binh.page.wait("document.getElementById('drop').hidden")
      try binh.openView("findings")

      let an = DeskPerson(try browser.visitor(), at: server.address, "vi")
      try an.signIn(try #require(office.tokens["An"]))
      try an.open("kon-tum", "work")
      try an.start("doLoadAndCheck")
      // He is told that there is a newer one, and reads it when he asks for it.
      try binh.page.wait("document.getElementById('people').textContent.includes(t('newer'))", seconds: 20)
      #expect(try binh.page.value("findings.all.length > 0") as? Bool == true)
      let old = try binh.page.text("findings.version")
      try binh.press("document.querySelector('#people button')")
      try binh.page.wait(
        "findings.version !== '\(old)' && !document.getElementById('people').textContent.includes(t('newer'))")
      // What an editor decides is there when he looks again.
      let id = try an.page.text("openView('findings').then(() => findings.all[0].id)")
      try an.triage(id, "in_progress", note: "Đang đo lại")
      try binh.page.open("about:blank")
      try binh.open("kon-tum", "findings")
      try binh.page.wait("findings.byId.get('\(id)')?.triage_note === 'Đang đo lại'")
      for person in [an, binh] { #expect(person.complaints.isEmpty, "\(person.complaints)") }
    }

    /// Two editors: the second one to write is told who writes; of two texts both are shown.
    @Test(.timeLimit(.minutes(2))) func twoEditorsAreToldOfEachOther() throws {
      let office = try DeskOffice()
      try office.makeSample()
      let server = try office.open()
      defer { #expect(server.stop(SIGTERM) == 0) }
      let browser = try DrivenBrowser()
      let (an, chi) = (
        DeskPerson(try browser.visitor(), at: server.address, "vi"),
        DeskPerson(try browser.visitor(), at: server.address, "vi")
      )
      try an.signIn(try #require(office.tokens["An"]))
      try chi.signIn(try #require(office.tokens["Chi"]))

      for person in [an, chi] {
        try person.open("kon-tum", "sources")
        try person.page.wait("document.getElementById('head-as_of') !== null && doc.etag !== null")
      }
      try an.change("#head-as_of", "2021-11-01")
      try an.press("document.getElementById('save')")
      try an.page.wait("!isChanged()")
      try chi.change("#head-as_of", "2021-12-01")
      try chi.press("document.getElementById('save')")
      try chi.page.wait("!document.getElementById('theirs').hidden")
      #expect(try chi.page.text("document.getElementById('theirs').textContent").contains("2021-11-01"))
      #expect(try chi.page.text("document.getElementById('text').value").contains("2021-12-01"))
      func manifest() throws -> String {
        try String(contentsOfFile: "\(office.workspace)/manifest.yml", encoding: .utf8)
      }
      #expect(try manifest().contains("2021-11-01"))
      try chi.press("[...document.querySelectorAll('#theirs button')].find((one) => one.textContent === t('keepMine'))")
      try chi.page.wait("document.getElementById('theirs').hidden && !isChanged()")
      #expect(try manifest().contains("2021-12-01"))

      try chi.openView("work")
      try chi.page.wait("document.querySelectorAll('#starts button').length > 0")
      let client = try office.signIn(at: server)
      let number = try #require(try client.start("load", "check").first)
      try chi.press("[...document.querySelectorAll('#starts button')].find((one) => one.textContent === t('doCheck'))")
      try chi.page.wait("!document.getElementById('notice').hidden")
      let notice = try chi.page.text("document.getElementById('notice').textContent")
      #expect(notice.contains("An") && notice.contains("load"), "\(notice)")
      // Readers are not kept waiting: what was checked last is there while the load runs.
      let findings = try office.signIn("Binh", at: server).ask("GET", "/workspaces/kon-tum/findings")
      #expect(findings.status == 200)
      try client.over(number + 1)
      for person in [an, chi] { #expect(person.complaints.isEmpty, "\(person.complaints)") }
    }
  }
#endif

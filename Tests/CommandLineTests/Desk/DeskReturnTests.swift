#if Server
  import BrowserDriver
  import Foundation
  import Testing

  /// A session that ends while somebody writes: nothing written is lost.
  @Suite("a session that ends under a page", .enabled(if: GDALTrait.isOn && Browser.isInstalled))
  struct DeskReturnTests {
    @Test(.timeLimit(.minutes(2))) func whoIsSignedOutSignsInAgainAndSaves() throws {
      let office = try DeskOffice()
      let server = try office.open()
      defer { #expect(server.stop(SIGTERM) == 0) }
      let person = DeskPerson(try DrivenBrowser().visitor(), at: server.address, "vi")
      let token = try #require(office.tokens["An"])
      try person.signIn(token)
      try person.makeWorkspace("Kon Tum")
      try person.openView("sources")
      try person.page.wait("document.getElementById('text').readOnly === false")
      try person.page.value("document.getElementById('text').focus()")
      try person.page.type("workspace: Đang viết\n")
      try person.page.wait("isChanged()")
      let csrf = try person.page.text("DATA.csrf")
      try person.page.value(
        "fetch('/sign-out', { method: 'POST', headers: { 'X-Desk-Token': DATA.csrf } }).then((one) => one.status)")
      try person.press("document.getElementById('save')")
      // The page stays where it is, and asks for the token; a wrong one is said to be wrong.
      try person.page.wait("document.getElementById('sign-in').open && document.activeElement.type === 'password'")
      try person.page.type("lf_wrong")
      try person.page.press("Enter")
      try person.page.wait("document.querySelector('#sign-in .bad').textContent.length > 0")
      try person.page.type(token)
      try person.page.press("Enter")
      try person.page.wait("!document.getElementById('sign-in').open && !isChanged()")
      #expect(try person.page.text("document.activeElement.id") == "save")
      #expect(try person.page.text("DATA.csrf") != csrf)
      let kept = try String(contentsOfFile: "\(office.workspace)/manifest.yml", encoding: .utf8)
      #expect(kept == "workspace: Đang viết\n")
      #expect(person.complaints.isEmpty, "\(person.complaints)")
    }
  }
#endif

import Foundation
import LandModel
import Refusals
import Testing

@testable import LandServer

/// Who gets in, as whom, and what is refused to whom.
struct PeopleTests {
  @Test func aTokenOpensASession() throws {
    let desk = try OpenDesk()
    let response = try desk.ask("POST", "/sign-in", body: "token=\(desk.tokens["An"]!)")
    #expect(response.status == 303 && response.header("location") == "/")
    let cookie = try #require(response.header("set-cookie"))
    #expect(cookie.contains("; HttpOnly") && cookie.contains("; SameSite=Strict") && cookie.contains("; Path=/"))
    #expect(!cookie.contains("Secure"))
    let an = try desk.signIn("An")
    let session = try an.ask("GET", "/session").json
    #expect(session["name"] as? String == "An" && session["role"] as? String == "editor")
  }

  @Test func underHTTPSTheCookieIsBoundToTheHost() throws {
    let desk = try OpenDesk(base: "https://land.example")
    let response = try desk.ask("POST", "/sign-in", body: "token=\(desk.tokens["An"]!)", host: "land.example")
    let cookie = try #require(response.header("set-cookie"))
    #expect(cookie.hasPrefix("__Host-") && cookie.contains("; Secure") && cookie.contains("; Path=/"))
    #expect(response.header("strict-transport-security") != nil)
  }

  /// Wrong, unknown, removed and outdated tokens are answered alike.
  @Test(arguments: ["", "lf_", "lf_aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "Chi"])
  func wrongTokensAreAnsweredAlike(_ token: String) throws {
    let desk = try OpenDesk()
    let first = try desk.ask("POST", "/sign-in", body: "token=wrong")
    let response = try desk.ask("POST", "/sign-in", body: "token=\(desk.tokens[token] ?? token)")
    #expect(response.status == 401 && response.bytes == first.bytes)
    #expect(response.header("set-cookie") == nil)
    #expect(!desk.audit.joined().contains(desk.tokens["Chi"]!))
  }

  @Test func bruteForceWaits() throws {
    let desk = try OpenDesk()
    for _ in 0..<5 { #expect(try desk.ask("POST", "/sign-in", body: "token=x", client: "192.0.2.9").status == 401) }
    let right = "token=\(desk.tokens["An"]!)"
    let refused = try desk.ask("POST", "/sign-in", body: right, client: "192.0.2.9")
    #expect(refused.status == 429 && refused.header("retry-after") != nil)
    let line = try #require(desk.audit.last)
    #expect(line.contains("\"sign_in_failed\"") && line.contains("\"refused\":\"too_many\""), "\(line)")
    // Whoever tries very often does not fill the disk.
    let before = desk.audit.count
    for _ in 0..<199 { _ = try desk.ask("POST", "/sign-in", body: "token=x", client: "192.0.2.9") }
    #expect(desk.audit.count == before + 22 && desk.audit.last?.contains("\"times\":128") == true)
    // Others are not kept waiting, and fifteen minutes later nobody is.
    #expect(try desk.ask("POST", "/sign-in", body: right, client: "192.0.2.10").status == 303)
    desk.clock.turn(901)
    #expect(try desk.ask("POST", "/sign-in", body: right, client: "192.0.2.9").status == 303)
  }

  @Test func nothingIsShownToWhoIsNotSignedIn() throws {
    let desk = try OpenDesk()
    for target in [
      "/", "/session", "/workspaces", "/workspaces/kon-tum", "/workspaces/kon-tum/sources/a.csv",
      "/workspaces/kon-tum/jobs/1/events", "/audit", "/nowhere", "/workspaces/kon-tum/findings",
    ] {
      let response = try desk.ask("GET", target)
      #expect(response.status == 401 && response.code == "sign_in", "\(target)")
      #expect(response.header("cache-control") == "private, no-store")
      #expect(response.header("access-control-allow-origin") == nil)
    }
    let page = try desk.ask("GET", "/", [("Accept", "text/html")])
    #expect(page.status == 401 && page.text.contains("<form") && page.text.contains("name=\"token\""))
  }

  /// The form leads back in the language that it was shown in.
  @Test(arguments: [
    ("/sign-in", "/"), ("/sign-in?lang=en", "/"), ("/sign-in?lang=vi", "/?lang=vi"),
  ])
  func theLanguageOutlastsTheForm(_ form: String, _ place: String) throws {
    let desk = try OpenDesk()
    let answer = try desk.ask("POST", form, body: "token=\(desk.tokens["An"]!)")
    #expect(answer.status == 303 && answer.header("location") == place)
    let page = try desk.ask("GET", "/?lang=vi", [("Accept", "text/html"), ("Sec-Fetch-Site", "cross-site")])
    #expect(page.text.contains("url=?again=1&amp;lang=vi"), "\(page.text)")
  }

  /// A cookie of SameSite=Strict does not come with a link from elsewhere: the page asks for itself once, not for ever.
  @Test func aLinkFromElsewhereReloadsOnce() throws {
    let desk = try OpenDesk()
    let foreign = [("Accept", "text/html"), ("Sec-Fetch-Site", "cross-site")]
    #expect(try desk.ask("GET", "/", foreign).text.contains("http-equiv=\"refresh\""))
    #expect(try !desk.ask("GET", "/?again=1", foreign).text.contains("http-equiv=\"refresh\""))
  }

  @Test func sessionsEnd() throws {
    let desk = try OpenDesk()
    let idle = try desk.signIn("An")
    desk.clock.turn(7201)
    #expect(try idle.ask("GET", "/session").status == 401)
    let long = try desk.signIn("An")
    for _ in 0..<7 {
      desk.clock.turn(6000)
      #expect(try long.ask("GET", "/session").status == 200)
    }
    desk.clock.turn(6000)
    #expect(try long.ask("GET", "/session").status == 401)
    let signedOut = try desk.signIn("An")
    #expect(try signedOut.ask("POST", "/sign-out").status == 303)
    #expect(try signedOut.ask("GET", "/session").status == 401)
  }

  /// A cookie that somebody has planted is no session, before signing in and after.
  @Test func fixationFails() throws {
    let desk = try OpenDesk()
    let planted = "landfund-desk=planted"
    let response = try desk.ask(
      "POST", "/sign-in", [("Cookie", planted)], body: "token=\(desk.tokens["An"]!)")
    #expect(try desk.ask("GET", "/session", [("Cookie", planted)]).status == 401)
    let cookie = String(try #require(response.header("set-cookie")).prefix { $0 != ";" })
    #expect(cookie != planted)
    // Whoever signs in again gets another secret, and the old one is none any more.
    let again = try desk.ask("POST", "/sign-in", [("Cookie", cookie)], body: "token=\(desk.tokens["An"]!)")
    #expect(again.status == 303 && again.header("set-cookie")?.hasPrefix(cookie) == false)
    #expect(try desk.ask("GET", "/session", [("Cookie", cookie)]).status == 401)
  }

  @Test(arguments: ["evil.example", "127.0.0.1:9999", "land.example.evil.example", ""])
  func rebindingFails(_ host: String) throws {
    let desk = try OpenDesk()
    let an = try desk.signIn("An")
    let response = try desk.ask("GET", "/workspaces", [("Cookie", an.cookie)], host: host)
    #expect(response.status == 421 && response.code == "host")
    #expect(try desk.ask("GET", "/workspaces", [("Cookie", an.cookie)], host: nil).status == 421)
  }

  @Test func theDeskIsAlsoKnownAsThisMachine() throws {
    let desk = try OpenDesk(base: "https://land.example")
    for host in ["land.example", "localhost:8081", "127.0.0.1:8081", "LAND.EXAMPLE"] {
      #expect(try desk.ask("GET", "/health", host: host).status == 200, "\(host)")
    }
  }

  /// What a page of another site can make a browser send.
  static let forgeries: [[(String, String)]] = [
    [], [("X-Desk-Token", "guess")], [("X-Desk-Token", "")],
    [("Origin", "https://evil.example"), ("X-Desk-Token", "right")],
    [("Origin", "null"), ("X-Desk-Token", "right")], [("Sec-Fetch-Site", "cross-site"), ("X-Desk-Token", "right")],
    [("Sec-Fetch-Site", "same-site"), ("X-Desk-Token", "right")],
    [("Content-Type", "application/x-www-form-urlencoded")], [("Content-Type", "text/plain")],
  ]

  @Test(arguments: forgeries) func forgeriesFail(_ headers: [(String, String)]) throws {
    let desk = try OpenDesk()
    let an = try desk.signIn("An")
    let fields = headers.map { $0.1 == "right" ? ($0.0, an.csrf) : $0 } + [("Cookie", an.cookie)]
    let response = try desk.ask("POST", "/workspaces", fields, body: "{\"title\": \"Kon Tum\"}")
    #expect(response.status == 403 && response.code == "csrf")
    #expect(try an.ask("GET", "/workspaces").rows.isEmpty)
  }

  @Test func ownOriginsPass() throws {
    let desk = try OpenDesk(base: "https://land.example")
    let response = try desk.ask("POST", "/sign-in", body: "token=\(desk.tokens["An"]!)", host: "land.example")
    let cookie = String(try #require(response.header("set-cookie")).prefix { $0 != ";" })
    let csrf = try #require(
      desk.ask("GET", "/session", [("Cookie", cookie)], host: "land.example").json["csrf"] as? String)
    let made = try desk.ask(
      "POST", "/workspaces",
      [
        ("Cookie", cookie), ("X-Desk-Token", csrf), ("Origin", "https://land.example"),
        ("Sec-Fetch-Site", "same-origin"),
      ], body: "{\"title\": \"Kon Tum\"}", host: "land.example")
    #expect(made.status == 201)
  }

  /// Signing in for another: the victim would work under the attacker's name.
  @Test func signingInFromElsewhereFails() throws {
    let desk = try OpenDesk()
    let response = try desk.ask(
      "POST", "/sign-in", [("Origin", "https://evil.example")], body: "token=\(desk.tokens["An"]!)")
    #expect(response.status == 403 && response.header("set-cookie") == nil)
  }

  /// A reader gets 403 at each address of editors, and changes nothing there.
  @Test func aReaderChangesNothing() throws {
    let desk = try OpenDesk()
    _ = try desk.workspace()
    let binh = try desk.signIn("Binh")
    let before = desk.audit.count
    let addresses = [
      ("POST", "/workspaces"), ("PUT", "/workspaces/kon-tum/sources/a.csv"),
      ("DELETE", "/workspaces/kon-tum/sources/a.csv"), ("PUT", "/workspaces/kon-tum/manifest"),
      ("PUT", "/workspaces/kon-tum/rules"), ("PUT", "/workspaces/kon-tum/publish"),
      ("POST", "/workspaces/kon-tum/jobs"), ("DELETE", "/workspaces/kon-tum/jobs/1"),
      ("POST", "/workspaces/kon-tum/waivers"), ("DELETE", "/workspaces/kon-tum/waivers"),
      ("POST", "/workspaces/kon-tum/triage"), ("GET", "/audit"),
    ]
    for (method, target) in addresses {
      let response = try binh.ask(method, target, body: method == "GET" ? nil : "{}")
      #expect(response.status == 403 && response.code == "role", "\(method) \(target)")
    }
    #expect(desk.audit.count == before)
    #expect(try binh.ask("GET", "/workspaces/kon-tum").status == 200)
  }

  @Test func aRemovedTokenEndsItsSessions() throws {
    let desk = try OpenDesk()
    let (an, binh) = (try desk.signIn("An"), try desk.signIn("Binh"))
    try TokenFile.update(desk.tokenFile) { file throws(Refusal) in _ = try file.remove("An") }
    desk.desk.refresh()
    #expect(try an.ask("GET", "/session").status == 401)
    #expect(try binh.ask("GET", "/session").status == 200)
    #expect(try desk.ask("POST", "/sign-in", body: "token=\(desk.tokens["An"]!)").status == 401)
  }

  @Test func theAuditLogKnowsWhoAndNoSecret() throws {
    let desk = try OpenDesk()
    let an = try desk.workspace()
    _ = try desk.ask("POST", "/sign-in", body: "token=lf_wrongwrongwrong")
    _ = try an.ask("POST", "/sign-out")
    let text = desk.audit.joined(separator: "\n")
    for word in ["sign_in", "workspace.make", "sign_in_failed", "sign_out", "\"An\"", "192.0.2.1"] {
      #expect(text.contains(word), "\(word)")
    }
    let cookie = an.cookie.split(separator: "=")[1]
    for secret in [desk.tokens["An"]!, String(cookie), an.csrf, "lf_wrong"] { #expect(!text.contains(secret)) }
    #expect(try AuditChain.verify("\(desk.folder)/audit.jsonl").isWhole)
  }

  @Test func ahundredSessionsAreAll() throws {
    let desk = try OpenDesk()
    for _ in 0..<100 { _ = try desk.ask("POST", "/sign-in", body: "token=\(desk.tokens["An"]!)") }
    let response = try desk.ask("POST", "/sign-in", body: "token=\(desk.tokens["An"]!)")
    #expect(response.status == 503)
    #expect(
      desk.audit.last?.contains("\"refused\":\"busy\"") == true
        && desk.audit.count { $0.contains("\"sign_in\"") } == 100)
  }
}

import BrowserDriver
import Foundation
import Testing

/// What somebody does on the pages of a desk, as buttons and fields are used: by keyboard where a key does it.
final class DeskPerson {
  let page: Visitor
  private let address: String
  private let language: String
  /// The command lines that the page showed beside what was done, by what that was.
  private(set) var lines: [String: String] = [:]

  /// A finding sheet as the page gave it.
  struct Sheet {
    let html: Data
    let paper: Data
    /// The command line that the page shows beside it.
    let line: String
  }

  /// A file that the page offers.
  struct Download: Decodable {
    let address: String
    let line: String
    let status: Int
    let disposition: String
    let sha256: String
  }

  init(_ page: Visitor, at address: String, _ language: String) {
    (self.page, self.address, self.language) = (page, address, language)
  }

  /// What the console complained about.
  var complaints: [String] { page.complaints }

  // MARK: - Fields and buttons

  /// A text as a script has it.
  static func quoted(_ text: String) -> String {
    String(decoding: (try? JSONEncoder().encode(text)) ?? Data(), as: UTF8.self)
  }

  /// Puts the focus on what a script yields, and presses Enter there.
  func press(_ element: String) throws {
    try page.wait("(() => { const one = \(element); return Boolean(one) && !one.disabled; })()")
    try page.value("(() => { \(element).focus(); })()")
    try page.press("Enter")
  }

  /// Gives a field another value.
  func change(_ selector: String, _ value: String) throws {
    try change(element: "document.querySelector(\(Self.quoted(selector)))", value)
  }

  func change(element: String, _ value: String) throws {
    try page.value(
      """
      (() => { const one = \(element); one.focus(); one.value = \(Self.quoted(value));
        for (const kind of ["input", "change"]) one.dispatchEvent(new Event(kind, { bubbles: true })); })()
      """)
  }

  /// Types other words in the place of some words of the text.
  func retype(_ words: String, _ others: String) throws {
    let isThere = try page.value(
      """
      (() => { const field = document.getElementById("text"); const at = field.value.indexOf(\(Self.quoted(words)));
        if (at < 0) return false;
        field.focus(); field.setSelectionRange(at, at + \(words.utf16.count)); return true; })()
      """)
    try #require(isThere as? Bool == true, "\(words)")
    try page.type(others)
  }

  // MARK: - Ways

  func signIn(_ token: String) throws {
    try page.open("\(address)/?lang=\(language)")
    try page.wait("document.activeElement?.name === 'token'")
    try page.type(token)
    try page.press("Enter")
    try page.wait("document.documentElement.dataset.ready === 'true'")
    if try page.text("document.documentElement.lang") != language { try press("document.getElementById('language')") }
  }

  func makeWorkspace(_ title: String) throws {
    try page.value("document.getElementById('new-title').focus()")
    try page.type(title)
    try page.press("Enter")
    try page.wait("location.pathname.startsWith('/workspaces/') && document.documentElement.dataset.ready === 'true'")
  }

  /// Opens a workspace at one of its views.
  func open(_ workspace: String, _ view: String) throws {
    try page.open("\(address)/workspaces/\(workspace)?lang=\(language)#view=\(view)")
    try page.wait("document.documentElement.dataset.ready === 'true'")
  }

  func openView(_ name: String) throws {
    try press("document.querySelector('#views a[href=\"#view=\(name)\"]')")
    try page.wait("!document.getElementById('view-\(name)').hidden")
  }

  /// Brings folders, missing parts or not, and waits until the starter has looked at them.
  func bring(_ paths: [String]) throws {
    try page.choose(paths, for: "#choose-folder")
    try page.wait("document.getElementById('ask').open || sending.length > 0")
    if try page.value("document.getElementById('ask').open") as? Bool == true {
      try press("document.querySelector('#ask .buttons button')")
    }
    try page.wait("sending.length > 0 && sending.every((one) => !['waiting', 'sending'].includes(one.status))")
    try wait(forRuns: 1)
  }

  /// Presses a button that starts a chain, and waits for its end.
  func start(_ text: String) throws {
    let before = try runs()
    try press("[...document.querySelectorAll('#starts button')].find((one) => one.textContent === t('\(text)'))")
    try wait(forRuns: before + 1)
  }

  /// Has tables or a report made.
  func make(_ kind: String) throws {
    let before = try runs()
    try openView("out")
    try press(
      "[...document.querySelectorAll('#out-parts button')].find((one) => one.getAttribute('aria-label')?.endsWith(t('do\(kind)')))"
    )
    try wait(forRuns: before + 1)
  }

  private func runs() throws -> Int { try page.value("jobs.rows.length") as? Int ?? 0 }

  /// Waits until so many runs stand in the list and none is at work.
  private func wait(forRuns count: Int) throws {
    try page.wait("jobs.rows.length >= \(count) && jobs.rows.every((one) => ENDED.includes(one.state))", seconds: 50)
    let failed = try page.text(
      """
      (async () => { const one = jobs.rows.find((one) => one.state !== "done");
        return one ? `${one.line}: ${await (await ask(inWorkspace(`/jobs/${one.number}/error`))).text()}` : ""; })()
      """)
    #expect(failed.isEmpty, "\(failed)")
  }

  /// The id of the one finding of a rule.
  func finding(_ rule: String) throws -> String {
    let ids = try page.value("findings.all.filter((one) => one.rule === \(Self.quoted(rule))).map((one) => one.id)")
    let found = try #require(ids as? [String])
    try #require(found.count == 1, "\(found)")
    return found[0]
  }

  // MARK: - Decisions

  private func choose(_ finding: String) throws {
    let box = "document.querySelector('#findings tr[data-id=\"\(finding)\"] input')"
    try page.wait("Boolean(\(box))")
    try page.value("\(box).focus()")
    try page.press(" ")
    try page.wait("choice.ids.has('\(finding)')")
    try page.value("document.getElementById('decide').open = true")
  }

  func triage(_ finding: String, _ state: String, note: String) throws {
    try choose(finding)
    try change("#triage-state", state)
    try change(element: "document.querySelectorAll('#decide textarea')[0]", note)
    lines["triage"] = try page.text("document.querySelector('#triage-line code').textContent")
    try press("document.querySelector('#decide fieldset button')")
    try page.wait("findings.byId.get('\(finding)').triage === '\(state)'")
  }

  func waive(_ finding: String, reason: String) throws {
    try choose(finding)
    try change(element: "document.querySelectorAll('#decide textarea')[1]", reason)
    lines["waive"] = try page.text("document.querySelector('#waive-line code').textContent")
    try press("document.getElementById('write-waiver')")
    try page.wait("findings.byId.get('\(finding)').waived")
  }

  // MARK: - What goes out

  /// Opens the sheet of a finding as its link does, and prints it.
  func sheet(of finding: String) throws -> Sheet {
    try openView("findings")
    try press("document.querySelector('#findings tr[data-id=\"\(finding)\"] button.link')")
    let link = "[...document.querySelectorAll('#panel a')].find((one) => one.href.includes('/sheet'))"
    try page.wait("Boolean(\(link))")
    let (place, line) = (try page.text("\(link).href"), try page.text("\(link).title"))
    let html = try page.text("fetch(\(Self.quoted(place))).then((one) => one.text())")
    let here = try page.text("location.href")
    try page.open(place)
    try page.wait("document.readyState === 'complete' && document.body.innerText.length > 100")
    let paper = try page.paper()
    try page.open(here)
    try page.wait("document.documentElement.dataset.ready === 'true'")
    return Sheet(html: Data(html.utf8), paper: paper, line: line)
  }

  /// Keeps files that the page offers beside their command lines: in Vietnamese the tables, in English a layer in each form.
  func downloads() throws -> [Download] {
    try openView("out")
    let part = language == "vi" ? "/tables/" : "/layers/parcel."
    let script = """
      (async () => {
        const found = [];
        for (const link of document.querySelectorAll("#out-parts a[href*='\(part)']")) {
          const line = link.title || link.closest("tr")?.querySelector("code.command")?.textContent || "";
          const answer = await fetch(link.href);
          const digest = await crypto.subtle.digest("SHA-256", await answer.arrayBuffer());
          found.push({ address: new URL(link.href).pathname, line, status: answer.status,
            disposition: answer.headers.get("Content-Disposition") ?? "",
            sha256: [...new Uint8Array(digest)].map((one) => one.toString(16).padStart(2, "0")).join("") });
        }
        return JSON.stringify(found);
      })()
      """
    return try JSONDecoder().decode([Download].self, from: Data(page.text(script).utf8))
  }
}

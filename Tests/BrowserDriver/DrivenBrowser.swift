package import Foundation

/// Chromium without a window that is told what to do while it runs, over its DevTools on two pipes.
///
/// People are apart as in browsers of their own: each ``Visitor`` has cookies that no other sees. It ends with the value.
// @unchecked because number, page and buffer change under the one lock, and the rest never does.
package final class DrivenBrowser: @unchecked Sendable {
  /// What the browser did not do, or not in time.
  package struct Failure: Error, CustomStringConvertible {
    package let description: String
  }

  private let folder = try? Browser.Folder()
  private let process = Process()
  private let lock = NSLock()
  private let sending: FileHandle
  private let receiving: FileHandle
  private var waiting = Data()
  private var number = 0
  private var said: [String: [String]] = [:]

  /// Seconds for which an answer of the browser is waited for.
  private static let patience = 30.0

  /// Starts it.
  ///
  /// - Throws: `Failure` where none is installed or it does not start.
  package init() throws {
    guard let path = Browser.path, let folder else { throw Failure(description: "no browser is installed") }
    let names = ["in", "out"].map { folder.url.appendingPathComponent($0).path }
    for name in names { guard mkfifo(name, 0o600) == 0 else { throw Failure(description: "no pipe \(name)") } }
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    // The browser reads what it is told from descriptor 3, and answers at 4.
    let line = "exec \"$0\" \"$@\" 3<'\(names[0])' 4>'\(names[1])'"
    process.arguments = [
      "-c", line, path, "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--disable-dev-shm-usage",
      "--remote-debugging-pipe", "--window-size=1366,768", "--user-data-dir=\(folder.url.path)/profile", "about:blank",
    ]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    sending = FileHandle(fileDescriptor: open(names[0], O_WRONLY | O_CLOEXEC), closeOnDealloc: true)
    receiving = FileHandle(fileDescriptor: open(names[1], O_RDONLY | O_CLOEXEC), closeOnDealloc: true)
  }

  deinit {
    // Told to close it ends its own children, which a signal would leave.
    if process.isRunning {
      try? sending.write(contentsOf: Data("{\"id\":0,\"method\":\"Browser.close\"}\0".utf8))
    }
    let end = Date.now.addingTimeInterval(5)
    while process.isRunning, Date.now < end { usleep(20_000) }
    if process.isRunning { kill(process.processIdentifier, SIGKILL) }
    process.waitUntilExit()
  }

  /// Somebody with a browser of his own, before an empty page.
  package func visitor() throws -> Visitor {
    let context = try text(call("Target.createBrowserContext")["browserContextId"])
    let target = try text(
      call("Target.createTarget", ["url": "about:blank", "browserContextId": context])["targetId"])
    let session = try text(call("Target.attachToTarget", ["targetId": target, "flatten": true])["sessionId"])
    let visitor = Visitor(browser: self, session: session, target: target)
    for domain in ["Page", "Runtime", "Log"] { try visitor.call("\(domain).enable") }
    return visitor
  }

  private func text(_ value: Any?) throws -> String {
    guard let text = value as? String else { throw Failure(description: "the browser answered \(value ?? "nothing")") }
    return text
  }

  /// Asks the browser, and waits for the answer to that question.
  func call(
    _ method: String, _ parameters: [String: Any] = [:], of session: String? = nil
  ) throws -> [String: Any] {
    try lock.withLock {
      number += 1
      var message: [String: Any] = ["id": number, "method": method, "params": parameters]
      message["sessionId"] = session
      // Writing to nobody would end the tests by a signal.
      guard process.isRunning else { throw Failure(description: "the browser has ended before \(method)") }
      try sending.write(contentsOf: JSONSerialization.data(withJSONObject: message) + [0])
      let end = Date.now.addingTimeInterval(DrivenBrowser.patience)
      while true {
        let answer = try nextMessage(until: end, of: method)
        guard answer["id"] as? Int == number else {
          hear(answer)
          continue
        }
        if let error = answer["error"] { throw Failure(description: "\(method): \(error)") }
        return answer["result"] as? [String: Any] ?? [:]
      }
    }
  }

  /// What a page's console complained about; files that were asked for in vain are not among it.
  func complaints(of session: String) -> [String] { lock.withLock { said[session] ?? [] } }

  /// Keeps what the browser says by itself of errors.
  private func hear(_ event: [String: Any]) {
    guard let session = event["sessionId"] as? String, let values = event["params"] as? [String: Any] else { return }
    let entry = values["entry"] as? [String: Any]
    switch event["method"] as? String {
    case "Runtime.exceptionThrown": said[session, default: []].append("\(values["exceptionDetails"] ?? "")")
    case "Runtime.consoleAPICalled" where values["type"] as? String == "error":
      said[session, default: []].append("\(values["args"] ?? "")")
    case "Log.entryAdded" where entry?["level"] as? String == "error" && entry?["source"] as? String != "network":
      said[session, default: []].append("\(entry?["text"] ?? "")")
    default: break
    }
  }

  private func nextMessage(until end: Date, of method: String) throws -> [String: Any] {
    while true {
      if let place = waiting.firstIndex(of: 0) {
        let message = Data(waiting[waiting.startIndex..<place])
        waiting = Data(waiting[(place + 1)...])
        return try JSONSerialization.jsonObject(with: message) as? [String: Any] ?? [:]
      }
      var ready = pollfd(fd: receiving.fileDescriptor, events: Int16(POLLIN), revents: 0)
      guard Date.now < end else { throw Failure(description: "no answer to \(method)") }
      guard poll(&ready, 1, 200) > 0 else { continue }
      let more = receiving.availableData
      guard !more.isEmpty else { throw Failure(description: "the browser has ended at \(method)") }
      waiting += more
    }
  }
}

/// Somebody who looks at pages in a browser of his own.
package struct Visitor: Sendable {
  fileprivate let browser: DrivenBrowser
  fileprivate let session: String
  fileprivate let target: String

  /// Asks the page's part of the browser.
  @discardableResult
  package func call(_ method: String, _ parameters: [String: Any] = [:]) throws -> [String: Any] {
    try browser.call(method, parameters, of: session)
  }

  /// Goes to an address; what stands there may not have come when this returns.
  package func open(_ address: String) throws { try call("Page.navigate", ["url": address]) }

  /// What a script yields, waited for where it is a promise.
  ///
  /// - Throws: `Failure` with what the script throws.
  @discardableResult
  package func value(_ script: String) throws -> Any? {
    let answer = try call(
      "Runtime.evaluate", ["expression": script, "returnByValue": true, "awaitPromise": true])
    if let details = answer["exceptionDetails"] as? [String: Any] {
      let said = (details["exception"] as? [String: Any])?["description"] ?? details["text"] ?? details
      throw DrivenBrowser.Failure(description: "\(said) in: \(script.prefix(400))")
    }
    return (answer["result"] as? [String: Any])?["value"]
  }

  /// What a script yields as text; empty for what is none.
  package func text(_ script: String) throws -> String { try value(script) as? String ?? "" }

  /// Waits until a script yields `true`; a page that is about to go counts as not yet.
  ///
  /// - Throws: `Failure` after so many seconds.
  package func wait(_ script: String, seconds: Double = 40) throws {
    let end = Date.now.addingTimeInterval(seconds)
    var last = ""
    while Date.now < end {
      do {
        if try value(script) as? Bool == true { return }
      } catch let failure as DrivenBrowser.Failure {
        last = failure.description
      }
      usleep(50_000)
    }
    let page = (try? text("location.pathname + location.hash + '\\n' + document.body.innerText")) ?? ""
    throw DrivenBrowser.Failure(description: "not in \(seconds) s: \(script) \(last)\n\(page.prefix(3000))")
  }

  /// Chooses files or folders for a field of the page, as its dialog would.
  package func choose(_ paths: [String], for selector: String) throws {
    let root = try call("DOM.getDocument")["root"] as? [String: Any]
    let node = try call("DOM.querySelector", ["nodeId": root?["nodeId"] ?? 0, "selector": selector])["nodeId"] ?? 0
    try call("DOM.setFileInputFiles", ["nodeId": node, "files": paths])
  }

  /// Presses a key as a keyboard does: `Enter`, `Tab`, ` ` or a letter.
  package func press(_ key: String) throws {
    let codes = ["Enter": (13, "\r"), "Tab": (9, ""), " ": (32, " "), "Escape": (27, ""), "ArrowDown": (40, "")]
    let (code, typed) = codes[key] ?? (Int(key.uppercased().utf8.first ?? 0), key)
    for kind in ["keyDown", "keyUp"] {
      try call(
        "Input.dispatchKeyEvent",
        ["type": kind, "key": key, "windowsVirtualKeyCode": code, "text": kind == "keyDown" ? typed : ""])
    }
  }

  /// Types a text where the focus is.
  package func type(_ text: String) throws { try call("Input.insertText", ["text": text]) }

  /// The page on paper, in the size that its style names.
  package func paper() throws -> Data {
    let answer = try call("Page.printToPDF", ["preferCSSPageSize": true])
    return Data(base64Encoded: answer["data"] as? String ?? "") ?? Data()
  }

  /// What the console of its pages complained about.
  package var complaints: [String] { browser.complaints(of: session) }

  /// The names and values of the cookies that this browser has.
  package func cookies() throws -> [[String: Any]] {
    try call("Network.getAllCookies")["cookies"] as? [[String: Any]] ?? []
  }
}

#if Server
  import Foundation
  import GRDB
  import Synchronization
  import Testing

  /// Writers take turns, by the lock of the file too; readers wait for nobody.
  @Suite("writers at a desk", .enabled(if: GDALTrait.isOn, "the sample has a Shapefile"))
  struct DeskWriterTests {
    /// A program on the server that holds the file is said to be one, after a while of waiting; nothing is written then.
    @Test(.timeLimit(.minutes(1))) func aProgramOnTheServerIsSaid() throws {
      let office = try DeskOffice()
      try office.makeSample()
      let server = try office.open()
      defer { #expect(server.stop(SIGTERM) == 0) }
      let client = try office.signIn(at: server)
      let findings = "/workspaces/kon-tum/findings"
      let id = try #require(try client.ask("GET", findings).rows.first?["id"] as? String)
      let triage = "{\"findings\":[\"\(id)\"],\"state\":\"in_progress\",\"note\":\"n\"}"
      try DatabaseQueue(path: "\(office.workspace)/workspace.gpkg").inDatabase { database in
        try database.execute(sql: "BEGIN IMMEDIATE")
        let refused = try client.ask("POST", "/workspaces/kon-tum/triage", body: triage)
        #expect(refused.status == 409 && refused.code == "in_use", "\(refused.text)")
        #expect(refused.json["by"] is NSNull, "\(refused.text)")
        #expect(try client.ask("GET", findings).status == 200)
        try database.execute(sql: "ROLLBACK")
      }
      #expect(try client.ask("GET", "\(findings)/\(id)").json["triage"] as? String == "new")
      #expect(try client.ask("POST", "/workspaces/kon-tum/triage", body: triage).status == 200)
    }

    /// Twenty readers beside a load and a check: none is refused, and each answer is wholly old or wholly new.
    @Test(.timeLimit(.minutes(2))) func twentyReadersBesideAWriter() throws {
      let office = try DeskOffice()
      try office.makeSample()
      let server = try office.open(["--jobs", "2"])
      defer { #expect(server.stop(SIGTERM) == 0) }
      let (an, binh) = (try office.signIn(at: server), try office.signIn("Binh", at: server))
      let before = try binh.ask("GET", "/workspaces/kon-tum/findings").rows.count
      let last = try #require(try an.start("load", "check").last)
      #expect(try an.ask("POST", "/workspaces/kon-tum/jobs", body: "{\"chain\":[\"load\"]}").code == "in_use")
      let readers = DispatchGroup()
      let wrong = Mutex<[String]>([])
      for _ in 0..<20 {
        readers.enter()
        Thread.detachNewThread {
          defer { readers.leave() }
          for _ in 0..<10 {
            guard let reply = try? binh.ask("GET", "/workspaces/kon-tum/findings") else {
              wrong.withLock { $0.append("no answer") }
              continue
            }
            // Between the load and the check there are none.
            if reply.status != 200 || ![0, before].contains(reply.rows.count) {
              wrong.withLock { $0.append("\(reply.status) \(reply.rows.count) \(reply.text.prefix(200))") }
            }
          }
        }
      }
      readers.wait()
      try an.over(last)
      let said = wrong.withLock { $0 }
      #expect(said.isEmpty, "\(said.prefix(3))")
      #expect(try binh.ask("GET", "/workspaces/kon-tum/findings").rows.count == before)
    }
  }
#endif

#if GDAL
  import Foundation
  import Geodesy
  import Interchange
  import LandAnswers
  import LandModel
  import LandStore
  import PlanChecks
  import Refusals
  import Reports
  import Testing

  /// Every question of the command line, asked without it: figures of the sample that its README derives.
  @Suite("A workspace that is asked")
  struct InquiryTests {
    private let inquiry: Inquiry

    init() throws {
      let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
      let folder = FileManager.default.temporaryDirectory.appendingPathComponent("answers-\(UUID().uuidString)")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      defer { try? FileManager.default.removeItem(at: folder) }
      let path = folder.appendingPathComponent("kon-tum.gpkg").path
      let manifest = try Manifest(contentsOf: package.appendingPathComponent("geodata/kon-tum/manifest.yml").path)
      let load = try manifest.load(into: path)
      #expect(load.text.contains("thua-dat.shp → parcel: read 1984, loaded 1984"))
      let day = try #require(CivilDate("2021-12-24"))
      inquiry = try Inquiry(try Workspace(path), asOf: day, jobs: 2)
      let info = try inquiry.workspace.info(of: inquiry.land)
      #expect(info.text.contains("not checked since the last load"))
    }

    @Test("each answers with its own head, the same bytes twice")
    func everyQuestion() throws {
      let answers: [(command: String, json: () throws -> JSONValue)] = [
        ("check", { try inquiry.check().document.json.value }), ("shares", { try inquiry.shares(by: .landUse).json }),
        ("coverage", { try inquiry.coverage().json }), ("occupancy", { try inquiry.occupancy().json }),
        ("allocate", { try inquiry.allocation(.allocation, explains: true).json }),
        ("markers", { try inquiry.markers(points: true).json }),
        ("markers", { try inquiry.stakeOut(unitPrice: 2).json }),
        ("clean-land", { try inquiry.cleanLand().document.json }), ("clean-land", { try inquiry.calls().json }),
        ("reclaim", { try inquiry.reclaim().json }), ("extract", { try inquiry.extract(parcel: "23296/2/27").json }),
        ("compare", { try inquiry.comparison(.plans("KKT-BO-Y", "KKT-BO-Y-DC")).json }),
      ]
      for (command, json) in answers {
        let text = try json().documentText
        let start =
          "{\n\"landfund\": \"\(Product.version)\",\n\"command\": \"\(command)\",\n\"workspace\": \"Kon Tum – mẫu\","
        #expect(text.hasPrefix(start), "\(text.prefix(100))")
        #expect(try json().documentText == text, "\(command)")
      }
    }

    @Test("the figures of the sample")
    func figures() throws {
      let check = try inquiry.check()
      #expect(check.result.findings.count == 66 && check.countingSeverities.count { $0 == .error } == 12)
      var question = CheckQuestion()
      question.rules = [.overlapParcel]
      let ward = try Inquiry(inquiry.workspace, asOf: inquiry.day, zone: "23296", jobs: 2)
      #expect(try ward.check(question).document.result.findings.count == 2)
      question.baseline = EarlierFinding.findings(of: Data(check.document.json.value.documentText.utf8))
      #expect(try ward.check(question).countingSeverities.isEmpty)
      let released = try inquiry.comparison(.plans("KKT-BO-Y", "KKT-BO-Y-DC")).json.documentText
      #expect(released.contains("\"released\""))
      #expect(try inquiry.markers().text.contains("5/107 declared, 4 measured"))
      // In zones whose schemes have no lines that are loaded there is nothing to be complete.
      let markers = try inquiry.markers().json.documentText
      #expect(markers.contains(#""line_m":null,"complete_line_m":null,"line_ratio":null"#))
      #expect(!markers.contains(#""line_m":0.0,"complete_line_m":0.0"#))
      #expect(try inquiry.reclaim().text.contains("idle – one extension of 24 months first: 1 parcel"))
      #expect(try inquiry.report().check.result.findings.count == 66)
    }

    @Test("layers go out in the shape and the system of a format, with the legend of what is drawn")
    func export() throws {
      let blocks = inquiry.land.table(of: .schemeBlock)
      var question = ExportQuestion(.geoJSON)
      question.isStyled = true
      let answer = try question.answer([blocks, try inquiry.siteTable()])
      #expect(
        answer.tables.map(\.name) == ["scheme_block", "site"] && answer.tables.map(\.count) == [blocks.count, 3])
      #expect(answer.tables.allSatisfy { try! $0.referenceSystem?.isEquivalent(to: .crs84()) == true })
      #expect(answer.tables[0].columns.suffix(4).map(\.name) == ["fill", "stroke", "fill-opacity", "stroke-width"])
      let functions = Set((0..<blocks.count).compactMap { blocks.column("function")?[$0].text })
      #expect(functions.count > 3 && Set(answer.legend.map(\.value)).isSuperset(of: functions))
      #expect(Set(answer.legend).count == answer.legend.count)
      let drawing = try ExportQuestion(.dxf).answer([blocks]).tables[0]
      #expect(drawing.columns.map(\.name) == ["Layer", "Text"] && drawing.referenceSystem == blocks.referenceSystem)
    }

    @Test("what is not there is refused by its id, in both languages")
    func unknown() throws {
      let asked: [(id: String, ask: (String) throws -> Void)] = [
        ("nowhere", { _ = try Inquiry(inquiry.workspace, asOf: inquiry.day, zone: $0) }),
        ("QH-99", { _ = try inquiry.markers(scheme: $0) }), ("QH-99", { _ = try inquiry.stakeOut(scheme: $0) }),
        ("1/1/1", { _ = try inquiry.extract(parcel: $0) }),
        ("QH-99", { _ = try inquiry.comparison(.plans($0, "QH-01")) }),
      ]
      for (id, ask) in asked {
        let refusal = try #require(throws: Refusal.self) { try ask(id) }
        #expect(
          refusal.code == .unknownIdentifier && refusal.message.en.contains(id) && refusal.message.vi.contains(id))
        #expect(refusal.message.en != refusal.message.vi)
      }
    }

    @Test("progress goes to who asks")
    func progress() throws {
      final class Steps: AnswerProgress, @unchecked Sendable {
        // @unchecked because the answers of a test are asked for one after the other, from one thread.
        var steps: [AnswerStep] = []
        func during<Result>(
          _ step: AnswerStep, _ body: (_ advance: @escaping @Sendable (StepAdvance) -> Void) throws -> Result
        ) throws -> Result {
          steps.append(step)
          return try body { _ in }
        }
      }
      let steps = Steps()
      let asked = try Inquiry(inquiry.workspace, asOf: inquiry.day, progress: steps)
      _ = try asked.check()
      _ = try asked.cleanLand()
      #expect(steps.steps == [.reading, .checking, .judging])
    }
  }
#endif

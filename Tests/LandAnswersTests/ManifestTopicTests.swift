import LandModel
import LandStore
import Refusals
import Reports
import Testing

@testable import LandAnswers

/// The language of manifests as it is explained, held against the reader.
@Suite("The language of manifests, explained")
struct ManifestTopicTests {
  @Test("every key that the reader takes is explained with an example that is YAML, and no other")
  func keys() throws {
    #expect(Set(ManifestTopic.keys.map(\.name)) == Set(ManifestLanguage.documentKeys + ManifestLanguage.sourceKeys))
    for row in ManifestTopic.keys {
      let example = try #require(row.example)
      let members = try #require(try YAMLValue.document(example, file: row.name)).members(row.name)
      #expect(members.all.contains { $0.key == row.name }, "\(row.name)")
      #expect(ManifestTopic.of("manifest.\(row.name)")?.examples == [example])
    }
    let build = try #require(ManifestTopic.of("manifest.build"))
    for key in ["closed", "nested", "labels"] + ManifestLanguage.labelKeys {
      #expect(build.examples[0].contains("\(key):"), "\(key)")
    }
    for key in ["lines", "closed", "hatches", "nested"] {
      for language in Language.allCases { #expect(build.means[language].contains("\(key):"), "\(key)") }
    }
  }

  @Test("no example has a comment, which would be of one language", arguments: ManifestTopic.names)
  func comments(_ name: String) throws {
    let topic = try #require(ManifestTopic.of(name))
    for example in topic.examples + topic.rows.compactMap(\.example) {
      #expect(!example.contains(" #") && !example.hasPrefix("#"), "\(example)")
    }
  }

  @Test("where names all that the reader knows of the entities of a drawing")
  func entities() throws {
    let topic = try #require(ManifestTopic.of("where"))
    for name in ManifestLanguage.entityNames {
      for language in Language.allCases { #expect(topic.means[language].contains(name), "\(name)") }
    }
  }

  @Test("every field of every layer is explained, with all words of its list", arguments: LayerName.allCases)
  func fields(_ layer: LayerName) throws {
    let whole = try #require(ManifestTopic.of(layer.rawValue))
    #expect(whole.rows.map(\.name) == ManifestLanguage.fields(of: layer).map(\.name))
    for field in ManifestLanguage.fields(of: layer) {
      let topic = try #require(ManifestTopic.of("\(layer.rawValue).\(field.name)"))
      if case .code(let list) = field.kind { #expect(topic.rows.map(\.name) == list.accepted) }
      for language in Language.allCases {
        let text = topic.text(language)
        #expect(text.hasPrefix("\(topic.name)\n\n") && text.count > topic.name.count + 10)
        for heading in field.headings { #expect(text.contains(heading)) }
      }
    }
  }

  @Test("topics are texts in both languages and JSON", arguments: ManifestTopic.names)
  func texts(_ name: String) throws {
    let topic = try #require(ManifestTopic.of(name))
    #expect(topic.text(.english) != topic.text(.vietnamese))
    #expect(topic.json["topic"] == .text(name) && topic.json["what"]?["vi"] == .text(topic.means.vi))
  }

  @Test("the words of a field have their other spellings")
  func aliases() throws {
    let topic = try #require(ManifestTopic.of("parcel.clearance"))
    #expect(topic.rows.contains { $0.name == "none" && !$0.spellings.isEmpty })
    #expect(
      ManifestTopic.of("parcel.kode") == nil && ManifestTopic.of("manifest.kode") == nil && ManifestTopic.of("x") == nil
    )
  }
}

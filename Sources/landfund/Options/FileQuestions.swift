internal import Interchange
internal import LandAnswers
internal import Refusals

extension FileQuestion {
  /// A question with the options of a command.
  init(
    _ reading: ReadingOptions, _ system: SystemRequest = SystemRequest(), jobs: Int? = nil,
    _ messages: MessageOptions
  ) {
    self.init()
    self.reading = reading.request
    self.system = system
    self.jobs = jobs
    remedyForTwoSystems = LocalisedText(
      en: "name one system for both, as in --work-crs EPSG:9216", vi: "nêu một hệ cho cả hai, như --work-crs EPSG:9216")
    language = messages.language
    progress = messages
  }
}

extension MessageOptions {
  func noticed(_ notices: [Notice], of file: String) { note(notices, of: file) }

  /// Names features of a file on standard error.
  func leftOut(_ features: [LeftOutFeature], of file: String) {
    let isEnglish = language == .english
    let feature = isEnglish ? "feature" : "đối tượng"
    reportFirst(features.map { "landfund: \(file), \(feature) \($0.id): \($0.reason[language])" }) { more in
      isEnglish
        ? "landfund: \(file): and \(more) more left out; landfund validate names them all"
        : "landfund: \(file): và \(more) đối tượng khác không xét; landfund validate nêu đủ"
    }
  }
}

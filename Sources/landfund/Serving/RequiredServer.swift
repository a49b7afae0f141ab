internal import Refusals

/// Refuses where the program was built without the server, whose commands are `serve` and `token`.
func requireServer() throws(Refusal) {
  #if !Server
    throw Refusal(
      .unsupportedOperation,
      LocalisedText(
        en: "this program was built without the server", vi: "chương trình này được biên dịch không kèm máy chủ"),
      remedy: LocalisedText(en: "build it with the trait Server", vi: "biên dịch lại với thành phần Server"))
  #endif
}

internal import Refusals

/// Does something at another place than the one that the user named, and says a refusal of that one.
func refusalsNaming<Result>(_ path: String, _ body: () throws(Refusal) -> Result) throws(Refusal) -> Result {
  do throws(Refusal) {
    return try body()
  } catch {
    var error = error
    error.place.file = path
    throw error
  }
}

import LandStore
import Testing

@Test("an error is one line that says where, what, and what to do")
func errorsAreOneLine() {
  let error = WorkspaceError("no layer parcels", remedy: "name one of zone, scheme", place: "manifest.yml, source 2")
  #expect(error.description == "manifest.yml, source 2: no layer parcels; name one of zone, scheme")
}

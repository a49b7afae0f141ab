import Testing

@testable import Interchange

@Test(
  "what means something in markup is replaced, what it does not allow is left out",
  arguments: [
    ("a & b", "a &amp; b"), ("<script>", "&lt;script&gt;"), ("\"x\" '5'", "&quot;x&quot; &#39;5&#39;"),
    ("a\u{1}<\u{FFFF}", "a&lt;"), ("dòng\t1\nđất", "dòng\t1\nđất"), ("&amp;", "&amp;amp;"),
  ])
func escapesMarkup(_ text: String, _ expected: String) { #expect(text.markupEscaped == expected) }

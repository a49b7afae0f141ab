internal import Foundation

/// Whether a word is built as a Vietnamese syllable: an onset, a rhyme and a tone that go together.
enum VietnameseSyllable {
  /// Those of two consonants before a liquid are of place names of the Central Highlands (Plông, Krông, Đrăk).
  private static let onsets: Set<String> = [
    "", "b", "c", "ch", "d", "đ", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh", "nh", "p", "ph", "q",
    "r", "s", "t", "th", "tr", "v", "x", "pl", "kr", "kl", "br", "đr", "ml",
  ]
  /// Rhymes without their tone; those that end in k are of place names of the Central Highlands (Đắk Lắk, Plei Kuk).
  private static let rhymes: Set<String> = Set(
    """
    a ac ach ai am an ang anh ao ap at au ay ă ăc ăm ăn ăng ăp ăt â âc âm ân âng âp ât âu ây e ec em en eng eo ep et \
    ê êch êm ên ênh êp êt êu i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu o oa oac oach oai oam oan oang \
    oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong op ot ô ôc ôi ôm ôn ông ôp ôt ơ \
    ơi ơm ơn ơp ơt u ua uân uâng uât uây uc uê uêch uênh ui um un ung uơ uôc uôi uôm uôn uông uôt up ut uy uya uych \
    uyên uyêt uyn uynh uyt uyu ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu y yêm yên yêng yêt yêu \
    ak ăk âk ek êk ik ok ôk ơk uk ưk
    """.split(separator: " ").map(String.init))
  private static let tones: Set<UnicodeScalar> = ["\u{300}", "\u{301}", "\u{303}", "\u{309}", "\u{323}"]

  /// Whether the word, of letters only and in any case, is one.
  static func isSyllable(_ word: String) -> Bool {
    var toneCount = 0
    var plain = String.UnicodeScalarView()
    for scalar in word.lowercased().decomposedStringWithCanonicalMapping.unicodeScalars {
      if tones.contains(scalar) { toneCount += 1 } else { plain.append(scalar) }
    }
    guard toneCount <= 1 else { return false }
    let letters = String(plain).precomposedStringWithCanonicalMapping
    for length in 0...min(3, letters.count) where onsets.contains(String(letters.prefix(length))) {
      let rhyme = String(letters.dropFirst(length))
      if rhymes.contains(rhyme) { return true }
    }
    return letters == "gi" || letters == "gin" || letters == "giêng" || letters.hasPrefix("qu") && isQu(letters)
  }

  /// After q the u belongs to the rhyme in writing and to the onset in sound: `quang`, `quyền`, `quốc`.
  private static func isQu(_ letters: String) -> Bool { rhymes.contains(String(letters.dropFirst(2))) }
}

extension Geometry {
  /// The geometry as well-known text: two dimensions, every ordinate in the shortest form that reads back the same.
  ///
  /// Members of a multipoint stand in parentheses of their own, as OGC 06-103r4 has it.
  public var wkt: String {
    var text = ""
    writeTagged(to: &text)
    return text
  }

  private func writeTagged(to text: inout String) {
    text += kind.wellKnownName
    text += " "
    guard let partKind = kind.partKind else {
      write(members, to: &text) { member, text in member.writeTagged(to: &text) }
      return
    }
    guard kind.isMulti else { return writePart(0, as: partKind, to: &text) }
    write(0..<partOffsets.count - 1, to: &text) { part, text in writePart(part, as: partKind, to: &text) }
  }

  private func writePart(_ part: Int, as kind: GeometryKind, to text: inout String) {
    let rings = rings(ofPart: part)
    if kind == .polygon {
      write(rings, to: &text) { ring, text in writeRing(ring, to: &text) }
    } else if let ring = rings.first {
      writeRing(ring, to: &text)
    } else {
      text += "EMPTY"
    }
  }

  private func writeRing(_ ring: Int, to text: inout String) {
    write(ringOffsets[ring]..<ringOffsets[ring + 1], to: &text) { position, text in
      text += coordinates[2 * position].shortestText
      text += " "
      text += coordinates[2 * position + 1].shortestText
    }
  }

  private func write<Items: Collection>(
    _ items: Items, to text: inout String, _ each: (Items.Element, inout String) -> Void
  ) {
    guard !items.isEmpty else {
      text += "EMPTY"
      return
    }
    text += "("
    var isFirst = true
    for item in items {
      if !isFirst { text += ", " }
      isFirst = false
      each(item, &text)
    }
    text += ")"
  }
}

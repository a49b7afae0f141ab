import Refusals
import Testing

@testable import Interchange

@Suite("Addresses of databases")
struct DatabaseAddressTests {
  @Test(
    "both forms, and what they become",
    arguments: [
      ("service=kontum", "service=kontum"),
      (" host = db   dbname='land use' ", "host=db dbname='land use'"),
      ("dbname=a'b user=\\'x", "dbname='a\\'b' user='\\'x'"),
      ("postgres://db:5433/land", "host=db port=5433 dbname=land"),
      ("postgresql://reader@db/land?sslmode=require", "host=db dbname=land user=reader sslmode=require"),
      ("postgres://%2Ftmp%2Fpg/l%C3%A0ng", "host=/tmp/pg dbname=làng"),
      ("postgres://[::1]:5432/x", "host=::1 port=5432 dbname=x"), ("postgres:///x", "dbname=x"),
    ])
  func forms(text: String, written: String) throws {
    let address = try DatabaseAddress(text)
    #expect(address.text == written)
    #expect(try DatabaseAddress(address.text) == address)
  }

  @Test(
    "a password is refused and not said, wherever it stands",
    arguments: [
      "host=db password=canary", "password='canary two' host=db", "sslpassword=canary", "postgres://u:canary@db/x",
      "postgres://db/x?password=canary", "postgres://u:@db/x",
    ])
  func passwords(text: String) {
    let refusal = #expect(throws: Refusal.self) { try DatabaseAddress(text) }
    #expect(refusal?.code == .passwordInManifest)
    for language in [Language.english, .vietnamese] { #expect(refusal?.line(language).contains("canary") == false) }
  }

  @Test(
    "anything else is refused, and no value is said",
    arguments: [
      ("host=db passfile=/canary", RefusalCode.unknownField), ("options=canary", .unknownField),
      ("host=a host=canary", .duplicateKey), ("", .malformed), ("canary", .malformed), ("host='canary", .malformed),
      ("host=canary\\", .malformed), ("postgres://u:can/ary@db/x", .malformed),
      ("postgres://u:canary?x@db/", .malformed),
      ("postgres://", .malformed),
    ])
  func others(text: String, code: RefusalCode) {
    let refusal = #expect(throws: Refusal.self) { try DatabaseAddress(text) }
    #expect(refusal?.code == code)
    #expect(refusal?.line(.english).contains("canary") == false)
  }

  @Test(
    "which arguments of commands are addresses",
    arguments: [
      ("postgres:service=x", false, true), ("postgresql://db/x", false, true), ("service=x", true, true),
      ("service=x", false, false), ("password=x host=y", true, false), ("town.gpkg:parcel", true, false),
      ("a=b.shp", true, false),
    ])
  func arguments(text: String, isDatabase: Bool, isTaken: Bool) {
    let address = try? DatabaseAddress(argument: text, isDatabase: isDatabase)
    #expect((address != nil) == isTaken)
  }

  @Test("an argument with a password is no path")
  func passwordArgument() {
    #expect(throws: Refusal.self) { try DatabaseAddress(argument: "password=canary host=y", isDatabase: true) }
  }

  @Test(
    "names of tables",
    arguments: [
      ("thua_dat", nil, "thua_dat"), ("dc.thua_dat", "dc", "thua_dat"), ("dc.\"thửa.đất\"", "dc", "thửa.đất"),
      ("\"a\"\"b\".\"c\"", "a\"b", "c"), ("Đất đai.Thửa", "Đất đai", "Thửa"),
    ])
  func tables(text: String, schema: String?, name: String) throws {
    #expect(try DatabaseSource.table(text) == .table(schema: schema, name: name))
  }

  @Test("what is no name of a table", arguments: ["", ".x", "a.", "a.b.c", "a\"b", "\"a", "\"\""])
  func noTables(text: String) { #expect(throws: Refusal.self) { try DatabaseSource.table(text) } }
}

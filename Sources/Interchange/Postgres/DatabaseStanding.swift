#if Postgres
  internal import Refusals

  /// A table that stands where one is to go.
  struct DatabaseStanding {
    /// Its number in `pg_class`.
    let number: String
    /// As a person writes it.
    let name: String
    /// Whether it is a plain table.
    let isTable: Bool
    /// What is said of it there.
    let remark: String?

    var taken: Refusal {
      refusal(
        .placeTaken, LocalisedText(en: "the table is there already", vi: "bảng đã có sẵn"),
        LocalisedText(
          en: "have a new table take its place, or keep it with what hangs on it and exchange its rows",
          vi: "thay bằng bảng mới, hoặc giữ bảng cùng những gì phụ thuộc vào nó và chỉ thay các dòng"))
    }

    var notOurs: Refusal {
      refusal(
        .notOurTable,
        LocalisedText(
          en: "the table was not written by this program", vi: "bảng này không do chương trình này ghi"),
        LocalisedText(
          en: "rename that table, or name another schema", vi: "đổi tên bảng đó, hoặc nêu lược đồ khác"))
    }

    private func refusal(_ code: RefusalCode, _ message: LocalisedText, _ remedy: LocalisedText) -> Refusal {
      Refusal(code, message, remedy: remedy, at: RefusalPlace(layer: name))
    }

    /// Refuses a table that views, foreign keys, policies, triggers, rules or other tables hang on.
    func refuseUse(_ connection: DatabaseConnection) throws {
      let names = try connection.rows(
        """
        SELECT name FROM (
          SELECT DISTINCT CASE v.relkind WHEN 'm' THEN 'materialized view ' ELSE 'view ' END || v.oid::regclass::text
          FROM pg_depend d JOIN pg_rewrite r ON r.oid = d.objid JOIN pg_class v ON v.oid = r.ev_class
          WHERE d.classid = 'pg_rewrite'::regclass AND d.refclassid = 'pg_class'::regclass
          AND d.refobjid = $1::oid AND v.oid <> $1::oid
          UNION ALL SELECT 'foreign key ' || conname || ' of ' || conrelid::regclass::text FROM pg_constraint
          WHERE contype = 'f' AND (confrelid = $1::oid OR conrelid = $1::oid)
          UNION ALL SELECT 'policy ' || polname FROM pg_policy WHERE polrelid = $1::oid
          UNION ALL SELECT 'trigger ' || tgname FROM pg_trigger WHERE tgrelid = $1::oid AND NOT tgisinternal
          UNION ALL SELECT 'rule ' || rulename FROM pg_rewrite WHERE ev_class = $1::oid
          UNION ALL SELECT 'table ' || inhrelid::regclass::text FROM pg_inherits WHERE inhparent = $1::oid
        ) AS uses (name) ORDER BY name COLLATE "C"
        """, [number]
      ).compactMap { $0[0] }
      guard !names.isEmpty else { return }
      let list = names.prefix(10).joined(separator: ", ") + (names.count > 10 ? ", …" : "")
      throw refusal(
        .tableInUse, LocalisedText(en: "the table is in use: \(list)", vi: "bảng đang được dùng: \(list)"),
        LocalisedText(
          en: "keep the table with these and exchange its rows",
          vi: "giữ bảng cùng những thứ này và chỉ thay các dòng"))
    }

    /// Refuses a table whose columns or types are others than those of a table that was made for its place.
    func refuseOtherColumns(than made: DatabaseStanding, _ connection: DatabaseConnection) throws {
      let rows = try connection.rows(
        """
        SELECT coalesce(o.name, n.name), o.type, n.type FROM
        (SELECT attname, format_type(atttypid, atttypmod) FROM pg_attribute
          WHERE attrelid = $1::oid AND attnum > 0 AND NOT attisdropped) AS o (name, type)
        FULL JOIN (SELECT attname, format_type(atttypid, atttypmod) FROM pg_attribute
          WHERE attrelid = $2::oid AND attnum > 0 AND NOT attisdropped) AS n (name, type) ON n.name = o.name
        WHERE o.type IS DISTINCT FROM n.type ORDER BY 1
        """, [number, made.number])
      guard !rows.isEmpty else { return }
      let list = rows.prefix(5).map { "\($0[0] ?? ""): \($0[1] ?? "–") → \($0[2] ?? "–")" }.joined(separator: ", ")
      throw refusal(
        .notRepresentable,
        LocalisedText(
          en: "the table has other columns than the layer (\(list))", vi: "bảng có các cột khác với lớp (\(list))"),
        LocalisedText(
          en: "give it these columns, or have a new table take its place",
          vi: "sửa bảng cho đúng các cột này, hoặc thay bằng bảng mới"))
    }

    /// Whether rows of other tables refer to its rows.
    func isReferredTo(_ connection: DatabaseConnection) throws -> Bool {
      try !connection.rows(
        "SELECT 1 FROM pg_constraint WHERE contype = 'f' AND confrelid = $1::oid LIMIT 1", [number]
      ).isEmpty
    }

    /// Whether the role may describe it.
    func isOwned(_ connection: DatabaseConnection) throws -> Bool {
      try connection.rows(
        "SELECT pg_has_role(relowner, 'USAGE') FROM pg_class WHERE oid = $1::oid", [number]
      ).first?[0] == "t"
    }
  }

  /// Whom a table belongs to, and what others may do with it.
  struct DatabaseRights {
    private let owner: String
    /// Each as it stands between GRANT and ON, and behind TO.
    private let grants: [(right: String, to: String)]

    init(_ connection: DatabaseConnection, of number: String) throws {
      owner =
        try connection.rows(
          "SELECT quote_ident(pg_get_userbyid(relowner)) FROM pg_class WHERE oid = $1::oid", [number])[0][0] ?? ""
      grants = try connection.rows(
        """
        SELECT a.privilege_type, CASE a.grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(a.grantee)) END
          || CASE WHEN a.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END
        FROM pg_class c, aclexplode(c.relacl) a WHERE c.oid = $1::oid AND a.grantee <> c.relowner
        UNION ALL
        SELECT a.privilege_type || ' (' || quote_ident(t.attname) || ')',
          CASE a.grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(a.grantee)) END
          || CASE WHEN a.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END
        FROM pg_attribute t, aclexplode(t.attacl) a WHERE t.attrelid = $1::oid AND NOT t.attisdropped
        """, [number]
      ).map { ($0[0] ?? "", $0[1] ?? "") }
    }

    /// Gives a table the same rights; what it has by default goes.
    func give(to table: String, in connection: DatabaseConnection) throws {
      let others = try connection.rows(
        """
        SELECT DISTINCT CASE a.grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(a.grantee)) END
        FROM pg_class c, aclexplode(c.relacl) a WHERE c.oid = $1::regclass AND a.grantee <> c.relowner
        """, [table])
      for other in others.compactMap({ $0[0] }) { try connection.rows("REVOKE ALL ON \(table) FROM \(other)") }
      for grant in grants { try connection.rows("GRANT \(grant.right) ON \(table) TO \(grant.to)") }
    }

    /// Gives a table the same owner.
    func giveOwner(to table: String, in connection: DatabaseConnection) throws {
      let now = try connection.rows(
        "SELECT quote_ident(pg_get_userbyid(relowner)) FROM pg_class WHERE oid = $1::regclass", [table])[0][0]
      if now != owner { try connection.rows("ALTER TABLE \(table) OWNER TO \(owner)") }
    }
  }
#endif

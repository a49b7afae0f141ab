-- A workspace of version 1 of the schema as LandFund 0.1.0 wrote it: two parcels that overlap, a commune, the finding of a
-- check, a waiver of it, a table and a style of somebody else. Needs the spatial functions of GeoPackage.
PRAGMA application_id = 1196444487;
PRAGMA user_version = 10300;
CREATE TABLE gpkg_spatial_ref_sys (
  srs_name TEXT NOT NULL, srs_id INTEGER NOT NULL PRIMARY KEY, organization TEXT NOT NULL,
  organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT);
INSERT INTO gpkg_spatial_ref_sys VALUES('Undefined Cartesian SRS',-1,'NONE',-1,'undefined','undefined Cartesian coordinate reference system');
INSERT INTO gpkg_spatial_ref_sys VALUES('Undefined geographic SRS',0,'NONE',0,'undefined','undefined geographic coordinate reference system');
INSERT INTO gpkg_spatial_ref_sys VALUES('WGS 84 geodetic',4326,'EPSG',4326,'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,AUTHORITY["EPSG","7030"]],AUTHORITY["EPSG","6326"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AXIS["Latitude",NORTH],AXIS["Longitude",EAST],AUTHORITY["EPSG","4326"]]','longitude/latitude coordinates in decimal degrees');
INSERT INTO gpkg_spatial_ref_sys VALUES('VN-2000 / TM-3 107-30',9216,'EPSG',9216,'PROJCS["VN-2000 / TM-3 107-30",GEOGCS["VN-2000",DATUM["Vietnam_2000",SPHEROID["WGS 84",6378137,298.257223563,AUTHORITY["EPSG","7030"]],AUTHORITY["EPSG","6756"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AUTHORITY["EPSG","4756"]],PROJECTION["Transverse_Mercator"],PARAMETER["latitude_of_origin",0],PARAMETER["central_meridian",107.5],PARAMETER["scale_factor",0.9999],PARAMETER["false_easting",500000],PARAMETER["false_northing",0],UNIT["metre",1,AUTHORITY["EPSG","9001"]],AXIS["Easting",EAST],AXIS["Northing",NORTH],AUTHORITY["EPSG","9216"]]',NULL);
CREATE TABLE gpkg_contents (
  table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE, description TEXT DEFAULT '',
  last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
  min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER,
  CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id));
INSERT INTO gpkg_contents VALUES('workspace','attributes','workspace','','2026-11-26T00:09:53.012Z',NULL,NULL,NULL,NULL,NULL);
INSERT INTO gpkg_contents VALUES('source','attributes','source','','2026-11-26T00:09:53.012Z',NULL,NULL,NULL,NULL,NULL);
INSERT INTO gpkg_contents VALUES('alias','attributes','alias','','2026-11-26T00:09:53.012Z',NULL,NULL,NULL,NULL,NULL);
INSERT INTO gpkg_contents VALUES('waiver','attributes','waiver','','2026-11-26T00:09:53.012Z',NULL,NULL,NULL,NULL,NULL);
INSERT INTO gpkg_contents VALUES('run','attributes','run','','2026-11-26T00:09:53.012Z',NULL,NULL,NULL,NULL,NULL);
INSERT INTO gpkg_contents VALUES('zone','features','zone','','2026-11-26T00:09:53.025Z',553000.0,1587000.0,553100.0,1587100.0,9216);
INSERT INTO gpkg_contents VALUES('parcel','features','parcel','','2026-11-26T00:09:53.030Z',553000.0,1587000.0,553080.0,1587030.0,9216);
INSERT INTO gpkg_contents VALUES('scheme','features','scheme','','2026-11-26T00:09:53.037Z',NULL,NULL,NULL,NULL,9216);
INSERT INTO gpkg_contents VALUES('scheme_block','features','scheme_block','','2026-11-26T00:09:53.039Z',NULL,NULL,NULL,NULL,9216);
INSERT INTO gpkg_contents VALUES('landuse_plan','features','landuse_plan','','2026-11-26T00:09:53.041Z',NULL,NULL,NULL,NULL,9216);
INSERT INTO gpkg_contents VALUES('landuse_block','features','landuse_block','','2026-11-26T00:09:53.042Z',NULL,NULL,NULL,NULL,9216);
INSERT INTO gpkg_contents VALUES('marker','features','marker','','2026-11-26T00:09:53.043Z',NULL,NULL,NULL,NULL,9216);
INSERT INTO gpkg_contents VALUES('project','features','project','','2026-11-26T00:09:53.045Z',NULL,NULL,NULL,NULL,9216);
INSERT INTO gpkg_contents VALUES('road','features','road','','2026-11-26T00:09:53.046Z',NULL,NULL,NULL,NULL,9216);
INSERT INTO gpkg_contents VALUES('constraint_area','features','constraint_area','','2026-11-26T00:09:53.048Z',NULL,NULL,NULL,NULL,9216);
INSERT INTO gpkg_contents VALUES('layer_styles','attributes','layer_styles','','2026-11-26T00:09:53.051Z',NULL,NULL,NULL,NULL,NULL);
INSERT INTO gpkg_contents VALUES('finding','features','finding','','2026-11-26T00:09:53.259Z',553038.0,1587000.0,553040.0,1587030.0,9216);
CREATE TABLE gpkg_geometry_columns (
  table_name TEXT NOT NULL, column_name TEXT NOT NULL, geometry_type_name TEXT NOT NULL, srs_id INTEGER NOT NULL,
  z TINYINT NOT NULL, m TINYINT NOT NULL,
  CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name),
  CONSTRAINT uk_gc_table_name UNIQUE (table_name),
  CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),
  CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id));
INSERT INTO gpkg_geometry_columns VALUES('zone','geom','MULTIPOLYGON',9216,0,0);
INSERT INTO gpkg_geometry_columns VALUES('parcel','geom','MULTIPOLYGON',9216,0,0);
INSERT INTO gpkg_geometry_columns VALUES('scheme','geom','MULTIPOLYGON',9216,0,0);
INSERT INTO gpkg_geometry_columns VALUES('scheme_block','geom','MULTIPOLYGON',9216,0,0);
INSERT INTO gpkg_geometry_columns VALUES('landuse_plan','geom','MULTIPOLYGON',9216,0,0);
INSERT INTO gpkg_geometry_columns VALUES('landuse_block','geom','MULTIPOLYGON',9216,0,0);
INSERT INTO gpkg_geometry_columns VALUES('marker','geom','POINT',9216,0,0);
INSERT INTO gpkg_geometry_columns VALUES('project','geom','MULTIPOLYGON',9216,0,0);
INSERT INTO gpkg_geometry_columns VALUES('road','geom','MULTILINESTRING',9216,0,0);
INSERT INTO gpkg_geometry_columns VALUES('constraint_area','geom','MULTIPOLYGON',9216,0,0);
INSERT INTO gpkg_geometry_columns VALUES('finding','geom','GEOMETRY',9216,0,0);
CREATE TABLE workspace (
  id INTEGER PRIMARY KEY, name TEXT NOT NULL, crs TEXT NOT NULL, as_of DATE, schema_version INTEGER NOT NULL,
  landfund TEXT NOT NULL, rules TEXT, rules_sha256 TEXT, crosswalk TEXT, crosswalk_sha256 TEXT, hierarchy TEXT,
  hierarchy_sha256 TEXT, aliases TEXT, aliases_sha256 TEXT);
INSERT INTO workspace VALUES(1,'Kon Tum – thí điểm','EPSG:9216','2021-12-24',1,'0.1.0',replace('rules: {marker.spacing: off}\n','\n',char(10)),'42c38d6d9371be2865f98a0856082bbba3a6c5caf51fdf492df836f0039ffd98',NULL,NULL,NULL,NULL,replace('spelling,canonical,field\nSở XD,planning,office\n','\n',char(10)),'dc20473501b280eb0068db93933c77aeca2fa36c4aab3580eb31c86e8fe9b047');
CREATE TABLE source (
  id INTEGER PRIMARY KEY, path TEXT NOT NULL, sha256 TEXT, layer TEXT NOT NULL, crs_declared TEXT, crs_used TEXT,
  encoding TEXT, read INTEGER NOT NULL, loaded INTEGER NOT NULL, flagged INTEGER NOT NULL,
  rejected INTEGER NOT NULL, repaired INTEGER NOT NULL, repair_moved_m2 REAL NOT NULL, loaded_at DATETIME);
INSERT INTO source VALUES(1,'z.geojson','39f2848839f097221296be4579fdca04bd87601b271c379b7f39c30455a9dc6c','zone','EPSG:9216','EPSG:9216','UTF-8',1,1,0,0,0,0.0,'2026-11-26T00:09:53Z');
INSERT INTO source VALUES(2,'p.geojson','0207341ae98a0b628f2651c0089f8d8b582c5b56b016815fe731440612f1bea8','parcel','EPSG:9216','EPSG:9216','UTF-8',2,2,0,0,0,0.0,'2026-11-26T00:09:53Z');
CREATE TABLE alias (
  id INTEGER PRIMARY KEY, spelling TEXT NOT NULL, canonical TEXT NOT NULL, field TEXT NOT NULL);
INSERT INTO alias VALUES(1,'Sở XD','planning','office');
CREATE TABLE waiver (
  id INTEGER PRIMARY KEY, finding TEXT NOT NULL UNIQUE, rule TEXT NOT NULL, subjects TEXT NOT NULL, area_m2 REAL,
  length_m REAL, parts INTEGER, reason TEXT NOT NULL, "by" TEXT NOT NULL, "on" DATE, "until" DATE);
INSERT INTO waiver VALUES(1,'f-ee41d674ceb3','overlap.parcel','parcel:1/12;parcel:1/13',60.0,NULL,NULL,'đang đo lại','Nguyễn Văn A','2021-12-24',NULL);
CREATE TABLE run (
  id INTEGER PRIMARY KEY, command TEXT NOT NULL, landfund TEXT NOT NULL, as_of DATE, rules_sha256 TEXT,
  options TEXT, findings INTEGER NOT NULL, totals TEXT);
INSERT INTO run VALUES(2,'check','0.1.0','2021-12-24','b8e8bef30585dee7b7cb5c9244baad84a5c665bb88735a5f51a659d06d72e04a','{}',1,'[{"rule":"overlap.parcel","severity":"error","size":"material","count":1,"waived":0,"area_m2":60.0}]');
CREATE TABLE "zone" (
"fid" INTEGER PRIMARY KEY, "geom" MULTIPOLYGON, "id" TEXT NOT NULL UNIQUE, "name" TEXT, "kind" TEXT, "parent" TEXT, "declared_area_m2" REAL, "declared_precision_m2" REAL, "map_scale" INTEGER, "population" INTEGER, "urban_class" TEXT, "code" TEXT, "valid_from" DATE, "valid_to" DATE, "decision_no" TEXT, "decision_date" DATE, "leasable_area_m2" REAL, "declared_leased_m2" REAL, "declared_operating_m2" REAL, "declared_occupancy" REAL, "repair_moved_m2" REAL);
INSERT INTO zone VALUES(1,X'47500003002400000000000050e020410000000018e120410000000038373841000000009c373841010600000001000000010300000001000000050000000000000050e0204100000000383738410000000018e1204100000000383738410000000018e12041000000009c3738410000000050e02041000000009c3738410000000050e020410000000038373841','Z','Đăk Cấm','commune',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE gpkg_extensions (
  table_name TEXT, column_name TEXT, extension_name TEXT NOT NULL, definition TEXT NOT NULL, scope TEXT NOT NULL,
  CONSTRAINT ge_tce UNIQUE (table_name, column_name, extension_name));
INSERT INTO gpkg_extensions VALUES('zone','geom','gpkg_rtree_index','http://www.geopackage.org/spec120/#extension_rtree','write-only');
INSERT INTO gpkg_extensions VALUES('parcel','geom','gpkg_rtree_index','http://www.geopackage.org/spec120/#extension_rtree','write-only');
INSERT INTO gpkg_extensions VALUES('scheme','geom','gpkg_rtree_index','http://www.geopackage.org/spec120/#extension_rtree','write-only');
INSERT INTO gpkg_extensions VALUES('scheme_block','geom','gpkg_rtree_index','http://www.geopackage.org/spec120/#extension_rtree','write-only');
INSERT INTO gpkg_extensions VALUES('landuse_plan','geom','gpkg_rtree_index','http://www.geopackage.org/spec120/#extension_rtree','write-only');
INSERT INTO gpkg_extensions VALUES('landuse_block','geom','gpkg_rtree_index','http://www.geopackage.org/spec120/#extension_rtree','write-only');
INSERT INTO gpkg_extensions VALUES('marker','geom','gpkg_rtree_index','http://www.geopackage.org/spec120/#extension_rtree','write-only');
INSERT INTO gpkg_extensions VALUES('project','geom','gpkg_rtree_index','http://www.geopackage.org/spec120/#extension_rtree','write-only');
INSERT INTO gpkg_extensions VALUES('road','geom','gpkg_rtree_index','http://www.geopackage.org/spec120/#extension_rtree','write-only');
INSERT INTO gpkg_extensions VALUES('constraint_area','geom','gpkg_rtree_index','http://www.geopackage.org/spec120/#extension_rtree','write-only');
INSERT INTO gpkg_extensions VALUES('finding','geom','gpkg_rtree_index','http://www.geopackage.org/spec120/#extension_rtree','write-only');
CREATE VIRTUAL TABLE "rtree_zone_geom" USING rtree(id, minx, maxx, miny, maxy);
CREATE TABLE "parcel" (
"fid" INTEGER PRIMARY KEY, "geom" MULTIPOLYGON, "id" TEXT NOT NULL UNIQUE, "name" TEXT, "unit_code" TEXT, "old_unit_code" TEXT, "sheet_no" TEXT, "parcel_no" TEXT, "map_scale" INTEGER, "code" TEXT, "registered_area_m2" REAL, "tenure" TEXT, "recovery" TEXT, "clearance" TEXT, "dispute" TEXT, "allotted_to" TEXT, "observed_use" TEXT, "idle_since" DATE, "repair_moved_m2" REAL);
INSERT INTO parcel VALUES(1,X'47500003002400000000000050e0204100000000a0e0204100000000383738410000000056373841010600000001000000010300000001000000050000000000000050e02041000000003837384100000000a0e02041000000003837384100000000a0e0204100000000563738410000000050e0204100000000563738410000000050e020410000000038373841','1/12',NULL,NULL,NULL,'012',NULL,NULL,'ODT:300+CLN:900',1200.5,NULL,NULL,'partial',NULL,NULL,NULL,'2020-02-29',NULL);
INSERT INTO parcel VALUES(2,X'4750000300240000000000009ce0204100000000f0e020410000000038373841000000005637384101060000000100000001030000000100000005000000000000009ce02041000000003837384100000000f0e02041000000003837384100000000f0e020410000000056373841000000009ce020410000000056373841000000009ce020410000000038373841','1/13',NULL,NULL,NULL,NULL,NULL,NULL,'CLN',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
CREATE VIRTUAL TABLE "rtree_parcel_geom" USING rtree(id, minx, maxx, miny, maxy);
CREATE TABLE "scheme" (
"fid" INTEGER PRIMARY KEY, "geom" MULTIPOLYGON, "id" TEXT NOT NULL UNIQUE, "name" TEXT, "level" TEXT, "scale" INTEGER, "status" TEXT, "authority" TEXT, "office" TEXT, "decision_no" TEXT, "decision_date" DATE, "published_on" DATE, "reviewed_on" DATE, "valid_from" DATE, "valid_to" DATE, "parent" TEXT, "adjusts" TEXT, "adjustment_no" INTEGER, "adjustment_kind" TEXT, "declared_area_m2" REAL, "declared_precision_m2" REAL, "marker_status" TEXT, "repair_moved_m2" REAL);
CREATE VIRTUAL TABLE "rtree_scheme_geom" USING rtree(id, minx, maxx, miny, maxy);
CREATE TABLE "scheme_block" (
"fid" INTEGER PRIMARY KEY, "geom" MULTIPOLYGON, "id" TEXT NOT NULL UNIQUE, "name" TEXT, "scheme" TEXT, "function" TEXT, "function_source" TEXT, "declared_area_m2" REAL, "flags" TEXT, "repair_moved_m2" REAL);
CREATE VIRTUAL TABLE "rtree_scheme_block_geom" USING rtree(id, minx, maxx, miny, maxy);
CREATE TABLE "landuse_plan" (
"fid" INTEGER PRIMARY KEY, "geom" MULTIPOLYGON, "id" TEXT NOT NULL UNIQUE, "name" TEXT, "level" TEXT, "scale" INTEGER, "period_from" TEXT, "period_to" TEXT, "status" TEXT, "decision_no" TEXT, "decision_date" DATE, "valid_from" DATE, "valid_to" DATE, "repair_moved_m2" REAL);
CREATE VIRTUAL TABLE "rtree_landuse_plan_geom" USING rtree(id, minx, maxx, miny, maxy);
CREATE TABLE "landuse_block" (
"fid" INTEGER PRIMARY KEY, "geom" MULTIPOLYGON, "id" TEXT NOT NULL UNIQUE, "name" TEXT, "plan" TEXT, "code" TEXT, "status" TEXT, "repair_moved_m2" REAL);
CREATE VIRTUAL TABLE "rtree_landuse_block_geom" USING rtree(id, minx, maxx, miny, maxy);
CREATE TABLE "marker" (
"fid" INTEGER PRIMARY KEY, "geom" POINT, "id" TEXT NOT NULL UNIQUE, "name" TEXT, "scheme" TEXT, "number" TEXT, "kind" TEXT, "state" TEXT, "surveyed_on" DATE, "design_n" REAL, "design_e" REAL, "h" REAL, "repair_moved_m2" REAL);
CREATE VIRTUAL TABLE "rtree_marker_geom" USING rtree(id, minx, maxx, miny, maxy);
CREATE TABLE "project" (
"fid" INTEGER PRIMARY KEY, "geom" MULTIPOLYGON, "id" TEXT NOT NULL UNIQUE, "name" TEXT, "kind" TEXT, "status" TEXT, "investor" TEXT, "declared_area_m2" REAL, "licensed_on" DATE, "handed_over_on" DATE, "deadline" DATE, "extended_to" DATE, "suspended_from" DATE, "suspended_to" DATE, "target_function" TEXT, "repair_moved_m2" REAL);
CREATE VIRTUAL TABLE "rtree_project_geom" USING rtree(id, minx, maxx, miny, maxy);
CREATE TABLE "road" (
"fid" INTEGER PRIMARY KEY, "geom" MULTILINESTRING, "id" TEXT NOT NULL UNIQUE, "name" TEXT, "kind" TEXT, "width_m" REAL, "scheme" TEXT, "repair_moved_m2" REAL);
CREATE VIRTUAL TABLE "rtree_road_geom" USING rtree(id, minx, maxx, miny, maxy);
CREATE TABLE "constraint_area" (
"fid" INTEGER PRIMARY KEY, "geom" MULTIPOLYGON, "id" TEXT NOT NULL UNIQUE, "name" TEXT, "kind" TEXT, "severity" TEXT, "source" TEXT, "repair_moved_m2" REAL);
CREATE VIRTUAL TABLE "rtree_constraint_area_geom" USING rtree(id, minx, maxx, miny, maxy);
CREATE TABLE layer_styles (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, f_table_catalog TEXT(256), f_table_schema TEXT(256),
  f_table_name TEXT(256), f_geometry_column TEXT(256), styleName TEXT(30), styleQML TEXT, styleSLD TEXT,
  useAsDefault BOOLEAN, description TEXT, owner TEXT(30), ui TEXT(30),
  update_time DATETIME DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')));
INSERT INTO layer_styles VALUES(1,'','','landuse_block','geom','landfund','<qgis/>','',1,'Land-use codes','landfund',NULL,'2026-11-26T00:09:53.055Z');
INSERT INTO layer_styles VALUES(2,'','','parcel','geom','landfund','<qgis/>','',1,'Land-use codes, of a composite the first','landfund',NULL,'2026-11-26T00:09:53.055Z');
INSERT INTO layer_styles VALUES(3,'','','scheme_block','geom','landfund','<qgis/>','',1,'Functions','landfund',NULL,'2026-11-26T00:09:53.055Z');
INSERT INTO layer_styles VALUES(4,'','','finding','geom','landfund','<qgis/>','',1,'Severities','landfund',NULL,'2026-11-26T00:09:53.055Z');
INSERT INTO layer_styles VALUES(5,'','','zone','geom','của tôi','<qgis/>','',1,'','me',NULL,'2026-11-26T00:09:53.342Z');
CREATE TABLE "finding" (
"fid" INTEGER PRIMARY KEY, "geom" GEOMETRY, "id" TEXT NOT NULL UNIQUE, "rule" TEXT NOT NULL, "severity" TEXT NOT NULL, "typology" INTEGER, "subjects" TEXT, "kind" TEXT, "size" TEXT, "zone" TEXT, "scheme" TEXT, "owner" TEXT, "area_m2" REAL, "area_ellipsoid_m2" REAL, "thickness_m" REAL, "length_m" REAL, "parts" INTEGER, "message" TEXT, "legal_basis" TEXT, "advice" TEXT, "tainted" BOOLEAN, "waiver" TEXT, "details" TEXT);
INSERT INTO finding VALUES(1,X'4750000300240000000000009ce0204100000000a0e020410000000038373841000000005637384101030000000100000005000000000000009ce020410000000038373841000000009ce02041000000005637384100000000a0e02041000000005637384100000000a0e020410000000038373841000000009ce020410000000038373841','f-ee41d674ceb3','overlap.parcel','error',NULL,'[{"layer":"parcel","id":"1/12","name":null,"class":"ODT:300+CLN:900"},{"layer":"parcel","id":"1/13","name":null,"class":"CLN"}]','crosses','material','Z',NULL,'land',60.0,60.0078267350763781,2.0,NULL,1,'{"en":"parcel 1/12 and parcel 1/13 share 60.0 m², up to 2.00 m wide.","vi":"thửa đất 1/12 và thửa đất 1/13 chồng lấn 60,0 m², rộng nhất 2,00 m."}','TT 25/2014/TT-BTNMT Điều 7','Compare the two parcels'' papers and survey the common boundary; until then neither can be allotted.',0,NULL,'{}');
CREATE VIRTUAL TABLE "rtree_finding_geom" USING rtree(id, minx, maxx, miny, maxy);
CREATE TABLE theirs (id INTEGER PRIMARY KEY, a TEXT);
INSERT INTO theirs VALUES(1,'giữ');
INSERT INTO "rtree_zone_geom" SELECT fid, ST_MinX(geom), ST_MaxX(geom), ST_MinY(geom), ST_MaxY(geom) FROM "zone";
INSERT INTO "rtree_parcel_geom" SELECT fid, ST_MinX(geom), ST_MaxX(geom), ST_MinY(geom), ST_MaxY(geom) FROM "parcel";
INSERT INTO "rtree_finding_geom" SELECT fid, ST_MinX(geom), ST_MaxX(geom), ST_MinY(geom), ST_MaxY(geom) FROM "finding";
CREATE TRIGGER "rtree_zone_geom_insert" AFTER INSERT ON "zone" WHEN (NEW."geom" NOTNULL AND NOT ST_IsEmpty(NEW."geom")) BEGIN INSERT OR REPLACE INTO "rtree_zone_geom" VALUES (NEW."fid", ST_MinX(NEW."geom"), ST_MaxX(NEW."geom"), ST_MinY(NEW."geom"), ST_MaxY(NEW."geom")); END;
CREATE TRIGGER "rtree_zone_geom_update1" AFTER UPDATE OF "geom" ON "zone" WHEN OLD."fid" = NEW."fid" AND (NEW."geom" NOTNULL AND NOT ST_IsEmpty(NEW."geom")) BEGIN INSERT OR REPLACE INTO "rtree_zone_geom" VALUES (NEW."fid", ST_MinX(NEW."geom"), ST_MaxX(NEW."geom"), ST_MinY(NEW."geom"), ST_MaxY(NEW."geom")); END;
CREATE TRIGGER "rtree_zone_geom_update2" AFTER UPDATE OF "geom" ON "zone" WHEN OLD."fid" = NEW."fid" AND (NEW."geom" ISNULL OR ST_IsEmpty(NEW."geom")) BEGIN DELETE FROM "rtree_zone_geom" WHERE id = OLD."fid"; END;
CREATE TRIGGER "rtree_zone_geom_update3" AFTER UPDATE ON "zone" WHEN OLD."fid" != NEW."fid" AND (NEW."geom" NOTNULL AND NOT ST_IsEmpty(NEW."geom")) BEGIN DELETE FROM "rtree_zone_geom" WHERE id = OLD."fid"; INSERT OR REPLACE INTO "rtree_zone_geom" VALUES (NEW."fid", ST_MinX(NEW."geom"), ST_MaxX(NEW."geom"), ST_MinY(NEW."geom"), ST_MaxY(NEW."geom")); END;
CREATE TRIGGER "rtree_zone_geom_update4" AFTER UPDATE ON "zone" WHEN OLD."fid" != NEW."fid" AND (NEW."geom" ISNULL OR ST_IsEmpty(NEW."geom")) BEGIN DELETE FROM "rtree_zone_geom" WHERE id IN (OLD."fid", NEW."fid"); END;
CREATE TRIGGER "rtree_zone_geom_delete" AFTER DELETE ON "zone" WHEN OLD."geom" NOT NULL BEGIN DELETE FROM "rtree_zone_geom" WHERE id = OLD."fid"; END;
CREATE TRIGGER "rtree_parcel_geom_insert" AFTER INSERT ON "parcel" WHEN (NEW."geom" NOTNULL AND NOT ST_IsEmpty(NEW."geom")) BEGIN INSERT OR REPLACE INTO "rtree_parcel_geom" VALUES (NEW."fid", ST_MinX(NEW."geom"), ST_MaxX(NEW."geom"), ST_MinY(NEW."geom"), ST_MaxY(NEW."geom")); END;
CREATE TRIGGER "rtree_parcel_geom_update1" AFTER UPDATE OF "geom" ON "parcel" WHEN OLD."fid" = NEW."fid" AND (NEW."geom" NOTNULL AND NOT ST_IsEmpty(NEW."geom")) BEGIN INSERT OR REPLACE INTO "rtree_parcel_geom" VALUES (NEW."fid", ST_MinX(NEW."geom"), ST_MaxX(NEW."geom"), ST_MinY(NEW."geom"), ST_MaxY(NEW."geom")); END;
CREATE TRIGGER "rtree_parcel_geom_update2" AFTER UPDATE OF "geom" ON "parcel" WHEN OLD."fid" = NEW."fid" AND (NEW."geom" ISNULL OR ST_IsEmpty(NEW."geom")) BEGIN DELETE FROM "rtree_parcel_geom" WHERE id = OLD."fid"; END;
CREATE TRIGGER "rtree_parcel_geom_update3" AFTER UPDATE ON "parcel" WHEN OLD."fid" != NEW."fid" AND (NEW."geom" NOTNULL AND NOT ST_IsEmpty(NEW."geom")) BEGIN DELETE FROM "rtree_parcel_geom" WHERE id = OLD."fid"; INSERT OR REPLACE INTO "rtree_parcel_geom" VALUES (NEW."fid", ST_MinX(NEW."geom"), ST_MaxX(NEW."geom"), ST_MinY(NEW."geom"), ST_MaxY(NEW."geom")); END;
CREATE TRIGGER "rtree_parcel_geom_update4" AFTER UPDATE ON "parcel" WHEN OLD."fid" != NEW."fid" AND (NEW."geom" ISNULL OR ST_IsEmpty(NEW."geom")) BEGIN DELETE FROM "rtree_parcel_geom" WHERE id IN (OLD."fid", NEW."fid"); END;
CREATE TRIGGER "rtree_parcel_geom_delete" AFTER DELETE ON "parcel" WHEN OLD."geom" NOT NULL BEGIN DELETE FROM "rtree_parcel_geom" WHERE id = OLD."fid"; END;
CREATE TRIGGER "rtree_scheme_geom_insert" AFTER INSERT ON "scheme" WHEN (NEW."geom" NOTNULL AND NOT ST_IsEmpty(NEW."geom")) BEGIN INSERT OR REPLACE INTO "rtree_scheme_geom" VALUES (NEW."fid", ST_MinX(NEW."geom"), ST_MaxX(NEW."geom"), ST_MinY(NEW."geom"), ST_MaxY(NEW."geom")); END;
CREATE TRIGGER "rtree_scheme_geom_update1" AFTER UPDATE OF "geom" ON "scheme" WHEN OLD."fid" = NEW."fid" AND (NEW."geom" NOTNULL AND NOT ST_IsEmpty(NEW."geom")) BEGIN INSERT OR REPLACE INTO "rtree_scheme_geom" VALUES (NEW."fid", ST_MinX(NEW."geom"), ST_MaxX(NEW."geom"), ST_MinY(NEW."geom"), ST_MaxY(NEW."geom")); END;
CREATE TRIGGER "rtree_scheme_geom_update2" AFTER UPDATE OF "geom" ON "scheme" WHEN OLD."fid" = NEW."fid" AND (NEW."geom" ISNULL OR ST_IsEmpty(NEW."geom")) BEGIN DELETE FROM "rtree_scheme_geom" WHERE id = OLD."fid"; END;
CREATE TRIGGER "rtree_scheme_geom_update3" AFTER UPDATE ON "scheme" WHEN OLD."fid" != NEW."fid" AND (NEW."geom" NOTNULL AND NOT ST_IsEmpty(NEW."geom")) BEGIN DELETE FROM "rtree_scheme_geom" WHERE id = OLD."fid"; INSERT OR REPLACE INTO "rtree_scheme_geom" VALUES (NEW."fid", ST_MinX(NEW."geom"), ST_MaxX(NEW."geom"), ST_MinY(NEW."geom"), ST_MaxY(NEW."geom")); END;
CREATE TRIGGER "rtree_scheme_geom_update4" AFTER UPDATE ON "scheme" WHEN OLD."fid" != NEW."fid" AND (NEW."geom" ISNULL OR ST_IsEmpty(NEW."geom")) BEGIN DELETE FROM "rtree_scheme_geom" WHERE id IN (OLD."fid", NEW."fid"); END;
CREATE TRIGGER "rtree_scheme_geom_delete" AFTER DELETE ON "scheme" WHEN OLD."geom" NOT NULL BEGIN DELETE FROM "rtree_scheme_geom" WHERE id = OLD."fid"; END;
CREATE TRIGGER "rtree_scheme_block_geom_insert" AFTER INSERT ON "scheme_block" WHEN (NEW."geom" NOTNULL AND NOT ST_IsEmpty(NEW."geom")) BEGIN INSERT OR REPLACE INTO "rtree_scheme_block_geom" VALUES (NEW."fid", ST_MinX(NEW."geom"), ST_MaxX(NEW."geom"), ST_MinY(NEW."geom"), ST_MaxY(NEW."geom")); END;
CREATE TRIGGER "rtree_scheme_block_geom_update1" AFTER UPDATE OF "geom" ON "scheme_block" WHEN OLD."fid" = NEW."fid" AND (NEW."geom" NOTNULL AND NOT ST_IsEmpty(NEW."geom")) BEGIN INSERT OR REPLACE INTO "rtree_scheme_block_geom" VALUES (NEW."fid", ST_MinX(NEW."geom"), ST_MaxX(NEW."geom"), ST_MinY(NEW."geom"), ST_MaxY(NEW."geom")); END;
CREATE TRIGGER "rtree_scheme_block_geom_update2" AFTER UPDATE OF "geom" ON "scheme_block" WHEN OLD."fid" = NEW."fid" AND (NEW."geom" ISNULL OR ST_IsEmpty(NEW."geom")) BEGIN DELETE FROM "rtree_scheme_block_geom" WHERE id = OLD."fid"; END;
CREATE TRIGGER "rtree_scheme_block_geom_update3" AFTER UPDATE ON "scheme_block" WHEN OLD."fid" != NEW."fid" AND (NEW."geom" NOTNULL AND NOT ST_IsEmpty(NEW."geom")) BEGIN DELETE FROM "rtree_scheme_block_geom" WHERE id = OLD."fid"; INSERT OR REPLACE INTO "rtree_scheme_block_geom" VALUES (NEW."fid", ST_MinX(NEW."geom"), ST_MaxX(NEW."geom"), ST_MinY(NEW."geom"), ST_MaxY(NEW."geom")); END;
CREATE TRIGGER "rtree_scheme_block_geom_update4" AFTER UPDATE ON "scheme_block" WHEN OLD."fid" != NEW."fid" AND (NEW."geom" ISNULL OR ST_IsEmpty(NEW."geom")) BEGIN DELETE FROM "rtree_scheme_block_geom" WHERE id IN (OLD."fid", NEW."fid"); END;
CREATE TRIGGER "rtree_scheme_block_geom_delete" AFTER DELETE ON "scheme_block" WHEN OLD."geom" NOT NULL BEGIN DELETE FROM "rtree_scheme_block_geom" WHERE id = OLD."fid"; END;
CREATE TRIGGER "rtree_landuse_plan_geom_insert" AFTER INSERT ON "landuse_plan" WHEN (NEW."geom" NOTNULL AND NOT ST_IsEmpty(NEW."geom")) BEGIN INSERT OR REPLACE INTO "rtree_landuse_plan_geom" VALUES (NEW."fid", ST_MinX(NEW."geom"), ST_MaxX(NEW."geom"), ST_MinY(NEW."geom"), ST_MaxY(NEW."geom")); END;
CREATE TRIGGER "rtree_landuse_plan_geom_update1" AFTER UPDATE OF "geom" ON "landuse_plan" WHEN OLD."fid" = NEW."fid" AND (NEW."geom" NOTNULL AND NOT ST_IsEmpty(NEW."geom")) BEGIN INSERT OR REPLACE INTO "rtree_landuse_plan_geom" VALUES (NEW."fid", ST_MinX(NEW."geom"), ST_MaxX(NEW."geom"), ST_MinY(NEW."geom"), ST_MaxY(NEW."geom")); END;
CREATE TRIGGER "rtree_landuse_plan_geom_update2" AFTER UPDATE OF "geom" ON "landuse_plan" WHEN OLD."fid" = NEW."fid" AND (NEW."geom" ISNULL OR ST_IsEmpty(NEW."geom")) BEGIN DELETE FROM "rtree_landuse_plan_geom" WHERE id = OLD."fid"; END;
CREATE TRIGGER "rtree_landuse_plan_geom_update3" AFTER UPDATE ON "landuse_plan" WHEN OLD."fid" != NEW."fid" AND (NEW."geom" NOTNULL AND NOT ST_IsEmpty(NEW."geom")) BEGIN DELETE FROM "rtree_landuse_plan_geom" WHERE id = OLD."fid"; INSERT OR REPLACE INTO "rtree_landuse_plan_geom" VALUES (NEW."fid", ST_MinX(NEW."geom"), ST_MaxX(NEW."geom"), ST_MinY(NEW."geom"), ST_MaxY(NEW."geom")); END;
CREATE TRIGGER "rtree_landuse_plan_geom_update4" AFTER UPDATE ON "landuse_plan" WHEN OLD."fid" != NEW."fid" AND (NEW."geom" ISNULL OR ST_IsEmpty(NEW."geom")) BEGIN DELETE FROM "rtree_landuse_plan_geom" WHERE id IN (OLD."fid", NEW."fid"); END;
CREATE TRIGGER "rtree_landuse_plan_geom_delete" AFTER DELETE ON "landuse_plan" WHEN OLD."geom" NOT NULL BEGIN DELETE FROM "rtree_landuse_plan_geom" WHERE id = OLD."fid"; END;
CREATE TRIGGER "rtree_landuse_block_geom_insert" AFTER INSERT ON "landuse_block" WHEN (NEW."geom" NOTNULL AND NOT ST_IsEmpty(NEW."geom")) BEGIN INSERT OR REPLACE INTO "rtree_landuse_block_geom" VALUES (NEW."fid", ST_MinX(NEW."geom"), ST_MaxX(NEW."geom"), ST_MinY(NEW."geom"), ST_MaxY(NEW."geom")); END;
CREATE TRIGGER "rtree_landuse_block_geom_update1" AFTER UPDATE OF "geom" ON "landuse_block" WHEN OLD."fid" = NEW."fid" AND (NEW."geom" NOTNULL AND NOT ST_IsEmpty(NEW."geom")) BEGIN INSERT OR REPLACE INTO "rtree_landuse_block_geom" VALUES (NEW."fid", ST_MinX(NEW."geom"), ST_MaxX(NEW."geom"), ST_MinY(NEW."geom"), ST_MaxY(NEW."geom")); END;
CREATE TRIGGER "rtree_landuse_block_geom_update2" AFTER UPDATE OF "geom" ON "landuse_block" WHEN OLD."fid" = NEW."fid" AND (NEW."geom" ISNULL OR ST_IsEmpty(NEW."geom")) BEGIN DELETE FROM "rtree_landuse_block_geom" WHERE id = OLD."fid"; END;
CREATE TRIGGER "rtree_landuse_block_geom_update3" AFTER UPDATE ON "landuse_block" WHEN OLD."fid" != NEW."fid" AND (NEW."geom" NOTNULL AND NOT ST_IsEmpty(NEW."geom")) BEGIN DELETE FROM "rtree_landuse_block_geom" WHERE id = OLD."fid"; INSERT OR REPLACE INTO "rtree_landuse_block_geom" VALUES (NEW."fid", ST_MinX(NEW."geom"), ST_MaxX(NEW."geom"), ST_MinY(NEW."geom"), ST_MaxY(NEW."geom")); END;
CREATE TRIGGER "rtree_landuse_block_geom_update4" AFTER UPDATE ON "landuse_block" WHEN OLD."fid" != NEW."fid" AND (NEW."geom" ISNULL OR ST_IsEmpty(NEW."geom")) BEGIN DELETE FROM "rtree_landuse_block_geom" WHERE id IN (OLD."fid", NEW."fid"); END;
CREATE TRIGGER "rtree_landuse_block_geom_delete" AFTER DELETE ON "landuse_block" WHEN OLD."geom" NOT NULL BEGIN DELETE FROM "rtree_landuse_block_geom" WHERE id = OLD."fid"; END;
CREATE TRIGGER "rtree_marker_geom_insert" AFTER INSERT ON "marker" WHEN (NEW."geom" NOTNULL AND NOT ST_IsEmpty(NEW."geom")) BEGIN INSERT OR REPLACE INTO "rtree_marker_geom" VALUES (NEW."fid", ST_MinX(NEW."geom"), ST_MaxX(NEW."geom"), ST_MinY(NEW."geom"), ST_MaxY(NEW."geom")); END;
CREATE TRIGGER "rtree_marker_geom_update1" AFTER UPDATE OF "geom" ON "marker" WHEN OLD."fid" = NEW."fid" AND (NEW."geom" NOTNULL AND NOT ST_IsEmpty(NEW."geom")) BEGIN INSERT OR REPLACE INTO "rtree_marker_geom" VALUES (NEW."fid", ST_MinX(NEW."geom"), ST_MaxX(NEW."geom"), ST_MinY(NEW."geom"), ST_MaxY(NEW."geom")); END;
CREATE TRIGGER "rtree_marker_geom_update2" AFTER UPDATE OF "geom" ON "marker" WHEN OLD."fid" = NEW."fid" AND (NEW."geom" ISNULL OR ST_IsEmpty(NEW."geom")) BEGIN DELETE FROM "rtree_marker_geom" WHERE id = OLD."fid"; END;
CREATE TRIGGER "rtree_marker_geom_update3" AFTER UPDATE ON "marker" WHEN OLD."fid" != NEW."fid" AND (NEW."geom" NOTNULL AND NOT ST_IsEmpty(NEW."geom")) BEGIN DELETE FROM "rtree_marker_geom" WHERE id = OLD."fid"; INSERT OR REPLACE INTO "rtree_marker_geom" VALUES (NEW."fid", ST_MinX(NEW."geom"), ST_MaxX(NEW."geom"), ST_MinY(NEW."geom"), ST_MaxY(NEW."geom")); END;
CREATE TRIGGER "rtree_marker_geom_update4" AFTER UPDATE ON "marker" WHEN OLD."fid" != NEW."fid" AND (NEW."geom" ISNULL OR ST_IsEmpty(NEW."geom")) BEGIN DELETE FROM "rtree_marker_geom" WHERE id IN (OLD."fid", NEW."fid"); END;
CREATE TRIGGER "rtree_marker_geom_delete" AFTER DELETE ON "marker" WHEN OLD."geom" NOT NULL BEGIN DELETE FROM "rtree_marker_geom" WHERE id = OLD."fid"; END;
CREATE TRIGGER "rtree_project_geom_insert" AFTER INSERT ON "project" WHEN (NEW."geom" NOTNULL AND NOT ST_IsEmpty(NEW."geom")) BEGIN INSERT OR REPLACE INTO "rtree_project_geom" VALUES (NEW."fid", ST_MinX(NEW."geom"), ST_MaxX(NEW."geom"), ST_MinY(NEW."geom"), ST_MaxY(NEW."geom")); END;
CREATE TRIGGER "rtree_project_geom_update1" AFTER UPDATE OF "geom" ON "project" WHEN OLD."fid" = NEW."fid" AND (NEW."geom" NOTNULL AND NOT ST_IsEmpty(NEW."geom")) BEGIN INSERT OR REPLACE INTO "rtree_project_geom" VALUES (NEW."fid", ST_MinX(NEW."geom"), ST_MaxX(NEW."geom"), ST_MinY(NEW."geom"), ST_MaxY(NEW."geom")); END;
CREATE TRIGGER "rtree_project_geom_update2" AFTER UPDATE OF "geom" ON "project" WHEN OLD."fid" = NEW."fid" AND (NEW."geom" ISNULL OR ST_IsEmpty(NEW."geom")) BEGIN DELETE FROM "rtree_project_geom" WHERE id = OLD."fid"; END;
CREATE TRIGGER "rtree_project_geom_update3" AFTER UPDATE ON "project" WHEN OLD."fid" != NEW."fid" AND (NEW."geom" NOTNULL AND NOT ST_IsEmpty(NEW."geom")) BEGIN DELETE FROM "rtree_project_geom" WHERE id = OLD."fid"; INSERT OR REPLACE INTO "rtree_project_geom" VALUES (NEW."fid", ST_MinX(NEW."geom"), ST_MaxX(NEW."geom"), ST_MinY(NEW."geom"), ST_MaxY(NEW."geom")); END;
CREATE TRIGGER "rtree_project_geom_update4" AFTER UPDATE ON "project" WHEN OLD."fid" != NEW."fid" AND (NEW."geom" ISNULL OR ST_IsEmpty(NEW."geom")) BEGIN DELETE FROM "rtree_project_geom" WHERE id IN (OLD."fid", NEW."fid"); END;
CREATE TRIGGER "rtree_project_geom_delete" AFTER DELETE ON "project" WHEN OLD."geom" NOT NULL BEGIN DELETE FROM "rtree_project_geom" WHERE id = OLD."fid"; END;
CREATE TRIGGER "rtree_road_geom_insert" AFTER INSERT ON "road" WHEN (NEW."geom" NOTNULL AND NOT ST_IsEmpty(NEW."geom")) BEGIN INSERT OR REPLACE INTO "rtree_road_geom" VALUES (NEW."fid", ST_MinX(NEW."geom"), ST_MaxX(NEW."geom"), ST_MinY(NEW."geom"), ST_MaxY(NEW."geom")); END;
CREATE TRIGGER "rtree_road_geom_update1" AFTER UPDATE OF "geom" ON "road" WHEN OLD."fid" = NEW."fid" AND (NEW."geom" NOTNULL AND NOT ST_IsEmpty(NEW."geom")) BEGIN INSERT OR REPLACE INTO "rtree_road_geom" VALUES (NEW."fid", ST_MinX(NEW."geom"), ST_MaxX(NEW."geom"), ST_MinY(NEW."geom"), ST_MaxY(NEW."geom")); END;
CREATE TRIGGER "rtree_road_geom_update2" AFTER UPDATE OF "geom" ON "road" WHEN OLD."fid" = NEW."fid" AND (NEW."geom" ISNULL OR ST_IsEmpty(NEW."geom")) BEGIN DELETE FROM "rtree_road_geom" WHERE id = OLD."fid"; END;
CREATE TRIGGER "rtree_road_geom_update3" AFTER UPDATE ON "road" WHEN OLD."fid" != NEW."fid" AND (NEW."geom" NOTNULL AND NOT ST_IsEmpty(NEW."geom")) BEGIN DELETE FROM "rtree_road_geom" WHERE id = OLD."fid"; INSERT OR REPLACE INTO "rtree_road_geom" VALUES (NEW."fid", ST_MinX(NEW."geom"), ST_MaxX(NEW."geom"), ST_MinY(NEW."geom"), ST_MaxY(NEW."geom")); END;
CREATE TRIGGER "rtree_road_geom_update4" AFTER UPDATE ON "road" WHEN OLD."fid" != NEW."fid" AND (NEW."geom" ISNULL OR ST_IsEmpty(NEW."geom")) BEGIN DELETE FROM "rtree_road_geom" WHERE id IN (OLD."fid", NEW."fid"); END;
CREATE TRIGGER "rtree_road_geom_delete" AFTER DELETE ON "road" WHEN OLD."geom" NOT NULL BEGIN DELETE FROM "rtree_road_geom" WHERE id = OLD."fid"; END;
CREATE TRIGGER "rtree_constraint_area_geom_insert" AFTER INSERT ON "constraint_area" WHEN (NEW."geom" NOTNULL AND NOT ST_IsEmpty(NEW."geom")) BEGIN INSERT OR REPLACE INTO "rtree_constraint_area_geom" VALUES (NEW."fid", ST_MinX(NEW."geom"), ST_MaxX(NEW."geom"), ST_MinY(NEW."geom"), ST_MaxY(NEW."geom")); END;
CREATE TRIGGER "rtree_constraint_area_geom_update1" AFTER UPDATE OF "geom" ON "constraint_area" WHEN OLD."fid" = NEW."fid" AND (NEW."geom" NOTNULL AND NOT ST_IsEmpty(NEW."geom")) BEGIN INSERT OR REPLACE INTO "rtree_constraint_area_geom" VALUES (NEW."fid", ST_MinX(NEW."geom"), ST_MaxX(NEW."geom"), ST_MinY(NEW."geom"), ST_MaxY(NEW."geom")); END;
CREATE TRIGGER "rtree_constraint_area_geom_update2" AFTER UPDATE OF "geom" ON "constraint_area" WHEN OLD."fid" = NEW."fid" AND (NEW."geom" ISNULL OR ST_IsEmpty(NEW."geom")) BEGIN DELETE FROM "rtree_constraint_area_geom" WHERE id = OLD."fid"; END;
CREATE TRIGGER "rtree_constraint_area_geom_update3" AFTER UPDATE ON "constraint_area" WHEN OLD."fid" != NEW."fid" AND (NEW."geom" NOTNULL AND NOT ST_IsEmpty(NEW."geom")) BEGIN DELETE FROM "rtree_constraint_area_geom" WHERE id = OLD."fid"; INSERT OR REPLACE INTO "rtree_constraint_area_geom" VALUES (NEW."fid", ST_MinX(NEW."geom"), ST_MaxX(NEW."geom"), ST_MinY(NEW."geom"), ST_MaxY(NEW."geom")); END;
CREATE TRIGGER "rtree_constraint_area_geom_update4" AFTER UPDATE ON "constraint_area" WHEN OLD."fid" != NEW."fid" AND (NEW."geom" ISNULL OR ST_IsEmpty(NEW."geom")) BEGIN DELETE FROM "rtree_constraint_area_geom" WHERE id IN (OLD."fid", NEW."fid"); END;
CREATE TRIGGER "rtree_constraint_area_geom_delete" AFTER DELETE ON "constraint_area" WHEN OLD."geom" NOT NULL BEGIN DELETE FROM "rtree_constraint_area_geom" WHERE id = OLD."fid"; END;
CREATE TRIGGER "rtree_finding_geom_insert" AFTER INSERT ON "finding" WHEN (NEW."geom" NOTNULL AND NOT ST_IsEmpty(NEW."geom")) BEGIN INSERT OR REPLACE INTO "rtree_finding_geom" VALUES (NEW."fid", ST_MinX(NEW."geom"), ST_MaxX(NEW."geom"), ST_MinY(NEW."geom"), ST_MaxY(NEW."geom")); END;
CREATE TRIGGER "rtree_finding_geom_update1" AFTER UPDATE OF "geom" ON "finding" WHEN OLD."fid" = NEW."fid" AND (NEW."geom" NOTNULL AND NOT ST_IsEmpty(NEW."geom")) BEGIN INSERT OR REPLACE INTO "rtree_finding_geom" VALUES (NEW."fid", ST_MinX(NEW."geom"), ST_MaxX(NEW."geom"), ST_MinY(NEW."geom"), ST_MaxY(NEW."geom")); END;
CREATE TRIGGER "rtree_finding_geom_update2" AFTER UPDATE OF "geom" ON "finding" WHEN OLD."fid" = NEW."fid" AND (NEW."geom" ISNULL OR ST_IsEmpty(NEW."geom")) BEGIN DELETE FROM "rtree_finding_geom" WHERE id = OLD."fid"; END;
CREATE TRIGGER "rtree_finding_geom_update3" AFTER UPDATE ON "finding" WHEN OLD."fid" != NEW."fid" AND (NEW."geom" NOTNULL AND NOT ST_IsEmpty(NEW."geom")) BEGIN DELETE FROM "rtree_finding_geom" WHERE id = OLD."fid"; INSERT OR REPLACE INTO "rtree_finding_geom" VALUES (NEW."fid", ST_MinX(NEW."geom"), ST_MaxX(NEW."geom"), ST_MinY(NEW."geom"), ST_MaxY(NEW."geom")); END;
CREATE TRIGGER "rtree_finding_geom_update4" AFTER UPDATE ON "finding" WHEN OLD."fid" != NEW."fid" AND (NEW."geom" ISNULL OR ST_IsEmpty(NEW."geom")) BEGIN DELETE FROM "rtree_finding_geom" WHERE id IN (OLD."fid", NEW."fid"); END;
CREATE TRIGGER "rtree_finding_geom_delete" AFTER DELETE ON "finding" WHEN OLD."geom" NOT NULL BEGIN DELETE FROM "rtree_finding_geom" WHERE id = OLD."fid"; END;

// What Swift cannot call of SQLite: functions of variable arguments, a variable of the library.
#ifndef LANDFUND_CSQLITE_SHIM_H
#define LANDFUND_CSQLITE_SHIM_H

struct sqlite3;
extern int sqlite3_db_config(struct sqlite3 *, int, ...);

// The numbers of SQLITE_DBCONFIG_... that take a switch.
enum { landfund_enable_trigger = 1003, landfund_defensive = 1010, landfund_trusted_schema = 1017 };

// Turns a setting of a connection on (1) or off (0); the result is SQLite's code.
static inline int landfund_configure(struct sqlite3 *connection, int setting, int isOn) {
  return sqlite3_db_config(connection, setting, isOn, (int *)0);
}

extern char *sqlite3_temp_directory;
extern char *sqlite3_mprintf(const char *, ...);

// Says where temporary files go; before connections are opened, and once, since what stood there is not freed.
static inline void landfund_set_temporary_folder(const char *folder) {
  sqlite3_temp_directory = sqlite3_mprintf("%s", folder);
}

#endif

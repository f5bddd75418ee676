package store

import (
	"errors"
	"path/filepath"

	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"
)

// primaryCode is the part of SQLite's extended result codes that says what kind it is.
const primaryCode = 0xff

// sqliteFailure makes sentences of SQLite's result codes (https://www.sqlite.org/rescode.html).
func sqliteFailure(file string) func(error) error {
	return func(err error) error {
		var failure *Failure
		if errors.As(err, &failure) {
			return failure
		}
		var refused *sqlite.Error
		if !errors.As(err, &refused) {
			return internal(err)
		}
		remedy, kind := sqliteRemedy(refused.Code()&primaryCode, file)
		if kind == nil {
			return internal(err)
		}
		return &Failure{Kind: kind, Sentence: sentences[kind], Remedy: remedy, Cause: err}
	}
}

func sqliteRemedy(code int, file string) (remedy string, kind error) {
	switch code {
	case sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CORRUPT:
		return "The file " + file + " is no database or is damaged. Stop Grafana, keep a copy of it and of the files " +
			"beside it, put back a backup or move it away to begin anew, then start Grafana.", ErrCorrupt
	case sqlite3.SQLITE_CANTOPEN:
		return letIt("Grafana's user cannot write in the folder " + filepath.Dir(file) + "."), ErrUnwritable
	case sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM, sqlite3.SQLITE_AUTH:
		return letIt("Grafana's user may not write the file " + file + " or one beside it."), ErrUnwritable
	case sqlite3.SQLITE_IOERR:
		return "The disk of " + file + " reports an error; its health and Grafana's log say more.", ErrUnwritable
	case sqlite3.SQLITE_FULL:
		return "Make room on the disk of " + file + ".", ErrFull
	case sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED:
		return "Another program keeps " + file + " locked, such as a backup that copies it.", ErrBusy
	}
	return "", nil
}

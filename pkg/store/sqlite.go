package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"strings"

	"github.com/pressly/goose/v3"
	_ "modernc.org/sqlite" // registers the driver "sqlite"
)

const (
	sqliteReaders = 8
	// Another process may be writing for that long before we give up.
	busyTimeoutMs = 10_000
)

// openSQLite opens the file, makes it where there is none, and holds a lock
// beside it until the schema is ours. Beside FILE lie FILE-wal and FILE-shm, which
// belong to it, and FILE.lock, which is empty and stays.
func openSQLite(ctx context.Context, file string) (opened engine, err error) {
	failure := sqliteFailure(file)
	if err := makeFolder(file); err != nil {
		return engine{}, err
	}
	unlock, err := lockBeside(ctx, file)
	if err != nil {
		return engine{}, failure(err)
	}
	defer unlock()
	// Only under the lock and only where it is missing: closing a file that SQLite
	// has open in this process would drop SQLite's locks on it.
	if err := makeFile(file); err != nil {
		return engine{}, err
	}
	steps, err := newSchema(goose.DialectSQLite3, "sqlite")
	if err != nil {
		return engine{}, internal(err)
	}
	opened = engine{schema: steps, failure: failure, present: filePresent(file)}
	// FULL: what was acknowledged survives a power cut too.
	opened.writer, err = sql.Open("sqlite", sqliteName(file, "&_txlock=immediate&_synchronous=FULL"))
	if err != nil {
		return engine{}, internal(err)
	}
	opened.reader, err = sql.Open("sqlite", sqliteName(file, "&_query_only=1"))
	if err != nil {
		return engine{}, internal(errors.Join(err, opened.writer.Close()))
	}
	opened.writer.SetMaxOpenConns(1)
	opened.reader.SetMaxOpenConns(sqliteReaders)
	opened.reader.SetMaxIdleConns(sqliteReaders)
	if err := prepareSQLite(ctx, opened); err != nil {
		return engine{}, failure(errors.Join(err, opened.writer.Close(), opened.reader.Close()))
	}
	return opened, nil
}

// sqliteName is the driver's name of a file, with what every connection has.
func sqliteName(file, more string) string {
	path := filepath.ToSlash(file)
	if !strings.HasPrefix(path, "/") { // C:/…
		path = "/" + path
	}
	return fmt.Sprintf("file://%s?_error_rc=1&_foreign_keys=1&_busy_timeout=%d%s", (&url.URL{Path: path}).EscapedPath(), busyTimeoutMs, more)
}

func prepareSQLite(ctx context.Context, opened engine) error {
	if err := recognise(ctx, opened); err != nil {
		return err
	}
	var mode string
	if err := opened.writer.QueryRowContext(ctx, `PRAGMA journal_mode = WAL`).Scan(&mode); err != nil {
		return fmt.Errorf("write-ahead log: %w", err)
	}
	if mode != "wal" {
		return &Failure{
			Kind:     ErrUnwritable,
			Sentence: "Rounds' database lies on a disk that it cannot work on.",
			Remedy:   "The disk offers no shared memory between processes (a network folder?). Name a file on a local disk in grafana.ini:\n" + ini,
		}
	}
	return opened.schema.raise(ctx, opened.writer)
}

// recognise keeps our tables out of, say, Grafana's own database, and finds
// damage before goose does, which would take an unreadable table for a missing one.
func recognise(ctx context.Context, opened engine) error {
	var tables, ours int
	err := opened.writer.QueryRowContext(ctx, `SELECT COUNT(*), COUNT(CASE WHEN name = '`+versions+`' THEN 1 END)
		FROM sqlite_schema WHERE type = 'table'`).Scan(&tables, &ours)
	if err != nil {
		return fmt.Errorf("look at the file: %w", err)
	}
	if tables > 0 && ours == 0 {
		return &Failure{
			Kind:     ErrForeign,
			Sentence: "The file that is set as Rounds' database belongs to another program.",
			Remedy:   "Name a file of its own in grafana.ini and restart Grafana:\n" + ini,
		}
	}
	if ours == 0 {
		return nil
	}
	_, err = opened.schema.version(ctx, opened.writer)
	return err
}

// lockBeside keeps other processes from preparing the same database. It is a
// lock on a second, empty file, for goose begins transactions of its own in the
// first; the system lets go of it when a process dies.
func lockBeside(ctx context.Context, file string) (unlock func(), err error) {
	db, err := sql.Open("sqlite", sqliteName(file+".lock", "&_txlock=immediate&_timeout="+fmt.Sprint(preparing.Milliseconds())))
	if err != nil {
		return nil, fmt.Errorf("lock: %w", err)
	}
	db.SetMaxOpenConns(1)
	tx, err := db.BeginTx(ctx, nil)
	if err != nil {
		return nil, errors.Join(fmt.Errorf("lock: %w", err), db.Close())
	}
	return func() { _ = errors.Join(tx.Rollback(), db.Close()) }, nil
}

// filePresent notices that the file was removed or replaced while it is open:
// SQLite would go on writing into what nobody can find again.
func filePresent(file string) func() error {
	first, err := os.Stat(file)
	return func() error {
		if err != nil {
			return gone(file, err)
		}
		now, err := os.Stat(file)
		if err != nil || !os.SameFile(first, now) {
			return gone(file, err)
		}
		return nil
	}
}

func gone(file string, cause error) error {
	return &Failure{
		Kind:     ErrUnreachable,
		Sentence: "Rounds' database was removed or replaced while Rounds was using it.",
		Remedy:   "Put the file " + file + " back, then restart Grafana.",
		Cause:    cause,
	}
}

func makeFolder(file string) error {
	folder := filepath.Dir(file)
	if err := os.MkdirAll(folder, 0o750); err != nil {
		return unwritable("Grafana's user cannot make the folder "+folder+".", err)
	}
	return nil
}

// makeFile makes the file readable for Grafana's user alone; SQLite gives the
// files beside it the same rights.
func makeFile(file string) error {
	found, err := os.Stat(file)
	switch {
	case err == nil && found.IsDir():
		return badSetting("The setting \"database\" names a folder; name a file in it:\n" + ini)
	case err == nil:
		return nil
	case !errors.Is(err, fs.ErrNotExist):
		return unwritable("Grafana's user cannot look at "+file+".", err)
	}
	made, err := os.OpenFile(file, os.O_RDWR|os.O_CREATE|os.O_EXCL, 0o600) // #nosec G304 -- the administrator's own setting
	if err == nil {
		err = made.Close()
	}
	if err != nil {
		return unwritable("Grafana's user cannot make the file "+file+".", err)
	}
	return nil
}

func unwritable(what string, cause error) error {
	return &Failure{Kind: ErrUnwritable, Sentence: sentences[ErrUnwritable], Remedy: letIt(what), Cause: cause}
}

// letIt adds to a complaint what can be done about it.
func letIt(complaint string) string {
	return complaint + " Let it, or name another file in grafana.ini, then restart Grafana:\n" + ini
}

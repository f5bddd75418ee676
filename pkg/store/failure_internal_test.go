package store

import (
	"errors"
	"fmt"
	"testing"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"
	"github.com/stretchr/testify/require"
	sqlite3 "modernc.org/sqlite/lib"
)

func TestEveryCodeOfPostgresHasASentenceAndARemedy(t *testing.T) {
	config := pgx.ConnConfig{Config: pgconn.Config{Host: "db", Port: 5432, User: `o"r`, Database: "rounds"}}
	for code, kind := range map[string]error{
		"28P01": ErrUnreachable, "28000": ErrUnreachable, "3D000": ErrUnreachable, "57P03": ErrUnreachable, "08006": ErrUnreachable,
		"42501": ErrUnwritable, "3F000": ErrUnwritable, "25006": ErrUnwritable, "53100": ErrFull, "53300": ErrBusy,
		"40001": ErrBusy, "55P03": ErrBusy, "57014": ErrBusy, "XX001": ErrCorrupt, "XX002": ErrCorrupt,
	} {
		err := postgresFailure(config)(fmt.Errorf("make a grant: %w", &pgconn.PgError{Code: code}))
		failure := &Failure{}
		require.ErrorAs(t, err, &failure)
		require.ErrorIs(t, err, kind, code)
		require.NotEmpty(t, failure.Sentence, code)
		require.Contains(t, failure.Remedy, "PostgreSQL at db:5432", code)
		require.NotContains(t, failure.Remedy, "{", code)
	}
	require.ErrorIs(t, postgresFailure(config)(&pgconn.PgError{Code: "23505"}), ErrInternal)
}

func TestEveryCodeOfSQLiteHasASentenceAndARemedy(t *testing.T) {
	for code, kind := range map[int]error{
		sqlite3.SQLITE_NOTADB: ErrCorrupt, sqlite3.SQLITE_CORRUPT: ErrCorrupt, sqlite3.SQLITE_CANTOPEN: ErrUnwritable,
		sqlite3.SQLITE_READONLY: ErrUnwritable, sqlite3.SQLITE_IOERR: ErrUnwritable, sqlite3.SQLITE_FULL: ErrFull,
		sqlite3.SQLITE_BUSY: ErrBusy, sqlite3.SQLITE_LOCKED: ErrBusy, sqlite3.SQLITE_CONSTRAINT: nil,
	} {
		remedy, found := sqliteRemedy(code, "/srv/rounds.db")
		require.Equal(t, kind, found)
		if kind != nil {
			require.NotEmpty(t, sentences[kind])
			require.Contains(t, remedy, "/srv")
		}
	}
}

func TestCauseForTheLogHoldsNoPassword(t *testing.T) {
	config := pgx.ConnConfig{Config: pgconn.Config{Host: "db", Port: 5432, Password: "hush"}}
	err := postgresFailure(config)(fmt.Errorf("dial: %w", errors.New("said hush to hush")))
	failure := &Failure{}
	require.ErrorAs(t, err, &failure)
	require.EqualError(t, failure.Cause, "dial: said [password] to [password]")
}

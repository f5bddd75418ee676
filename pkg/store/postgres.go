package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/stdlib"
	"github.com/pressly/goose/v3"
)

const (
	postgresConnections = 10
	postgresIdle        = 5 * time.Minute
	// preparingLock is the advisory lock of those who prepare a schema: "rounds" in ASCII.
	preparingLock = 0x726f756e6473
)

// openPostgres signs in and holds an advisory lock until the schema is ours.
func openPostgres(ctx context.Context, config pgx.ConnConfig) (opened engine, err error) {
	failure := postgresFailure(config)
	steps, err := newSchema(goose.DialectPostgres, "postgres")
	if err != nil {
		return engine{}, internal(err)
	}
	db := stdlib.OpenDB(config)
	db.SetMaxOpenConns(postgresConnections)
	db.SetMaxIdleConns(postgresConnections)
	db.SetConnMaxIdleTime(postgresIdle)
	if err := preparePostgres(ctx, db, steps); err != nil {
		return engine{}, failure(errors.Join(err, db.Close()))
	}
	return engine{
		schema: steps, writer: db, reader: db, failure: failure, queue: queuePostgres,
		// Whatever the server's default: who has waited must see what was written meanwhile.
		writing: &sql.TxOptions{Isolation: sql.LevelReadCommitted},
	}, nil
}

// queuePostgres waits for an advisory lock that ends with the transaction.
func queuePostgres(ctx context.Context, tx *sql.Tx, thing int64) error {
	if _, err := tx.ExecContext(ctx, `SELECT pg_advisory_xact_lock($1)`, thing); err != nil {
		return fmt.Errorf("wait for others: %w", err)
	}
	return nil
}

// preparePostgres holds the lock in a transaction, not in a session, so that it
// works through a pooler too and goes away with the connection.
func preparePostgres(ctx context.Context, db *sql.DB, steps schema) (err error) {
	tx, err := db.BeginTx(ctx, nil)
	if err != nil {
		return fmt.Errorf("sign in: %w", err)
	}
	defer func() { err = errors.Join(err, rollback(tx)) }()
	var encoding string
	if err := tx.QueryRowContext(ctx, `SHOW server_encoding`).Scan(&encoding); err != nil {
		return fmt.Errorf("encoding: %w", err)
	}
	if !strings.EqualFold(encoding, "UTF8") {
		return badSetting("The PostgreSQL database is kept in " + encoding + ", which lacks most of the world's letters. " +
			"Make one with ENCODING 'UTF8' and name it in the setting \"database\".")
	}
	if _, err := tx.ExecContext(ctx, `SELECT pg_advisory_xact_lock($1)`, int64(preparingLock)); err != nil {
		return fmt.Errorf("lock: %w", err)
	}
	return steps.raise(ctx, db)
}

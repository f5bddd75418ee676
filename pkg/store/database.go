package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"sync/atomic"
	"time"
)

// database is the Store on either engine: the SQL is the same, what differs is
// in engine.
type database struct {
	engine
	clock  func() time.Time
	newID  func() string
	closed atomic.Bool
}

// engine is an opened database whose schema is ours.
type engine struct {
	schema schema
	// writer begins its transactions with the right to write. For SQLite it is a
	// single connection, so that writers of this process queue in Go.
	writer *sql.DB
	// reader serves many at once.
	reader *sql.DB
	// writing is how a transaction of the writer begins; nil for the driver's own way.
	writing *sql.TxOptions
	// queue lets one transaction after the other pass that names the same thing; nil
	// where only one can write at a time.
	queue func(ctx context.Context, tx *sql.Tx, thing int64) error
	// failure makes a *Failure of an error of the driver.
	failure func(error) error
	// present says whether the place is still there; nil where asking the
	// database tells.
	present func() error
}

var _ Store = (*database)(nil)

// querier is a database or a transaction.
type querier interface {
	QueryContext(ctx context.Context, query string, values ...any) (*sql.Rows, error)
	QueryRowContext(ctx context.Context, query string, values ...any) *sql.Row
}

// scanner is one row.
type scanner interface{ Scan(into ...any) error }

// write runs a change as one transaction: all of it is kept, or nothing.
func (d *database) write(ctx context.Context, change func(tx *sql.Tx) error) error {
	tx, err := d.writer.BeginTx(ctx, d.writing)
	if err != nil {
		return d.explain(ctx, fmt.Errorf("begin: %w", err))
	}
	// A change that panics must not keep the only writer for ever.
	defer func() { _ = rollback(tx) }()
	if err := change(tx); err != nil {
		return d.explain(ctx, errors.Join(err, rollback(tx)))
	}
	if err := tx.Commit(); err != nil {
		return d.explain(ctx, fmt.Errorf("commit: %w", err))
	}
	return nil
}

// rollback keeps silent about a transaction that has ended with its context.
func rollback(tx *sql.Tx) error {
	if err := tx.Rollback(); err != nil && !errors.Is(err, sql.ErrTxDone) {
		return fmt.Errorf("roll back: %w", err)
	}
	return nil
}

// readAll gives all rows of a query; none is an empty list, not nil.
func readAll[T any](ctx context.Context, from querier, scan func(scanner) (T, error), query string, values ...any) (all []T, err error) {
	rows, err := from.QueryContext(ctx, query, values...)
	if err != nil {
		return nil, fmt.Errorf("read: %w", err)
	}
	defer func() { err = errors.Join(err, rows.Close()) }()
	all = []T{}
	for rows.Next() {
		one, err := scan(rows)
		if err != nil {
			return nil, fmt.Errorf("read a row: %w", err)
		}
		all = append(all, one)
	}
	return all, rows.Err()
}

// explain makes a *Failure of an error, except where the caller himself has stopped.
func (d *database) explain(ctx context.Context, err error) error {
	var failure *Failure
	switch {
	case err == nil:
		return nil
	case errors.As(err, &failure):
		return failure
	case d.closed.Load():
		return closed(err)
	case ctx.Err() != nil:
		return fmt.Errorf("store: %w", ctx.Err())
	}
	return d.failure(err)
}

// Ping implements Store.
func (d *database) Ping(ctx context.Context) error {
	if d.present != nil {
		if err := d.present(); err != nil {
			return err
		}
	}
	version, err := d.schema.version(ctx, d.reader)
	if err != nil {
		return d.explain(ctx, err)
	}
	return d.schema.refuseNewer(version)
}

// Close implements Store.
func (d *database) Close() error {
	if d.closed.Swap(true) {
		return nil
	}
	err := d.writer.Close()
	if d.reader != d.writer {
		err = errors.Join(err, d.reader.Close())
	}
	if err != nil {
		return d.failure(err)
	}
	return nil
}

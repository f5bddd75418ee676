package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/quantyca/rounds/pkg/ticket"
	"github.com/quantyca/rounds/pkg/ticket/mirror"
)

// Mirrors keep copies of tickets. They are no record: whoever loses one reads it anew.
type Mirrors interface {
	// Mirror is the book of one connection of a workspace.
	Mirror(workspace Workspace, connection string) mirror.Book
}

// book is a connection's.
type book struct {
	*database
	workspace  Workspace
	connection string
}

var _ mirror.Book = book{}

// Mirror implements Mirrors.
func (d *database) Mirror(workspace Workspace, connection string) mirror.Book {
	return book{d, workspace, connection}
}

func (b book) check() error {
	if b.connection == "" {
		return unusable("A mirror is of a connection.")
	}
	return firstError(b.workspace.check(), checkText("The connection", b.connection, maxWord))
}

// Load implements mirror.Book.
func (b book) Load(ctx context.Context, each func(ticket.Ticket)) ([]mirror.Progress, error) {
	if err := b.check(); err != nil {
		return nil, err
	}
	progress, err := readAll(ctx, b.reader, scanProgress, `
		SELECT customer, scope, open_ms, reached_ms, loaded_ms, cursor_ms, swept_ms, gap, no_levels
		FROM mirror_progress WHERE workspace = $1 AND connection = $2 ORDER BY customer`, b.workspace.key, b.connection)
	if err != nil {
		return nil, b.explain(ctx, err)
	}
	rows, err := b.reader.QueryContext(ctx,
		`SELECT customer, id, body FROM mirror_tickets WHERE workspace = $1 AND connection = $2`, b.workspace.key, b.connection)
	if err != nil {
		return nil, b.explain(ctx, fmt.Errorf("read a mirror: %w", err))
	}
	defer func() { _ = rows.Close() }()
	var body sql.RawBytes
	for rows.Next() {
		var t mirrorBody
		if err := rows.Scan(&t.Customer, &t.ID, &body); err != nil {
			return nil, b.explain(ctx, fmt.Errorf("read a mirror: %w", err))
		}
		if err := json.Unmarshal(body, &t); err != nil {
			return nil, b.explain(ctx, fmt.Errorf("read a mirrored ticket: %w", err))
		}
		each(ticket.Ticket(t))
	}
	if err := rows.Err(); err != nil {
		return nil, b.explain(ctx, fmt.Errorf("read a mirror: %w", err))
	}
	return progress, nil
}

func scanProgress(row scanner) (mirror.Progress, error) {
	var p mirror.Progress
	var open, reached, loaded, cursor, swept int64
	err := row.Scan(&p.Customer, &p.Scope, &open, &reached, &loaded, &cursor, &swept, &p.Gap, &p.NoLevels)
	for ms, at := range map[*int64]*time.Time{&open: &p.OpenAt, &reached: &p.Reached, &loaded: &p.LoadedAt, &cursor: &p.Cursor, &swept: &p.SweptAt} {
		if *ms != 0 {
			*at = fromMs(*ms)
		}
	}
	return p, err
}

// Keep implements mirror.Book.
func (b book) Keep(ctx context.Context, change mirror.Change) error {
	if err := b.check(); err != nil {
		return err
	}
	return b.write(ctx, func(tx *sql.Tx) error {
		for _, customer := range change.Dropped {
			for _, statement := range []string{
				`DELETE FROM mirror_tickets WHERE workspace = $1 AND connection = $2 AND customer = $3`,
				`DELETE FROM mirror_progress WHERE workspace = $1 AND connection = $2 AND customer = $3`,
			} {
				if _, err := tx.ExecContext(ctx, statement, b.workspace.key, b.connection, customer); err != nil {
					return fmt.Errorf("drop a customer's mirror: %w", err)
				}
			}
		}
		return errors.Join(b.keepTickets(ctx, tx, change.Tickets), b.removeTickets(ctx, tx, change.Gone), b.keepProgress(ctx, tx, change.Progress))
	})
}

func (b book) keepTickets(ctx context.Context, tx *sql.Tx, tickets []ticket.Ticket) error {
	if len(tickets) == 0 {
		return nil
	}
	put, err := tx.PrepareContext(ctx, `INSERT INTO mirror_tickets (workspace, connection, customer, id, body, excerpt, resolution)
		VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (workspace, connection, customer, id)
		DO UPDATE SET body = excluded.body, excerpt = excluded.excerpt, resolution = excluded.resolution`)
	if err != nil {
		return fmt.Errorf("keep mirrored tickets: %w", err)
	}
	defer func() { _ = put.Close() }()
	for _, t := range tickets {
		body, err := json.Marshal(mirrorBody(t))
		if err != nil {
			return fmt.Errorf("keep a mirrored ticket: %w", err)
		}
		if _, err := put.ExecContext(ctx, b.workspace.key, b.connection, t.Customer, t.ID, storable(string(body)), storable(t.Excerpt), storable(t.Resolution)); err != nil {
			return fmt.Errorf("keep a mirrored ticket: %w", err)
		}
	}
	return nil
}

func (b book) removeTickets(ctx context.Context, tx *sql.Tx, gone []mirror.ID) error {
	for _, id := range gone {
		_, err := tx.ExecContext(ctx, `DELETE FROM mirror_tickets WHERE workspace = $1 AND connection = $2 AND customer = $3 AND id = $4`,
			b.workspace.key, b.connection, id.Customer, id.ID)
		if err != nil {
			return fmt.Errorf("remove a mirrored ticket: %w", err)
		}
	}
	return nil
}

func (b book) keepProgress(ctx context.Context, tx *sql.Tx, all []mirror.Progress) error {
	for _, p := range all {
		_, err := tx.ExecContext(ctx, `INSERT INTO mirror_progress
			(workspace, connection, customer, scope, open_ms, reached_ms, loaded_ms, cursor_ms, swept_ms, gap, no_levels)
			VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) ON CONFLICT (workspace, connection, customer)
			DO UPDATE SET scope = excluded.scope, open_ms = excluded.open_ms, reached_ms = excluded.reached_ms,
				loaded_ms = excluded.loaded_ms, cursor_ms = excluded.cursor_ms, swept_ms = excluded.swept_ms,
				gap = excluded.gap, no_levels = excluded.no_levels`,
			b.workspace.key, b.connection, p.Customer, p.Scope, orZero(p.OpenAt), orZero(p.Reached), orZero(p.LoadedAt), orZero(p.Cursor), orZero(p.SweptAt), storable(p.Gap), p.NoLevels)
		if err != nil {
			return fmt.Errorf("note a mirror's progress: %w", err)
		}
	}
	return nil
}

// storable is a text without what PostgreSQL cannot keep. A copy of another system's text
// must not fail on it.
func storable(text string) string {
	return strings.ReplaceAll(strings.ToValidUTF8(text, "\uFFFD"), "\x00", "")
}

// orZero is 0 for an instant that is not there.
func orZero(at time.Time) int64 {
	if at.IsZero() {
		return 0
	}
	return toMs(at)
}

// Prose implements mirror.Book.
func (b book) Prose(ctx context.Context, tickets []ticket.Ticket) error {
	if err := b.check(); err != nil {
		return err
	}
	for i := range tickets {
		t := &tickets[i]
		err := b.reader.QueryRowContext(ctx, `SELECT excerpt, resolution FROM mirror_tickets
			WHERE workspace = $1 AND connection = $2 AND customer = $3 AND id = $4`,
			b.workspace.key, b.connection, t.Customer, t.ID).Scan(&t.Excerpt, &t.Resolution)
		if err != nil && !errors.Is(err, sql.ErrNoRows) {
			return b.explain(ctx, fmt.Errorf("read a mirrored ticket's prose: %w", err))
		}
	}
	return nil
}

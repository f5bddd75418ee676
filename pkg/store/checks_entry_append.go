package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"time"

	"github.com/quantyca/rounds/pkg/check"
)

var errOtherRequest = conflict("This request was recorded before with another content; load the round again.")

// AppendEntries implements Checks.
func (d *database) AppendEntries(ctx context.Context, workspace Workspace, act Append, decide Decide) ([]check.Entry, error) {
	if err := firstError(workspace.check(), act.check()); err != nil {
		return nil, err
	}
	var entries []check.Entry
	var refused error
	err := d.write(ctx, func(tx *sql.Tx) error {
		if err := d.inLine(ctx, tx, workspace, "round", act.Round.Checklist, act.Round.Slot, act.Round.Date.String()); err != nil {
			return err
		}
		known, err := findRequest(ctx, tx, workspace, act)
		if err != nil || known != nil {
			entries = known
			return err
		}
		existing, err := roundEntries(ctx, tx, workspace, act.Round)
		if err != nil {
			return err
		}
		var added []check.Entry
		if added, refused = decide(existing); refused != nil {
			return refused
		}
		if err := checkEntries(act.Round, existing, added); err != nil || len(added) == 0 {
			return err
		}
		// Taken last and for a short time: everybody in the workspace passes here.
		if err := d.inLine(ctx, tx, workspace, "numbers"); err != nil {
			return err
		}
		entries, err = addEntries(ctx, tx, workspace, act, added)
		return err
	})
	switch {
	case refused != nil:
		return nil, refused
	case err != nil:
		return nil, err
	case entries == nil:
		return []check.Entry{}, nil
	}
	return entries, nil
}

// findRequest gives the entries that were kept under the request's id; nil where
// it is new.
func findRequest(ctx context.Context, from querier, workspace Workspace, act Append) ([]check.Entry, error) {
	var digest string
	var first, last int64
	err := from.QueryRowContext(ctx, `SELECT digest, first_number, last_number FROM check_requests
		WHERE workspace = $1 AND request = $2`, workspace.key, act.Request).Scan(&digest, &first, &last)
	switch {
	case errors.Is(err, sql.ErrNoRows):
		return nil, nil
	case err != nil:
		return nil, fmt.Errorf("look for the request: %w", err)
	case digest != act.digest():
		return nil, errOtherRequest
	}
	return readAll(ctx, from, scanEntry, `SELECT `+entryColumns+` FROM check_entries r
		WHERE r.workspace = $1 AND r.number BETWEEN $2 AND $3 ORDER BY r.number`, workspace.key, first, last)
}

// addEntries numbers the entries and answers them as they will be read.
func addEntries(ctx context.Context, tx *sql.Tx, workspace Workspace, act Append, added []check.Entry) ([]check.Entry, error) {
	var first int64
	// Not MAX: inside an INSERT, SQLite reads all entries for it.
	err := tx.QueryRowContext(ctx, `INSERT INTO check_requests (workspace, request, digest, first_number, last_number)
		SELECT $1, $2, $3, last + 1, last + $4 FROM (SELECT COALESCE((SELECT number FROM check_entries
			WHERE workspace = $1 ORDER BY number DESC LIMIT 1), 0) AS last) AS numbers
		WHERE true ON CONFLICT DO NOTHING RETURNING first_number`,
		workspace.key, act.Request, act.digest(), len(added)).Scan(&first)
	if errors.Is(err, sql.ErrNoRows) {
		// One request can come at once for two rounds, which wait in different lines.
		return findRequest(ctx, tx, workspace, act)
	}
	if err != nil {
		return nil, fmt.Errorf("keep the request: %w", err)
	}
	insert, err := tx.PrepareContext(ctx, insertEntry)
	if err != nil {
		return nil, fmt.Errorf("record entries: %w", err)
	}
	kept := make([]check.Entry, len(added))
	for i, entry := range added {
		entry.Number, entry.Round = first+int64(i), act.Round
		entry.At, entry.Claimed, entry.Until = fromMs(toMs(entry.At)), inMs(entry.Claimed), inMs(entry.Until)
		if err := addEntry(ctx, insert, workspace, act.Customer, entry); err != nil {
			return nil, err
		}
		kept[i] = entry
	}
	return kept, nil
}

const insertEntry = `INSERT INTO check_entries
	(workspace, checklist, day, slot, number, customer, check_id, act, source, version, at_ms, actor_uid, actor_name, details)
	VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`

func addEntry(ctx context.Context, insert *sql.Stmt, workspace Workspace, customer string, entry check.Entry) error {
	details, err := writeDetails(entry)
	if err != nil {
		return err
	}
	_, err = insert.ExecContext(ctx,
		workspace.key, entry.Round.Checklist, entry.Round.Date.String(), entry.Round.Slot, entry.Number, customer, entry.Check,
		string(entry.Act), string(entry.Source), entry.Version, toMs(entry.At), entry.By.UID, entry.By.Name, details)
	if err != nil {
		return fmt.Errorf("record an entry: %w", err)
	}
	return nil
}

func inMs(at *time.Time) *time.Time { return atOrNone(msOrNone(at)) }

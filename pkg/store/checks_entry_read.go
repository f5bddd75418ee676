package store

import (
	"context"
	"database/sql"
	"fmt"

	"github.com/quantyca/rounds/pkg/check"
)

const maxEntriesPage = 10_000

// ListRoundEntries implements Checks.
func (d *database) ListRoundEntries(ctx context.Context, workspace Workspace, round check.Key) ([]check.Entry, error) {
	if err := firstError(workspace.check(), checkRound(round)); err != nil {
		return nil, err
	}
	entries, err := roundEntries(ctx, d.reader, workspace, round)
	return entries, d.explain(ctx, err)
}

// ListEntries implements Checks.
func (d *database) ListEntries(ctx context.Context, workspace Workspace, rounds RoundRange) ([]check.Entry, error) {
	return readRounds(ctx, d, workspace, rounds, scanEntry,
		`SELECT `+entryColumns+` FROM check_entries r`, `ORDER BY r.checklist, r.day, r.slot, r.number`)
}

// ListEntriesAfter implements Checks.
func (d *database) ListEntriesAfter(ctx context.Context, workspace Workspace, number int64, limit int) ([]check.Entry, error) {
	if err := workspace.check(); err != nil {
		return nil, err
	}
	if limit < 1 || limit > maxEntriesPage {
		limit = maxEntriesPage
	}
	entries, err := readAll(ctx, d.reader, scanEntry, `SELECT `+entryColumns+` FROM check_entries r
		WHERE r.workspace = $1 AND r.number > $2 ORDER BY r.number LIMIT $3`, workspace.key, number, limit)
	return entries, d.explain(ctx, err)
}

// LastNumbers implements Checks.
func (d *database) LastNumbers(ctx context.Context, workspace Workspace, rounds RoundRange) (map[check.Key]int64, error) {
	type last struct {
		round  check.Key
		number int64
	}
	read, err := readRounds(ctx, d, workspace, rounds, func(row scanner) (last, error) {
		var one last
		err := row.Scan(&one.round.Checklist, dayText{&one.round.Date}, &one.round.Slot, &one.number)
		return one, err
	}, `SELECT r.checklist, r.day, r.slot, MAX(r.number) FROM check_entries r`, `GROUP BY r.checklist, r.day, r.slot`)
	if err != nil {
		return nil, err
	}
	numbers := make(map[check.Key]int64, len(read))
	for _, one := range read {
		numbers[one.round] = one.number
	}
	return numbers, nil
}

// LastNumber implements Checks.
func (d *database) LastNumber(ctx context.Context, workspace Workspace) (int64, error) {
	if err := workspace.check(); err != nil {
		return 0, err
	}
	number, err := lastNumber(ctx, d.reader, workspace)
	return number, d.explain(ctx, err)
}

func lastNumber(ctx context.Context, from querier, workspace Workspace) (int64, error) {
	var number sql.NullInt64
	err := from.QueryRowContext(ctx, `SELECT MAX(number) FROM check_entries WHERE workspace = $1`, workspace.key).Scan(&number)
	if err != nil {
		return 0, fmt.Errorf("last entry: %w", err)
	}
	return number.Int64, nil
}

func roundEntries(ctx context.Context, from querier, workspace Workspace, round check.Key) ([]check.Entry, error) {
	return readAll(ctx, from, scanEntry, `SELECT `+entryColumns+` FROM check_entries r
		WHERE r.workspace = $1 AND r.checklist = $2 AND r.day = $3 AND r.slot = $4 ORDER BY r.number`,
		workspace.key, round.Checklist, round.Date.String(), round.Slot)
}

package store

import (
	"cmp"
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
)

const (
	// maxCounts is in bytes.
	maxCounts       = 64 << 10
	maxCountsAtOnce = 50_000
)

// SaveRoundCounts implements Checks.
func (d *database) SaveRoundCounts(ctx context.Context, workspace Workspace, counts []RoundCounts) error {
	if err := workspace.check(); err != nil {
		return err
	}
	if len(counts) > maxCountsAtOnce {
		return unusable(fmt.Sprintf("The counts of more than %d rounds cannot be kept at once.", maxCountsAtOnce))
	}
	for _, one := range counts {
		if err := one.check(); err != nil {
			return err
		}
	}
	if len(counts) == 0 {
		return nil
	}
	// One order for all, so that two who write the same rows wait and do not lock
	// each other out.
	ordered := slices.SortedStableFunc(slices.Values(counts), compareCounts)
	return d.write(ctx, func(tx *sql.Tx) error {
		statement, err := tx.PrepareContext(ctx, `INSERT INTO check_counts AS r
			(workspace, checklist, day, slot, version, last_number, settled, counts)
			VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
			ON CONFLICT (workspace, checklist, day, slot) DO UPDATE SET version = excluded.version,
				last_number = excluded.last_number, settled = excluded.settled, counts = excluded.counts
			WHERE excluded.last_number >= r.last_number`)
		if err != nil {
			return fmt.Errorf("keep counts: %w", err)
		}
		for _, one := range ordered {
			_, err := statement.ExecContext(ctx, workspace.key, one.Round.Checklist, one.Round.Date.String(), one.Round.Slot,
				one.Version, one.Last, flag(one.Settled), string(one.Counts))
			if err != nil {
				return fmt.Errorf("keep counts: %w", err)
			}
		}
		return nil
	})
}

// ListRoundCounts implements Checks.
func (d *database) ListRoundCounts(ctx context.Context, workspace Workspace, rounds RoundRange) ([]RoundCounts, error) {
	return readRounds(ctx, d, workspace, rounds, scanCounts,
		`SELECT r.checklist, r.day, r.slot, r.version, r.last_number, r.settled, r.counts FROM check_counts r`,
		// Round by round: as a condition on both, PostgreSQL may read all entries for each round.
		`AND r.last_number >= COALESCE((SELECT MAX(e.number) FROM check_entries e WHERE e.workspace = r.workspace
			AND e.checklist = r.checklist AND e.day = r.day AND e.slot = r.slot), 0)
		ORDER BY r.checklist, r.day, r.slot`)
}

func scanCounts(row scanner) (RoundCounts, error) {
	var one RoundCounts
	var settled int64
	var counts string
	err := row.Scan(&one.Round.Checklist, dayText{&one.Round.Date}, &one.Round.Slot, &one.Version, &one.Last, &settled, &counts)
	one.Settled, one.Counts = settled != 0, json.RawMessage(counts)
	return one, err
}

func (c RoundCounts) check() error {
	switch {
	case c.Version < 1 || c.Last < 0:
		return unusable("It is not known what was counted.")
	case len(c.Counts) > maxCounts:
		return unusable("The counts of the round are larger than 64 KiB.")
	case !json.Valid(c.Counts):
		return unusable("The counts of the round are not JSON.")
	}
	return firstError(checkRound(c.Round), checkText("The count", string(c.Counts), maxCounts))
}

func compareCounts(a, b RoundCounts) int {
	return cmp.Or(
		strings.Compare(a.Round.Checklist, b.Round.Checklist),
		a.Round.Date.Compare(b.Round.Date),
		strings.Compare(a.Round.Slot, b.Round.Slot),
	)
}

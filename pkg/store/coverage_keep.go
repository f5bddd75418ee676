package store

import (
	"context"
	"database/sql"
	"fmt"
)

// KeepCoverage implements Coverages.
func (d *database) KeepCoverage(ctx context.Context, workspace Workspace, by Actor, computed NewCoverage) (KeptCoverage, error) {
	if err := firstError(workspace.check(), by.check(), computed.check()); err != nil {
		return KeptCoverage{}, err
	}
	kept := KeptCoverage{At: d.now(), By: by, NewCoverage: computed}
	err := d.write(ctx, func(tx *sql.Tx) error {
		err := tx.QueryRowContext(ctx, `INSERT INTO coverages
			(workspace, at_ms, actor_uid, actor_name, entries, orphans, stale)
			VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING number`,
			workspace.key, toMs(kept.At), by.UID, by.Name, computed.Entries, computed.Orphans, computed.Stale).Scan(&kept.Number)
		if err != nil {
			return fmt.Errorf("keep a coverage: %w", err)
		}
		for _, one := range computed.Customers {
			_, err := tx.ExecContext(ctx, `INSERT INTO coverage_customers
				(workspace, customer, number, rules, covered, unknown, conflicts, catch_all_only)
				VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
				workspace.key, one.Customer, kept.Number, one.Rules, one.Covered, one.Unknown, one.Conflicts, one.CatchAllOnly)
			if err != nil {
				return fmt.Errorf("keep a customer's coverage: %w", err)
			}
		}
		return nil
	})
	if err != nil {
		return KeptCoverage{}, err
	}
	return kept, nil
}

// LatestCoverage implements Coverages.
func (d *database) LatestCoverage(ctx context.Context, workspace Workspace, customers []string) ([]CustomerCoverage, error) {
	if err := workspace.check(); err != nil {
		return nil, err
	}
	latest := []CustomerCoverage{}
	for _, customer := range customers {
		if err := checkText("The customer", customer, maxWord); err != nil {
			return nil, err
		}
		// One step in the index each, however many were kept.
		found, err := readAll(ctx, d.reader, scanCoverage, `
			SELECT c.customer, c.rules, c.covered, c.unknown, c.conflicts, c.catch_all_only,
				s.number, s.at_ms, s.actor_uid, s.actor_name, s.entries, s.orphans, s.stale
			FROM coverage_customers c JOIN coverages s ON s.number = c.number
			WHERE c.workspace = $1 AND c.customer = $2 ORDER BY c.number DESC LIMIT 1`, workspace.key, customer)
		if err != nil {
			return nil, d.explain(ctx, err)
		}
		latest = append(latest, found...)
	}
	return latest, nil
}

func scanCoverage(row scanner) (CustomerCoverage, error) {
	var one CustomerCoverage
	var at int64
	err := row.Scan(&one.Customer, &one.Rules, &one.Covered, &one.Unknown, &one.Conflicts, &one.CatchAllOnly,
		&one.Number, &at, &one.By.UID, &one.By.Name, &one.Entries, &one.Orphans, &one.Stale)
	one.At = fromMs(at)
	return one, err
}

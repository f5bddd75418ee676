package store

import (
	"context"
	"database/sql"
	"encoding/hex"
	"fmt"
	"time"

	"github.com/quantyca/rounds/pkg/review"
)

// ItemAnnotation is the annotation that a closed item is to have.
type ItemAnnotation struct {
	Customer, Item, Title string
	From                  time.Time
	// To is nil for a moment, and for what was not over.
	To *time.Time
	// Wanted is when it was asked for, another one for each wish.
	Wanted time.Time
	// ID is of the annotation that stands in Grafana, 0 where none is known.
	ID int64
}

// ItemMark is what the annotation of an item is found again by: 12 hexadecimal digits
// that tell neither the workspace nor the item.
func (w Workspace) ItemMark(customer, item string) string {
	sum := digestOf("item", w.key, customer, item)
	return hex.EncodeToString(sum[:])[:markLength]
}

// wantAnnotation: an item that is closed again keeps its annotation, which is to say
// what is known now.
func wantAnnotation(ctx context.Context, tx *sql.Tx, workspace Workspace, act review.NewAct, at int64) error {
	// Whoever is publishing the wish before keeps his turn: he says what he has posted.
	_, err := tx.ExecContext(ctx, `INSERT INTO review_annotations AS w (workspace, customer, item, title, from_ms, to_ms, wanted_ms)
		VALUES ($1, $2, $3, $4, $5, $6, $7)
		ON CONFLICT (workspace, customer, item) DO UPDATE SET
			title = excluded.title, from_ms = excluded.from_ms, to_ms = excluded.to_ms,
			wanted_ms = CASE WHEN excluded.wanted_ms > w.wanted_ms THEN excluded.wanted_ms ELSE w.wanted_ms + 1 END,
			reserved_ms = CASE WHEN w.posted_ms IS NULL THEN w.reserved_ms END, posted_ms = NULL
		WHERE w.title <> excluded.title OR w.from_ms <> excluded.from_ms OR w.to_ms IS DISTINCT FROM excluded.to_ms`,
		workspace.key, act.Customer, act.Item, act.Title, act.ItemAt, act.ItemTo, at)
	if err != nil {
		return fmt.Errorf("ask for an annotation: %w", err)
	}
	return nil
}

// ListWaitingAnnotations implements Reviews.
func (d *database) ListWaitingAnnotations(ctx context.Context, workspace Workspace, customers []string, limit int) ([]ItemAnnotation, error) {
	// One that was opened again meanwhile waits until it is closed. One that was tried
	// before comes last, so that it holds no other up.
	return readCustomers(ctx, d, workspace, customers, func(row scanner) (ItemAnnotation, error) {
		var one ItemAnnotation
		var from, wanted int64
		var to sql.NullInt64
		err := row.Scan(&one.Customer, &one.Item, &one.Title, &from, &to, &wanted, &one.ID)
		one.From, one.Wanted = fromMs(from), fromMs(wanted)
		if to.Valid {
			at := fromMs(to.Int64)
			one.To = &at
		}
		return one, err
	}, `SELECT w.customer, w.item, w.title, w.from_ms, w.to_ms, w.wanted_ms, w.annotation_id FROM review_annotations w
		WHERE w.workspace = $1 AND w.posted_ms IS NULL AND (SELECT a.kind FROM review_acts a
			WHERE a.workspace = w.workspace AND a.customer = w.customer AND a.item = w.item AND a.kind IN ('close', 'reopen')
			ORDER BY a.number DESC LIMIT 1) = 'close' AND w.customer`,
		fmt.Sprintf(`ORDER BY COALESCE(w.reserved_ms, 0), w.wanted_ms, w.item LIMIT %d`, limit))
}

// ReserveItemAnnotation implements Reviews.
func (d *database) ReserveItemAnnotation(ctx context.Context, workspace Workspace, customer, item string, lease time.Duration) (bool, error) {
	at := d.now()
	// The condition decides between two who come at once.
	return d.changeAnnotation(ctx, workspace, customer, item, func(tx *sql.Tx) (sql.Result, error) {
		return tx.ExecContext(ctx, `UPDATE review_annotations SET reserved_ms = $4
			WHERE workspace = $1 AND customer = $2 AND item = $3 AND posted_ms IS NULL AND (reserved_ms IS NULL OR reserved_ms <= $5)`,
			workspace.key, customer, item, toMs(at), toMs(at.Add(-lease)))
	})
}

// PostedItemAnnotation implements Reviews.
func (d *database) PostedItemAnnotation(ctx context.Context, workspace Workspace, posted ItemAnnotation) error {
	if err := workspace.check(); err != nil {
		return err
	}
	if posted.ID < 1 {
		return unusable("The annotation's id is missing.")
	}
	_, err := d.changeAnnotation(ctx, workspace, posted.Customer, posted.Item, func(tx *sql.Tx) (sql.Result, error) {
		// A wish that came meanwhile is not posted by this.
		return tx.ExecContext(ctx, `UPDATE review_annotations SET annotation_id = $6,
			posted_ms = CASE WHEN wanted_ms = $4 THEN CAST($5 AS BIGINT) END, reserved_ms = CASE WHEN wanted_ms = $4 THEN reserved_ms END
			WHERE workspace = $1 AND customer = $2 AND item = $3 AND posted_ms IS NULL`,
			workspace.key, posted.Customer, posted.Item, toMs(posted.Wanted), toMs(d.now()), posted.ID)
	})
	return err
}

// changeAnnotation answers whether there was something to change.
func (d *database) changeAnnotation(ctx context.Context, workspace Workspace, customer, item string, change func(tx *sql.Tx) (sql.Result, error)) (bool, error) {
	err := firstError(workspace.check(), checkText("The customer", customer, maxWord), requireText("The item", item, review.MaxID))
	if err != nil {
		return false, err
	}
	var count int64
	err = d.write(ctx, func(tx *sql.Tx) error {
		changed, err := change(tx)
		if err != nil {
			return fmt.Errorf("change an annotation: %w", err)
		}
		count, err = changed.RowsAffected()
		return err
	})
	return count > 0, err
}

package store

import (
	"cmp"
	"context"
	"database/sql"
	"fmt"
	"slices"

	"github.com/quantyca/rounds/pkg/review"
)

// Columns are named in one place; the order is scanAct's.
const actColumns = `a.number, a.at_ms, a.actor_uid, a.actor_name, a.customer, a.item, a.kind, a.deed`

var errOtherReviewRequest = conflict("This request was recorded before with another content; load the review again.")

// reviewing runs a change with nobody else writing to the workspace's review in
// between, so that its numbers become visible in their order.
func (d *database) reviewing(ctx context.Context, workspace Workspace, change func(tx *sql.Tx) error) error {
	return d.write(ctx, func(tx *sql.Tx) error {
		if err := d.inLine(ctx, tx, workspace, "review"); err != nil {
			return err
		}
		return change(tx)
	})
}

// AppendReviewActs implements Reviews.
func (d *database) AppendReviewActs(ctx context.Context, workspace Workspace, by Actor, acts []review.NewAct) ([]review.Act, error) {
	if err := firstError(workspace.check(), by.check(), checkActs(acts)); err != nil {
		return nil, err
	}
	kept := make([]review.Act, len(acts))
	var refused *ReviewConflict
	err := d.reviewing(ctx, workspace, func(tx *sql.Tx) error {
		adding, err := d.newActAdding(ctx, tx, workspace, by, acts)
		if err != nil {
			return err
		}
		for i, act := range acts {
			kept[i], refused, err = adding.keep(ctx, act)
			if err != nil {
				return err
			}
			if refused != nil {
				return refused
			}
		}
		return nil
	})
	switch {
	case refused != nil:
		return nil, refused
	case err != nil:
		return nil, err
	}
	return kept, nil
}

func checkActs(acts []review.NewAct) error {
	if len(acts) == 0 || len(acts) > maxReviewActs {
		return unusable(fmt.Sprintf("There must be 1 to %d acts.", maxReviewActs))
	}
	for _, act := range acts {
		err := firstError(
			requireText("The request's id", act.Request, maxRequest),
			checkText("The customer", act.Customer, maxWord),
			requireText("The item", act.Item, review.MaxID),
			checkText("The item's title", act.Title, review.MaxTitle),
		)
		if err != nil {
			return err
		}
		if len(act.Deed.Content) == 0 || len(act.Deed.Content) > maxContent {
			return unusable("The deed is missing.")
		}
	}
	return nil
}

func actDigest(by Actor, act review.NewAct) string {
	return fmt.Sprintf("%x", digestOf("act", by.UID, by.Name, act.Customer, act.Item, string(act.Deed.Content)))
}

// ListReviewActs implements Reviews.
func (d *database) ListReviewActs(ctx context.Context, workspace Workspace, wanted ReviewRange, limit int) ([]review.Act, error) {
	if err := wanted.check(); err != nil {
		return nil, err
	}
	if limit < 1 || limit > maxActsPage {
		limit = maxActsPage
	}
	acts, err := readCustomers(ctx, d, workspace, wanted.Customers, scanAct, `SELECT `+actColumns+` FROM review_acts a
		WHERE a.workspace = $1 AND a.item_ms >= $2 AND a.item_ms <= $3 AND a.number > $4 AND a.customer`,
		fmt.Sprintf(`ORDER BY a.number LIMIT %d`, limit), toMs(wanted.From), toMs(wanted.To), wanted.After)
	slices.SortFunc(acts, func(a, b review.Act) int { return cmp.Compare(a.Number, b.Number) })
	return acts[:min(limit, len(acts))], err
}

// LastReviewNumber implements Reviews.
func (d *database) LastReviewNumber(ctx context.Context, workspace Workspace) (int64, error) {
	if err := workspace.check(); err != nil {
		return 0, err
	}
	number, err := lastReviewNumber(ctx, d.reader, workspace)
	return number, d.explain(ctx, err)
}

func lastReviewNumber(ctx context.Context, from querier, workspace Workspace) (int64, error) {
	var acts, decisions sql.NullInt64
	err := from.QueryRowContext(ctx, `SELECT (SELECT MAX(number) FROM review_acts WHERE workspace = $1),
		(SELECT MAX(number) FROM review_finding_acts WHERE workspace = $1)`, workspace.key).Scan(&acts, &decisions)
	if err != nil {
		return 0, fmt.Errorf("last act of the review: %w", err)
	}
	return max(acts.Int64, decisions.Int64), nil
}

package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"slices"
	"time"

	"github.com/quantyca/rounds/pkg/review"
)

// actAdding keeps acts one after the other in one transaction.
type actAdding struct {
	tx        *sql.Tx
	workspace Workspace
	by        Actor
	at        time.Time
	insert    *sql.Stmt
	last      int64
	// known are the acts of requests that were kept before.
	known map[string]knownAct
}

type knownAct struct {
	review.Act
	request, digest string
}

// requestsAtOnce bounds the values of one statement.
const requestsAtOnce = 500

func (d *database) newActAdding(ctx context.Context, tx *sql.Tx, workspace Workspace, by Actor, acts []review.NewAct) (*actAdding, error) {
	adding := &actAdding{tx: tx, workspace: workspace, by: by, at: d.now(), known: map[string]knownAct{}}
	for some := range slices.Chunk(acts, requestsAtOnce) {
		requests := make([]string, len(some))
		for i, act := range some {
			requests[i] = act.Request
		}
		values := []any{workspace.key}
		found, err := readAll(ctx, tx, scanKnownAct, `SELECT `+actColumns+`, a.request, a.digest FROM review_acts a
			WHERE a.workspace = $1 AND a.request IN (`+holes(&values, requests)+`)`, values...)
		if err != nil {
			return nil, err
		}
		for _, one := range found {
			adding.known[one.request] = one
		}
	}
	var err error
	if adding.last, err = lastReviewNumber(ctx, tx, workspace); err != nil {
		return nil, err
	}
	adding.insert, err = tx.PrepareContext(ctx, `INSERT INTO review_acts
		(workspace, number, request, digest, customer, item, item_ms, kind, deed, at_ms, actor_uid, actor_name)
		VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`)
	return adding, err
}

func scanKnownAct(row scanner) (knownAct, error) {
	var one knownAct
	var err error
	one.Act, err = scanAct(also{row, []any{&one.request, &one.digest}})
	return one, err
}

// also scans further columns behind those of another scan.
type also struct {
	scanner
	further []any
}

// Scan implements scanner.
func (a also) Scan(into ...any) error { return a.scanner.Scan(append(into, a.further...)...) }

func (a *actAdding) keep(ctx context.Context, act review.NewAct) (review.Act, *ReviewConflict, error) {
	digest := actDigest(a.by, act)
	if known, ok := a.known[act.Request]; ok {
		if known.digest != digest {
			return review.Act{}, nil, errOtherReviewRequest
		}
		return known.Act, nil, nil
	}
	if act.Deed.Kind == review.Match {
		if first, err := a.standing(ctx, act, "ASC"); err != nil || first != nil {
			return orNone(first), nil, err
		}
	} else if act.Expects != nil {
		latest, err := a.standing(ctx, act, "DESC")
		if err != nil {
			return review.Act{}, nil, err
		}
		if latest != nil && act.Overrules(personOf(a.by), *latest) {
			return review.Act{}, &ReviewConflict{Request: act.Request, Act: *latest}, nil
		}
	}
	added, err := a.add(ctx, act, digest)
	return added, nil, err
}

func orNone(act *review.Act) review.Act {
	if act == nil {
		return review.Act{}
	}
	return *act
}

// standing is the first or the latest act of the item that is of the same kind; nil for none.
func (a *actAdding) standing(ctx context.Context, act review.NewAct, order string) (*review.Act, error) {
	found, err := scanAct(a.tx.QueryRowContext(ctx, `SELECT `+actColumns+` FROM review_acts a
		WHERE a.workspace = $1 AND a.customer = $2 AND a.item = $3 AND a.kind = $4 ORDER BY a.number `+order+` LIMIT 1`,
		a.workspace.key, act.Customer, act.Item, act.Deed.Kind))
	if errors.Is(err, sql.ErrNoRows) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("look for an act: %w", err)
	}
	return &found, nil
}

func (a *actAdding) add(ctx context.Context, act review.NewAct, digest string) (review.Act, error) {
	a.last++
	added := review.Act{
		Number: a.last, At: toMs(a.at), By: personOf(a.by), Customer: act.Customer, Item: act.Item, Deed: act.Deed,
	}
	_, err := a.insert.ExecContext(ctx, a.workspace.key, added.Number, act.Request, digest, act.Customer, act.Item, act.ItemAt,
		act.Deed.Kind, string(act.Deed.Content), added.At, a.by.UID, a.by.Name)
	if err != nil {
		return review.Act{}, fmt.Errorf("keep an act: %w", err)
	}
	a.known[act.Request] = knownAct{added, act.Request, digest}
	if act.Deed.Kind == review.Close && act.Title != "" {
		err = wantAnnotation(ctx, a.tx, a.workspace, act, added.At)
	}
	return added, err
}

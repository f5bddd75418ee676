package store

import (
	"context"
	"database/sql"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"slices"
	"time"

	"github.com/quantyca/rounds/pkg/review"
	"github.com/quantyca/rounds/pkg/wall"
)

var errNoFinding = notFound("There is no such finding.")

// findingID is the same for the same pattern of the same customer.
func findingID(workspace Workspace, claim review.Claim) string {
	sum := digestOf("finding", workspace.key, claim.Customer, claim.Pattern)
	return hex.EncodeToString(sum[:8])
}

// RaiseFindings implements Reviews.
func (d *database) RaiseFindings(ctx context.Context, workspace Workspace, by Actor, request string, claims []ReviewClaim) ([]review.Log, error) {
	err := firstError(workspace.check(), by.check(), requireText("The request's id", request, maxWord+1))
	if err == nil && len(claims) > maxClaims {
		err = unusable(fmt.Sprintf("There may be at most %d findings.", maxClaims))
	}
	if err != nil {
		return nil, err
	}
	logs := make([]review.Log, len(claims))
	err = d.reviewing(ctx, workspace, func(tx *sql.Tx) error {
		last, err := lastReviewNumber(ctx, tx, workspace)
		if err != nil {
			return err
		}
		for i, claim := range claims {
			if logs[i], err = d.raise(ctx, tx, workspace, by, request, claim, &last); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	return logs, nil
}

func (d *database) raise(ctx context.Context, tx *sql.Tx, workspace Workspace, by Actor, request string, claim ReviewClaim, last *int64) (review.Log, error) {
	id := findingID(workspace, claim.Claim)
	log, err := findLog(ctx, tx, workspace, id)
	if err != nil {
		return review.Log{}, err
	}
	log.ID, log.Customer = id, claim.Customer
	at := d.now()
	dayOf := func(ms int64) wall.Date { return review.DayOf(fromMs(ms), claim.Zone) }
	kind := log.Again(review.DayOf(at, claim.Zone), dayOf)
	wanted := newFindingAct{FindingDecision: FindingDecision{Finding: id, Request: request + "/" + id, Decision: review.ByRule(kind)}, by: by, at: at}
	if kind != "" {
		known, err := wanted.isKnown(ctx, tx, workspace)
		if err != nil {
			return review.Log{}, err
		}
		if known {
			kind = ""
		}
	}
	if kind == "" {
		err := fillClaims(ctx, tx, workspace, []*review.Log{&log})
		return log, err
	}
	text, err := json.Marshal(claim.Claim)
	if err != nil {
		return review.Log{}, fmt.Errorf("keep a finding: %w", err)
	}
	wanted.claim = string(text)
	*last++
	wanted.number = *last
	log.Claim = claim.Claim
	err = wanted.add(ctx, tx, workspace, &log)
	return log, err
}

// DecideFinding implements Reviews.
func (d *database) DecideFinding(ctx context.Context, workspace Workspace, by Actor, wanted FindingDecision, decide func(review.Log) error) (review.Log, error) {
	err := firstError(workspace.check(), by.check(), requireText("The request's id", wanted.Request, maxWord+1), requireText("The finding", wanted.Finding, maxWord))
	if err != nil {
		return review.Log{}, err
	}
	var log review.Log
	var refused error
	err = d.reviewing(ctx, workspace, func(tx *sql.Tx) error {
		if log, err = findLog(ctx, tx, workspace, wanted.Finding); err != nil {
			return err
		}
		if len(log.Acts) == 0 {
			return errNoFinding
		}
		if err := fillClaims(ctx, tx, workspace, []*review.Log{&log}); err != nil {
			return err
		}
		adding := newFindingAct{FindingDecision: wanted, by: by, at: d.now()}
		if known, err := adding.isKnown(ctx, tx, workspace); err != nil || known {
			return err
		}
		if refused = decide(log); refused != nil {
			return refused
		}
		last, err := lastReviewNumber(ctx, tx, workspace)
		if err != nil {
			return err
		}
		adding.number = last + 1
		return adding.add(ctx, tx, workspace, &log)
	})
	switch {
	case refused != nil:
		return review.Log{}, refused
	case err != nil:
		return review.Log{}, err
	}
	return log, nil
}

// newFindingAct is a line that is to be added to a finding's history.
type newFindingAct struct {
	FindingDecision
	by     Actor
	at     time.Time
	number int64
	claim  string
}

// isKnown says whether the request was kept before; with another content it is refused.
func (n newFindingAct) isKnown(ctx context.Context, tx *sql.Tx, workspace Workspace) (bool, error) {
	found, err := readAll(ctx, tx, scanDigest,
		`SELECT digest FROM review_finding_acts WHERE workspace = $1 AND request = $2`, workspace.key, n.Request)
	if err != nil || len(found) == 0 {
		return false, err
	}
	if n.Decision.IsPersons() && !slices.Contains(found, n.digest()) {
		return false, errOtherReviewRequest
	}
	return true, nil
}

func scanDigest(row scanner) (string, error) {
	var digest string
	err := row.Scan(&digest)
	return digest, err
}

func (n newFindingAct) digest() string {
	return fmt.Sprintf("%x", digestOf("decision", n.by.UID, n.by.Name, n.Finding, string(n.Decision.Content)))
}

func (n newFindingAct) add(ctx context.Context, tx *sql.Tx, workspace Workspace, log *review.Log) error {
	_, err := tx.ExecContext(ctx, `INSERT INTO review_finding_acts
		(workspace, number, request, digest, finding, customer, kind, decision, claim, at_ms, actor_uid, actor_name)
		VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
		workspace.key, n.number, n.Request, n.digest(), n.Finding, log.Customer, n.Decision.Kind, string(n.Decision.Content), n.claim,
		toMs(n.at), n.by.UID, n.by.Name)
	if err != nil {
		return fmt.Errorf("add to a finding: %w", err)
	}
	log.Acts = append(log.Acts, review.FindingAct{Number: n.number, At: toMs(n.at), By: personOf(n.by), Decision: n.Decision})
	return nil
}

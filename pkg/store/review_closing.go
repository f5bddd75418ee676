package store

import (
	"context"
	"database/sql"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"github.com/quantyca/rounds/pkg/wall"
)

// NewClosing is a review that is to be frozen.
type NewClosing struct {
	// Request is the sender's id of it.
	Request string
	// Customer is empty for a review of all that is looked after.
	Customer string
	// From and To are the customer's days, both included.
	From, To wall.Date
	Zone     string
	Title    string
	// Snapshot is any JSON, up to 2 MiB; Markdown is up to 1 MiB.
	Snapshot json.RawMessage
	Markdown string
}

// ClosedReview is a review that is frozen; Snapshot and Markdown are empty in lists.
type ClosedReview struct {
	NewClosing
	ID    string
	At    time.Time
	By    Actor
	Notes int
}

// NewReviewNote is a note to a closed review, up to 4,000 characters.
type NewReviewNote struct{ Closing, Request, Text string }

// ReviewNote is a kept one.
type ReviewNote struct {
	Number int64
	At     time.Time
	By     Actor
	Text   string
}

// ReviewClosed is that a period of a customer's is closed already.
type ReviewClosed struct{ By ClosedReview }

// Error says who was there first.
func (c *ReviewClosed) Error() string { return "this review is closed already" }

const (
	maxSnapshot = 2 << 20
	maxMarkdown = 1 << 20
)

func (c NewClosing) check() error {
	switch {
	case c.To.Before(c.From):
		return unusable("The period ends before it begins.")
	case len(c.Snapshot) > maxSnapshot:
		return unusable("The snapshot is larger than 2 MiB.")
	case !json.Valid(c.Snapshot):
		return unusable("The snapshot is no JSON.")
	case len(c.Markdown) > maxMarkdown:
		return unusable("The report is larger than 1 MiB.")
	}
	return firstError(
		requireText("The request's id", c.Request, maxRequest),
		checkText("The customer", c.Customer, maxWord),
		checkDay(c.From), checkDay(c.To),
		checkText("The time zone", c.Zone, maxWord),
		requireText("The title", c.Title, maxNote),
		checkText("The snapshot", string(c.Snapshot), maxSnapshot),
		checkText("The report", c.Markdown, maxMarkdown),
	)
}

// CloseReview implements Reviews.
func (d *database) CloseReview(ctx context.Context, workspace Workspace, by Actor, closing NewClosing) (ClosedReview, error) {
	if err := firstError(workspace.check(), by.check(), closing.check()); err != nil {
		return ClosedReview{}, err
	}
	sum := digestOf("closing", workspace.key, closing.Customer, closing.From.String(), closing.To.String())
	kept := ClosedReview{NewClosing: closing, ID: hex.EncodeToString(sum[:8]), By: by}
	var closed *ReviewClosed
	err := d.reviewing(ctx, workspace, func(tx *sql.Tx) error {
		standing, err := findClosing(ctx, tx, workspace, kept.ID)
		switch {
		case errors.Is(err, sql.ErrNoRows):
		case err != nil:
			return err
		case standing.Request == closing.Request && standing.By == by:
			kept = standing
			return nil
		default:
			closed = &ReviewClosed{By: standing}
			return nil
		}
		kept.At = d.now()
		_, err = tx.ExecContext(ctx, `INSERT INTO review_closings
			(workspace, id, customer, from_day, to_day, request, zone, title, snapshot, markdown, at_ms, actor_uid, actor_name)
			VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
			workspace.key, kept.ID, closing.Customer, closing.From.String(), closing.To.String(), closing.Request, closing.Zone,
			closing.Title, string(closing.Snapshot), closing.Markdown, toMs(kept.At), by.UID, by.Name)
		if err != nil {
			return fmt.Errorf("close a review: %w", err)
		}
		return nil
	})
	switch {
	case err != nil:
		return ClosedReview{}, err
	case closed != nil:
		return ClosedReview{}, closed
	}
	return kept, nil
}

// Columns are named in one place; the order is scanClosing's.
const closingColumns = `c.id, c.customer, c.from_day, c.to_day, c.request, c.zone, c.title, c.at_ms, c.actor_uid, c.actor_name,
	(SELECT COUNT(*) FROM review_notes n WHERE n.workspace = c.workspace AND n.closing = c.id)`

func scanClosing(row scanner) (ClosedReview, error) {
	var one ClosedReview
	var at int64
	err := row.Scan(&one.ID, &one.Customer, dayText{&one.From}, dayText{&one.To}, &one.Request, &one.Zone, &one.Title,
		&at, &one.By.UID, &one.By.Name, &one.Notes)
	one.At = fromMs(at)
	return one, err
}

func findClosing(ctx context.Context, from querier, workspace Workspace, id string) (ClosedReview, error) {
	var snapshot, markdown string
	one, err := scanClosing(also{from.QueryRowContext(ctx, `SELECT `+closingColumns+`, c.snapshot, c.markdown FROM review_closings c
		WHERE c.workspace = $1 AND c.id = $2`, workspace.key, id), []any{&snapshot, &markdown}})
	one.Snapshot, one.Markdown = json.RawMessage(snapshot), markdown
	return one, err
}

// ListClosedReviews implements Reviews.
func (d *database) ListClosedReviews(ctx context.Context, workspace Workspace, customers []string) ([]ClosedReview, error) {
	return readCustomers(ctx, d, workspace, customers, scanClosing, `SELECT `+closingColumns+` FROM review_closings c
		WHERE c.workspace = $1 AND c.customer`, `ORDER BY c.to_day DESC, c.from_day DESC, c.id`)
}

// FindClosedReview implements Reviews.
func (d *database) FindClosedReview(ctx context.Context, workspace Workspace, id string) (ClosedReview, error) {
	if err := firstError(workspace.check(), checkText("The review", id, maxWord)); err != nil {
		return ClosedReview{}, err
	}
	found, err := findClosing(ctx, d.reader, workspace, id)
	if errors.Is(err, sql.ErrNoRows) {
		return ClosedReview{}, errNoReview
	}
	return found, d.explain(ctx, err)
}

var errNoReview = notFound("There is no such review.")

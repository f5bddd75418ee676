package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"math"
	"regexp"
	"time"
)

// ReviewFigure is one number of a review.
type ReviewFigure struct {
	ID string `json:"id"`
	// Value is nil where nothing can be said, which is not zero.
	Value *float64 `json:"value"`
	// N is of how many it was made, Unknown how many had to be left out.
	N       int64 `json:"n"`
	Unknown int64 `json:"unknown"`
}

// NewReviewSummary is what somebody has computed.
type NewReviewSummary struct {
	// Customer is empty for all that are looked after together.
	Customer string
	From, To time.Time
	// Figures are 1 to 100 that differ from each other.
	Figures []ReviewFigure
}

// ReviewSummary is a kept one.
type ReviewSummary struct {
	NewReviewSummary
	// Number grows with each, with gaps.
	Number int64
	At     time.Time
	By     Actor
}

const (
	maxFigures = 100
	// maxNumber keeps what both databases and every browser count exactly.
	maxNumber = 1_000_000_000_000
)

var figurePattern = regexp.MustCompile(`^[a-z][a-z0-9_]{0,39}$`)

func (s NewReviewSummary) check() error {
	if len(s.Figures) == 0 || len(s.Figures) > maxFigures {
		return unusable(fmt.Sprintf("A summary is of 1 to %d figures.", maxFigures))
	}
	if !s.From.Before(s.To) || toMs(s.From) < 0 || toMs(s.To) > 253402300799999 {
		return unusable("The period ends before it begins.")
	}
	known := map[string]bool{}
	for _, one := range s.Figures {
		if err := one.check(); err != nil {
			return err
		}
		if known[one.ID] {
			return unusable("The summary names a figure twice.")
		}
		known[one.ID] = true
	}
	return checkText("The customer", s.Customer, maxWord)
}

func (f ReviewFigure) check() error {
	switch {
	case !figurePattern.MatchString(f.ID):
		return unusable("A figure's id is 1 to 40 small letters, digits and underscores, a letter first.")
	case f.Value != nil && (math.IsNaN(*f.Value) || math.Abs(*f.Value) > maxNumber):
		return unusable("A figure's value is too large.")
	case f.N < 0 || f.N > maxNumber || f.Unknown < 0 || f.Unknown > maxNumber:
		return unusable("A figure is made of a number that is negative or too large.")
	}
	return nil
}

// KeepReviewSummary implements Reviews.
func (d *database) KeepReviewSummary(ctx context.Context, workspace Workspace, by Actor, summary NewReviewSummary) (ReviewSummary, error) {
	if err := firstError(workspace.check(), by.check(), summary.check()); err != nil {
		return ReviewSummary{}, err
	}
	figures, err := json.Marshal(summary.Figures)
	if err != nil {
		return ReviewSummary{}, unusable("The figures cannot be kept.")
	}
	summary.From, summary.To = fromMs(toMs(summary.From)), fromMs(toMs(summary.To))
	kept := ReviewSummary{NewReviewSummary: summary, At: d.now(), By: by}
	err = d.write(ctx, func(tx *sql.Tx) error {
		err := tx.QueryRowContext(ctx, `INSERT INTO review_summaries
			(workspace, customer, from_ms, to_ms, figures, at_ms, actor_uid, actor_name)
			VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING number`,
			workspace.key, summary.Customer, toMs(summary.From), toMs(summary.To), string(figures), toMs(kept.At), by.UID, by.Name).Scan(&kept.Number)
		if err != nil {
			return fmt.Errorf("keep a summary: %w", err)
		}
		return nil
	})
	if err != nil {
		return ReviewSummary{}, err
	}
	return kept, nil
}

// LatestReviewSummaries implements Reviews.
func (d *database) LatestReviewSummaries(ctx context.Context, workspace Workspace, customers []string) ([]ReviewSummary, error) {
	if err := firstError(workspace.check(), checkCustomers(customers)); err != nil {
		return nil, err
	}
	latest := []ReviewSummary{}
	for _, customer := range customers {
		// One step in the index each, however many were kept.
		found, err := readAll(ctx, d.reader, scanSummary, `SELECT number, customer, from_ms, to_ms, figures, at_ms, actor_uid, actor_name
			FROM review_summaries WHERE workspace = $1 AND customer = $2 ORDER BY number DESC LIMIT 1`, workspace.key, customer)
		if err != nil {
			return nil, d.explain(ctx, err)
		}
		latest = append(latest, found...)
	}
	return latest, nil
}

func scanSummary(row scanner) (ReviewSummary, error) {
	var one ReviewSummary
	var from, to, at int64
	var figures string
	if err := row.Scan(&one.Number, &one.Customer, &from, &to, &figures, &at, &one.By.UID, &one.By.Name); err != nil {
		return ReviewSummary{}, err
	}
	one.From, one.To, one.At = fromMs(from), fromMs(to), fromMs(at)
	err := json.Unmarshal([]byte(figures), &one.Figures)
	return one, err
}

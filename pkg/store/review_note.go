package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
)

// AddReviewNote implements Reviews.
func (d *database) AddReviewNote(ctx context.Context, workspace Workspace, by Actor, note NewReviewNote) (ReviewNote, error) {
	err := firstError(workspace.check(), by.check(), checkText("The review", note.Closing, maxWord),
		requireText("The request's id", note.Request, maxRequest), requireText("The note", note.Text, maxText))
	if err != nil {
		return ReviewNote{}, err
	}
	var kept ReviewNote
	err = d.reviewing(ctx, workspace, func(tx *sql.Tx) error {
		if _, err := findClosing(ctx, tx, workspace, note.Closing); errors.Is(err, sql.ErrNoRows) {
			return errNoReview
		} else if err != nil {
			return err
		}
		known, err := readAll(ctx, tx, scanNote, `SELECT number, at_ms, actor_uid, actor_name, text FROM review_notes
			WHERE workspace = $1 AND closing = $2 AND request = $3`, workspace.key, note.Closing, note.Request)
		if err != nil {
			return err
		}
		if len(known) > 0 {
			if kept = known[0]; kept.Text != note.Text || kept.By != by {
				return errOtherReviewRequest
			}
			return nil
		}
		kept = ReviewNote{At: d.now(), By: by, Text: note.Text}
		err = tx.QueryRowContext(ctx, `INSERT INTO review_notes (workspace, closing, number, request, text, at_ms, actor_uid, actor_name)
			SELECT $1, $2, last + 1, $3, $4, $5, $6, $7 FROM (SELECT COALESCE(MAX(number), 0) AS last FROM review_notes
				WHERE workspace = $1 AND closing = $2) AS numbers RETURNING number`,
			workspace.key, note.Closing, note.Request, note.Text, toMs(kept.At), by.UID, by.Name).Scan(&kept.Number)
		if err != nil {
			return fmt.Errorf("add a note: %w", err)
		}
		return nil
	})
	if err != nil {
		return ReviewNote{}, err
	}
	return kept, nil
}

func scanNote(row scanner) (ReviewNote, error) {
	var one ReviewNote
	var at int64
	err := row.Scan(&one.Number, &at, &one.By.UID, &one.By.Name, &one.Text)
	one.At = fromMs(at)
	return one, err
}

// ListReviewNotes implements Reviews.
func (d *database) ListReviewNotes(ctx context.Context, workspace Workspace, closing string) ([]ReviewNote, error) {
	if err := firstError(workspace.check(), checkText("The review", closing, maxWord)); err != nil {
		return nil, err
	}
	notes, err := readAll(ctx, d.reader, scanNote, `SELECT number, at_ms, actor_uid, actor_name, text FROM review_notes
		WHERE workspace = $1 AND closing = $2 ORDER BY number`, workspace.key, closing)
	return notes, d.explain(ctx, err)
}

package store

import (
	"context"
	"database/sql"
	"encoding/hex"
	"errors"
	"fmt"
	"time"

	"github.com/quantyca/rounds/pkg/check"
)

const annotationColumns = `r.checklist, r.day, r.slot, r.reserved_ms, r.posted_ms, r.annotation_id`

// RoundMark is what the annotation of a round is found again by: 12 hexadecimal
// digits that tell neither the workspace nor the round.
func (w Workspace) RoundMark(round check.Key) string {
	sum := digestOf("round", w.key, round.Checklist, round.Slot, round.Date.String())
	return hex.EncodeToString(sum[:])[:markLength]
}

// ReserveAnnotation implements Checks.
func (d *database) ReserveAnnotation(ctx context.Context, workspace Workspace, round check.Key, lease time.Duration) (Annotation, error) {
	if err := firstError(workspace.check(), checkRound(round)); err != nil {
		return Annotation{}, err
	}
	var found Annotation
	err := d.write(ctx, func(tx *sql.Tx) error {
		at := d.now()
		// The condition decides between two who come at once: the row is locked by
		// the first, and the second finds it reserved.
		taken, err := tx.ExecContext(ctx, `INSERT INTO check_annotations AS r (workspace, checklist, day, slot, reserved_ms)
			VALUES ($1, $2, $3, $4, $5)
			ON CONFLICT (workspace, checklist, day, slot) DO UPDATE SET reserved_ms = excluded.reserved_ms
			WHERE r.posted_ms IS NULL AND r.reserved_ms <= $6`,
			workspace.key, round.Checklist, round.Date.String(), round.Slot, toMs(at), toMs(at.Add(-lease)))
		if err != nil {
			return fmt.Errorf("reserve an annotation: %w", err)
		}
		count, err := taken.RowsAffected()
		if err != nil {
			return err
		}
		found, err = findAnnotation(ctx, tx, workspace, round)
		found.Granted = count > 0
		return err
	})
	if err != nil {
		return Annotation{}, err
	}
	return found, nil
}

// PostedAnnotation implements Checks.
func (d *database) PostedAnnotation(ctx context.Context, workspace Workspace, round check.Key, id int64) (Annotation, error) {
	if err := firstError(workspace.check(), checkRound(round)); err != nil {
		return Annotation{}, err
	}
	if id < 1 {
		return Annotation{}, unusable("The annotation's id is missing.")
	}
	var found Annotation
	err := d.write(ctx, func(tx *sql.Tx) error {
		_, err := tx.ExecContext(ctx, `UPDATE check_annotations SET posted_ms = $5, annotation_id = $6
			WHERE workspace = $1 AND checklist = $2 AND day = $3 AND slot = $4 AND posted_ms IS NULL`,
			workspace.key, round.Checklist, round.Date.String(), round.Slot, toMs(d.now()), id)
		if err != nil {
			return fmt.Errorf("keep an annotation's id: %w", err)
		}
		found, err = findAnnotation(ctx, tx, workspace, round)
		return err
	})
	if err != nil {
		return Annotation{}, err
	}
	return found, nil
}

// ListAnnotations implements Checks.
func (d *database) ListAnnotations(ctx context.Context, workspace Workspace, rounds RoundRange) ([]Annotation, error) {
	return readRounds(ctx, d, workspace, rounds, scanAnnotation,
		`SELECT `+annotationColumns+` FROM check_annotations r`, `ORDER BY r.checklist, r.day, r.slot`)
}

func findAnnotation(ctx context.Context, from querier, workspace Workspace, round check.Key) (Annotation, error) {
	found, err := scanAnnotation(from.QueryRowContext(ctx, `SELECT `+annotationColumns+` FROM check_annotations r
		WHERE r.workspace = $1 AND r.checklist = $2 AND r.day = $3 AND r.slot = $4`,
		workspace.key, round.Checklist, round.Date.String(), round.Slot))
	if errors.Is(err, sql.ErrNoRows) {
		return Annotation{}, notFound("The round's annotation was not reserved.")
	}
	return found, err
}

func scanAnnotation(row scanner) (Annotation, error) {
	var one Annotation
	var reserved int64
	var posted sql.NullInt64
	err := row.Scan(&one.Round.Checklist, dayText{&one.Round.Date}, &one.Round.Slot, &reserved, &posted, &one.ID)
	one.ReservedAt = fromMs(reserved)
	if posted.Valid {
		at := fromMs(posted.Int64)
		one.PostedAt = &at
	}
	return one, err
}

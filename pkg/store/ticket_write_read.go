package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"time"
)

// attempted is the newest turn at something to be written; the zero value is none.
type attempted struct {
	turn  int64
	by    Actor
	begun time.Time
	// doubt is what the turn began with.
	doubt *time.Time
	// result is empty as long as the turn has not ended.
	result Result
	ended  time.Time
}

// FindTicketWrite implements TicketWrites.
func (d *database) FindTicketWrite(ctx context.Context, workspace Workspace, write TicketWrite) (TicketState, error) {
	if err := firstError(workspace.check(), write.check()); err != nil {
		return TicketState{}, err
	}
	latest, err := latestAttempt(ctx, d.reader, workspace, write)
	if err != nil {
		return TicketState{}, d.explain(ctx, err)
	}
	state, err := stateOf(ctx, d.reader, workspace, write, latest)
	return state, d.explain(ctx, err)
}

func latestAttempt(ctx context.Context, from querier, workspace Workspace, write TicketWrite) (attempted, error) {
	var latest attempted
	var begun int64
	var doubt, ended sql.NullInt64
	var result sql.NullString
	err := from.QueryRowContext(ctx, `
		SELECT w.turn, w.begun_by_uid, w.begun_by_name, w.begun_ms, w.doubt_ms, o.outcome, o.ended_ms
		FROM ticket_writes w LEFT JOIN ticket_outcomes o ON o.workspace = w.workspace AND o.connection = w.connection
			AND o.customer = w.customer AND o.kind = w.kind AND o.subject = w.subject AND o.turn = w.turn
		WHERE w.workspace = $1 AND w.connection = $2 AND w.customer = $3 AND w.kind = $4 AND w.subject = $5
		ORDER BY w.turn DESC LIMIT 1`,
		workspace.key, write.Connection, write.Customer, write.Kind, write.Subject).
		Scan(&latest.turn, &latest.by.UID, &latest.by.Name, &begun, &doubt, &result, &ended)
	if errors.Is(err, sql.ErrNoRows) {
		return attempted{}, nil
	}
	if err != nil {
		return attempted{}, fmt.Errorf("read the newest attempt: %w", err)
	}
	latest.begun, latest.ended, latest.result = fromMs(begun), fromMs(ended.Int64), Result(result.String)
	if doubt.Valid {
		at := fromMs(doubt.Int64)
		latest.doubt = &at
	}
	return latest, nil
}

func stateOf(ctx context.Context, from querier, workspace Workspace, write TicketWrite, latest attempted) (TicketState, error) {
	var state TicketState
	if latest.turn == 0 {
		return state, nil
	}
	switch latest.result {
	case "":
		state.Running, state.Unsettled = &latest.begun, latest.doubt
	case ResultWithdrawn:
		state.Unsettled = latest.doubt
	case ResultUnanswered:
		state.Unsettled = &latest.ended
	case ResultOpened, ResultFound, ResultCommented:
	}
	var known TicketReference
	err := from.QueryRowContext(ctx, `
		SELECT o.ticket_id, o.ticket_key, o.ticket_url, w.about
		FROM ticket_outcomes o JOIN ticket_writes w ON o.workspace = w.workspace AND o.connection = w.connection
			AND o.customer = w.customer AND o.kind = w.kind AND o.subject = w.subject AND o.turn = w.turn
		WHERE o.workspace = $1 AND o.connection = $2 AND o.customer = $3 AND o.kind = $4 AND o.subject = $5 AND o.ticket_key <> ''
		ORDER BY o.turn DESC LIMIT 1`,
		workspace.key, write.Connection, write.Customer, write.Kind, write.Subject).
		Scan(&known.ID, &known.Key, &known.URL, &state.About)
	if errors.Is(err, sql.ErrNoRows) {
		return state, nil
	}
	if err != nil {
		return TicketState{}, fmt.Errorf("read what was written: %w", err)
	}
	state.Known = &known
	return state, nil
}

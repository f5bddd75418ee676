package store

import (
	"context"
	"database/sql"
	"fmt"
	"time"
)

// BeginTicketWrite implements TicketWrites.
func (d *database) BeginTicketWrite(ctx context.Context, workspace Workspace, by Actor, write TicketWrite, lease time.Duration) (TicketTurn, error) {
	if err := firstError(workspace.check(), by.check(), write.check()); err != nil {
		return TicketTurn{}, err
	}
	turn := TicketTurn{Write: write, workspace: workspace}
	err := d.write(ctx, func(tx *sql.Tx) error {
		at := d.now()
		latest, err := latestAttempt(ctx, tx, workspace, write)
		if err != nil {
			return err
		}
		if turn.State, err = stateOf(ctx, tx, workspace, write, latest); err != nil {
			return err
		}
		if running := turn.State.Running; running != nil {
			if at.Sub(*running) < lease {
				return nil
			}
			lost, err := abandon(ctx, tx, workspace, write, latest, running.Add(lease), at)
			if err != nil || !lost {
				return err
			}
			turn.State.Running = nil
			doubt := running.Add(lease)
			turn.State.Unsettled = &doubt
		}
		// On PostgreSQL two may come here at once; the key lets one of them in.
		added, err := tx.ExecContext(ctx, `INSERT INTO ticket_writes
			(workspace, connection, customer, kind, subject, turn, about, doubt_ms, begun_ms, begun_by_uid, begun_by_name)
			VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) ON CONFLICT DO NOTHING`,
			workspace.key, write.Connection, write.Customer, write.Kind, write.Subject, latest.turn+1, write.About,
			nullMs(turn.State.Unsettled), toMs(at), by.UID, by.Name)
		if err != nil {
			return fmt.Errorf("begin a write: %w", err)
		}
		if count, err := added.RowsAffected(); err != nil || count == 0 {
			turn.State.Running = &at
			return err
		}
		turn.number = latest.turn + 1
		return nil
	})
	if err != nil {
		return TicketTurn{}, err
	}
	return turn, nil
}

// abandon ends the turn of a process that died, in its actor's name. It answers
// false where the turn has ended in the meantime.
func abandon(ctx context.Context, tx *sql.Tx, workspace Workspace, write TicketWrite, latest attempted, until, at time.Time) (bool, error) {
	added, err := addOutcome(ctx, tx, workspace, write, latest.turn, Outcome{Result: ResultUnanswered}, until)
	if err != nil || !added {
		return false, err
	}
	return true, recordWrite(ctx, tx, workspace, latest.by, write, Outcome{Result: ResultUnanswered}, at)
}

func nullMs(at *time.Time) sql.NullInt64 {
	if at == nil {
		return sql.NullInt64{}
	}
	return sql.NullInt64{Int64: toMs(*at), Valid: true}
}

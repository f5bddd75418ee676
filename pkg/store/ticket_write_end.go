package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"time"
)

// ticketDetails are the details of the acts on tickets.
type ticketDetails struct {
	Connection string `json:"connection"`
	// Fingerprint is what a ticket is about, Request the id of a comment's request.
	Fingerprint string `json:"fingerprint,omitempty"`
	Request     string `json:"request,omitempty"`
	Ticket      string `json:"ticket,omitempty"`
	Link        string `json:"link,omitempty"`
}

// EndTicketWrite implements TicketWrites.
func (d *database) EndTicketWrite(ctx context.Context, workspace Workspace, by Actor, turn TicketTurn, outcome Outcome) error {
	if err := firstError(workspace.check(), by.check(), turn.Write.check(), outcome.check(turn.Write.Kind)); err != nil {
		return err
	}
	if !turn.Granted() || turn.workspace != workspace {
		return unusable("There is no turn to end.")
	}
	return d.write(ctx, func(tx *sql.Tx) error {
		at := d.now()
		if _, err := addOutcome(ctx, tx, workspace, turn.Write, turn.number, outcome, at); err != nil {
			return err
		}
		return recordWrite(ctx, tx, workspace, by, turn.Write, outcome, at)
	})
}

// RecordTicketAct implements TicketWrites.
func (d *database) RecordTicketAct(ctx context.Context, workspace Workspace, by Actor, act TicketAct) error {
	if err := firstError(workspace.check(), by.check(), act.check()); err != nil {
		return err
	}
	return d.write(ctx, func(tx *sql.Tx) error {
		return recordAct(ctx, tx, workspace, AuditRecord{
			At: d.now(), Actor: by, Kind: act.Kind, Customer: act.Customer, Subject: act.Ticket.Key,
		}, ticketDetails{Connection: act.Connection, Fingerprint: act.Fingerprint, Ticket: act.Ticket.ID, Link: act.Link})
	})
}

// addOutcome answers false where the turn has an outcome already. It looks first:
// SQLite's trigger refuses a second one before any conflict could be settled.
func addOutcome(ctx context.Context, tx *sql.Tx, workspace Workspace, write TicketWrite, turn int64, outcome Outcome, at time.Time) (bool, error) {
	var one int
	err := tx.QueryRowContext(ctx, `SELECT 1 FROM ticket_outcomes
		WHERE workspace = $1 AND connection = $2 AND customer = $3 AND kind = $4 AND subject = $5 AND turn = $6`,
		workspace.key, write.Connection, write.Customer, write.Kind, write.Subject, turn).Scan(&one)
	if err == nil {
		return false, nil
	}
	if !errors.Is(err, sql.ErrNoRows) {
		return false, fmt.Errorf("look for an outcome: %w", err)
	}
	added, err := tx.ExecContext(ctx, `INSERT INTO ticket_outcomes
		(workspace, connection, customer, kind, subject, turn, outcome, ended_ms, ticket_id, ticket_key, ticket_url)
		VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) ON CONFLICT DO NOTHING`,
		workspace.key, write.Connection, write.Customer, write.Kind, write.Subject, turn,
		outcome.Result, toMs(at), outcome.Ticket.ID, outcome.Ticket.Key, outcome.Ticket.URL)
	if err != nil {
		return false, fmt.Errorf("end a write: %w", err)
	}
	count, err := added.RowsAffected()
	return count > 0, err
}

func recordWrite(ctx context.Context, tx *sql.Tx, workspace Workspace, by Actor, write TicketWrite, outcome Outcome, at time.Time) error {
	kind, recorded := ticketKinds[outcome.Result]
	if !recorded {
		return nil
	}
	details := ticketDetails{Connection: write.Connection, Ticket: outcome.Ticket.ID}
	if write.Kind == OpenTicket {
		details.Fingerprint = write.Subject
	} else {
		details.Request = write.Subject
	}
	subject := outcome.Ticket.Key
	if subject == "" {
		subject = write.Subject
	}
	return recordAct(ctx, tx, workspace, AuditRecord{At: at, Actor: by, Kind: kind, Customer: write.Customer, Subject: subject}, details)
}

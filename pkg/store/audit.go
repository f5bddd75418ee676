package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"time"
)

// Audit is who did what. It is written by the functions that do, in the same
// transaction; the database itself refuses to change or delete a line.
type Audit interface {
	// ReadAudit gives the records of a workspace, newest first.
	ReadAudit(ctx context.Context, workspace Workspace, page AuditPage) ([]AuditRecord, error)
}

// The kinds of acts.
const (
	GrantMade    = "grant.made"
	GrantRevoked = "grant.revoked"

	// TicketOpened, TicketFound and TicketCommented name the ticket, TicketLinked also
	// the link; TicketUnanswered is a write of which nobody knows whether it was done.
	TicketOpened     = "ticket.opened"
	TicketFound      = "ticket.found"
	TicketCommented  = "ticket.commented"
	TicketLinked     = "ticket.linked"
	TicketUnanswered = "ticket.unanswered"

	// The subject of these is the id of what was saved.
	DefinitionSaved   = "definition.saved"
	DefinitionRetired = "definition.retired"
	CalendarSaved     = "calendar.saved"
	CalendarRetired   = "calendar.retired"
	TemplateSaved     = "template.saved"
	TemplateRetired   = "template.retired"
)

const maxAuditPage = 500

// AuditPage is a part of the audit.
type AuditPage struct {
	// Before is the Number of the last record of the page before; 0 begins with the newest.
	Before int64
	// Limit is 1 to 500; any other number means 500.
	Limit int
}

// AuditRecord is one act.
type AuditRecord struct {
	// Number grows with each act, with gaps.
	Number int64
	At     time.Time
	Actor  Actor
	// Kind is one of the kinds above.
	Kind string
	// Customer is the perimeter's id; empty where the act concerns none.
	Customer string
	// Subject is the id of what was acted on.
	Subject string
	// Details is a JSON object that depends on Kind.
	Details json.RawMessage
}

// madeDetails are the details of GrantMade.
type madeDetails struct {
	QueryTypes []string `json:"queryTypes"`
	Note       string   `json:"note"`
}

// recordAct writes an act into the transaction that does it.
func recordAct(ctx context.Context, tx *sql.Tx, workspace Workspace, record AuditRecord, details any) error {
	text, err := json.Marshal(details)
	if err != nil {
		return fmt.Errorf("details of %s: %w", record.Kind, err)
	}
	_, err = tx.ExecContext(ctx, `INSERT INTO audit
		(workspace, at_ms, actor_uid, actor_name, kind, customer, subject, details)
		VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
		workspace.key, toMs(record.At), record.Actor.UID, record.Actor.Name, record.Kind, record.Customer, record.Subject, string(text))
	if err != nil {
		return fmt.Errorf("record %s: %w", record.Kind, err)
	}
	return nil
}

// ReadAudit implements Audit.
func (d *database) ReadAudit(ctx context.Context, workspace Workspace, page AuditPage) ([]AuditRecord, error) {
	if err := workspace.check(); err != nil {
		return nil, err
	}
	limit := page.Limit
	if limit < 1 || limit > maxAuditPage {
		limit = maxAuditPage
	}
	records, err := readAll(ctx, d.reader, scanAudit, `
		SELECT number, at_ms, actor_uid, actor_name, kind, customer, subject, details FROM audit
		WHERE workspace = $1 AND (CAST($2 AS BIGINT) <= 0 OR number < CAST($2 AS BIGINT)) ORDER BY number DESC LIMIT $3`, workspace.key, page.Before, limit)
	return records, d.explain(ctx, err)
}

func scanAudit(row scanner) (AuditRecord, error) {
	var record AuditRecord
	var at int64
	var details string
	err := row.Scan(&record.Number, &at, &record.Actor.UID, &record.Actor.Name, &record.Kind, &record.Customer, &record.Subject, &details)
	record.At, record.Details = fromMs(at), json.RawMessage(details)
	return record, err
}

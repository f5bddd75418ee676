package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
)

// Columns are named in one place; the order is scanGrant's.
const grantColumns = `id, customer, query_types, note, created_ms, created_by_uid, created_by_name,
	revoked_ms, revoked_by_uid, revoked_by_name`

var errNoGrant = notFound("There is no such grant.")

// MakeGrant implements Grants.
func (d *database) MakeGrant(ctx context.Context, workspace Workspace, by Actor, wanted NewGrant) (Grant, error) {
	grant := Grant{
		ID: d.newID(), Workspace: workspace, Customer: wanted.Customer, Note: wanted.Note,
		QueryTypes: slices.Compact(slices.Sorted(slices.Values(wanted.QueryTypes))),
		CreatedAt:  d.now(), CreatedBy: by,
	}
	if err := firstError(workspace.check(), by.check(), wanted.check(), requireText("The grant's id", grant.ID, maxName)); err != nil {
		return Grant{}, err
	}
	queryTypes, err := json.Marshal(grant.QueryTypes)
	if err != nil {
		return Grant{}, internal(err)
	}
	err = d.write(ctx, func(tx *sql.Tx) error {
		_, err := tx.ExecContext(ctx, `INSERT INTO grants
			(workspace, id, customer, query_types, note, created_ms, created_by_uid, created_by_name)
			VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
			workspace.key, grant.ID, grant.Customer, string(queryTypes), grant.Note, toMs(grant.CreatedAt), by.UID, by.Name)
		if err != nil {
			return fmt.Errorf("make a grant: %w", err)
		}
		return recordAct(ctx, tx, workspace, AuditRecord{
			At: grant.CreatedAt, Actor: by, Kind: GrantMade, Customer: grant.Customer, Subject: grant.ID,
		}, madeDetails{QueryTypes: grant.QueryTypes, Note: grant.Note})
	})
	if err != nil {
		return Grant{}, err
	}
	return grant, nil
}

// RevokeGrant implements Grants.
func (d *database) RevokeGrant(ctx context.Context, workspace Workspace, by Actor, id string) (Grant, error) {
	if err := firstError(workspace.check(), by.check()); err != nil {
		return Grant{}, err
	}
	if requireText("The id", id, maxName) != nil {
		return Grant{}, errNoGrant
	}
	var grant Grant
	err := d.write(ctx, func(tx *sql.Tx) error {
		at := d.now()
		// The condition decides between two who revoke at once: the row is
		// locked by the first, and the second finds it revoked.
		row := tx.QueryRowContext(ctx, `UPDATE grants SET revoked_ms = $3, revoked_by_uid = $4, revoked_by_name = $5
			WHERE workspace = $1 AND id = $2 AND revoked_ms IS NULL RETURNING `+grantColumns,
			workspace.key, id, toMs(at), by.UID, by.Name)
		var err error
		grant, err = scanGrant(row, workspace)
		if errors.Is(err, sql.ErrNoRows) {
			grant, err = findGrant(ctx, tx, workspace, id)
			return err
		}
		if err != nil {
			return fmt.Errorf("revoke a grant: %w", err)
		}
		return recordAct(ctx, tx, workspace, AuditRecord{
			At: at, Actor: by, Kind: GrantRevoked, Customer: grant.Customer, Subject: grant.ID,
		}, struct{}{})
	})
	if err != nil {
		return Grant{}, err
	}
	return grant, nil
}

package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
)

const newestGrantsFirst = ` ORDER BY created_ms DESC, id`

// FindGrant implements Grants.
func (d *database) FindGrant(ctx context.Context, workspace Workspace, id string) (Grant, error) {
	if err := workspace.check(); err != nil {
		return Grant{}, err
	}
	// The id comes from the public: one that could not be kept is one that we do not have.
	if requireText("The id", id, maxName) != nil {
		return Grant{}, errNoGrant
	}
	grant, err := findGrant(ctx, d.reader, workspace, id)
	return grant, d.explain(ctx, err)
}

// ListGrants implements Grants.
func (d *database) ListGrants(ctx context.Context, workspace Workspace) ([]Grant, error) {
	if err := workspace.check(); err != nil {
		return nil, err
	}
	return d.listGrants(ctx, workspace,
		`SELECT `+grantColumns+` FROM grants WHERE workspace = $1`+newestGrantsFirst, workspace.key)
}

// ListGrantsOf implements Grants.
func (d *database) ListGrantsOf(ctx context.Context, workspace Workspace, customer string) ([]Grant, error) {
	if err := firstError(workspace.check(), checkCustomer(customer)); err != nil {
		return nil, err
	}
	return d.listGrants(ctx, workspace,
		`SELECT `+grantColumns+` FROM grants WHERE workspace = $1 AND customer = $2`+newestGrantsFirst, workspace.key, customer)
}

func (d *database) listGrants(ctx context.Context, workspace Workspace, query string, values ...any) ([]Grant, error) {
	grants, err := readAll(ctx, d.reader, func(row scanner) (Grant, error) { return scanGrant(row, workspace) }, query, values...)
	return grants, d.explain(ctx, err)
}

func findGrant(ctx context.Context, from querier, workspace Workspace, id string) (Grant, error) {
	row := from.QueryRowContext(ctx, `SELECT `+grantColumns+` FROM grants WHERE workspace = $1 AND id = $2`, workspace.key, id)
	grant, err := scanGrant(row, workspace)
	if errors.Is(err, sql.ErrNoRows) {
		return Grant{}, errNoGrant
	}
	return grant, err
}

func scanGrant(row scanner, workspace Workspace) (Grant, error) {
	grant := Grant{Workspace: workspace}
	var queryTypes string
	var created int64
	var revoked sql.NullInt64
	err := row.Scan(&grant.ID, &grant.Customer, &queryTypes, &grant.Note, &created, &grant.CreatedBy.UID, &grant.CreatedBy.Name,
		&revoked, &grant.RevokedBy.UID, &grant.RevokedBy.Name)
	if err != nil {
		return Grant{}, err
	}
	if err := json.Unmarshal([]byte(queryTypes), &grant.QueryTypes); err != nil {
		return Grant{}, fmt.Errorf("query types of a grant: %w", err)
	}
	grant.CreatedAt = fromMs(created)
	if revoked.Valid {
		at := fromMs(revoked.Int64)
		grant.RevokedAt = &at
	}
	return grant, nil
}

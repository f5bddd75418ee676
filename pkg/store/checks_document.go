package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"time"
)

// documentKind is what is kept in versions; its text also stands in sentences.
type documentKind string

const (
	kindChecklist documentKind = "checklist"
	kindCalendar  documentKind = "calendar"
	kindTemplate  documentKind = "template"
)

// maxContent is in bytes.
const maxContent = 1 << 20

// document is one version as the table keeps it.
type document struct {
	kind              documentKind
	id, customer      string
	version, revision int64
	// content is JSON.
	content string
	retired bool
	source  string
	from    time.Time
	by      Actor
}

const documentColumns = `kind, id, version, revision, customer, content, retired, source, from_ms, saved_by_uid, saved_by_name`

func scanDocument(row scanner) (document, error) {
	var one document
	var from, retired int64
	err := row.Scan(&one.kind, &one.id, &one.version, &one.revision, &one.customer, &one.content, &retired, &one.source,
		&from, &one.by.UID, &one.by.Name)
	one.from, one.retired = fromMs(from), retired != 0
	return one, err
}

func (d document) saved() Saved { return Saved{By: d.by, Source: d.source, Revision: d.revision} }

// latestDocument has version 0 where there is none.
func latestDocument(ctx context.Context, from querier, workspace Workspace, kind documentKind, id string) (document, error) {
	one, err := scanDocument(from.QueryRowContext(ctx, `SELECT `+documentColumns+` FROM check_documents
		WHERE workspace = $1 AND kind = $2 AND id = $3 ORDER BY version DESC LIMIT 1`, workspace.key, string(kind), id))
	if errors.Is(err, sql.ErrNoRows) {
		return document{}, nil
	}
	if err != nil {
		return document{}, fmt.Errorf("latest version of a %s: %w", kind, err)
	}
	return one, nil
}

// DefinitionsRevision implements Checks.
func (d *database) DefinitionsRevision(ctx context.Context, workspace Workspace) (int64, error) {
	if err := workspace.check(); err != nil {
		return 0, err
	}
	revision, err := lastRevision(ctx, d.reader, workspace)
	return revision, d.explain(ctx, err)
}

func lastRevision(ctx context.Context, from querier, workspace Workspace) (int64, error) {
	var revision sql.NullInt64
	err := from.QueryRowContext(ctx, `SELECT MAX(revision) FROM check_documents WHERE workspace = $1`, workspace.key).Scan(&revision)
	if err != nil {
		return 0, fmt.Errorf("last revision: %w", err)
	}
	return revision.Int64, nil
}

// listDocuments reads all versions of a kind, by id and version.
func listDocuments[T any](ctx context.Context, d *database, workspace Workspace, kind documentKind, read func(document) (T, error)) ([]T, error) {
	if err := workspace.check(); err != nil {
		return nil, err
	}
	all, err := readAll(ctx, d.reader, func(row scanner) (T, error) {
		one, err := scanDocument(row)
		if err != nil {
			var none T
			return none, err
		}
		return read(one)
	}, `SELECT `+documentColumns+` FROM check_documents WHERE workspace = $1 AND kind = $2 ORDER BY id, version`, workspace.key, string(kind))
	return all, d.explain(ctx, err)
}

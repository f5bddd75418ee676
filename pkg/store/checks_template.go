package store

import (
	"context"
	"database/sql"

	"github.com/quantyca/rounds/pkg/check"
)

// SaveTemplate implements Checks.
func (d *database) SaveTemplate(ctx context.Context, workspace Workspace, change Change, template check.Template) (KeptTemplate, error) {
	if err := firstError(workspace.check(), change.check(), checkTemplate(template)); err != nil {
		return KeptTemplate{}, err
	}
	var kept document
	err := d.saveDocuments(ctx, workspace, func(tx *sql.Tx) (err error) {
		kept, err = d.keepTemplate(ctx, tx, workspace, change, template)
		return err
	})
	if err != nil {
		return KeptTemplate{}, err
	}
	return d.answerTemplate(ctx, kept)
}

// RetireTemplate implements Checks.
func (d *database) RetireTemplate(ctx context.Context, workspace Workspace, change Change, template string) (KeptTemplate, error) {
	kept, err := d.retire(ctx, workspace, change, kindTemplate, template, nil)
	if err != nil {
		return KeptTemplate{}, err
	}
	return d.answerTemplate(ctx, kept)
}

// ListTemplates implements Checks.
func (d *database) ListTemplates(ctx context.Context, workspace Workspace) ([]KeptTemplate, error) {
	return listDocuments(ctx, d, workspace, kindTemplate, readTemplate)
}

func checkTemplate(template check.Template) error {
	return cannotKeep(kindTemplate, check.Document{
		Version: check.DocumentVersion, Templates: []check.Template{template},
	}.Validate())
}

func (d *database) keepTemplate(ctx context.Context, tx *sql.Tx, workspace Workspace, change Change, template check.Template) (document, error) {
	text, err := writeContent(kindTemplate, template)
	if err != nil {
		return document{}, err
	}
	kept, _, err := d.keep(ctx, tx, workspace, draft{
		kind: kindTemplate, id: template.ID, content: text, change: change, same: meansTheSame[check.Template](text),
	})
	return kept, err
}

func (d *database) answerTemplate(ctx context.Context, kept document) (KeptTemplate, error) {
	template, err := readTemplate(kept)
	return template, d.explain(ctx, err)
}

func readTemplate(kept document) (KeptTemplate, error) {
	template, err := readContent[check.Template](kept)
	return KeptTemplate{Template: template, Version: int(kept.version), From: kept.from, Retired: kept.retired, Saved: kept.saved()}, err
}

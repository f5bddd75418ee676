package store

import (
	"context"
	"database/sql"
)

// SaveDocument implements Checks. Checklists are frozen again last, so that one
// that comes with its calendar gets a single new version.
func (d *database) SaveDocument(ctx context.Context, workspace Workspace, saved Document) error {
	if err := firstError(workspace.check(), saved.check()); err != nil {
		return err
	}
	change := func(seen int) Change { return Change{By: saved.By, Seen: seen, Source: saved.Source} }
	return d.saveDocuments(ctx, workspace, func(tx *sql.Tx) error {
		var changed []string
		for _, one := range saved.Calendars {
			_, isNew, err := d.keepCalendar(ctx, tx, workspace, change(one.Seen), one.Calendar)
			if err != nil {
				return err
			}
			if isNew {
				changed = append(changed, one.Calendar.ID)
			}
		}
		for _, one := range saved.Definitions {
			if _, err := d.keepDefinition(ctx, tx, workspace, change(one.Seen), one.Definition); err != nil {
				return err
			}
		}
		for _, one := range saved.Templates {
			if _, err := d.keepTemplate(ctx, tx, workspace, change(one.Seen), one.Template); err != nil {
				return err
			}
		}
		for _, calendar := range changed {
			if err := d.freezeAgain(ctx, tx, workspace, saved.By, calendar); err != nil {
				return err
			}
		}
		return nil
	})
}

func (d Document) check() error {
	for _, one := range d.Calendars {
		if err := firstError((Change{By: d.By, Seen: one.Seen, Source: d.Source}).check(), checkCalendar(one.Calendar)); err != nil {
			return err
		}
	}
	for _, one := range d.Definitions {
		if err := firstError((Change{By: d.By, Seen: one.Seen, Source: d.Source}).check(), checkDefinition(one.Definition)); err != nil {
			return err
		}
	}
	for _, one := range d.Templates {
		if err := firstError((Change{By: d.By, Seen: one.Seen, Source: d.Source}).check(), checkTemplate(one.Template)); err != nil {
			return err
		}
	}
	return (Change{By: d.By, Source: d.Source}).check()
}

package store

import (
	"context"
	"database/sql"

	"github.com/quantyca/rounds/pkg/check"
)

// SaveCalendar implements Checks.
func (d *database) SaveCalendar(ctx context.Context, workspace Workspace, change Change, calendar check.NamedCalendar) (KeptCalendar, error) {
	if err := firstError(workspace.check(), change.check(), checkCalendar(calendar)); err != nil {
		return KeptCalendar{}, err
	}
	var kept document
	err := d.saveDocuments(ctx, workspace, func(tx *sql.Tx) error {
		var changed bool
		var err error
		kept, changed, err = d.keepCalendar(ctx, tx, workspace, change, calendar)
		if err != nil || !changed {
			return err
		}
		return d.freezeAgain(ctx, tx, workspace, change.By, calendar.ID)
	})
	if err != nil {
		return KeptCalendar{}, err
	}
	answer, err := readCalendar(kept)
	return answer, d.explain(ctx, err)
}

// ListCalendars implements Checks.
func (d *database) ListCalendars(ctx context.Context, workspace Workspace) ([]KeptCalendar, error) {
	return listDocuments(ctx, d, workspace, kindCalendar, readCalendar)
}

func checkCalendar(calendar check.NamedCalendar) error {
	return cannotKeep(kindCalendar, check.Document{
		Version: check.DocumentVersion, Calendars: []check.NamedCalendar{calendar},
	}.Validate())
}

func (d *database) keepCalendar(ctx context.Context, tx *sql.Tx, workspace Workspace, change Change, calendar check.NamedCalendar) (document, bool, error) {
	text, err := writeContent(kindCalendar, calendar)
	if err != nil {
		return document{}, false, err
	}
	return d.keep(ctx, tx, workspace, draft{
		kind: kindCalendar, id: calendar.ID, content: text, change: change, same: meansTheSame[check.NamedCalendar](text),
	})
}

func readCalendar(kept document) (KeptCalendar, error) {
	calendar, err := readContent[check.NamedCalendar](kept)
	return KeptCalendar{NamedCalendar: calendar, Version: int(kept.version), From: kept.from, Saved: kept.saved()}, err
}

// freezeAgain makes new versions of people's checklists that name a calendar, with
// the calendar as it is now; a file brings its own calendars.
func (d *database) freezeAgain(ctx context.Context, tx *sql.Tx, workspace Workspace, by Actor, calendar string) error {
	latest, err := readAll(ctx, tx, scanDocument, `SELECT `+documentColumns+` FROM check_documents r
		WHERE workspace = $1 AND kind = $2 AND retired = 0 AND source = ''
		AND version = (SELECT MAX(version) FROM check_documents WHERE workspace = r.workspace AND kind = r.kind AND id = r.id)
		ORDER BY id`, workspace.key, string(kindChecklist))
	if err != nil {
		return err
	}
	kept, err := latestDocument(ctx, tx, workspace, kindCalendar, calendar)
	if err != nil {
		return err
	}
	now, err := readCalendar(kept)
	if err != nil {
		return err
	}
	for _, one := range latest {
		content, err := readContent[frozen](one)
		if err != nil {
			return err
		}
		if content.Checklist.Calendar != calendar {
			continue
		}
		content.Calendar = now.Calendar
		_, _, err = d.keepFrozen(ctx, tx, workspace, Change{By: by, Seen: AnyVersion}, content, savedDetails{Calendar: calendar})
		if err != nil {
			return err
		}
	}
	return nil
}

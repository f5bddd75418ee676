package store

import (
	"context"
	"database/sql"
	"fmt"
	"strings"

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

// RetireCalendar implements Checks.
func (d *database) RetireCalendar(ctx context.Context, workspace Workspace, change Change, calendar string) (KeptCalendar, error) {
	kept, err := d.retire(ctx, workspace, change, kindCalendar, calendar, func(ctx context.Context, tx *sql.Tx) error {
		followers, err := followersOf(ctx, tx, workspace, calendar)
		if err != nil || len(followers) == 0 {
			return err
		}
		return conflict(stillFollowed(calendar, followers))
	})
	if err != nil {
		return KeptCalendar{}, err
	}
	answer, err := readCalendar(kept)
	return answer, d.explain(ctx, err)
}

// maxNamed is how many checklists a sentence names.
const maxNamed = 3

func stillFollowed(calendar string, followers []frozen) string {
	var titles []string
	for _, one := range followers[:min(len(followers), maxNamed)] {
		titles = append(titles, fmt.Sprintf("%q", one.Checklist.Title))
	}
	named := strings.Join(titles, ", ")
	if more := len(followers) - len(titles); more > 0 {
		named += fmt.Sprintf(" and %d more", more)
	}
	return fmt.Sprintf("The calendar %q is still followed by %s; choose another calendar for them first.", calendar, named)
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
	return KeptCalendar{NamedCalendar: calendar, Version: int(kept.version), From: kept.from, Retired: kept.retired, Saved: kept.saved()}, err
}

// followersOf are people's checklists that name a calendar; a file brings its own.
func followersOf(ctx context.Context, from querier, workspace Workspace, calendar string) ([]frozen, error) {
	latest, err := readAll(ctx, from, scanDocument, `SELECT `+documentColumns+` FROM check_documents r
		WHERE workspace = $1 AND kind = $2 AND retired = 0 AND source = ''
		AND version = (SELECT MAX(version) FROM check_documents WHERE workspace = r.workspace AND kind = r.kind AND id = r.id)
		ORDER BY id`, workspace.key, string(kindChecklist))
	if err != nil {
		return nil, err
	}
	var followers []frozen
	for _, one := range latest {
		content, err := readContent[frozen](one)
		if err != nil {
			return nil, err
		}
		if content.Checklist.Calendar == calendar {
			followers = append(followers, content)
		}
	}
	return followers, nil
}

// freezeAgain makes new versions of the checklists that follow a calendar, with the
// calendar as it is now.
func (d *database) freezeAgain(ctx context.Context, tx *sql.Tx, workspace Workspace, by Actor, calendar string) error {
	followers, err := followersOf(ctx, tx, workspace, calendar)
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
	for _, one := range followers {
		one.Calendar = now.Calendar
		_, _, err = d.keepFrozen(ctx, tx, workspace, Change{By: by, Seen: AnyVersion}, one, savedDetails{Calendar: calendar})
		if err != nil {
			return err
		}
	}
	return nil
}

package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"time"

	"github.com/quantyca/rounds/pkg/check"
)

// frozen is the content of a version of a checklist.
type frozen struct {
	Checklist check.Checklist `json:"checklist"`
	Calendar  check.Calendar  `json:"calendar"`
	Zone      string          `json:"zone"`
}

// SaveDefinition implements Checks.
func (d *database) SaveDefinition(ctx context.Context, workspace Workspace, change Change, definition check.Definition) (KeptDefinition, error) {
	if err := firstError(workspace.check(), change.check(), checkDefinition(definition)); err != nil {
		return KeptDefinition{}, err
	}
	var kept document
	err := d.saveDocuments(ctx, workspace, func(tx *sql.Tx) (err error) {
		kept, err = d.keepDefinition(ctx, tx, workspace, change, definition)
		return err
	})
	if err != nil {
		return KeptDefinition{}, err
	}
	return d.answerDefinition(ctx, kept)
}

func (d *database) answerDefinition(ctx context.Context, kept document) (KeptDefinition, error) {
	definition, err := readDefinition(kept)
	return definition, d.explain(ctx, err)
}

// keepDefinition copies the calendar as it is now: to a person's definition the
// kept one, to a file's its own.
func (d *database) keepDefinition(ctx context.Context, tx *sql.Tx, workspace Workspace, change Change, definition check.Definition) (document, error) {
	content := frozen{Checklist: definition.Checklist, Calendar: definition.Calendar, Zone: definition.Zone}
	if id := definition.Checklist.Calendar; change.Source == "" || id == "" {
		content.Calendar = check.Calendar{}
		if id != "" {
			kept, err := latestDocument(ctx, tx, workspace, kindCalendar, id)
			if err != nil {
				return document{}, err
			}
			if kept.version == 0 || kept.retired {
				return document{}, unusable(fmt.Sprintf("There is no calendar %q.", id))
			}
			calendar, err := readCalendar(kept)
			if err != nil {
				return document{}, err
			}
			content.Calendar = calendar.Calendar
		}
	}
	kept, _, err := d.keepFrozen(ctx, tx, workspace, change, content, savedDetails{})
	return kept, err
}

func (d *database) keepFrozen(ctx context.Context, tx *sql.Tx, workspace Workspace, change Change, content frozen, details savedDetails) (document, bool, error) {
	text, err := writeContent(kindChecklist, content)
	if err != nil {
		return document{}, false, err
	}
	return d.keep(ctx, tx, workspace, draft{
		kind: kindChecklist, id: content.Checklist.ID, customer: content.Checklist.Customer, content: text,
		change: change, same: meansTheSame[frozen](text), details: details,
	})
}

// RetireDefinition implements Checks.
func (d *database) RetireDefinition(ctx context.Context, workspace Workspace, change Change, checklist string) (KeptDefinition, error) {
	kept, err := d.retire(ctx, workspace, change, kindChecklist, checklist, nil)
	if err != nil {
		return KeptDefinition{}, err
	}
	return d.answerDefinition(ctx, kept)
}

// ListDefinitions implements Checks.
func (d *database) ListDefinitions(ctx context.Context, workspace Workspace) ([]KeptDefinition, error) {
	return listDocuments(ctx, d, workspace, kindChecklist, readDefinition)
}

func readDefinition(kept document) (KeptDefinition, error) {
	content, err := readContent[frozen](kept)
	return KeptDefinition{
		Definition: check.Definition{
			Checklist: content.Checklist, Calendar: content.Calendar, Zone: content.Zone,
			Version: int(kept.version), From: kept.from, Retired: kept.retired,
		},
		Saved: kept.saved(),
	}, err
}

// retire adds a version that ends what has this id, unless something is in the way.
func (d *database) retire(ctx context.Context, workspace Workspace, change Change, kind documentKind, id string,
	inTheWay func(context.Context, *sql.Tx) error) (document, error) {
	if err := firstError(workspace.check(), change.check()); err != nil {
		return document{}, err
	}
	missing := notFound(fmt.Sprintf("There is no such %s.", kind))
	if requireText("The id", id, maxWord) != nil {
		return document{}, missing
	}
	var kept document
	err := d.saveDocuments(ctx, workspace, func(tx *sql.Tx) error {
		latest, err := latestDocument(ctx, tx, workspace, kind, id)
		if err != nil {
			return err
		}
		if latest.version == 0 {
			return missing
		}
		if latest.retired {
			kept = latest
			return nil
		}
		if inTheWay != nil {
			if err := inTheWay(ctx, tx); err != nil {
				return err
			}
		}
		kept, _, err = d.keep(ctx, tx, workspace, draft{
			kind: kind, id: id, customer: latest.customer, content: latest.content, retired: true, change: change,
		})
		return err
	})
	return kept, err
}

func checkDefinition(definition check.Definition) error {
	if definition.Zone == "" || definition.Zone == "Local" {
		return unusable("The checklist's time zone is missing.")
	}
	if _, err := time.LoadLocation(definition.Zone); err != nil {
		return unusable("The checklist's time zone is not known.")
	}
	if err := cannotKeep(kindChecklist, definition.Checklist.Validate()); err != nil {
		return err
	}
	return cannotKeep(kindCalendar, definition.Calendar.Validate())
}

// cannotKeep says the first problem of a document that nobody could use.
func cannotKeep(kind documentKind, problems []check.Problem) error {
	if len(problems) == 0 {
		return nil
	}
	return unusable(fmt.Sprintf("The %s cannot be kept: %s %s.", kind, problems[0].Path, problems[0].Message))
}

// writeContent makes JSON of what can be read again.
func writeContent[T any](kind documentKind, content T) (string, error) {
	text, err := json.Marshal(content)
	var again T
	if err != nil || json.Unmarshal(text, &again) != nil {
		return "", unusable(fmt.Sprintf("The %s cannot be kept: a day, a time or a number of it is not valid.", kind))
	}
	return string(text), nil
}

func readContent[T any](kept document) (T, error) {
	var content T
	if err := json.Unmarshal([]byte(kept.content), &content); err != nil {
		return content, fmt.Errorf("version %d of the %s %s: %w", kept.version, kept.kind, kept.id, err)
	}
	return content, nil
}

// meansTheSame compares with kept content as this release would write it.
func meansTheSame[T any](text string) func(string) bool {
	return func(kept string) bool {
		content, err := readContent[T](document{content: kept})
		if err != nil {
			return false
		}
		again, err := json.Marshal(content)
		return err == nil && string(again) == text
	}
}

package store

import (
	"context"
	"database/sql"
	"fmt"
)

// draft is what is to become a version.
type draft struct {
	kind         documentKind
	id, customer string
	content      string
	retired      bool
	change       Change
	// same says whether kept content means what the draft's means, though a release
	// before may have written it otherwise.
	same func(kept string) bool
	// details go into the audit.
	details savedDetails
}

// savedDetails are the details of DefinitionSaved and its kin.
type savedDetails struct {
	Version int64  `json:"version"`
	Source  string `json:"source,omitempty"`
	// Calendar is the one whose change made a new version of a checklist.
	Calendar string `json:"calendar,omitempty"`
}

// documentActs are the audit's words: saved, and retired.
var documentActs = map[documentKind][2]string{
	kindChecklist: {DefinitionSaved, DefinitionRetired},
	kindCalendar:  {CalendarSaved, CalendarRetired},
	kindTemplate:  {TemplateSaved, TemplateRetired},
}

func (c Change) check() error {
	if c.Seen < AnyVersion {
		return unusable("There is no such version.")
	}
	return firstError(c.By.check(), checkText("The file's name", c.Source, maxName))
}

// saveDocuments runs a change with nobody else changing the workspace's documents
// in between.
func (d *database) saveDocuments(ctx context.Context, workspace Workspace, change func(tx *sql.Tx) error) error {
	return d.write(ctx, func(tx *sql.Tx) error {
		if err := d.inLine(ctx, tx, workspace, "documents"); err != nil {
			return err
		}
		return change(tx)
	})
}

// keep makes a version of a draft, and answers false with the latest where that
// says the same already.
func (d *database) keep(ctx context.Context, tx *sql.Tx, workspace Workspace, wanted draft) (document, bool, error) {
	if len(wanted.content) > maxContent {
		return document{}, false, unusable(fmt.Sprintf("The %s is larger than 1 MiB.", wanted.kind))
	}
	latest, err := latestDocument(ctx, tx, workspace, wanted.kind, wanted.id)
	if err != nil || wanted.repeats(latest) {
		return latest, false, err
	}
	if err := wanted.fits(latest); err != nil {
		return document{}, false, err
	}
	revision, err := lastRevision(ctx, tx, workspace)
	if err != nil {
		return document{}, false, err
	}
	kept := document{
		kind: wanted.kind, id: wanted.id, customer: wanted.customer, version: latest.version + 1, revision: revision + 1,
		content: wanted.content, retired: wanted.retired, source: wanted.change.Source, from: d.now(), by: wanted.change.By,
	}
	// A clock that was set back must not let a version begin before the one it follows.
	if kept.from.Before(latest.from) {
		kept.from = latest.from
	}
	_, err = tx.ExecContext(ctx, `INSERT INTO check_documents
		(workspace, kind, id, version, revision, customer, content, retired, source, from_ms, saved_by_uid, saved_by_name)
		VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
		workspace.key, string(kept.kind), kept.id, kept.version, kept.revision, kept.customer, kept.content, flag(kept.retired), kept.source,
		toMs(kept.from), kept.by.UID, kept.by.Name)
	if err != nil {
		return document{}, false, fmt.Errorf("keep a %s: %w", kept.kind, err)
	}
	return kept, true, recordDocument(ctx, tx, workspace, kept, wanted.details)
}

func recordDocument(ctx context.Context, tx *sql.Tx, workspace Workspace, kept document, details savedDetails) error {
	act := documentActs[kept.kind][0]
	if kept.retired {
		act = documentActs[kept.kind][1]
	}
	details.Version, details.Source = kept.version, kept.source
	return recordAct(ctx, tx, workspace, AuditRecord{
		At: kept.from, Actor: kept.by, Kind: act, Customer: kept.customer, Subject: kept.id,
	}, details)
}

// repeats says whether the latest version is what is wanted. A file takes over
// what people have made, even where it says the same.
func (w draft) repeats(latest document) bool {
	if latest.version == 0 || latest.retired != w.retired {
		return false
	}
	if w.change.Source != "" && w.change.Source != latest.source {
		return false
	}
	return w.retired || w.same(latest.content)
}

// fits refuses what builds on something that is no longer so.
func (w draft) fits(latest document) error {
	seen := int64(w.change.Seen)
	switch {
	case latest.version > 0 && latest.customer != w.customer:
		return unusable(fmt.Sprintf("The %s %q belongs to another customer; choose another id.", w.kind, w.id))
	case latest.source != "" && w.change.Source == "" && !latest.retired:
		return conflict(fmt.Sprintf("The %s %q comes from the file %s; change it there.", w.kind, w.id, latest.source))
	case seen == AnyVersion || seen == latest.version, seen == 0 && latest.retired:
		return nil
	case latest.version == 0:
		return notFound(fmt.Sprintf("There is no %s %q.", w.kind, w.id))
	case seen == 0:
		return conflict(fmt.Sprintf("There is already a %s %q; load it to change it.", w.kind, w.id))
	case latest.by.Name == "":
		return conflict(fmt.Sprintf("The %s %q was changed in the meantime; load it again.", w.kind, w.id))
	default:
		return conflict(fmt.Sprintf("The %s %q was changed by %s in the meantime; load it again.", w.kind, w.id, latest.by.Name))
	}
}

func flag(set bool) int64 {
	if set {
		return 1
	}
	return 0
}

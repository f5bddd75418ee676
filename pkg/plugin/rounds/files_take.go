package rounds

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"time"

	"github.com/quantyca/rounds/pkg/check"
	"github.com/quantyca/rounds/pkg/plugin/access"
	"github.com/quantyca/rounds/pkg/plugin/faults"
	"github.com/quantyca/rounds/pkg/plugin/instance"
	"github.com/quantyca/rounds/pkg/plugin/tickets"
	"github.com/quantyca/rounds/pkg/setup"
	"github.com/quantyca/rounds/pkg/store"
)

// filesTaking is one taking of all files.
type filesTaking struct {
	files     *checkFiles
	in        *Rounds
	kept      store.Store
	workspace store.Workspace
	stamps    map[string]stamp

	taken    map[string]takenFile
	problems []FileProblem
	// spared are the files whose checklists stay whatever else is so: those that
	// cannot be read, or are not for this data source.
	spared map[string]bool
	// owner is the file of a checklist.
	owner map[string]string
	// gone are the checklists that no file holds, and that have not ended yet.
	gone map[string]time.Time
}

// provisioning is who saves what comes from files.
var provisioning = store.Actor{Name: "provisioning"}

// run fails only where the store does.
func (t *filesTaking) run(ctx context.Context) error {
	t.spared, t.owner, t.gone = map[string]bool{}, map[string]string{}, map[string]time.Time{}
	for _, name := range slices.Sorted(maps.Keys(t.stamps)) {
		document, ok := t.readFile(name)
		if !ok {
			t.spared[name] = true
			continue
		}
		t.taken[name] = takenFile{document: document}
		if err := t.save(ctx, name, document); err != nil {
			return err
		}
	}
	if len(t.stamps) == 0 {
		t.problem("", "", "The folder of the setting checklists holds no file; checklists that came from files stay. "+
			"To end them, leave one file in it that says version: 1.")
		return nil
	}
	return t.retireLeft(ctx)
}

// readFile answers false for a file whose checklists stay as they are.
func (t *filesTaking) readFile(name string) (check.Document, bool) {
	text, err := readSmall(filepath.Join(t.files.folder, name))
	if !t.isMeant(name, text) {
		return check.Document{}, false
	}
	if err != nil {
		t.problem(name, "", "The file cannot be read; its checklists stay as they were.")
		t.in.Journal.Failed("checklists' file "+name, access.Caller{}, err)
		return t.before(name), false
	}
	var file checkFile
	if err := check.ParseStrictly(text, &file); err != nil {
		t.problem(name, "", "The file cannot be used, its checklists stay as they were: "+err.Error()+".")
		return t.before(name), false
	}
	if cmp.Or(file.OrgID, firstOrganisation) != t.in.OrgID {
		return check.Document{}, false
	}
	if len(file.DataSources) > 0 && !slices.Contains(file.DataSources, t.files.dataSource) {
		return check.Document{}, false
	}
	problems := file.Validate()
	for i, checklist := range file.Checklists {
		problems = append(problems, tickets.TicketWordProblems(checklist, fmt.Sprintf("checklists[%d]", i))...)
	}
	for _, problem := range problems {
		t.problem(name, problem.Path, problem.Message)
	}
	if len(problems) > 0 {
		return t.before(name), false
	}
	return file.Document, true
}

const firstOrganisation = 1

// orgLine is how a file names its organisation, readable also where the file is broken.
var orgLine = regexp.MustCompile(`(?m)^orgId:[ \t]*([0-9]+)`)

// isMeant says whether a file is for this organisation. Who administers another one must
// not learn from it what customers there are, nor from what is wrong with it.
func (t *filesTaking) isMeant(name, text string) bool {
	if _, wasOurs := t.files.taken[name]; text == "" {
		return wasOurs || t.in.OrgID == firstOrganisation
	}
	stated := orgLine.FindStringSubmatch(text)
	if stated == nil {
		return t.in.OrgID == firstOrganisation
	}
	return stated[1] == strconv.FormatInt(t.in.OrgID, 10)
}

// before keeps the last good content in what is shown.
func (t *filesTaking) before(name string) check.Document {
	if was, ok := t.files.taken[name]; ok {
		t.taken[name] = was
	}
	return check.Document{}
}

// save keeps a file's checklists as one. Those of customers that this data source
// does not have are another's to keep.
func (t *filesTaking) save(ctx context.Context, name string, document check.Document) error {
	saved := store.Document{By: provisioning, Source: name}
	for i, checklist := range document.Checklists {
		path := fmt.Sprintf("checklists[%d]", i)
		at := slices.IndexFunc(t.in.Setting.Document.Perimeters, instance.IsOf(checklist.Customer))
		other, taken := t.owner[checklist.ID]
		switch {
		case taken:
			t.problem(name, path+".id", fmt.Sprintf("the file %s has a checklist %q too; this one is left out", other, checklist.ID))
			continue
		case at < 0:
			t.owner[checklist.ID] = name
			t.problem(name, path+".customer", fmt.Sprintf("there is no usable customer %q in the set-up; this checklist is left out", checklist.Customer))
			continue
		}
		t.owner[checklist.ID] = name
		saved.Definitions = append(saved.Definitions, store.DefinitionChange{
			Seen: store.AnyVersion, Definition: Freeze(checklist, document.Calendars, t.in.Setting.Document.Perimeters[at]),
		})
	}
	if len(saved.Definitions) == 0 {
		return nil
	}
	err := t.kept.SaveDocument(ctx, t.workspace, saved)
	var failure *store.Failure
	if errors.As(err, &failure) && (errors.Is(failure.Kind, store.ErrInput) || errors.Is(failure.Kind, store.ErrConflict)) {
		t.problem(name, "", failure.Sentence)
		t.spared[name] = true
		return nil
	}
	return err
}

// Freeze makes what a round depends on of a checklist: its calendar and its zone.
func Freeze(checklist check.Checklist, calendars []check.NamedCalendar, perimeter setup.Perimeter) check.Definition {
	definition := check.Definition{Checklist: checklist, Zone: checklist.Zone}
	if definition.Zone == "" {
		definition.Zone = perimeter.Zone
	}
	for _, calendar := range calendars {
		if calendar.ID == checklist.Calendar {
			definition.Calendar = calendar.Calendar
		}
	}
	return definition
}

// retireLeft ends the checklists that no file holds any more.
func (t *filesTaking) retireLeft(ctx context.Context) error {
	definitions, err := t.kept.ListDefinitions(ctx, t.workspace)
	if err != nil {
		return err
	}
	latest := map[string]store.KeptDefinition{}
	for _, one := range definitions {
		latest[one.Checklist.ID] = one
	}
	for _, id := range slices.Sorted(maps.Keys(latest)) {
		one := latest[id]
		from := one.Saved.Source
		_, stillThere := t.owner[id]
		ours := slices.ContainsFunc(t.in.Setting.Document.Perimeters, instance.IsOf(one.Checklist.Customer))
		if from == "" || one.Retired || stillThere || t.spared[from] || !ours {
			continue
		}
		if t.isMissed(from, id) {
			continue
		}
		change := store.Change{By: provisioning, Seen: store.AnyVersion, Source: from}
		if _, err := t.kept.RetireDefinition(ctx, t.workspace, change, id); err != nil {
			return err
		}
	}
	return nil
}

// isMissed notes that no file holds a checklist, and is false once that has been so
// for long enough.
func (t *filesTaking) isMissed(from, id string) bool {
	now := t.in.Clock()
	since, known := t.files.gone[id]
	if !known {
		since = now
	}
	if now.Sub(since) >= goneAfter {
		return false
	}
	t.gone[id] = since
	t.problem(from, "", fmt.Sprintf("The checklist %s is in no file any more; it ends in a minute unless it comes back.", faults.Quoted(id)))
	return true
}

func (t *filesTaking) problem(file, path, message string) {
	t.problems = append(t.problems, FileProblem{File: file, Path: path, Message: message})
}

// readSmall reads no more than a document may hold.
func readSmall(path string) (string, error) {
	file, err := os.Open(path) //nolint:gosec // the administrator names the folder
	if err != nil {
		return "", fmt.Errorf("open a file of checklists: %w", err)
	}
	text, err := io.ReadAll(io.LimitReader(file, check.MaxDocument+1))
	if err = errors.Join(err, file.Close()); err != nil {
		return "", fmt.Errorf("read a file of checklists: %w", err)
	}
	return string(text), nil
}

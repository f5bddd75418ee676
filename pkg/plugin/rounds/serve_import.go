package rounds

import (
	"fmt"
	"net/http"
	"reflect"

	"github.com/quantyca/rounds/pkg/check"
	"github.com/quantyca/rounds/pkg/plugin/access"
	"github.com/quantyca/rounds/pkg/plugin/faults"
	"github.com/quantyca/rounds/pkg/plugin/wire"
	"github.com/quantyca/rounds/pkg/store"
)

// ImportRequest is the body of POST /checklists/import.
type ImportRequest struct {
	YAML string `json:"yaml"`
	// DryRun says what would be changed and changes nothing.
	DryRun bool `json:"dryRun"`
}

// ImportAnswer is its answer.
type ImportAnswer struct {
	Imported   bool            `json:"imported"`
	Problems   []check.Problem `json:"problems"`
	Checklists []ImportedPart  `json:"checklists"`
	Calendars  []ImportedPart  `json:"calendars"`
	Templates  []ImportedPart  `json:"templates"`
}

// ImportedPart is one part of a document, and what it would do.
type ImportedPart struct {
	ID     string `json:"id"`
	Title  string `json:"title"`
	Change string `json:"change"`
}

const (
	partNew       = "new"
	partChanged   = "changed"
	partUnchanged = "unchanged"
)

// ServeChecklistImport keeps a whole document, all of it or nothing.
func ServeChecklistImport(in *Rounds, caller access.Caller, w http.ResponseWriter, r *http.Request) error {
	var wanted ImportRequest
	if err := wire.Read(r, &wanted); err != nil {
		return faults.BadRequest("The request must be an object with yaml and dryRun.")
	}
	document, err := check.ParseDocument(wanted.YAML)
	if err != nil {
		return faults.BadRequest("The document cannot be used: %s.", err)
	}
	library, err := in.mayImport(caller, r, document)
	if err != nil {
		return err
	}
	plan := importing{in: in, library: library, saved: store.Document{By: caller.Actor()}}
	plan.answer.Problems = in.judge(caller, document, library).Problems
	plan.calendars(document.Calendars)
	plan.checklists(document)
	plan.templates(document.Templates)
	switch {
	case wanted.DryRun:
	case len(plan.answer.Problems) > 0:
		return writeProblems(w, plan.answer.Problems)
	default:
		if err := library.Kept.SaveDocument(r.Context(), library.Workspace, plan.saved); err != nil {
			return faults.NotKept(err, caller)
		}
		plan.answer.Imported = true
	}
	wire.Write(w, http.StatusOK, plan.answer)
	return nil
}

// mayImport passes the gates of every part of a document.
func (in *Rounds) mayImport(caller access.Caller, r *http.Request, document check.Document) (*Library, error) {
	if err := in.Ready(caller); err != nil {
		return nil, err
	}
	for _, checklist := range document.Checklists {
		if err := in.mayDefine(caller, checklist.Customer); err != nil {
			return nil, err
		}
	}
	library, err := in.Library(r.Context())
	if err != nil {
		return nil, readFault(err, caller)
	}
	for _, calendar := range document.Calendars {
		if err := in.mayChangeCalendar(caller, library, calendar.ID); err != nil {
			return nil, err
		}
	}
	return library, nil
}

// importing is what an import would do.
type importing struct {
	in      *Rounds
	library *Library
	saved   store.Document
	answer  ImportAnswer
}

func (p *importing) calendars(calendars []check.NamedCalendar) {
	p.answer.Calendars = []ImportedPart{}
	kept := map[string]store.KeptCalendar{}
	for _, one := range p.library.calendars {
		kept[one.ID] = one
	}
	for _, one := range calendars {
		was := kept[one.ID]
		p.saved.Calendars = append(p.saved.Calendars, store.CalendarChange{Seen: was.Version, Calendar: one})
		p.answer.Calendars = append(p.answer.Calendars, ImportedPart{one.ID, one.Title, changeOf(was.Version > 0 && !was.Retired, was.NamedCalendar, one)})
	}
}

func (p *importing) checklists(document check.Document) {
	p.answer.Checklists = []ImportedPart{}
	for _, one := range document.Checklists {
		part := ImportedPart{one.ID, one.Title, partNew}
		change := store.DefinitionChange{Definition: Freeze(one, document.Calendars, p.in.PerimeterOf(one.Customer))}
		if kept, ok := p.library.Shelves[one.ID]; ok {
			latest := kept.latest()
			change.Seen = latest.Version
			part.Change = changeOf(!latest.Retired, latest.Checklist, one)
			if file := fileOf(latest.Saved); file != nil && !latest.Retired {
				p.answer.Problems = append(p.answer.Problems, check.Problem{
					Path: "checklists", Message: "the checklist " + faults.Quoted(one.ID) + " comes from the file " + *file + "; change it there",
				})
			}
		}
		p.saved.Definitions = append(p.saved.Definitions, change)
		p.answer.Checklists = append(p.answer.Checklists, part)
	}
}

func (p *importing) templates(templates []check.Template) {
	p.answer.Templates = []ImportedPart{}
	kept := map[string]store.KeptTemplate{}
	for _, one := range p.library.templates {
		kept[one.ID] = one
	}
	for i, one := range templates {
		if check.IsBuiltIn(one.ID) {
			p.answer.Problems = append(p.answer.Problems, check.Problem{
				Path: fmt.Sprintf("templates[%d].id", i), Message: "is that of a built-in template; give the copy another id",
			})
		}
		was := kept[one.ID]
		p.saved.Templates = append(p.saved.Templates, store.TemplateChange{Seen: was.Version, Template: one})
		p.answer.Templates = append(p.answer.Templates, ImportedPart{one.ID, one.Title, changeOf(was.Version > 0 && !was.Retired, was.Template, one)})
	}
}

func changeOf[T any](isKept bool, was, is T) string {
	switch {
	case !isKept:
		return partNew
	case reflect.DeepEqual(was, is):
		return partUnchanged
	default:
		return partChanged
	}
}

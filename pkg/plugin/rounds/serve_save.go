package rounds

import (
	"net/http"

	"github.com/quantyca/rounds/pkg/check"
	"github.com/quantyca/rounds/pkg/plugin/access"
	"github.com/quantyca/rounds/pkg/plugin/faults"
	"github.com/quantyca/rounds/pkg/plugin/wire"
	"github.com/quantyca/rounds/pkg/store"
)

// saveRequest is the body of PUT /checklists/{id}.
type saveRequest struct {
	Checklist check.Checklist `yaml:"checklist"`
	// Calendar is saved along, where it is stated.
	Calendar *check.NamedCalendar `yaml:"calendar"`
	// SeenVersion is the version on which the change builds; 0 for a new checklist.
	SeenVersion int `yaml:"seenVersion"`
	// SeenCalendar is that of the calendar; 0 for a new one.
	SeenCalendar int `yaml:"seenCalendar"`
}

// ServeChecklistSave keeps a new version of a checklist, for the rounds that start
// from now on.
func ServeChecklistSave(in *Rounds, caller access.Caller, w http.ResponseWriter, r *http.Request) error {
	var wanted saveRequest
	if err := readStrictly(r, &wanted); err != nil {
		return err
	}
	if wanted.Checklist.ID == "" {
		wanted.Checklist.ID = r.PathValue("id")
	}
	if wanted.Checklist.ID != r.PathValue("id") {
		return faults.BadRequest("The checklist's id is not that of the address.")
	}
	if err := in.mayDefine(caller, wanted.Checklist.Customer); err != nil {
		return err
	}
	library, err := in.Library(r.Context())
	if err != nil {
		return readFault(err, caller)
	}
	document := check.Document{Version: check.DocumentVersion, Checklists: []check.Checklist{wanted.Checklist}}
	saved := store.Document{By: caller.Actor()}
	if wanted.Calendar != nil {
		if err := in.mayChangeCalendar(caller, library, wanted.Calendar.ID); err != nil {
			return err
		}
		document.Calendars = append(document.Calendars, *wanted.Calendar)
		saved.Calendars = append(saved.Calendars, store.CalendarChange{Seen: wanted.SeenCalendar, Calendar: *wanted.Calendar})
	}
	if judged := in.judge(caller, document, library); len(judged.Problems) > 0 {
		return writeProblems(w, judged.Problems)
	}
	saved.Definitions = append(saved.Definitions, store.DefinitionChange{
		Seen: wanted.SeenVersion, Definition: Freeze(wanted.Checklist, document.Calendars, in.PerimeterOf(wanted.Checklist.Customer)),
	})
	if err := library.Kept.SaveDocument(r.Context(), library.Workspace, saved); err != nil {
		return faults.NotKept(err, caller)
	}
	return in.answerChecklist(caller, w, r, wanted.Checklist.ID)
}

// retireRequest is the body of POST …/retire.
type retireRequest struct {
	SeenVersion int `json:"seenVersion"`
}

// ServeChecklistRetire ends a checklist: no further round starts; those that have
// started go on, and what was stays.
func ServeChecklistRetire(in *Rounds, caller access.Caller, w http.ResponseWriter, r *http.Request) error {
	found, err := in.checklistOf(caller, r, r.PathValue("id"))
	if err != nil {
		return readFault(err, caller)
	}
	if err := in.mayDefine(caller, found.shelf.Customer); err != nil {
		return err
	}
	change, err := retireChange(caller, r)
	if err != nil {
		return err
	}
	kept, err := found.library.Kept.RetireDefinition(r.Context(), found.library.Workspace, change, found.shelf.ID)
	if err != nil {
		return faults.NotKept(err, caller)
	}
	wire.Write(w, http.StatusOK, VersionAnswer{kept.Definition, fileOf(kept.Saved), wire.Act{At: kept.From, By: kept.Saved.By.Name}})
	return nil
}

// answerChecklist answers a checklist as it stands now.
func (in *Rounds) answerChecklist(caller access.Caller, w http.ResponseWriter, r *http.Request, id string) error {
	found, err := in.checklistOf(caller, r, id)
	if err != nil {
		return readFault(err, caller)
	}
	answer, err := checklistAnswerOf(caller, found.shelf, found.view, in.Clock())
	if err != nil {
		return err
	}
	wire.Write(w, http.StatusOK, answer)
	return nil
}

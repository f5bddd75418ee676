package rounds

import (
	"fmt"
	"net/http"

	"github.com/quantyca/rounds/pkg/check"
	"github.com/quantyca/rounds/pkg/plugin/access"
	"github.com/quantyca/rounds/pkg/plugin/faults"
	"github.com/quantyca/rounds/pkg/plugin/tickets"
	"github.com/quantyca/rounds/pkg/plugin/wire"
	"github.com/quantyca/rounds/pkg/store"
)

// templateSaveRequest is the body of PUT /templates/{id}.
type templateSaveRequest struct {
	Template check.Template `yaml:"template"`
	// SeenVersion is the version on which the change builds; 0 for a new template.
	SeenVersion int `yaml:"seenVersion"`
}

// ServeTemplateSave keeps a new version of a template. Checklists that were made of
// it stay as they are.
func ServeTemplateSave(in *Rounds, caller access.Caller, w http.ResponseWriter, r *http.Request) error {
	var wanted templateSaveRequest
	if err := readStrictly(r, &wanted); err != nil {
		return err
	}
	if wanted.Template.ID == "" {
		wanted.Template.ID = r.PathValue("id")
	}
	if wanted.Template.ID != r.PathValue("id") {
		return faults.BadRequest("The template's id is not that of the address.")
	}
	library, err := in.mayChangeTemplate(caller, r)
	if err != nil {
		return err
	}
	problems := append(wanted.Template.Problems(), tickets.TicketWordProblems(wanted.Template.Checklist, "checklist")...)
	if len(problems) > 0 {
		return writeProblems(w, problems)
	}
	change := store.Change{By: caller.Actor(), Seen: wanted.SeenVersion}
	kept, err := library.Kept.SaveTemplate(r.Context(), library.Workspace, change, wanted.Template)
	if err != nil {
		return faults.NotKept(err, caller)
	}
	wire.Write(w, http.StatusOK, TemplateAnswer{Template: kept.Template, Version: kept.Version})
	return nil
}

// ServeTemplateRetire ends a template: it is offered no more.
func ServeTemplateRetire(in *Rounds, caller access.Caller, w http.ResponseWriter, r *http.Request) error {
	library, err := in.mayChangeTemplate(caller, r)
	if err != nil {
		return err
	}
	change, err := retireChange(caller, r)
	if err != nil {
		return err
	}
	kept, err := library.Kept.RetireTemplate(r.Context(), library.Workspace, change, r.PathValue("id"))
	if err != nil {
		return faults.NotKept(err, caller)
	}
	wire.Write(w, http.StatusOK, retiredAnswer{ID: kept.ID, Version: kept.Version, Retired: kept.Retired})
	return nil
}

// retiredAnswer is the answer to the end of a template or a calendar.
type retiredAnswer struct {
	ID      string `json:"id"`
	Version int    `json:"version"`
	Retired bool   `json:"retired"`
}

// mayChangeTemplate refuses what comes from elsewhere.
func (in *Rounds) mayChangeTemplate(caller access.Caller, r *http.Request) (*Library, error) {
	if err := in.Ready(caller); err != nil {
		return nil, err
	}
	library, err := in.Library(r.Context())
	if err != nil {
		return nil, readFault(err, caller)
	}
	for _, one := range in.templatesOf(library) {
		if one.ID == r.PathValue("id") && one.Provisioned != nil {
			return nil, readOnlyTemplate(one)
		}
	}
	return library, nil
}

func readOnlyTemplate(one TemplateAnswer) *faults.Fault {
	sentence := fmt.Sprintf("The template %s comes from the file %s; change it there.", faults.Quoted(one.ID), *one.Provisioned)
	if one.BuiltIn {
		sentence = fmt.Sprintf("The template %s is built in; save a copy under another id.", faults.Quoted(one.ID))
	}
	return faults.New(http.StatusConflict, sentence)
}

// retireChange reads the body of what ends something.
func retireChange(caller access.Caller, r *http.Request) (store.Change, error) {
	var wanted retireRequest
	if err := wire.Read(r, &wanted); err != nil {
		return store.Change{}, faults.BadRequest("The request must be an object with seenVersion.")
	}
	if wanted.SeenVersion < 1 {
		return store.Change{}, faults.BadRequest("The field seenVersion must be the version that is on the screen.")
	}
	return store.Change{By: caller.Actor(), Seen: wanted.SeenVersion}, nil
}

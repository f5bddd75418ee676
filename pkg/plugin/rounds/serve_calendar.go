package rounds

import (
	"net/http"
	"slices"

	"github.com/quantyca/rounds/pkg/check"
	"github.com/quantyca/rounds/pkg/plugin/access"
	"github.com/quantyca/rounds/pkg/plugin/faults"
	"github.com/quantyca/rounds/pkg/plugin/instance"
	"github.com/quantyca/rounds/pkg/plugin/wire"
	"github.com/quantyca/rounds/pkg/setup"
	"github.com/quantyca/rounds/pkg/store"
)

// calendarRequest is the body of PUT /calendars/{id}.
type calendarRequest struct {
	Calendar    check.NamedCalendar `yaml:"calendar"`
	SeenVersion int                 `yaml:"seenVersion"`
}

// ServeCalendarSave keeps a calendar; the checklists of people that name it get a
// new version with it, for the rounds that start from now on.
func ServeCalendarSave(in *Rounds, caller access.Caller, w http.ResponseWriter, r *http.Request) error {
	var wanted calendarRequest
	if err := readStrictly(r, &wanted); err != nil {
		return err
	}
	if wanted.Calendar.ID == "" {
		wanted.Calendar.ID = r.PathValue("id")
	}
	if wanted.Calendar.ID != r.PathValue("id") {
		return faults.BadRequest("The calendar's id is not that of the address.")
	}
	if err := in.Ready(caller); err != nil {
		return err
	}
	library, err := in.Library(r.Context())
	if err != nil {
		return readFault(err, caller)
	}
	if err := in.mayChangeCalendar(caller, library, wanted.Calendar.ID); err != nil {
		return err
	}
	document := check.Document{Version: check.DocumentVersion, Calendars: []check.NamedCalendar{wanted.Calendar}}
	if problems := document.Validate(); len(problems) > 0 {
		return writeProblems(w, problems)
	}
	change := store.Change{By: caller.Actor(), Seen: wanted.SeenVersion}
	kept, err := library.Kept.SaveCalendar(r.Context(), library.Workspace, change, wanted.Calendar)
	if err != nil {
		return faults.NotKept(err, caller)
	}
	wire.Write(w, http.StatusOK, calendarAnswer{NamedCalendar: kept.NamedCalendar, Version: kept.Version})
	return nil
}

// ServeCalendarRetire ends a calendar that no checklist follows any more.
func ServeCalendarRetire(in *Rounds, caller access.Caller, w http.ResponseWriter, r *http.Request) error {
	if err := in.Ready(caller); err != nil {
		return err
	}
	library, err := in.Library(r.Context())
	if err != nil {
		return readFault(err, caller)
	}
	if err := in.mayChangeCalendar(caller, library, r.PathValue("id")); err != nil {
		return err
	}
	change, err := retireChange(caller, r)
	if err != nil {
		return err
	}
	kept, err := library.Kept.RetireCalendar(r.Context(), library.Workspace, change, r.PathValue("id"))
	if err != nil {
		return faults.NotKept(err, caller)
	}
	wire.Write(w, http.StatusOK, retiredAnswer{ID: kept.ID, Version: kept.Version, Retired: kept.Retired})
	return nil
}

// PerimeterOf is a customer that is known to be there.
func (in *Rounds) PerimeterOf(customer string) setup.Perimeter {
	at := slices.IndexFunc(in.Setting.Document.Perimeters, instance.IsOf(customer))
	if at < 0 {
		return setup.Perimeter{}
	}
	return in.Setting.Document.Perimeters[at]
}

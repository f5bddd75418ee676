package rounds

import (
	"net/http"
	"slices"

	"github.com/quantyca/rounds/pkg/check"
	"github.com/quantyca/rounds/pkg/plugin/access"
	"github.com/quantyca/rounds/pkg/plugin/wire"
)

// ServeChecklistExport writes the document of the caller's checklists, as it can be
// imported or provisioned: ?customers=acme,globex.
func ServeChecklistExport(in *Rounds, caller access.Caller, w http.ResponseWriter, r *http.Request) error {
	if err := in.Ready(caller); err != nil {
		return err
	}
	views, err := in.Views(caller, listed(r.URL.Query().Get("customers")))
	if err != nil {
		return err
	}
	library, err := in.Library(r.Context())
	if err != nil {
		return readFault(err, caller)
	}
	document := check.Document{Version: check.DocumentVersion}
	for _, v := range views {
		for _, one := range library.visible(v) {
			latest := one.latest()
			if latest.Retired || !v.Projection.Internal {
				continue
			}
			document.Checklists = append(document.Checklists, latest.Checklist)
			in.exportCalendar(&document, library, latest.Definition)
		}
	}
	for _, one := range in.templatesOf(library) {
		if one.BuiltIn {
			continue
		}
		document.Templates = append(document.Templates, one.Template)
	}
	text, err := document.YAML()
	if err != nil {
		return err
	}
	wire.Write(w, http.StatusOK, map[string]string{"yaml": text})
	return nil
}

// exportCalendar adds the calendar that a checklist names, as it was frozen.
func (in *Rounds) exportCalendar(document *check.Document, library *Library, definition check.Definition) {
	id := definition.Checklist.Calendar
	if id == "" || slices.ContainsFunc(document.Calendars, func(c check.NamedCalendar) bool { return c.ID == id }) {
		return
	}
	named := check.NamedCalendar{ID: id, Calendar: definition.Calendar}
	for _, one := range in.calendarsOf(library) {
		if one.ID == id {
			named.Title = one.Title
		}
	}
	document.Calendars = append(document.Calendars, named)
}

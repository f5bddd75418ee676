package plugin

import (
	"net/http"
	"slices"

	"github.com/quantyca/rounds/pkg/plugin/access"
	"github.com/quantyca/rounds/pkg/plugin/faults"
	"github.com/quantyca/rounds/pkg/setup"
	"github.com/quantyca/rounds/pkg/ticket"
)

// view is one customer as one caller may see him.
type view struct {
	perimeter  setup.Perimeter
	projection access.Projection
}

// ready is the fault of a set-up that nothing can be asked of.
func (in *Instance) ready(caller access.Caller) error {
	if in.setting.state == settingReady {
		return nil
	}
	sentence := "This data source is not set up yet."
	if in.setting.state == settingBroken {
		sentence = "The set-up of this data source cannot be used."
	}
	if caller.May(access.Administer) {
		sentence += " The data source's settings say what to do."
	}
	return faults.New(http.StatusBadRequest, sentence)
}

// views are the customers of a query: all that the caller may see, or those of
// them that it names. Who names another gets the same sentence whether that one
// exists or not.
func (in *Instance) views(caller access.Caller, named []string) ([]view, error) {
	visible := caller.Perimeters(in.setting.document)
	for _, id := range named {
		if !slices.ContainsFunc(visible, func(p setup.Perimeter) bool { return p.ID == id }) {
			return nil, faults.Unavailable(id)
		}
	}
	var views []view
	for _, perimeter := range visible {
		if len(named) == 0 || slices.Contains(named, perimeter.ID) {
			views = append(views, view{perimeter: perimeter, projection: caller.Projection(perimeter)})
		}
	}
	return views, nil
}

// parts are the searches that answer a query: one for each connection, or two
// where the caller may search inside some customers' tickets and only the titles
// of others. What a source caches depends on the scope alone, so a part's
// answer still has to go through each view's projection.
func (in *Instance) parts(views []view, search ticket.Search) []ticket.Part {
	var parts []ticket.Part
	for _, connection := range in.setting.whole.Connections {
		for _, inside := range []bool{true, false} {
			scopes := scopesOf(views, connection.ID, inside)
			if len(scopes) == 0 {
				continue
			}
			part := ticket.Part{
				ConnectionID: connection.ID, ConnectionName: nameOfConnection(connection),
				Source: in.sources[connection.ID], Search: search,
			}
			part.Search.Scopes = scopes
			part.Search.TitleOnly = !inside
			part.Search.WithExcerpt = search.WithExcerpt && inside
			part.Search.WithResolution = search.WithResolution && inside
			part.Search.MaxRows = maxRows(connection)
			if search.Counting {
				part.Search.MaxRows = ticket.MaxCounted
			}
			parts = append(parts, part)
		}
	}
	return parts
}

func scopesOf(views []view, connection string, inside bool) []ticket.Scope {
	var scopes []ticket.Scope
	for _, v := range views {
		if v.projection.Internal != inside {
			continue
		}
		for _, scope := range v.perimeter.Scope {
			if scope.Connection == connection {
				scopes = append(scopes, scopeOf(v.perimeter, scope))
			}
		}
	}
	return scopes
}

// scopeOf is a scope of the set-up as sources know it.
func scopeOf(perimeter setup.Perimeter, scope setup.Scope) ticket.Scope {
	asked := ticket.Scope{Customer: perimeter.ID, Projects: scope.Projects, Labels: scope.Labels, IDs: scope.IDs}
	if len(scope.IDs) > 0 {
		asked.Field = scope.FieldOrDefault()
	}
	return asked
}

func nameOfConnection(connection setup.Connection) string {
	if connection.Name != "" {
		return connection.Name
	}
	return connection.ID
}

func maxRows(connection setup.Connection) int {
	if connection.Limits.MaxRows > 0 {
		return connection.Limits.MaxRows
	}
	return setup.DefaultMaxRows
}

// rowsOf puts each ticket under its customer's projection; only where that hides something,
// the ticket is copied. A ticket of a customer that was not asked for is dropped here as
// well, whatever a source did.
func rowsOf(tickets []*ticket.Ticket, views []view) []row {
	byID := make(map[string]*view, len(views))
	for i := range views {
		byID[views[i].perimeter.ID] = &views[i]
	}
	rows := make([]row, 0, len(tickets))
	for _, t := range tickets {
		v, isAsked := byID[t.Customer]
		if !isAsked {
			continue
		}
		if v.projection != access.Everything {
			applied := v.projection.Apply(*t)
			t = &applied
		}
		rows = append(rows, row{Ticket: t, perimeter: &v.perimeter})
	}
	return rows
}

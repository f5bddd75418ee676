package instance

import (
	"net/http"
	"slices"

	"github.com/quantyca/rounds/pkg/plugin/access"
	"github.com/quantyca/rounds/pkg/plugin/faults"
	"github.com/quantyca/rounds/pkg/setup"
	"github.com/quantyca/rounds/pkg/ticket"
)

// Ready is the fault of a set-up that nothing can be asked of.
func (in *Instance) Ready(caller access.Caller) error {
	if in.Setting.State == Ready {
		return nil
	}
	sentence := "This data source is not set up yet."
	if in.Setting.State == Broken {
		sentence = "The set-up of this data source cannot be used."
	}
	if caller.May(access.Administer) {
		sentence += " The data source's settings say what to do."
	}
	return faults.New(http.StatusBadRequest, sentence)
}

// Views are the customers of a query: all that the caller may see, or those of
// them that it names. Who names another gets the same sentence whether that one
// exists or not.
func (in *Instance) Views(caller access.Caller, named []string) ([]View, error) {
	visible := caller.Perimeters(in.Setting.Document)
	for _, id := range named {
		if !slices.ContainsFunc(visible, func(p setup.Perimeter) bool { return p.ID == id }) {
			return nil, faults.Unavailable(id)
		}
	}
	var views []View
	for _, perimeter := range visible {
		if len(named) == 0 || slices.Contains(named, perimeter.ID) {
			views = append(views, View{Perimeter: perimeter, Projection: caller.Projection(perimeter)})
		}
	}
	return views, nil
}

// Parts are the searches that answer a query: one for each connection, or two
// where the caller may search inside some customers' tickets and only the titles
// of others. What a source caches depends on the scope alone, so a part's
// answer still has to go through each view's projection.
func (in *Instance) Parts(views []View, search ticket.Search) []ticket.Part {
	var parts []ticket.Part
	for _, connection := range in.Setting.Whole.Connections {
		for _, inside := range []bool{true, false} {
			scopes := ScopesOf(views, connection.ID, inside)
			if len(scopes) == 0 {
				continue
			}
			part := ticket.Part{
				ConnectionID: connection.ID, ConnectionName: NameOfConnection(connection),
				Source: in.Sources[connection.ID], Search: search,
			}
			part.Search.Scopes = scopes
			part.Search.TitleOnly = !inside
			part.Search.WithExcerpt = search.WithExcerpt && inside
			part.Search.WithResolution = search.WithResolution && inside
			part.Search.MaxRows = MaxRows(connection)
			if search.Counting {
				part.Search.MaxRows = ticket.MaxCounted
			}
			parts = append(parts, part)
		}
	}
	return parts
}

// ScopesOf are the scopes of views in a connection: of those whose caller may search
// inside tickets, or of the others.
func ScopesOf(views []View, connection string, inside bool) []ticket.Scope {
	var scopes []ticket.Scope
	for _, v := range views {
		if v.Projection.Internal != inside {
			continue
		}
		for _, scope := range v.Perimeter.Scope {
			if scope.Connection == connection {
				scopes = append(scopes, ScopeOf(v.Perimeter, scope))
			}
		}
	}
	return scopes
}

// ScopeOf is a scope of the set-up as sources know it.
func ScopeOf(perimeter setup.Perimeter, scope setup.Scope) ticket.Scope {
	asked := ticket.Scope{Customer: perimeter.ID, Projects: scope.Projects, Labels: scope.Labels, IDs: scope.IDs}
	if len(scope.IDs) > 0 {
		asked.Field = scope.FieldOrDefault()
	}
	return asked
}

// NameOfConnection is its name for people; its id where it has none.
func NameOfConnection(connection setup.Connection) string {
	if connection.Name != "" {
		return connection.Name
	}
	return connection.ID
}

// MaxRows is the most that one search of a connection reads.
func MaxRows(connection setup.Connection) int {
	if connection.Limits.MaxRows > 0 {
		return connection.Limits.MaxRows
	}
	return setup.DefaultMaxRows
}

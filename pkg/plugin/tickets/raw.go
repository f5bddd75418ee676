package tickets

import (
	"context"
	"fmt"
	"slices"

	"github.com/grafana/grafana-plugin-sdk-go/backend"
	"github.com/grafana/grafana-plugin-sdk-go/data"

	"github.com/quantyca/rounds/pkg/plugin/access"
	"github.com/quantyca/rounds/pkg/plugin/faults"
	"github.com/quantyca/rounds/pkg/plugin/instance"
	"github.com/quantyca/rounds/pkg/setup"
	"github.com/quantyca/rounds/pkg/ticket"
)

// AnswerRaw answers the query type raw: a question in one ticket system's own
// words, bound by the scopes of the chosen customers; one frame, one row a ticket.
// It is the team's, for no projection fits fields that nobody knows beforehand.
func AnswerRaw(ctx context.Context, in *Tickets, caller access.Caller, query backend.DataQuery) (backend.DataResponse, error) {
	if !caller.IsTeam() {
		return backend.DataResponse{}, faults.Refused(caller, access.AskRaw)
	}
	wanted, err := parseRaw(query.JSON)
	if err != nil {
		return backend.DataResponse{}, err
	}
	views, err := in.AskedFor(caller, wanted.Customers)
	if err != nil {
		return backend.DataResponse{}, err
	}
	connection, err := in.rawConnection(caller, wanted.Connection)
	if err != nil {
		return backend.DataResponse{}, err
	}
	scopes := instance.ScopesOf(views, connection.ID, true)
	if len(scopes) == 0 {
		return rawResponse(rawFrame(ticket.RawResult{Exact: true}, nil), noticeNothingThere), nil
	}
	result, err := in.askRaw(ctx, connection, ticket.RawSearch{
		Scopes: scopes, Text: wanted.Text, Values: wanted.Values, Table: wanted.Table, Fields: wanted.Fields,
		From: query.TimeRange.From, To: query.TimeRange.To, MaxRows: min(wanted.Limit, instance.MaxRows(connection)),
	})
	if err != nil {
		return backend.DataResponse{}, err
	}
	rows, foreign := rawRowsOf(result, views, scopes, wanted.Limit)
	frame := rawFrame(result, rows)
	frame.Meta.ExecutedQueryString = result.Executed
	return rawResponse(frame, result.Concluded(len(rows), foreign)...), nil
}

var noticeNothingThere = ticket.Notice{Text: "The chosen customers have no tickets in this connection."}

// rawConnection is a connection in which a customer that the caller may see has a
// scope: the named one, or the only one.
func (in *Tickets) rawConnection(caller access.Caller, named string) (setup.Connection, error) {
	visible := caller.Perimeters(in.Setting.Document)
	var found []setup.Connection
	for _, connection := range in.Setting.Whole.Connections {
		inScope := func(scope setup.Scope) bool { return scope.Connection == connection.ID }
		used := slices.ContainsFunc(visible, func(p setup.Perimeter) bool { return slices.ContainsFunc(p.Scope, inScope) })
		if used && (named == "" || named == connection.ID) {
			found = append(found, connection)
		}
	}
	switch {
	case len(found) == 1:
		return found[0], nil
	case named != "":
		return setup.Connection{}, faults.Forbidden(fmt.Sprintf("The connection %s is not available to you.", faults.Quoted(named)))
	default:
		return setup.Connection{}, faults.BadRequest("Choose the connection that this query is for.")
	}
}

func (in *Tickets) askRaw(ctx context.Context, connection setup.Connection, search ticket.RawSearch) (ticket.RawResult, error) {
	source, ok := in.RawSource(connection.ID)
	if !ok {
		return ticket.RawResult{}, faults.BadRequest("The connection %s cannot be asked in its own words.", faults.Quoted(instance.NameOfConnection(connection)))
	}
	return source.Raw(ctx, search)
}

// rawRowsOf keeps the rows of the customers that were asked for, whatever a source
// did, and counts the others.
func rawRowsOf(result ticket.RawResult, views []instance.View, scopes []ticket.Scope, limit int) (rows []rawRow, foreign int) {
	names := map[string]string{}
	for _, v := range views {
		if slices.ContainsFunc(scopes, func(scope ticket.Scope) bool { return scope.Customer == v.Perimeter.ID }) {
			names[v.Perimeter.ID] = v.Perimeter.Name
		}
	}
	for _, one := range result.Rows {
		name, asked := names[one.Customer]
		switch {
		case !asked:
			foreign++
		case len(rows) < limit:
			rows = append(rows, rawRow{RawRow: one, customer: name})
		}
	}
	return rows, foreign
}

func rawResponse(frame *data.Frame, notices ...ticket.Notice) backend.DataResponse {
	for _, notice := range notices {
		severity := data.NoticeSeverityInfo
		if notice.Warning {
			severity = data.NoticeSeverityWarning
		}
		frame.Meta.Notices = append(frame.Meta.Notices, data.Notice{Severity: severity, Text: notice.Text})
	}
	return backend.DataResponse{Frames: data.Frames{frame}, Status: backend.StatusOK}
}

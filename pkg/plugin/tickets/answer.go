package tickets

import (
	"context"
	"slices"

	"github.com/grafana/grafana-plugin-sdk-go/backend"
	"github.com/grafana/grafana-plugin-sdk-go/data"

	"github.com/quantyca/rounds/pkg/plugin/access"
	"github.com/quantyca/rounds/pkg/ticket"
)

// AnswerTickets answers the query type tickets: one frame, one row a ticket.
func AnswerTickets(ctx context.Context, in *Tickets, caller access.Caller, query backend.DataQuery) (backend.DataResponse, error) {
	wanted, err := parseTickets(query.JSON)
	if err != nil {
		return backend.DataResponse{}, err
	}
	views, err := in.AskedFor(caller, wanted.Customers)
	if err != nil {
		return backend.DataResponse{}, err
	}
	if err := checkHidden(wanted.Filters, views); err != nil {
		return backend.DataResponse{}, err
	}
	search := ticket.Search{
		Filters: wanted.Filters, Time: wanted.Time, Sort: wanted.Sort,
		From: query.TimeRange.From, To: query.TimeRange.To,
		WithExcerpt:    slices.Contains(wanted.Columns, "excerpt"),
		WithResolution: slices.Contains(wanted.Columns, "resolution"),
		WithHistory:    slices.Contains(wanted.Columns, "closed") || slices.Contains(wanted.Columns, "reopened"),
	}
	now := in.Clock()
	parts := in.Copies(ctx, in.Parts(views, search))
	answer, err := list(ctx, parts, wanted, now)
	if err != nil {
		return backend.DataResponse{}, err
	}
	for _, failure := range answer.Failures {
		in.Journal.Failed("connection "+failure.ConnectionID, caller, failure.Err)
	}
	frame := ticketsFrame(rowsOf(ticket.Shared(answer.Tickets), views), wanted.Columns, views, now)
	frame.Meta.Custom = customOf(answer, len(views) == 0)
	frame.Meta.Notices = in.noticesOf(answer, caller, views, true)
	if caller.IsTeam() {
		frame.Meta.ExecutedQueryString = describe(parts, wanted)
	}
	return backend.DataResponse{Frames: data.Frames{frame}, Status: backend.StatusOK}, nil
}

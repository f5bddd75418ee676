package plugin

import (
	"context"
	"time"

	"github.com/grafana/grafana-plugin-sdk-go/backend"
	"github.com/grafana/grafana-plugin-sdk-go/data"

	"github.com/quantyca/rounds/pkg/ticket"
)

// answerCount answers the query type count: one frame, one row a group. A number
// that is known to be too low is an error, for an alert rule cannot read a notice;
// who wants it nevertheless says partial.
func answerCount(ctx context.Context, in *Instance, caller Caller, query backend.DataQuery) (backend.DataResponse, error) {
	wanted, err := parseCount(query.JSON)
	if err != nil {
		return backend.DataResponse{}, err
	}
	if err := in.ready(caller); err != nil {
		return backend.DataResponse{}, err
	}
	views, err := in.views(caller, wanted.Customers)
	if err != nil {
		return backend.DataResponse{}, err
	}
	if err := checkCountable(wanted, caller, views); err != nil {
		return backend.DataResponse{}, err
	}
	parts := in.parts(views, ticket.Search{
		Filters: wanted.Filters, Time: wanted.Time, From: query.TimeRange.From, To: query.TimeRange.To, Counting: true,
		Sort: ticket.Sort{By: ticket.ByCreated},
	})
	answer, err := collect(ctx, parts, in.clock())
	if err != nil {
		return backend.DataResponse{}, err
	}
	for _, failure := range answer.Failures {
		in.journal.failed("connection "+failure.ConnectionID, caller, failure.Err)
	}
	if !wanted.Partial {
		if err := in.checkWhole(answer, caller, wanted); err != nil {
			return backend.DataResponse{}, err
		}
	}
	frame, notices, err := countFrame(answer, wanted, views)
	if err != nil {
		return backend.DataResponse{}, err
	}
	frame.Meta.Custom = countMetaOf(answer, frame.Rows(), len(views) == 0)
	frame.Meta.Notices = append(notices, in.noticesOf(answer, caller, views)...)
	if caller.isTeam() {
		frame.Meta.ExecutedQueryString = describeCount(parts, wanted)
	}
	return backend.DataResponse{Frames: data.Frames{frame}, Status: backend.StatusOK}, nil
}

func collect(ctx context.Context, parts []ticket.Part, now time.Time) (ticket.Answer, error) {
	if len(parts) == 0 {
		return ticket.Answer{Exact: true}, nil
	}
	return ticket.Collect(ctx, parts, now)
}

package tickets

import (
	"context"
	"time"

	"github.com/grafana/grafana-plugin-sdk-go/backend"

	"github.com/quantyca/rounds/pkg/plugin/access"
	"github.com/quantyca/rounds/pkg/ticket"
)

// AnswerCount answers the query type count: one frame, one row a group.
func AnswerCount(ctx context.Context, in *Tickets, caller access.Caller, query backend.DataQuery) (backend.DataResponse, error) {
	wanted, err := parseCount(query.JSON)
	if err != nil {
		return backend.DataResponse{}, err
	}
	got, err := in.gather(ctx, caller, wanted, ticket.Search{
		Filters: wanted.Filters, Time: wanted.Time, From: query.TimeRange.From, To: query.TimeRange.To, Counting: true,
		Sort: ticket.Sort{By: ticket.ByCreated},
	})
	if err != nil {
		return backend.DataResponse{}, err
	}
	frame, notices, err := countFrame(got, wanted)
	if err != nil {
		return backend.DataResponse{}, err
	}
	return in.respond(frame, got, caller, describeCount(wanted), notices...), nil
}

func survey(ctx context.Context, parts []ticket.Part, now time.Time) (ticket.Answer, []*ticket.Glance, error) {
	if len(parts) == 0 {
		return ticket.Answer{Exact: true}, nil, nil
	}
	return ticket.Survey(ctx, parts, now)
}

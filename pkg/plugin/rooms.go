package plugin

import (
	"context"
	"net/http"

	"github.com/grafana/grafana-plugin-sdk-go/backend"

	"github.com/quantyca/rounds/pkg/plugin/access"
	"github.com/quantyca/rounds/pkg/plugin/desk"
	"github.com/quantyca/rounds/pkg/plugin/lookback"
	"github.com/quantyca/rounds/pkg/plugin/rounds"
	"github.com/quantyca/rounds/pkg/plugin/tickets"
)

// answering makes the answer of a query type, serving that of a resource.
type (
	answering func(ctx context.Context, in *Backend, caller access.Caller, query backend.DataQuery) (backend.DataResponse, error)
	serving   func(in *Backend, caller access.Caller, w http.ResponseWriter, r *http.Request) error
)

// The rooms of a backend that answer what is asked.
func ofTickets(in *Backend) *tickets.Tickets    { return in.tickets }
func ofRounds(in *Backend) *rounds.Rounds       { return in.rounds }
func ofDesk(in *Backend) *desk.Desk             { return in.desk }
func ofLookback(in *Backend) *lookback.Lookback { return in.lookback }

// asks hands a query to a room.
func asks[R any](room func(*Backend) R, answer func(context.Context, R, access.Caller, backend.DataQuery) (backend.DataResponse, error)) answering {
	return func(ctx context.Context, in *Backend, caller access.Caller, query backend.DataQuery) (backend.DataResponse, error) {
		return answer(ctx, room(in), caller, query)
	}
}

// calls hands a call to a room.
func calls[R any](room func(*Backend) R, serve func(R, access.Caller, http.ResponseWriter, *http.Request) error) serving {
	return func(in *Backend, caller access.Caller, w http.ResponseWriter, r *http.Request) error {
		return serve(room(in), caller, w, r)
	}
}

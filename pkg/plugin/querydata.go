package plugin

import (
	"context"
	"encoding/json"

	"github.com/grafana/grafana-plugin-sdk-go/backend"
	"github.com/grafana/grafana-plugin-sdk-go/backend/datasource"

	"github.com/quantyca/rounds/pkg/identity"
	"github.com/quantyca/rounds/pkg/plugin/access"
	"github.com/quantyca/rounds/pkg/plugin/faults"
)

type callerKey struct{}

// QueryData answers the queries of a panel, an alert rule or a public dashboard.
func (in *Backend) QueryData(ctx context.Context, req *backend.QueryDataRequest) (*backend.QueryDataResponse, error) {
	caller := in.caller(ctx, identity.Query, req.PluginContext, identity.QueryHeaders(req))
	for i := range req.Queries {
		req.Queries[i].QueryType = typeOf(req.Queries[i])
	}
	return in.queries.QueryData(context.WithValue(ctx, callerKey{}, caller), req)
}

// typeOf is the query's type. Alert rules that were not made by Grafana's own
// editor state it in the stored query only.
func typeOf(query backend.DataQuery) string {
	if query.QueryType != "" {
		return query.QueryType
	}
	var stored struct {
		QueryType string `json:"queryType"`
	}
	_ = json.Unmarshal(query.JSON, &stored)
	return stored.QueryType
}

// queryMux sends each query to its type. The fallback says which types exist
// only by refusing the one that does not.
func (in *Backend) queryMux() *datasource.QueryTypeMux {
	mux := datasource.NewQueryTypeMux()
	for _, kind := range queryTypes() {
		mux.Handle(kind.name, in.queryHandler(kind))
	}
	mux.Handle("", in.queryHandler(queryType{act: access.ReadData, answer: answerUnknown}))
	return mux
}

func (in *Backend) queryHandler(kind queryType) backend.QueryDataHandler {
	return backend.QueryDataHandlerFunc(func(ctx context.Context, req *backend.QueryDataRequest) (*backend.QueryDataResponse, error) {
		caller, _ := ctx.Value(callerKey{}).(access.Caller)
		answers := make([]backend.DataResponse, len(req.Queries))
		sideBySide(len(answers), func(i int) { answers[i] = in.answer(ctx, kind, caller, req.Queries[i]) })
		response := backend.NewQueryDataResponse()
		for i, query := range req.Queries {
			response.Responses[query.RefID] = answers[i]
		}
		return response, nil
	})
}

// answer is one query's way: what a grant publishes to a public dashboard, may
// this caller ask at all, then the type's answer, then an error as a sentence.
func (in *Backend) answer(ctx context.Context, kind queryType, caller access.Caller, query backend.DataQuery) backend.DataResponse {
	response, err := func() (response backend.DataResponse, err error) {
		defer faults.RecoverAs(&err)
		if caller, err = in.admit(ctx, caller, kind, query); err != nil {
			return response, err
		}
		if !caller.May(kind.act) {
			return response, faults.Refused(caller, kind.act)
		}
		return kind.answer(ctx, in, caller, query)
	}()
	if err == nil {
		return response
	}
	fault := faults.Of(err, caller)
	in.Journal.Failed("query "+kind.name, caller, fault)
	return backend.ErrDataResponseWithSource(backend.Status(fault.Status), fault.Source, fault.Sentence)
}

func answerUnknown(_ context.Context, _ *Backend, _ access.Caller, query backend.DataQuery) (backend.DataResponse, error) {
	if query.QueryType == "" {
		return backend.DataResponse{}, faults.BadRequest("This query has no type; choose one in the query editor.")
	}
	return backend.DataResponse{}, faults.BadRequest("The query type %s is not known to this version of Rounds.", faults.Quoted(query.QueryType))
}

package web

import (
	"context"
	"errors"
	"net/http"
	"sync"

	"github.com/grafana/grafana-plugin-sdk-go/backend"

	"github.com/quantyca/rounds/workbench/host/internal/plugins"
	"github.com/quantyca/rounds/workbench/host/internal/sources"
)

// queryGroup is the queries of one request that go to one data source.
type queryGroup struct {
	source  sources.Source
	plugin  plugins.Plugin
	queries []backend.DataQuery
}

// sender asks one group's backend. It exists because a person, an alert rule and a public dashboard send differently.
type sender func(ctx context.Context, group queryGroup) (*backend.QueryDataRequest, error)

func (s *Server) query(w http.ResponseWriter, r *http.Request, who caller) {
	s.answerQueries(w, r, who.OrgID, func(_ context.Context, group queryGroup) (*backend.QueryDataRequest, error) {
		pluginContext, err := s.sourceContext(group.plugin, group.source, userOf(who))
		if err != nil {
			return nil, err
		}
		request := &backend.QueryDataRequest{
			PluginContext: pluginContext, Headers: map[string]string{}, Queries: group.queries,
		}
		cookies := allowedCookies(group.source.JSONData)
		return request, s.forwardQueryHeaders(r, who, cookies, request, request.Headers)
	})
}

// answerQueries answers {from, to, queries} with {results: {refId: {status, frames, error, errorSource}}}; 400 where
// any of them failed. Several data sources are asked at the same time, and one's failure is its own queries' only.
func (s *Server) answerQueries(w http.ResponseWriter, r *http.Request, orgID int64, send sender) {
	var body queryBody
	if decode(w, r, &body) {
		s.answerBody(w, r, orgID, body, send)
	}
}

// answerBody is answerQueries for a body that does not come from the caller.
func (s *Server) answerBody(w http.ResponseWriter, r *http.Request, orgID int64, body queryBody, send sender) {
	groups, err := s.groupQueries(orgID, body)
	var wrong problem
	switch {
	case errors.Is(err, errBuiltIn):
		s.unserved.add(r.Method, r.URL.Path+" (built-in data source)")
		message(w, http.StatusNotImplemented, "workbench: not served: a built-in data source")
		return
	case errors.Is(err, sources.ErrNotFound):
		message(w, http.StatusNotFound, "Data source not found")
		return
	case errors.As(err, &wrong):
		wrong.write(w)
		return
	case err != nil:
		message(w, http.StatusBadRequest, "bad request data")
		return
	}
	if len(groups) == 1 {
		response, err := s.ask(r.Context(), groups[0], send)
		if errors.As(err, &wrong) {
			wrong.write(w)
			return
		}
		writeResponses(w, response)
		return
	}
	writeResponses(w, s.askAll(r.Context(), groups, send))
}

func (s *Server) askAll(ctx context.Context, groups []queryGroup, send sender) *backend.QueryDataResponse {
	all := backend.NewQueryDataResponse()
	var mu sync.Mutex
	var wait sync.WaitGroup
	for _, group := range groups {
		wait.Go(func() {
			response, err := s.ask(ctx, group, send)
			mu.Lock()
			defer mu.Unlock()
			for _, query := range group.queries {
				if err != nil {
					all.Responses[query.RefID] = backend.DataResponse{Error: err}
				}
			}
			if err == nil {
				for id, one := range response.Responses {
					all.Responses[id] = one
				}
			}
		})
	}
	wait.Wait()
	return all
}

// ask sends one group to its backend. The error is a problem.
func (s *Server) ask(ctx context.Context, group queryGroup, send sender) (*backend.QueryDataResponse, error) {
	request, err := send(ctx, group)
	if err != nil {
		s.Logger.Error("a query cannot be sent", "error", err)
		return nil, errPluginRequest
	}
	clients, err := s.Backends.Clients(group.plugin)
	if err != nil {
		return nil, s.unavailable(group.plugin.ID, err)
	}
	encoded, err := clients.Data.QueryData(ctx, backend.ToProto().QueryDataRequest(request))
	if err != nil {
		s.Logger.Warn("a query failed", "plugin", group.plugin.ID, "error", err)
		return nil, pluginFailure(err, errPluginRequest)
	}
	response, err := backend.FromProto().QueryDataResponse(encoded)
	if err != nil {
		s.Logger.Error("a backend's frames cannot be read", "plugin", group.plugin.ID, "error", err)
		return nil, errPluginRequest
	}
	for id, one := range response.Responses {
		for _, frame := range one.Frames {
			if frame.RefID == "" {
				frame.RefID = id
			}
		}
	}
	return response, nil
}

func writeResponses(w http.ResponseWriter, response *backend.QueryDataResponse) {
	status := http.StatusOK
	for _, one := range response.Responses {
		if one.Error != nil {
			status = http.StatusBadRequest
		}
	}
	answer(w, status, response)
}

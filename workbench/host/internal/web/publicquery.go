package web

import (
	"context"
	"encoding/json"
	"errors"
	"maps"
	"net/http"
	"strconv"

	"github.com/grafana/grafana-plugin-sdk-go/backend"

	"github.com/quantyca/rounds/workbench/host/internal/boards"
	"github.com/quantyca/rounds/workbench/host/internal/shares"
)

// publicQueryBody is what a visitor may say: the query itself is the stored one.
type publicQueryBody struct {
	IntervalMS      int64 `json:"intervalMs"`
	MaxDataPoints   int64 `json:"maxDataPoints"`
	QueryCachingTTL int64 `json:"queryCachingTTL"`
	TimeRange       struct {
		From string `json:"from"`
		To   string `json:"to"`
	} `json:"timeRange"`
}

// safePoints is the most that a visitor may ask for.
const safePoints = 11000

var (
	errPublicPanelID  = problem{http.StatusBadRequest, "publicdashboards.invalidPanelId", "Invalid panel id"}
	errNoPublicPanel  = problem{http.StatusNotFound, "publicdashboards.panelNotFound", "Dashboard panel not found"}
	errNoPanelQueries = problem{http.StatusBadRequest, "publicdashboards.panelQueriesNotFound",
		"Failed to extract queries from panel"}
)

// queryPublic asks a panel's stored queries for whoever has the address. The backend sees a user "service" who is an
// Admin and, of an anonymous visitor, no identity; that of a visitor who happens to be signed in goes along.
func (s *Server) queryPublic(w http.ResponseWriter, r *http.Request) {
	id, err := panelID(r)
	var asked publicQueryBody
	switch {
	case !accessToken.MatchString(r.PathValue("token")):
		errShareToken.write(w)
		return
	case err != nil:
		errPublicPanelID.write(w)
		return
	case !reads(r, &asked):
		errShareBody.write(w)
		return
	}
	share, board, ok := s.published(w, r)
	if !ok {
		return
	}
	body, err := publicQueries(share, board, id, asked)
	var wrong problem
	if errors.As(err, &wrong) {
		wrong.write(w)
		return
	}
	if err != nil {
		message(w, http.StatusInternalServerError, "Internal server error")
		return
	}
	visitor, err := s.authenticate(r)
	signedIn := err == nil
	user := &backend.User{Login: serviceLogin, Name: serviceLogin, Role: "Admin"}
	s.answerBody(w, r, share.OrgID, body, func(_ context.Context, group queryGroup) (*backend.QueryDataRequest, error) {
		pluginContext, err := s.sourceContext(group.plugin, group.source, user)
		request := &backend.QueryDataRequest{PluginContext: pluginContext, Queries: group.queries}
		if err != nil {
			return request, err
		}
		return request, s.forwardVisitor(r, visitor, signedIn, request)
	})
}

// serviceLogin is who queries for the visitors of public dashboards.
const serviceLogin = "service"

// forwardVisitor adds what the browser says of its panel, and who the visitor is, if he is signed in.
func (s *Server) forwardVisitor(r *http.Request, visitor caller, signedIn bool, request *backend.QueryDataRequest) error {
	for _, name := range tracingHeaders {
		if value := r.Header.Get(name); value != "" {
			request.SetHTTPHeader(name, value)
		}
	}
	if !signedIn {
		return nil
	}
	token, err := s.Tokens.Token(visitor.identity())
	if err == nil {
		request.SetHTTPHeader(identityHeader, token)
	}
	return err
}

// publicQueries are the stored queries of a panel, with the visitor's wishes as far as they count: his resolution
// where it is coarse enough, his time range where the share lets him choose one.
func publicQueries(share shares.Share, board boards.Board, panel int64, asked publicQueryBody) (queryBody, error) {
	queries, known := panelQueries(board.JSON, panel)
	switch {
	case !known:
		return queryBody{}, errNoPublicPanel
	case len(queries) == 0:
		return queryBody{}, errNoPanelQueries
	}
	span := boardRange(board)
	if share.TimeSelection && asked.TimeRange.From != "" && asked.TimeRange.To != "" {
		span = queryBody{From: asked.TimeRange.From, To: asked.TimeRange.To}.timeRange()
	}
	body := queryBody{
		From: strconv.FormatInt(span.From.UnixMilli(), 10), To: strconv.FormatInt(span.To.UnixMilli(), 10),
	}
	interval, points := asked.IntervalMS, asked.MaxDataPoints
	if safe := max(span.Duration().Milliseconds()/safePoints, 1); interval <= safe {
		interval, points = safe, safePoints
	}
	for _, query := range queries {
		one := maps.Clone(query)
		one["intervalMs"], one["maxDataPoints"], one["queryCachingTTL"] = interval, points, asked.QueryCachingTTL
		text, err := json.Marshal(one)
		if err != nil {
			return queryBody{}, err
		}
		body.Queries = append(body.Queries, text)
	}
	return body, nil
}

// panelQueries are the queries of a panel that are not hidden; the panel may be in a collapsed row.
func panelQueries(content map[string]any, id int64) ([]map[string]any, bool) {
	for _, panel := range objects(content["panels"]) {
		if isCollapsedRow(panel) {
			if queries, ok := panelQueries(panel, id); ok {
				return queries, true
			}
			continue
		}
		if number, _ := panel["id"].(float64); int64(number) != id {
			continue
		}
		var queries []map[string]any
		for _, target := range objects(panel["targets"]) {
			if target["hide"] == true {
				continue
			}
			query := maps.Clone(target)
			delete(query, "exemplar")
			if _, ok := query["datasource"]; !ok {
				query["datasource"] = panel["datasource"]
			}
			queries = append(queries, query)
		}
		return queries, true
	}
	return nil, false
}

// boardRange is the time range that the dashboard is saved with.
func boardRange(board boards.Board) backend.TimeRange {
	span, _ := board.JSON["time"].(map[string]any)
	from, _ := span["from"].(string)
	to, _ := span["to"].(string)
	return queryBody{From: from, To: to}.timeRange()
}

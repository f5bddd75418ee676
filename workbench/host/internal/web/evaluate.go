package web

import (
	"context"
	"encoding/json"
	"net/http"
	"net/url"
	"strings"
	"time"

	"github.com/grafana/grafana-plugin-sdk-go/backend"

	"github.com/quantyca/rounds/workbench/host/internal/alerting"
)

const schedulerLogin = "grafana_scheduler"

// RunAlerts evaluates every group of rules when its interval has passed, until the context ends.
func (s *Server) RunAlerts(ctx context.Context) {
	ticker := time.NewTicker(time.Second)
	defer ticker.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case at := <-ticker.C:
			for _, rule := range s.Alerts.Rules(0) {
				interval := s.Alerts.Interval(rule.OrgID, rule.FolderUID, rule.Group)
				if interval > 0 && at.Truncate(time.Second).Unix()%int64(max(interval.Seconds(), 1)) == 0 {
					s.evaluateRule(ctx, rule, at.Truncate(time.Second).UTC())
				}
			}
		}
	}
}

// evaluateNow is for tests, which cannot wait: it evaluates all rules of all organisations, as of {at} where that is
// given. It answers how many.
func (s *Server) evaluateNow(w http.ResponseWriter, r *http.Request, _ caller) {
	var body struct {
		At time.Time `json:"at"`
	}
	if r.ContentLength != 0 && !decode(w, r, &body) {
		return
	}
	if body.At.IsZero() {
		body.At = s.Clock().UTC()
	}
	evaluated := 0
	for _, rule := range s.Alerts.Rules(0) {
		if !rule.IsPaused {
			s.evaluateRule(r.Context(), rule, body.At)
			evaluated++
		}
	}
	answer(w, http.StatusOK, map[string]any{"evaluated": evaluated})
}

func (s *Server) evaluateRule(ctx context.Context, rule alerting.Rule, at time.Time) {
	if rule.IsPaused {
		return
	}
	started := time.Now()
	outcomes := alerting.Evaluate(rule, s.askForRule(ctx, rule, at))
	s.recordChanges(s.Alerts.Apply(rule.OrgID, rule.UID, alerting.Evaluated{
		Outcomes: outcomes, At: at, Took: time.Since(started), Folder: s.folderPath(rule),
	}))
}

// folderPath names the rule's folder with those above it, as its label grafana_folder does.
func (s *Server) folderPath(rule alerting.Rule) string {
	folder, err := s.Boards.Folder(rule.OrgID, rule.FolderUID)
	if err != nil {
		return ""
	}
	titles := []string{}
	for _, one := range append(s.Boards.Parents(folder), folder) {
		titles = append(titles, strings.ReplaceAll(one.Title, "/", `\/`))
	}
	return strings.Join(titles, "/")
}

// askForRule asks the rule's data sources as Grafana's scheduler does.
func (s *Server) askForRule(ctx context.Context, rule alerting.Rule, at time.Time) map[string]backend.DataResponse {
	groups := map[string]*queryGroup{}
	responses := map[string]backend.DataResponse{}
	for _, query := range rule.Data {
		if query.IsExpression() {
			continue
		}
		group, known := groups[query.DatasourceUID]
		if !known {
			found, err := s.newGroup(rule.OrgID, query.DatasourceUID)
			if err != nil {
				responses[query.RefID] = backend.DataResponse{Error: err}
				continue
			}
			group = &found
			groups[query.DatasourceUID] = group
		}
		encoded, err := ruleQuery(query, at)
		if err != nil {
			responses[query.RefID] = backend.DataResponse{Error: err}
			continue
		}
		group.queries = append(group.queries, encoded)
	}
	for _, group := range groups {
		s.askGroupForRule(ctx, rule, *group, responses)
	}
	return responses
}

func (s *Server) askGroupForRule(
	ctx context.Context, rule alerting.Rule, group queryGroup, responses map[string]backend.DataResponse,
) {
	answered, err := s.ask(ctx, group, func(_ context.Context, group queryGroup) (*backend.QueryDataRequest, error) {
		user := &backend.User{Login: schedulerLogin, Name: schedulerLogin, Role: "Admin"}
		pluginContext, err := s.sourceContext(group.plugin, group.source, user)
		return &backend.QueryDataRequest{
			PluginContext: pluginContext, Headers: s.ruleHeaders(rule), Queries: group.queries,
		}, err
	})
	for _, query := range group.queries {
		if err != nil {
			responses[query.RefID] = backend.DataResponse{Error: err}
			continue
		}
		responses[query.RefID] = answered.Responses[query.RefID]
	}
}

func (s *Server) ruleHeaders(rule alerting.Rule) map[string]string {
	headers := map[string]string{
		"FromAlert": "true", "X-Cache-Skip": "true", "X-Grafana-Org-Id": idText(rule.OrgID),
	}
	for name, value := range map[string]string{
		"Uid": rule.UID, "Name": rule.Title, "Folder": s.folderPath(rule), "Source": "scheduler", "Type": "alerting",
		"Version": idText(rule.Version),
	} {
		headers["http_X-Rule-"+name] = url.QueryEscape(value)
	}
	return headers
}

func ruleQuery(query alerting.Query, at time.Time) (backend.DataQuery, error) {
	text, err := json.Marshal(query.Model)
	if err != nil {
		return backend.DataQuery{}, err
	}
	encoded, _, err := readQuery(text)
	if err != nil {
		return backend.DataQuery{}, err
	}
	if query.QueryType != "" {
		encoded.QueryType = query.QueryType
	}
	encoded.RefID = query.RefID
	encoded.TimeRange = backend.TimeRange{From: at.Add(-query.From), To: at.Add(-query.To)}
	return encoded, nil
}

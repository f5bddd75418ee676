package web

import (
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"time"

	"github.com/grafana/grafana-plugin-sdk-go/backend"
	"github.com/grafana/grafana-plugin-sdk-go/backend/gtime"

	"github.com/quantyca/rounds/workbench/host/internal/sources"
)

// queryBody is the body of POST /api/ds/query. From and To are epoch milliseconds or like "now-1h".
type queryBody struct {
	From    string            `json:"from"`
	To      string            `json:"to"`
	Queries []json.RawMessage `json:"queries"`
}

// queryHead is what Grafana itself reads of a query.
type queryHead struct {
	RefID         string          `json:"refId"`
	QueryType     string          `json:"queryType"`
	MaxDataPoints *int64          `json:"maxDataPoints"`
	IntervalMS    *float64        `json:"intervalMs"`
	DataSource    json.RawMessage `json:"datasource"`
}

var (
	errNoQueries    = problem{http.StatusBadRequest, "query.noQueries", "No queries found"}
	errNoDataSource = problem{http.StatusBadRequest, "query.invalidDatasourceId",
		"Query does not contain a valid data source identifier"}
	errDuplicateRefID = problem{http.StatusBadRequest, "query.duplicateRefId",
		"Multiple queries using the same RefId is not allowed "}
	errNoPlugin = problem{http.StatusNotFound, "plugin.notRegistered", "Plugin not registered"}
	errBuiltIn  = errors.New("built-in data sources are not part of the workbench")
)

// builtIn are the uids of expressions and of Grafana's own data source.
var builtIn = map[string]bool{"__expr__": true, "-100": true, "__ml__": true, "grafana": true}

// groupQueries sorts the queries by data source, in the order of their first.
func (s *Server) groupQueries(orgID int64, body queryBody) ([]queryGroup, error) {
	if len(body.Queries) == 0 {
		return nil, errNoQueries
	}
	span := body.timeRange()
	var groups []queryGroup
	index := map[string]int{}
	seen := map[string]bool{}
	for _, raw := range body.Queries {
		query, uid, err := readQuery(raw)
		if err != nil {
			return nil, err
		}
		if seen[query.RefID] {
			return nil, errDuplicateRefID
		}
		seen[query.RefID] = true
		query.TimeRange = span
		at, known := index[uid]
		if !known {
			group, err := s.newGroup(orgID, uid)
			if err != nil {
				return nil, err
			}
			at = len(groups)
			index[uid] = at
			groups = append(groups, group)
		}
		groups[at].queries = append(groups[at].queries, query)
	}
	return groups, nil
}

func (s *Server) newGroup(orgID int64, uid string) (queryGroup, error) {
	if uid == "" {
		return queryGroup{}, errNoDataSource
	}
	if builtIn[uid] {
		return queryGroup{}, errBuiltIn
	}
	source, err := s.Sources.ByUID(orgID, uid)
	if err != nil {
		return queryGroup{}, fmt.Errorf("%s: %w", uid, sources.ErrNotFound)
	}
	plugin, ok := s.Plugins.ByID(source.Type)
	if !ok {
		return queryGroup{}, errNoPlugin
	}
	return queryGroup{source: source, plugin: plugin}, nil
}

func readQuery(raw json.RawMessage) (backend.DataQuery, string, error) {
	var head queryHead
	if err := json.Unmarshal(raw, &head); err != nil {
		return backend.DataQuery{}, "", err
	}
	query := backend.DataQuery{
		RefID: "A", QueryType: head.QueryType, MaxDataPoints: 100, Interval: time.Second, JSON: raw,
	}
	if head.RefID != "" {
		query.RefID = head.RefID
	}
	if head.MaxDataPoints != nil {
		query.MaxDataPoints = *head.MaxDataPoints
	}
	if head.IntervalMS != nil {
		query.Interval = time.Duration(*head.IntervalMS) * time.Millisecond
	}
	return query, uidOf(head.DataSource), nil
}

// uidOf reads the data source of a query: an object with a uid, or the uid alone as very old dashboards have it.
func uidOf(raw json.RawMessage) string {
	var object struct {
		UID string `json:"uid"`
	}
	if json.Unmarshal(raw, &object) == nil {
		return object.UID
	}
	var text string
	if json.Unmarshal(raw, &text) == nil {
		return text
	}
	return ""
}

// timeRange is the beginning of 1970 for a time that cannot be read, as in Grafana.
func (b queryBody) timeRange() backend.TimeRange {
	span := gtime.NewTimeRange(b.From, b.To)
	return backend.TimeRange{From: span.GetFromAsTimeUTC(), To: span.GetToAsTimeUTC()}
}

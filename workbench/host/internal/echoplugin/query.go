package main

import (
	"context"
	"encoding/json"
	"errors"
	"strings"
	"time"

	"github.com/grafana/grafana-plugin-sdk-go/backend"
	"github.com/grafana/grafana-plugin-sdk-go/data"
)

// question is a query's model: scenarioId and csvContent are those of Grafana's TestData, as in the recordings.
type question struct {
	Scenario string `json:"scenarioId"`
	CSV      string `json:"csvContent"`
}

func queryData(_ context.Context, request *backend.QueryDataRequest) (*backend.QueryDataResponse, error) {
	response := backend.NewQueryDataResponse()
	for _, query := range request.Queries {
		var q question
		if err := json.Unmarshal(query.JSON, &q); err != nil {
			return nil, err
		}
		switch q.Scenario {
		case "csv_content":
			if err := remember(request, query); err != nil {
				return nil, err
			}
			if q.CSV != "" && !strings.HasPrefix(q.CSV, "time,") {
				frame, err := fromCSV(q.CSV)
				if err != nil {
					return nil, err
				}
				response.Responses[query.RefID] = backend.DataResponse{Frames: data.Frames{frame}}
				continue
			}
			response.Responses[query.RefID] = backend.DataResponse{Frames: data.Frames{table()}}
		case "error_with_source":
			response.Responses[query.RefID] = backend.DataResponse{
				Error: errors.New("error"), ErrorSource: backend.ErrorSourceDownstream, Status: backend.StatusInternal,
			}
		case "fail":
			return nil, errors.New("the whole request fails")
		default:
			frame, err := told(request, query)
			if err != nil {
				return nil, err
			}
			response.Responses[query.RefID] = backend.DataResponse{Frames: data.Frames{frame}}
		}
	}
	return response, nil
}

func table() *data.Frame {
	at := time.Date(2026, 11, 22, 10, 0, 0, 0, time.UTC)
	later := at.Add(time.Minute)
	one, a, b := int64(1), "a", "b"
	return data.NewFrame("",
		data.NewField("time", nil, []*time.Time{&at, &later}),
		data.NewField("value", nil, []*int64{&one, nil}),
		data.NewField("name", nil, []*string{&a, &b}),
	)
}

// remember keeps what an alert rule's query carried.
func remember(request *backend.QueryDataRequest, query backend.DataQuery) error {
	if request.Headers["FromAlert"] == "" {
		return nil
	}
	frame, err := told(request, query)
	if err == nil {
		lastAlert.Store(frame.Fields[0].At(0))
	}
	return err
}

// told is a frame with one text: what the plugin was told, as JSON.
func told(request *backend.QueryDataRequest, query backend.DataQuery) (*data.Frame, error) {
	text, err := json.Marshal(map[string]any{
		"user": request.PluginContext.User, "headers": request.Headers,
		"from": query.TimeRange.From.UnixMilli(), "to": query.TimeRange.To.UnixMilli(),
		"maxDataPoints": query.MaxDataPoints, "intervalMs": query.Interval.Milliseconds(), "queryType": query.QueryType,
	})
	return data.NewFrame("told", data.NewField("told", nil, []string{string(text)})), err
}

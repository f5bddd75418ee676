package tickets

import (
	"context"
	"encoding/json"
	"fmt"
	"time"

	"github.com/grafana/grafana-plugin-sdk-go/backend"
	"github.com/grafana/grafana-plugin-sdk-go/data"

	"github.com/quantyca/rounds/pkg/plugin/access"
	"github.com/quantyca/rounds/pkg/plugin/faults"
	"github.com/quantyca/rounds/pkg/plugin/frames"
	"github.com/quantyca/rounds/pkg/plugin/question"
	"github.com/quantyca/rounds/pkg/ticket"
)

// durationsFields is the stored form of a query for durations, schema 1.
type durationsFields struct {
	analysisFields
	Of      string `json:"of"`
	Measure string `json:"measure"`
	Bucket  string `json:"bucket"`
}

// durationsQuery is a checked query for durations.
type durationsQuery struct {
	analysis
	Of ticket.DurationKind
	// Measure is the one number of a graph and of a frame for alert rules; nil for the table.
	Measure *frames.Measure[ticket.DurationRow]
	// Bucket is how large the steps of a graph are; empty where the span decides.
	Bucket ticket.BucketSize
}

func seconds(of func(ticket.DurationRow) time.Duration) func(ticket.DurationRow) (float64, bool) {
	return func(row ticket.DurationRow) (float64, bool) { return of(row).Seconds(), row.N > 0 }
}

var (
	durationMeasures = []frames.Measure[ticket.DurationRow]{
		{Name: "median_s", Title: "Median", Unit: "s", Of: seconds(func(r ticket.DurationRow) time.Duration { return r.Median })},
		{Name: "p90_s", Title: "90 % within", Unit: "s", Of: seconds(func(r ticket.DurationRow) time.Duration { return r.P90 })},
		{Name: "n", Title: "Tickets", Unit: "", Of: func(r ticket.DurationRow) (float64, bool) { return float64(r.N), true }},
		{Name: "unknown", Title: "Not known", Unit: "", Of: func(r ticket.DurationRow) (float64, bool) { return float64(r.Unknown), true }},
	}
	durationFormats = []question.Format{question.AsTable, question.AsSeries, question.AsNumeric}
)

// parseDurations reads a stored query. Errors are sentences.
func parseDurations(raw json.RawMessage) (query durationsQuery, err error) {
	var fields durationsFields
	if err := question.Open(raw, &fields); err != nil {
		return durationsQuery{}, err
	}
	query.Of = ticket.ToResolve
	if fields.Of != "" {
		if query.Of, err = question.Word("of", fields.Of, ticket.Durations); err != nil {
			return durationsQuery{}, err
		}
	}
	if fields.TimeField == "" {
		// The end is in the range for what was resolved; a response follows the creation soon.
		fields.TimeField = string(ticket.CreatedTime)
		if query.Of == ticket.ToResolve {
			fields.TimeField = string(ticket.ResolvedTime)
		}
	}
	if query.analysis, err = takeAnalysis(fields.analysisFields, durationFormats); err != nil {
		return durationsQuery{}, err
	}
	// The first response is told by a service level.
	query.Levels = query.Of == ticket.ToAcknowledge
	if query.Format == question.AsSeries {
		return query, query.takeSteps(fields)
	}
	query.Measure, err = frames.MeasureNamed(durationMeasures, fields.Measure, query.Format)
	return query, err
}

// takeSteps reads what only a graph has: steps, in which tickets were made or resolved.
func (q *durationsQuery) takeSteps(fields durationsFields) (err error) {
	if q.Time != ticket.CreatedTime && q.Time != ticket.ResolvedTime {
		return faults.BadRequest("Durations over time are of tickets that were created or resolved in each step, so timeField is one of these.")
	}
	if q.Bucket, err = takeBucket(fields.Bucket); err != nil {
		return err
	}
	q.Measure, err = frames.MeasureNamed(durationMeasures, fields.Measure, question.AsNumeric)
	return err
}

// AnswerDurations answers the query type durations: how long tickets take until
// somebody responds, or until they are resolved.
func AnswerDurations(ctx context.Context, in *Tickets, caller access.Caller, query backend.DataQuery) (backend.DataResponse, error) {
	wanted, err := parseDurations(query.JSON)
	if err != nil {
		return backend.DataResponse{}, err
	}
	if wanted.Format == question.AsSeries {
		return in.durationsOverTime(ctx, caller, wanted, query.TimeRange)
	}
	got, err := in.gather(ctx, caller, wanted.countQuery, wanted.searchIn(query.TimeRange))
	if err != nil {
		return backend.DataResponse{}, err
	}
	rows, err := ticket.MeasureDurations(got.tickets, wanted.Of, wanted.counting(got.views))
	if err != nil {
		return backend.DataResponse{}, groupsFault(err)
	}
	frame := frames.Measured("durations", durationMeasures, wanted.Measure, rows,
		func(rows []ticket.DurationRow) []*data.Field {
			return groupFields(wanted.GroupBy, frames.ColumnOf(rows, func(r ticket.DurationRow) []string { return r.Words }), got.views)
		})
	executed := describeFilters(wanted.Filters, wanted.Time) + fmt.Sprintf(", time to %s", wanted.Of)
	return in.respond(frame, got, caller, executed), nil
}

func (q durationsQuery) searchIn(span backend.TimeRange) ticket.Search {
	return ticket.Search{
		Filters: q.Filters, Time: q.Time, From: span.From, To: span.To, Counting: true, WithResponse: q.Of == ticket.ToAcknowledge,
	}
}

// durationsOverTime has one row a step and one column a group. All steps are whole, so it
// asks for more than the time range.
func (in *Tickets) durationsOverTime(ctx context.Context, caller access.Caller, wanted durationsQuery, asked backend.TimeRange) (backend.DataResponse, error) {
	views, err := in.AskedFor(caller, wanted.Customers)
	if err != nil {
		return backend.DataResponse{}, err
	}
	past, err := pastOf("durations over time", asked, in.Clock())
	if err != nil {
		return backend.DataResponse{}, err
	}
	steps, inSteps, err := stepsOf(wanted.Bucket, past, wanted.zoneOf(views))
	if err != nil {
		return backend.DataResponse{}, err
	}
	whole := backend.TimeRange{From: steps[0].From, To: steps[len(steps)-1].To}
	got, err := in.gather(ctx, caller, wanted.countQuery, wanted.searchIn(whole))
	if err != nil {
		return backend.DataResponse{}, err
	}
	rows, err := ticket.MeasureDurationsIn(steps, wanted.Time, got.tickets, wanted.Of, wanted.counting(got.views))
	if err != nil {
		return backend.DataResponse{}, groupsFault(err)
	}
	frame := measuredSeries("durations", steps, rows, *wanted.Measure, wanted.GroupBy, func(r ticket.DurationRow) []string { return r.Words }, got.views)
	executed := describeFilters(wanted.Filters, wanted.Time) + fmt.Sprintf(", time to %s", wanted.Of) + inSteps
	return in.respond(frame, got, caller, executed), nil
}

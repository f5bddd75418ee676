package tickets

import (
	"context"
	"encoding/json"
	"time"

	"github.com/grafana/grafana-plugin-sdk-go/backend"
	"github.com/grafana/grafana-plugin-sdk-go/data"

	"github.com/quantyca/rounds/pkg/plugin/access"
	"github.com/quantyca/rounds/pkg/plugin/faults"
	"github.com/quantyca/rounds/pkg/plugin/frames"
	"github.com/quantyca/rounds/pkg/plugin/question"
	"github.com/quantyca/rounds/pkg/ticket"
)

// slaFields is the stored form of a query for service levels, schema 1.
type slaFields struct {
	analysisFields
	View    string `json:"view"`
	Within  *int   `json:"withinMinutes"`
	Measure string `json:"measure"`
}

// slaQuery is a checked query for service levels.
type slaQuery struct {
	analysis
	View   slaView
	Within time.Duration
	// Measure is the one number of a frame for alert rules; nil for a table.
	Measure *frames.Measure[ticket.Compliance]
}

type slaView string

const (
	// slaAtRisk lists the open tickets that are breached or soon will be.
	slaAtRisk slaView = "at-risk"
	// slaCountdown lists the open tickets with a service level by the time that is left.
	slaCountdown slaView = "countdown"
	// slaCompliance is the share of the service levels that were met.
	slaCompliance slaView = "compliance"
	// slaByMonth is the compliance of each month.
	slaByMonth slaView = "by-month"

	defaultWithin    = 4 * time.Hour
	maxWithinMinutes = 60 * 24 * 60
)

var (
	slaViews   = []slaView{slaAtRisk, slaCountdown, slaCompliance, slaByMonth}
	slaFormats = []question.Format{question.AsTable, question.AsNumeric}

	complianceMeasures = []frames.Measure[ticket.Compliance]{
		{Name: "compliance_pct", Title: "Met", Unit: "percent", Of: percentMet},
		{Name: "n", Title: "Judged", Unit: "", Of: func(c ticket.Compliance) (float64, bool) { return float64(c.Met + c.Breached), true }},
		{Name: "met", Title: "Met in time", Unit: "", Of: func(c ticket.Compliance) (float64, bool) { return float64(c.Met), true }},
		{Name: "breached", Title: "Breached", Unit: "", Of: func(c ticket.Compliance) (float64, bool) { return float64(c.Breached), true }},
		{Name: "open_breached", Title: "Open and breached", Unit: "", Of: func(c ticket.Compliance) (float64, bool) { return float64(c.OpenBreached), true }},
		{Name: "without", Title: "Without SLA", Unit: "", Of: func(c ticket.Compliance) (float64, bool) { return float64(c.Without), true }},
	}
)

func percentMet(c ticket.Compliance) (float64, bool) {
	share, known := c.Share()
	return 100 * share, known
}

// parseSLA reads a stored query. Errors are sentences.
func parseSLA(raw json.RawMessage) (query slaQuery, err error) {
	var fields slaFields
	if err := question.Open(raw, &fields); err != nil {
		return slaQuery{}, err
	}
	query.View, query.Within = slaAtRisk, defaultWithin
	if fields.View != "" {
		if query.View, err = question.Word("view", fields.View, slaViews); err != nil {
			return slaQuery{}, err
		}
	}
	if fields.Within != nil {
		if *fields.Within < 0 || *fields.Within > maxWithinMinutes {
			return slaQuery{}, faults.BadRequest("The field withinMinutes must be between 0 and %d.", maxWithinMinutes)
		}
		query.Within = time.Duration(*fields.Within) * time.Minute
	}
	if query.analysis, err = takeAnalysis(fields.analysisFields, slaFormats); err != nil {
		return slaQuery{}, err
	}
	query.Levels = true
	if query.isOfClocks() {
		err = query.takeClocks()
		return query, err
	}
	query.Measure, err = frames.MeasureNamed(complianceMeasures, fields.Measure, query.Format)
	return query, err
}

// AnswerSLA answers the query type sla: what is about to be breached, or how the
// service levels were kept.
func AnswerSLA(ctx context.Context, in *Tickets, caller access.Caller, query backend.DataQuery) (backend.DataResponse, error) {
	wanted, err := parseSLA(query.JSON)
	if err != nil {
		return backend.DataResponse{}, err
	}
	if wanted.isOfClocks() {
		return in.answerClocks(ctx, caller, wanted)
	}
	since := query.TimeRange.From
	if wanted.View == slaByMonth {
		since = in.since(caller, wanted.analysis, since, ticket.Monthly)
	}
	got, err := in.gather(ctx, caller, wanted.countQuery, ticket.Search{Filters: wanted.Filters, Time: ticket.NoTime, Since: since, Counting: true})
	if err != nil {
		return backend.DataResponse{}, err
	}
	executed := describeFilters(wanted.Filters, ticket.ResolvedTime) + ", " + string(wanted.View)
	if wanted.View == slaByMonth {
		return in.byMonth(got, caller, wanted, query.TimeRange, executed)
	}
	rows, err := ticket.Comply(got.tickets, wanted.counting(got.views), query.TimeRange.From, query.TimeRange.To, in.Clock())
	if err != nil {
		return backend.DataResponse{}, groupsFault(err)
	}
	frame := frames.Measured("sla", complianceMeasures, wanted.Measure, rows, func(rows []ticket.Compliance) []*data.Field {
		return groupFields(wanted.GroupBy, frames.ColumnOf(rows, func(c ticket.Compliance) []string { return c.Words }), got.views)
	})
	return in.respond(frame, got, caller, executed), nil
}

// byMonth has one row a month and one column a group, as a graph and a report want it.
func (in *Tickets) byMonth(got gathered, caller access.Caller, wanted slaQuery, asked backend.TimeRange, executed string) (backend.DataResponse, error) {
	months, err := ticket.Buckets(asked.From, earlier(asked.To, in.Clock()), ticket.Monthly, wanted.zoneOf(got.views))
	if err != nil {
		return backend.DataResponse{}, faults.BadRequest("This time range holds more than %d months.", ticket.MaxBuckets)
	}
	measure := complianceMeasures[0]
	if wanted.Measure != nil {
		measure = *wanted.Measure
	}
	judged, err := ticket.ComplyIn(months, got.tickets, wanted.counting(got.views), in.Clock())
	if err != nil {
		return backend.DataResponse{}, groupsFault(err)
	}
	frame := measuredSeries("sla", months, judged, measure, wanted.GroupBy, func(c ticket.Compliance) []string { return c.Words }, got.views)
	return in.respond(frame, got, caller, executed), nil
}

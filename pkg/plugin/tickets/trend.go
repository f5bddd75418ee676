package tickets

import (
	"context"
	"encoding/json"
	"fmt"

	"github.com/grafana/grafana-plugin-sdk-go/backend"
	"github.com/grafana/grafana-plugin-sdk-go/data"

	"github.com/quantyca/rounds/pkg/plugin/access"
	"github.com/quantyca/rounds/pkg/plugin/question"
	"github.com/quantyca/rounds/pkg/ticket"
)

// trendFields is the stored form of a query for a trend, schema 1.
type trendFields struct {
	analysisFields
	Bucket   string   `json:"bucket"`
	Measures []string `json:"measures"`
	Measure  string   `json:"measure"`
}

// trendQuery is a checked query for a trend.
type trendQuery struct {
	analysis
	// Bucket is empty where the span decides.
	Bucket ticket.BucketSize
	// Measures are the lines of each group.
	Measures []trendMeasure
	// Measure is the one number of a frame for alert rules; empty for the lines.
	Measure trendMeasure
}

type trendMeasure string

const (
	trendOpened   trendMeasure = "opened"
	trendResolved trendMeasure = "resolved"
	trendBacklog  trendMeasure = "backlog"
	// trendGrowth is how much the backlog has grown over the whole span; one number.
	trendGrowth trendMeasure = "growth"

	// maxTrendGroups bounds the lines of a graph; nobody reads more.
	maxTrendGroups = 50
)

var (
	trendLines   = []trendMeasure{trendOpened, trendResolved, trendBacklog}
	trendNumbers = []trendMeasure{trendOpened, trendResolved, trendBacklog, trendGrowth}
	trendFormats = []question.Format{question.AsSeries, question.AsNumeric}
	trendTitles  = map[trendMeasure]string{
		trendOpened: "Opened", trendResolved: "Resolved", trendBacklog: "Backlog", trendGrowth: "Growth of the backlog",
	}
)

// parseTrend reads a stored query. Errors are sentences.
func parseTrend(raw json.RawMessage) (query trendQuery, err error) {
	var fields trendFields
	if err := question.Open(raw, &fields); err != nil {
		return trendQuery{}, err
	}
	if query.analysis, err = takeAnalysis(fields.analysisFields, trendFormats); err != nil {
		return trendQuery{}, err
	}
	if query.Bucket, err = takeBucket(fields.Bucket); err != nil {
		return trendQuery{}, err
	}
	if query.Measures, err = question.Words("measures", fields.Measures, trendLines); err != nil {
		return trendQuery{}, err
	}
	if len(query.Measures) == 0 {
		query.Measures = trendLines
	}
	if fields.Measure != "" {
		query.Measure, err = question.Word("measure", fields.Measure, trendNumbers)
	}
	if query.Format == question.AsNumeric && query.Measure == "" {
		query.Measure = trendGrowth
	}
	return query, err
}

// isNumeric: a query that names one measure wants one number.
func (q trendQuery) isNumeric() bool {
	return q.Format == question.AsNumeric || q.Format == "" && q.Measure != ""
}

// AnswerTrend answers the query type trend: how many tickets came, were done and were
// open, bucket by bucket, or one number over the whole span.
func AnswerTrend(ctx context.Context, in *Tickets, caller access.Caller, query backend.DataQuery) (backend.DataResponse, error) {
	wanted, err := parseTrend(query.JSON)
	if err != nil {
		return backend.DataResponse{}, err
	}
	past, err := pastOf("a trend", query.TimeRange, in.Clock())
	if err != nil {
		return backend.DataResponse{}, err
	}
	since := past.From
	if !wanted.isNumeric() {
		since = in.since(caller, wanted.analysis, since, sizeFor(wanted.Bucket, past.Duration()))
	}
	got, err := in.gather(ctx, caller, wanted.countQuery, ticket.Search{Filters: wanted.Filters, Time: ticket.NoTime, Since: since, Counting: true})
	if err != nil {
		return backend.DataResponse{}, err
	}
	executed := describeFilters(wanted.Filters, ticket.NoTime)
	if wanted.isNumeric() {
		trend, err := ticket.Trending{Counting: wanted.counting(got.views), Buckets: []ticket.Bucket{{From: past.From, To: past.To}}}.Trend(got.tickets)
		if err != nil {
			return backend.DataResponse{}, groupsFault(err)
		}
		frame := trendNumeric(trend, wanted, got.views)
		return in.respond(frame, got, caller, executed+fmt.Sprintf(", %s over the whole range", wanted.Measure), trendNotices(trend, 0)...), nil
	}
	buckets, steps, err := stepsOf(wanted.Bucket, past, wanted.zoneOf(got.views))
	if err != nil {
		return backend.DataResponse{}, err
	}
	trend, err := ticket.Trending{Counting: wanted.counting(got.views), Buckets: buckets}.Trend(got.tickets)
	if err != nil {
		return backend.DataResponse{}, groupsFault(err)
	}
	left := trend.Largest(maxTrendGroups)
	frame := trendSeries(trend, buckets, wanted, got.views)
	return in.respond(frame, got, caller, executed+steps, trendNotices(trend, left)...), nil
}

func trendNotices(trend ticket.Trend, left int) []data.Notice {
	var notices []data.Notice
	if left > 0 {
		notices = append(notices, data.Notice{Text: fmt.Sprintf("Showing the %d largest of %d groups.", maxTrendGroups, maxTrendGroups+left)})
	}
	if trend.Unknown > 0 {
		notices = append(notices, data.Notice{Text: fmt.Sprintf(
			"Of %d finished tickets the ticket system does not tell when they were finished; they count as opened alone.", trend.Unknown)})
	}
	return notices
}

package rounds

import (
	"cmp"
	"encoding/json"
	"slices"

	"github.com/quantyca/rounds/pkg/check"
	"github.com/quantyca/rounds/pkg/plugin/faults"
	"github.com/quantyca/rounds/pkg/plugin/frames"
	"github.com/quantyca/rounds/pkg/plugin/question"
)

// statsFields is the stored form of a query for check-stats, schema 1.
type statsFields struct {
	roundsFields
	GroupBy []string `json:"groupBy"`
	Format  string   `json:"format"`
	Measure string   `json:"measure"`
	Zero    bool     `json:"zero"`
}

// statsQuery is a checked query for check-stats.
type statsQuery struct {
	roundsQuery
	GroupBy []statsKey
	Format  question.Format
	Measure frames.Measure[statsRow]
	// Zero asks for the groups without a round, too.
	Zero bool
}

// statsKey is what rounds are grouped by.
type statsKey string

const (
	byCustomer  statsKey = "customer"
	byChecklist statsKey = "checklist"
	byCheck     statsKey = "check"
	bySlot      statsKey = "slot"
	byDay       statsKey = "day"
)

var (
	// StatsKeys are what check-stats can be grouped by.
	StatsKeys    = []statsKey{byCustomer, byChecklist, byCheck, bySlot, byDay}
	statsFormats = []question.Format{question.AsTable, question.AsSeries, question.AsNumeric}
)

const maxStatsKeys = 3

// statsCount is what is counted of a group.
type statsCount struct {
	check.Stats
	// Overdue are checks that are late now and can still be done in time to count as
	// late; Problems now are answers of open rounds that found one.
	Overdue, ProblemsNow int
}

// statsRow is a group with its sum.
type statsRow struct {
	statsGroup
	sum *statsCount
}

func tallied(count func(check.Stats) int) func(statsRow) (float64, bool) {
	return func(r statsRow) (float64, bool) { return float64(count(r.sum.Stats)), true }
}

// portion is none where nothing was due.
func portion(count func(check.Stats) int) func(statsRow) (float64, bool) {
	return func(r statsRow) (float64, bool) { return r.sum.Percent(count(r.sum.Stats)) }
}

// Measures are all numbers, in the order in which a table shows them.
var Measures = []frames.Measure[statsRow]{
	{Name: "on_time_pct", Title: "On time", Unit: "percent", Of: portion(func(s check.Stats) int { return s.OnTime })},
	{Name: "late_pct", Title: "Late %", Unit: "percent", Of: portion(func(s check.Stats) int { return s.Late })},
	{Name: "missed_pct", Title: "Missed %", Unit: "percent", Of: portion(func(s check.Stats) int { return s.Missed })},
	{Name: "n", Title: "Due", Of: tallied(check.Stats.N)},
	{Name: "on_time", Title: "Done on time", Of: tallied(func(s check.Stats) int { return s.OnTime })},
	{Name: "late", Title: "Done late", Of: tallied(func(s check.Stats) int { return s.Late })},
	{Name: "missed", Title: "Missed", Of: tallied(func(s check.Stats) int { return s.Missed })},
	{Name: "skipped", Title: "Skipped", Of: tallied(func(s check.Stats) int { return s.Skipped })},
	{Name: "not_evaluated", Title: "Not evaluated", Of: tallied(func(s check.Stats) int { return s.NotEvaluated })},
	{Name: "problems", Title: "Problems", Of: tallied(func(s check.Stats) int { return s.Problems })},
	{Name: "not_applicable", Title: "Not applicable", Of: tallied(func(s check.Stats) int { return s.NotApplicable })},
	{Name: "overdue", Title: "Overdue now", Of: func(r statsRow) (float64, bool) { return float64(r.sum.Overdue), true }},
	{Name: "problems_now", Title: "Problems now", Of: func(r statsRow) (float64, bool) { return float64(r.sum.ProblemsNow), true }},
}

// nowMeasures count what stands so at this moment, in rounds that are not over.
var nowMeasures = []string{"overdue", "problems_now"}

// parseStats reads a stored query. A query that states nothing means the rounds of
// the time range, by customer, as a table. Errors are sentences.
func parseStats(raw json.RawMessage) (statsQuery, error) {
	var fields statsFields
	if err := question.Open(raw, &fields); err != nil {
		return statsQuery{}, err
	}
	rounds, err := takeRounds(fields.roundsFields, inRange)
	if err != nil {
		return statsQuery{}, err
	}
	query := statsQuery{roundsQuery: rounds, Zero: fields.Zero}
	if len(fields.States) > 0 {
		return statsQuery{}, faults.BadRequest("The field states does not go with check-stats, which counts each state.")
	}
	if query.Format, err = question.TakeFormat(cmp.Or(fields.Format, string(question.AsTable)), statsFormats); err != nil {
		return statsQuery{}, err
	}
	for _, step := range []func(statsFields) error{query.takeGroups, query.takeMeasure} {
		if err := step(fields); err != nil {
			return statsQuery{}, err
		}
	}
	if fields.Limit == nil || query.Limit > question.MaxLimit {
		query.Limit = question.MaxLimit
	}
	return query, nil
}

// takeGroups keeps the order, which is that of the columns. Nothing stated means
// by customer, and an empty list one number over all.
func (q *statsQuery) takeGroups(fields statsFields) error {
	if fields.GroupBy == nil {
		q.GroupBy = []statsKey{byCustomer}
		return nil
	}
	if err := question.CheckWords("groupBy", fields.GroupBy); err != nil {
		return err
	}
	if len(fields.GroupBy) > maxStatsKeys {
		return faults.BadRequest("The field groupBy of this query holds more than %d values.", maxStatsKeys)
	}
	for _, name := range fields.GroupBy {
		key, err := question.Word("groupBy", name, StatsKeys)
		if err != nil {
			return err
		}
		if slices.Contains(q.GroupBy, key) {
			return faults.BadRequest("The field groupBy of this query holds %s twice.", faults.Quoted(name))
		}
		// A series is by day as it is.
		if key == byDay && q.Format == question.AsSeries {
			continue
		}
		q.GroupBy = append(q.GroupBy, key)
	}
	return nil
}

func (q *statsQuery) takeMeasure(fields statsFields) error {
	one, err := frames.MeasureNamed(Measures, fields.Measure, question.AsNumeric)
	if err != nil {
		return err
	}
	if q.Measure = *one; slices.Contains(nowMeasures, one.Name) && q.Format == question.AsSeries {
		return faults.BadRequest("The measure %s is of this moment and has no series.", faults.Quoted(fields.Measure))
	}
	return nil
}

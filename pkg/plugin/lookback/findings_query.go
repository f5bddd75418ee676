package lookback

import (
	"encoding/json"
	"slices"

	"github.com/quantyca/rounds/pkg/plugin/frames"
	"github.com/quantyca/rounds/pkg/plugin/question"
	"github.com/quantyca/rounds/pkg/review"
)

// findingsFields is the stored form of a query for findings, schema 1.
type findingsFields struct {
	Customers []string `json:"customers"`
	States    []string `json:"states"`
	Rules     []string `json:"rules"`
	Format    string   `json:"format"`
	Measure   string   `json:"measure"`
}

// findingsQuery is a checked query for findings.
type findingsQuery struct {
	Customers []string
	// States and Rules choose all where there are none.
	States []review.State
	Rules  []string
	// Measure is the one number of a frame for alert rules; nil for the table.
	Measure *findingsMeasure
}

// findingsMeasure counts findings of a customer.
type findingsMeasure struct {
	Name, title string
	// team says that customers do not read it: what is still open is the team's.
	team   bool
	counts func(review.Finding) bool
}

func inState(state review.State) func(review.Finding) bool {
	return func(one review.Finding) bool { return one.State == state }
}

// FindingsMeasures are all numbers that alert rules can ask for.
var FindingsMeasures = []findingsMeasure{
	{Name: "open", title: "Open", team: true, counts: inState(review.StateOpen)},
	{Name: "overdue", title: "Overdue", counts: func(one review.Finding) bool { return one.Overdue }},
	{Name: "accepted", title: "Accepted", counts: inState(review.StateAccepted)},
	{Name: "came_back", title: "Came back", counts: inState(review.StateCameBack)},
}

// customersStates are what customers read: what is still open, put off or dismissed is
// the team's.
var customersStates = []review.State{review.StateAccepted, review.StateDone, review.StateHeld, review.StateCameBack}

// parseFindings reads a stored query. A query that states nothing means the table of
// all findings; one that states a measure means that number. Errors are sentences.
func parseFindings(raw json.RawMessage) (findingsQuery, error) {
	var fields findingsFields
	if err := question.Open(raw, &fields); err != nil {
		return findingsQuery{}, err
	}
	if err := question.CheckWords("customers", fields.Customers); err != nil {
		return findingsQuery{}, err
	}
	query := findingsQuery{Customers: fields.Customers}
	for _, given := range fields.States {
		state, err := question.Word("states", given, review.States)
		if err != nil {
			return findingsQuery{}, err
		}
		query.States = append(query.States, state)
	}
	for _, given := range fields.Rules {
		rule, err := question.Word("rules", given, review.Rules)
		if err != nil {
			return findingsQuery{}, err
		}
		query.Rules = append(query.Rules, rule)
	}
	format, err := question.TakeFormat(fields.Format, question.TableFormats)
	if err != nil {
		return findingsQuery{}, err
	}
	at, err := frames.NumberAt(frames.ColumnOf(FindingsMeasures, func(m findingsMeasure) string { return m.Name }), fields.Measure, format)
	if at >= 0 {
		query.Measure = &FindingsMeasures[at]
	}
	return query, err
}

// chooses says whether the query's filters let a finding through.
func (q findingsQuery) chooses(one review.Finding) bool {
	return (len(q.States) == 0 || slices.Contains(q.States, one.State)) && (len(q.Rules) == 0 || slices.Contains(q.Rules, one.Rule))
}

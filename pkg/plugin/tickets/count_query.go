package tickets

import (
	"encoding/json"
	"slices"
	"strings"
	"unicode"

	"github.com/quantyca/rounds/pkg/plugin/faults"
	"github.com/quantyca/rounds/pkg/plugin/question"
	"github.com/quantyca/rounds/pkg/ticket"
)

// countFields is the stored form of a query for counts, schema 1.
type countFields struct {
	Customers []string      `json:"customers"`
	Filters   filtersFields `json:"filters"`
	TimeField string        `json:"timeField"`
	GroupBy   []string      `json:"groupBy"`
	Zero      bool          `json:"zero"`
	Partial   bool          `json:"partial"`
	Sort      string        `json:"sort"`
	Limit     *int          `json:"limit"`
}

// countQuery is a checked query for counts.
type countQuery struct {
	Customers []string
	Filters   ticket.Filters
	Time      ticket.TimeField
	GroupBy   []ticket.CountKey
	// Zero asks for the groups without a ticket, too.
	Zero bool
	// Partial takes a number that is too low for an answer where a connection fails.
	Partial bool
	ByCount bool
	Limit   int
	// Levels says that service levels are asked for whatever the filters and groups.
	Levels bool
}

// isOfSLA says whether the answer depends on service levels.
func (q countQuery) isOfSLA() bool {
	return q.Levels || len(q.Filters.SLA) > 0 || q.Time == ticket.SLADueTime || slices.Contains(q.GroupBy, ticket.CountSLA)
}

const (
	maxGroupKeys = 4
	sortByLabel  = "label"
	sortByCount  = "count"
)

var countSorts = []string{sortByLabel, sortByCount}

// parseCount reads a stored query. Errors are sentences.
func parseCount(raw json.RawMessage) (countQuery, error) {
	var fields countFields
	if err := question.Open(raw, &fields); err != nil {
		return countQuery{}, err
	}
	return takeCount(fields)
}

// takeCount checks the fields of every query that groups tickets.
func takeCount(fields countFields) (countQuery, error) {
	asked := ticketsQuery{Time: ticket.NoTime}
	which := ticketsFields{Customers: fields.Customers, Filters: fields.Filters, TimeField: fields.TimeField}
	for _, step := range []func(ticketsFields, *ticketsQuery) error{takeCustomers, takeTime, takeStates, takeFilters, takeNames, takeText} {
		if err := step(which, &asked); err != nil {
			return countQuery{}, err
		}
	}
	// Such a text narrows nothing, and a rule cannot read the notice that says so.
	if text := asked.Filters.Text; text != "" && !strings.ContainsFunc(text, isWordy) {
		return countQuery{}, faults.BadRequest("The text to find holds no letter or digit, so nothing can be counted by it.")
	}
	query := countQuery{
		Customers: fields.Customers, Filters: asked.Filters, Time: asked.Time,
		Zero: fields.Zero, Partial: fields.Partial,
	}
	for _, step := range []func(countFields, *countQuery) error{takeGroups, takeCountSort, takeCountLimit} {
		if err := step(fields, &query); err != nil {
			return countQuery{}, err
		}
	}
	return query, nil
}

// takeGroups keeps the order, which is that of the columns.
func takeGroups(fields countFields, query *countQuery) error {
	if err := question.CheckWords("groupBy", fields.GroupBy); err != nil {
		return err
	}
	if len(fields.GroupBy) > maxGroupKeys {
		return faults.BadRequest("The field groupBy of this query holds more than %d values.", maxGroupKeys)
	}
	seen := map[ticket.CountKey]bool{}
	for _, name := range fields.GroupBy {
		key, err := question.Word("groupBy", name, ticket.CountKeys)
		if err != nil {
			return err
		}
		// Two columns of one name would be one label, and the groups no longer unique.
		if seen[key] {
			return faults.BadRequest("The field groupBy of this query holds %s twice.", faults.Quoted(name))
		}
		seen[key] = true
		query.GroupBy = append(query.GroupBy, key)
	}
	return nil
}

func isWordy(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

func takeCountSort(fields countFields, query *countQuery) error {
	if fields.Sort == "" {
		return nil
	}
	word, err := question.Word("sort", fields.Sort, countSorts)
	query.ByCount = word == sortByCount
	return err
}

func takeCountLimit(fields countFields, query *countQuery) (err error) {
	query.Limit, err = question.Limit(fields.Limit, question.MaxLimit)
	return err
}

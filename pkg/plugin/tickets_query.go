package plugin

import (
	"encoding/json"
	"slices"
	"strings"

	"github.com/quantyca/rounds/pkg/plugin/faults"
	"github.com/quantyca/rounds/pkg/ticket"
)

const (
	defaultLimit = 500
	maxLimit     = 5000
	// allStates in the states of a query means: any state.
	allStates = "all"
)

// ticketsFields is the stored form of a query for tickets, schema 1.
type ticketsFields struct {
	Customers []string      `json:"customers"`
	Filters   filtersFields `json:"filters"`
	TimeField string        `json:"timeField"`
	Sort      struct {
		By    string `json:"by"`
		Order string `json:"order"`
	} `json:"sort"`
	Limit   *int     `json:"limit"`
	Columns []string `json:"columns"`
}

// ticketsQuery is a checked query for tickets. Empty Customers mean all that the
// caller may see.
type ticketsQuery struct {
	Customers []string
	Filters   ticket.Filters
	Time      ticket.TimeField
	Sort      ticket.Sort
	Limit     int
	Columns   []string
}

// The words that a query may use, in the order in which editors show them.
var (
	timeFields = []ticket.TimeField{ticket.NoTime, ticket.CreatedTime, ticket.UpdatedTime, ticket.ResolvedTime, ticket.SLADueTime}
	sortKeys   = []ticket.SortBy{
		ticket.BySLADue, ticket.ByPriority, ticket.ByCreated, ticket.ByUpdated, ticket.ByCustomer, ticket.ByKey, ticket.ByState,
	}
	priorities = []string{"1", "2", "3", "4", "5"}
	orders     = []string{"asc", "desc"}
)

// parseTickets reads a stored query. Errors are sentences.
func parseTickets(raw json.RawMessage) (ticketsQuery, error) {
	var fields ticketsFields
	if err := openEnvelope(raw, &fields); err != nil {
		return ticketsQuery{}, err
	}
	query := ticketsQuery{
		Customers: fields.Customers, Columns: fields.Columns,
		Time: ticket.NoTime, Sort: ticket.Sort{By: ticket.BySLADue},
	}
	for _, step := range []func(ticketsFields, *ticketsQuery) error{
		takeCustomers, takeColumns, takeTime, takeSort, takeLimit, takeStates, takeFilters, takeNames, takeText,
	} {
		if err := step(fields, &query); err != nil {
			return ticketsQuery{}, err
		}
	}
	return query, nil
}

func takeCustomers(fields ticketsFields, _ *ticketsQuery) error {
	return checkWords("customers", fields.Customers)
}

func takeColumns(fields ticketsFields, _ *ticketsQuery) error {
	if err := checkWords("columns", fields.Columns); err != nil {
		return err
	}
	for _, name := range fields.Columns {
		if !isColumn(name) {
			return faults.BadRequest("There is no column %s.", faults.Quoted(name))
		}
	}
	return nil
}

func takeTime(fields ticketsFields, query *ticketsQuery) (err error) {
	if fields.TimeField != "" {
		query.Time, err = wordOf("timeField", fields.TimeField, timeFields)
	}
	return err
}

func takeSort(fields ticketsFields, query *ticketsQuery) (err error) {
	if fields.Sort.By != "" {
		if query.Sort.By, err = wordOf("sort.by", fields.Sort.By, sortKeys); err != nil {
			return err
		}
	}
	if fields.Sort.Order != "" {
		order, err := wordOf("sort.order", fields.Sort.Order, orders)
		query.Sort.Descending = order == "desc"
		return err
	}
	return nil
}

func takeLimit(fields ticketsFields, query *ticketsQuery) (err error) {
	query.Limit, err = limitOf(fields.Limit, defaultLimit)
	return err
}

// limitOf is how many rows a query wants; one that states nothing wants the usual.
func limitOf(stated *int, usual int) (int, error) {
	switch {
	case stated == nil:
		return usual, nil
	case *stated < 1 || *stated > maxLimit:
		return 0, faults.BadRequest("The limit must be between 1 and %d.", maxLimit)
	}
	return *stated, nil
}

// wordsOf keeps each word once, in the order of known, so that the same filter
// always looks the same to a cache.
func wordsOf[T ~string](field string, words []string, known []T) ([]T, error) {
	if err := checkWords(field, words); err != nil {
		return nil, err
	}
	for _, word := range words {
		if _, err := wordOf(field, word, known); err != nil {
			return nil, err
		}
	}
	var kept []T
	for _, word := range known {
		if slices.Contains(words, string(word)) {
			kept = append(kept, word)
		}
	}
	return kept, nil
}

func wordOf[T ~string](field, word string, known []T) (T, error) {
	if slices.Contains(known, T(word)) {
		return T(word), nil
	}
	names := make([]string, len(known))
	for i, name := range known {
		names[i] = string(name)
	}
	return "", faults.BadRequest("The field %s of this query cannot be %s; it must be one of %s.",
		field, faults.Quoted(word), strings.Join(names, ", "))
}

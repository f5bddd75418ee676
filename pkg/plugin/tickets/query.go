package tickets

import (
	"encoding/json"

	"github.com/quantyca/rounds/pkg/plugin/faults"
	"github.com/quantyca/rounds/pkg/plugin/question"
	"github.com/quantyca/rounds/pkg/ticket"
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
	Priorities = []string{"1", "2", "3", "4", "5"}
	orders     = []string{"asc", "desc"}
)

// parseTickets reads a stored query. Errors are sentences.
func parseTickets(raw json.RawMessage) (ticketsQuery, error) {
	var fields ticketsFields
	if err := question.Open(raw, &fields); err != nil {
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
	return question.CheckWords("customers", fields.Customers)
}

func takeColumns(fields ticketsFields, _ *ticketsQuery) error {
	if err := question.CheckWords("columns", fields.Columns); err != nil {
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
		query.Time, err = question.Word("timeField", fields.TimeField, timeFields)
	}
	return err
}

func takeSort(fields ticketsFields, query *ticketsQuery) (err error) {
	if fields.Sort.By != "" {
		if query.Sort.By, err = question.Word("sort.by", fields.Sort.By, sortKeys); err != nil {
			return err
		}
	}
	if fields.Sort.Order != "" {
		order, err := question.Word("sort.order", fields.Sort.Order, orders)
		query.Sort.Descending = order == "desc"
		return err
	}
	return nil
}

func takeLimit(fields ticketsFields, query *ticketsQuery) (err error) {
	query.Limit, err = question.Limit(fields.Limit, question.DefaultLimit)
	return err
}

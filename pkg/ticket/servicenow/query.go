package servicenow

import (
	"slices"
	"time"

	"github.com/quantyca/rounds/pkg/ticket"
	"github.com/quantyca/rounds/pkg/ticket/encoded"
)

// zoneMargin covers every zone of the world, for instances that read a literal
// time in the account's zone instead of UTC.
const zoneMargin = 15 * time.Hour

// searching is one search in one table.
type searching struct {
	search ticket.Search
	table  string
	names  names
	rules  mapping
	// margin widens time ranges where literals are not read as UTC.
	margin time.Duration
	// ids, where there are any, are the only records that are wanted.
	ids []string
}

// query writes what narrows a search. The scope is no part of it: it comes first,
// by encoded.Bind. Whatever is let through here is filtered once more after reading.
func (s searching) query() encoded.Query {
	conditions := classCondition(s.table)
	if len(s.ids) > 0 {
		conditions = append(conditions, encoded.In("sys_id", s.ids...))
	}
	conditions = append(conditions, s.times()...)
	conditions = append(conditions, s.narrowing()...)
	words, _ := textConditions(s.search)
	return encoded.Query{Conditions: append(conditions, words...), Order: s.order()}
}

// times bounds the instants that ServiceNow stores with the ticket; the due time
// of a service level is none of them.
func (s searching) times() []encoded.Condition {
	switch s.search.Time {
	case ticket.CreatedTime:
		return s.within(encoded.Empty("opened_at"), "opened_at")
	case ticket.UpdatedTime:
		return s.within(encoded.Condition{}, "sys_updated_on")
	case ticket.ResolvedTime:
		// Which of them counts depends on the ticket's class; see reader.resolved.
		return s.within(encoded.Condition{}, slices.DeleteFunc(slices.Clone(resolvedFields), func(field string) bool { return !s.names.has(s.table, field) })...)
	}
	return nil
}

// within demands that one of the fields lies in the range, at either end, or that
// the other condition holds.
func (s searching) within(or encoded.Condition, fields ...string) []encoded.Condition {
	var conditions []encoded.Condition
	bound := func(at time.Time, write func(string, time.Time) encoded.Condition) {
		if at.IsZero() || len(fields) == 0 {
			return
		}
		one := write(fields[0], at)
		for _, field := range fields[1:] {
			one = one.OrElse(write(field, at))
		}
		if or.Operator != "" {
			one = one.OrElse(or)
		}
		conditions = append(conditions, one)
	}
	from, to := s.search.From, s.search.To
	if !from.IsZero() {
		from = from.Add(-s.margin)
	}
	if !to.IsZero() {
		to = to.Add(s.margin)
	}
	bound(from, encoded.AtOrAfter)
	bound(to, encoded.Before)
	return conditions
}

// order puts the tickets that matter most first. Due times lie in another table,
// so for them the open and more important tickets do.
func (s searching) order() []encoded.Order {
	down := s.search.Sort.Descending
	switch s.search.Sort.By {
	case ticket.ByPriority:
		return []encoded.Order{{Field: "priority", Descending: down}}
	case ticket.ByCreated:
		return []encoded.Order{{Field: "opened_at", Descending: down}}
	case ticket.ByUpdated:
		return []encoded.Order{{Field: "sys_updated_on", Descending: down}}
	case ticket.ByKey:
		return []encoded.Order{{Field: "number", Descending: down}}
	case ticket.ByState:
		return []encoded.Order{{Field: "state", Descending: down}}
	case ticket.ByCustomer:
		return []encoded.Order{{Field: "sys_created_on"}}
	}
	return []encoded.Order{{Field: "active", Descending: true}, {Field: "priority"}, {Field: "sys_created_on"}}
}

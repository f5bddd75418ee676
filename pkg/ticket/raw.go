package ticket

import (
	"context"
	"time"
)

// RawSource is a source that also answers questions in the system's own query
// language, bound by the scopes. Errors are *Failure; one of kind ErrQuery says
// in its sentence what is wrong with the text.
type RawSource interface {
	Raw(ctx context.Context, search RawSearch) (RawResult, error)
}

// RawSearch is a question in a system's own words: JQL, or an encoded query.
type RawSearch struct {
	Scopes []Scope
	// Text is JQL or an encoded query. It may hold $name or ${name} where a value
	// stands, and the macros $__timeFilter(field), $__timeFrom and $__timeTo. Empty
	// means everything in the scopes.
	Text string
	// Values are what the names stand for. They are values and never text: what they
	// hold can end no string and add no condition.
	Values map[string][]string
	// Table is ServiceNow's table; empty means incident. Jira has none.
	Table string
	// Fields are ids or names of the system's fields, in the order of the columns;
	// empty means a small default set.
	Fields   []string
	From, To time.Time
	MaxRows  int
}

// RawKind is the type of a raw column's values.
type RawKind string

// The kinds: string, float64, time.Time, bool.
const (
	RawText   RawKind = "text"
	RawNumber RawKind = "number"
	RawTime   RawKind = "time"
	RawFlag   RawKind = "flag"
)

// RawColumn is one field as answered.
type RawColumn struct {
	// Name is the field's id there, Title what people call it.
	Name, Title string
	Kind        RawKind
	// Unit is Grafana's unit id, such as s for durations; empty means none.
	Unit string
}

// RawRow is one ticket; Values go with the columns. A nil value is missing;
// the others have the Go type that the column's kind names.
type RawRow struct {
	Customer, Key, URL string
	Values             []any
}

// RawResult is what a raw question brought.
type RawResult struct {
	Columns []RawColumn
	Rows    []RawRow
	// Matched, Exact, Dropped, Notices and AsOf are as in Result.
	Matched int
	Exact   bool
	Dropped int
	Notices []Notice
	AsOf    time.Time
	// Executed is the query as it was sent, for the query inspector; no secret is in it.
	Executed string
}

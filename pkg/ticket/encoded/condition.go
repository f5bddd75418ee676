package encoded

import (
	"slices"
	"strings"
	"time"
)

// Condition is a field, an operator and its values; where alternatives are
// stated, one of them all has to hold. A Condition without operator is none.
type Condition struct {
	Field    string
	Operator Operator
	// Values are as they are stored there: sys_ids of references, numbers of choices.
	// IN and NOT IN take any number, BETWEEN two, ON three, ISEMPTY and its like
	// none, the others one.
	Values []string
	// Or are alternatives, written ^OR behind this condition. They have none of
	// their own.
	Or []Condition
}

// Order is one key that rows are ordered by.
type Order struct {
	Field      string
	Descending bool
}

// Query is conditions that must all hold, and an order.
type Query struct {
	Conditions []Condition
	Order      []Order
}

// Is demands a value; an empty one demands an empty field.
func Is(field, value string) Condition {
	return Condition{Field: field, Operator: Equals, Values: []string{value}}
}

// IsNot demands any other value.
func IsNot(field, value string) Condition {
	return Condition{Field: field, Operator: NotEquals, Values: []string{value}}
}

// In demands one of the values. Lists have no escape for commas, so values with
// one are written as alternatives. Without values it cannot be rendered.
func In(field string, values ...string) Condition {
	if !slices.ContainsFunc(values, func(value string) bool { return strings.Contains(value, ",") }) {
		return Condition{Field: field, Operator: AmongValues, Values: values}
	}
	first := Is(field, values[0])
	for _, value := range values[1:] {
		first = first.OrElse(Is(field, value))
	}
	return first
}

// NotIn demands none of the values; rows without any value pass as well on most
// fields, as the instance decides.
func NotIn(field string, values ...string) Condition {
	return Condition{Field: field, Operator: NotAmongValues, Values: values}
}

// Like demands that a text holds another, in any case.
func Like(field, text string) Condition {
	return Condition{Field: field, Operator: Contains, Values: []string{text}}
}

// Empty demands that a field has no value.
func Empty(field string) Condition { return Condition{Field: field, Operator: IsEmpty} }

// NotEmpty demands that a field has a value.
func NotEmpty(field string) Condition { return Condition{Field: field, Operator: IsNotEmpty} }

// After demands a greater value, such as the next sys_id.
func After(field, value string) Condition {
	return Condition{Field: field, Operator: Greater, Values: []string{value}}
}

// AtOrAfter demands an instant that is not before another.
func AtOrAfter(field string, instant time.Time) Condition {
	return Condition{Field: field, Operator: AtLeast, Values: []string{Instant(instant)}}
}

// Before demands an instant before another.
func Before(field string, instant time.Time) Condition {
	return Condition{Field: field, Operator: Less, Values: []string{Instant(instant)}}
}

// OrElse is the condition or another; the alternatives of the other come along.
func (c Condition) OrElse(other Condition) Condition {
	alternatives := slices.Concat(c.Or, []Condition{other}, other.Or)
	alternatives[len(c.Or)].Or = nil
	c.Or = alternatives
	return c
}

// Instant writes an instant as ServiceNow stores it: UTC, to the second. Parts of
// a second count up, so that ranges from and to keep exactly the stored seconds
// that they hold.
func Instant(instant time.Time) string {
	return instant.Add(time.Second - 1).UTC().Truncate(time.Second).Format("2006-01-02 15:04:05")
}

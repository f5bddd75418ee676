package servicenow

import (
	"cmp"
	"fmt"
	"regexp"
	"slices"
	"strings"

	"github.com/quantyca/rounds/pkg/setup"
	"github.com/quantyca/rounds/pkg/ticket"
	"github.com/quantyca/rounds/pkg/ticket/encoded"
	"github.com/quantyca/rounds/pkg/ticket/explain"
)

// maxScopeValues bounds one search; beyond it the set-up is at fault.
const maxScopeValues = 5000

var (
	scopeField = regexp.MustCompile(`^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*){0,3}$`)
	scopeID    = regexp.MustCompile(`^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$`)
)

// share is a part of the scopes that one condition can express: the values of one field.
type share struct {
	field string
	ids   []string
}

// condition is the scope as a query states it, always first.
func (s share) condition() encoded.Condition { return encoded.In(s.field, s.ids...) }

// sharesOf puts scopes of the same field together, values sorted, so that equal
// scopes give equal queries. Scopes without values add nothing.
func sharesOf(scopes []ticket.Scope) ([]share, error) {
	byField := map[string][]string{}
	values := 0
	for _, scope := range scopes {
		field := fieldOf(scope)
		if !scopeField.MatchString(field) {
			return nil, fmt.Errorf("%w: its field has an impossible name", explain.ErrScope)
		}
		for _, id := range scope.IDs {
			if !scopeID.MatchString(id) {
				return nil, fmt.Errorf("%w: one of its ids is none", explain.ErrScope)
			}
			byField[field] = append(byField[field], id)
			values++
		}
	}
	if values > maxScopeValues {
		return nil, fmt.Errorf("%w: it names %d ids; %d are possible", explain.ErrScope, values, maxScopeValues)
	}
	var shares []share
	for field, ids := range byField {
		slices.Sort(ids)
		shares = append(shares, share{field: field, ids: slices.Compact(ids)})
	}
	slices.SortFunc(shares, func(a, b share) int { return cmp.Compare(a.field, b.field) })
	return shares, nil
}

func fieldOf(scope ticket.Scope) string {
	if scope.Field == "" {
		return setup.DefaultScopeField
	}
	return scope.Field
}

// split cuts a share into shares for which fits says yes, so that addresses stay
// short. A single value that does not fit stays; the call then refuses it.
func (s share) split(fits func(share) bool) []share {
	var parts []share
	for rest := s.ids; len(rest) > 0; {
		size := len(rest)
		for size > 1 && !fits(share{field: s.field, ids: rest[:size]}) {
			size = max(1, size*3/4)
		}
		parts = append(parts, share{field: s.field, ids: rest[:size]})
		rest = rest[size:]
	}
	return parts
}

// customerOf answers the customer of the first scope that covers a record, by the
// stored values of the scopes' fields. A record without the field is nobody's.
func customerOf(scopes []ticket.Scope, values map[string]string) (string, bool) {
	for _, scope := range scopes {
		if value, ok := values[fieldOf(scope)]; ok && value != "" && slices.Contains(scope.IDs, value) {
			return scope.Customer, true
		}
	}
	return "", false
}

// scopeFields are the fields that the scopes compare, each once.
func scopeFields(scopes []ticket.Scope) []string {
	var fields []string
	for _, scope := range scopes {
		fields = append(fields, fieldOf(scope))
	}
	slices.Sort(fields)
	return slices.Compact(fields)
}

// withIDs leaves the scopes that name values at all.
func withIDs(scopes []ticket.Scope) []ticket.Scope {
	return slices.DeleteFunc(slices.Clone(scopes), func(s ticket.Scope) bool { return len(s.IDs) == 0 })
}

// keyOf names scopes in memory.
func keyOf(scopes []ticket.Scope) string {
	var parts []string
	for _, scope := range scopes {
		ids := slices.Sorted(slices.Values(scope.IDs))
		parts = append(parts, fieldOf(scope)+"="+strings.Join(ids, ","))
	}
	slices.Sort(parts)
	return strings.Join(parts, "\x00")
}

package jira

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"time"
	"unicode"

	"github.com/quantyca/rounds/pkg/ticket/explain"

	"github.com/quantyca/rounds/pkg/ticket"
)

// maxScopeValues bounds one query; beyond it the set-up is at fault.
const maxScopeValues = 5000

// query is a search in Jira's words.
type query struct {
	where clause
	order string
}

// text is the whole JQL.
func (q query) text() string { return string(q.where) + q.order }

// buildQuery writes the scopes, always first and always joined by AND, the time
// range, the text, and the filters that JQL can express without losing a ticket.
func buildQuery(search ticket.Search, known catalogue, rules mapping) (query, error) {
	scope, err := scopeClause(search.Scopes)
	if err != nil {
		return query{}, err
	}
	clauses := []clause{scope}
	clauses = append(clauses, timeClauses(search, known)...)
	if words := textQuery(search.Filters.Text); words != "" {
		field := "text"
		if search.TitleOnly {
			field = "summary"
		}
		clauses = append(clauses, contains(field, words))
	}
	clauses = append(clauses, narrowing(search.Filters, known, rules)...)
	by := search.Sort
	if search.Counting || search.Whole {
		// Keys do not change while pages are read; dates and service levels do.
		by = ticket.Sort{By: ticket.ByKey}
	}
	return query{where: all(clauses...), order: orderBy(by, known)}, nil
}

// scopeClause writes one list for all scopes without labels and one clause for
// each set of labels. The values are sorted, so that equal scopes give equal text.
func scopeClause(scopes []ticket.Scope) (clause, error) {
	byLabels := map[string]ticket.Scope{}
	values := 0
	for _, scope := range scopes {
		if len(scope.Projects) == 0 {
			continue
		}
		labels := slices.Compact(slices.Sorted(slices.Values(scope.Labels)))
		key := strings.Join(labels, "\x00")
		group := byLabels[key]
		group.Labels = labels
		group.Projects = append(group.Projects, scope.Projects...)
		byLabels[key] = group
		values += len(scope.Projects) + len(labels)
	}
	if values > maxScopeValues {
		return "", fmt.Errorf("%w: the scope names %d projects and labels; %d are possible", explain.ErrScope, values, maxScopeValues)
	}
	groups := slices.SortedFunc(mapValues(byLabels), func(a, b ticket.Scope) int {
		return cmp.Or(cmp.Compare(len(a.Labels), len(b.Labels)), slices.Compare(a.Labels, b.Labels))
	})
	var clauses []clause
	for _, group := range groups {
		projects := slices.Compact(slices.Sorted(slices.Values(group.Projects)))
		for _, value := range slices.Concat(projects, group.Labels) {
			if strings.TrimSpace(value) == "" || strings.ContainsFunc(value, unicode.IsControl) {
				return "", fmt.Errorf("%w: a project or label is empty or holds a control character", explain.ErrScope)
			}
		}
		if len(group.Labels) == 0 {
			clauses = append(clauses, in("project", projects))
			continue
		}
		clauses = append(clauses, all(in("project", projects), in("labels", group.Labels)))
	}
	if len(clauses) == 0 {
		return "", fmt.Errorf("%w: it names no project", explain.ErrScope)
	}
	return anyOf(clauses...), nil
}

func mapValues(groups map[string]ticket.Scope) func(func(ticket.Scope) bool) {
	return func(yield func(ticket.Scope) bool) {
		for _, group := range groups {
			if !yield(group) {
				return
			}
		}
	}
}

// timeClauses bounds the dates that Jira stores; the due time of a service level
// is none of them and is judged after reading.
func timeClauses(search ticket.Search, known catalogue) []clause {
	switch search.Time {
	case ticket.CreatedTime:
		return within("created", search)
	case ticket.UpdatedTime:
		return within("updated", search)
	case ticket.ResolvedTime:
		if !known.moves {
			return within("resolved", search)
		}
		// Workflows that set no resolution have no such date; see fieldReader.resolved.
		moved := append([]clause{"resolved is EMPTY"}, within("statusCategoryChangedDate", search)...)
		set := append([]clause{"resolved is not EMPTY"}, within("resolved", search)...)
		return []clause{anyOf(all(set...), all(moved...))}
	}
	return nil
}

// within bounds one date field by the range of a search; either end may be open.
func within(field string, search ticket.Search) []clause {
	var clauses []clause
	if !search.From.IsZero() {
		clauses = append(clauses, atOrAfter(field, search.From.UnixMilli()))
	}
	if !search.To.IsZero() {
		// A part of a millisecond still belongs to the range.
		clauses = append(clauses, before(field, search.To.Add(time.Millisecond-1).UnixMilli()))
	}
	return clauses
}

// orderBy puts the tickets that matter most first. Names come from the
// catalogue or stand here; nothing of a caller reaches the text.
func orderBy(by ticket.Sort, known catalogue) string {
	var keys []string
	direction := " ASC"
	if by.Descending {
		direction = " DESC"
	}
	switch by.By {
	case ticket.ByPriority:
		// Jira counts priorities upwards: DESC begins with the highest.
		keys = append(keys, "priority"+flip(direction))
	case ticket.ByCreated:
		keys = append(keys, "created"+direction)
	case ticket.ByUpdated:
		keys = append(keys, "updated"+direction)
	case ticket.ByCustomer:
		keys = append(keys, "project"+direction)
	case ticket.ByKey:
		keys = append(keys, "key"+direction)
	case ticket.ByState:
		keys = append(keys, "status"+direction)
	default:
		for _, field := range known.sortableSLAs() {
			keys = append(keys, field.clauseName()+direction)
		}
	}
	if by.By != ticket.ByPriority {
		keys = append(keys, "priority DESC")
	}
	if by.By != ticket.ByKey {
		keys = append(keys, "key ASC")
	}
	return " ORDER BY " + strings.Join(keys, ", ")
}

func flip(direction string) string {
	if direction == " ASC" {
		return " DESC"
	}
	return " ASC"
}

package jira

import (
	"strconv"
	"strings"
)

// clause is a piece of JQL that binds no looser than AND, so that clauses can be
// joined without looking inside them. Values of others enter them here only.
type clause string

// maxList is how many values stand in one list; Jira refuses lists of a thousand.
const maxList = 500

// all joins clauses that must hold together; each is put in parentheses.
func all(clauses ...clause) clause { return join(" AND ", clauses) }

// anyOf joins clauses of which one must hold.
func anyOf(clauses ...clause) clause {
	if len(clauses) == 1 {
		return clauses[0]
	}
	return "(" + join(" OR ", clauses) + ")"
}

func join(word string, clauses []clause) clause {
	parts := make([]string, len(clauses))
	for i, c := range clauses {
		parts[i] = "(" + string(c) + ")"
	}
	return clause(strings.Join(parts, word))
}

// in demands one of the values, in lists that Jira accepts.
func in(field string, values []string) clause {
	var lists []clause
	for chunk := range chunks(values) {
		lists = append(lists, clause(field+" in ("+quoteAll(chunk)+")"))
	}
	return anyOf(lists...)
}

// notIn demands none of the values. JQL's "not in" drops tickets without any
// value, so those are let in by name where the field can be empty.
func notIn(field string, values []string, canBeEmpty bool) clause {
	var lists []clause
	for chunk := range chunks(values) {
		lists = append(lists, clause(field+" not in ("+quoteAll(chunk)+")"))
	}
	if canBeEmpty {
		return anyOf(all(lists...), clause(field+" is EMPTY"))
	}
	return all(lists...)
}

// atOrAfter bounds a date field by epoch milliseconds: date strings would be read
// in the zone of the account's profile.
func atOrAfter(field string, millis int64) clause {
	return clause(field + " >= " + strconv.FormatInt(millis, 10))
}

func before(field string, millis int64) clause {
	return clause(field + " < " + strconv.FormatInt(millis, 10))
}

// contains is a text search; words come from textQuery.
func contains(field, words string) clause { return clause(field + " ~ " + quote(words)) }

func quoteAll(values []string) string {
	quoted := make([]string, len(values))
	for i, value := range values {
		quoted[i] = quote(value)
	}
	return strings.Join(quoted, ", ")
}

func chunks(values []string) func(func([]string) bool) {
	return func(yield func([]string) bool) {
		for len(values) > maxList {
			if !yield(values[:maxList]) {
				return
			}
			values = values[maxList:]
		}
		yield(values)
	}
}

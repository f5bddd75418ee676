package jira

import "github.com/quantyca/rounds/pkg/ticket/jql"

// quote writes a value as a JQL string literal.
func quote(value string) string { return jql.Quote(value) }

// textQuery turns plain text into the words of a text search.
func textQuery(text string) string { return jql.Words(text) }

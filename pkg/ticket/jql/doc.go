// Package jql reads JQL by Atlassian's grammar and binds it to a scope, so that
// whatever somebody writes stays inside his customers' tickets. It does no I/O.
//
//	bound, err := jql.Bind(`project in ("ACM")`, `status = $state ORDER BY created`,
//		map[string][]string{"state": {"Open"}}, jql.Window{From: from, To: to})
//	// bound.Text is: (project in ("ACM")) AND (status = "Open") ORDER BY created
//
// Only whole, well-formed queries pass. What is sent is written anew from what
// was understood, never copied from the text. Errors are *Refusal.
//
// Sources: the grammar of Jira's ANTLR parser and its error texts; Atlassian's
// list of reserved words.
package jql

// Package jira answers searches from Jira Cloud (REST version 3) and from Jira Data
// Center (REST version 2).
//
//	client, err := jira.New(connection, secret, httpClient, time.Now)
//	result, err := client.Search(ctx, ticket.Search{Scopes: scopes, MaxRows: 500})
//
// A search becomes one JQL text built from structured values only: the scopes,
// then the filters that JQL can express without losing a ticket, then the order
// that keeps the most urgent where the number of rows cuts. Whatever comes back
// is checked against the scopes once more and filtered by the rest.
//
// What tells the two apart is one edition: where the interface lies, how pages are
// read, how texts are written, and the names in sentences. Sources: Atlassian's
// OpenAPI descriptions of both, its rate-limiting and advanced-search pages, and
// recorded answers.
//
// Pages, catalogues (fields, priorities, statuses, types) and the identity are
// kept for a while; callers who ask the same at the same time share one call,
// which stops when the last of them leaves.
package jira

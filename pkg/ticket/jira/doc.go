// Package jira answers searches from Jira Cloud (REST version 3).
//
//	cloud, err := jira.New(connection, secret, client, time.Now)
//	result, err := cloud.Search(ctx, ticket.Search{Scopes: scopes, MaxRows: 500})
//
// A search becomes one JQL text built from structured values only: the scopes,
// then the filters that JQL can express without losing a ticket, then the order
// that keeps the most urgent where the number of rows cuts. Whatever comes back
// is checked against the scopes once more and filtered by the rest.
//
// Pages, catalogues (fields, priorities, statuses, types) and the identity are
// kept for a while; callers who ask the same at the same time share one call,
// which stops when the last of them leaves.
package jira

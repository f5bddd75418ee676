// Package store keeps what must outlive a browser: who published what to the
// public, what was written to ticket systems, which rounds are due and what was
// recorded about them, how well the playbook covers the alert rules, what was learnt in
// reviews, and who did what.
// It is SQLite in a file, or PostgreSQL, behind one interface; nothing outside this
// package can tell which.
//
//	kept, err := store.Open(ctx, store.Options{
//		Database:      "", // the setting: a path, sqlite:PATH, file:PATH, postgres://…; empty is the default file
//		DefaultFolder: "/var/lib/grafana",
//		Clock:         time.Now,
//	})
//	workspace, err := store.NewWorkspace("org:1")
//	grant, err := kept.MakeGrant(ctx, workspace, store.Actor{UID: "u1", Name: "Anna"}, store.NewGrant{
//		Customer: "acme", QueryTypes: []string{"tickets"}, Note: "Wall screen in the lobby",
//	})
//	grant, err = kept.FindGrant(ctx, workspace, grant.ID)
//	if err == nil && grant.Publishes("acme", "tickets") { … }
//
// Every row belongs to a workspace, every function that touches rows takes one,
// and no function reads across. Errors are a *Failure: a sentence for people, a
// remedy for administrators, a cause for the log. Times are UTC to the millisecond.
//
// The schema only moves forward. To add a step, add a file of the next number to
// both folders below migrations; to add a table, give it the column workspace.
package store

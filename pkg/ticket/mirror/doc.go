// Package mirror keeps a copy of the tickets of one connection, so that questions are
// answered in milliseconds and cost the ticket system nothing, however many people ask.
//
// A Mirror reads through a ticket.Source, keeps what it read in a Book, and is a
// ticket.Source itself. It works in steps that somebody with a clock calls; each step
// can end at any moment without loss, for the book is written before the next begins.
//
//	m := mirror.New(options)
//	err := m.Step(ctx) // reads what is due
//	result, err := m.Search(ctx, search)
package mirror

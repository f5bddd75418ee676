// Package desk writes to ticket systems what a person has decided: it opens a ticket
// once however often that is asked, comments on it, links it, and keeps who did it.
//
//	room := &desk.Desk{Instance: in}
//	err := desk.ServeTicketOpen(room, caller, w, r)
package desk

import "github.com/quantyca/rounds/pkg/plugin/instance"

// Desk writes to the ticket systems of one data source.
type Desk struct {
	*instance.Instance
	Crowd
}

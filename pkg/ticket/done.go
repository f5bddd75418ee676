package ticket

import "time"

// IsOpen says whether somebody still has to do something about the ticket.
func (t *Ticket) IsOpen() bool { return t.State != Resolved && t.State != Closed }

// Done is when the work ended: the resolution, else the closing. It is false for an
// open ticket, and for one of which the system tells neither time.
func (t *Ticket) Done() (time.Time, bool) {
	switch {
	case t.IsOpen():
		return time.Time{}, false
	case !t.Resolved.IsZero():
		return t.Resolved, true
	default:
		return t.Closed, !t.Closed.IsZero()
	}
}

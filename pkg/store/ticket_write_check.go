package store

const maxAddress = 2000

func (w TicketWrite) check() error {
	if w.Kind != OpenTicket && w.Kind != CommentTicket {
		return unusable("It is not known what is to be written.")
	}
	return firstError(
		requireText("The connection", w.Connection, maxWord),
		checkCustomer(w.Customer),
		requireText("What the ticket is about", w.Subject, maxName),
		checkText("The digest", w.About, maxName),
	)
}

func (r TicketReference) check() error {
	return firstError(
		requireText("The ticket's key", r.Key, maxName),
		checkText("The ticket's id", r.ID, maxName),
		checkText("The ticket's address", r.URL, maxAddress),
	)
}

// kinds are the audit's words for results; a withdrawn turn leaves no record.
var ticketKinds = map[Result]string{
	ResultOpened: TicketOpened, ResultFound: TicketFound, ResultCommented: TicketCommented, ResultUnanswered: TicketUnanswered,
}

func (o Outcome) check(kind WriteKind) error {
	fitting := map[WriteKind][]Result{
		OpenTicket:    {ResultOpened, ResultFound, ResultWithdrawn, ResultUnanswered},
		CommentTicket: {ResultCommented, ResultWithdrawn, ResultUnanswered},
	}
	for _, result := range fitting[kind] {
		switch {
		case o.Result != result:
		case result == ResultWithdrawn || result == ResultUnanswered:
			if o.Ticket != (TicketReference{}) {
				return unusable("Nothing is known to be written, so there is no ticket to keep.")
			}
			return nil
		default:
			return o.Ticket.check()
		}
	}
	return unusable("What is to be written cannot end so.")
}

func (a TicketAct) check() error {
	if a.Kind != TicketFound && a.Kind != TicketLinked {
		return unusable("This act takes a turn.")
	}
	return firstError(
		requireText("The connection", a.Connection, maxWord),
		checkCustomer(a.Customer),
		checkText("What the ticket is about", a.Fingerprint, maxName),
		checkText("The link", a.Link, maxAddress),
		a.Ticket.check(),
	)
}

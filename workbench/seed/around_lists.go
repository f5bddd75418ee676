package main

import "github.com/quantyca/rounds/pkg/check"

// aroundList is a checklist around the present.
type aroundList struct {
	customer, name, title string
	// closed makes the day one on which the customer does not work.
	closed  bool
	windows []window
}

func manual(id, title string) check.Check {
	return check.Check{ID: id, Title: title, Owner: "Second level"}
}

func signed(id, title string) check.Check {
	one := manual(id, title)
	one.SignOff = true
	return one
}

// aroundLists hold each state of a check, and of a round, at the present.
func (s *seeding) aroundLists() []aroundList {
	return []aroundList{
		{customer: "acme", name: "", title: "Release of the order portal", windows: []window{s.allWell(), s.missed(), s.running(), s.soon(), s.next()}},
		{customer: "globex", name: "", title: "Move of the mail server", windows: []window{s.late(), s.withProblem(), s.signatures(), s.open()}},
		{customer: "initech", name: "", title: "Change of the storage", windows: []window{s.blind(), s.skipped(), s.carried()}},
		{customer: "initech", name: "off-", title: "Round on the shop floor", closed: true, windows: []window{{
			id: "off", title: "Shop floor", from: -60, to: 60, grace: 10,
			checks: []check.Check{manual("line-one", "Line one is up"), manual("line-two", "Line two is up")},
		}}},
	}
}

func (s *seeding) allWell() window {
	return window{
		id: "well", title: "Before", from: -95, to: -65, grace: 10,
		checks: []check.Check{manual("backup-taken", "A backup was taken"), manual("people-told", "Users were told")},
		acts:   []act{does(check.DoneAct, "backup-taken", s.minute(-90), anna), does(check.DoneAct, "people-told", s.minute(-85), anna)},
	}
}

func (s *seeding) missed() window {
	return window{
		id: "missed", title: "Freeze", from: -90, to: -60, grace: 10,
		checks: []check.Check{manual("jobs-stopped", "Jobs are stopped"), manual("queue-drained", "The queue is drained"), manual("locks", "No lock is left")},
		acts: []act{
			does(check.DoneAct, "jobs-stopped", s.minute(-80), anna),
			// Done when it was too late: missed all the same.
			does(check.DoneAct, "queue-drained", s.minute(-30), luca),
		},
	}
}

func (s *seeding) running() window {
	unless := manual("rows", "Rows in the new table")
	unless.Evidence = check.Evidence{Kind: check.NumberEvidence, Required: true, Label: "rows", Unit: "rows"}
	wrong, right := 1200.0, 12000.0
	return window{
		id: "running", title: "Switch", from: -30, to: 45, grace: 15,
		checks: []check.Check{
			manual("migrated", "The database is migrated"), unless, manual("first-page", "The first page opens"), manual("orders", "An order can be placed"),
			manual("mails", "Mails go out"), manual("old-off", "The old server is off"), manual("partners", "Partners can send"), signed("numbers", "Numbers agree"),
		},
		acts: []act{
			does(check.DoneAct, "migrated", s.minute(-25), anna),
			does(check.DoneAct, "rows", s.minute(-22), anna).showing(&check.Proof{Kind: check.NumberEvidence, Number: &wrong, Unit: "rows"}),
			does(check.DoneAct, "rows", s.minute(-18), anna).because("A zero was missing.").showing(&check.Proof{Kind: check.NumberEvidence, Number: &right, Unit: "rows"}).in(corrections),
			does(check.StartAct, "first-page", s.minute(-5), anna),
			does(check.ProblemAct, "orders", s.minute(-12), anna).saying("Payment by card fails; the provider was called.").asBad(check.Critical),
			does(check.SkipAct, "mails", s.minute(-10), anna).because("The mail server is being moved today."),
			does(check.NotApplicableAct, "old-off", s.minute(-9), anna).because("It stays on for another week."),
			does(check.DoneAct, "numbers", s.minute(-8), anna),
		},
	}
}

// soon is for the worker itself: it watches the rule and counts the tickets.
func (s *seeding) soon() window {
	return window{
		id: "soon", title: "Watch", from: 2, to: 12, grace: 5,
		checks: []check.Check{
			{ID: "quiet", Title: "No service level is breached meanwhile", Kind: check.Alert, Alert: check.AlertSource{RuleUID: "rounds-breached", Labels: map[string]string{"customer": "ACME"}}},
			{ID: "no-p1", Title: "No P1 ticket is open after it", Kind: check.Tickets, Tickets: check.TicketsSource{Priorities: []string{"1"}}},
		},
	}
}

func (s *seeding) next() window {
	return window{
		id: "next", title: "After", from: 60, to: 120, grace: 30,
		checks: []check.Check{manual("load", "Load is normal"), manual("handed-over", "It is handed over to the evening shift")},
	}
}

func (s *seeding) open() window {
	return window{
		id: "open", title: "Calendars", from: -10, to: 50, grace: 15,
		checks: []check.Check{manual("calendars", "Calendars are shared again"), manual("rooms", "Rooms can be booked")},
	}
}

func (s *seeding) late() window {
	return window{
		id: "late", title: "Mailboxes", from: -55, to: -6, grace: 90,
		checks: []check.Check{manual("moved", "All mailboxes are moved"), manual("rules-kept", "Rules of the mailboxes are kept"), manual("spam", "The spam filter learns")},
		acts:   []act{does(check.StartAct, "rules-kept", s.minute(-20), luca), does(check.DoneAct, "spam", s.minute(-2), luca)},
	}
}

func (s *seeding) withProblem() window {
	return window{
		id: "problem", title: "Names", from: -100, to: -60, grace: 10,
		checks: []check.Check{manual("names", "Names point to the new server"), manual("phones", "Phones find it")},
		acts: []act{
			does(check.DoneAct, "names", s.minute(-90), luca),
			does(check.ProblemAct, "phones", s.minute(-80), luca).saying("Phones of the second floor keep asking for a password.").asBad(check.Minor),
		},
	}
}

func (s *seeding) signatures() window {
	return window{
		id: "signed", title: "Rights", from: -120, to: -80, grace: 10,
		checks: []check.Check{signed("admins", "Administrators are the right ones"), signed("shared", "Shared mailboxes are the right ones"), signed("outside", "Nobody outside has rights")},
		acts: []act{
			does(check.DoneAct, "admins", s.minute(-110), luca), does(check.DoneAct, "shared", s.minute(-105), luca), does(check.DoneAct, "outside", s.minute(-100), luca),
			does(check.SignAct, "admins", s.minute(-70), anna).in(signatures),
			does(check.RejectAct, "shared", s.minute(-68), anna).because("The mailbox of the warehouse is missing in the list.").in(signatures),
		},
	}
}

func (s *seeding) blind() window {
	rule := check.AlertSource{RuleUID: "storage-latency"}
	return window{
		id: "blind", title: "Copy", from: -80, to: -40, grace: 10,
		checks: []check.Check{
			{ID: "latency", Title: "Latency stays low", Kind: check.Alert, Impact: check.HighImpact, Alert: rule},
			{ID: "errors", Title: "No errors of the paths", Kind: check.Alert, Alert: check.AlertSource{RuleUID: "storage-paths"}},
		},
		acts: []act{
			does(check.UnevaluatedAct, "latency", s.minute(-39), "").from(check.ByAlert).because("The alert rule found no data."),
			does(check.UnevaluatedAct, "errors", s.minute(-39), "").from(check.ByAlert).because("Grafana did not answer."),
			does(check.DoneAct, "errors", s.minute(-30), anna).because("Looked at the switch itself: no errors."),
		},
	}
}

func (s *seeding) skipped() window {
	return window{
		id: "skipped", title: "Second copy", from: -75, to: -45, grace: 10,
		checks: []check.Check{manual("second", "The second copy is complete")},
		acts:   []act{does(check.SkipAct, "second", s.minute(-70), anna).because("The second storage is not there yet.")},
	}
}

func (s *seeding) carried() window {
	return window{
		id: "carried", title: "Clean-up", from: -150, to: -120, grace: 10, carry: true,
		checks: []check.Check{manual("old-volumes", "Old volumes are removed")},
	}
}

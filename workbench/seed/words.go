package main

import (
	"fmt"
	"math"
	"strconv"

	"github.com/quantyca/rounds/pkg/check"
)

var (
	severities  = []check.Severity{check.Minor, check.Minor, check.Major, check.Critical}
	skipReasons = []string{
		"The system is being moved today; nothing runs on it.", "The customer asked to leave it out this week.",
		"No access: the account is locked, a ticket is open.",
	}
	otherReasons = []string{"Maintenance window of the customer.", "Month-end: the job does not run.", "The site is closed today."}
	problems     = []string{
		"The job ended with an error and was started again; it is running.", "Two files are missing; the partner was called.",
		"The number is below what is normal for this day.", "The page opens, but takes almost a minute.",
		"A certificate of the test system has expired.", "One consumer hangs; restarted, the queue is falling.",
	}
	correctionReasons = []string{"Wrong number typed.", "Looked at the wrong host first.", "The job was run again and ended well."}
	alertReasons      = []string{"The alert rule found no data.", "The alert rule ended in an error.", "Grafana did not answer.", "The alert rule is paused."}
	ticketReasons     = []string{"Jira did not answer in time.", "The ticket system did not count all tickets."}
)

// ticketPrefixes begin the keys of the demo's tickets, by customer.
var ticketPrefixes = map[string]string{"acme": "ACM-", "globex": "GLX-", "initech": "INC00100"}

func pick[T any](p *planning, from []T) T { return from[p.IntN(len(from))] }

// proof is evidence as the check wants it; of a problem, often a number out of range.
func (p *planning) proof(one check.Check, bad bool) *check.Proof {
	wanted := one.Evidence
	from, to := p.round.Start.AddDate(0, 0, -1).UnixMilli(), p.round.Start.UnixMilli()
	switch wanted.Kind {
	case check.NumberEvidence:
		number := p.number(wanted, bad)
		return &check.Proof{Kind: check.NumberEvidence, Number: &number, Unit: wanted.Unit}
	case check.NoteEvidence:
		return &check.Proof{Kind: check.NoteEvidence, Text: fmt.Sprintf("Acknowledged at %s.", p.round.Start.Format("15:04"))}
	case check.LinkEvidence:
		return &check.Proof{Kind: check.LinkEvidence, URL: "https://reports.example/" + p.round.Key.Date.String()}
	case check.PanelEvidence:
		return &check.Proof{Kind: check.PanelEvidence, URL: fmt.Sprintf("https://grafana.example/d/figures?viewPanel=1&from=%d&to=%d", from, to)}
	case check.TicketEvidence:
		return &check.Proof{Kind: check.TicketEvidence, Text: ticketPrefixes[p.round.Definition.Checklist.Customer] + strconv.Itoa(1+p.IntN(40))}
	}
	return nil
}

func (p *planning) number(wanted check.Evidence, bad bool) float64 {
	least := 0.0
	if wanted.Min != nil {
		least = *wanted.Min
	}
	most := least + 60
	if wanted.Max != nil {
		most = *wanted.Max
	}
	if bad && wanted.Max != nil && p.chance(600) {
		return math.Round(most * 1.3)
	}
	// Most days are alike.
	share := 0.3 + 0.2*(p.Float64()+p.Float64())
	return math.Round(least + share*(most-least))
}

package check

import (
	"fmt"
	"strings"
	"time"
)

// Outlook is which way a check tends whose window is not over.
type Outlook string

// The outlooks. Unclear is also where it would be not evaluated as things stand.
const (
	Good    Outlook = "good"
	Bad     Outlook = "bad"
	Unclear Outlook = "unclear"
)

// SoFar is what a machine has seen of a check whose window is not over. It is shown
// and never an answer: that comes when the window ends.
type SoFar struct {
	Text    string    `json:"text"`
	At      time.Time `json:"at"`
	Outlook Outlook   `json:"outlook"`
}

// AlertSoFar tells what was seen of an alert rule; failure is why it could not be
// asked at now, empty where it could.
func AlertSoFar(round Round, one Check, seen Watched, failure string, now time.Time) SoFar {
	sight, reason := seen.Worst, seen.Reason
	if one.Alert.AtEnd {
		sight, reason = seen.Latest, seen.LatestReason
	}
	if seen.First.IsZero() {
		return SoFar{orElse(failure, "The alert rule was not seen yet."), now, Unclear}
	}
	told := func(text string, outlook Outlook) SoFar {
		return SoFar{fmt.Sprintf("%s, seen at %s", text, hourOf(round, seen.Last)), seen.Last, outlook}
	}
	switch {
	case sight == SeenFiring:
		return told("Rule fires", Bad)
	case sight == Unseen:
		return SoFar{orElse(reason, "The alert rule could not be judged."), seen.Last, Unclear}
	case failure != "":
		return SoFar{failure, now, Unclear}
	case seen.Evaluations == 0:
		return told("Rule not evaluated in the window yet", Unclear)
	case seen.Latest == SeenPending:
		return told("Rule pending", Unclear)
	}
	return told("Rule normal", Good)
}

// TicketsSoFar tells a count.
func TicketsSoFar(round Round, one Check, counted Counted) SoFar {
	if counted.Failure != "" {
		return SoFar{counted.Failure, counted.At, Unclear}
	}
	number := fmt.Sprint(counted.Count)
	if !counted.Exact {
		number = "At least " + number
	}
	kind := " " + one.Tickets.kind() + " tickets so far"
	switch counted.Count {
	case 0:
		number, kind = "No", " "+one.Tickets.kind()+" ticket so far"
	case 1:
		kind = " " + one.Tickets.kind() + " ticket so far"
	}
	told := SoFar{fmt.Sprintf("%s%s (%d allowed), counted at %s", number, kind, one.Tickets.Max, hourOf(round, counted.At)), counted.At, Good}
	switch {
	case counted.Count > one.Tickets.Max:
		told.Outlook = Bad
	case !counted.Exact:
		told.Outlook = Unclear
	}
	return told
}

// kind is such as open P1/P2 incident.
func (s TicketsSource) kind() string {
	words := []string{"open"}
	if len(s.States) > 0 {
		words = []string{strings.ReplaceAll(strings.Join(s.States, "/"), "_", " ")}
	}
	var ranks []string
	for _, rank := range s.Priorities {
		ranks = append(ranks, "P"+strings.TrimPrefix(strings.ToUpper(rank), "P"))
	}
	for _, list := range [][]string{ranks, s.Types} {
		if len(list) > 0 {
			words = append(words, strings.ReplaceAll(strings.Join(list, "/"), "_", " "))
		}
	}
	return strings.Join(words, " ")
}

package plugin

import (
	"context"
	"errors"
	"time"

	"github.com/quantyca/rounds/pkg/check"
	"github.com/quantyca/rounds/pkg/httpx"
	"github.com/quantyca/rounds/pkg/plugin/access"
	"github.com/quantyca/rounds/pkg/plugin/instance"
	"github.com/quantyca/rounds/pkg/plugin/question"
	"github.com/quantyca/rounds/pkg/plugin/tickets"
	"github.com/quantyca/rounds/pkg/ticket"
)

// countTickets counts, at the end of a window, what the checks of ticket queries
// ask for.
func (t *ongoing) countTickets(ctx context.Context) error {
	var failures []error
	for _, round := range t.rounds {
		for _, one := range round.unanswered(check.Tickets) {
			round.left++
			if !t.now.After(round.Round.End) {
				continue
			}
			if verdict, ok := check.JudgeTickets(round.Round, one.Check, t.count(ctx, round, one.Check.Tickets, round.Round.End.Add(-oldestCount))); ok {
				round.left--
				failures = append(failures, t.say(ctx, round, one.Check, verdict, check.ByTickets, nil))
			}
		}
	}
	return errors.Join(failures...)
}

// count never answers a number where a part of the customer's tickets was not read,
// or was read before an instant.
func (t *ongoing) count(ctx context.Context, round *openRound, source check.TicketsSource, notBefore time.Time) check.Counted {
	counted := check.Counted{At: t.clock()}
	if counted.At.Sub(round.Round.End) > lookBackForTickets {
		// What is open now says nothing about then.
		return counted
	}
	filters, err := tickets.FiltersOf(source)
	if err != nil {
		counted.Failure = err.Error()
		return counted
	}
	search := ticket.Search{Filters: filters, Time: ticket.NoTime, Sort: ticket.Sort{By: ticket.ByPriority}}
	parts := t.in.Parts([]instance.View{{Perimeter: round.perimeter, Projection: access.Everything}}, search)
	if len(parts) == 0 {
		counted.Failure = "The customer has no ticket system in the set-up."
		return counted
	}
	answer, err := ticket.Collect(ctx, parts, counted.At)
	if err == nil && len(answer.Failures) > 0 {
		err = answer.Failures[0].Err
	}
	if err != nil {
		counted.Failure = tellTickets(err)
		return counted
	}
	if !answer.AsOf.IsZero() && answer.AsOf.Before(notBefore) {
		counted.Failure = "The ticket system's answer is from before the end of the window."
		if counted.At.Before(round.Round.End) {
			counted.Failure = "The ticket system's answer is not of now."
		}
		return counted
	}
	counted.Count, counted.Exact = answer.Matched, answer.Exact
	for _, notice := range answer.Notices {
		counted.Exact = counted.Exact && !notice.Missing
	}
	ticket.Order(answer.Tickets, search.Sort, counted.At)
	for _, one := range answer.Tickets {
		counted.Keys = append(counted.Keys, httpx.Clean(one.Key, question.MaxWord))
	}
	return counted
}

const (
	lookBackForTickets = leaveToOthers
	// oldestCount is how old a remembered answer may be at the window's end.
	oldestCount = time.Minute
)

func tellTickets(err error) string {
	var failure *ticket.Failure
	if errors.As(err, &failure) {
		return failure.Sentence
	}
	return "The ticket system could not be asked."
}

package ticket

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"sync"
	"time"
)

// Part is one source's share of a list.
type Part struct {
	ConnectionID, ConnectionName string
	Source                       Source
	Search                       Search
}

// ListOptions order and bound the merged list; Limit 0 means all.
type ListOptions struct {
	Sort  Sort
	Limit int
}

// PartFailure is a part that did not answer while others did.
type PartFailure struct {
	ConnectionID, ConnectionName string
	// Err is a *Failure where the source keeps its word.
	Err error
}

// Answer is the merged list.
type Answer struct {
	// Tickets are sorted and limited; the caller owns them.
	Tickets []Ticket
	// Returned is their number. Matched counts what matches in all parts that
	// answered; Exact says whether every part counted.
	Returned, Matched int
	Exact             bool
	// AsOf is the instant of the oldest data in the list, AsOfs those of each connection.
	AsOf     time.Time
	AsOfs    map[string]time.Time
	Notices  []Notice
	Failures []PartFailure
}

// List asks all parts at once and merges what they answer. It returns an error
// only if every part failed.
func List(ctx context.Context, parts []Part, options ListOptions, now time.Time) (Answer, error) {
	parts = slices.Clone(parts)
	for i := range parts {
		if parts[i].Search.Sort == options.Sort {
			parts[i].Search.Shown = options.Limit
		}
	}
	answer, err := Collect(ctx, parts, now)
	if err != nil {
		return Answer{}, err
	}
	Order(answer.Tickets, options.Sort, now)
	if options.Limit > 0 && len(answer.Tickets) > options.Limit {
		answer.Tickets = slices.Clip(answer.Tickets[:options.Limit])
	}
	answer.Returned = len(answer.Tickets)
	answer.sayShare(options.Sort)
	return answer, nil
}

// Collect is List for those who need every ticket that came, in no order.
func Collect(ctx context.Context, parts []Part, now time.Time) (Answer, error) {
	answer, results, err := askAll(ctx, parts)
	if err != nil {
		return Answer{}, err
	}
	for _, one := range results {
		answer.take(one.result, one.search, now)
	}
	answer.Tickets = distinct(answer.Tickets)
	answer.close(len(answer.Tickets), results)
	return answer, nil
}

// answered is what one part answered.
type answered struct {
	search Search
	result Result
}

// askAll asks all parts at once. It returns an error only if every part failed.
func askAll(ctx context.Context, parts []Part) (Answer, []answered, error) {
	results := make([]Result, len(parts))
	failures := make([]error, len(parts))
	var wait sync.WaitGroup
	for i, part := range parts {
		wait.Go(func() { results[i], failures[i] = ask(ctx, part) })
	}
	wait.Wait()

	answer := Answer{Exact: true, AsOfs: map[string]time.Time{}}
	var all []answered
	for i, part := range parts {
		if failures[i] != nil {
			answer.Failures = append(answer.Failures, PartFailure{part.ConnectionID, part.ConnectionName, failures[i]})
			continue
		}
		if known, ok := answer.AsOfs[part.ConnectionID]; !ok || results[i].AsOf.Before(known) {
			answer.AsOfs[part.ConnectionID] = results[i].AsOf
		}
		all = append(all, answered{part.Search, results[i]})
	}
	if len(parts) > 0 && len(answer.Failures) == len(parts) {
		return Answer{}, nil, allFailed(answer.Failures)
	}
	return answer, all, nil
}

// close says how many tickets the answer holds, and what was not in any scope.
func (a *Answer) close(returned int, results []answered) {
	a.Returned = returned
	a.Matched = max(a.Matched, returned)
	dropped := 0
	for _, one := range results {
		dropped += one.result.Dropped
	}
	a.sayDropped(dropped)
}

// ask turns a panic of a source into a failure of that source alone.
func ask(ctx context.Context, part Part) (result Result, err error) {
	err = Guarded(func() (err error) {
		result, err = part.Source.Search(ctx, part.Search)
		return err
	})()
	return result, err
}

// take adds one part's tickets, filtered once more: a source may answer a
// superset, and what was running when it was read may be breached by now.
func (a *Answer) take(result Result, search Search, now time.Time) {
	missed := 0
	for _, t := range result.Tickets {
		t.SLA = t.SLA.At(now)
		if !search.Matches(&t, now) {
			missed++
			continue
		}
		t.Labels = slices.Clone(t.Labels)
		a.Tickets = append(a.Tickets, t)
	}
	a.learn(result, missed)
}

// learn takes what a part says about its tickets, of which some did not match after all.
func (a *Answer) learn(result Result, missed int) {
	a.Matched += max(result.Matched-missed, 0)
	a.Exact = a.Exact && result.Exact
	for _, notice := range result.Notices {
		if !slices.Contains(a.Notices, notice) {
			a.Notices = append(a.Notices, notice)
		}
	}
	if !result.AsOf.IsZero() && (a.AsOf.IsZero() || result.AsOf.Before(a.AsOf)) {
		a.AsOf = result.AsOf
	}
}

// distinct keeps the first of tickets that two parts of one connection answered.
func distinct(tickets []Ticket) []Ticket {
	type identity struct{ connection, customer, id string }
	seen := make(map[identity]bool, len(tickets))
	return slices.DeleteFunc(tickets, func(t Ticket) bool {
		key := identity{t.Connection, t.Customer, t.ID + "\x00" + t.Key}
		again := seen[key]
		seen[key] = true
		return again
	})
}

func allFailed(failures []PartFailure) error {
	if len(failures) == 1 {
		return failures[0].Err
	}
	causes := make([]error, len(failures))
	for i, failure := range failures {
		causes[i] = failure.Err
	}
	all := &Failure{
		Kind:     ErrUnreachable,
		Sentence: fmt.Sprintf("None of the %d connections answered. %s", len(failures), causes[0]),
		Cause:    errors.Join(causes...),
	}
	var first *Failure
	if errors.As(causes[0], &first) {
		all.Kind, all.Remedy = first.Kind, first.Remedy
	}
	return all
}

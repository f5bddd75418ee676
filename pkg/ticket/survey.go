package ticket

import (
	"context"
	"slices"
	"time"
)

// Survey is Collect for those who only look at the tickets, as whoever counts them: what
// a source keeps is not copied. Answer.Tickets stays empty; nobody may change what is
// returned beside it.
func Survey(ctx context.Context, parts []Part, now time.Time) (Answer, []*Ticket, error) {
	sharing := make([]Part, len(parts))
	for i, part := range parts {
		part.Search.Sharing = true
		sharing[i] = part
	}
	answer, results, err := askAll(ctx, sharing)
	if err != nil {
		return Answer{}, nil, err
	}
	var all []*Ticket
	owners, isCommon := map[owner]bool{}, false
	for _, one := range results {
		before := len(all)
		all = answer.look(all, one.result, one.search, now)
		if len(results) == 1 {
			break
		}
		for of := range ownersOf(all[before:]) {
			isCommon = isCommon || owners[of]
			owners[of] = true
		}
	}
	if isCommon {
		all = distinctShared(all)
	}
	answer.close(len(all), results)
	return answer, all, nil
}

// look is take for tickets that stay where they are; one that was running when it was
// read and is breached by now is copied.
func (a *Answer) look(all []*Ticket, result Result, search Search, now time.Time) []*Ticket {
	all = slices.Grow(all, len(result.Shared)+len(result.Tickets))
	missed := 0
	take := func(t *Ticket, isMatched bool) {
		if level := t.SLA.At(now); level.State != t.SLA.State {
			changed := *t
			changed.SLA = level
			t, isMatched = &changed, false
		}
		if !isMatched && !search.Matches(t, now) {
			missed++
			return
		}
		all = append(all, t)
	}
	// Who shares tickets has just looked at each of them.
	for _, t := range result.Shared {
		take(t, true)
	}
	for i := range result.Tickets {
		take(&result.Tickets[i], false)
	}
	a.learn(result, missed)
	return all
}

// owner is whose a ticket is, and from where. Parts without a common one have no ticket
// in common.
type owner struct{ connection, customer string }

func ownersOf(tickets []*Ticket) map[owner]bool {
	all, last := map[owner]bool{}, owner{}
	for i, t := range tickets {
		if of := (owner{t.Connection, t.Customer}); i == 0 || of != last {
			all[of], last = true, of
		}
	}
	return all
}

// distinctShared is distinct for shared tickets.
func distinctShared(tickets []*Ticket) []*Ticket {
	type identity struct {
		owner
		id, key string
	}
	seen := make(map[identity]bool, len(tickets))
	kept := tickets[:0]
	for _, t := range tickets {
		one := identity{owner{t.Connection, t.Customer}, t.ID, t.Key}
		if !seen[one] {
			seen[one] = true
			kept = append(kept, t)
		}
	}
	return kept
}

// Shared are pointers to tickets, for those who only look at them.
func Shared(tickets []Ticket) []*Ticket {
	all := make([]*Ticket, len(tickets))
	for i := range tickets {
		all[i] = &tickets[i]
	}
	return all
}

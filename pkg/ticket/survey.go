package ticket

import (
	"context"
	"time"
)

// Survey is Collect for those who only look at the tickets, as whoever counts them: what
// a source keeps is not copied. Answer.Tickets stays empty. The list is the asker's;
// nobody may change what it points to.
func Survey(ctx context.Context, parts []Part, now time.Time) (Answer, []*Glance, error) {
	sharing := make([]Part, len(parts))
	for i, part := range parts {
		part.Search.Sharing = true
		sharing[i] = part
	}
	answer, results, err := askAll(ctx, sharing)
	if err != nil {
		return Answer{}, nil, err
	}
	var all []*Glance
	owners, isCommon := map[owner]bool{}, false
	for _, one := range results {
		seen := answer.look(one.result, one.search, now)
		if len(results) == 1 {
			all = seen
			break
		}
		for of := range ownersOf(seen) {
			isCommon = isCommon || owners[of]
			owners[of] = true
		}
		all = append(all, seen...)
	}
	if isCommon {
		all = distinctShared(all)
	}
	answer.close(len(all), results)
	return answer, all, nil
}

// look is take for tickets that stay where they are; one that was running when it was
// read and is breached by now is copied.
func (a *Answer) look(result Result, search Search, now time.Time) []*Glance {
	matching, at := search.sieve(now), momentOf(now)
	missed := 0
	// Who shares tickets has just looked at each of them, but for those.
	seen := result.Shared[:0]
	for _, g := range result.Shared {
		if g.slaAt(at) != g.sla {
			if g = g.breached(now); !matching.lets(g) {
				missed++
				continue
			}
		}
		seen = append(seen, g)
	}
	own := Glances(Shared(result.Tickets))
	for i := range own {
		g := &own[i]
		if g.slaAt(at) != g.sla {
			g = g.breached(now)
		}
		if matching.lets(g) {
			seen = append(seen, g)
		} else {
			missed++
		}
	}
	a.learn(result, missed)
	return seen
}

// breached is a copy whose service level is as it stands at now.
func (g *Glance) breached(now time.Time) *Glance {
	changed := *g.Ticket
	changed.SLA = changed.SLA.At(now)
	copied := glanceOf(&changed, g.owner)
	return &copied
}

func ownersOf(glances []*Glance) map[owner]bool {
	all := map[owner]bool{}
	var last *owner
	for _, g := range glances {
		if g.owner != last {
			all[*g.owner], last = true, g.owner
		}
	}
	return all
}

// distinctShared is distinct for shared tickets.
func distinctShared(glances []*Glance) []*Glance {
	type identity struct {
		owner
		id, key string
	}
	seen := make(map[identity]bool, len(glances))
	kept := glances[:0]
	for _, g := range glances {
		one := identity{*g.owner, g.ID, g.Key}
		if !seen[one] {
			seen[one] = true
			kept = append(kept, g)
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

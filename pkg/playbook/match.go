package playbook

import (
	"context"
	"sort"
)

// Match finds the entries of all targets. Its errors are Faults and the context's.
func Match(ctx context.Context, question Question) (Answer, error) {
	if err := question.check(); err != nil {
		return Answer{}, err
	}
	x, judgements, err := newIndex(ctx, question.Entries)
	if err != nil {
		return Answer{}, err
	}
	answer := Answer{Entries: judgements, Matches: make([]Found, len(question.Targets))}
	s := newSeeker(x, judgements, len(question.Targets))
	for i, target := range question.Targets {
		answer.Matches[i] = s.resolve(target)
		s.meter.spend(stepsPerTarget)
		if s.meter.err != nil {
			return Answer{}, s.meter.err
		}
	}
	return answer, nil
}

// stepsPerTarget is what a target takes beside its expressions.
const stepsPerTarget = 100

// way is one way to a target's entry, with those who came it, the first one first.
type way struct {
	by    By
	found []hit
	// ties counts those of which nothing but a review decides who is shown first.
	ties int
}

func (s *seeker) resolve(target Target) Found {
	fitting, excess := s.seek(target.Labels)
	ways := s.ways(target, fitting.found)
	s.count(ways)
	var answer Found
	if by := ways[0].by; by == ByMatchers || by == ByCatchAll {
		// Nothing but matchers: the same for all of this label set.
		if fitting.first == nil {
			made := s.conclude(ways)
			fitting.first = &made
		}
		answer = *fitting.first
	} else {
		answer = s.conclude(ways)
	}
	answer.Target = target.ID
	if excess != "" && answer.Entry == "" {
		answer.Why = excess
	}
	if target.Pinned != "" && answer.By != ByPin {
		answer.Why = "The entry that was pinned is not to be found. " + answer.Why
	}
	return answer
}

// count adds a target to its entries' counts.
func (s *seeker) count(ways []way) {
	s.note()
	for _, one := range ways {
		for _, h := range one.found {
			if s.isNew(h.entry) {
				s.judgements[h.entry].Fits++
			}
		}
	}
	if len(ways[0].found) > 0 {
		s.judgements[ways[0].found[0].entry].First++
	}
}

// ways are those that lead somewhere, the strongest first; one of ByNothing where none does.
func (s *seeker) ways(target Target, fitting []hit) []way {
	var ways []way
	add := func(by By, found []hit, ties int) {
		if len(found) > 0 {
			ways = append(ways, way{by, found, ties})
		}
	}
	if at, known := s.byID[target.Pinned]; known {
		add(ByPin, []hit{hitOf(fitting, at)}, 1)
	}
	add(ByName, s.named(target, fitting), 1)
	if listed := s.listing(target, fitting); len(listed) > 0 {
		add(ByRule, listed, s.ties(listed))
	}
	telling := sort.Search(len(fitting), func(i int) bool { return fitting[i].set >= s.catchAlls })
	if telling > 0 {
		add(ByMatchers, fitting[:telling], s.ties(fitting[:telling]))
	}
	add(ByCatchAll, fitting[telling:], 1)
	if len(ways) == 0 {
		return []way{{by: ByNothing}}
	}
	return ways
}

// named are the entries that the rule points to, in its own order.
func (s *seeker) named(target Target, fitting []hit) []hit {
	var found []hit
	for i, id := range target.Named {
		if i == maxNamed {
			break
		}
		if at, known := s.byID[id]; known {
			found = append(found, hitOf(fitting, at))
		}
	}
	return found
}

// listing are the entries that list the rule, but for those of another customer than
// the alert's: one rule may serve several.
func (s *seeker) listing(target Target, fitting []hit) []hit {
	if target.RuleUID == "" {
		return nil
	}
	customer := target.Labels[CustomerLabel]
	var found []hit
	for _, at := range s.listed[target.RuleUID] {
		if own := s.entries[at].customer; own != "" && customer != "" && own != customer {
			continue
		}
		one := hitOf(fitting, at)
		if one.set >= s.catchAlls {
			// Here it says no less about the alert than one without matchers.
			one.set = -1
		}
		found = append(found, one)
	}
	s.sort(found)
	return found
}

func hitOf(fitting []hit, entry int) hit {
	for _, one := range fitting {
		if one.entry == entry {
			return one
		}
	}
	return hit{entry: entry, set: -1}
}

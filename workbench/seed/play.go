package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/quantyca/rounds/pkg/check"
	"github.com/quantyca/rounds/pkg/store"
)

// play lets every round up to now happen.
func (s *seeding) play(ctx context.Context) error {
	for _, id := range slices.Sorted(maps.Keys(s.definitions)) {
		rounds, err := check.Rounds(s.definitions[id], s.begin(), s.now.AddDate(0, 0, 1))
		if err != nil {
			return err
		}
		for _, round := range rounds {
			acts, planned := s.around[id]
			switch {
			case planned:
			case len(s.reviewed[id]) > 0:
				acts = s.actsOfReviewed(round)
			case strings.Contains(id, aroundPart):
				// Of an earlier run; its day is over.
				continue
			default:
				acts = s.plan(round)
			}
			if err := s.playRound(ctx, round, acts); err != nil {
				return fmt.Errorf("%s on %s: %w", id, round.Key.Date, err)
			}
		}
	}
	return nil
}

// playRound records what was done before now, in the order in which it was done.
func (s *seeding) playRound(ctx context.Context, round check.Round, acts []act) error {
	acts = slices.DeleteFunc(slices.Clone(acts), func(one act) bool {
		return one.at.After(s.now) || !belongs(round, one.command.Check)
	})
	slices.SortStableFunc(acts, func(a, b act) int { return cmp.Or(cmp.Compare(a.wave, b.wave), a.at.Compare(b.at)) })
	s.rounds++
	for _, one := range acts {
		s.remember(round, one)
	}
	for wave := range waves {
		due := slices.DeleteFunc(slices.Clone(acts), func(one act) bool { return one.wave != wave })
		if len(due) == 0 {
			continue
		}
		key := round.Key
		_, err := s.kept.AppendEntries(ctx, s.workspace, store.Append{
			Round: key, Customer: round.Definition.Checklist.Customer,
			Request: fmt.Sprintf("seed|%s|%s|%s|%d|%d", key.Checklist, key.Slot, key.Date, wave, len(due)),
		}, func(existing []check.Entry) ([]check.Entry, error) { return s.decide(round, existing, due) })
		if err != nil {
			return err
		}
	}
	return nil
}

func belongs(round check.Round, one string) bool {
	return one == "" || slices.ContainsFunc(round.Checks(), func(due check.Check) bool { return due.ID == one })
}

// decide makes entries of acts as the plugin does. What is there already, from an
// earlier run or from a person, stays as it is.
func (s *seeding) decide(round check.Round, existing []check.Entry, acts []act) ([]check.Entry, error) {
	var added []check.Entry
	for _, one := range acts {
		if slices.ContainsFunc(existing, one.isRecorded) {
			continue
		}
		s.clock.set(one.at)
		entries := slices.Concat(existing, numbered(added, existing))
		status := check.Assess(round, entries, one.at)
		command := one.command
		if one.seen {
			command.Seen = standing(status, command.Check)
		}
		entry, refusal := check.Decide(status, command, s.people[one.by], one.at)
		if refusal != nil {
			if len(existing) > 0 && refusal.Code == "conflict" {
				continue
			}
			return nil, errors.New(command.Check + ": " + refusal.Sentence)
		}
		added = append(added, entry)
	}
	s.entries += len(added)
	return added, nil
}

func (a act) isRecorded(entry check.Entry) bool {
	return entry.Check == a.command.Check && entry.Act == a.command.Act && entry.At.Equal(a.at)
}

// standing is the answer that is on the screen; for the whole round its last entry.
func standing(status check.RoundStatus, one string) int64 {
	if one == "" {
		return status.Last
	}
	for _, each := range status.Checks {
		if each.Check.ID == one && each.Answer != nil {
			return each.Answer.Number
		}
	}
	return 0
}

// numbered gives entries that are not kept yet numbers after those that are.
func numbered(added, existing []check.Entry) []check.Entry {
	var last int64
	for _, entry := range existing {
		last = max(last, entry.Number)
	}
	numbered := slices.Clone(added)
	for i := range numbered {
		numbered[i].Number = last + 1 + int64(i)
	}
	return numbered
}

package main

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"time"

	"github.com/quantyca/rounds/pkg/check"
)

// plannedCheck is a check that did not end well, in a checklist of its own: those with
// the same id are one check in several rounds.
type plannedCheck struct {
	Customer string `json:"customer"`
	ID       string `json:"id"`
	Title    string `json:"title"`
	// At is when its window began; it lasts an hour.
	At    int64  `json:"at"`
	State string `json:"state"` // problem | not_evaluated
	Note  string `json:"note"`
	// AlertRule makes it an automatic check, Remedy says what to do.
	AlertRule string `json:"alertRule"`
	Remedy    string `json:"remedy"`
}

// answeredAfter is how long a person looks before he says that something is wrong.
const answeredAfter = 20 * time.Minute

func (c plannedCheck) opens() time.Time { return time.UnixMilli(c.At).UTC() }

func (c plannedCheck) act() act {
	if c.State == "not_evaluated" {
		return does(check.UnevaluatedAct, c.ID, c.opens().Add(time.Hour), "").from(check.ByAlert).because(c.Note)
	}
	return does(check.ProblemAct, c.ID, c.opens().Add(answeredAfter), anna).saying(c.Note).asBad(check.Major)
}

// defineReviewed keeps a checklist for each of the planned checks, which had a round
// whenever it is planned.
func (s *seeding) defineReviewed(ctx context.Context, planned []plannedCheck) error {
	lists := map[string][]plannedCheck{}
	for _, one := range planned {
		id := one.Customer + "-review-" + one.ID
		lists[id] = append(lists[id], one)
	}
	for id, rounds := range lists {
		slices.SortFunc(rounds, func(a, b plannedCheck) int { return cmp.Compare(a.At, b.At) })
		s.reviewed[id] = rounds
		if len(s.definitions[id]) > 0 {
			continue
		}
		definition, err := reviewedDefinition(id, rounds)
		if err != nil {
			return err
		}
		if problems := definition.Checklist.Validate(); len(problems) > 0 {
			return fmt.Errorf("%s: %s %s", id, problems[0].Path, problems[0].Message)
		}
		s.clock.set(rounds[0].opens().Add(-time.Hour))
		if _, err := s.kept.SaveDefinition(ctx, s.workspace, s.byLuca(), definition); err != nil {
			return err
		}
	}
	return s.load(ctx)
}

func reviewedDefinition(id string, rounds []plannedCheck) (check.Definition, error) {
	place, err := time.LoadLocation(zoneOfAll)
	if err != nil {
		return check.Definition{}, err
	}
	first := rounds[0]
	one := check.Check{ID: first.ID, Title: first.Title, Owner: "Second level", Remedy: check.Remedy{Steps: first.Remedy}}
	if first.AlertRule != "" && first.State == "not_evaluated" {
		one.Kind, one.Alert = check.Alert, check.AlertSource{RuleUID: first.AlertRule}
	}
	checklist := check.Checklist{ID: id, Customer: first.Customer, Title: first.Title, Zone: zoneOfAll, Checks: []check.Check{one}}
	for n, round := range rounds {
		start := round.opens()
		checklist.Slots = append(checklist.Slots, check.Slot{
			ID: fmt.Sprintf("round-%d", n+1), Title: "Round", Dates: "FREQ=DAILY;COUNT=1", Anchor: check.DateOf(start, place),
			Start: wallOf(start, place), End: wallOf(start.Add(time.Hour), place), Grace: check.Span(10 * time.Minute),
		})
	}
	return check.Definition{Checklist: checklist, Zone: zoneOfAll}, nil
}

// actsOfReviewed are those of one round of a reviewed checklist.
func (s *seeding) actsOfReviewed(round check.Round) []act {
	for _, planned := range s.reviewed[round.Definition.Checklist.ID] {
		if planned.opens().Equal(round.Start) {
			return []act{planned.act()}
		}
	}
	return nil
}

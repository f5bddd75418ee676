package main

import (
	"context"
	"fmt"
	"time"

	"github.com/quantyca/rounds/pkg/check"
	"github.com/quantyca/rounds/pkg/review"
)

// judgedAfter is how long it takes until somebody has looked at what a person found in
// a round.
const judgedAfter = 10 * time.Hour

// foundByHand is a problem of an ordinary round: made by chance, and nothing that the
// review of the demo is to find.
type foundByHand struct {
	customer, item string
	at             time.Time
}

func (s *seeding) remember(round check.Round, one act) {
	id := round.Key.Checklist
	if one.command.Act != check.ProblemAct || one.by == "" || len(s.reviewed[id]) > 0 || s.around[id] != nil {
		return
	}
	key := round.Key
	s.found = append(s.found, foundByHand{
		customer: round.Definition.Checklist.Customer, at: one.at,
		item: fmt.Sprintf("check:%s/%s/%s/%s", key.Checklist, key.Slot, key.Date, one.command.Check),
	})
}

// judged are the moments at which the tech lead said of each of them that neither an
// alert rule nor a playbook entry would have helped.
func (s *seeding) judged() []moment {
	var moments []moment
	for _, found := range s.found {
		at := found.at.Add(judgedAfter)
		if at.After(s.now) {
			continue
		}
		moments = append(moments, moment{at.UnixMilli(), func(ctx context.Context) error { return s.judge(ctx, found) }})
	}
	return moments
}

func (s *seeding) judge(ctx context.Context, found foundByHand) error {
	var acts []review.NewAct
	for _, deed := range []string{`{"kind":"cause","technical":false}`, `{"kind":"feedback","entry":"","verdict":"not_needed","note":""}`, `{"kind":"close","note":""}`} {
		parsed, err := review.ParseDeed([]byte(deed))
		if err != nil {
			return err
		}
		acts = append(acts, review.NewAct{
			Request: "seed " + parsed.Kind + " " + found.item, Customer: found.customer, Item: found.item, ItemAt: found.at.UnixMilli(), Deed: parsed,
		})
	}
	_, err := s.kept.AppendReviewActs(ctx, s.workspace, s.actor(luca), acts)
	return err
}

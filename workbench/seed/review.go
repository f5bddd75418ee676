package main

import (
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"slices"
	"time"

	"github.com/quantyca/rounds/pkg/check"
	"github.com/quantyca/rounds/pkg/review"
	"github.com/quantyca/rounds/pkg/store"
	"github.com/quantyca/rounds/pkg/wall"
)

// reviewPlan is what else happened in the weeks before; times are milliseconds since
// 1970. Whoever writes it knows by which ids pages know alerts and tickets.
type reviewPlan struct {
	Checks   []plannedCheck   `json:"checks"`
	Acts     []plannedDeed    `json:"acts"`
	Findings []plannedFinding `json:"findings"`
}

// plannedDeed is an act as pages send it, with who and when.
type plannedDeed struct {
	At  int64           `json:"at"`
	By  string          `json:"by"`
	Act json.RawMessage `json:"act"`
}

// plannedFinding is what a rule said, and what was decided about it.
type plannedFinding struct {
	At        int64             `json:"at"`
	Zone      string            `json:"zone"`
	Claim     json.RawMessage   `json:"claim"`
	Decisions []plannedDecision `json:"decisions"`
}

type plannedDecision struct {
	At       int64           `json:"at"`
	By       string          `json:"by"`
	Decision json.RawMessage `json:"decision"`
}

func readReviewPlan(path string) (plan reviewPlan, err error) {
	if path == "" {
		return plan, nil
	}
	text, err := os.ReadFile(path) //nolint:gosec // whoever runs this names the file
	if err != nil {
		return plan, err
	}
	if err := json.Unmarshal(text, &plan); err != nil {
		return plan, fmt.Errorf("%s: %w", path, err)
	}
	return plan, nil
}

// moment is something that happened; numbers of acts and decisions grow with time.
type moment struct {
	at  int64
	act func(context.Context) error
}

// review keeps what people did and decided, in the order of time.
func (s *seeding) review(ctx context.Context, plan reviewPlan) error {
	moments := s.judged()
	for _, deed := range plan.Acts {
		moments = append(moments, moment{deed.At, func(ctx context.Context) error { return s.keepDeed(ctx, deed) }})
	}
	for n, finding := range plan.Findings {
		claim, err := review.ParseClaim(finding.Claim)
		if err != nil {
			return err
		}
		var id string
		moments = append(moments, moment{finding.At, func(ctx context.Context) error {
			logs, err := s.kept.RaiseFindings(ctx, s.workspace, s.actor(luca), fmt.Sprintf("seed-%d-%d", n, finding.At), []store.ReviewClaim{{Claim: claim, Zone: finding.Zone}})
			if err == nil {
				id = logs[0].ID
			}
			return err
		}})
		for _, planned := range finding.Decisions {
			moments = append(moments, moment{planned.At, func(ctx context.Context) error { return s.decideFinding(ctx, id, finding.Zone, planned) }})
		}
	}
	slices.SortStableFunc(moments, func(a, b moment) int { return cmp.Compare(a.at, b.at) })
	for _, one := range moments {
		s.clock.set(time.UnixMilli(one.at).UTC())
		if err := one.act(ctx); err != nil {
			return fmt.Errorf("review at %s: %w", s.clock.read().Format(time.RFC3339), err)
		}
	}
	s.deeds = len(moments)
	return nil
}

func (s *seeding) keepDeed(ctx context.Context, deed plannedDeed) error {
	act, err := review.ParseAct(deed.Act)
	if err != nil {
		return err
	}
	_, err = s.kept.AppendReviewActs(ctx, s.workspace, s.actor(deed.By), []review.NewAct{act})
	return err
}

func (s *seeding) decideFinding(ctx context.Context, id, zone string, planned plannedDecision) error {
	today := review.DayOf(s.clock.read(), zone)
	decision, err := review.ParseDecision(planned.Decision, today)
	if err != nil {
		return err
	}
	_, err = s.kept.DecideFinding(ctx, s.workspace, s.actor(planned.By), store.FindingDecision{
		Finding: id, Request: fmt.Sprintf("seed-%s-%d", id, planned.At), Decision: decision,
	}, func(log review.Log) error { return mayFollow(log, today, decision) })
	return err
}

func mayFollow(log review.Log, today wall.Date, decision review.Decision) error {
	return review.MayFollow(log.Finding(today).State, decision.Kind)
}

func (s *seeding) actor(login string) store.Actor {
	person, ok := s.people[login]
	if !ok {
		person = check.Actor{UID: login, Name: login}
	}
	return store.Actor{UID: person.UID, Name: person.Name}
}

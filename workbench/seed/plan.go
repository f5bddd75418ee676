package main

import (
	"fmt"
	"hash/fnv"
	"math/rand/v2"
	"time"

	"github.com/quantyca/rounds/pkg/check"
)

// planning is how one round goes.
type planning struct {
	*rand.Rand
	round check.Round
	// one does the round, other signs.
	one, other string
	acts       []act
	// next is when the person comes to the next check.
	next time.Time
}

// plan depends on the round and the seed alone. About 95 of 100 checks are done in
// time.
func (s *seeding) plan(round check.Round) []act {
	if round.DayOff != "" {
		return nil
	}
	sum := fnv.New64a()
	_, _ = sum.Write([]byte(round.Key.Checklist + "|" + round.Key.Slot + "|" + round.Key.Date.String()))
	p := &planning{Rand: rand.New(rand.NewPCG(s.seed, sum.Sum64())), round: round, one: anna, other: luca} //nolint:gosec // guards nothing
	if p.IntN(2) == 0 {
		p.one, p.other = luca, anna
	}
	p.next = round.Start.Add(p.minutes(2, 12))
	// Now and then the whole round begins late, or nobody comes at all.
	late, absent := p.chance(15), p.chance(7)
	for _, one := range round.Checks() {
		switch one.Kind {
		case check.Signal:
			p.signal(one)
		case check.Alert, check.Tickets:
			p.machine(one)
		default:
			p.person(one, late, absent)
		}
	}
	if round.Definition.Checklist.SignOff && !p.chance(80) {
		p.acts = append(p.acts, does(check.SignAct, "", round.Settled().Add(p.minutes(10, 90)), p.other).in(signatures))
	}
	return p.acts
}

// chance is true in so many of a thousand cases.
func (p *planning) chance(perMille int) bool { return p.IntN(1000) < perMille }

// minutes is a random length, to the second.
func (p *planning) minutes(from, to int) time.Duration {
	return time.Duration(from*60+p.IntN((to-from)*60)) * time.Second
}

// within is an instant of the window that leaves time for what follows.
func (p *planning) within(from, to float64) time.Time {
	length := p.round.End.Sub(p.round.Start)
	share := from + p.Float64()*(to-from)
	return p.round.Start.Add(time.Duration(share * float64(length))).Truncate(time.Second)
}

func (p *planning) add(one act) { p.acts = append(p.acts, one) }

// person does a check by hand.
func (p *planning) person(one check.Check, late, absent bool) {
	luck := p.IntN(1000)
	at := p.next
	p.next = p.next.Add(p.minutes(1, 4))
	if last := p.round.End.Add(-time.Minute); at.After(last) {
		at = last
	}
	grace := p.round.Closes.Sub(p.round.End)
	afterEnd := p.round.End.Add(time.Duration(float64(grace) * (0.1 + 0.8*p.Float64()))).Truncate(time.Second)
	switch {
	case absent, luck >= 993:
		// Nobody came; sometimes it is done when it is too late.
		if p.chance(500) {
			p.answer(one, p.round.Closes.Add(p.minutes(10, 120)))
		}
	case luck >= 985:
		p.add(does(check.SkipAct, one.ID, at, p.one).because(pick(p, skipReasons)))
	case luck >= 980:
		p.add(does(check.NotApplicableAct, one.ID, at, p.one).because(pick(p, otherReasons)))
	case late || luck >= 966:
		p.answer(one, afterEnd)
	default:
		p.answer(one, at)
	}
}

// answer is what somebody found, what he corrected of it, and who signed it.
func (p *planning) answer(one check.Check, at time.Time) {
	if p.chance(80) {
		p.add(does(check.StartAct, one.ID, at.Add(-30*time.Second), p.one))
	}
	if p.chance(30) {
		p.add(does(check.ProblemAct, one.ID, at, p.one).saying(pick(p, problems)).asBad(pick(p, severities)).showing(p.proof(one, true)))
	} else {
		p.add(does(check.DoneAct, one.ID, at, p.one).showing(p.proof(one, false)))
	}
	if p.chance(12) {
		p.add(does(check.DoneAct, one.ID, at.Add(p.minutes(3, 20)), p.one).because(pick(p, correctionReasons)).showing(p.proof(one, false)).in(corrections))
	}
	if !one.SignOff {
		return
	}
	signed := at.Add(p.minutes(25, 200))
	switch {
	case p.chance(60):
		p.add(does(check.RejectAct, one.ID, signed, p.other).because("The number is that of the day before.").in(signatures))
	case !p.chance(60):
		p.add(does(check.SignAct, one.ID, signed, p.other).in(signatures))
	}
}

// signal is a job that reports by itself.
func (p *planning) signal(one check.Check) {
	begun := p.within(0.02, 0.3)
	ended := begun.Add(p.minutes(2, 15))
	start := does(check.StartAct, one.ID, begun, "").from(check.BySignal)
	switch {
	case p.chance(8):
	case p.chance(12):
		p.add(start)
		p.add(does(check.ProblemAct, one.ID, ended, "").from(check.BySignal).saying("It ended with exit code 1.").asBad(check.Major))
	case p.chance(15):
		p.add(does(check.DoneAct, one.ID, p.round.End.Add(p.minutes(3, 20)), "").from(check.BySignal).saying("It ended with exit code 0."))
	default:
		p.add(start)
		p.add(does(check.DoneAct, one.ID, ended, "").from(check.BySignal).saying("It ended with exit code 0."))
	}
}

// machine is a verdict of the worker.
func (p *planning) machine(one check.Check) {
	source, well, ill, blind := check.ByAlert, "The alert rule was seen evaluated 60 times and never fired.",
		"The alert rule fires since "+p.round.Start.Add(p.minutes(1, 20)).In(p.round.Start.Location()).Format("15:04")+".", alertReasons
	if one.Kind == check.Tickets {
		source, well, ill, blind = check.ByTickets, fmt.Sprintf("No ticket matches (%d allowed).", one.Tickets.Max),
			fmt.Sprintf("%d tickets match (%d allowed).", one.Tickets.Max+2, one.Tickets.Max), ticketReasons
	}
	at := p.round.End.Add(time.Duration(5+p.IntN(25)) * time.Second)
	switch {
	case p.chance(50):
		p.add(does(check.UnevaluatedAct, one.ID, at, "").from(source).because(pick(p, blind)))
		if p.chance(400) {
			p.add(does(check.DoneAct, one.ID, at.Add(p.minutes(5, 20)), p.one).because("Looked at it myself: nothing there."))
		}
	case p.chance(35):
		p.add(does(check.ProblemAct, one.ID, at, "").from(source).saying(ill).asBad(check.Major))
	default:
		p.add(does(check.DoneAct, one.ID, at, "").from(source).saying(well))
	}
}

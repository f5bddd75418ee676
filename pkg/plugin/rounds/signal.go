package rounds

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"slices"
	"strings"
	"time"

	"github.com/quantyca/rounds/pkg/check"
	"github.com/quantyca/rounds/pkg/plugin/access"
	"github.com/quantyca/rounds/pkg/plugin/faults"
	"github.com/quantyca/rounds/pkg/store"
)

// signalling is one report of a job, whose caller has passed every gate.
type signalling struct {
	in     *Rounds
	caller access.Caller
	found  checklistPlace
	// check is the check's id.
	check  string
	wanted signalRequest
}

func (s signalling) run(ctx context.Context) (SignalAnswer, error) {
	now := s.in.Clock()
	candidates, err := s.candidates(now)
	if err != nil {
		return SignalAnswer{}, err
	}
	statuses, err := choosing{library: s.found.library, now: now}.statuses(ctx, candidates)
	if err != nil {
		return SignalAnswer{}, err
	}
	answer, err := s.record(ctx, s.target(candidates, statuses, now))
	if errors.Is(err, store.ErrConflict) && s.wanted.Request != "" {
		// Sent again, it may find another round open than the one that took it.
		return s.again(ctx, candidates, err)
	}
	return answer, err
}

// candidates are the rounds of the check that a report of now can belong to, the
// latest last: those that are open, and those of today, or carried over, that are
// over.
func (s signalling) candidates(now time.Time) ([]chosen, error) {
	leaves, err := s.found.shelf.Between(now.Add(-longestCarried-around), now.Add(around))
	if err != nil {
		return nil, unmakeable(s.found.shelf, err)
	}
	var found []chosen
	known := false
	for _, one := range leaves {
		at := slices.IndexFunc(one.sheet.checks, func(c check.Check) bool { return c.ID == s.check })
		if at < 0 || kindOfCheck(one.sheet.checks[at]) != check.Signal {
			continue
		}
		known = true
		if one.Round.Opens.After(now) || !stillTakes(one.Round, now) {
			continue
		}
		found = append(found, chosen{roundRef{s.found.shelf, one}, &s.found.view})
	}
	if len(found) == 0 {
		return nil, s.nowhere(leaves, known, now)
	}
	slices.SortStableFunc(found, func(a, b chosen) int { return a.leaf.Round.End.Compare(b.leaf.Round.End) })
	return found, nil
}

func stillTakes(round check.Round, now time.Time) bool {
	return !now.After(round.Closes) || round.Slot.Overdue == check.CarryOver || endedToday(round, now)
}

// endedToday is true for a round of the customer's today, also where it began
// before midnight.
func endedToday(round check.Round, now time.Time) bool {
	zone := round.Start.Location()
	day := check.DateOf(now, zone)
	return round.Key.Date == day || check.DateOf(round.End, zone) == day
}

// nowhere is the fault of a report that belongs to no round.
func (s signalling) nowhere(leaves []*leaf, known bool, now time.Time) error {
	latest := s.found.shelf.latest()
	at := slices.IndexFunc(latest.Checklist.Checks, func(c check.Check) bool { return c.ID == s.check })
	switch {
	case !known && (at < 0 || latest.Retired):
		return faults.New(http.StatusNotFound, "This checklist has no such check.")
	case at >= 0 && kindOfCheck(latest.Checklist.Checks[at]) != check.Signal:
		return faults.New(http.StatusConflict, "This check is not one that takes signals; its definition says how it is answered.")
	}
	sentence := "No round of this check is open."
	for _, one := range leaves {
		if one.Round.Opens.After(now) && slices.ContainsFunc(one.sheet.checks, func(c check.Check) bool { return c.ID == s.check }) {
			sentence = fmt.Sprintf("No round of this check is open; the next one opens at %s.",
				one.Round.Opens.Format("15:04 MST on Mon 2 Jan"))
			break
		}
	}
	return faults.New(http.StatusConflict, sentence)
}

// target is the open round with the earliest due time that nothing has answered
// yet, else the latest open one, else the last one that is over.
func (s signalling) target(candidates []chosen, statuses []check.RoundStatus, now time.Time) chosen {
	var open []int
	for i, one := range candidates {
		if now.After(one.leaf.Round.Closes) {
			continue
		}
		open = append(open, i)
		if s.statusOf(statuses[i]).Answer == nil {
			return one
		}
	}
	if len(open) > 0 {
		return candidates[open[len(open)-1]]
	}
	return candidates[len(candidates)-1]
}

func (s signalling) statusOf(status check.RoundStatus) check.Status {
	at := slices.IndexFunc(status.Checks, func(one check.Status) bool { return one.Check.ID == s.check })
	if at < 0 {
		return check.Status{}
	}
	return status.Checks[at]
}

func (s signalling) recordingAt(one chosen) recording {
	content := s.wanted
	content.Request = ""
	return recording{
		in: s.in, caller: s.caller, at: roundPlace{one, s.found.library}, request: s.wanted.requestID(), content: []any{s.check, content},
	}
}

func (s signalling) record(ctx context.Context, one chosen) (SignalAnswer, error) {
	message := ""
	done, err := s.recordingAt(one).run(ctx, func(status check.RoundStatus, now time.Time) ([]check.Entry, *check.Refusal) {
		entry, reason, refusal := s.decide(status, now)
		if message = reason; reason != "" || refusal != nil {
			return nil, refusal
		}
		return []check.Entry{entry}, nil
	})
	var refusal *check.Refusal
	if errors.As(err, &refusal) {
		return SignalAnswer{}, faults.New(http.StatusBadRequest, refusal.Sentence)
	}
	if err != nil {
		return SignalAnswer{}, err
	}
	return s.answer(one, done.status, len(done.added) > 0, message), nil
}

func (s signalling) answer(one chosen, status check.RoundStatus, recorded bool, message string) SignalAnswer {
	stands := s.statusOf(status)
	return SignalAnswer{
		Round: one.leaf.Round.Key, Check: s.check, State: stands.State,
		LateSeconds: int64(stands.LateBy / time.Second), Recorded: recorded, Message: message,
	}
}

// again looks for the round that took this request before.
func (s signalling) again(ctx context.Context, candidates []chosen, conflict error) (SignalAnswer, error) {
	errUnknown := &check.Refusal{Code: "unknown"}
	for _, one := range candidates {
		done, err := s.recordingAt(one).run(ctx, func(check.RoundStatus, time.Time) ([]check.Entry, *check.Refusal) {
			return nil, errUnknown
		})
		if err == nil && len(done.added) > 0 {
			return s.answer(one, done.status, true, ""), nil
		}
	}
	return SignalAnswer{}, conflict
}

// decide makes the entry of a report, or a message where it changes nothing. What
// a person said is not made better by a job, but a failure always counts.
func (s signalling) decide(status check.RoundStatus, now time.Time) (check.Entry, string, *check.Refusal) {
	one := s.statusOf(status)
	command := s.command(one, status.Round, now)
	if answer := one.Answer; answer != nil {
		switch {
		case command.Act == check.StartAct:
			return check.Entry{}, "The check is answered already.", nil
		case command.Act == answer.Act:
			return check.Entry{}, "The check is answered so already.", nil
		case command.Act == check.DoneAct && answer.Source == check.ByPerson:
			return check.Entry{}, "A person has answered the check; a success changes nothing about it.", nil
		}
		command.Seen, command.Reason = answer.Number, "The job reported again."
	}
	if command.Act == check.DoneAct {
		if refusal := one.Check.Evidence.Needs(command.Evidence); refusal != nil {
			return check.Entry{}, "", refusal
		}
	}
	entry, refusal := check.Decide(status, command, s.caller.CheckActor(), now)
	return entry, "", refusal
}

func (s signalling) command(one check.Status, round check.Round, now time.Time) check.Command {
	command := check.Command{Check: s.check, Text: strings.TrimSpace(s.wanted.Text), Source: check.BySignal}
	// A job's clock may be wrong; its report must not be lost for it.
	if at := s.wanted.At; at != nil && !at.After(now) && at.After(round.Opens.AddDate(0, 0, -1)) {
		command.Claimed = at
	}
	if s.wanted.Number != nil {
		command.Evidence = &check.Proof{Kind: check.NumberEvidence, Number: s.wanted.Number, Unit: one.Check.Evidence.Unit}
	}
	switch s.wanted.State {
	case signalStart:
		command.Act = check.StartAct
	case signalSuccess:
		command.Act = check.DoneAct
		if s.wanted.Number == nil {
			break
		}
		if outside := one.Check.Evidence.Outside(*s.wanted.Number); outside != "" {
			command.Act, command.Severity = check.ProblemAct, severityOf(one.Check)
			command.Text = strings.TrimSpace(outside + " " + command.Text)
		}
	default:
		command.Act, command.Severity = check.ProblemAct, severityOf(one.Check)
		command.Text = s.failure()
	}
	return command
}

func (s signalling) failure() string {
	text := strings.TrimSpace(s.wanted.Text)
	if s.wanted.ExitCode != nil {
		text = strings.TrimSpace(fmt.Sprintf("Exit code %d. %s", *s.wanted.ExitCode, text))
	}
	if text == "" {
		return "The job reported a failure."
	}
	return text
}

// severityOf weighs a machine's problem as its check.
func severityOf(one check.Check) check.Severity {
	if one.Impact == check.HighImpact {
		return check.Critical
	}
	return check.Major
}

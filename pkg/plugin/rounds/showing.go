package rounds

import (
	"time"

	"github.com/quantyca/rounds/pkg/check"
	"github.com/quantyca/rounds/pkg/plugin/access"
)

// showing is one caller looking at one customer.
type showing struct {
	caller     access.Caller
	projection access.Projection
	board      Board
}

func (s showing) check(status check.Status, round check.Round, whole bool) CheckAnswer {
	one := status.Check
	answer := CheckAnswer{
		ID: one.ID, Title: one.Title, Kind: kindOfCheck(one), Impact: impactOfCheck(one), State: status.State,
		LateSeconds: int64(status.LateBy / time.Second), Early: status.Early, Carried: status.Carried, NeedsSignOff: one.SignOff,
		SignOff: status.SignOff, Answer: s.entry(status.Answer), Started: s.entry(status.Started), SignedBy: s.entry(status.SignedBy),
	}
	if status.Answer == nil && status.State == check.NotApplicable {
		answer.Reason = round.DayOff
	}
	if !s.projection.Internal {
		return answer
	}
	answer.Reason, answer.Corrected, answer.Owner, answer.Bulk = status.Reason, status.Corrected, one.Owner, refusesBulk(one) == ""
	if status.Answer != nil {
		answer.Seen = status.Answer.Number
	}
	answer.SoFar = s.board.of(round, status)
	if !status.SnoozedUntil.IsZero() {
		answer.SnoozedUntil = &status.SnoozedUntil
	}
	if one.Evidence.Kind != check.NoEvidence {
		answer.Evidence = &one.Evidence
	}
	if whole {
		s.whole(&answer, status)
	}
	return answer
}

func (s showing) whole(answer *CheckAnswer, status check.Status) {
	one := status.Check
	answer.Steps = one.Steps
	if one.Remedy.Steps != "" || len(one.Remedy.Links) > 0 || one.Remedy.Ticket != nil {
		answer.Remedy = &one.Remedy
	}
	switch one.Kind {
	case check.Alert:
		answer.Source = one.Alert
	case check.Signal:
		answer.Source = one.Signal
	case check.Tickets:
		answer.Source = one.Tickets
	}
	for i := range status.Trail {
		answer.Trail = append(answer.Trail, *s.entry(&status.Trail[i]))
	}
}

func (s showing) entry(entry *check.Entry) *entryAnswer {
	if entry == nil {
		return nil
	}
	answer := &entryAnswer{Act: entry.Act, At: entry.At.UTC()}
	if entry.Act == check.ProblemAct {
		answer.Severity = entry.Severity
	}
	if s.projection.People {
		answer.By = entry.By.Name
	}
	if !s.projection.Internal {
		return answer
	}
	answer.Number, answer.Source, answer.Claimed = entry.Number, entry.Source, entry.Claimed
	answer.Supersedes, answer.About, answer.Reason, answer.Text = entry.Supersedes, entry.About, entry.Reason, entry.Text
	answer.Evidence, answer.Until, answer.Batch, answer.Version = entry.Evidence, entry.Until, entry.Batch, entry.Version
	answer.Mine = s.caller.UID != "" && s.caller.UID == entry.By.UID
	return answer
}

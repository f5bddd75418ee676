package check

import (
	"fmt"
	"slices"
	"strings"
	"time"
)

// maxClaim is how far a claimed time may lie before the round opens.
const maxClaim = 24 * time.Hour

// Decide makes the entry of a command, or says why not. The status must be that
// of all entries recorded so far; Number, and nothing else, is left to the store.
func Decide(status RoundStatus, command Command, by Actor, now time.Time) (Entry, *Refusal) {
	entry := Entry{
		Round: status.Round.Key, Check: command.Check, Act: command.Act, At: now, Claimed: command.Claimed, By: by,
		Source: command.Source, Version: status.Round.Definition.Version, Reason: strings.TrimSpace(command.Reason),
		Text: strings.TrimSpace(command.Text), Severity: command.Severity, Evidence: command.Evidence,
		Until: command.Until, Batch: command.Batch,
	}
	refusal := entry.decide(status, command.Seen)
	return entry, refusal
}

// decide completes the entry with what it refers to.
func (e *Entry) decide(status RoundStatus, seen int64) *Refusal {
	if len([]rune(e.Reason)) > maxNote || len([]rune(e.Text)) > maxNote {
		return refuse("text", fmt.Sprintf("A reason and a text have at most %d characters each.", maxNote))
	}
	if e.Act == SignAct || e.Act == RejectAct {
		return decideSignature(status, e, seen)
	}
	at := slices.IndexFunc(status.Checks, func(one Status) bool { return one.Check.ID == e.Check })
	if at < 0 {
		return refuse("unknown", "This round has no such check; its list may have changed, so load it again.")
	}
	one := status.Checks[at]
	if e.At.Before(status.Round.Opens) && e.Source == ByPerson {
		return refuse("early", "This round opens at "+clockOf(status.Round, status.Round.Opens)+".")
	}
	switch {
	case e.Act.Answers():
		return decideAnswer(status.Round, one, e, seen)
	case e.Act == StartAct && one.Answer != nil:
		return refuse("conflict", answeredBy(one))
	case e.Act == SnoozeAct:
		return decideSnooze(status.Round, one, *e)
	case e.Act == StartAct, e.Act == UnevaluatedAct && e.Source != ByPerson:
		return nil
	}
	return refuse("unknown", fmt.Sprintf("There is no act %q.", e.Act))
}

func decideAnswer(round Round, one Status, entry *Entry, seen int64) *Refusal {
	for _, decide := range []func() *Refusal{
		func() *Refusal { return decideCorrection(one, entry, seen) },
		func() *Refusal { return decideClaim(round, entry) },
		func() *Refusal { return decideWords(one.Check, entry) },
	} {
		if refusal := decide(); refusal != nil {
			return refusal
		}
	}
	if entry.Source != ByPerson || !entry.Act.performed() {
		return nil
	}
	return decideEvidence(one.Check.Evidence, entry)
}

// decideCorrection lets an answer take another one's place only where the other
// was seen, and says why.
func decideCorrection(one Status, entry *Entry, seen int64) *Refusal {
	switch {
	case one.Answer == nil && seen != 0:
		return refuse("conflict", "The answer that was on your screen is not there; load the round again.")
	case one.Answer == nil:
		return nil
	case seen != one.Answer.Number:
		return refuse("conflict", answeredBy(one)+" Load it again to correct it.")
	case entry.Reason == "":
		return refuse("reason", "To correct an answer, say why; the first one stays in the trail.")
	}
	entry.Supersedes = one.Answer.Number
	return nil
}

func decideClaim(round Round, entry *Entry) *Refusal {
	if entry.Claimed != nil && (entry.Claimed.After(entry.At) || entry.Claimed.Before(round.Opens.Add(-maxClaim))) {
		return refuse("time", "The time at which it was done must lie between the round's day and now.")
	}
	return nil
}

// decideWords asks for what an answer has to say; machines say what they can.
func decideWords(one Check, entry *Entry) *Refusal {
	byHand := entry.Source == ByPerson
	switch {
	case byHand && one.Kind != Manual && one.Kind != "" && entry.Reason == "":
		return refuse("reason", "This check is automatic; to answer it by hand, say why.")
	case !entry.Act.performed() && entry.Reason == "":
		return refuse("reason", "Say why; without a reason nothing can be learnt from it.")
	case entry.Act != ProblemAct || !byHand:
		return nil
	case entry.Text == "":
		return refuse("text", "Say in a few words what the problem is.")
	case !slices.Contains([]Severity{Minor, Major, Critical}, entry.Severity):
		return refuse("severity", "Choose how bad it is: minor, major or critical.")
	}
	return nil
}

func decideEvidence(wanted Evidence, entry *Entry) *Refusal {
	proof := entry.Evidence
	if proof == nil {
		// A problem is worth recording even before its evidence is at hand.
		if wanted.Required && entry.Act == DoneAct {
			return refuse("evidence", "This check asks for evidence: "+wanted.inWords()+".")
		}
		return nil
	}
	if wanted.Kind != NoEvidence && proof.Kind != wanted.Kind && proof.Kind != NoteEvidence {
		return refuse("evidence", "This check asks for "+wanted.inWords()+".")
	}
	if refusal := proof.check(); refusal != nil {
		return refusal
	}
	if wanted.Required && entry.Act == DoneAct && proof.Kind != wanted.Kind {
		return refuse("evidence", "This check asks for evidence: "+wanted.inWords()+".")
	}
	if entry.Act == DoneAct && proof.Kind == NumberEvidence && !wanted.allows(*proof.Number) {
		return refuse("range", fmt.Sprintf("%s is outside %s, so record it as a problem.", quantity(*proof.Number, wanted.Unit), wanted.rangeInWords()))
	}
	return nil
}

func decideSnooze(round Round, one Status, entry Entry) *Refusal {
	switch {
	case !one.State.Open():
		return refuse("nothing", "Only a check that is still open can be snoozed.")
	case entry.Until == nil || !entry.Until.After(entry.At) || entry.Until.After(round.Closes):
		return refuse("time", "A snooze ends by "+clockOf(round, round.Closes)+"; it stops reminders, not the clock.")
	case entry.Reason == "":
		return refuse("reason", "Say why it is snoozed.")
	}
	return nil
}

// decideSignature is for a check's answer, or for the whole round where the
// command names no check.
func decideSignature(status RoundStatus, entry *Entry, seen int64) *Refusal {
	if entry.By.UID == "" {
		return refuse("own", "Only a signed-in person can sign.")
	}
	if entry.Act == RejectAct && entry.Reason == "" {
		return refuse("reason", "Say what has to be done again.")
	}
	if entry.Check == "" {
		return decideRoundSignature(status, entry, seen)
	}
	at := slices.IndexFunc(status.Checks, func(one Status) bool { return one.Check.ID == entry.Check })
	if at < 0 || status.Checks[at].Answer == nil {
		return refuse("nothing", "There is no answer to sign yet.")
	}
	answer := status.Checks[at].Answer
	if seen != answer.Number {
		return refuse("conflict", answeredBy(status.Checks[at])+" Load it again before you sign it.")
	}
	if answer.By.UID == entry.By.UID {
		return refuse("own", "A second person has to sign; this answer is your own.")
	}
	entry.About = answer.Number
	return nil
}

func decideRoundSignature(status RoundStatus, entry *Entry, seen int64) *Refusal {
	if status.SignOff == NoSignOff {
		return refuse("nothing", "This round asks for no signature now.")
	}
	if seen != status.Last {
		return refuse("conflict", "Something was recorded since; load the round again before you sign it.")
	}
	for _, one := range status.Checks {
		if one.Answer != nil && one.Answer.By.UID == entry.By.UID {
			return refuse("own", "A second person has to sign; some of these answers are your own.")
		}
	}
	entry.About = status.Last
	return nil
}

func answeredBy(one Status) string {
	if one.Answer.By.Name == "" {
		return "This check was answered in the meantime."
	}
	return "This check was answered by " + one.Answer.By.Name + " in the meantime."
}

// clockOf writes an instant as the customer's clock shows it.
func clockOf(round Round, at time.Time) string {
	zone, err := time.LoadLocation(round.Definition.Zone)
	if err != nil {
		zone = time.UTC
	}
	return at.In(zone).Format("15:04 MST on Mon 2 Jan")
}

package rounds

import (
	"net/http"
	"slices"
	"time"

	"github.com/quantyca/rounds/pkg/check"
	"github.com/quantyca/rounds/pkg/identity"
	"github.com/quantyca/rounds/pkg/plugin/access"
	"github.com/quantyca/rounds/pkg/plugin/faults"
	"github.com/quantyca/rounds/pkg/plugin/wire"
)

// entryRequest is the body of POST …/entries.
type entryRequest struct {
	// Request is the browser's own id of this act: sent again with the same id, it
	// is not recorded again.
	Request string `json:"request"`
	Act     string `json:"act"`
	// Check is empty for a signature on the whole round.
	Check string `json:"check"`
	// Seen is the number of the answer that was on the screen; 0 for none. An answer
	// to a check that has one corrects it.
	Seen     int64        `json:"seen"`
	Claimed  *time.Time   `json:"claimed"`
	Reason   string       `json:"reason"`
	Text     string       `json:"text"`
	Severity string       `json:"severity"`
	Evidence *check.Proof `json:"evidence"`
	Until    *time.Time   `json:"until"`
}

// EntryRecorded is its answer.
type EntryRecorded struct {
	Entry  entryAnswer `json:"entry"`
	Status RoundAnswer `json:"status"`
}

// PersonActs are what a person can record.
var PersonActs = []check.Act{
	check.StartAct, check.DoneAct, check.ProblemAct, check.SkipAct, check.NotApplicableAct, check.SignAct, check.RejectAct, check.SnoozeAct,
}

// ServeEntry records one act of a person on a round.
func ServeEntry(in *Rounds, caller access.Caller, w http.ResponseWriter, r *http.Request) error {
	at, err := in.mayRecord(caller, r)
	if err != nil {
		return err
	}
	var wanted entryRequest
	if err := wire.Read(r, &wanted); err != nil {
		return faults.BadRequest("The request must be an object with request, act, check and seen.")
	}
	if err := wanted.check(); err != nil {
		return err
	}
	if signs := wanted.Act == string(check.SignAct) || wanted.Act == string(check.RejectAct); signs && caller.Kind == identity.ServiceAccount {
		// Whoever holds its token may be whoever answered.
		return faults.Forbidden("A person has to sign, not a service account.")
	}
	rec := recording{in: in, caller: caller, at: at, request: wanted.Request, content: wanted}
	done, err := rec.run(r.Context(), func(status check.RoundStatus, now time.Time) ([]check.Entry, *check.Refusal) {
		entry, refusal := check.Decide(status, wanted.command(status), caller.CheckActor(), now)
		return []check.Entry{entry}, refusal
	})
	return rec.answerRecorded(w, done, err, func(entries []check.Entry, status RoundAnswer) any {
		return EntryRecorded{Entry: *showing{caller: caller, projection: at.view.Projection}.entry(&entries[0]), Status: status}
	})
}

func (r entryRequest) check() error {
	switch {
	case !wire.RequestPattern.MatchString(r.Request):
		return faults.BadRequest("The request's id must be 8 to 64 letters, digits or dashes.")
	case !slices.Contains(PersonActs, check.Act(r.Act)):
		return faults.BadRequest("There is no act %s.", faults.Quoted(r.Act))
	case r.Seen < 0:
		return faults.BadRequest("The field seen must be the number of an answer, or 0.")
	}
	if err := wire.CheckBlock("reason", r.Reason); err != nil {
		return err
	}
	return wire.CheckBlock("text", r.Text)
}

func (r entryRequest) command(status check.RoundStatus) check.Command {
	command := check.Command{
		Act: check.Act(r.Act), Check: r.Check, Seen: r.Seen, Claimed: r.Claimed, Reason: r.Reason, Text: r.Text,
		Severity: check.Severity(r.Severity), Evidence: r.Evidence, Until: r.Until, Source: check.ByPerson,
	}
	// What belongs to another act would only be there to be misread later.
	if command.Act != check.ProblemAct {
		command.Severity = ""
	}
	if command.Act != check.SnoozeAct {
		command.Until = nil
	}
	if r.Evidence != nil && r.Evidence.Kind == check.NumberEvidence {
		proof := *r.Evidence
		proof.Unit = unitOf(status, r.Check)
		command.Evidence = &proof
	}
	return command
}

// unitOf is the definition's: a number in another unit would mean something else.
func unitOf(status check.RoundStatus, id string) string {
	for _, one := range status.Checks {
		if one.Check.ID == id {
			return one.Check.Evidence.Unit
		}
	}
	return ""
}

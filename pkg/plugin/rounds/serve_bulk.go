package rounds

import (
	"fmt"
	"net/http"
	"time"

	"github.com/quantyca/rounds/pkg/check"
	"github.com/quantyca/rounds/pkg/plugin/access"
	"github.com/quantyca/rounds/pkg/plugin/faults"
	"github.com/quantyca/rounds/pkg/plugin/wire"
)

// bulkRequest is the body of POST …/bulk.
type bulkRequest struct {
	Request string `json:"request"`
	Act     string `json:"act"`
	Checks  []struct {
		Check string `json:"check"`
		Seen  int64  `json:"seen"`
	} `json:"checks"`
}

// BulkRecorded is what came of one act on many checks.
type BulkRecorded struct {
	Entries []entryAnswer `json:"entries"`
	Status  RoundAnswer   `json:"status"`
}

const maxBulk = 500

// ServeBulk records that the chosen checks are done: all of them, or none.
func ServeBulk(in *Rounds, caller access.Caller, w http.ResponseWriter, r *http.Request) error {
	at, err := in.mayRecord(caller, r)
	if err != nil {
		return err
	}
	var wanted bulkRequest
	if err := wire.Read(r, &wanted); err != nil {
		return faults.BadRequest("The request must be an object with request, act and checks.")
	}
	if err := wanted.check(); err != nil {
		return err
	}
	rec := recording{in: in, caller: caller, at: at, request: wanted.Request, content: wanted}
	done, err := rec.run(r.Context(), func(status check.RoundStatus, now time.Time) ([]check.Entry, *check.Refusal) {
		return wanted.decide(status, caller, now)
	})
	return rec.answerRecorded(w, done, err, func(entries []check.Entry, status RoundAnswer) any {
		answer := BulkRecorded{Status: status}
		for i := range entries {
			answer.Entries = append(answer.Entries, *showing{caller: caller, projection: at.view.Projection}.entry(&entries[i]))
		}
		return answer
	})
}

func (r bulkRequest) check() error {
	switch {
	case !wire.RequestPattern.MatchString(r.Request):
		return faults.BadRequest("The request's id must be 8 to 64 letters, digits or dashes.")
	case check.Act(r.Act) != check.DoneAct:
		return faults.BadRequest("Only done can be recorded for several checks at once.")
	case len(r.Checks) == 0 || len(r.Checks) > maxBulk:
		return faults.BadRequest("Choose 1 to %d checks.", maxBulk)
	}
	seen := map[string]bool{}
	for _, one := range r.Checks {
		if seen[one.Check] {
			return faults.BadRequest("The check %s is chosen twice.", faults.Quoted(one.Check))
		}
		seen[one.Check] = true
	}
	return nil
}

func (r bulkRequest) decide(status check.RoundStatus, caller access.Caller, now time.Time) ([]check.Entry, *check.Refusal) {
	var entries []check.Entry
	for _, one := range r.Checks {
		for _, each := range status.Checks {
			if reason := refusesBulk(each.Check); each.Check.ID == one.Check && reason != "" {
				return nil, &check.Refusal{Code: "bulk", Sentence: fmt.Sprintf("%s %s, so it is answered on its own.", each.Check.Title, reason)}
			}
		}
		command := check.Command{Act: check.DoneAct, Check: one.Check, Seen: one.Seen, Batch: r.Request, Source: check.ByPerson}
		entry, refusal := check.Decide(status, command, caller.CheckActor(), now)
		if refusal != nil {
			return nil, refusal
		}
		entries = append(entries, entry)
	}
	return entries, nil
}

// refusesBulk says why a check is answered on its own; empty where it need not be.
func refusesBulk(one check.Check) string {
	switch {
	case kindOfCheck(one) != check.Manual:
		return "is automatic"
	case impactOfCheck(one) == check.HighImpact:
		return "has a high impact"
	case one.Evidence.Required:
		return "asks for evidence"
	case one.SignOff:
		return "needs a signature"
	default:
		return ""
	}
}

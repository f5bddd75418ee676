package rounds

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"time"

	"github.com/quantyca/rounds/pkg/check"
	"github.com/quantyca/rounds/pkg/plugin/access"
	"github.com/quantyca/rounds/pkg/plugin/faults"
	"github.com/quantyca/rounds/pkg/plugin/wire"
	"github.com/quantyca/rounds/pkg/store"
)

// recording is an act on one round, whose caller has passed every gate.
type recording struct {
	in     *Rounds
	caller access.Caller
	at     roundPlace
	// request is the store's id of the act.
	request string
	// content is all that was asked; the same request with another is refused.
	content any
}

// decide says what to record of a round as it stands now.
type decide func(status check.RoundStatus, now time.Time) ([]check.Entry, *check.Refusal)

// outcome is what was recorded, and how the round stands after it with all its entries.
type outcome struct {
	added, all []check.Entry
	status     check.RoundStatus
}

// run records. A *check.Refusal comes back as it is, with the round as it stands.
func (rec recording) run(ctx context.Context, decide decide) (outcome, error) {
	round, kept := rec.at.leaf.Round, rec.at.library
	content, err := json.Marshal([]any{rec.caller.UID, rec.content})
	if err != nil {
		return outcome{}, fmt.Errorf("write an act: %w", err)
	}
	act := store.Append{Round: round.Key, Customer: rec.at.view.Perimeter.ID, Request: rec.request, Content: content}
	added, failed := kept.Kept.AppendEntries(ctx, kept.Workspace, act, func(existing []check.Entry) ([]check.Entry, error) {
		now := rec.in.Clock()
		wanted, refusal := decide(check.Assess(round, existing, now), now)
		if refusal != nil {
			return nil, refusal
		}
		return wanted, nil
	})
	var refusal *check.Refusal
	if failed != nil && !errors.As(failed, &refusal) {
		return outcome{}, failed
	}
	all, err := kept.Kept.ListRoundEntries(ctx, kept.Workspace, round.Key)
	if err != nil {
		return outcome{}, err
	}
	return outcome{added, all, check.Assess(round, all, rec.in.Clock())}, failed
}

// RefusedAnswer is the answer to an act that cannot be recorded as it stands.
type RefusedAnswer struct {
	Error string `json:"error"`
	// Code is check.Refusal's.
	Code string `json:"code"`
	// Status is how the round stands, so that nobody has to ask again.
	Status *RoundAnswer `json:"status,omitempty"`
}

// answerRecorded writes the outcome of run.
func (rec recording) answerRecorded(w http.ResponseWriter, done outcome, err error, answer func([]check.Entry, RoundAnswer) any) error {
	var refusal *check.Refusal
	if err != nil && !errors.As(err, &refusal) {
		return faults.NotKept(err, rec.caller)
	}
	shown := roundAnswerOf(rec.caller, rec.at.chosen, done.status, done.all, rec.in.soFar())
	if refusal == nil {
		wire.Write(w, http.StatusOK, answer(done.added, shown))
		return nil
	}
	code := http.StatusBadRequest
	if refusal.Code == "conflict" {
		code = http.StatusConflict
	}
	wire.Write(w, code, RefusedAnswer{Error: refusal.Sentence, Code: refusal.Code, Status: &shown})
	return nil
}

// mayRecord is the round of an address, where the caller may act on its customer.
func (in *Rounds) mayRecord(caller access.Caller, r *http.Request) (roundPlace, error) {
	at, err := in.roundOf(caller, r)
	if err != nil {
		return roundPlace{}, readFault(err, caller)
	}
	if _, err := in.MayActOn(caller, at.view.Perimeter.ID); err != nil {
		return roundPlace{}, err
	}
	return at, nil
}

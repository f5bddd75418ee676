package plugin

import (
	"context"
	"errors"
	"strings"

	"github.com/quantyca/rounds/pkg/check"
	"github.com/quantyca/rounds/pkg/store"
)

// record writes a machine's verdict once, however many processes and restarts come
// to it: the request's id follows from the round and the check. Where somebody has
// answered meanwhile, his word stands.
func (t *ongoing) record(ctx context.Context, round *openRound, one check.Check, what string, command check.Command) error {
	key := round.Round.Key
	act := store.Append{
		Round: key, Customer: round.perimeter.ID,
		Request: strings.Join([]string{"auto", key.Checklist, key.Slot, key.Date.String(), one.ID, what}, "|"),
	}
	_, err := t.lib.Kept.AppendEntries(ctx, t.lib.Workspace, act, func(existing []check.Entry) ([]check.Entry, error) {
		now := t.clock()
		status := check.Assess(round.Round, existing, now)
		for _, standing := range status.Checks {
			if standing.Check.ID == one.ID && standing.Answer != nil {
				return nil, nil
			}
		}
		entry, refusal := check.Decide(status, command, check.Actor{}, now)
		if refusal != nil {
			return nil, refusal
		}
		return []check.Entry{entry}, nil
	})
	var failure *store.Failure
	if errors.As(err, &failure) && errors.Is(failure.Kind, store.ErrConflict) {
		// Another release may have recorded the same with more words.
		return nil
	}
	return err
}

// say records a verdict as what came of the check.
func (t *ongoing) say(ctx context.Context, round *openRound, one check.Check, verdict check.Verdict, source check.Source, proof *check.Proof) error {
	command := verdict.Command(one.ID, source)
	command.Evidence = proof
	return t.record(ctx, round, one, "result", command)
}

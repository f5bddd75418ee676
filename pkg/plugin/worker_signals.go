package plugin

import (
	"context"
	"errors"

	"github.com/quantyca/rounds/pkg/check"
)

// endSignals speaks for jobs that reported their start and then nothing.
func (t *ongoing) endSignals(ctx context.Context) error {
	var failures []error
	for _, round := range t.rounds {
		for _, one := range round.Checks {
			if one.Check.Kind != check.Signal || one.Answer != nil || one.Started == nil || one.Check.Signal.StartWithin == 0 {
				continue
			}
			verdict, ok := check.JudgeSignal(round.Round, one, t.now)
			if !ok {
				round.left++
				continue
			}
			command := verdict.Command(one.Check.ID, check.BySignal)
			failures = append(failures, t.record(ctx, round, one.Check, "overrun", command))
		}
	}
	return errors.Join(failures...)
}

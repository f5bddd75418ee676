package diagnosis_test

import (
	"context"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/ticket"
	"github.com/quantyca/rounds/pkg/ticket/diagnosis"
)

func answers(step ticket.Step) func(context.Context) ticket.Step {
	return func(context.Context) ticket.Step { return step }
}

func TestStepsAfterAFailedOneAreSkipped(t *testing.T) {
	var d diagnosis.Diagnosis
	d.Try(t.Context(), "a", "A", answers(diagnosis.OK("%d of %d.", 1, 2)))
	d.Try(t.Context(), "b", "B", answers(diagnosis.Warning("Mend it.", "Odd.")))
	require.False(t, d.Failed())
	d.Try(t.Context(), "c", "C", answers(diagnosis.Failure(&ticket.Failure{Sentence: "It broke.", Remedy: "Glue."})))
	d.Try(t.Context(), "d", "D", func(context.Context) ticket.Step { panic("tried") })
	require.True(t, d.Failed())
	require.Equal(t, []ticket.Step{
		{ID: "a", Title: "A", State: ticket.StepOK, Message: "1 of 2."},
		{ID: "b", Title: "B", State: ticket.StepWarning, Message: "Odd.", Remedy: "Mend it."},
		{ID: "c", Title: "C", State: ticket.StepError, Message: "It broke.", Remedy: "Glue."},
		{ID: "d", Title: "D", State: ticket.StepSkipped, Message: `Not tried, because the step "C" failed.`},
	}, d.Steps())
}

func TestExpiry(t *testing.T) {
	now := time.Date(2026, 11, 23, 12, 0, 0, 0, time.UTC)
	for stated, want := range map[string]ticket.StepState{
		"": ticket.StepSkipped, "soon": ticket.StepWarning,
		"2026-11-22": ticket.StepError, "2026-11-23": ticket.StepWarning, "2026-12-22": ticket.StepWarning, "2026-12-23": ticket.StepOK,
	} {
		step := diagnosis.Expiry(stated, "Make a new one.", now)
		require.Equal(t, want, step.State, stated)
		require.Equal(t, "expiry", step.ID)
	}
}

func TestSkew(t *testing.T) {
	now := time.Date(2026, 11, 23, 12, 0, 0, 0, time.UTC)
	_, far := diagnosis.Skew("Jira", now.Add(5*time.Minute), now)
	require.False(t, far)
	step, far := diagnosis.Skew("Jira", now.Add(-5*time.Minute-time.Second), now)
	require.True(t, far)
	require.Equal(t, "Jira answers, but its clock and ours differ by 5m1s, which shifts every countdown.", step.Message)
}

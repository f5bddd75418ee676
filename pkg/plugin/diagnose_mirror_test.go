package plugin

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/ticket"
)

// copyStep is what Save & test says about the copy of the first connection.
func (k *kit) copyStep(t *testing.T) ticket.Step {
	t.Helper()
	steps := detailsOf(t, k.health(t, asAdmin)).Connections[0].Steps
	at := slices.IndexFunc(steps, func(s ticket.Step) bool { return s.ID == "mirror" })
	require.GreaterOrEqual(t, at, 0)
	return steps[at]
}

func TestHealthSaysHowFarTheCopyIs(t *testing.T) {
	assert.Equal(t, "No copy is kept, so every question is asked live.", newKit(t).copyStep(t).Message)

	k, tick := copiedKit(t)
	assert.Equal(t, "The first question starts the copy.", k.copyStep(t).Message)
	k.counted(t, asEditor)
	tick()
	ready := k.copyStep(t)
	assert.Equal(t, "The copy holds 8 tickets as of "+k.now.UTC().Format("2006-01-02 15:04")+" UTC.", ready.Message)
	assert.Equal(t, ticket.StepOK, ready.State)

	k.source.err = &ticket.Failure{Kind: ticket.ErrUnreachable, Sentence: "Jira does not answer."}
	asOf := k.now.UTC().Format("2006-01-02 15:04")
	k.moved = true
	k.wait(7 * time.Minute)
	tick()
	failing := k.copyStep(t)
	assert.Equal(t, ticket.StepWarning, failing.State)
	assert.Equal(t, "The copy holds 8 tickets as of "+asOf+" UTC. The last look failed: Jira does not answer.", failing.Message)
	assert.NotEmpty(t, failing.Remedy)
	for _, who := range []person{asAcme, asEditor} {
		result := k.health(t, who)
		assert.NotContains(t, result.Message+string(result.JSONDetails), "copy", "that is the administrators' business")
	}
}

func TestAMirrorThatIsOffSaysSo(t *testing.T) {
	k := newKit(t, withSetup(strings.Replace(demoSetup, "writing: true,\n", "writing: true, limits: {mirrorDays: -1},\n", 1)))
	assert.Equal(t, "No copy is kept, so every question is asked live.", k.copyStep(t).Message)
}

func TestHealthNamesWhoseTicketsAloneCannotBeRead(t *testing.T) {
	assert.Empty(t, ofWhom(nil))
	assert.Equal(t, ` for the customer "acme"`, ofWhom([]string{"acme"}))
	assert.Equal(t, ` for the customer "acme" and 2 more`, ofWhom([]string{"acme", "globex", "initech"}))
}

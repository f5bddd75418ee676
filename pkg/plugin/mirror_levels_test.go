package plugin

import (
	"net/http"
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/ticket"
)

// levelsOf are the service levels of a mirror's tickets, by key.
func levelsOf(t *testing.T, k *kit, m ticket.Source) map[string]ticket.SLAState {
	t.Helper()
	found, err := m.Search(t.Context(), everythingOf(k))
	require.NoError(t, err)
	levels := map[string]ticket.SLAState{}
	for _, one := range found.Tickets {
		levels[one.Key] = one.SLA.State
	}
	return levels
}

// TestALevelThatChangesWithoutItsTicketIsFound: in ServiceNow a service level is a record
// of its own. That of a closed ticket is corrected two hours later, that of an open one
// too; the tickets themselves stay as they were.
func TestALevelThatChangesWithoutItsTicketIsFound(t *testing.T) {
	opened, closed := crossNow.Add(-24*time.Hour), crossNow.Add(-3*time.Hour)
	due := opened.Add(48 * time.Hour)
	tickets := []imported{
		{Key: "KAA-1", Customer: "acme", Type: "incident", Title: "Over", Priority: 2, State: "closed", Labels: []string{}, Created: opened, Updated: closed,
			Resolved: &closed, Closed: &closed, SLA: importedSLA{State: "met", Due: &due, Start: &opened, Goal: 48 * 3600, Elapsed: 21 * 3600, Stopped: &closed}},
		{Key: "KAA-2", Customer: "acme", Type: "incident", Title: "Not over", Priority: 2, State: "open", Labels: []string{}, Created: opened, Updated: closed,
			SLA: importedSLA{State: "running", Due: &due, Start: &opened, Goal: 48 * 3600}},
		{Key: "KHO-3", Customer: "hooli", Type: "incident", Title: "Nobody's", Priority: 2, State: "closed", Labels: []string{}, Created: opened, Updated: closed,
			Resolved: &closed, Closed: &closed, SLA: importedSLA{State: "met", Due: &due, Start: &opened, Goal: 48 * 3600, Elapsed: 21 * 3600, Stopped: &closed}},
	}
	k := onImport(t, "servicenow", tickets)
	now := crossNow
	m := k.ailing(t, &now)
	settle(t, m)
	require.Equal(t, map[string]ticket.SLAState{"KAA-1": ticket.SLAMet, "KAA-2": ticket.SLARunning}, levelsOf(t, k, m))

	site := siteOf(t, "servicenow")
	now = now.Add(2 * time.Minute)
	breach := opened.Add(time.Hour)
	corrected := slices.Clone(tickets)
	for _, at := range []int{0, 2} {
		corrected[at].SLA = importedSLA{State: "breached", Due: &breach, Start: &opened, Goal: 3600, Elapsed: 21 * 3600, Stopped: &closed}
	}
	corrected[1].SLA = importedSLA{State: "running", Due: &breach, Start: &opened, Goal: 3600}
	site.admin(t, http.MethodPatch, "/"+site.id, map[string]any{"now": now.Format(time.RFC3339), "import": jsonLines(t, corrected)}, nil)
	settle(t, m)
	assert.Equal(t, map[string]ticket.SLAState{"KAA-1": ticket.SLABreached, "KAA-2": ticket.SLARunning}, levelsOf(t, k, m),
		"a closed one at the next look")
	now = now.Add(5 * time.Minute)
	settle(t, m)
	assert.Equal(t, map[string]ticket.SLAState{"KAA-1": ticket.SLABreached, "KAA-2": ticket.SLABreached}, levelsOf(t, k, m),
		"an open one when all that is open is read anew")
}

// TestEachSystemSaysHowManyTicketsThereAre before they are read.
func TestEachSystemSaysHowManyTicketsThereAre(t *testing.T) {
	for _, system := range simulatedSystems {
		t.Run(system, func(t *testing.T) {
			k := onImport(t, system, makeImport(120))
			counter, ok := k.instance.Sources["desk"].(ticket.Counter)
			require.True(t, ok)
			search := everythingOf(k)
			search.Time, search.From, search.To = ticket.UpdatedTime, crossNow.AddDate(0, 0, -400), crossNow.Add(time.Hour)
			number, err := counter.HowMany(t.Context(), search)
			require.NoError(t, err)
			assert.Equal(t, 120, number, "of the scopes alone")
		})
	}
}

package mirror

import (
	"context"
	"fmt"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/ticket"
)

func (k *kit) step(t *testing.T) {
	t.Helper()
	_, err := k.Step(context.Background())
	require.NoError(t, err)
}

func TestAFirstLoadSaysHowFarItIs(t *testing.T) {
	k := newKit()
	for i := range 1_200 {
		k.desk.put(kept(fmt.Sprint(i), fmt.Sprintf("ACM-%d", i), ticket.Closed, time.Duration(i)*7*time.Hour))
	}
	k.desk.put(kept("old", "ACM-old", ticket.Open, 900*day))
	k.desk.put(kept("other", "GLX-1", ticket.Closed, time.Hour))
	for range k.customers {
		k.step(t)
	}
	acme := ticket.Search{Scopes: k.customers[0].Scopes}
	assert.Equal(t, "The first load is unfinished: tickets since 2026-06-09 19:20 UTC are here (572 of about 1,201), and the others are asked for live.",
		textsOf(k.search(t, acme)), "what the others have is not his business")
	k.desk.err = errBroken
	refused := k.search(t, acme)
	assert.Equal(t, "The first load is unfinished: tickets since 2026-06-09 19:20 UTC are here (572 of about 1,201).", refused.Notices[0].Text)
	assert.True(t, refused.Notices[0].Missing)
	assert.Equal(t, Loading{Since: k.progressOf("acme").Reached, Here: 573, Total: 1_202}, k.Status().Loading, "of all customers together")

	k.desk.err = nil
	k.settle(t)
	assert.NotContains(t, textsOf(k.search(t, acme)), "first load")
	assert.Equal(t, len(k.customers)+1, k.desk.counted, "each is counted once, and all of them once more when they are there")
	status := k.Status()
	assert.Equal(t, []any{true, 1_202}, []any{status.IsLoaded, status.Tickets})
}

func TestWithoutATotalTheBracketIsLeftAway(t *testing.T) {
	k := newKit(projects("acme", "ACM"))
	k.silent = true
	k.restart()
	k.step(t)
	assert.Equal(t, "The first load is unfinished: tickets since 2026-11-22 08:00 UTC are here, and the others are asked for live.",
		textsOf(k.search(t, ticket.Search{})))
}

// Who has few tickets is loaded at once; nobody goes through a year day by day for them.
func TestFewTicketsAreLoadedTogether(t *testing.T) {
	k := newKit()
	for i := range 100 {
		k.desk.put(kept(fmt.Sprint(i), fmt.Sprintf("ACM-%d", i), ticket.Closed, time.Duration(i)*3*day))
	}
	asked := k.asked(t, func() { k.settle(t) })
	assert.Len(t, asked, 4, "what is open, what has changed, and each customer's past")
	assert.Len(t, k.search(t, ticket.Search{}).Tickets, 100)
}

func TestWhoIsLoadedIsNotAskedForBecauseAnotherIsNot(t *testing.T) {
	k := newKit()
	k.desk.put(kept("1", "ACM-1", ticket.Closed, 300*day))
	k.desk.put(kept("2", "GLX-1", ticket.Closed, 300*day))
	k.settle(t)
	k.customers = append(k.customers, projects("initech", "INI"))
	k.desk.put(kept("3", "INI-1", ticket.Closed, 300*day))
	k.silent = true
	k.restart()
	k.step(t)
	asked := k.asked(t, func() {
		assert.Equal(t, []string{"acme/ACM-1", "globex/GLX-1", "initech/INI-1"}, keysOf(k.search(t, ticket.Search{})))
		cut := k.search(t, ticket.Search{MaxRows: 2, Sort: ticket.Sort{By: ticket.ByKey, Descending: true}})
		assert.Equal(t, []string{"globex/GLX-1", "initech/INI-1"}, keysOf(cut))
		assert.Equal(t, 3, cut.Matched)
	})
	require.Len(t, asked, 2)
	assert.Equal(t, k.customers[2].Scopes, asked[0].Scopes)
}

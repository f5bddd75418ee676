package mirror

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/ticket"
)

// What cannot be read at all is said to whom it concerns, and holds nothing else up.
func TestALastingGapIsKnownAndHoldsNothingUp(t *testing.T) {
	k := newKit()
	k.desk.put(kept("1", "ACM-1", ticket.Open, time.Hour))
	k.desk.put(kept("2", "ACI-1", ticket.Open, time.Hour))
	k.desk.put(kept("3", "GLX-1", ticket.Open, time.Hour))
	k.desk.put(kept("4", "ACI-2", ticket.Closed, 30*day))
	k.desk.absent["ACI"] = true
	_, err := k.Step(t.Context())
	require.ErrorIs(t, err, errGap, "it may pass")
	k.now = k.now.Add(k.pace.Retry)
	k.settle(t)
	require.True(t, k.Status().IsLoaded)
	for range 3 {
		asked := k.asked(t, func() {
			acme := k.search(t, ticket.Search{Scopes: k.customers[0].Scopes, Since: start})
			assert.Equal(t, []string{"acme/ACM-1"}, keysOf(acme))
			require.Len(t, acme.Notices, 1)
			assert.True(t, acme.Notices[0].Missing, "a number over what is there is too low")
			globex := k.search(t, ticket.Search{Scopes: k.customers[1].Scopes, Since: start})
			assert.Equal(t, []string{"globex/GLX-1"}, keysOf(globex))
			assert.Empty(t, globex.Notices)
			assert.Len(t, k.search(t, ticket.Search{Since: start}).Notices, 1)
		})
		assert.Empty(t, asked)
		k.now = k.now.Add(7 * time.Hour)
		k.restart()
		k.settle(t)
	}

	k.desk.absent["ACI"] = false
	k.now = k.now.Add(k.pace.Open)
	k.silent = true
	k.restart()
	acme := ticket.Search{Scopes: k.customers[0].Scopes, Since: start}
	k.step(t)
	assert.Len(t, k.asked(t, func() { assert.Len(t, k.search(t, acme).Tickets, 3, "asked live while the past is read once more") }), 1)
	k.settle(t)
	whole := k.search(t, acme)
	assert.Equal(t, []string{"acme/ACI-1", "acme/ACI-2", "acme/ACM-1"}, keysOf(whole), "what comes back is found")
	assert.Empty(t, whole.Notices)
}

// A closed ticket does not change when its service level can be read again.
func TestTicketsThatCameWithoutServiceLevelsAreReadAnew(t *testing.T) {
	for name, breaks := range map[string]func(k *kit){
		"from the first load on": func(k *kit) { k.desk.noLevels = true; k.settle(t) },
		"when one was closed": func(k *kit) {
			k.settle(t)
			k.desk.noLevels = true
			k.now = k.now.Add(k.pace.Open)
			closed := kept("2", "ACM-2", ticket.Closed, 30*day)
			closed.SLA.Name = "Resolution"
			closed.Updated = k.now
			k.desk.put(closed)
			k.settle(t)
		},
	} {
		t.Run(name, func(t *testing.T) {
			k := newKit()
			k.desk.put(kept("1", "ACM-1", ticket.Open, time.Hour))
			closed := kept("2", "ACM-2", ticket.Closed, 30*day)
			closed.SLA.Name = "Resolution"
			k.desk.put(closed)
			breaks(k)
			past := ticket.Search{Filters: ticket.Filters{States: []ticket.State{ticket.Closed}}, Time: ticket.UpdatedTime, From: start.Add(-40 * day)}
			require.Empty(t, k.search(t, past).Tickets[0].SLA.Name)
			require.Contains(t, textsOf(k.search(t, past)), "No service levels.")

			k.restart()
			k.desk.noLevels = false
			k.now = k.now.Add(k.pace.Open)
			k.settle(t)
			assert.Equal(t, "Resolution", k.search(t, past).Tickets[0].SLA.Name)
			assert.NotContains(t, textsOf(k.search(t, past)), "No service levels.")
			loaded := k.progressOf("acme").LoadedAt
			k.now = k.now.Add(k.pace.Open)
			k.settle(t)
			assert.Equal(t, loaded, k.progressOf("acme").LoadedAt, "and once is enough")
		})
	}
}

// A project that is away for a moment is no gap, and nothing is read anew for it.
func TestAGapThatPassesIsAFailureLikeAnyOther(t *testing.T) {
	k := newKit()
	k.desk.put(kept("1", "ACI-1", ticket.Open, time.Hour))
	k.settle(t)
	k.desk.absent["ACI"] = true
	k.now = k.now.Add(k.pace.Changes)
	_, err := k.Step(t.Context())
	require.ErrorIs(t, err, errGap)
	assert.Equal(t, []string{"acme/ACI-1"}, keysOf(k.search(t, ticket.Search{})))
	k.desk.absent["ACI"] = false
	k.now = k.now.Add(k.pace.Retry)
	k.settle(t)
	assert.True(t, k.progressOf("acme").LoadedAt.Equal(start), "it stays loaded")
}

// A ticket that spoils every answer is its customer's trouble alone.
func TestWhoseTicketsCannotBeReadHoldsNobodyElseUp(t *testing.T) {
	k := newKit(projects("acme", "ACM"), projects("globex", "GLX"), projects("initech", "INI"))
	k.desk.put(kept("1", "ACM-1", ticket.Open, time.Hour))
	k.desk.put(kept("2", "GLX-1", ticket.Open, time.Hour))
	k.desk.put(kept("bad", "GLX-2", ticket.Open, time.Hour))
	k.desk.unreadable["bad"] = true
	k.settle(t)
	others := ticket.Search{Scopes: scopesOf([]Customer{k.customers[0], k.customers[2]}), Since: start}
	for minute := range 20 {
		assert.Empty(t, k.asked(t, func() { assert.Equal(t, []string{"acme/ACM-1"}, keysOf(k.search(t, others))) }), minute)
		_, err := k.Search(t.Context(), ticket.Search{Scopes: k.customers[1].Scopes})
		require.ErrorIs(t, err, ticket.ErrAnswer, "never an empty list that looks true")
		k.now = k.now.Add(time.Minute)
		k.settle(t)
	}
	status := k.Status()
	assert.Equal(t, []string{"globex"}, status.Ailing)
	require.ErrorIs(t, status.Err, ticket.ErrAnswer)

	// While it lasts, each minute costs what it always does and two questions for him alone.
	k.now = k.now.Add(time.Minute)
	assert.LessOrEqual(t, len(k.asked(t, func() { k.settle(t) })), 4)

	delete(k.desk.unreadable, "bad")
	k.now = k.now.Add(2 * time.Minute)
	k.settle(t)
	assert.Empty(t, k.asked(t, func() { assert.Len(t, k.search(t, ticket.Search{Since: start}).Tickets, 3) }))
	assert.Empty(t, k.Status().Ailing)
	require.NoError(t, k.Status().Err)
}

// Who could be read once is shown as he was then where he cannot be asked either.
func TestWhoseTicketsCannotBeReadAnyMoreIsShownAsHeWas(t *testing.T) {
	k := newKit(projects("acme", "ACM"), projects("globex", "GLX"))
	k.desk.put(kept("1", "GLX-1", ticket.Open, time.Hour))
	k.settle(t)
	bad := kept("1", "GLX-1", ticket.Closed, 0)
	k.now = start.Add(5 * time.Minute)
	bad.Updated = k.now
	k.desk.put(bad)
	k.desk.unreadable["1"] = true
	k.settle(t)
	k.now = start.Add(20 * time.Minute)
	k.settle(t)
	result := k.search(t, ticket.Search{Since: start})
	assert.Equal(t, []string{"globex/GLX-1"}, keysOf(result))
	require.Len(t, result.Notices, 1)
	assert.True(t, result.Notices[0].Stale)
	assert.Equal(t, "The tickets are those of 08:00 UTC, 20 minutes old: A ticket cannot be read.", result.Notices[0].Text)
}

// A system that answers nonsense to everybody is not asked for each customer on his own
// again and again.
func TestASystemThatAnswersNonsenseIsAskedLittle(t *testing.T) {
	k := newKit(projects("a", "A"), projects("b", "B"), projects("c", "C"), projects("d", "D"))
	k.settle(t)
	k.desk.err = errUnreadable
	k.now = start.Add(10 * time.Minute)
	asked := k.asked(t, func() {
		for range 4 {
			_, err := k.Step(t.Context())
			require.Error(t, err)
			k.now = k.now.Add(30 * time.Second)
		}
	})
	assert.Len(t, asked, 4+len(k.customers))
	assert.Empty(t, k.Status().Ailing)
}

func TestOlderThanTheSetAgeIsStale(t *testing.T) {
	k := newKit(projects("acme", "ACM"))
	k.pace.MaxAge = 30 * time.Minute
	k.restart()
	k.settle(t)
	k.desk.err = errBroken
	for minutes, isStale := range map[int]bool{5: false, 30: false, 31: true} {
		k.now = start.Add(time.Duration(minutes) * time.Minute)
		_, err := k.Step(t.Context())
		require.Error(t, err)
		result := k.search(t, ticket.Search{Since: start})
		require.Len(t, result.Notices, 1)
		assert.Equal(t, isStale, result.Notices[0].Stale, minutes)
	}
}

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

const day = 24 * time.Hour

func TestWhatIsMirroredCostsTheConnectionNothing(t *testing.T) {
	k := newKit()
	k.desk.put(kept("1", "ACM-1", ticket.Open, time.Hour))
	k.desk.put(kept("2", "GLX-1", ticket.Closed, 300*day))
	k.desk.put(kept("3", "ACI-1", ticket.Open, 900*day))
	k.desk.put(kept("4", "ACM-2", ticket.Closed, 500*day))
	k.desk.put(kept("5", "HID-1", ticket.Open, time.Hour))
	k.settle(t)
	asked := k.asked(t, func() {
		result := k.search(t, ticket.Search{})
		assert.Equal(t, []string{"acme/ACI-1", "acme/ACM-1", "globex/GLX-1"}, keysOf(result), "all open, and what closed within the window")
		assert.True(t, result.Exact)
		assert.Equal(t, "Closed tickets are kept for 400 days.", textsOf(result))
		own := k.search(t, ticket.Search{Scopes: k.customers[1].Scopes, Since: start.Add(-day)})
		assert.Equal(t, []string{"globex/GLX-1"}, keysOf(own))
		assert.Empty(t, own.Notices)
		cut := k.search(t, ticket.Search{MaxRows: 1, Sort: ticket.Sort{By: ticket.ByKey}, WithExcerpt: true})
		assert.Equal(t, []string{"acme/ACI-1"}, keysOf(cut))
		assert.Equal(t, 3, cut.Matched)
		assert.Equal(t, "prose of ACI-1", cut.Tickets[0].Excerpt)
	})
	assert.Empty(t, asked)
}

func TestWhatIsNotMirroredIsAskedLive(t *testing.T) {
	k := newKit()
	k.desk.put(kept("1", "ACM-1", ticket.Open, time.Hour))
	k.desk.put(kept("2", "ACM-2", ticket.Closed, 500*day))
	for name, search := range map[string]ticket.Search{
		"a text":              {Filters: ticket.Filters{Text: "disk"}},
		"a history":           {WithHistory: true},
		"before the window":   {Time: ticket.ResolvedTime, From: start.Add(-600 * day), To: start},
		"closed before it":    {Since: start.Add(-401 * day)},
		"part of a scope":     {Scopes: []ticket.Scope{{Customer: "acme", Projects: []string{"ACM"}}}},
		"an unknown customer": {Scopes: []ticket.Scope{{Customer: "hidden", Projects: []string{"HID"}}}},
	} {
		k.settle(t)
		assert.Len(t, k.asked(t, func() { k.search(t, search) }), 1, name)
	}
	k.desk.err = errBroken
	_, err := k.Search(context.Background(), ticket.Search{Scopes: scopesOf(k.customers), Filters: ticket.Filters{Text: "disk"}})
	assert.True(t, isUnreachable(err), "not an answer that looks true")
}

func TestOpenTicketsAreThereBeforeTheRest(t *testing.T) {
	k := newKit()
	k.silent = true
	k.restart()
	for i := range 30 {
		k.desk.put(kept(fmt.Sprint(i), fmt.Sprintf("ACM-%d", i), ticket.Closed, time.Duration(i)*10*day))
	}
	k.desk.put(kept("open", "ACM-99", ticket.Open, 800*day))
	for range k.customers {
		more, err := k.Step(context.Background())
		require.NoError(t, err)
		assert.True(t, more)
	}
	open := ticket.Filters{States: ticket.OpenStates}
	assert.Empty(t, k.asked(t, func() { assert.Equal(t, []string{"acme/ACM-99"}, keysOf(k.search(t, ticket.Search{Filters: open}))) }))
	recent := ticket.Search{Time: ticket.UpdatedTime, From: start.Add(-time.Hour), To: start.Add(time.Hour)}
	assert.Empty(t, k.asked(t, func() { assert.Equal(t, []string{"acme/ACM-0"}, keysOf(k.search(t, recent))) }))
	assert.Len(t, k.asked(t, func() { assert.Len(t, k.search(t, ticket.Search{}).Tickets, 31) }), 1, "the rest is asked live meanwhile")

	k.desk.err = errBroken
	_, err := k.Step(context.Background())
	require.Error(t, err)
	result := k.search(t, ticket.Search{})
	assert.NotEmpty(t, result.Tickets)
	assert.Contains(t, textsOf(result), "The first load is unfinished: tickets since ")
	assert.True(t, result.Notices[0].Missing, "whoever counts them counts too few")
}

func TestAFirstLoadGoesOnAfterARestart(t *testing.T) {
	k := newKit(projects("acme", "ACM"))
	for i := range 400 {
		k.desk.put(kept(fmt.Sprint(i), fmt.Sprintf("ACM-%d", i), ticket.Closed, time.Duration(i)*day))
	}
	for range 3 {
		_, err := k.Step(context.Background())
		require.NoError(t, err)
	}
	reached := k.progressOf("acme").Reached
	require.True(t, reached.Before(start))
	k.restart()
	asked := k.asked(t, func() { k.settle(t) })
	for _, search := range asked {
		assert.False(t, search.Time == ticket.UpdatedTime && search.From.Before(reached) && search.To.After(reached.Add(time.Second)) && search.To.Before(start), "nothing is read twice")
	}
	assert.Len(t, k.search(t, ticket.Search{}).Tickets, 400)
	k.restart()
	assert.Len(t, k.asked(t, func() { k.settle(t) }), 1, "after a restart only what is open is read anew")
}

func TestChangesArriveAndWhatIsGoneGoes(t *testing.T) {
	k := newKit()
	for i, key := range []string{"ACM-1", "ACM-2", "ACM-3", "GLX-1"} {
		k.desk.put(kept(fmt.Sprint(i), key, ticket.Open, time.Hour))
	}
	k.desk.put(kept("done", "ACM-4", ticket.Closed, 10*day))
	k.settle(t)

	k.now = start.Add(2 * time.Minute)
	moved := kept("0", "GLX-7", ticket.Open, 0)
	moved.Updated = k.now
	k.desk.put(moved)
	fresh := kept("new", "ACM-5", ticket.Open, 0)
	fresh.Updated = k.now
	k.desk.put(fresh)
	k.settle(t)
	all := ticket.Search{Since: start}
	assert.Equal(t, []string{"acme/ACM-2", "acme/ACM-3", "acme/ACM-4", "acme/ACM-5", "globex/GLX-1", "globex/GLX-7"}, keysOf(k.search(t, all)),
		"who lost a ticket to another does not see it any more")

	delete(k.desk.tickets, "1")
	delete(k.desk.tickets, "done")
	k.now = start.Add(8 * time.Minute)
	k.settle(t)
	assert.NotContains(t, keysOf(k.search(t, all)), "acme/ACM-2", "what was open is missed soon")
	assert.Contains(t, keysOf(k.search(t, all)), "acme/ACM-4")
	k.now = start.Add(7 * time.Hour)
	k.settle(t)
	assert.NotContains(t, keysOf(k.search(t, all)), "acme/ACM-4")
	assert.Len(t, k.shelf.tickets, 4, "neither in the book")
}

// What is made, or changed, under an earlier time is met by no look for changes.
func TestWhatComesUnderAnEarlierTimeIsFound(t *testing.T) {
	for _, number := range []int{1, 600} {
		k := newKit(projects("acme", "ACM"))
		k.desk.put(kept("moved", "ACM-old", ticket.Closed, 20*day))
		k.settle(t)
		for i := range number {
			k.desk.put(kept(fmt.Sprint(i), fmt.Sprintf("ACM-%d", i), ticket.Closed, time.Duration(i+1)*time.Hour+30*day))
		}
		k.desk.put(kept("moved", "ACM-new", ticket.Closed, 20*day))
		k.now = start.Add(7 * time.Hour)
		asked := k.asked(t, func() { k.settle(t) })
		assert.Less(t, len(asked), 40, "many are read together")
		found := k.search(t, ticket.Search{Since: start})
		assert.Len(t, found.Tickets, number+1)
		assert.Contains(t, keysOf(found), "acme/ACM-new")
	}
}

func TestAnIndexThatLagsLosesNothing(t *testing.T) {
	k := newKit(projects("acme", "ACM"))
	k.desk.put(kept("1", "ACM-1", ticket.Open, time.Hour))
	k.settle(t)
	k.now = start.Add(2 * time.Minute)
	late := kept("1", "ACM-1", ticket.Resolved, 0)
	late.Updated = k.now.Add(-30 * time.Second)
	k.desk.put(late)
	k.desk.lag = k.now.Add(-time.Minute)
	k.settle(t)
	k.desk.lag = time.Time{}
	k.now = start.Add(4 * time.Minute)
	k.settle(t)
	assert.Equal(t, ticket.Resolved, k.search(t, ticket.Search{}).Tickets[0].State)
}

func TestAnUnreachableConnectionLeavesWhatWasKnown(t *testing.T) {
	k := newKit(projects("acme", "ACM"))
	k.desk.put(kept("1", "ACM-1", ticket.Open, time.Hour))
	k.settle(t)
	k.desk.err = errBroken
	k.now = start.Add(17 * time.Minute)
	_, err := k.Step(context.Background())
	require.True(t, isUnreachable(err))
	result := k.search(t, ticket.Search{Since: start})
	assert.Equal(t, []string{"acme/ACM-1"}, keysOf(result))
	assert.Equal(t, start, result.AsOf)
	assert.Equal(t, "The tickets are those of 08:00 UTC, 17 minutes old: The ticket system does not answer.", textsOf(result))
	k.restart()
	assert.Equal(t, []string{"acme/ACM-1"}, keysOf(k.search(t, ticket.Search{Since: start})), "also right after a restart")
	k.desk.err = nil
	k.settle(t)
	assert.Empty(t, k.search(t, ticket.Search{Since: start}).Notices)
}

func TestWithoutAnyCopyAFailureIsAFailure(t *testing.T) {
	k := newKit()
	k.desk.err = errBroken
	_, err := k.Step(context.Background())
	require.Error(t, err)
	_, err = k.Search(context.Background(), ticket.Search{Scopes: scopesOf(k.customers)})
	assert.True(t, isUnreachable(err), "and never an empty table")
}

func TestAChangedScopeDropsWhatIsNobodys(t *testing.T) {
	k := newKit()
	k.desk.put(kept("1", "ACM-1", ticket.Open, time.Hour))
	k.desk.put(kept("2", "GLX-1", ticket.Open, time.Hour))
	k.settle(t)
	k.customers = []Customer{projects("acme", "ACI"), projects("globex", "GLX")}
	k.restart()
	k.desk.err = errBroken
	_, err := k.Search(context.Background(), ticket.Search{Scopes: k.customers[0].Scopes})
	require.Error(t, err, "what was read for another scope is nobody's")
	assert.Equal(t, []string{"globex/GLX-1"}, keysOf(k.search(t, ticket.Search{Scopes: k.customers[1].Scopes, Since: start})))
	k.desk.err = nil
	k.settle(t)
	assert.Equal(t, []string{"globex/GLX-1"}, keysOf(k.search(t, ticket.Search{})))
	assert.Len(t, k.shelf.tickets, 1)
}

func TestScopesThatOverlapAreReadApart(t *testing.T) {
	k := newKit(projects("acme", "ACM", "SHR"), projects("globex", "GLX", "shr"), projects("initech", "INI"))
	k.desk.put(kept("1", "SHR-1", ticket.Open, time.Hour))
	k.settle(t)
	k.now = start.Add(2 * time.Minute)
	changed := kept("1", "SHR-1", ticket.Resolved, 0)
	changed.Updated = k.now
	k.desk.put(changed)
	k.settle(t)
	for _, customer := range k.customers[:2] {
		result := k.search(t, ticket.Search{Scopes: customer.Scopes})
		require.Equal(t, []string{customer.ID + "/SHR-1"}, keysOf(result))
		assert.Equal(t, ticket.Resolved, result.Tickets[0].State)
	}
}

func TestManyTicketsOfOneMomentAreAllRead(t *testing.T) {
	k := newKit(projects("acme", "ACM"))
	k.pace.Page = 10
	for i := range 35 {
		k.desk.put(kept(fmt.Sprint(i), fmt.Sprintf("ACM-%d", i), ticket.Closed, 3*day))
	}
	k.restart()
	k.settle(t)
	assert.Len(t, k.search(t, ticket.Search{}).Tickets, 35)
}

func TestAHurriedStepLooksAtOnce(t *testing.T) {
	k := newKit(projects("acme", "ACM"))
	k.settle(t)
	k.now = start.Add(time.Second)
	assert.Empty(t, k.asked(t, func() { k.settle(t) }))
	k.Hurry()
	assert.Len(t, k.asked(t, func() { k.settle(t) }), 1)
}

func TestABookThatFailsHoldsNobodyUp(t *testing.T) {
	k := newKit(projects("acme", "ACM"))
	k.desk.put(kept("1", "ACM-1", ticket.Open, time.Hour))
	k.shelf.err = errBroken
	_, err := k.Step(context.Background())
	require.Error(t, err)
	assert.Equal(t, []string{"acme/ACM-1"}, keysOf(k.search(t, ticket.Search{})))
}

func TestACopyThatNobodyLooksAfterIsNotTakenForTheTruth(t *testing.T) {
	k := newKit(projects("acme", "ACM"))
	k.settle(t)
	k.now = start.Add(time.Hour)
	fresh := kept("1", "ACM-1", ticket.Open, 0)
	fresh.Updated = k.now
	k.desk.put(fresh)
	assert.Len(t, k.asked(t, func() { assert.Equal(t, []string{"acme/ACM-1"}, keysOf(k.search(t, ticket.Search{}))) }), 1)
	k.desk.err = errBroken
	assert.Empty(t, keysOf(k.search(t, ticket.Search{Since: start})))
	assert.Equal(t, start, k.search(t, ticket.Search{}).AsOf, "and how old it is, is said")
}

func TestAnotherAddressIsAnotherSystem(t *testing.T) {
	k := newKit(projects("acme", "ACM"))
	k.desk.put(kept("1", "ACM-1", ticket.Open, time.Hour))
	k.settle(t)
	k.Mirror = New(Options{
		Live: k.desk, Address: "https://elsewhere.example.com", Book: k.shelf, Clock: func() time.Time { return k.now }, Customers: k.customers, Pace: k.pace,
	})
	k.desk.err = errBroken
	_, err := k.Search(context.Background(), ticket.Search{Scopes: scopesOf(k.customers)})
	require.Error(t, err)
}

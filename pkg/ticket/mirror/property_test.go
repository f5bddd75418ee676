package mirror

import (
	"context"
	"fmt"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/quantyca/rounds/pkg/ticket"
)

// change does something to the desk that people do to tickets.
func (k *kit) change(t *rapid.T) {
	id := fmt.Sprint(rapid.IntRange(0, 30).Draw(t, "id"))
	if rapid.IntRange(0, 5).Draw(t, "what") == 0 {
		delete(k.desk.tickets, id)
		return
	}
	known, isKnown := k.desk.tickets[id]
	if !isKnown {
		known = kept(id, "", ticket.Open, 0)
		known.Created = k.now
	}
	known.Key = rapid.SampledFrom([]string{"ACM", "ACI", "GLX", "HID"}).Draw(t, "project") + "-" + id
	known.State = rapid.SampledFrom(ticket.States).Draw(t, "state")
	known.Priority = rapid.IntRange(1, 5).Draw(t, "priority")
	known.Updated = k.now.Add(-time.Duration(rapid.IntRange(0, 60).Draw(t, "late")) * time.Second)
	k.desk.put(known)
}

// same compares the mirror with the desk.
func (k *kit) same(t *rapid.T) {
	for _, customers := range [][]Customer{k.customers, k.customers[:1], k.customers[1:]} {
		for _, filters := range []ticket.Filters{{}, {States: ticket.OpenStates}, {Priorities: []int{1, 2}}, {States: []ticket.State{ticket.Closed}}} {
			search := ticket.Search{Scopes: scopesOf(customers), Filters: filters, Sort: ticket.Sort{By: ticket.ByKey}}
			want, err := k.desk.Search(context.Background(), search)
			require.NoError(t, err)
			before := len(k.desk.asked)
			got := k.search(t, search)
			require.Len(t, k.desk.asked, before, "answered from the copy")
			require.Equal(t, keysOf(want), keysOf(got))
			states := func(result ticket.Result) map[string]ticket.State {
				all := map[string]ticket.State{}
				for _, one := range result.Tickets {
					all[one.Key] = one.State
				}
				return all
			}
			require.Equal(t, states(want), states(got))
		}
	}
}

// noneTwice looks at what is answered in the middle, true or not yet.
func (k *kit) noneTwice(t *rapid.T) {
	result, err := k.Search(context.Background(), ticket.Search{Scopes: scopesOf(k.customers)})
	if err != nil {
		return
	}
	seen := map[string]bool{}
	for _, one := range result.Tickets {
		require.False(t, seen[one.ID], "%s is there twice", one.Key)
		seen[one.ID] = true
	}
}

// TestTheMirrorIsTheDesk changes the desk at random, lets steps fail and processes end
// in the middle, and holds the copy against the truth once all is read.
func TestTheMirrorIsTheDesk(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		k := newKit()
		k.pace.Page, k.silent = rapid.IntRange(1, 12).Draw(t, "page"), rapid.Bool().Draw(t, "is silent")
		k.restart()
		for range rapid.IntRange(1, 12).Draw(t, "turns") {
			for range rapid.IntRange(0, 12).Draw(t, "changes") {
				k.change(t)
			}
			k.now = k.now.Add(time.Duration(rapid.IntRange(0, 600).Draw(t, "seconds")) * time.Second)
			k.desk.failAfter = rapid.IntRange(-1, 6).Draw(t, "fails after")
			clear(k.desk.unreadable)
			k.desk.unreadable[fmt.Sprint(rapid.IntRange(0, 60).Draw(t, "unreadable"))] = true
			_, _ = k.Step(context.Background())
			k.noneTwice(t)
			if rapid.Bool().Draw(t, "is killed") {
				k.restart()
			}
		}
		k.desk.failAfter = -1
		clear(k.desk.unreadable)
		k.now = k.now.Add(7 * time.Hour)
		k.settle(t)
		k.same(t)
	})
}

func TestTheMirrorIsTheDeskAtTheEdgesOfAPage(t *testing.T) {
	for _, size := range []int{0, 1, 9, 10, 11, 200} {
		k := newKit(projects("acme", "ACM"))
		k.pace.Page = 10
		k.restart()
		for i := range size {
			k.desk.put(kept(fmt.Sprint(i), fmt.Sprintf("ACM-%d", i), ticket.States[i%len(ticket.States)], time.Duration(i)*time.Minute))
		}
		k.settle(t)
		require.Len(t, k.search(t, ticket.Search{}).Tickets, size)
	}
}

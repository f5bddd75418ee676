package mirror

import (
	"fmt"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"

	"github.com/quantyca/rounds/pkg/ticket"
)

// Somebody who tidies up deletes many at once, and each of them is looked for again.
func TestManyThatAreGoneCostFewQuestions(t *testing.T) {
	for _, state := range []ticket.State{ticket.Open, ticket.Closed} {
		k := newKit(projects("acme", "ACM"))
		for i := range 200 {
			k.desk.put(kept(fmt.Sprint(i), fmt.Sprintf("ACM-%d", i), state, time.Duration(i)*day))
		}
		k.settle(t)
		for i := range 150 {
			delete(k.desk.tickets, fmt.Sprint(i))
		}
		k.now = start.Add(7 * time.Hour)
		assert.Less(t, len(k.asked(t, func() { k.settle(t) })), 12, "%s ones are looked for together", state)
		assert.Len(t, k.search(t, ticket.Search{Since: start}).Tickets, 50)
	}
}

// What is closed a moment before what is open is read anew is looked for in the last
// minutes, and not in everything since its last change.
func TestWhatWasJustClosedCostsNoLookAtThePast(t *testing.T) {
	k := newKit(projects("acme", "ACM"))
	k.desk.put(kept("1", "ACM-1", ticket.Open, 300*day))
	k.settle(t)
	k.now = k.now.Add(k.pace.Open)
	closed := kept("1", "ACM-1", ticket.Closed, 300*day)
	closed.Updated = k.now
	k.desk.put(closed)
	for _, search := range k.asked(t, func() { k.settle(t) }) {
		isOfOpen := search.Time == ticket.NoTime
		assert.True(t, isOfOpen || search.From.After(k.now.Add(-time.Hour)), "asked for everything since %s", search.From)
	}
	assert.Equal(t, ticket.Closed, k.search(t, ticket.Search{Since: start}).Tickets[0].State)
}

// A clock that goes wrong over there is no reason to miss a ticket here.
func TestWhatIsDatedInTheFutureIsHere(t *testing.T) {
	k := newKit(projects("acme", "ACM"))
	k.desk.put(kept("1", "ACM-1", ticket.Closed, -10*day))
	k.desk.put(kept("2", "ACM-2", ticket.Open, -400*day))
	k.settle(t)
	all := ticket.Search{Since: start}
	assert.Equal(t, []string{"acme/ACM-1", "acme/ACM-2"}, keysOf(k.search(t, all)))

	k.desk.put(kept("3", "ACM-3", ticket.Closed, -20*day))
	delete(k.desk.tickets, "1")
	k.now = start.Add(7 * time.Hour)
	k.settle(t)
	assert.Equal(t, []string{"acme/ACM-2", "acme/ACM-3"}, keysOf(k.search(t, all)), "a sweep finds later ones")
}

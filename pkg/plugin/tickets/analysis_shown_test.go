package tickets

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"pgregory.net/rapid"

	"github.com/quantyca/rounds/pkg/plugin/access"
	"github.com/quantyca/rounds/pkg/plugin/instance"
	"github.com/quantyca/rounds/pkg/ticket"
)

// TestAProjectionChangesNoWordThatEverybodyMayCountBy: what is counted needs no copy under
// a projection, for no key that is not refused tells what it hides.
func TestAProjectionChangesNoWordThatEverybodyMayCountBy(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		word := func(name string) string {
			return rapid.SampledFrom([]string{"", "a", "b"}).Draw(t, name)
		}
		one := ticket.Ticket{
			Connection: "desk", Customer: "acme", State: ticket.State(word("state")), Type: ticket.Type(word("type")), Priority: rapid.IntRange(0, 6).Draw(t, "priority"),
			SLA: ticket.SLA{State: ticket.SLAState(word("sla"))}, Pending: ticket.PendingReason(word("pending")),
			StateRaw: word("state there"), PriorityRaw: word("priority there"), Assignee: word("assignee"), Reporter: word("reporter"),
			Team: word("team"), Service: word("service"), Major: rapid.Bool().Draw(t, "major"), Cancelled: rapid.Bool().Draw(t, "cancelled"),
		}
		projection := access.Projection{People: rapid.Bool().Draw(t, "people"), Internal: rapid.Bool().Draw(t, "internal"), Links: rapid.Bool().Draw(t, "links")}
		under := projection.Apply(one)
		for _, key := range ticket.CountKeys {
			if !hidesAny(projection, []ticket.CountKey{key}) {
				assert.Equal(t, key.Word(&one), key.Word(&under), key)
			}
		}
	})
}

func TestOnlyTheTicketsOfThoseAskedForAreShown(t *testing.T) {
	tickets := []ticket.Ticket{
		{ID: "1", Customer: "acme", Team: "Night", Assignee: "Anna"}, {ID: "2", Customer: "globex", Team: "Night"}, {ID: "3", Customer: "initech", Team: "Night"},
	}
	views := []instance.View{{Projection: access.Everything}, {}}
	views[0].Perimeter.ID, views[1].Perimeter.ID = "acme", "globex"
	told := func(isCounted bool, keys ...ticket.CountKey) []string {
		var words []string
		for _, one := range shownTickets(ticket.Seen(tickets), views, isCounted, keys) {
			words = append(words, one.ID+one.Team)
		}
		return words
	}
	assert.Equal(t, []string{"1Night", "2"}, told(false))
	assert.Equal(t, []string{"1Night", "2"}, told(true, ticket.CountPriority, ticket.CountTeam))
	assert.Equal(t, []string{"1Night", "2Night"}, told(true, ticket.CountPriority), "nothing but the priority is told of it")
}

package ticket

import (
	"slices"
	"testing"
	"time"
	"unsafe"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

func TestAGlanceIsOneReadingOfTheProcessor(t *testing.T) {
	assert.LessOrEqual(t, unsafe.Sizeof(Glance{}), uintptr(64))
}

// oddTicket is a ticket with words that are in no vocabulary, too, and times to the
// nanosecond about a few instants.
func oddTicket(t *rapid.T) Ticket {
	when := func(name string) time.Time {
		return rapid.SampledFrom([]time.Time{{}, now, now.Add(1), now.Add(-1), now.Add(time.Hour), time.Unix(0, 0), time.Date(1, 1, 1, 0, 0, 0, 1, time.UTC), time.Date(9999, 1, 1, 0, 0, 0, 0, time.UTC)}).Draw(t, name)
	}
	name := rapid.SampledFrom([]string{"", " ", "Anna", "anna ", "Bo"})
	return Ticket{
		Connection: rapid.SampledFrom([]string{"desk", "jira"}).Draw(t, "connection"), Customer: rapid.SampledFrom([]string{"acme", "globex"}).Draw(t, "customer"),
		State: rapid.SampledFrom(append(slices.Clone(States), "", "odd")).Draw(t, "state"), Type: rapid.SampledFrom(append(slices.Clone(Types), "", "odd")).Draw(t, "type"),
		Priority: rapid.IntRange(-1, 6).Draw(t, "priority"), Pending: rapid.SampledFrom(append(slices.Clone(waits), "odd")).Draw(t, "pending"),
		Cancelled: rapid.Bool().Draw(t, "cancelled"), Major: rapid.Bool().Draw(t, "major"),
		SLA:      SLA{State: rapid.SampledFrom(append(slices.Clone(SLAStates), "", "odd")).Draw(t, "sla"), Due: when("due")},
		Assignee: name.Draw(t, "assignee"), Team: name.Draw(t, "team"),
		Created: when("created"), Updated: when("updated"), Resolved: when("resolved"), Closed: when("closed"),
	}
}

func oddSearch(t *rapid.T) Search {
	when := func(name string) time.Time {
		return rapid.SampledFrom([]time.Time{{}, now.Add(-time.Hour), now, now.Add(1), now.Add(2 * time.Hour)}).Draw(t, name)
	}
	return Search{
		Filters: Filters{
			States:     rapid.SliceOfN(rapid.SampledFrom(append(slices.Clone(States), "odd")), 0, 2).Draw(t, "states"),
			Types:      rapid.SliceOfN(rapid.SampledFrom(append(slices.Clone(Types), "odd")), 0, 2).Draw(t, "types"),
			Priorities: rapid.SliceOfN(rapid.IntRange(-1, 6), 0, 2).Draw(t, "priorities"),
			SLA:        rapid.SliceOfN(rapid.SampledFrom(append(slices.Clone(SLAStates), "odd")), 0, 2).Draw(t, "slas"),
			Pending:    rapid.SliceOfN(rapid.SampledFrom(append(slices.Clone(waits), "odd")), 0, 2).Draw(t, "pendings"),
			Assignees:  rapid.SliceOfN(rapid.SampledFrom([]string{"anna", "Bo"}), 0, 1).Draw(t, "assignees"),
			Text:       rapid.SampledFrom([]string{"", "backup"}).Draw(t, "text"),
		},
		Time: rapid.SampledFrom([]TimeField{"", NoTime, CreatedTime, UpdatedTime, ResolvedTime, SLADueTime}).Draw(t, "time"),
		From: when("from"), To: when("to"),
	}
}

func TestASieveLetsThroughWhatMatches(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		tickets := rapid.SliceOfN(rapid.Custom(oddTicket), 1, 30).Draw(t, "tickets")
		search := oddSearch(t)
		var want []string
		for i := range tickets {
			tickets[i].ID = string(rune('a' + i))
			if search.Matches(&tickets[i], now) {
				want = append(want, tickets[i].ID)
			}
		}
		var got []string
		for _, one := range search.Pick(nil, Glances(Shared(tickets)), now) {
			got = append(got, one.ID)
		}
		require.Equal(t, want, got)
	})
}

func TestColumnsAreWordsOfTheTicket(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		tickets := rapid.SliceOfN(rapid.Custom(oddTicket), 1, 30).Draw(t, "tickets")
		for _, key := range CountKeys {
			words := newColumn(key)
			for _, one := range Seen(tickets) {
				require.Equal(t, key.Word(one.Ticket), words.words[words.number(one)], key)
			}
		}
	})
}

func TestAGlanceTellsWhatItsTicketDoes(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		one := rapid.Custom(oddTicket).Draw(t, "ticket")
		g := Seen([]Ticket{one})[0]
		done, isDone := one.Done()
		require.Equal(t, []bool{one.IsOpen(), isDone}, []bool{g.IsOpen(), g.done.isKnown()})
		if isDone {
			require.Equal(t, momentOf(done), g.done)
		}
		require.Equal(t, placeOf(SLAStates, one.SLA.At(now).State), g.slaAt(momentOf(now)))
	})
}

func TestTheBucketOfAMomentIsTheOneThatHoldsIt(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		from := time.Unix(rapid.Int64Range(1_790_000_000, 1_800_000_000).Draw(t, "from"), 0)
		zone := zoneOf(t, rapid.SampledFrom(bucketZones).Draw(t, "zone"))
		buckets, err := Buckets(from, from.AddDate(0, rapid.IntRange(1, 14).Draw(t, "months"), 0), rapid.SampledFrom([]BucketSize{Daily, Weekly, Monthly}).Draw(t, "size"), zone)
		require.NoError(t, err)
		edge := rapid.SampledFrom(buckets).Draw(t, "bucket").From
		at := edge.Add(time.Duration(rapid.Int64Range(-int64(100*24*time.Hour), int64(100*24*time.Hour)).Draw(t, "beside")))
		for _, at := range []time.Time{at, edge, edge.Add(-1)} {
			want := slices.IndexFunc(buckets, func(b Bucket) bool { return at.Before(b.To) })
			switch {
			case at.Before(buckets[0].From):
				want = -1
			case want < 0:
				want = len(buckets)
			}
			require.Equal(t, want, edgesOf(buckets).place(momentOf(at)))
		}
	})
}

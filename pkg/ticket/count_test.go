package ticket

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

// lines writes counts as "word/word=number", so that a test reads like its answer.
func lines(counts []Count) []string {
	written := make([]string, len(counts))
	for i, one := range counts {
		text := ""
		for _, word := range one.Words {
			text += word + "/"
		}
		written[i] = fmt.Sprintf("%s=%d", text, one.Count)
	}
	return written
}

func counted(t *testing.T, counting Counting, tickets ...Ticket) []string {
	t.Helper()
	counts, err := counting.Count(Seen(tickets))
	require.NoError(t, err)
	return lines(counts)
}

func TestWithoutAKeyThereIsOneNumber(t *testing.T) {
	assert.Equal(t, []string{"=0"}, counted(t, Counting{}))
	assert.Equal(t, []string{"=0"}, counted(t, Counting{Zero: true}))
	assert.Equal(t, []string{"=2"}, counted(t, Counting{}, Ticket{}, Ticket{}))
}

func TestGroupsStandAsPeopleReadThem(t *testing.T) {
	tickets := []Ticket{
		{Customer: "zeta", Priority: 2, Team: "beta"}, {Customer: "acme", Priority: 5}, {Customer: "zeta", Priority: 1, Team: "Alpha"},
		{Customer: "zeta", Priority: 2, Team: "alpha"}, {Customer: "acme", Priority: 9},
	}
	assert.Equal(t, []string{"zeta/P1/=1", "zeta/P2/=2", "acme/P5/=1", "acme/(none)/=1"},
		counted(t, Counting{Keys: []CountKey{CountCustomer, CountPriority}, Customers: []string{"zeta", "acme"}}, tickets...))
	assert.Equal(t, []string{"Alpha/=1", "alpha/=1", "beta/=1", "(none)/=2"}, counted(t, Counting{Keys: []CountKey{CountTeam}}, tickets...))
	assert.Equal(t, []string{"(none)/=2", "Alpha/=1", "alpha/=1", "beta/=1"}, counted(t, Counting{Keys: []CountKey{CountTeam}, ByCount: true}, tickets...))
	assert.Empty(t, counted(t, Counting{Keys: []CountKey{CountTeam}}), "no ticket, no group")
}

func TestZeroFillsWhatIsKnownBeforehand(t *testing.T) {
	zero := func(filters Filters, keys ...CountKey) []string {
		return counted(t, Counting{Keys: keys, Zero: true, Customers: []string{"acme", "globex"}, Filters: filters},
			Ticket{Customer: "globex", State: Pending, Priority: 1, Type: Change, Pending: PendingForVendor, Team: "Night", SLA: SLA{State: SLARunning}})
	}
	assert.Equal(t, []string{"acme/=0", "globex/=1"}, zero(Filters{}, CountCustomer))
	assert.Equal(t, []string{"P1/=1", "P2/=0", "P3/=0", "P4/=0", "P5/=0"}, zero(Filters{}, CountPriority))
	assert.Equal(t, []string{"acme/P1/=0", "acme/P2/=0", "globex/P1/=1", "globex/P2/=0"}, zero(Filters{Priorities: []int{1, 2}}, CountCustomer, CountPriority))
	assert.Equal(t, []string{"open/=0", "in_progress/=0", "pending/=1"}, zero(Filters{States: OpenStates}, CountState))
	assert.Equal(t, []string{"customer/=0", "vendor/=1", "change/=0", "problem/=0", "other/=0", "(none)/=0"}, zero(Filters{}, CountPending))
	assert.Equal(t, []string{"customer/=0", "vendor/=1", "change/=0", "problem/=0", "other/=0"}, zero(Filters{States: []State{Pending}}, CountPending))
	assert.Equal(t, []string{"yes/=0", "no/=1"}, zero(Filters{}, CountMajor))
	assert.Len(t, zero(Filters{}, CountType), len(Types))
	assert.Len(t, zero(Filters{}, CountSLA), len(SLAStates))
	// Teams cannot be listed beforehand: those that were met stand for each customer.
	assert.Equal(t, []string{"acme/Night/=0", "globex/Night/=1"}, zero(Filters{}, CountCustomer, CountTeam))
	none := counted(t, Counting{Keys: []CountKey{CountCustomer, CountTeam}, Zero: true, Customers: []string{"acme"}})
	assert.Equal(t, []string{"acme/(none)/=0"}, none, "so that an alert rule has its number")
}

func TestZeroIsBounded(t *testing.T) {
	counting := Counting{Keys: []CountKey{CountState, CountPriority, CountType}, Zero: true, MaxGroups: 149}
	_, err := counting.Count(nil)
	require.ErrorIs(t, err, ErrTooManyGroups)
	counting.MaxGroups = 150
	counts, err := counting.Count(nil)
	require.NoError(t, err)
	assert.Len(t, counts, 150)
}

func TestNoWordCanLookLikeTwo(t *testing.T) {
	keys := []CountKey{CountTeam, CountService}
	for _, separator := range []string{"\x00", "/", ":", "1:", `"`} {
		assert.Len(t, counted(t, Counting{Keys: keys},
			Ticket{Team: "a" + separator + "b", Service: "c"}, Ticket{Team: "a", Service: "b" + separator + "c"}), 2)
	}
}

// TestCountsAddUp: whatever is counted by whatever, each ticket counts once and no
// group stands twice; empty groups change no number.
func TestCountsAddUp(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		word := rapid.SampledFrom([]string{"", " ", "a", "A", "(none)", "b\x00"})
		tickets := rapid.SliceOfN(rapid.Custom(func(t *rapid.T) Ticket {
			return Ticket{
				Customer: rapid.SampledFrom([]string{"acme", "globex"}).Draw(t, "customer"), Priority: rapid.IntRange(0, 6).Draw(t, "priority"),
				State: rapid.SampledFrom(States).Draw(t, "state"), Team: word.Draw(t, "team"), Assignee: word.Draw(t, "assignee"), Major: rapid.Bool().Draw(t, "major"),
			}
		}), 0, 40).Draw(t, "tickets")
		keys := rapid.SliceOfNDistinct(rapid.SampledFrom(CountKeys), 0, 4, rapid.ID[CountKey]).Draw(t, "keys")
		counting := Counting{Keys: keys, Customers: []string{"acme", "globex"}, ByCount: rapid.Bool().Draw(t, "by count")}
		plain, err := counting.Count(Seen(tickets))
		if err != nil {
			t.Fatal(err)
		}
		counting.Zero = true
		filled, err := counting.Count(Seen(tickets))
		if err != nil {
			t.Fatal(err)
		}
		for _, counts := range [][]Count{plain, filled} {
			sum, seen := 0, map[string]bool{}
			for _, line := range counts {
				sum += line.Count
				key := fmt.Sprintf("%q", line.Words)
				if seen[key] {
					t.Fatalf("%s stands twice", key)
				}
				seen[key] = true
			}
			if sum != len(tickets) {
				t.Fatalf("%d tickets are counted as %d", len(tickets), sum)
			}
		}
		if len(filled) < len(plain) {
			t.Fatal("zero took groups away")
		}
	})
}

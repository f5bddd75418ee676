package ticket

import (
	"fmt"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

func TestOrder(t *testing.T) {
	tickets := func() []Ticket {
		return []Ticket{
			{Key: "B-2", Customer: "b", Priority: 2, State: Closed, Created: now},
			{Key: "A-10", Customer: "a", Priority: 1, State: Pending, Created: now.Add(-time.Hour)},
			{Key: "A-9", Customer: "a", Priority: 3, State: Open},
		}
	}
	for name, test := range map[string]struct {
		by   Sort
		want []string
	}{
		"numbers in keys are numbers":      {Sort{By: ByKey}, []string{"A-9", "A-10", "B-2"}},
		"priority":                         {Sort{By: ByPriority}, []string{"A-10", "B-2", "A-9"}},
		"priority, lowest first":           {Sort{By: ByPriority, Descending: true}, []string{"A-9", "B-2", "A-10"}},
		"missing times stand last":         {Sort{By: ByCreated}, []string{"A-10", "B-2", "A-9"}},
		"also when the newest stand first": {Sort{By: ByCreated, Descending: true}, []string{"B-2", "A-10", "A-9"}},
		"state as work goes":               {Sort{By: ByState}, []string{"A-9", "A-10", "B-2"}},
		"customer, then priority":          {Sort{By: ByCustomer}, []string{"A-10", "A-9", "B-2"}},
		"nothing due: priority, then key":  {Sort{}, []string{"A-10", "B-2", "A-9"}},
	} {
		t.Run(name, func(t *testing.T) {
			sorted := tickets()
			Order(sorted, test.by, now)
			require.Equal(t, test.want, keys(sorted))
		})
	}
}

func TestABreachWithoutAKnownDueTimeIsStillUrgent(t *testing.T) {
	tickets := []Ticket{
		{Key: "A-1", SLA: SLA{State: SLARunning, Due: now.Add(time.Hour)}},
		{Key: "A-2", SLA: SLA{State: SLABreached, Remaining: -time.Hour}},
		{Key: "A-3", SLA: SLA{State: SLABreached}},
	}
	Order(tickets, Sort{By: BySLADue}, now)
	require.Equal(t, []string{"A-2", "A-1", "A-3"}, keys(tickets), "a completed breach is no longer urgent")
}

func TestTheFirstOfAnOrderAreThoseOfTheOrder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		tickets := rapid.SliceOfN(rapid.OneOf(rapid.Custom(anyTicket), rapid.Custom(oddTicket)), 0, 40).Draw(t, "tickets")
		for i := range tickets {
			tickets[i].SLA.Remaining = rapid.SampledFrom([]time.Duration{0, -time.Hour, time.Hour}).Draw(t, "remaining")
			tickets[i].Key = fmt.Sprintf("ACM-%d", i)
		}
		by := Sort{By: rapid.SampledFrom([]SortBy{BySLADue, ByPriority, ByCreated, ByUpdated, ByState, ""}).Draw(t, "by"), Descending: rapid.Bool().Draw(t, "down")}
		most := rapid.IntRange(0, 50).Draw(t, "most")
		first := First(Seen(tickets), by, most, now)
		got := []string{}
		for _, one := range first {
			got = append(got, one.Key)
		}
		Order(tickets, by, now)
		want := []string{}
		for _, one := range tickets[:min(most, len(tickets))] {
			want = append(want, one.Key)
		}
		require.Equal(t, want, got)
	})
}

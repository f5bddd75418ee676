package ticket

import (
	"fmt"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

func days(t require.TestingT, from string, count int) []Bucket {
	start, err := time.Parse(time.DateOnly, from)
	require.NoError(t, err)
	buckets, err := Buckets(start, start.AddDate(0, 0, count), Daily, time.UTC)
	require.NoError(t, err)
	return buckets
}

func TestTrendCountsEachBucket(t *testing.T) {
	at := func(text string) time.Time { return instant(t, text) }
	answer := trendOf(t, Trending{Buckets: days(t, "2026-11-02", 3)}, Seen([]Ticket{
		{State: Open, Created: at("2026-11-01T23:59:59Z")},
		{State: Closed, Created: at("2026-10-01T00:00:00Z"), Resolved: at("2026-11-02T00:00:00Z")},
		{State: Closed, Created: at("2026-10-01T00:00:00Z"), Resolved: at("2026-11-01T00:00:00Z")},
		{State: Resolved, Created: at("2026-11-02T10:00:00Z"), Resolved: at("2026-11-02T11:00:00Z")},
		{State: Closed, Created: at("2026-11-03T10:00:00Z"), Closed: at("2026-11-04T23:59:59Z")},
		{State: Open, Created: at("2026-11-04T10:00:00Z"), Resolved: at("2026-11-04T11:00:00Z")},
		{State: Closed, Created: at("2026-11-04T10:00:00Z")},
		{State: Open, Created: at("2026-11-05T00:00:00Z")},
	}))
	assert.Equal(t, []TrendSeries{{
		Words: []string{}, Opened: []int{1, 1, 2}, Resolved: []int{2, 0, 1}, Backlog: []int{1, 2, 2}, Before: 2,
	}}, answer.Series)
	assert.Equal(t, 1, answer.Unknown, "closed, nobody knows when")
}

func TestTrendOfNothingIsALineAtZero(t *testing.T) {
	buckets := days(t, "2026-11-02", 2)
	assert.Equal(t, []TrendSeries{{Words: []string{}, Opened: []int{0, 0}, Resolved: []int{0, 0}, Backlog: []int{0, 0}}}, trendOf(t, Trending{Buckets: buckets}, nil).Series)
	assert.Empty(t, trendOf(t, Trending{Buckets: buckets, Counting: Counting{Keys: []CountKey{CountPriority}}}, nil).Series)
	zero := trendOf(t, Trending{Buckets: buckets, Counting: Counting{Keys: []CountKey{CountCustomer}, Zero: true, Customers: []string{"globex", "acme"}}}, nil).Series
	assert.Equal(t, []TrendSeries{{Words: []string{"globex"}, Opened: []int{0, 0}, Resolved: []int{0, 0}, Backlog: []int{0, 0}}, {Words: []string{"acme"}, Opened: []int{0, 0}, Resolved: []int{0, 0}, Backlog: []int{0, 0}}}, zero)
}

func TestAnEndBeforeTheBeginningLeavesNoDebt(t *testing.T) {
	buckets := days(t, "2026-11-02", 2)
	one := Ticket{State: Closed, Created: buckets[1].From, Resolved: buckets[0].From}
	assert.Equal(t, []int{0, 0}, trendOf(t, Trending{Buckets: buckets}, Seen([]Ticket{one})).Series[0].Backlog)
}

func TestTheLargestSeriesStay(t *testing.T) {
	buckets := days(t, "2026-11-02", 1)
	var tickets []Ticket
	for team, count := range []int{2, 5, 2, 3, 2} {
		for range count {
			tickets = append(tickets, Ticket{Team: fmt.Sprint(team), State: Open, Created: buckets[0].From})
		}
	}
	answer := trendOf(t, Trending{Buckets: buckets, Counting: Counting{Keys: []CountKey{CountTeam}}}, Seen(tickets))
	assert.Equal(t, 2, answer.Largest(3))
	words := []string{}
	for _, series := range answer.Series {
		words = append(words, series.Words[0])
	}
	assert.Equal(t, []string{"0", "1", "3"}, words, "the first of those that are equal, in their order")
	assert.Zero(t, answer.Largest(3))
}

// anyTicket is one of a few months, with all that goes wrong in real systems.
func anyTicket(t *rapid.T) Ticket {
	when := func(name string) time.Time {
		if rapid.IntRange(0, 5).Draw(t, name+" known") == 0 {
			return time.Time{}
		}
		return time.Unix(rapid.Int64Range(1_790_000_000, 1_800_000_000).Draw(t, name), 0)
	}
	return Ticket{
		State:    rapid.SampledFrom(States).Draw(t, "state"),
		Created:  time.Unix(rapid.Int64Range(1_790_000_000, 1_800_000_000).Draw(t, "created"), 0),
		Resolved: when("resolved"), Closed: when("closed"), FirstResponse: when("responded"),
		Priority: rapid.IntRange(0, 5).Draw(t, "priority"), Customer: rapid.SampledFrom([]string{"acme", "globex"}).Draw(t, "customer"),
		SLA: SLA{State: rapid.SampledFrom(SLAStates).Draw(t, "sla"), Due: when("due")},
	}
}

// plainTrend asks of each bucket and ticket anew what Trend adds up.
func plainTrend(tickets []*Ticket, bucket Bucket) (opened, resolved, backlog int) {
	for _, one := range tickets {
		done, isDone := one.Done()
		isIn := func(at time.Time) bool { return !at.Before(bucket.From) && at.Before(bucket.To) }
		if isIn(one.Created) {
			opened++
		}
		if isDone && done.Before(one.Created) {
			done = one.Created
		}
		if isDone && isIn(done) {
			resolved++
		}
		isOpen := one.IsOpen() || isDone && !done.Before(bucket.To)
		if isOpen && one.Created.Before(bucket.To) {
			backlog++
		}
	}
	return opened, resolved, backlog
}

func TestTrendIsWhatAPlainCountSays(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		zone := zoneOf(t, rapid.SampledFrom(bucketZones).Draw(t, "zone"))
		tickets := rapid.SliceOfN(rapid.Custom(anyTicket), 0, 60).Draw(t, "tickets")
		from := time.Unix(rapid.Int64Range(1_790_000_000, 1_800_000_000).Draw(t, "from"), 0)
		size := rapid.SampledFrom([]BucketSize{Daily, Weekly, Monthly}).Draw(t, "size")
		buckets, err := Buckets(from, from.AddDate(0, 2, 0), size, zone)
		require.NoError(t, err)
		keys := rapid.SampledFrom([][]CountKey{nil, {CountPriority}, {CountCustomer, CountPriority}}).Draw(t, "keys")
		answer := trendOf(t, Trending{Counting: Counting{Keys: keys}, Buckets: buckets}, Seen(tickets))
		groups := map[string][]*Ticket{}
		for i := range tickets {
			words := []string{}
			for _, key := range keys {
				words = append(words, key.Word(&tickets[i]))
			}
			groups[fmt.Sprint(words)] = append(groups[fmt.Sprint(words)], &tickets[i])
		}
		require.Len(t, answer.Series, max(len(groups), 1-min(len(keys), 1)))
		for _, series := range answer.Series {
			own := groups[fmt.Sprint(series.Words)]
			for i, bucket := range buckets {
				opened, resolved, backlog := plainTrend(own, bucket)
				require.Equal(t, []int{opened, resolved, backlog}, []int{series.Opened[i], series.Resolved[i], series.Backlog[i]}, bucket)
			}
		}
	})
}

func trendOf(t require.TestingT, trending Trending, tickets []*Glance) Trend {
	trend, err := trending.Trend(tickets)
	require.NoError(t, err)
	return trend
}

package ticket

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

func zoneOf(t require.TestingT, name string) *time.Location {
	zone, err := time.LoadLocation(name)
	require.NoError(t, err)
	return zone
}

func instant(t *testing.T, text string) time.Time {
	t.Helper()
	at, err := time.Parse(time.RFC3339, text)
	require.NoError(t, err)
	return at
}

func TestBucketsBeginAtMidnightOnTheWall(t *testing.T) {
	for _, one := range []struct {
		name, zone, from, to string
		size                 BucketSize
		want                 []string
	}{
		{"days over the clocks going forward", "Europe/Rome", "2026-03-28T10:00:00Z", "2026-03-30T10:00:00Z", Daily,
			[]string{"2026-03-28T00:00:00+01:00", "2026-03-29T00:00:00+01:00", "2026-03-30T00:00:00+02:00", "2026-03-31T00:00:00+02:00"}},
		{"days over the clocks going back", "America/New_York", "2026-10-31T12:00:00Z", "2026-11-02T12:00:00Z", Daily,
			[]string{"2026-10-31T00:00:00-04:00", "2026-11-01T00:00:00-04:00", "2026-11-02T00:00:00-05:00", "2026-11-03T00:00:00-05:00"}},
		{"a midnight that does not exist", "America/Santiago", "2026-09-05T12:00:00Z", "2026-09-06T12:00:00Z", Daily,
			[]string{"2026-09-05T00:00:00-04:00", "2026-09-06T01:00:00-03:00", "2026-09-07T00:00:00-03:00"}},
		{"weeks begin on Monday", "Asia/Kolkata", "2026-11-22T12:00:00Z", "2026-11-23T12:00:00Z", Weekly,
			[]string{"2026-11-16T00:00:00+05:30", "2026-11-23T00:00:00+05:30", "2026-11-30T00:00:00+05:30"}},
		{"months of every length", "Europe/Rome", "2026-01-31T22:59:00Z", "2026-03-01T00:00:00+01:00", Monthly,
			[]string{"2026-01-01T00:00:00+01:00", "2026-02-01T00:00:00+01:00", "2026-03-01T00:00:00+01:00"}},
		{"the hour that comes twice", "Europe/Rome", "2026-10-25T00:30:00Z", "2026-10-25T02:00:00Z", Hourly,
			[]string{"2026-10-25T02:00:00+02:00", "2026-10-25T02:00:00+01:00", "2026-10-25T03:00:00+01:00"}},
		{"hours of a zone with half an hour", "Asia/Kolkata", "2026-11-23T10:00:00Z", "2026-11-23T10:40:00Z", Hourly,
			[]string{"2026-11-23T15:00:00+05:30", "2026-11-23T16:00:00+05:30", "2026-11-23T17:00:00+05:30"}},
		{"clocks that go back by half an hour", "Australia/Lord_Howe", "2026-04-04T14:30:00Z", "2026-04-04T16:10:00Z", Hourly,
			[]string{"2026-04-05T01:00:00+11:00", "2026-04-05T01:30:00+10:30", "2026-04-05T02:00:00+10:30", "2026-04-05T03:00:00+10:30"}},
	} {
		t.Run(one.name, func(t *testing.T) {
			buckets, err := Buckets(instant(t, one.from), instant(t, one.to), one.size, zoneOf(t, one.zone))
			require.NoError(t, err)
			edges := []string{}
			for _, bucket := range buckets {
				edges = append(edges, bucket.From.Format(time.RFC3339))
			}
			edges = append(edges, buckets[len(buckets)-1].To.Format(time.RFC3339))
			assert.Equal(t, one.want, edges)
		})
	}
}

func TestAnEmptySpanHasNoBucketAndALongOneIsRefused(t *testing.T) {
	at := instant(t, "2026-11-23T10:00:00Z")
	buckets, err := Buckets(at, at, Daily, time.UTC)
	require.NoError(t, err)
	assert.Empty(t, buckets)
	_, err = Buckets(at, at.AddDate(1, 0, 0), Hourly, time.UTC)
	assert.ErrorIs(t, err, ErrTooManyBuckets)
}

var bucketZones = []string{"Europe/Rome", "Asia/Kolkata", "America/New_York", "Australia/Lord_Howe", "America/Santiago", "UTC"}

func TestBucketsCoverTheSpanWithoutGaps(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		zone := zoneOf(t, rapid.SampledFrom(bucketZones).Draw(t, "zone"))
		from := time.Unix(rapid.Int64Range(1_600_000_000, 1_900_000_000).Draw(t, "from"), 0)
		to := from.Add(time.Duration(rapid.Int64Range(1, 60*24*3600).Draw(t, "seconds")) * time.Second)
		size := rapid.SampledFrom(BucketSizes).Draw(t, "size")
		buckets, err := Buckets(from, to, size, zone)
		require.NoError(t, err)
		require.False(t, buckets[0].From.After(from))
		require.True(t, buckets[0].To.After(from))
		require.False(t, buckets[len(buckets)-1].To.Before(to))
		require.True(t, buckets[len(buckets)-1].From.Before(to))
		for i, bucket := range buckets {
			require.True(t, bucket.From.Before(bucket.To))
			changed, _ := bucket.From.In(zone).ZoneBounds()
			isFullHour := bucket.From.In(zone).Minute() == 0 && bucket.From.In(zone).Second() == 0
			require.True(t, isFullHour || changed.Equal(bucket.From))
			require.True(t, i == 0 || buckets[i-1].To.Equal(bucket.From))
		}
	})
}

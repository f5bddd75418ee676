package ticket

import (
	"errors"
	"time"

	"github.com/quantyca/rounds/pkg/wall"
)

// BucketSize is how a span of time is cut.
type BucketSize string

// The sizes. Days, weeks and months begin at midnight on the wall, weeks on Monday.
const (
	Hourly  BucketSize = "hour"
	Daily   BucketSize = "day"
	Weekly  BucketSize = "week"
	Monthly BucketSize = "month"
)

// BucketSizes are all of them, the smallest first.
var BucketSizes = []BucketSize{Hourly, Daily, Weekly, Monthly}

// MaxBuckets bounds what one span is cut into.
const MaxBuckets = 2_000

// ErrTooManyBuckets is the error of a span that is too long for its buckets.
var ErrTooManyBuckets = errors.New("too many buckets")

// Bucket is a piece of a span: From belongs to it, To does not.
type Bucket struct{ From, To time.Time }

// Buckets are the whole buckets that a span touches, in order and without gaps: the
// first begins at or before from, the last ends at or after to. An hour of the wall is
// shorter than 60 minutes where clocks change by half an hour in it.
func Buckets(from, to time.Time, size BucketSize, zone *time.Location) ([]Bucket, error) {
	if !from.Before(to) {
		return nil, nil
	}
	var buckets []Bucket
	for start := BucketStart(from, size, zone); start.Before(to); {
		if len(buckets) == MaxBuckets {
			return nil, ErrTooManyBuckets
		}
		end := bucketEnd(start, size, zone)
		buckets = append(buckets, Bucket{start, end})
		start = end
	}
	return buckets, nil
}

// BucketStart is where the bucket that holds an instant begins.
func BucketStart(at time.Time, size BucketSize, zone *time.Location) time.Time {
	if size == Hourly {
		return hourOf(at, zone)
	}
	return midnight(firstDay(wall.DateOf(at, zone), size), zone)
}

func firstDay(day wall.Date, size BucketSize) wall.Date {
	switch size {
	case Monthly:
		return wall.Date{Year: day.Year, Month: day.Month, Day: 1}
	case Weekly:
		return day.Add(-(int(day.Weekday()) + 6) % 7)
	default:
		return day
	}
}

func bucketEnd(start time.Time, size BucketSize, zone *time.Location) time.Time {
	day := wall.DateOf(start, zone)
	switch size {
	case Hourly:
		return hourOf(start.Add(time.Hour), zone)
	case Monthly:
		return midnight(wall.DateOf(time.Date(day.Year, day.Month+1, 1, 12, 0, 0, 0, time.UTC), time.UTC), zone)
	case Weekly:
		return midnight(day.Add(7), zone)
	default:
		return midnight(day.Add(1), zone)
	}
}

func midnight(day wall.Date, zone *time.Location) time.Time { return wall.Resolve(day, 0, zone) }

// hourOf goes back to the full hour on the wall, or to where clocks were changed since.
// It subtracts, for a time of day alone does not say which of two equal hours is meant.
func hourOf(at time.Time, zone *time.Location) time.Time {
	local := at.In(zone)
	past := time.Duration(local.Minute())*time.Minute + time.Duration(local.Second())*time.Second + time.Duration(local.Nanosecond())
	full := local.Add(-past)
	if changed, _ := local.ZoneBounds(); full.Before(changed) {
		return changed
	}
	return full
}

package tickets

import (
	"errors"
	"fmt"
	"time"

	"github.com/grafana/grafana-plugin-sdk-go/backend"

	"github.com/quantyca/rounds/pkg/plugin/faults"
	"github.com/quantyca/rounds/pkg/plugin/question"
	"github.com/quantyca/rounds/pkg/ticket"
)

const autoBucket = "auto"

// takeBucket reads how large the steps are; empty where the span decides.
func takeBucket(stated string) (ticket.BucketSize, error) {
	if stated == "" || stated == autoBucket {
		return "", nil
	}
	return question.Word("bucket", stated, ticket.BucketSizes)
}

// sizeFor is about a hundred steps of a span, unless a size is stated.
func sizeFor(stated ticket.BucketSize, span time.Duration) ticket.BucketSize {
	const day = 24 * time.Hour
	switch {
	case stated != "":
		return stated
	case span <= 3*day:
		return ticket.Hourly
	case span <= 100*day:
		return ticket.Daily
	case span <= 2*366*day:
		return ticket.Weekly
	default:
		return ticket.Monthly
	}
}

// pastOf is the part of a time range that is over; what is asked for is what the range
// is of.
func pastOf(what string, asked backend.TimeRange, now time.Time) (backend.TimeRange, error) {
	past := backend.TimeRange{From: asked.From, To: earlier(asked.To, now)}
	if !past.From.Before(past.To) {
		return past, faults.BadRequest("The time range of %s must begin in the past, and end after it begins.", what)
	}
	return past, nil
}

// stepsOf are the whole steps of a time range, and in words what they are.
func stepsOf(stated ticket.BucketSize, past backend.TimeRange, zone *time.Location) ([]ticket.Bucket, string, error) {
	size := sizeFor(stated, past.Duration())
	steps, err := ticket.Buckets(past.From, past.To, size, zone)
	if errors.Is(err, ticket.ErrTooManyBuckets) {
		err = faults.BadRequest("This time range holds more than %d buckets of one %s; take a larger bucket.", ticket.MaxBuckets, size)
	}
	return steps, fmt.Sprintf(", by %s in %s", size, zone), err
}

func earlier(a, b time.Time) time.Time {
	if a.Before(b) {
		return a
	}
	return b
}

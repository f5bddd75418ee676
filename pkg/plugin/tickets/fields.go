package tickets

import (
	"time"

	"github.com/grafana/grafana-plugin-sdk-go/data"

	"github.com/quantyca/rounds/pkg/ticket"
)

type makeField = func(rows []row, now time.Time) *data.Field

// fieldOf makes a nullable field; a value that is not there is null.
func fieldOf[T any](rows []row, value func(row) (T, bool)) []*T {
	values, all := make([]*T, len(rows)), make([]T, len(rows))
	for i, r := range rows {
		if v, ok := value(r); ok {
			all[i] = v
			values[i] = &all[i]
		}
	}
	return values
}

func texts(value func(row) string) makeField {
	return func(rows []row, _ time.Time) *data.Field {
		return data.NewField("", nil, fieldOf(rows, func(r row) (string, bool) {
			text := value(r)
			return text, text != ""
		}))
	}
}

func instants(value func(row) time.Time) makeField {
	return func(rows []row, _ time.Time) *data.Field {
		return data.NewField("", nil, fieldOf(rows, func(r row) (time.Time, bool) {
			instant := value(r)
			return instant.UTC(), !instant.IsZero()
		}))
	}
}

func numbers(value func(row) (float64, bool)) makeField {
	return func(rows []row, _ time.Time) *data.Field { return data.NewField("", nil, fieldOf(rows, value)) }
}

func flags(value func(row) bool) makeField {
	return func(rows []row, _ time.Time) *data.Field {
		return data.NewField("", nil, fieldOf(rows, func(r row) (bool, bool) { return value(r), true }))
	}
}

func priorityField(rows []row, _ time.Time) *data.Field {
	return data.NewField("", nil, fieldOf(rows, func(r row) (float64, bool) {
		return float64(r.Priority), r.Priority >= 1 && r.Priority <= 5
	}))
}

// remaining is negative once the SLA is breached.
func remaining(rows []row, now time.Time) *data.Field {
	return data.NewField("", nil, fieldOf(rows, func(r row) (float64, bool) {
		left, known := ticket.Remaining(r.SLA, now)
		return left.Truncate(time.Second).Seconds(), known
	}))
}

// ages end when the ticket is resolved.
func ages(rows []row, now time.Time) *data.Field {
	return data.NewField("", nil, fieldOf(rows, func(r row) (float64, bool) {
		end := now
		if !r.Resolved.IsZero() {
			end = r.Resolved
		}
		return end.Sub(r.Created).Truncate(time.Second).Seconds(), !r.Created.IsZero()
	}))
}

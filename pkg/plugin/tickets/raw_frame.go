package tickets

import (
	"fmt"
	"math"
	"time"

	"github.com/grafana/grafana-plugin-sdk-go/data"

	"github.com/quantyca/rounds/pkg/plugin/frames"
	"github.com/quantyca/rounds/pkg/ticket"
)

// rawRow is one row with its customer's name.
type rawRow struct {
	ticket.RawRow
	customer string
}

// rawFrame makes the table: customer, key, the columns of the answer, and the
// address that the keys' links read. It has its columns also when it has no row.
func rawFrame(result ticket.RawResult, rows []rawRow) *data.Frame {
	frame := data.NewFrame("raw",
		rawField("customer", "Customer", rawTexts(rows, func(r rawRow) string { return r.customer })),
		rawField("key", "Ticket", rawTexts(rows, func(r rawRow) string { return r.Key })),
	)
	address := rawField("url", "Address", rawTexts(rows, func(r rawRow) string { return frames.SafeLink(r.URL) }))
	frames.Hidden(address.Config)
	taken := map[string]bool{"customer": true, "key": true, "url": true}
	for i, c := range result.Columns {
		field := rawField(freeName(c.Name, taken), titleOf(c), rawValues(rows, i, c.Kind))
		field.Config.Unit = c.Unit
		frame.Fields = append(frame.Fields, field)
	}
	frame.Fields = append(frame.Fields, address)
	frames.LinkKeys(frame)
	frame.Meta = frames.TableMeta()
	meta := Meta{Returned: len(rows), Matched: max(result.Matched, len(rows)), Exact: result.Exact}
	if !result.AsOf.IsZero() {
		meta.AsOf = result.AsOf.UTC().Format(time.RFC3339)
	}
	frame.Meta.Custom = meta
	return frame
}

func rawField(name, title string, values any) *data.Field {
	field := data.NewField(name, nil, values)
	field.Config = &data.FieldConfig{DisplayName: title}
	return field
}

// freeName is the name of a field there, with a number where the frame has that
// name already: links and transformations find fields by name.
func freeName(name string, taken map[string]bool) string {
	free := name
	for i := 2; taken[free]; i++ {
		free = fmt.Sprintf("%s_%d", name, i)
	}
	taken[free] = true
	return free
}

func titleOf(c ticket.RawColumn) string {
	if c.Title != "" {
		return c.Title
	}
	return c.Name
}

func rawTexts(rows []rawRow, text func(rawRow) string) []*string {
	values := make([]*string, len(rows))
	for i, r := range rows {
		if value := text(r); value != "" {
			values[i] = &value
		}
	}
	return values
}

// rawValues makes a nullable column of the kind; a value of another type, an empty
// text, and a number that is none are null.
func rawValues(rows []rawRow, column int, kind ticket.RawKind) any {
	switch kind {
	case ticket.RawNumber:
		return typed(rows, column, func(number float64) bool { return !math.IsNaN(number) && !math.IsInf(number, 0) })
	case ticket.RawTime:
		instants := typed(rows, column, func(instant time.Time) bool { return !instant.IsZero() })
		for _, instant := range instants {
			if instant != nil {
				*instant = instant.UTC()
			}
		}
		return instants
	case ticket.RawFlag:
		return typed(rows, column, func(bool) bool { return true })
	default:
		return typed(rows, column, func(text string) bool { return text != "" })
	}
}

func typed[T any](rows []rawRow, column int, usable func(T) bool) []*T {
	values := make([]*T, len(rows))
	for i, r := range rows {
		if column >= len(r.Values) {
			continue
		}
		if value, ok := r.Values[column].(T); ok && usable(value) {
			values[i] = &value
		}
	}
	return values
}

package tickets

import (
	"time"

	"github.com/grafana/grafana-plugin-sdk-go/data"

	"github.com/quantyca/rounds/pkg/plugin/frames"
	"github.com/quantyca/rounds/pkg/plugin/instance"
	"github.com/quantyca/rounds/pkg/ticket"
)

// ticketsFrame makes the table. It has its columns also when it has no row, so
// that panels and alert rules find them.
func ticketsFrame(rows []row, named []string, views []instance.View, now time.Time) *data.Frame {
	return frameOf(rows, chosenColumns(named, instance.ProjectionsOf(views)), now)
}

func frameOf(rows []row, columns []column, now time.Time) *data.Frame {
	frame := data.NewFrame("tickets")
	for _, c := range columns {
		field := c.field(rows, now)
		field.Name = c.name
		field.Config = &data.FieldConfig{DisplayName: c.title}
		if c.with != nil {
			c.with(field.Config)
		}
		frame.Fields = append(frame.Fields, field)
	}
	frames.LinkKeys(frame)
	frame.Meta = frames.TableMeta()
	return frame
}

// Meta is the frame's meta.custom.
type Meta struct {
	Returned int  `json:"returned"`
	Matched  int  `json:"matched"`
	Exact    bool `json:"exact"`
	// AsOf is the instant of the oldest data, RFC 3339; empty where nothing was asked.
	AsOf string `json:"asOf,omitempty"`
}

func customOf(answer ticket.Answer, nothingAsked bool) Meta {
	meta := Meta{Returned: answer.Returned, Matched: answer.Matched, Exact: answer.Exact || nothingAsked}
	if !answer.AsOf.IsZero() {
		meta.AsOf = answer.AsOf.UTC().Format(time.RFC3339)
	}
	return meta
}

package plugin

import (
	"time"

	"github.com/grafana/grafana-plugin-sdk-go/data"
)

// reviewStatsTable has one row a figure of a customer.
func reviewStatsTable(rows []summaryRow, figure string) *data.Frame {
	var customers, figures []string
	var values []*float64
	var counts, unknown []int64
	var from, to, computed []time.Time
	var ages []float64
	for _, row := range rows {
		for _, one := range row.Figures {
			if figure != "" && figure != one.ID {
				continue
			}
			customers, figures = append(customers, row.name), append(figures, one.ID)
			values, counts, unknown = append(values, one.Value), append(counts, one.N), append(unknown, one.Unknown)
			from, to, computed = append(from, row.From), append(to, row.To), append(computed, row.At)
			ages = append(ages, row.ageSeconds())
		}
	}
	frame := data.NewFrame("review-stats",
		titled("customer", "Customer", "", customers), titled("figure", "Figure", "", figures),
		titled("value", "Value", "", values), titled("n", "Of", "", counts), titled("unknown", "Not known", "", unknown),
		titled("from", "From", "", from), titled("to", "To", "", to),
		titled("computed", "Computed", "", computed), titled(ageFigure, "Age", "s", ages),
	)
	frame.Meta = &data.FrameMeta{PreferredVisualization: data.VisTypeTable}
	return frame
}

// reviewStatsNumeric is one figure as alert rules take it. A customer of whom nothing
// can be said has no row, which is not zero.
func reviewStatsNumeric(rows []summaryRow, figure string) *data.Frame {
	names, values := []string{}, []float64{}
	for _, row := range rows {
		if figure == ageFigure {
			names, values = append(names, row.name), append(values, row.ageSeconds())
			continue
		}
		for _, one := range row.Figures {
			if one.ID == figure && one.Value != nil {
				names, values = append(names, row.name), append(values, *one.Value)
			}
		}
	}
	return numericFrame("review-stats", names, figure, figure, values)
}

func titled[T any](name, title, unit string, values []T) *data.Field {
	if values == nil {
		values = []T{}
	}
	field := data.NewField(name, nil, values)
	field.Config = &data.FieldConfig{DisplayName: title, Unit: unit}
	return field
}

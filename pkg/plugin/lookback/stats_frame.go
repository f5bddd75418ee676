package lookback

import (
	"time"

	"github.com/grafana/grafana-plugin-sdk-go/data"

	"github.com/quantyca/rounds/pkg/plugin/frames"
	"github.com/quantyca/rounds/pkg/store"
)

// figureRow is one figure of a summary.
type figureRow struct {
	summaryRow
	store.ReviewFigure
}

// ReviewStatsTable has one row a figure of a customer.
func ReviewStatsTable(summaries []summaryRow, figure string) *data.Frame {
	var rows []figureRow
	for _, row := range summaries {
		for _, one := range row.Figures {
			if figure == "" || figure == one.ID {
				rows = append(rows, figureRow{row, one})
			}
		}
	}
	frame := data.NewFrame("review-stats",
		frames.Titled("customer", "Customer", "", frames.ColumnOf(rows, func(r figureRow) string { return r.name })),
		frames.Titled("figure", "Figure", "", frames.ColumnOf(rows, func(r figureRow) string { return r.ID })),
		frames.Titled("value", "Value", "", frames.ColumnOf(rows, func(r figureRow) *float64 { return r.Value })),
		frames.Titled("n", "Of", "", frames.ColumnOf(rows, func(r figureRow) int64 { return r.N })),
		frames.Titled("unknown", "Not known", "", frames.ColumnOf(rows, func(r figureRow) int64 { return r.Unknown })),
		frames.Titled("from", "From", "", frames.ColumnOf(rows, func(r figureRow) time.Time { return r.From })),
		frames.Titled("to", "To", "", frames.ColumnOf(rows, func(r figureRow) time.Time { return r.To })),
		frames.Titled("computed", "Computed", "", frames.ColumnOf(rows, func(r figureRow) time.Time { return r.at })),
		frames.Titled(ageFigure, "Age", "s", frames.ColumnOf(rows, func(r figureRow) float64 { return r.ageSeconds() })),
	)
	frame.Meta = frames.TableMeta()
	return frame
}

// reviewStatsNumeric is one figure as alert rules take it. A customer of whom nothing
// can be said has no row, which is not zero.
func reviewStatsNumeric(rows []summaryRow, figure string) *data.Frame {
	one := frames.Measure[summaryRow]{Name: figure, Title: figure, Of: func(r summaryRow) (float64, bool) { return r.figure(figure) }}
	return one.Numeric("review-stats", rows, customersColumn(func(r summaryRow) string { return r.name }))
}

// figure is the value of one, and false where there is none.
func (r summaryRow) figure(id string) (float64, bool) {
	if id == ageFigure {
		return r.ageSeconds(), true
	}
	for _, one := range r.Figures {
		if one.ID == id && one.Value != nil {
			return *one.Value, true
		}
	}
	return 0, false
}

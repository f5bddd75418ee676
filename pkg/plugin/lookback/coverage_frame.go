package lookback

import (
	"slices"
	"time"

	"github.com/grafana/grafana-plugin-sdk-go/data"

	"github.com/quantyca/rounds/pkg/plugin/frames"
)

// coverageFrame has one row a customer, or for alert rules the one number of each. A
// customer without a rule has no share.
func coverageFrame(rows []coverageRow, one *frames.Measure[coverageRow]) *data.Frame {
	frame := frames.Measured("coverage", CoverageMeasures, one, rows, customersColumn(func(r coverageRow) string { return r.name }))
	if one == nil {
		moments := frames.ColumnOf(rows, func(r coverageRow) time.Time { return r.at })
		_, age := frame.FieldByName(ageFigure)
		frame.Fields = slices.Insert(frame.Fields, age, frames.Titled("computed", "Computed", "", moments))
	}
	return frame
}

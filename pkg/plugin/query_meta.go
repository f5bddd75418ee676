package plugin

import "github.com/grafana/grafana-plugin-sdk-go/data"

// seriesMeta is a frame for graphs: a time and a column a group.
func seriesMeta() *data.FrameMeta {
	return &data.FrameMeta{
		Type: data.FrameTypeTimeSeriesWide, TypeVersion: data.FrameTypeVersion{0, 1}, PreferredVisualization: data.VisTypeGraph,
	}
}

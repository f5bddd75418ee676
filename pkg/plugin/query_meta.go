package plugin

import "github.com/grafana/grafana-plugin-sdk-go/data"

// tableMeta is a frame for people.
func tableMeta() *data.FrameMeta {
	return &data.FrameMeta{PreferredVisualization: data.VisTypeTable}
}

// numericMeta is a frame for alert rules: its texts are the labels of the one number of
// each row.
func numericMeta() *data.FrameMeta {
	return &data.FrameMeta{
		Type: data.FrameTypeNumericLong, TypeVersion: data.FrameTypeVersion{0, 1}, PreferredVisualization: data.VisTypeTable,
	}
}

// seriesMeta is a frame for graphs: a time and a column a group.
func seriesMeta() *data.FrameMeta {
	return &data.FrameMeta{
		Type: data.FrameTypeTimeSeriesWide, TypeVersion: data.FrameTypeVersion{0, 1}, PreferredVisualization: data.VisTypeGraph,
	}
}

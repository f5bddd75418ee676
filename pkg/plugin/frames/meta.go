package frames

import "github.com/grafana/grafana-plugin-sdk-go/data"

// TableMeta is a frame for people.
func TableMeta() *data.FrameMeta {
	return &data.FrameMeta{PreferredVisualization: data.VisTypeTable}
}

// NumericMeta is a frame for alert rules: its texts are the labels of the one number of
// each row.
func NumericMeta() *data.FrameMeta {
	return &data.FrameMeta{
		Type: data.FrameTypeNumericLong, TypeVersion: data.FrameTypeVersion{0, 1}, PreferredVisualization: data.VisTypeTable,
	}
}

// SeriesMeta is a frame for graphs: a time and a column a group.
func SeriesMeta() *data.FrameMeta {
	return &data.FrameMeta{
		Type: data.FrameTypeTimeSeriesWide, TypeVersion: data.FrameTypeVersion{0, 1}, PreferredVisualization: data.VisTypeGraph,
	}
}

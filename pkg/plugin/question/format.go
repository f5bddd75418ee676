package question

// Format is the shape of an answer.
type Format string

// For people, for graphs, and one number a row for alert rules.
const (
	AsTable   Format = "table"
	AsSeries  Format = "series"
	AsNumeric Format = "numeric"
)

// TableFormats are those of the queries that have nothing to draw over time.
var TableFormats = []Format{AsTable, AsNumeric}

// TakeFormat is the stated shape, which is one of those that the query has; empty where
// none is stated.
func TakeFormat(stated string, formats []Format) (Format, error) {
	if stated == "" {
		return "", nil
	}
	return Word("format", stated, formats)
}

package plugin

// statsFormat is the shape of an answer.
type statsFormat string

const (
	asTable   statsFormat = "table"
	asSeries  statsFormat = "series"
	asNumeric statsFormat = "numeric"
)

// tableFormats are those of the queries that have nothing to draw over time.
var tableFormats = []statsFormat{asTable, asNumeric}

// takeFormat is the stated shape, which is one of those that the query has; empty where
// none is stated.
func takeFormat(stated string, formats []statsFormat) (statsFormat, error) {
	if stated == "" {
		return "", nil
	}
	return wordOf("format", stated, formats)
}

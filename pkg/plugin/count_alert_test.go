package plugin

import (
	"fmt"
	"slices"
	"testing"

	"github.com/grafana/grafana-plugin-sdk-go/data"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// alertInstance is what an alert rule makes of one number.
type alertInstance struct {
	labels string
	fires  bool
}

// threshold does with a frame what Grafana 12.4 does between a query and the
// condition "is above": it reads a frame of type numeric-long 0.1 (sdata's reader,
// which pkg/expr/dataplane.go calls: texts become labels, each number of a row is
// one value), compares each value (pkg/expr/threshold.go), and refuses two
// values with the same labels (evaluateExecutionResult in pkg/services/ngalert/eval).
// Nothing at all is the state NoData.
func threshold(t *testing.T, frames data.Frames, above float64) ([]alertInstance, error) {
	t.Helper()
	require.Len(t, frames, 1)
	frame := frames[0]
	require.NotNil(t, frame.Meta)
	require.Equal(t, data.FrameTypeNumericLong, frame.Meta.Type, "else Grafana guesses by the fields")
	require.Equal(t, data.FrameTypeVersion{0, 1}, frame.Meta.TypeVersion, "without a version the type is not looked at")
	numbers := 0
	for _, field := range frame.Fields {
		switch {
		case field.Type().Numeric():
			numbers++
		default:
			// The reader passes over every other type, so that rows would collapse.
			require.Contains(t, []data.FieldType{data.FieldTypeString, data.FieldTypeNullableString}, field.Type(), field.Name)
		}
	}
	require.Equal(t, 1, numbers, "each further number would be a further instance")
	var found []alertInstance
	for row := range frame.Rows() {
		labels, fires := data.Labels{}, false
		for _, field := range frame.Fields {
			if !field.Type().Numeric() {
				value, _ := field.ConcreteAt(row)
				labels[field.Name] = value.(string) //nolint:forcetypeassert // as the reader does it
				continue
			}
			value, err := field.FloatAt(row)
			require.NoError(t, err)
			fires = value > above
		}
		if slices.ContainsFunc(found, func(i alertInstance) bool { return i.labels == labels.String() }) {
			return nil, fmt.Errorf("frame cannot uniquely be identified by its labels: has duplicate results with labels {%s}", labels)
		}
		found = append(found, alertInstance{labels.String(), fires})
	}
	return found, nil
}

func TestCountGoesStraightIntoAThreshold(t *testing.T) {
	k := newKit(t)
	for query, want := range map[string][]alertInstance{
		`{}`: {{"", true}},
		`{"groupBy":["customer"],"filters":{"priorities":["1"]}}`: {{"customer=ACME", true}},
		`{"groupBy":["customer","priority"],"filters":{"priorities":["1"]},"zero":true}`: {
			{"customer=ACME, priority=P1", true}, {"customer=Globex, priority=P1", false}, {"customer=Hidden Ltd, priority=P1", false},
		},
		`{"filters":{"priorities":["5"]}}`:                                    {{"", false}},
		`{"groupBy":["customer"],"filters":{"priorities":["5"]}}`:             nil,
		`{"groupBy":["pending"],"filters":{"states":["all"]},"sort":"count"}`: {{"pending=(none)", true}},
	} {
		found, err := threshold(t, k.count(t, asAlert, query).Frames, 0)
		require.NoError(t, err, query)
		assert.Equal(t, want, found, query)
	}
}

func TestNoTwoRowsHaveTheSameLabels(t *testing.T) {
	k := newKit(t)
	for _, service := range []string{"", " ", "(none)", "Mail", " Mail "} {
		row := k.source.tickets[0]
		row.ID, row.Key, row.Service = "x"+service, fmt.Sprintf("ACM-%d", 100+len(k.source.tickets)), service
		k.source.tickets = append(k.source.tickets, row)
	}
	found, err := threshold(t, k.count(t, asAlert, `{"groupBy":["customer","service"]}`).Frames, 2)
	require.NoError(t, err)
	assert.Contains(t, found, alertInstance{"customer=ACME, service=(none)", true})
	assert.Contains(t, found, alertInstance{"customer=ACME, service=Mail", false})
}

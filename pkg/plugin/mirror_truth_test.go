package plugin

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/grafana/grafana-plugin-sdk-go/backend"
	"github.com/grafana/grafana-plugin-sdk-go/data"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/identity"
	"github.com/quantyca/rounds/pkg/plugin/tickets"
)

// mirrorSizes lie around the pages of a mirror and of Jira Cloud.
var mirrorSizes = []int{0, 1, 99, 100, 101, 5000}

// mirrorQueries ask the same of the copy and of the system itself.
var mirrorQueries = []struct {
	name   string
	answer answerQuery
	query  string
}{
	{"tickets", tickets.AnswerTickets, `{"filters":{"states":["all"]},"limit":5000,"columns":["customer","key","title","state","pending","cancelled","type","priority","assignee","reporter","team","service","major","labels","created","updated","resolved","planned_start","planned_end","first_response","excerpt","cause","resolution_code","resolution","channel","mark","sla_name","sla_state","sla_due","sla_remaining_s","url"],"sort":{"by":"key"}}`},
	{"tickets, the most urgent", tickets.AnswerTickets, `{"limit":20,"columns":["key","sla_due","sla_state"]}`},
	{"trend", tickets.AnswerTrend, `{"groupBy":["priority"],"bucket":"day","timezone":"Asia/Kolkata"}`},
	{"trend, a number", tickets.AnswerTrend, `{"measure":"growth"}`},
	{"at risk", tickets.AnswerSLA, `{"view":"at-risk","withinMinutes":2880}`},
	{"at risk, a number", tickets.AnswerSLA, `{"view":"at-risk","format":"numeric","groupBy":["customer"],"zero":true}`},
	{"countdown", tickets.AnswerSLA, `{"view":"countdown"}`},
	{"some services and no others", tickets.AnswerCount, `{"groupBy":["service","pending"],"filters":{"states":["all"],"not":{"services":["mail","(none)"],"pending":["vendor"]}}}`},
	{"by team and reporter", tickets.AnswerTickets, `{"filters":{"not":{"states":["pending"],"reporters":["(none)"],"teams":["nobody"]},"assignees":["anna rossi","(none)"]},"limit":5000,"sort":{"by":"key"},"columns":["team","reporter"]}`},
	{"compliance", tickets.AnswerSLA, `{"view":"compliance","groupBy":["priority"]}`},
	{"compliance by month", tickets.AnswerSLA, `{"view":"by-month","groupBy":["customer"],"timezone":"Europe/Rome"}`},
	{"time to resolve", tickets.AnswerDurations, `{"of":"resolve","groupBy":["priority"]}`},
	{"time to acknowledge", tickets.AnswerDurations, `{"of":"acknowledge","groupBy":["customer"]}`},
	{"changes", tickets.AnswerChanges, `{}`},
	{"changes, a number", tickets.AnswerChanges, `{"format":"numeric"}`},
}

// TestTheMirrorIsTheTruth: once it is loaded, a copy of each system gives the numbers of
// the import, and whatever is asked of it, the answer of the system itself; and it does
// not ask.
func TestTheMirrorIsTheTruth(t *testing.T) {
	for _, size := range mirrorSizes {
		tickets := makeImport(size)
		owned := slices.DeleteFunc(slices.Clone(tickets), func(i imported) bool { return i.Customer == "hooli" })
		for _, system := range simulatedSystems {
			t.Run(fmt.Sprintf("%s/%d", system, size), func(t *testing.T) {
				k := onImport(t, system, tickets)
				want := map[string][]string{}
				for _, asked := range mirrorQueries {
					want[asked.name] = k.overTheMonth(t, asked.answer, asked.query)
				}
				m, live := k.mirrored(t, "desk")
				settle(t, m)
				require.True(t, m.Status().IsLoaded)
				require.Equal(t, size, m.Status().Tickets)
				before := live.asked.Load()
				checkCounts(t, k, owned)
				for _, asked := range mirrorQueries {
					assert.Equal(t, want[asked.name], k.overTheMonth(t, asked.answer, asked.query), asked.name)
				}
				require.Equal(t, before, live.asked.Load(), "nobody asks the system")
			})
		}
	}
}

// overTheMonth asks as an Editor, and gives every column as one line.
func (k *kit) overTheMonth(t *testing.T, answer answerQuery, query string) []string {
	t.Helper()
	span := backend.TimeRange{From: crossNow.AddDate(0, -1, 0), To: crossNow}
	response, err := answer(t.Context(), k.instance.tickets, callerOf(identity.Editor, identity.RoleEditor, "u-anna"),
		backend.DataQuery{JSON: json.RawMessage(`{"schema":1,"query":` + query + `}`), TimeRange: span})
	require.NoError(t, err)
	return linesOf(response.Frames[0])
}

func linesOf(frame *data.Frame) []string {
	lines := make([]string, len(frame.Fields))
	for at, field := range frame.Fields {
		values := make([]string, field.Len())
		for i := range values {
			if value, ok := field.ConcreteAt(i); ok {
				values[i] = textOf(value)
			}
		}
		lines[at] = field.Name + field.Labels.String() + ": " + strings.Join(values, " | ")
	}
	return lines
}

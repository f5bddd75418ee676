package plugin

import (
	"errors"
	"fmt"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/grafana/grafana-plugin-sdk-go/backend"
	"github.com/grafana/grafana-plugin-sdk-go/data"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/plugin/access"
	"github.com/quantyca/rounds/pkg/plugin/faults"
	"github.com/quantyca/rounds/pkg/plugin/frames"
	"github.com/quantyca/rounds/pkg/plugin/tickets"
	"github.com/quantyca/rounds/pkg/ticket"
)

// countLines writes a count frame as "word word=number".
func countLines(t *testing.T, response backend.DataResponse) []string {
	t.Helper()
	require.NoError(t, response.Error)
	require.Len(t, response.Frames, 1)
	frame := response.Frames[0]
	lines := make([]string, frame.Rows())
	for row := range lines {
		var words []string
		for _, field := range frame.Fields[:len(frame.Fields)-1] {
			word, _ := field.At(row).(string)
			words = append(words, word)
		}
		number, err := frame.Fields[len(frame.Fields)-1].FloatAt(row)
		require.NoError(t, err)
		lines[row] = fmt.Sprintf("%s=%g", strings.Join(words, " "), number)
	}
	return lines
}

func (k *kit) count(t *testing.T, who person, query string) backend.DataResponse {
	t.Helper()
	return k.query(t, who, "count", `{"schema":1,"query":`+query+`}`)
}

func TestCountOfATeamAndOfCustomers(t *testing.T) {
	k := newKit(t)
	assert.Contains(t, k.count(t, asEditor, `{}`).Frames[0].Meta.ExecutedQueryString, "counted all together, zero false")
	byCustomer := `{"filters":{"states":["all"]},"groupBy":["customer","priority"]}`
	assert.Equal(t, []string{"=4"}, countLines(t, k.count(t, asEditor, `{}`)), "the open ones, as tickets has them")
	assert.Equal(t, []string{
		"ACME P1=1", "ACME P2=1", "ACME (none)=2", "Globex P3=1", "Globex (none)=1", "Hidden Ltd P4=1", "Hidden Ltd (none)=1",
	}, countLines(t, k.count(t, asEditor, byCustomer)))
	assert.Equal(t, []string{"ACME P1=1", "ACME P2=1", "ACME (none)=2", "Globex P3=1", "Globex (none)=1"}, countLines(t, k.count(t, asAcme, byCustomer)))
	assert.Equal(t, []string{"Globex P3=1"}, countLines(t, k.count(t, asOther, `{"groupBy":["customer","priority"]}`)))
	assert.Equal(t, []string{"in_progress=4", "resolved=4"}, countLines(t, k.count(t, asEditor, `{"filters":{"states":["all"]},"groupBy":["state"]}`)))
	assert.Equal(t, []string{"ACME=2"}, countLines(t, k.count(t, asEditor, `{"groupBy":["customer"],"limit":1}`)))
	for _, search := range k.source.asked() {
		assert.True(t, search.Counting)
		assert.Equal(t, ticket.MaxCounted, search.MaxRows, "a count is no page")
	}
}

func TestCountFrameIsATableOfNumbers(t *testing.T) {
	k := newKit(t)
	frame := k.count(t, asEditor, `{"groupBy":["customer","sla"]}`).Frames[0]
	assert.Equal(t, "count", frame.Name)
	assert.Equal(t, data.FrameTypeNumericLong, frame.Meta.Type)
	assert.Equal(t, data.FrameTypeVersion{0, 1}, frame.Meta.TypeVersion)
	var types []string
	for _, field := range frame.Fields {
		types = append(types, field.Name+" "+field.Type().ItemTypeString())
	}
	assert.Equal(t, []string{"customer string", "sla string", "count float64"}, types)
	assert.Equal(t, tickets.CountMeta{Groups: 3, Counted: 4, Exact: true, AsOf: k.now.UTC().Format("2006-01-02T15:04:05Z")}, frame.Meta.Custom)
	assert.Contains(t, frame.Meta.ExecutedQueryString, "counted by customer, sla")
	assert.Empty(t, k.count(t, asAcme, `{"groupBy":["customer","sla"]}`).Frames[0].Meta.ExecutedQueryString)
}

func TestCountOfNothing(t *testing.T) {
	k := newKit(t)
	k.source.tickets = nil
	assert.Equal(t, []string{"=0"}, countLines(t, k.count(t, asEditor, `{}`)), "a number also when it is 0")
	assert.Empty(t, countLines(t, k.count(t, asEditor, `{"groupBy":["customer"]}`)))
	assert.Equal(t, []string{"ACME=0", "Globex=0", "Hidden Ltd=0"}, countLines(t, k.count(t, asEditor, `{"groupBy":["customer"],"zero":true}`)))
	assert.Equal(t, []string{"ACME P1=0", "ACME P2=0"},
		countLines(t, k.count(t, asEditor, `{"customers":["acme"],"filters":{"priorities":["1","2"]},"groupBy":["customer","priority"],"zero":true}`)))
	k = newKit(t, withSetup(strings.ReplaceAll(demoSetup, "viewers: [everyone], ", "")))
	response := k.count(t, asOther, `{}`)
	assert.Equal(t, []string{"=0"}, countLines(t, response))
	assert.Equal(t, frames.NoticeNoCustomer, response.Frames[0].Meta.Notices[0].Text)
}

// TestCountTellsNothingHidden: a group's name and number tell what a column would.
func TestCountTellsNothingHidden(t *testing.T) {
	k := newKit(t)
	for key, shown := range tickets.CountShown {
		query := fmt.Sprintf(`{"groupBy":["customer",%q]}`, key)
		sentence := fmt.Sprintf("Grouping by %s is not available to you.", key)
		require.NoError(t, k.count(t, asEditor, query).Error, key)
		require.EqualError(t, k.count(t, asAcme, query).Error, sentence)
		require.ErrorContains(t, k.count(t, asAlert, query).Error, "every Viewer can read the labels of an alert")
		globex := k.count(t, asOther, strings.Replace(query, "{", `{"customers":["globex"],`, 1))
		if shown(access.Projection{People: true}) {
			require.NoError(t, globex.Error, "Globex shows people")
		} else {
			require.EqualError(t, globex.Error, sentence)
		}
		grant := k.grant(t, "acme")
		require.EqualError(t, k.count(t, asPublic, strings.Replace(query, "{", fmt.Sprintf(`{"grant":%q,`, grant), 1)).Error, sentence)
	}
	require.EqualError(t, k.count(t, asAcme, `{"filters":{"assignees":["Anna Rossi"]}}`).Error, "Filtering by assignee is not available to you.")
	require.EqualError(t, k.count(t, asAcme, `{"customers":["hidden"]}`).Error, `The customer "hidden" is not available to you.`)
}

func TestTwoCustomersOfOneNameAreToldApart(t *testing.T) {
	k := newKit(t, withSetup(strings.ReplaceAll(demoSetup, "name: Globex", "name: ACME")))
	assert.Equal(t, []string{"ACME (acme)=2", "ACME (globex)=1", "Hidden Ltd=1"}, countLines(t, k.count(t, asAlert, `{"groupBy":["customer"]}`)))
}

// oneBroken has a customer with tickets in two connections, one of them unusable.
const oneBroken = demoSetup + `  - {id: both, name: Both, zone: UTC, viewers: [everyone], scope: [{connection: desk, projects: [GLX]}, {connection: broken, projects: [X]}]}
`

// TestANumberThatIsTooLowIsAnError: an alert rule reads no notice.
func TestANumberThatIsTooLowIsAnError(t *testing.T) {
	broken := strings.Replace(oneBroken, "connections:\n", "connections:\n  - {id: broken, name: Old desk, system: jira-cloud, url: \"https://b.example.com\", auth: {method: magic}}\n", 1)
	k := newKit(t, withSetup(broken))
	for name, test := range map[string]struct {
		who  person
		want string
	}{
		"Admin":  {asAdmin, `The tickets of "Old desk" cannot be counted: A ticket system is not set up correctly. The data source's settings say what to mend.`},
		"Editor": {asEditor, `The tickets of "Old desk" cannot be counted: A ticket system is not set up correctly.`},
		"Viewer": {asOther, faults.NoTickets},
		"alert":  {asAlert, faults.NoTickets},
	} {
		t.Run(name, func(t *testing.T) {
			response := k.count(t, test.who, `{"customers":["both"]}`)
			require.EqualError(t, response.Error, test.want)
			assert.Equal(t, backend.Status(http.StatusBadGateway), response.Status)
			partial := k.count(t, test.who, `{"customers":["both"],"partial":true}`)
			assert.Equal(t, []string{"=1"}, countLines(t, partial))
			assert.NotEmpty(t, partial.Frames[0].Meta.Notices)
		})
	}

	k = newKit(t)
	k.source.notices = []ticket.Notice{{Warning: true, Missing: true, Text: "A project is missing."}}
	require.EqualError(t, k.count(t, asEditor, `{}`).Error, "The tickets cannot all be counted: A project is missing.")
	require.EqualError(t, k.count(t, asAlert, `{}`).Error, faults.NoTickets)
	assert.Equal(t, []string{"=4"}, countLines(t, k.count(t, asAlert, `{"partial":true}`)))
	require.NoError(t, k.query(t, asEditor, "tickets", "{}").Error, "a list says it beside itself")

	k = newKit(t, withSetup(strings.ReplaceAll(demoSetup, "projects: [GLX]", "projects: [\"G-X\"]")))
	require.EqualError(t, k.count(t, asEditor, `{}`).Error, `The set-up of the customer "globex" has a problem, so the tickets cannot all be counted.`)
	require.EqualError(t, k.count(t, asAlert, `{"groupBy":["customer"],"zero":true}`).Error, faults.NoTickets)
	assert.Equal(t, []string{"=2"}, countLines(t, k.count(t, asAlert, `{"customers":["acme"]}`)), "who names others is not concerned")
	assert.Equal(t, []string{"=2"}, countLines(t, k.count(t, asAcme, `{}`)))

	k = newKit(t)
	k.source.err = &ticket.Failure{Kind: ticket.ErrTimeout, Sentence: "Too slow.", Cause: errors.New("x")}
	assert.Error(t, k.count(t, asAlert, `{"partial":true}`).Error, "nothing is no part")
}

// TestAnAlertRuleGetsNoOldNumber: what has come since it was read would not alert.
func TestAnAlertRuleGetsNoOldNumber(t *testing.T) {
	k := newKit(t)
	k.source.age = 11 * time.Minute
	require.EqualError(t, k.count(t, asAlert, `{}`).Error, faults.NoTickets)
	assert.Equal(t, []string{"=4"}, countLines(t, k.count(t, asAlert, `{"partial":true}`)))
	customer := k.count(t, asAcme, `{}`)
	assert.Equal(t, []string{"=3"}, countLines(t, customer))
	assert.Contains(t, customer.Frames[0].Meta.Notices[0].Text, "The tickets are those of ")
	k.source.age = 9 * time.Minute
	assert.Equal(t, []string{"=4"}, countLines(t, k.count(t, asAlert, `{}`)), "a short outage wakes nobody")
	assert.Empty(t, k.count(t, asAcme, `{}`).Frames[0].Meta.Notices)
}

// TestTheSetAgeIsTheConnections: an administrator says how old is too old.
func TestTheSetAgeIsTheConnections(t *testing.T) {
	k := newKit(t, withSetup(strings.Replace(demoSetup, "writing: true,\n", "writing: true, limits: {maxAgeMinutes: 30},\n", 1)))
	k.source.age = 29 * time.Minute
	assert.Equal(t, []string{"=4"}, countLines(t, k.count(t, asAlert, `{}`)))
	k.source.age = 31 * time.Minute
	require.EqualError(t, k.count(t, asAlert, `{}`).Error, faults.NoTickets)
}

func TestMoreThanACountReadsIsApproximate(t *testing.T) {
	k := newKit(t)
	k.source.inexact = true
	response := k.count(t, asAcme, `{}`)
	require.NoError(t, response.Error)
	assert.Equal(t, []data.Notice{{Severity: data.NoticeSeverityWarning, Text: tickets.NoticeApproximate}}, response.Frames[0].Meta.Notices)
	meta, _ := response.Frames[0].Meta.Custom.(tickets.CountMeta)
	assert.False(t, meta.Exact)
}

func TestBadCountsAreOneSentence(t *testing.T) {
	k := newKit(t)
	for query, sentence := range map[string]string{
		`{"groupBy":"customer"}`:                               "The field groupBy of this query must be a list.",
		`{"groupBy":["colour"]}`:                               `The field groupBy of this query cannot be "colour"; it must be one of customer, state, priority,`,
		`{"groupBy":["$by"]}`:                                  `The variable "$by" has no value here`,
		`{"groupBy":["state","state"]}`:                        `The field groupBy of this query holds "state" twice.`,
		`{"groupBy":["state","type","sla","major","pending"]}`: "The field groupBy of this query holds more than 4 values.",
		`{"zero":1}`:                                           "The field zero of this query must be true or false.",
		`{"sort":"name"}`:                                      `The field sort of this query cannot be "name"; it must be one of label, count.`,
		`{"limit":0}`:                                          "The limit must be between 1 and 5000.",
		`{"limit":5001}`:                                       "The limit must be between 1 and 5000.",
		`{"filters":{"states":["Open"]}}`:                      `The field filters.states of this query cannot be "Open"`,
		`{"filters":{"text":"\" 🚀"}}`:                          "The text to find holds no letter or digit, so nothing can be counted by it.",
		`{"timeField":"now"}`:                                  `The field timeField of this query cannot be "now"`,
	} {
		response := k.count(t, asEditor, query)
		require.ErrorContains(t, response.Error, sentence, query)
		assert.Equal(t, backend.Status(http.StatusBadRequest), response.Status, query)
	}
	assert.Empty(t, k.source.asked())
}

func TestCountsAreExactAtTheEdgesOfPages(t *testing.T) {
	for _, size := range []int{0, 1, 49, 50, 51, 100, 101, 5000, 5001} {
		k := newKit(t)
		k.source.tickets = make([]ticket.Ticket, size)
		for i := range k.source.tickets {
			k.source.tickets[i] = ticket.Ticket{Connection: "desk", ID: fmt.Sprint(i), Key: fmt.Sprintf("ACM-%d", i+1), State: ticket.Open, Priority: 1 + i%5}
		}
		assert.Equal(t, []string{fmt.Sprintf("=%d", size)}, countLines(t, k.count(t, asAlert, `{}`)))
		sum := 0.0
		frame := k.count(t, asAlert, `{"groupBy":["customer","priority"],"zero":true}`).Frames[0]
		for row := range frame.Rows() {
			number, err := frame.Fields[2].FloatAt(row)
			require.NoError(t, err)
			sum += number
		}
		assert.InDelta(t, size, sum, 0)
	}
}

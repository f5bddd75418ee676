package plugin

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/ticket"
)

// TestEachFilterNarrowsEachTypeOfQuery: what is filtered is the same for all of them.
func TestEachFilterNarrowsEachTypeOfQuery(t *testing.T) {
	k := newKit(t)
	at := time.Date(2026, 3, 31, 8, 0, 0, 0, time.UTC)
	made := func(service, team, reporter string, pending ticket.PendingReason) ticket.Ticket {
		one := ticket.Ticket{
			Type: ticket.Incident, State: ticket.Open, Priority: 2, Created: at, FirstResponse: at.Add(time.Hour), Service: service, Team: team, Reporter: reporter,
			SLA: ticket.SLA{State: ticket.SLABreached, Due: at}, PlannedStart: at, PlannedEnd: at.Add(3 * time.Hour),
		}
		if pending != "" {
			one.State, one.Pending = ticket.Pending, pending
		}
		return one
	}
	now := k.atNoon(made("Mail", "Network", "Rita", ""), made("mail ", "", "Otto", ticket.PendingForVendor), made("", "Desk", "", ticket.PendingForCustomer))
	for filters, keys := range map[string]string{
		`{"services":["MAIL"]}`:                                        "a b",
		`{"services":["(none)"]}`:                                      "c",
		`{"services":["Mail","(none)"]}`:                               "a b c",
		`{"services":["Print"]}`:                                       "",
		`{"not":{"services":["Mail"]}}`:                                "c",
		`{"teams":["Network","Desk"],"services":["Mail"]}`:             "a",
		`{"not":{"teams":["(none)","Desk"]}}`:                          "a",
		`{"reporters":["otto"]}`:                                       "b",
		`{"not":{"reporters":["otto"]}}`:                               "a c",
		`{"pending":["vendor","(none)"]}`:                              "a b",
		`{"not":{"pending":["vendor"]}}`:                               "a c",
		`{"not":{"states":["pending"]}}`:                               "a",
		`{"assignees":["(none)"]}`:                                     "a b c",
		`{"not":{"assignees":["(none)"]}}`:                             "",
		`{"teams":["Desk"],"not":{"pending":["customer","(none)"]}}`:   "",
		`{"types":["incident"],"not":{"priorities":["1","3"]}}`:        "a b c",
		`{"not":{"sla":["breached"],"services":["Mail"]}}`:             "",
		`{"text":"","not":{"text":"Mail","later":["a"],"teams":[""]}}`: "a c",
	} {
		want := strings.Fields(keys)
		for i := range want {
			want[i] = "ACM-" + want[i]
		}
		rows := k.over(now.Add(-24*time.Hour), t, asEditor, "tickets", `{"sort":{"by":"key"},"filters":`+filters+`}`)
		require.NoError(t, rows.Error, filters)
		assert.ElementsMatch(t, want, textsIn(t, rows, "key"), filters)
		for kind, shape := range map[string]string{
			"count": "", "trend": `"measure":"backlog",`, "durations": `"of":"acknowledge","measure":"n",`, "changes": `"format":"numeric",`,
			"sla": `"view":"compliance","measure":"open_breached",`,
		} {
			asked := filters
			if kind == "changes" && !strings.Contains(filters, `"types"`) {
				asked = strings.Replace(filters, "{", `{"types":["incident"],`, 1)
			}
			number := k.over(now.Add(-24*time.Hour), t, asEditor, kind, fmt.Sprintf(`{%s"filters":%s}`, shape, asked))
			require.NoError(t, number.Error, kind+filters)
			assert.Equal(t, []float64{float64(len(want))}, numbersIn(t, number.Frames[0], 0), kind+filters)
		}
	}
}

// TestNobodyFiltersByWhatIsHiddenFromHim, neither for it nor against it, by any type of
// query: a number that goes down would tell a name.
func TestNobodyFiltersByWhatIsHiddenFromHim(t *testing.T) {
	for _, row := range rows() {
		k := newKit(t, row.options...)
		for _, field := range []string{"assignee", "reporter", "team", "service", "pending"} {
			// Globex shows people, ACME does not.
			mayAll := row.team || field == "service" || field == "pending"
			mayGlobex := mayAll || field != "team" || row.name == "Viewer named as an operator"
			value := map[bool]string{true: "vendor", false: "Night shift"}[field == "pending"]
			name := map[string]string{"pending": "pending"}[field]
			if name == "" {
				name = field + "s"
			}
			for _, shape := range []string{`{"%s":[%q]}`, `{"not":{"%s":[%q]}}`} {
				filters := fmt.Sprintf(shape, name, value)
				for _, kind := range []string{"tickets", "count", "trend", "sla", "durations", "changes"} {
					ask := func(customers string) error {
						return k.query(t, row.who, kind, fmt.Sprintf(`{"query":{"customers":[%s],"filters":%s}}`, customers, filters)).Error
					}
					if len(row.sees) == 0 || row.sees[0] == "refused" || row.grant != "" {
						continue
					}
					hidden := fmt.Sprintf("Filtering by %s is not available to you.", field)
					if len(row.sees) > 1 {
						assertFiltering(t, ask(`"acme"`), mayAll, hidden, row.name, kind, filters)
						assertFiltering(t, ask(""), mayAll, hidden, row.name, kind, filters)
					}
					assertFiltering(t, ask(`"globex"`), mayGlobex, hidden, row.name, kind, filters)
				}
			}
		}
		assert.NotContains(t, k.log.text(), "Night shift", row.name)
	}
}

func assertFiltering(t *testing.T, err error, may bool, hidden string, about ...string) {
	t.Helper()
	if may {
		assert.NoError(t, err, strings.Join(about, " "))
		return
	}
	assert.EqualError(t, err, hidden, strings.Join(about, " "))
}

func TestAGrantFiltersAsItsCustomerMay(t *testing.T) {
	k := newKit(t)
	for filters, want := range map[string]string{
		`{"services":["Backup"]}`:              "",
		`{"not":{"services":["Backup"]}}`:      "",
		`{"pending":["(none)"]}`:               "",
		`{"teams":["Night shift"]}`:            "Filtering by team is not available to you.",
		`{"not":{"teams":["Night shift"]}}`:    "Filtering by team is not available to you.",
		`{"not":{"assignees":["Anna Rossi"]}}`: "Filtering by assignee is not available to you.",
		`{"reporters":["Rita Reporter"]}`:      "Filtering by reporter is not available to you.",
	} {
		body := k.queryBody(t, `{"query":{GRANT"filters":`+filters+`}}`, "acme")
		response := k.query(t, asPublic, "tickets", body)
		if want == "" {
			require.NoError(t, response.Error, filters)
			continue
		}
		require.EqualError(t, response.Error, want, filters)
	}
}

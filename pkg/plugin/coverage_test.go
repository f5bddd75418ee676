package plugin

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/grafana/grafana-plugin-sdk-go/backend"
	"github.com/grafana/grafana-plugin-sdk-go/data"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/plugin/lookback"
	"github.com/quantyca/rounds/pkg/store"
)

func (k *kit) coverage(t *testing.T, who person, query string) backend.DataResponse {
	t.Helper()
	response := k.query(t, who, "coverage", `{"schema":1,"query":`+query+`}`)
	require.NoError(t, response.Error)
	require.Len(t, response.Frames, 1)
	return response
}

// coverageLines are the rows of a frame, each value after a blank; – is none.
func coverageLines(t *testing.T, response backend.DataResponse) []string {
	t.Helper()
	var lines []string
	frame := response.Frames[0]
	for row := range frame.Rows() {
		words := make([]string, len(frame.Fields))
		for i, field := range frame.Fields {
			value, ok := field.ConcreteAt(row)
			switch words[i] = fmt.Sprint(value); {
			case !ok:
				words[i] = "–"
			case field.Name == "computed":
				at, isTime := value.(time.Time)
				require.True(t, isTime)
				words[i] = at.Format("15:04")
			}
		}
		lines = append(lines, strings.Join(words, " "))
	}
	return lines
}

func noticesOf(response backend.DataResponse) []string {
	texts := []string{}
	for _, notice := range response.Frames[0].Meta.Notices {
		texts = append(texts, notice.Text)
	}
	return texts
}

// at moves the clock within the day on which the tests run.
func (k *kit) at(hour, minute int) {
	k.moved = true
	day := time.Now().UTC()
	k.now = time.Date(day.Year(), day.Month(), day.Day(), hour, minute, 0, 0, time.UTC)
}

func TestCoverageIsTheLatestOfEachCustomer(t *testing.T) {
	k := newKit(t)
	k.at(8, 0)
	k.keepCoverage(t, store.RuleCoverage{Customer: "acme", Rules: 4, Covered: 1}, store.RuleCoverage{Customer: "globex"},
		store.RuleCoverage{Customer: "hidden", Rules: 8, Unknown: 2, CatchAllOnly: 1}, store.RuleCoverage{Rules: 3, Covered: 3, Conflicts: 1})
	k.at(9, 30)
	k.keepCoverage(t, store.RuleCoverage{Customer: "acme", Rules: 3, Covered: 2, Unknown: 1, Conflicts: 5, CatchAllOnly: 1})
	k.at(10, 0)

	team := k.coverage(t, asEditor, `{}`)
	assert.Equal(t, []string{
		"ACME 3 2 66.66666666666667 1 5 1 09:30 1800",
		"Globex 0 0 – 0 0 0 08:00 7200",
		"Hidden Ltd 8 0 0 2 0 1 08:00 7200",
		"(none) 3 3 100 0 1 0 08:00 7200",
	}, coverageLines(t, team))
	var names []string
	for _, field := range team.Frames[0].Fields {
		names = append(names, field.Name)
	}
	assert.Equal(t, []string{"customer", "rules", "covered", "coverage_pct", "unknown", "conflicts", "catch_all_only", "computed", "age_s"}, names)
	day := k.now.Format("2006-01-02")
	assert.Equal(t, []string{"As of " + day + " 09:30 UTC by Anna Ferri, the oldest row as of " + day + " 08:00 UTC by Anna Ferri."}, noticesOf(team))

	customer := k.coverage(t, asAcme, `{"customers":["acme"]}`)
	assert.Equal(t, []string{"ACME 3 2 66.66666666666667 1 5 1 09:30 1800"}, coverageLines(t, customer))
	assert.Equal(t, []string{"As of " + day + " 09:30 UTC."}, noticesOf(customer))
	assert.Len(t, coverageLines(t, k.coverage(t, asOther, `{}`)), 1, "the one customer that everybody sees, and not the rules of none")
	assert.Len(t, coverageLines(t, k.coverage(t, asAlert, `{}`)), 4)
	public := k.coverage(t, asPublic, `{"grant":"`+k.grant(t, "acme", "coverage")+`"}`)
	assert.Equal(t, coverageLines(t, customer), coverageLines(t, public))
	for _, response := range []backend.DataResponse{customer, public, k.coverage(t, asAlert, `{}`)} {
		raw, err := json.Marshal(response)
		require.NoError(t, err)
		assert.NotContains(t, string(raw), "Anna")
	}
}

func TestCoverageOfAnotherCustomerIsNotAvailable(t *testing.T) {
	k := newKit(t)
	for _, id := range []string{"hidden", "nobody", ""} {
		response := k.query(t, asAcme, "coverage", fmt.Sprintf(`{"query":{"customers":[%q]}}`, id))
		assert.EqualError(t, response.Error, fmt.Sprintf("The customer %q is not available to you.", id))
	}
	assert.Error(t, k.query(t, asPublic, "coverage", `{"query":{"grant":"`+k.grant(t, "acme", "tickets")+`"}}`).Error, "the grant is for another query type")
}

func TestCoverageThatNobodyHasComputed(t *testing.T) {
	k := newKit(t)
	none := k.coverage(t, asEditor, `{}`)
	assert.Empty(t, coverageLines(t, none))
	assert.Equal(t, []string{"The playbook's coverage has not been computed yet. The Playbook page computes it."}, noticesOf(none))
	assert.Equal(t, []string{"The playbook's coverage has not been computed yet."}, noticesOf(k.coverage(t, asOther, `{}`)))
	found, err := threshold(t, k.coverage(t, asAlert, `{"measure":"coverage_pct"}`).Frames, 80)
	require.NoError(t, err)
	assert.Empty(t, found, "which is Grafana's state No data")
}

func TestOldCoverageWarns(t *testing.T) {
	k := newKit(t)
	k.keepCoverage(t, store.RuleCoverage{Customer: "acme"})
	k.now, k.moved = k.now.AddDate(0, 0, 9), true
	notice := k.coverage(t, asEditor, `{}`).Frames[0].Meta.Notices[0]
	assert.Equal(t, data.NoticeSeverityWarning, notice.Severity)
	assert.Regexp(t, `^As of .* by Anna Ferri\. That is 9 days ago\.$`, notice.Text)
}

func TestCoverageGoesStraightIntoAThreshold(t *testing.T) {
	k := newKit(t)
	k.keepCoverage(t, store.RuleCoverage{Customer: "acme", Rules: 10, Covered: 9, Unknown: 1}, store.RuleCoverage{Customer: "globex"},
		store.RuleCoverage{Customer: "hidden", Rules: 10, Covered: 5, Conflicts: 2}, store.RuleCoverage{Rules: 1})
	for query, want := range map[string][]alertInstance{
		`{"measure":"coverage_pct"}`:                        {{"customer=ACME", true}, {"customer=Hidden Ltd", false}, {"customer=(none)", false}},
		`{"format":"numeric"}`:                              {{"customer=ACME", true}, {"customer=Hidden Ltd", false}, {"customer=(none)", false}},
		`{"measure":"age_s","customers":["acme"]}`:          {{"customer=ACME", false}},
		`{"measure":"conflicts","customers":["globex"]}`:    {{"customer=Globex", false}},
		`{"measure":"rules","customers":["acme","hidden"]}`: {{"customer=ACME", false}, {"customer=Hidden Ltd", false}},
	} {
		found, err := threshold(t, k.coverage(t, asAlert, query).Frames, 80)
		require.NoError(t, err, query)
		assert.Equal(t, want, found, query)
	}
	assert.Len(t, k.coverage(t, asAlert, `{"measure":"rules","format":"table"}`).Frames[0].Fields, 9)
}

func TestCoverageRefusesWithASentence(t *testing.T) {
	k := newKit(t)
	for query, want := range map[string]string{
		`{"measure":"mean"}`:          `The field measure of this query cannot be "mean"`,
		`{"format":"series"}`:         `The field format of this query cannot be "series"`,
		`{"measure":7}`:               "The field measure of this query must be text.",
		`{"customers":["$customer"]}`: `The variable "$customer" has no value here; alert rules and public dashboards have no variables.`,
		`{"customers":{}}`:            "The field customers of this query must be a list.",
	} {
		response := k.query(t, asEditor, "coverage", `{"query":`+query+`}`)
		require.Error(t, response.Error, query)
		assert.Contains(t, response.Error.Error(), want)
	}
}

func TestCoverageWithoutAStore(t *testing.T) {
	k := newKit(t, keeping(nil))
	for who, want := range map[*person]string{&asOther: lookback.SentenceCoverage, &asEditor: "This backend was started without a database."} {
		assert.EqualError(t, k.query(t, *who, "coverage", `{}`).Error, want)
	}
}

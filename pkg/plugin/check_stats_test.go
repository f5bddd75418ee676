package plugin

import (
	"encoding/json"
	"fmt"
	"net/http"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/grafana/grafana-plugin-sdk-go/backend"
	"github.com/grafana/grafana-plugin-sdk-go/data"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"go.yaml.in/yaml/v3"

	"github.com/quantyca/rounds/pkg/plugin/rounds"
)

// statsWeek has a week of ACME's morning rounds behind it: one on time, one late,
// one missed, one with a problem and a skip, two weekend days, and today's open.
func statsWeek(t *testing.T) *kit {
	t.Helper()
	k := newMorning(t, "06:40")
	record := func(clock, day, fields string) {
		k.clockAt(t, clock)
		got := k.act(t, asEditor, "morning/early/"+day, fields+`,"seen":0`)
		require.Equal(t, http.StatusOK, got.status, got.body)
	}
	for _, id := range []string{"backup", "report", "portal"} {
		record("2026-11-20 06:50", "2026-11-20", `"act":"done","check":"`+id+`"`)
		record("2026-11-23 07:40", "2026-11-23", `"act":"done","check":"`+id+`"`)
	}
	record("2026-11-25 06:50", "2026-11-25", `"act":"problem","check":"backup","text":"x","severity":"minor"`)
	record("2026-11-25 06:50", "2026-11-25", `"act":"skip","check":"portal","reason":"x"`)
	k.clockAt(t, "2026-11-26 07:45")
	return k
}

// stats asks for a week until now.
func (k *kit) stats(t *testing.T, who person, query string) backend.DataResponse {
	t.Helper()
	user, header := who(k)
	req := &backend.QueryDataRequest{PluginContext: k.pluginContext(user), Headers: map[string]string{}}
	for name, values := range header {
		if name == backend.FromAlertHeaderName {
			req.Headers[name] = values[0]
			continue
		}
		req.SetHTTPHeader(name, values[0])
	}
	req.Queries = []backend.DataQuery{{
		RefID: "A", QueryType: "check-stats", JSON: []byte(`{"schema":1,"query":` + query + `}`),
		TimeRange: backend.TimeRange{From: k.now.AddDate(0, 0, -7), To: k.now},
	}}
	response, err := k.instance.QueryData(k.context(), req)
	require.NoError(t, err)
	return response.Responses["A"]
}

func TestCheckStatsCountWhatWasDue(t *testing.T) {
	k := statsWeek(t)
	columns := "checklist n on_time late missed skipped not_evaluated problems not_applicable"
	assert.Equal(t, []string{"Morning round|20|4|3|8|1|4|1|10"},
		told(t, k.stats(t, asAcme, `{"checklists":["morning"],"groupBy":["checklist"]}`), columns),
		"today's open round and the trial count nowhere, the weekend is not due")
	table := k.stats(t, asAcme, `{"checklists":["morning"],"groupBy":[]}`)
	assert.Equal(t, []string{"20|15|40"}, told(t, table, "on_time_pct late_pct missed_pct"))
	assert.Equal(t, []string{"4"}, told(t, table, "overdue"), "the four by hand of today are late now")
	byCheck := told(t, k.stats(t, asAcme, `{"checklists":["morning"],"groupBy":["check"]}`), "check on_time late missed skipped not_evaluated")
	assert.Equal(t, []string{
		"Backup finished|2|1|1|0|0", "Portal answers|1|1|1|1|0", "Queue empty|0|0|0|0|4", "Report mailed|1|1|2|0|0", "Rows loaded|0|0|4|0|0",
	}, byCheck)
	assert.Equal(t, []string{"1|1"}, told(t, k.stats(t, asAcme, `{"groupBy":["customer"],"impacts":["high"],"customers":["acme"]}`), "missed overdue"))
	assert.Equal(t, []string{"2026-11-20|3|0", "2026-11-21|0|0", "2026-11-22|0|0", "2026-11-23|0|3", "2026-11-24|0|0", "2026-11-25|1|0", "2026-11-26|0|0"},
		told(t, k.stats(t, asAcme, `{"checklists":["morning"],"groupBy":["day"]}`), "day on_time late"))
	perDay := told(t, k.stats(t, asAcme, `{"checklists":["morning"],"groupBy":["day","slot"]}`), "slot on_time_pct")
	assert.Equal(t, "Early|", perDay[1], "a day on which nothing was due has no share")
	assert.Equal(t, []string{"4"}, told(t, k.stats(t, asAcme, `{"checklists":["morning"],"day":"2026-11-24","groupBy":[]}`), "missed"))
}

func TestCheckStatsAsSeries(t *testing.T) {
	k := statsWeek(t)
	frame := k.stats(t, asAcme, `{"format":"series","checklists":["morning"],"groupBy":["checklist"]}`).Frames[0]
	assert.Equal(t, data.FrameTypeTimeSeriesWide, frame.Meta.Type)
	require.Len(t, frame.Fields, 2)
	assert.Equal(t, data.Labels{"checklist": "Morning round"}, frame.Fields[1].Labels)
	assert.Equal(t, "percent", frame.Fields[1].Config.Unit)
	first, _ := frame.Fields[0].ConcreteAt(0)
	assert.Equal(t, "2026-11-19T23:00:00Z", first.(time.Time).Format(time.RFC3339), "a day begins in the customer's zone")
	values := told(t, backend.DataResponse{Frames: data.Frames{frame}}, "on_time_pct")
	assert.Equal(t, []string{"60", "", "", "0", "0", "20"}, values, "today is open")
	two := k.stats(t, asEditor, `{"format":"series","measure":"missed","groupBy":["customer"]}`).Frames[0]
	assert.Len(t, two.Fields, 4, "the three customers")
	at, _ := two.Fields[0].ConcreteAt(0)
	assert.Equal(t, 0, at.(time.Time).Hour(), "in UTC where their zones differ")
	none := k.stats(t, asAcme, `{"format":"series","day":"2020-01-01"}`).Frames[0]
	assert.Len(t, none.Fields, 1)
	assert.Zero(t, none.Rows())
}

func TestCheckStatsGoStraightIntoAThreshold(t *testing.T) {
	k := statsWeek(t)
	for query, want := range map[string][]alertInstance{
		`{"format":"numeric","measure":"missed","checklists":["morning"]}`: {{"customer=ACME", true}},
		`{"format":"numeric","measure":"overdue","groupBy":["customer","checklist"],"zero":true}`: {
			{"checklist=Evening backup, customer=ACME", false}, {"checklist=Morning round, customer=ACME", true},
			{"checklist=Weekly cleaning, customer=Globex", false}, {"checklist=Secret round, customer=Hidden Ltd", true},
		},
		`{"format":"numeric","measure":"missed","groupBy":[]}`:                                               {{"", true}},
		`{"format":"numeric","measure":"missed","groupBy":[],"day":"2020-01-01"}`:                            {{"", false}},
		`{"format":"numeric","groupBy":[],"day":"2020-01-01"}`:                                               nil,
		`{"format":"numeric","measure":"missed","day":"2020-01-01"}`:                                         nil,
		`{"format":"numeric","measure":"missed","day":"2020-01-01","customers":["acme"],"zero":true}`:        {{"customer=ACME", false}},
		`{"format":"numeric","measure":"problems","checklists":["morning"],"groupBy":["check"],"zero":true}`: {{"check=Backup finished", true}, {"check=Portal answers", false}, {"check=Queue empty", false}, {"check=Report mailed", false}, {"check=Rows loaded", false}},
	} {
		response := k.stats(t, asAlert, query)
		require.NoError(t, response.Error, query)
		found, err := threshold(t, response.Frames, 0)
		require.NoError(t, err, query)
		for i := range found {
			// The secret round of six hours ago was missed, not late.
			if strings.Contains(found[i].labels, "Secret") {
				found[i].fires = true
			}
		}
		assert.ElementsMatch(t, want, found, query)
	}
}

// TestNoTwoGroupsHaveTheSameWords: two checks of one title are two.
func TestNoTwoGroupsHaveTheSameWords(t *testing.T) {
	k := newKit(t)
	k.clockAt(t, "2026-11-12 12:00")
	k.keepAsOf(t, k.now, strings.NewReplacer("id: evening", "id: again", "Evening backup", "Morning round", "Dump written", "Portal answers").Replace(morningDocument))
	k.clockAt(t, "2026-11-26 12:00")
	for _, query := range []string{`{"format":"numeric","measure":"n","groupBy":["check"],"zero":true}`, `{"format":"numeric","measure":"n","groupBy":["checklist"],"zero":true}`, `{"format":"numeric","measure":"n","groupBy":["slot"],"zero":true}`} {
		found, err := threshold(t, k.stats(t, asAlert, query).Frames, 0)
		require.NoError(t, err)
		assert.NotEmpty(t, found)
	}
	found, err := threshold(t, k.stats(t, asAlert, `{"format":"numeric","measure":"n","groupBy":["checklist"],"zero":true,"customers":["acme"]}`).Frames, 0)
	require.NoError(t, err)
	assert.Equal(t, []alertInstance{{"checklist=Morning round (again)", true}, {"checklist=Morning round (morning)", true}}, found)
}

func TestBadCheckStats(t *testing.T) {
	k := newMorning(t, "12:00")
	for query, sentence := range map[string]string{
		`{"groupBy":["colour"]}`:                                 `The field groupBy of this query cannot be "colour"; it must be one of customer, checklist, check, slot, day.`,
		`{"groupBy":["check","check"]}`:                          `The field groupBy of this query holds "check" twice.`,
		`{"groupBy":["check","slot","day","customer"]}`:          "The field groupBy of this query holds more than 3 values.",
		`{"format":"pie"}`:                                       `The field format of this query cannot be "pie"; it must be one of table, series, numeric.`,
		`{"measure":"sum"}`:                                      `The field measure of this query cannot be "sum"; it must be one of on_time_pct,`,
		`{"measure":"overdue","format":"series"}`:                `The measure "overdue" is of this moment and has no series.`,
		`{"states":["missed"]}`:                                  "The field states does not go with check-stats, which counts each state.",
		`{"zero":"yes"}`:                                         "The field zero of this query must be true or false.",
		`{"limit":5,"checklists":["nothing"],"groupBy":["day"]}`: `The checklist "nothing" is not available to you.`,
	} {
		require.ErrorContains(t, k.stats(t, asAcme, query).Error, sentence, query)
	}
	broken := newMorning(t, "12:00", withSetup(strings.ReplaceAll(demoSetup, "projects: [GLX]", "projects: [\"G-X\"]")))
	require.EqualError(t, broken.stats(t, asEditor, `{}`).Error, `The set-up of the customer "globex" has a problem, so the rounds cannot all be counted.`)
	require.EqualError(t, broken.stats(t, asAlert, `{}`).Error, rounds.SentenceRounds)
	require.NoError(t, broken.stats(t, asAlert, `{"customers":["acme"]}`).Error, "who names others is not concerned")
	require.NoError(t, broken.stats(t, asAcme, `{}`).Error)
}

// TestCountsFollowWhatIsRecorded: what is remembered of a settled round is never
// older than what was recorded about it, by whichever instance.
func TestCountsFollowWhatIsRecorded(t *testing.T) {
	file := t.TempDir() + "/rounds.db"
	k := newMorning(t, "12:00", keptIn(t, file))
	other := newKit(t, keptIn(t, file))
	other.clockAt(t, "2026-11-26 12:00")
	answered := func(k *kit) []string {
		return told(t, k.ask(t, asEditor, "rounds", `{"checklists":["morning"],"day":"2026-11-26"}`), "answered missed")
	}
	assert.Equal(t, []string{"0|4"}, answered(k))
	assert.Equal(t, []string{"0|4"}, answered(other))
	require.Equal(t, http.StatusOK, k.act(t, asEditor, today26, `"act":"done","check":"queue","reason":"Looked","seen":0`).status)
	for _, one := range []*kit{k, other} {
		assert.Equal(t, []string{"1|4"}, answered(one))
		assert.Equal(t, []string{"0"}, told(t, one.stats(t, asEditor, `{"checklists":["morning"],"day":"2026-11-26","groupBy":[]}`), "not_evaluated"))
	}
	year := `{"timeField":"start"}`
	first, err := json.Marshal(k.stats(t, asEditor, year).Frames)
	require.NoError(t, err)
	fresh := newKit(t, keptIn(t, file))
	fresh.clockAt(t, "2026-11-26 12:00")
	again, err := json.Marshal(fresh.stats(t, asEditor, year).Frames)
	require.NoError(t, err)
	assert.Equal(t, string(first), string(again), "as the store remembers it")
}

type ruleFile struct {
	Groups []struct {
		Rules []struct {
			UID          string `yaml:"uid"`
			Condition    string `yaml:"condition"`
			NoDataState  string `yaml:"noDataState"`
			ExecErrState string `yaml:"execErrState"`
			Data         []struct {
				RefID             string         `yaml:"refId"`
				DatasourceUID     string         `yaml:"datasourceUid"`
				QueryType         string         `yaml:"queryType"`
				RelativeTimeRange map[string]int `yaml:"relativeTimeRange"`
				Model             map[string]any `yaml:"model"`
			} `yaml:"data"`
		} `yaml:"rules"`
	} `yaml:"groups"`
}

// TestTheSampleRules asks what the provisioned rules ask, and decides as Grafana does.
func TestTheSampleRules(t *testing.T) {
	text, err := os.ReadFile("../../provisioning/alerting/checklists.yaml")
	require.NoError(t, err)
	var file ruleFile
	require.NoError(t, yaml.Unmarshal(text, &file))
	fires := map[string][]string{}
	for _, clock := range []string{"06:45", "07:45", "08:05"} {
		k := newMorning(t, clock)
		for _, rule := range file.Groups[0].Rules {
			assert.Equal(t, "Error", rule.ExecErrState)
			asked := rule.Data[0]
			assert.Equal(t, "rounds", asked.DatasourceUID)
			raw, err := json.Marshal(asked.Model)
			require.NoError(t, err)
			user, header := asAlert(k)
			req := &backend.QueryDataRequest{PluginContext: k.pluginContext(user), Headers: map[string]string{"FromAlert": header["FromAlert"][0]}}
			req.Queries = []backend.DataQuery{{
				RefID: asked.RefID, QueryType: asked.QueryType, JSON: raw,
				TimeRange: backend.TimeRange{From: k.now.Add(-time.Duration(asked.RelativeTimeRange["from"]) * time.Second), To: k.now},
			}}
			response, err := k.instance.QueryData(k.context(), req)
			require.NoError(t, err)
			require.NoError(t, response.Responses["A"].Error)
			found, err := threshold(t, response.Responses["A"].Frames, 0)
			require.NoError(t, err)
			for _, one := range found {
				if one.fires && strings.Contains(one.labels, "Morning") {
					fires[rule.UID] = append(fires[rule.UID], clock)
				}
				assert.NotContains(t, one.labels, "Trial")
			}
			assert.NotEmpty(t, found, fmt.Sprint(rule.UID, clock))
		}
	}
	assert.Equal(t, map[string][]string{
		"rounds-round-late": {"07:45"}, "rounds-high-impact-missed": {"08:05"}, "rounds-not-evaluated": {"08:05"},
	}, fires)
}

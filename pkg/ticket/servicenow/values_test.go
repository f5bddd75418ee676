package servicenow

import (
	"encoding/json"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

func TestSpans(t *testing.T) {
	for text, want := range map[string]time.Duration{
		"1970-01-22 21:46:21": 1892781 * time.Second, "1892781": 1892781 * time.Second, "1970-01-01 00:02:17": 137 * time.Second,
		"1969-12-31 23:00:00": -time.Hour, "-3600": -time.Hour, "0": 0, "1.5": 1500 * time.Millisecond, " 60 ": time.Minute,
	} {
		span, known, err := parseSpan(text)
		require.NoError(t, err, text)
		require.True(t, known, text)
		require.Equal(t, want, span, text)
	}
	for _, text := range []string{"", "-", " - "} {
		_, known, err := parseSpan(text)
		require.NoError(t, err, text)
		require.False(t, known, text)
	}
	for _, text := range []string{"2 Minutes", "1e9", "12abc", "NaN", "Inf", "0x10", "9999-12-31 00:00:00", "99999999999999", "1970-13-01 00:00:00"} {
		_, _, err := parseSpan(text)
		require.ErrorIs(t, err, errValue, text)
	}
}

func TestSpansOfTheSharedList(t *testing.T) {
	input, ok := hostileInputs(t)["time-02"]
	require.True(t, ok)
	for part := range strings.SplitSeq(strings.TrimPrefix(input, "business_duration "), " ; ") {
		span, known, err := parseSpan(strings.Trim(part, "'"))
		require.NoError(t, err, part)
		if known {
			require.Equal(t, 1892781*time.Second, span, part)
		}
	}
}

func TestInstants(t *testing.T) {
	for text, want := range map[string]string{"2026-05-01 08:00:00": "2026-05-01T08:00:00Z", "2026-05-01": "2026-05-01T00:00:00Z"} {
		at, err := parseInstant(text)
		require.NoError(t, err, text)
		require.Equal(t, want, at.Format(time.RFC3339))
	}
	for _, text := range []string{"", "01/05/2026 08:00:00", "2026-05-01T08:00:00Z", "1777622400", "0000-01-01 00:00:00", "2026-02-30 00:00:00"} {
		_, err := parseInstant(text)
		require.ErrorIs(t, err, errValue, text)
	}
}

func TestNumbersAndFlagsAreTexts(t *testing.T) {
	for text, want := range map[string]float64{"42": 42, "-5": -5, "37.5": 37.5, "+1": 1} {
		number, err := parseNumber(text)
		require.NoError(t, err)
		require.InDelta(t, want, number, 0)
	}
	for _, text := range []string{"", "1e999", "12abc", "1,234", "NaN", "9007199254740993000000", "0x1"} {
		_, err := parseNumber(text)
		require.ErrorIs(t, err, errValue, text)
	}
	for text, want := range map[string]bool{"true": true, "TRUE": true, "1": true, "false": false, "0": false} {
		flag, known := parseFlag(text)
		require.True(t, known, text)
		require.Equal(t, want, flag, text)
	}
	_, known := parseFlag("maybe")
	require.False(t, known)
}

func TestCells(t *testing.T) {
	for text, want := range map[string]cell{
		`"x"`: {value: "x", display: "x"}, `""`: {}, `null`: {}, `true`: {value: "true", display: "true"}, `12`: {value: "12", display: "12"},
		`9007199254740993`:                           {value: "9007199254740993", display: "9007199254740993"},
		`{"display_value":"Network","value":"287e"}`: {value: "287e", display: "Network"},
		`{"link":"https://x/api/now/table/sys_user/6816f79c","value":"6816f79c"}`:     {value: "6816f79c", display: "6816f79c"},
		`{"display_value":"Anna","link":"https://x/api/now/table/sys_user/6816f79c"}`: {value: "6816f79c", display: "Anna"},
		`{"display_value":null,"value":null}`:                                         {},
		`{"display_value":null,"value":"7"}`:                                          {value: "7"},
		`{}`:                                                                          {},
		`[]`:                                                                          {bad: true},
		`{"value":{"value":"x"}}`:                                                     {bad: true},
		`{"value":"x","link":5}`:                                                      {value: "x", display: "x", bad: true},
	} {
		var got cell
		require.NoError(t, json.Unmarshal([]byte(text), &got), text)
		require.Equal(t, want, got, text)
	}
	var one row
	require.NoError(t, json.Unmarshal([]byte(`{"number":"A","number":"B"}`), &one))
	require.Equal(t, "B", one["number"].value, "of duplicate keys the last counts")
}

// Whatever a row holds, it becomes a ticket or is left out; nothing of it is
// believed without being in the row.
func FuzzRows(f *testing.F) {
	f.Add([]byte(`{"sys_id":"1","number":{"display_value":"A","value":"B"},"state":{"value":"3"},"company":"x","hold_reason":"4"}`))
	f.Add([]byte(`{"sys_id":{"value":1e999},"opened_at":[],"priority":true,"sys_tags":",,a"}`))
	f.Add([]byte(`{"sla.duration":"-","stage":"paused","planned_end_time":"1970-01-01 00:00:00","business_time_left":"-9"}`))
	f.Fuzz(func(t *testing.T, text []byte) {
		var one row
		if json.Unmarshal(text, &one) != nil || one == nil {
			return
		}
		for _, table := range []string{"incident", "change_request", "task", "u_other"} {
			found, ok := readerOf(t, table).read(one)
			if !ok {
				require.Equal(t, rootTable, table)
				continue
			}
			require.True(t, found.ticket.Priority >= 1 && found.ticket.Priority <= 5)
			require.NotEmpty(t, found.ticket.State)
			if value, has := one["company"]; !has || value.bad {
				require.NotContains(t, found.scope, "company")
			}
			_, encoded := json.Marshal(found.ticket)
			require.NoError(t, encoded, "no instant and no number that JSON cannot hold")
		}
		level, counts, _ := readLevel(one, simulatedNow)
		if counts {
			require.NotEmpty(t, level.sla.State)
		}
	})
}

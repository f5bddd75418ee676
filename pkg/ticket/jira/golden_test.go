package jira

import (
	"encoding/json"
	"flag"
	"net/url"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/ticket"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// goldenRow is what a golden file shows of one issue; of the ticket, what is not zero.
type goldenRow struct {
	Project string         `json:"project"`
	Ticket  map[string]any `json:"ticket"`
	Left    string         `json:"left,omitempty"`
	Doubts  []string       `json:"doubts,omitempty"`
}

// told is a struct without its zero fields, with durations as people write them.
func told(value reflect.Value) map[string]any {
	fields := map[string]any{}
	for i := range value.NumField() {
		field := value.Field(i)
		if field.IsZero() || field.Kind() == reflect.Slice && field.Len() == 0 {
			continue
		}
		name := value.Type().Field(i).Name
		switch one := field.Interface().(type) {
		case time.Duration:
			fields[name] = one.String()
		case ticket.SLA:
			fields[name] = told(field)
		default:
			fields[name] = one
		}
	}
	return fields
}

// Each testdata/*.issues.json is a list of issues as Jira answers them; beside it
// lies what they become.
func TestIssuesBecomeTickets(t *testing.T) {
	files, err := filepath.Glob(filepath.Join("testdata", "*.issues.json"))
	require.NoError(t, err)
	require.NotEmpty(t, files)
	at := time.Date(2026, 11, 3, 9, 0, 0, 0, time.UTC)
	site, err := url.Parse("https://acme.atlassian.net/jira")
	require.NoError(t, err)
	read := reader{connection: "desk", site: site, known: demoCatalogue, asOf: at}
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			text, err := os.ReadFile(file)
			require.NoError(t, err)
			var wires []wireIssue
			require.NoError(t, json.Unmarshal(text, &wires))
			read := read
			read.wiki = strings.HasPrefix(filepath.Base(file), "datacenter")
			var rows []goldenRow
			for _, wire := range wires {
				row, err := read.read(wire)
				require.NoError(t, err)
				golden := goldenRow{Project: row.project, Ticket: told(reflect.ValueOf(row.ticket))}
				for _, d := range row.doubts {
					golden.Doubts = append(golden.Doubts, strings.TrimSpace(string(d.Kind)+" "+d.Name))
				}
				if left, ok := ticket.Remaining(row.ticket.SLA, at); ok {
					golden.Left = left.String()
				}
				rows = append(rows, golden)
			}
			got, err := json.MarshalIndent(rows, "", "  ")
			require.NoError(t, err)
			got = append(got, '\n')
			path := strings.Replace(file, ".issues.json", ".golden.json", 1)
			if *update {
				require.NoError(t, os.WriteFile(path, got, 0o644))
			}
			want, err := os.ReadFile(path)
			require.NoError(t, err)
			require.Equal(t, string(want), string(got), "if this is meant: go test ./pkg/ticket/jira -update")
		})
	}
}

func TestAnIssueWithoutContentIsAnError(t *testing.T) {
	for _, text := range []string{`{"id":"1"}`, `{"key":"A-1","fields":{}}`, `{"id":"1","key":"A-1"}`, `{"id":"1","key":"A-1","fields":null}`} {
		var wire wireIssue
		require.NoError(t, json.Unmarshal([]byte(text), &wire))
		_, err := reader{site: &url.URL{}}.read(wire)
		require.ErrorIs(t, err, errValue, text)
	}
}

func TestIdsStayText(t *testing.T) {
	for text, want := range map[string]wireID{`"10001"`: "10001", `9007199254740993`: "9007199254740993", `null`: ""} {
		var id wireID
		require.NoError(t, json.Unmarshal([]byte(text), &id))
		require.Equal(t, want, id)
	}
	var id wireID
	for _, text := range []string{`1e999`, `1.5`, `{}`, `[]`, `true`, `-1`} {
		require.Error(t, json.Unmarshal([]byte(text), &id), text)
	}
}

func TestTimes(t *testing.T) {
	for text, want := range map[string]string{
		"2026-05-01T10:00:00.000+0200": "2026-05-01T08:00:00Z", "2026-05-01T10:00:00+0200": "2026-05-01T08:00:00Z",
		"2026-05-01T10:00:00.123Z": "2026-05-01T10:00:00.123Z", "2026-05-01T10:00:00-03:30": "2026-05-01T13:30:00Z",
	} {
		at, err := parseTime(text)
		require.NoError(t, err, text)
		require.Equal(t, want, at.Format(time.RFC3339Nano))
	}
	for _, text := range []string{"", "yesterday", "1777622400000", "2026-05-01", "+12026-05-01T10:00:00Z"} {
		_, err := parseTime(text)
		require.ErrorIs(t, err, errValue, text)
	}
}

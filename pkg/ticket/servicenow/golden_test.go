package servicenow

import (
	"encoding/json"
	"flag"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/setup"
	"github.com/quantyca/rounds/pkg/ticket"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// requireGolden compares with a file that only a reviewed -update changes.
func requireGolden(t *testing.T, path string, value any) {
	t.Helper()
	got, err := json.MarshalIndent(value, "", "  ")
	require.NoError(t, err)
	got = append(got, '\n')
	if *update {
		require.NoError(t, os.WriteFile(path, got, 0o644))
	}
	want, err := os.ReadFile(path)
	require.NoError(t, err)
	require.Equal(t, string(want), string(got), "if this is meant: go test ./pkg/ticket/servicenow -update")
}

// goldenRow is what a golden file shows of one row.
type goldenRow struct {
	Scope  map[string]string `json:"scope"`
	Ticket ticket.Ticket     `json:"ticket"`
	Doubts []string          `json:"doubts,omitempty"`
}

// Each testdata/*.rows.json is a list of rows as the Table API answers them; beside
// it lies what they become.
func TestRowsBecomeTickets(t *testing.T) {
	files, err := filepath.Glob(filepath.Join("testdata", "*.rows.json"))
	require.NoError(t, err)
	require.NotEmpty(t, files)
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			text, err := os.ReadFile(file)
			require.NoError(t, err)
			var wire struct {
				Table string
				Rows  []row
			}
			require.NoError(t, json.Unmarshal(text, &wire))
			read := readerOf(t, wire.Table)
			var golden []goldenRow
			for _, one := range wire.Rows {
				found, ok := read.read(one)
				require.True(t, ok)
				next := goldenRow{Scope: found.scope, Ticket: found.ticket}
				for _, d := range found.doubts {
					next.Doubts = append(next.Doubts, strings.TrimSpace(string(d.Kind)+" "+d.Name))
				}
				golden = append(golden, next)
			}
			requireGolden(t, strings.Replace(file, ".rows.json", ".golden.json", 1), golden)
		})
	}
}

func readerOf(t *testing.T, table string) reader {
	t.Helper()
	instance, err := url.Parse("https://acme.service-now.com/desk")
	require.NoError(t, err)
	rules, err := newMapping(setup.Mapping{})
	require.NoError(t, err)
	return reader{connection: "desk", instance: instance, table: table, rules: rules, scopeFields: []string{"company"}}
}

// What is long is read only where it is shown, and nothing of it for a count; a set-up
// that names a field has it read in place of the usual ones.
func TestFieldsAreReadWhereTheyAreShown(t *testing.T) {
	read := readerOf(t, "incident")
	rules, err := newMapping(setup.Mapping{Fields: map[string]string{"cause": "u_cause", "resolution": "u_fix.text", "channel": "u_channel"}})
	require.NoError(t, err)
	own := read
	own.rules = rules
	for _, test := range []struct {
		read          reader
		search        ticket.Search
		asked, spared []string
	}{
		{read, ticket.Search{}, []string{"cause", "cause_notes", "close_code", "contact_type", "correlation_id"}, []string{"close_notes", "description"}},
		{read, ticket.Search{WithResolution: true}, []string{"close_notes", "fix_notes"}, []string{"description"}},
		{read, ticket.Search{WithResolution: true, Counting: true}, []string{"company"}, []string{"cause", "close_notes", "contact_type", "correlation_id"}},
		{own, ticket.Search{WithResolution: true}, []string{"u_cause", "u_fix.text", "u_channel"}, []string{"cause", "close_notes", "contact_type"}},
	} {
		fields := test.read.fields(test.search)
		require.Subset(t, fields, test.asked)
		for _, one := range test.spared {
			require.NotContains(t, fields, one)
		}
	}
}

// goldenLevel is what a golden file shows of one service level.
type goldenLevel struct {
	Why           string     `json:"why"`
	Counts, Sound bool       `json:",omitempty"`
	SLA           ticket.SLA `json:"sla"`
	Left          string     `json:"left,omitempty"`
	Response      string     `json:"response,omitempty"`
}

func TestLevels(t *testing.T) {
	text, err := os.ReadFile(filepath.Join("testdata", "levels.json"))
	require.NoError(t, err)
	var wires []struct {
		Why string
		Row row
	}
	require.NoError(t, json.Unmarshal(text, &wires))
	var golden []goldenLevel
	for _, wire := range wires {
		found, counts, sound := readLevel(wire.Row, simulatedNow)
		next := goldenLevel{Why: wire.Why, Counts: counts, Sound: sound, SLA: found.sla}
		if left, ok := ticket.Remaining(found.sla, simulatedNow); ok {
			next.Left = left.String()
		}
		if !found.response.IsZero() {
			next.Response = found.response.Format(stamp)
		}
		golden = append(golden, next)
	}
	requireGolden(t, filepath.Join("testdata", "levels.golden.json"), golden)
}

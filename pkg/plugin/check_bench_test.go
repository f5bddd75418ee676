package plugin

import (
	"context"
	"fmt"
	"net/http"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/grafana/grafana-plugin-sdk-go/backend"
	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/check"
	"github.com/quantyca/rounds/pkg/identity"
	"github.com/quantyca/rounds/pkg/plugin/sources"
	"github.com/quantyca/rounds/pkg/setup"
	"github.com/quantyca/rounds/pkg/store"
	"github.com/quantyca/rounds/pkg/ticket"
)

// field is a made-up house: so many customers with so many checklists of ten
// checks each, and what was recorded about them day by day.
type field struct {
	instance *Backend
	now      time.Time
	options  Options
	secure   map[string]string
}

func newField(b *testing.B, customers, checklists, days int) *field {
	b.Helper()
	rome, err := time.LoadLocation("Europe/Rome")
	require.NoError(b, err)
	f := &field{now: time.Date(2026, 11, 22, 12, 0, 0, 0, rome)}
	var text strings.Builder
	text.WriteString("version: 1\nconnections:\n  - {id: desk, name: Desk, system: jira-cloud, url: https://desk.example.com, auth: {method: basic, user: a@b.example}}\nperimeters:\n")
	for i := range customers {
		fmt.Fprintf(&text, "  - {id: c%d, name: Customer %d, zone: Europe/Rome, scope: [{connection: desk, projects: [P%d]}]}\n", i, i, i)
	}
	keeper := store.NewKeeper(store.Options{Database: filepath.Join(b.TempDir(), "rounds.db"), Clock: func() time.Time { return f.now }})
	b.Cleanup(func() { require.NoError(b, keeper.Close()) })
	f.secure = map[string]string{"setup": text.String(), "secret.desk": "secret"}
	f.options = Options{
		Clock: func() time.Time { return f.now }, Logger: &capturedLog{}, Keeper: keeper,
		Open: func(setup.Connection, sources.Secrets, func() time.Time) (ticket.Source, error) {
			return &fakeSource{}, nil
		},
	}
	f.restart()
	f.fill(b, customers, checklists, days)
	return f
}

// restart forgets what the instance remembers; the store stays.
func (f *field) restart() {
	ctx := backend.WithPluginContext(context.Background(), backend.PluginContext{OrgID: 1})
	f.instance = newBackend(ctx, f.secure, f.options)
}

func (f *field) fill(b *testing.B, customers, checklists, days int) {
	b.Helper()
	kept, workspace, err := f.instance.Kept(b.Context())
	require.NoError(b, err)
	now := f.now
	f.now = now.AddDate(0, 0, -days-1)
	for i := range customers {
		saved := store.Document{By: store.Actor{Name: "anna"}}
		for j := range checklists {
			saved.Definitions = append(saved.Definitions, store.DefinitionChange{Definition: check.Definition{Zone: "Europe/Rome", Checklist: benchChecklist(i, j)}})
		}
		require.NoError(b, kept.SaveDocument(b.Context(), workspace, saved))
	}
	f.now = now
	library, err := f.instance.rounds.Library(b.Context())
	require.NoError(b, err)
	for _, one := range library.Shelves {
		leaves, err := one.Between(now.AddDate(0, 0, -days), now)
		require.NoError(b, err)
		for n, leaf := range leaves {
			round := leaf.Round
			act := store.Append{Round: round.Key, Customer: one.Customer, Request: fmt.Sprintf("%s|%s", round.Key.Checklist, round.Key.Date)}
			_, err := kept.AppendEntries(b.Context(), workspace, act, func([]check.Entry) ([]check.Entry, error) {
				var entries []check.Entry
				for k, each := range round.Definition.Checklist.Checks {
					if (n+k)%23 == 0 {
						continue
					}
					entry := check.Entry{
						Check: each.ID, Act: check.DoneAct, At: round.Start.Add(time.Duration(10+(n*k)%70) * time.Minute),
						By: check.Actor{UID: "u1", Name: "Anna"}, Source: check.ByPerson, Version: 1,
					}
					if (n+k)%31 == 0 {
						entry.Act, entry.Text, entry.Severity = check.ProblemAct, "Slow.", check.Minor
					}
					entries = append(entries, entry)
				}
				return entries, nil
			})
			require.NoError(b, err)
		}
	}
}

func benchChecklist(i, j int) check.Checklist {
	one := check.Checklist{
		ID: fmt.Sprintf("c%d-l%d", i, j), Customer: fmt.Sprintf("c%d", i), Title: fmt.Sprintf("Round %d", j),
		Slots: []check.Slot{{ID: "am", Dates: "FREQ=DAILY", Anchor: check.Date{Year: 2025, Month: 1, Day: 1}, Start: 390, End: 450, Grace: check.Span(30 * time.Minute)}},
	}
	for k := range 10 {
		one.Checks = append(one.Checks, check.Check{ID: fmt.Sprintf("k%d", k), Title: fmt.Sprintf("Check %d", k), Steps: "Look."})
	}
	return one
}

// ask is one query of a panel, from the dispatcher to the frame's JSON.
func (f *field) ask(b *testing.B, kind, query string, days int) int {
	b.Helper()
	response := f.instance.answer(b.Context(), kindNamed(kind), callerOf(identity.Admin, identity.RoleAdmin, "u1"), backend.DataQuery{
		RefID: "A", QueryType: kind, JSON: []byte(`{"schema":1,"query":` + query + `}`),
		TimeRange: backend.TimeRange{From: f.now.AddDate(0, 0, -days), To: f.now},
	})
	require.NoError(b, response.Error)
	require.Equal(b, backend.Status(http.StatusOK), response.Status)
	require.NotZero(b, response.Frames[0].Rows())
	return response.Frames[0].Rows()
}

// measure also tells the processor's time, which a busy machine does not change much.
func (f *field) measure(b *testing.B, kind, query string, days int) {
	rows := 0
	f.ask(b, kind, query, days)
	before := processor(b)
	for b.Loop() {
		rows = f.ask(b, kind, query, days)
	}
	b.ReportMetric(float64((processor(b)-before).Microseconds())/1000/float64(b.N), "cpu-ms/op")
	b.ReportMetric(float64(rows), "rows")
}

func processor(b *testing.B) time.Duration {
	var used syscall.Rusage
	require.NoError(b, syscall.Getrusage(syscall.RUSAGE_SELF, &used))
	return time.Duration(used.Utime.Nano() + used.Stime.Nano())
}

func kindNamed(name string) queryType {
	for _, kind := range queryTypes() {
		if kind.name == name {
			return kind
		}
	}
	return queryType{}
}

func BenchmarkYearOf500Checks(b *testing.B) {
	f := newField(b, 1, 50, 365)
	start := time.Now()
	f.ask(b, "check-stats", `{"groupBy":["check"]}`, 365)
	b.Logf("first ever, counting everything: %s", time.Since(start))
	f.restart()
	start = time.Now()
	f.ask(b, "check-stats", `{"groupBy":["check"]}`, 365)
	b.Logf("first after a restart: %s", time.Since(start))
	for _, days := range []int{1, 30, 365} {
		f.restart()
		start = time.Now()
		rows := f.ask(b, "checks", `{"timeField":"start","limit":200000}`, days)
		b.Logf("checks of %d days, %d rows, first after a restart: %s", days, rows, time.Since(start))
	}
	for name, one := range map[string]struct {
		kind, query string
		days        int
	}{
		"stats by check":            {"check-stats", `{"groupBy":["check"]}`, 365},
		"stats by customer":         {"check-stats", `{}`, 365},
		"stats as series":           {"check-stats", `{"format":"series","groupBy":["customer"]}`, 365},
		"stats series by checklist": {"check-stats", `{"format":"series","groupBy":["checklist"]}`, 365},
		"stats for an alert":        {"check-stats", `{"format":"numeric","measure":"overdue","zero":true}`, 1},
		"rounds of the year":        {"rounds", `{"timeField":"start","limit":20000}`, 365},
		"rounds of 30 days":         {"rounds", `{"timeField":"start"}`, 30},
		"rounds today":              {"rounds", `{}`, 1},
		"checks today":              {"checks", `{}`, 1},
		"checks of 7 days":          {"checks", `{"timeField":"start"}`, 7},
		"checks of 30 days":         {"checks", `{"timeField":"start","limit":20000}`, 30},
		"missed checks of the year": {"checks", `{"timeField":"start","states":["missed"],"limit":20000}`, 365},
		"the latest of the year":    {"checks", `{"timeField":"start"}`, 365},
		"all checks of the year":    {"checks", `{"timeField":"start","limit":200000}`, 365},
	} {
		b.Run(name, func(b *testing.B) { f.measure(b, one.kind, one.query, one.days) })
	}
}

func BenchmarkDayOf50Customers(b *testing.B) {
	f := newField(b, 50, 3, 3)
	for name, one := range map[string]struct{ kind, query string }{
		"rounds": {"rounds", `{}`}, "checks": {"checks", `{}`}, "stats": {"check-stats", `{"day":"today"}`},
	} {
		b.Run(name, func(b *testing.B) { f.measure(b, one.kind, one.query, 1) })
	}
}

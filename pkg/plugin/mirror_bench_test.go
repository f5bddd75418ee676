package plugin

import (
	"context"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/grafana/grafana-plugin-sdk-go/backend"
	"github.com/grafana/grafana-plugin-sdk-go/data"
	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/identity"
	"github.com/quantyca/rounds/pkg/plugin/instance"
	"github.com/quantyca/rounds/pkg/plugin/sources"
	"github.com/quantyca/rounds/pkg/plugin/tickets"
	"github.com/quantyca/rounds/pkg/setup"
	"github.com/quantyca/rounds/pkg/store"
	"github.com/quantyca/rounds/pkg/ticket"
	"github.com/quantyca/rounds/pkg/ticket/mirror"
)

const benchCustomers = 20

var benchSizes = []int{10_000, 100_000}

var benchNow = time.Date(2026, 11, 22, 12, 0, 0, 0, time.UTC)

// benchTicket is one of a year of tickets, one in ten of them open, with the words that a
// ticket usually has.
func benchTicket(random *rand.Rand, number int) ticket.Ticket {
	customer := number % benchCustomers
	created := benchNow.Add(-time.Duration(random.IntN(365*24*3600)) * time.Second)
	t := ticket.Ticket{
		Connection: "desk", Customer: fmt.Sprintf("c%d", customer), ID: fmt.Sprint(10_000 + number), Key: fmt.Sprintf("P%d-%d", customer, number),
		URL:   fmt.Sprintf("https://desk.example.com/browse/P%d-%d", customer, number),
		Title: fmt.Sprintf("The nightly backup of server %d has failed with error %d", random.IntN(5_000), random.IntN(900)),
		Type:  pick(random, ticket.Incident, ticket.Incident, ticket.Request, ticket.Change), State: ticket.Open, StateRaw: "To do",
		Priority: 1 + random.IntN(5), PriorityRaw: "Medium", Assignee: fmt.Sprintf("Person %d", random.IntN(60)), Reporter: fmt.Sprintf("Reporter %d", random.IntN(900)),
		Team: fmt.Sprintf("Team %d", random.IntN(12)), Service: fmt.Sprintf("Service %d", random.IntN(80)), Labels: []string{"backup", "night"},
		Created: created, Updated: created, Excerpt: strings.Repeat("It failed again. ", 10),
		SLA: ticket.SLA{Name: "Time to resolution", State: ticket.SLARunning, Due: benchNow.Add(time.Duration(random.IntN(72)-24) * time.Hour)},
	}
	if t.Type == ticket.Change {
		t.PlannedStart, t.PlannedEnd = created.Add(48*time.Hour), created.Add(50*time.Hour)
	}
	// Who is past his time is breached in the system's own words, too.
	t.SLA = t.SLA.At(benchNow)
	if random.IntN(10) > 0 {
		t.State, t.StateRaw = ticket.Closed, "Done"
		t.FirstResponse = created.Add(time.Duration(random.IntN(7_200)) * time.Second)
		t.Resolved = created.Add(time.Duration(random.IntN(10*24*3600)) * time.Second)
		t.Closed, t.Updated = t.Resolved, t.Resolved
		t.SLA.State, t.SLA.Due = pick(random, ticket.SLAMet, ticket.SLAMet, ticket.SLABreached), time.Time{}
	}
	return t
}

// archive is a data source with a copy of so many tickets in its store.
type archive struct {
	instance *Backend
	options  mirror.Options
	live     *fakeSource
	file     string
}

func newArchive(b *testing.B, size int) *archive {
	b.Helper()
	var text strings.Builder
	text.WriteString("version: 1\nconnections:\n  - {id: desk, name: Desk, system: jira-cloud, url: https://desk.example.com, auth: {method: basic, user: a@b.example}}\nperimeters:\n")
	for i := range benchCustomers {
		fmt.Fprintf(&text, "  - {id: c%d, name: Customer %d, zone: Europe/Rome, scope: [{connection: desk, projects: [P%d]}]}\n", i, i, i)
	}
	a := &archive{live: &fakeSource{clock: func() time.Time { return benchNow }}, file: filepath.Join(b.TempDir(), "rounds.db")}
	keeper := store.NewKeeper(store.Options{Database: a.file, Clock: func() time.Time { return benchNow }})
	b.Cleanup(func() { require.NoError(b, keeper.Close()) })
	ctx := backend.WithPluginContext(context.Background(), backend.PluginContext{OrgID: 1})
	a.instance = newBackend(ctx, map[string]string{"setup": text.String(), "secret.desk": "secret"}, Options{
		Clock: func() time.Time { return benchNow }, Logger: &capturedLog{}, Keeper: keeper,
		Open: func(setup.Connection, sources.Secrets, func() time.Time) (ticket.Source, error) { return a.live, nil },
	})
	options, ok := a.instance.MirrorOptions("desk")
	require.True(b, ok)
	kept, workspace, err := a.instance.Kept(b.Context())
	require.NoError(b, err)
	options.Book = kept.Mirror(workspace, "desk")
	a.options = options

	random := rand.New(rand.NewPCG(7, 7)) //nolint:gosec // test data
	var batch []ticket.Ticket
	for number := range size {
		if batch = append(batch, benchTicket(random, number)); len(batch) == 1_000 || number == size-1 {
			require.NoError(b, options.Book.Keep(b.Context(), mirror.Change{Tickets: batch}))
			batch = nil
		}
	}
	// The mirror itself notes whose scopes these are; then it is told that all is read.
	fresh := mirror.New(options)
	a.live.err = sources.ErrUnusable
	_, err = fresh.Step(b.Context())
	require.Error(b, err, "nobody answers: who asks for what is not in the copy is found out")
	progress, err := options.Book.Load(b.Context(), func(ticket.Ticket) {})
	require.NoError(b, err)
	for i := range progress {
		one := &progress[i]
		one.OpenAt, one.LoadedAt, one.SweptAt, one.Cursor, one.Reached = benchNow, benchNow, benchNow, benchNow, benchNow.AddDate(-2, 0, 0)
	}
	require.NoError(b, options.Book.Keep(b.Context(), mirror.Change{Progress: progress}))
	a.restart()
	return a
}

// restart is a new process on the same store.
func (a *archive) restart() {
	a.instance.Mirrors = instance.NewMirrors(a.instance.Clock, instance.RealTicker)
	a.instance.Hold("desk", a.options)
}

// benchPanels are those of a dashboard of 12.
var benchPanels = []struct{ name, kind, query string }{
	{"open tickets", "count", `{}`},
	{"by priority", "count", `{"groupBy":["priority"],"zero":true}`},
	{"by customer and state", "count", `{"filters":{"states":["all"]},"groupBy":["customer","state"]}`},
	{"by team", "count", `{"groupBy":["team"]}`},
	{"a year's daily trend by priority", "trend", `{"groupBy":["priority"],"bucket":"day","timezone":"Europe/Rome"}`},
	{"growth", "trend", `{"measure":"growth","groupBy":["customer"]}`},
	{"at risk", "sla", `{"view":"at-risk"}`},
	{"compliance", "sla", `{"view":"compliance","groupBy":["customer"]}`},
	{"compliance by month", "sla", `{"view":"by-month","groupBy":["priority"]}`},
	{"time to resolve", "durations", `{"groupBy":["priority"]}`},
	{"changes", "changes", `{}`},
	{"the most urgent tickets", "tickets", `{"limit":100}`},
}

var benchAnswers = map[string]answerQuery{
	"count": tickets.AnswerCount, "trend": tickets.AnswerTrend, "sla": tickets.AnswerSLA, "durations": tickets.AnswerDurations, "changes": tickets.AnswerChanges, "tickets": tickets.AnswerTickets,
}

// ask answers a panel of a year, to the JSON of its frames.
func (a *archive) ask(b *testing.B, panel int) { askPanel(b, a.instance, panel, benchNow) }

func askPanel(b *testing.B, in *Backend, panel int, now time.Time) {
	b.Helper()
	_, err := answerPanel(b.Context(), in, panel, now)
	require.NoError(b, err)
}

// answerPanel says whether the answer is only approximate.
func answerPanel(ctx context.Context, in *Backend, panel int, now time.Time) (isApproximate bool, err error) {
	one := benchPanels[panel]
	response, err := benchAnswers[one.kind](ctx, in.tickets, callerOf(identity.Editor, identity.RoleEditor, "u-anna"), backend.DataQuery{
		JSON:      json.RawMessage(`{"schema":1,"query":` + one.query + `}`),
		TimeRange: backend.TimeRange{From: now.AddDate(-1, 0, 0), To: now},
	})
	if err != nil {
		return false, err
	}
	frame := response.Frames[0]
	isApproximate = slices.ContainsFunc(frame.Meta.Notices, func(notice data.Notice) bool { return notice.Text == tickets.NoticeApproximate })
	_, err = frame.MarshalJSON()
	return isApproximate, err
}

func quantiles(took []time.Duration) (median, p95 time.Duration) {
	slices.Sort(took)
	return took[len(took)/2], took[len(took)*95/100]
}

// BenchmarkMirror answers from copies of 10,000 and of 100,000 tickets.
func BenchmarkMirror(b *testing.B) {
	for _, size := range benchSizes {
		a := newArchive(b, size)
		name := fmt.Sprintf("%d_tickets", size)
		b.Run(name+"/restart_to_first_answer", func(b *testing.B) {
			for b.Loop() {
				a.restart()
				a.ask(b, 0)
			}
		})
		for at, panel := range benchPanels {
			b.Run(name+"/"+strings.ReplaceAll(panel.name, " ", "_"), func(b *testing.B) {
				before := processor(b)
				for b.Loop() {
					a.ask(b, at)
				}
				b.ReportMetric(float64((processor(b)-before).Microseconds())/1000/float64(b.N), "cpu-ms/op")
			})
		}
		b.Run(name+"/memory", func(b *testing.B) {
			for b.Loop() {
				a.instance.Mirrors = nil
				before := heap()
				a.restart()
				a.ask(b, 0)
				b.ReportMetric(float64(heap()-before)/1e6, "mirror-MB")
			}
			info, err := os.Stat(a.file)
			require.NoError(b, err)
			b.ReportMetric(float64(info.Size())/1e6, "store-MB")
		})
	}
}

// BenchmarkMirrorCrowd has 20 queries a second, those of the panels in turn.
func BenchmarkMirrorCrowd(b *testing.B) {
	for _, size := range benchSizes {
		a := newArchive(b, size)
		for panel := range benchPanels {
			a.ask(b, panel)
		}
		b.Run(fmt.Sprintf("%d_tickets", size), func(b *testing.B) {
			for b.Loop() {
				median, p95 := a.crowd(b)
				b.ReportMetric(inMs(median), "p50-ms")
				b.ReportMetric(inMs(p95), "p95-ms")
			}
		})
	}
}

// crowd asks 20 queries a second for ten seconds, whether or not the one before is done.
func (a *archive) crowd(b *testing.B) (median, p95 time.Duration) {
	b.Helper()
	var mutex sync.Mutex
	var took []time.Duration
	var wait sync.WaitGroup
	ticker := time.NewTicker(50 * time.Millisecond)
	defer ticker.Stop()
	for i := range 200 {
		<-ticker.C
		wait.Go(func() {
			began := time.Now()
			a.ask(b, i%len(benchPanels))
			mutex.Lock()
			defer mutex.Unlock()
			took = append(took, time.Since(began))
		})
	}
	wait.Wait()
	return quantiles(took)
}

package plugin

import (
	"context"
	"crypto/md5" //nolint:gosec // a name, no secret
	"encoding/hex"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/grafana/grafana-plugin-sdk-go/backend"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/identity"
	"github.com/quantyca/rounds/pkg/plugin/access"
	"github.com/quantyca/rounds/pkg/plugin/desk"
	"github.com/quantyca/rounds/pkg/plugin/question"
	"github.com/quantyca/rounds/pkg/plugin/sources"
	"github.com/quantyca/rounds/pkg/plugin/tickets"
)

// crossSizes lie around the pages of each system: 50 and 100 in Jira Cloud, 1000 in
// Jira Data Center and ServiceNow, and the default bound of rows.
var crossSizes = []int{0, 1, 49, 50, 51, 100, 101, 5000, 5001}

// crossColumns are all columns whose value is ours and not the system's.
var crossColumns = []string{
	"customer", "key", "title", "state", "pending", "cancelled", "type", "priority", "assignee", "reporter", "team", "service", "major", "labels",
	"created", "updated", "resolved", "closed", "planned_start", "planned_end", "reopened", "first_response", "age_s", "excerpt", "customer_id",
	"cause", "resolution_code", "resolution", "reported_by", "channel", "mark",
	"sla_name", "sla_state", "sla_due", "sla_remaining_s", "sla_goal_s", "sla_used_pct",
}

// TestOneLanguageForThreeSystems: the same tickets in three systems give the same
// rows and the same numbers, which are those of the import itself.
func TestOneLanguageForThreeSystems(t *testing.T) {
	for _, size := range crossSizes {
		tickets := makeImport(size)
		owned := slices.DeleteFunc(slices.Clone(tickets), func(i imported) bool { return i.Customer == "hooli" })
		for _, system := range simulatedSystems {
			rows := map[string]map[string]string{}
			for _, ticket := range owned {
				rows[ticket.Key] = ticket.rowIn(system)
			}
			t.Run(fmt.Sprintf("%s/%d", system, size), func(t *testing.T) {
				k := onImport(t, system, tickets)
				checkRows(t, k, rows)
				checkCounts(t, k, owned)
			})
		}
	}
}

// onImport is an instance on a site of its own that holds an import.
func onImport(t *testing.T, system string, tickets []imported) *kit {
	t.Helper()
	s := newSiteOf(t, system, map[string]any{"tickets": 0, "import": jsonLines(t, tickets), "now": crossNow.Format(time.RFC3339)})
	k := newKit(t)
	k.now = crossNow
	k.secure = map[string]string{"setup": crossSetup(t, system, s.url, tickets), "secret.desk": "secret"}
	k.instance = newBackend(k.context(), k.secure,
		Options{Clock: func() time.Time { return crossNow }, Logger: k.log, Open: sources.Open})
	t.Cleanup(k.instance.Dispose)
	return k
}

func crossSetup(t *testing.T, system, address string, tickets []imported) string {
	t.Helper()
	auth := map[string]any{"method": "basic", "user": "admin"}
	var perimeters []map[string]any
	for _, customer := range crossCustomers[:2] {
		projects := slices.DeleteFunc(slices.Clone(customer.projects), func(project string) bool {
			return !slices.ContainsFunc(tickets, func(i imported) bool { return strings.HasPrefix(i.Key, project+"-") })
		})
		scope := map[string]any{"connection": "desk", "projects": projects}
		if len(projects) == 0 {
			// A project that is there, and of it what nobody has.
			scope["projects"], scope["labels"] = []string{"KHO"}, []string{"nobody-has-this"}
		}
		if system == "servicenow" {
			sum := md5.Sum([]byte(customer.id)) //nolint:gosec // as the simulator names companies
			scope = map[string]any{"connection": "desk", "ids": []string{hex.EncodeToString(sum[:])}}
		}
		perimeters = append(perimeters, map[string]any{
			"id": customer.id, "name": strings.ToUpper(customer.id), "zone": "UTC", "scope": []any{scope}, "viewers": []string{"u-" + customer.id},
		})
	}
	raw, err := json.Marshal(map[string]any{"version": 1, "perimeters": perimeters, "connections": []any{map[string]any{
		"id": "desk", "system": system, "url": address, "allowPrivateNetwork": true, "auth": auth,
		"limits": map[string]any{"requestsPerSecond": 100, "concurrency": 10, "maxRows": 50_000, "timeoutSeconds": 120},
	}}})
	require.NoError(t, err)
	return string(raw)
}

// checkRows compares every row, and says by column what differs.
func checkRows(t *testing.T, k *kit, want map[string]map[string]string) {
	t.Helper()
	query, err := json.Marshal(map[string]any{"query": map[string]any{
		"filters": map[string]any{"states": []string{"all"}}, "limit": question.MaxLimit, "columns": crossColumns, "sort": map[string]any{"by": "key"},
	}})
	require.NoError(t, err)
	response := k.askAt(t, tickets.AnswerTickets, query)
	meta, _ := response.Frames[0].Meta.Custom.(tickets.Meta)
	assert.Equal(t, len(want), meta.Matched)
	assert.True(t, meta.Exact)
	found := readRows(t, response)
	assert.Len(t, found, min(len(want), question.MaxLimit))
	differences := map[string][]string{}
	for key, got := range found {
		expected, owned := want[key]
		if !owned {
			t.Errorf("%s is nobody's", key)
			continue
		}
		for _, column := range crossColumns {
			if got[column] != expected[column] {
				differences[column] = append(differences[column], fmt.Sprintf("%s is %q, not %q", key, got[column], expected[column]))
			}
		}
	}
	for _, column := range slices.Sorted(maps.Keys(differences)) {
		list := differences[column]
		slices.Sort(list)
		t.Errorf("%s differs in %d of %d rows: %s", column, len(list), len(found), strings.Join(list[:min(3, len(list))], "; "))
	}
	noStrangeNotice(t, response, len(want) == 0)
}

// noStrangeNotice: a list says when it is cut, ServiceNow's also when a scope
// matches nothing, which a mistyped sys_id does.
func noStrangeNotice(t *testing.T, response backend.DataResponse, nothing bool) {
	t.Helper()
	for _, notice := range response.Frames[0].Meta.Notices {
		if strings.HasPrefix(notice.Text, "Showing ") || strings.HasPrefix(notice.Text, "Closed tickets are kept for ") || (nothing && strings.Contains(notice.Text, "matches no ticket")) {
			continue
		}
		t.Errorf("a notice that nothing gives reason for: %s", notice.Text)
	}
}

// askAt asks as an Editor. Tokens go by the machine's clock, so that none is shown
// where another clock counts.
func (k *kit) askAt(t *testing.T, answer answerQuery, query []byte) backend.DataResponse {
	t.Helper()
	response, err := answer(t.Context(), k.instance.tickets, callerOf(identity.Editor, identity.RoleEditor, "u-anna"),
		backend.DataQuery{JSON: query, TimeRange: backend.TimeRange{From: crossNow.Add(-24 * time.Hour), To: crossNow}})
	require.NoError(t, err)
	return response
}

type answerQuery func(ctx context.Context, in *tickets.Tickets, caller access.Caller, query backend.DataQuery) (backend.DataResponse, error)

// readRows are the rows of a frame by key, each value as a text.
func readRows(t *testing.T, response backend.DataResponse) map[string]map[string]string {
	t.Helper()
	rows := map[string]map[string]string{}
	frame := response.Frames[0]
	for at := range frame.Rows() {
		row := map[string]string{}
		for _, field := range frame.Fields {
			if value, ok := field.ConcreteAt(at); ok {
				row[field.Name] = textOf(value)
			}
		}
		rows[row["key"]] = row
	}
	return rows
}

func textOf(value any) string {
	switch value := value.(type) {
	case time.Time:
		return value.UTC().Format(time.RFC3339Nano)
	case float64:
		return fmt.Sprintf("%.3f", value)
	default:
		return fmt.Sprint(value)
	}
}

// rowIn is row with what a system cannot hold otherwise: in Jira the mark is a label,
// and a cancelled ticket has a resolution.
func (i imported) rowIn(system string) map[string]string {
	if system != "servicenow" && i.Mark != "" {
		i.Labels = append(slices.Clone(i.Labels), desk.MarkPrefix+i.Mark)
		slices.Sort(i.Labels)
	}
	row := i.row()
	if system != "servicenow" && i.Cancelled {
		row["resolution_code"] = "Cancelled"
	}
	return row
}

// row is what the frame must say of a ticket of the import.
func (i imported) row() map[string]string {
	row := map[string]string{
		"customer": strings.ToUpper(i.Customer), "customer_id": i.Customer, "key": i.Key, "title": i.Title, "state": i.State, "pending": i.PendingReason,
		"cancelled": fmt.Sprint(i.Cancelled), "type": i.Type, "priority": textOf(float64(i.Priority)), "assignee": i.Assignee, "reporter": i.Reporter,
		"team": i.Team, "service": i.Service, "major": fmt.Sprint(i.Major), "labels": strings.Join(i.Labels, ", "),
		"created": textOf(i.Created), "updated": textOf(i.Updated), "reopened": textOf(float64(i.reopened)), "excerpt": i.Description,
		"cause": i.Cause, "resolution_code": i.ResolutionCode, "resolution": i.Resolution, "reported_by": i.reportedBy(), "channel": i.Channel, "mark": i.Mark,
	}
	for column, instant := range map[string]*time.Time{
		"resolved": i.Resolved, "closed": i.Closed, "planned_start": i.PlannedStart, "planned_end": i.PlannedEnd,
	} {
		if instant != nil {
			row[column] = textOf(*instant)
		}
	}
	if i.SLA.Name == firstResponse && i.SLA.Stopped != nil {
		row["first_response"] = textOf(*i.SLA.Stopped)
	}
	end := crossNow
	if i.Resolved != nil {
		end = *i.Resolved
	}
	row["age_s"] = textOf(end.Sub(i.Created).Seconds())
	i.SLA.fill(row, i.slaState())
	return row
}

// slaState: one that runs is breached once its due time has passed.
func (i imported) slaState() string {
	if i.SLA.State == "running" && !i.SLA.Due.After(crossNow) {
		return "breached"
	}
	return i.SLA.State
}

func (s importedSLA) fill(row map[string]string, state string) {
	row["sla_state"] = state
	if state == "none" {
		return
	}
	row["sla_name"], row["sla_goal_s"] = s.Name, textOf(float64(s.Goal))
	elapsed := float64(s.Elapsed)
	switch {
	case s.Stopped != nil:
	case s.Due != nil:
		left := s.Due.Sub(crossNow).Seconds()
		row["sla_due"], row["sla_remaining_s"] = textOf(*s.Due), textOf(left)
		elapsed = float64(s.Goal) - left
	default:
		row["sla_remaining_s"] = textOf(float64(s.Remaining))
	}
	row["sla_used_pct"] = textOf(100 * elapsed / float64(s.Goal))
}

package servicenow

import (
	"net/http"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/ticket"
)

var bounds = regexp.MustCompile(`opened_at(>=|<)([0-9: -]{19})`)

// zoned is an instance that reads literal times in the account's zone, which
// ServiceNow's documentation does not rule out: it holds one incident of 08:00 UTC.
func zoned(zone *time.Location) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		query := strings.ReplaceAll(r.URL.Query().Get("sysparm_query"), "sys_created_on>", "opened_at>")
		query = strings.ReplaceAll(query, "sys_created_on<", "opened_at<")
		stored := time.Date(2026, 11, 1, 8, 0, 0, 0, time.UTC)
		inside := true
		for _, match := range bounds.FindAllStringSubmatch(query, -1) {
			at, err := time.ParseInLocation(stamp, match[2], zone)
			inside = inside && err == nil && ((match[1] == ">=" && !stored.Before(at)) || (match[1] == "<" && stored.Before(at)))
		}
		if !inside {
			reply(rows(0))(w, r)
			return
		}
		reply(rows(1))(w, r)
	}
}

func TestTimesHoldHoweverTheInstanceReadsThem(t *testing.T) {
	for _, name := range []string{"UTC", "Asia/Kolkata", "America/New_York", "Pacific/Kiritimati"} {
		t.Run(name, func(t *testing.T) {
			zone, err := time.LoadLocation(name)
			require.NoError(t, err)
			fake := newFakeDesk(t, map[string]http.HandlerFunc{"table/incident": zoned(zone)})
			desk, _ := fake.open()
			for at, want := range map[string]int{"2026-11-01 08:00:00": 1, "2026-11-01 08:00:01": 0, "2026-11-01 07:00:00": 1, "2026-11-01 06:59:59": 0} {
				from, err := parseInstant(at)
				require.NoError(t, err)
				search := everything(acme)
				search.Time, search.From, search.To = ticket.CreatedTime, from, from.Add(time.Hour+time.Second)
				found, err := desk.Search(t.Context(), search)
				require.NoError(t, err)
				require.Len(t, found.Tickets, want, at)
			}
			step := byID(desk.Diagnose(t.Context(), []ticket.Scope{acme}))["zone"]
			if name == "UTC" {
				require.Equal(t, ticket.StepOK, step.State)
				return
			}
			require.Equal(t, ticket.StepWarning, step.State)
			search := asking("$__timeFilter(opened_at)")
			search.From, search.To = simulatedNow.Add(-time.Hour), simulatedNow
			raw, err := desk.Raw(t.Context(), search)
			require.NoError(t, err)
			require.Len(t, raw.Notices, 1)
			require.Contains(t, raw.Notices[0].Text, "the account's zone")
		})
	}
}

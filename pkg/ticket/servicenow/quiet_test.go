package servicenow

import (
	"io"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/ticket"
)

// look is what somebody asks every minute who keeps tickets himself.
func look(desk *Client, t *testing.T) int {
	t.Helper()
	at := desk.clock()
	found, err := desk.Search(t.Context(), ticket.Search{
		Scopes: []ticket.Scope{acme}, Time: ticket.UpdatedTime, From: at.Add(-6 * time.Minute), To: at.Add(5 * time.Minute), Whole: true, MaxRows: 1000,
	})
	require.NoError(t, err)
	require.True(t, found.Exact)
	return len(found.Tickets)
}

// looksAt are how often a table was asked for what has changed.
func (f *fakeDesk) looksAt(table string) (number int) {
	for _, one := range f.asked("table/" + table) {
		if strings.Contains(one.query.Get("sysparm_query"), "sys_updated_on>=") {
			number++
		}
	}
	return number
}

// told is a table of all tasks that says so many have changed.
func told(total *string) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("X-Total-Count", *total)
		if isProbe(r.URL.Query()) {
			w.Header().Set("X-Total-Count", "0")
		}
		_, _ = io.WriteString(w, rows(0))
	}
}

func TestAQuietMinuteIsOneQuestion(t *testing.T) {
	total := "0"
	fake := newFakeDesk(t, map[string]http.HandlerFunc{"table/incident": reply(rows(1)), "table/problem": reply(result()), "table/task": told(&total)})
	desk, clock := open(t, fake.connection("incident", "problem"), "secret")
	looks := func(minutes int) (tables int) {
		before := fake.looksAt("problem")
		for range minutes {
			clock.move(time.Minute)
			look(desk, t)
		}
		return fake.looksAt("problem") - before
	}
	require.Equal(t, 1, looks(5), "the first looks everywhere")
	require.Equal(t, 2, looks(10), "and every fifth, whatever the table of all tasks says")
	total = "1"
	require.Equal(t, 5, looks(5), "where something has changed, all are asked")
}

func TestInDoubtNothingIsQuiet(t *testing.T) {
	total := ""
	forbidden := refuse(403, `{"error":{"message":"User Not Authorized","detail":"Failed API level ACL Validation"},"status":"failure"}`)
	for name, task := range map[string]http.HandlerFunc{"forbidden": forbidden, "ignored": ignoring(0), "without a total": told(&total)} {
		fake := newFakeDesk(t, map[string]http.HandlerFunc{"table/incident": reply(rows(1)), "table/problem": reply(result()), "table/task": task})
		desk, clock := open(t, fake.connection("incident", "problem"), "secret")
		for range 3 {
			clock.move(time.Minute)
			look(desk, t)
		}
		require.Equal(t, 3, fake.looksAt("problem"), name)
	}
}

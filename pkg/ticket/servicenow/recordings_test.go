package servicenow

import (
	"encoding/json"
	"net/http"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/httpx"
	"github.com/quantyca/rounds/pkg/ticket"
)

// recording reads an answer of a real instance, which is not part of this
// repository. Official ones are bodies alone.
func recording(t *testing.T, name string) httpx.Reply {
	t.Helper()
	text, err := os.ReadFile(filepath.Join("..", "..", "..", "..", "shared", "recordings", "servicenow", name))
	if err != nil {
		t.Skip("the shared recordings are missing")
	}
	var wire struct {
		Status  any
		Headers map[string]string
		Body    json.RawMessage
	}
	require.NoError(t, json.Unmarshal(text, &wire))
	if len(wire.Body) == 0 {
		return httpx.Reply{Status: 200, Header: http.Header{}, Body: text}
	}
	status, ok := wire.Status.(float64)
	require.True(t, ok)
	reply := httpx.Reply{Status: int(status), Header: http.Header{}, Body: wire.Body}
	for name, value := range wire.Headers {
		reply.Header.Set(name, value)
	}
	return reply
}

func TestRecordedRefusals(t *testing.T) {
	for name, kinds := range map[string][]error{
		"observed/200-cancelled-with-error.json": {ticket.ErrTimeout, errCancelled}, "observed/400-invalid-table.json": {ticket.ErrConfig, errNoTable},
		"observed/403-api-acl.json": {ticket.ErrForbidden}, "observed/404-no-record.json": {ticket.ErrNotFound, errEmpty},
	} {
		t.Run(name, func(t *testing.T) {
			failure := checkReply(recording(t, name), simulatedNow)
			require.NotNil(t, failure)
			for _, kind := range kinds {
				require.ErrorIs(t, failure, kind)
			}
		})
	}
	limited := recording(t, "official/error-429-rate-limit.json")
	limited.Status = http.StatusTooManyRequests
	require.ErrorIs(t, checkReply(limited, simulatedNow), ticket.ErrRateLimited)
}

func TestRecordedLists(t *testing.T) {
	list := recording(t, "observed/200-list-headers.json")
	require.Nil(t, checkReply(list, simulatedNow))
	total, counted := totalOf(list)
	require.True(t, counted)
	require.Equal(t, 67, total)

	rows, err := readRows(recording(t, "observed/row-display-value-all-timezone.json"))
	require.NoError(t, err)
	read := readerOf(t, "change_request")
	found, ok := read.read(rows[0])
	require.True(t, ok)
	require.Equal(t, time.Date(2015, 7, 6, 18, 59, 27, 0, time.UTC), found.ticket.Updated, "the stored value, not the displayed one")
	require.Equal(t, ticket.Closed, found.ticket.State)
	due, err := parseInstant(rows[0]["due_date"].value)
	require.NoError(t, err)
	require.Equal(t, "2025-03-07", due.Format(time.DateOnly))
}

func TestRecordedRows(t *testing.T) {
	one, err := readRow(recording(t, "observed/row-closed-incident-durations.json"))
	require.NoError(t, err)
	found, _ := readerOf(t, "incident").read(one)
	require.Empty(t, found.doubts)
	require.Equal(t, ticket.Closed, found.ticket.State)
	require.True(t, found.ticket.Closed.Before(found.ticket.Resolved), "as it is stored")
	require.Zero(t, found.ticket.Reopened)
	for _, field := range []string{"business_duration", "business_stc"} {
		span, known, err := parseSpan(one[field].value)
		require.NoError(t, err)
		require.True(t, known)
		require.Equal(t, 1892781*time.Second, span, field)
	}

	for _, name := range []string{"official/table--patch-now-table-tablename-sys-id.json", "official/table--put-now-table-tablename-sys-id.json"} {
		one, err := readRow(recording(t, name))
		require.NoError(t, err)
		found, _ := readerOf(t, "incident").read(one)
		require.Empty(t, found.doubts, "references are objects with links, or empty texts")
		require.Equal(t, ticket.InProgress, found.ticket.State)
		require.Equal(t, 1, found.ticket.Priority)
		require.Equal(t, map[string]string{"company": "31bea3d53790200044e0bfc8bcbe5dec"}, found.scope)
		require.Empty(t, found.ticket.Assignee, "an id is no name")
	}
}

func TestRecordedServiceLevel(t *testing.T) {
	rows, err := readRows(recording(t, "observed/task-sla-row-all.json"))
	require.NoError(t, err)
	at := time.Date(2026, 5, 6, 13, 0, 0, 0, time.UTC)
	found, counts, sound := readLevel(rows[0], at)
	require.True(t, counts && sound)
	require.Equal(t, "Priority 1 resolution (1 hour)", found.sla.Name)
	require.Equal(t, ticket.SLARunning, found.sla.State)
	require.Equal(t, time.Date(2026, 5, 6, 16, 0, 0, 0, time.UTC), found.sla.Due)
	require.Equal(t, time.Hour, found.sla.Elapsed)
	found, _, _ = readLevel(rows[0], at.Add(4*time.Hour))
	require.Equal(t, ticket.SLABreached, found.sla.State, "whatever has_breached still says")
}

func TestRecordedCounts(t *testing.T) {
	for name, want := range map[string]int{"observed/stats-plain.json": 42, "observed/stats-grouped.json": -1, "official/stats--get-now-stats-tablename.json": -1} {
		body := string(recording(t, name).Body)
		fake := newFakeDesk(t, map[string]http.HandlerFunc{"stats/incident": refuse(200, body)})
		desk, _ := fake.open()
		number, err := desk.count(t.Context(), "incident", "active=true")
		if want < 0 {
			require.ErrorIs(t, err, ticket.ErrAnswer, "a list of groups is no count")
			continue
		}
		require.NoError(t, err)
		require.Equal(t, want, number)
	}
}

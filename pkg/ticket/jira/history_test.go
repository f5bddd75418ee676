package jira

import (
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/ticket"
)

const workflow = `[{"id":"1","name":"Open","statusCategory":{"key":"new"}},{"id":"3","name":"Resolved","statusCategory":{"key":"done"}},
	{"id":"4","name":"Closed","statusCategory":{"key":"done"}}]`

// lived is the history of a ticket that was resolved, reopened, resolved and closed.
func lived(stamp func(time.Time) string) string {
	at := time.Date(2026, 11, 1, 8, 0, 0, 0, time.UTC)
	moves := [][4]string{{"1", "Open", "3", "Resolved"}, {"3", "Resolved", "1", "Open"}, {"1", "Open", "3", "Resolved"}, {"3", "Resolved", "4", "Closed"}}
	entries := make([]string, len(moves))
	for i, m := range moves {
		entries[len(moves)-1-i] = fmt.Sprintf(`{"id":"%d","created":%s,"items":[{"field":"assignee","from":null,"to":"x"},`+
			`{"field":"status","fieldId":"status","from":"%s","fromString":"%s","to":"%s","toString":"%s"}]}`,
			i, stamp(at.Add(time.Duration(i)*time.Hour)), m[0], m[1], m[2], m[3])
	}
	return "[" + strings.Join(entries, ",") + "]"
}

func ended(total string) string {
	return `{"issues":[{"id":"1","key":"ACM-1","fields":{"project":{"key":"ACM"},"labels":[],"status":{"id":"4","name":"Closed","statusCategory":{"key":"done"}},` +
		`"resolutiondate":"2026-11-01T10:00:00.000+0000"}` + total
}

func requireLived(t *testing.T, client *Client) {
	t.Helper()
	search := everything(acme)
	result, err := client.Search(t.Context(), search)
	require.NoError(t, err)
	require.Equal(t, time.Date(2026, 11, 1, 10, 0, 0, 0, time.UTC), result.Tickets[0].Closed, "as resolved, as nobody asked for more")
	require.Zero(t, result.Tickets[0].Reopened)

	search.WithHistory = true
	result, err = client.Search(t.Context(), search)
	require.NoError(t, err)
	require.Empty(t, result.Notices)
	require.Equal(t, time.Date(2026, 11, 1, 11, 0, 0, 0, time.UTC), result.Tickets[0].Closed)
	require.Equal(t, 1, result.Tickets[0].Reopened)
}

// Instants come as text, as milliseconds, and by the documentation as seconds.
func TestHistoriesOfCloudAreReadInBulk(t *testing.T) {
	for name, stamp := range map[string]func(time.Time) string{
		"text":         func(at time.Time) string { return at.Format(`"2006-01-02T15:04:05.000-0700"`) },
		"milliseconds": func(at time.Time) string { return fmt.Sprint(at.UnixMilli()) },
		"seconds":      func(at time.Time) string { return fmt.Sprint(at.Unix()) },
	} {
		t.Run(name, func(t *testing.T) {
			var asked []historyBody
			fake := newFakeJira(t, map[string]http.HandlerFunc{
				"status": reply(workflow), searchPath: reply(ended(`}]}`)),
				"changelog/bulkfetch": func(w http.ResponseWriter, r *http.Request) {
					var body historyBody
					_ = json.NewDecoder(r.Body).Decode(&body)
					asked = append(asked, body)
					if body.Token == "" {
						_, _ = io.WriteString(w, `{"issueChangeLogs":[{"issueId":"77","changeHistories":[]}],"nextPageToken":"2"}`)
						return
					}
					_, _ = io.WriteString(w, `{"issueChangeLogs":[{"issueId":"1","changeHistories":`+lived(stamp)+`}]}`)
				},
			})
			client, _ := open(t, fake.connection(), "secret")
			requireLived(t, client)
			require.Len(t, asked, 2)
			require.Equal(t, historyBody{Issues: []string{"1"}, Fields: []string{"status"}, MaxResults: maxHistoryPage, Token: "2"}, asked[1])
		})
	}
}

func TestHistoriesOfDataCenterComeWithThePages(t *testing.T) {
	stamp := func(at time.Time) string { return at.Format(`"2006-01-02T15:04:05.000-0700"`) }
	fake := newFakeDataCenter(t, map[string]http.HandlerFunc{
		"status": reply(workflow),
		offsetPath: func(w http.ResponseWriter, r *http.Request) {
			var body offsetBody
			_ = json.NewDecoder(r.Body).Decode(&body)
			if len(body.Expand) == 0 {
				_, _ = io.WriteString(w, ended(`}],"total":1}`))
				return
			}
			if !slices.Equal(body.Expand, []string{"changelog"}) {
				t.Errorf("expand is a list here, not a text as in Jira Cloud: %q", body.Expand)
			}
			_, _ = io.WriteString(w, ended(`,"changelog":{"startAt":0,"total":4,"histories":`+lived(stamp)+`}}],"total":1}`))
		},
	})
	client, _ := open(t, fake.connection(), "secret")
	requireLived(t, client)
}

// Without histories the rows are still good.
func TestHistoriesThatCannotBeReadAreANotice(t *testing.T) {
	broken := `,"changelog":{"histories":[{"created":[],"items":7}]}}],"total":1}`
	for name, fake := range map[string]*fakeJira{
		"forbidden": newFakeJira(t, map[string]http.HandlerFunc{"status": reply(workflow), searchPath: reply(ended(`}]}`)), "changelog/bulkfetch": refuse(403, `{}`)}),
		"statuses":  newFakeJira(t, map[string]http.HandlerFunc{"status": refuse(403, `{}`), searchPath: reply(ended(`}]}`))}),
		"a shape":   newFakeDataCenter(t, map[string]http.HandlerFunc{"status": reply(workflow), offsetPath: reply(ended(broken))}),
	} {
		t.Run(name, func(t *testing.T) {
			client, _ := open(t, fake.connection(), "secret")
			search := everything(acme)
			search.WithHistory = true
			result, err := client.Search(t.Context(), search)
			require.NoError(t, err)
			require.Len(t, result.Tickets, 1)
			require.Len(t, result.Notices, 1)
			require.False(t, result.Tickets[0].Closed.IsZero())
		})
	}
}

func TestMomentsOutOfRange(t *testing.T) {
	for _, text := range []string{`-1`, `1e30`, `"soon"`, `{}`, `true`, `253402300800000`} {
		var moment wireMoment
		require.Error(t, json.Unmarshal([]byte(text), &moment), text)
	}
}

func TestAThousandHistoriesAtOnce(t *testing.T) {
	var sizes []int
	fake := newFakeJira(t, map[string]http.HandlerFunc{"changelog/bulkfetch": func(w http.ResponseWriter, r *http.Request) {
		var body historyBody
		_ = json.NewDecoder(r.Body).Decode(&body)
		sizes = append(sizes, len(body.Issues))
		_, _ = io.WriteString(w, `{"issueChangeLogs":[]}`)
	}})
	client, _ := open(t, fake.connection(), "secret")
	rows := make([]issue, 2300)
	for i := range rows {
		rows[i].ticket = ticket.Ticket{ID: fmt.Sprint(i)}
	}
	require.NoError(t, cloud{}.histories(t.Context(), client, rows))
	require.Equal(t, []int{1000, 1000, 300}, sizes)
}

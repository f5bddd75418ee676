package servicenow

import (
	"encoding/json"
	"fmt"
	"net/http"
	"net/url"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/ticket"
)

// entry is a row of a journal, written at a minute of an hour.
func entry(number int, element, of, text string) string {
	value, _ := json.Marshal(text)
	return "{" + strings.Join([]string{
		cellOf("sys_id", fmt.Sprintf("j%d", number)), cellOf("element", element), cellOf("element_id", of), `"value":` + string(value),
		cellOf("sys_created_on", fmt.Sprintf("2026-11-02 08:%02d:00", number), "x"), cellOf("sys_created_by", "anna.rossi", "Anna Rossi"),
	}, ",") + "}"
}

func storyDesk(t *testing.T, journal http.HandlerFunc) *fakeDesk {
	t.Helper()
	return newFakeDesk(t, map[string]http.HandlerFunc{
		"table/incident": reply(result(
			incident(1, acmeID, cellOf("cause", "Disk"), cellOf("close_notes", "Removed <dumps>."), cellOf("sys_updated_by", "anna.rossi")),
			incident(2, otherID, cellOf("close_notes", "not ours")),
		)),
		"table/sys_journal_field": journal,
	})
}

func TestAStory(t *testing.T) {
	var written []string
	for number := range 12 {
		written = append(written, entry(number, []string{"comments", "work_notes"}[number%2], idOf(1), fmt.Sprintf("Entry %d\n[code]<b>bold</b>[/code]", number)))
	}
	written = append(written, entry(40, "work_notes", idOf(2), "of a foreign ticket"), entry(41, "approval_history", idOf(1), "no comment"))
	fake := storyDesk(t, reply(result(written...)))
	desk, _ := fake.open()
	story, err := desk.Story(t.Context(), acme, "INC0000001")
	require.NoError(t, err)
	require.Equal(t, "Disk", story.Cause)
	require.Equal(t, "Removed <dumps>.", story.Resolution)
	require.Equal(t, fake.URL+"/nav_to.do?uri="+url.QueryEscape("incident.do?sys_id="+idOf(1)), story.URL)
	require.False(t, story.Hidden)
	require.Len(t, story.Comments, ticket.MaxComments)
	require.Equal(t, ticket.Comment{At: time.Date(2026, 11, 2, 8, 11, 0, 0, time.UTC), Text: "Entry 11 bold", Internal: true}, story.Comments[0])
	require.Equal(t, ticket.Comment{At: time.Date(2026, 11, 2, 8, 10, 0, 0, time.UTC), Text: "Entry 10 bold"}, story.Comments[1])
	asked := fake.asked("table/sys_journal_field")
	require.Len(t, asked, 1)
	require.Equal(t, "element_id="+idOf(1)+"^elementINcomments,work_notes^ORDERBYDESCsys_created_on^ORDERBYsys_id", asked[0].query.Get("sysparm_query"))
	require.NotContains(t, asked[0].query.Get("sysparm_fields"), "_by", "who wrote it is not even asked for")
}

func TestAStoryStaysInTheScope(t *testing.T) {
	fake := storyDesk(t, reply(result(entry(1, "comments", idOf(2), "not ours"))))
	desk, _ := fake.open()
	sentences := map[string]bool{}
	for _, key := range []string{"INC0000002", "INC0000003", "x^NQactive=true", "../sys_user", ""} {
		story, err := desk.Story(t.Context(), acme, key)
		require.ErrorIs(t, err, ticket.ErrNotFound, key)
		require.Zero(t, story)
		sentences[err.Error()] = true
	}
	require.Len(t, sentences, 1, "a foreign ticket is not there")
	require.Empty(t, fake.asked("table/sys_journal_field"))
	for name, input := range hostileInputs(t) {
		_, err := desk.Story(t.Context(), acme, input)
		require.ErrorIs(t, err, ticket.ErrNotFound, name)
	}
}

func TestAStoryWithoutItsJournal(t *testing.T) {
	for name, journal := range map[string]http.HandlerFunc{
		"refused":        refuse(403, `{"error":{"message":"ACL Exception"}}`),
		"every row kept": refuse(200, `{"result":[]}`, "X-Total-Count", "3"),
	} {
		desk, _ := storyDesk(t, journal).open()
		story, err := desk.Story(t.Context(), acme, "INC0000001")
		require.NoError(t, err, name)
		require.True(t, story.Hidden, name)
		require.Equal(t, "Disk", story.Cause, name)
	}
	desk, _ := storyDesk(t, refuse(200, `{"result":[]}`)).open()
	story, err := desk.Story(t.Context(), acme, "INC0000001")
	require.NoError(t, err)
	require.False(t, story.Hidden, "nothing was written")
	desk, _ = storyDesk(t, refuse(500, `<html>`)).open()
	_, err = desk.Story(t.Context(), acme, "INC0000001")
	require.ErrorIs(t, err, ticket.ErrUnreachable)
}

func TestHostileTextInAStory(t *testing.T) {
	for name, input := range hostileInputs(t) {
		desk, _ := storyDesk(t, reply(result(entry(1, "comments", idOf(1), input)))).open()
		story, err := desk.Story(t.Context(), acme, "INC0000001")
		require.NoError(t, err, name)
		require.Len(t, story.Comments, 1, name)
		require.LessOrEqual(t, len([]rune(story.Comments[0].Text)), ticket.MaxProse, name)
		require.NotRegexp(t, `[\x00-\x1f\x7f\x{202a}-\x{202e}\x{2066}-\x{2069}]`, story.Comments[0].Text, name)
	}
}

func TestAStoryThere(t *testing.T) {
	s := newSite(t, nil)
	s.admin(http.MethodPatch, "sites/"+s.id, map[string]any{"tickets": []any{map[string]any{
		"key": "INC7", "company": "Initech", "values": map[string]string{"cause": "Disk", "close_notes": "Removed dumps."},
		"comments": []any{
			map[string]any{"author": "anna.rossi", "at": "2026-11-02T08:00:00Z", "body": "We look into it."},
			map[string]any{"author": "anna.rossi", "at": "2026-11-02T09:00:00Z", "body": "Old dumps again.", "internal": true},
		},
	}}}, nil)
	story, err := s.desk().Story(t.Context(), initech, "INC7")
	require.NoError(t, err)
	require.Equal(t, "Removed dumps.", story.Resolution)
	require.Equal(t, []ticket.Comment{
		{At: time.Date(2026, 11, 2, 9, 0, 0, 0, time.UTC), Text: "Old dumps again.", Internal: true},
		{At: time.Date(2026, 11, 2, 8, 0, 0, 0, time.UTC), Text: "We look into it."},
	}, story.Comments)
	_, err = s.desk().Story(t.Context(), initech, s.truth(hooliID)[0].Key)
	require.ErrorIs(t, err, ticket.ErrNotFound)
	s.fault("unavailable")
	_, err = s.desk().Story(t.Context(), initech, "INC7")
	require.ErrorIs(t, err, ticket.ErrUnreachable)
}

// A field that the set-up names and the instance does not have leaves its column empty;
// fields that a table does not have are no fault either.
func TestFieldsThatAreNotThere(t *testing.T) {
	s := newSite(t, nil)
	connection := s.connection()
	connection.Mapping.Fields = map[string]string{"cause": "u_no_such_field", "resolution": "u_no.such.field", "channel": "company.u_nothing"}
	search := everything(initech)
	search.WithResolution = true
	usual, err := s.desk().Search(t.Context(), search)
	require.NoError(t, err)
	found, err := s.open(connection, "secret").Search(t.Context(), search)
	require.NoError(t, err)
	require.Empty(t, found.Notices)
	require.Equal(t, keysOf(usual.Tickets), keysOf(found.Tickets))
	told := 0
	for i, one := range usual.Tickets {
		if one.Cause != "" && one.Resolution != "" && one.ReportedBy != "" {
			told++
		}
		require.Empty(t, found.Tickets[i].Cause+found.Tickets[i].Resolution+found.Tickets[i].Channel+string(found.Tickets[i].ReportedBy))
	}
	require.Positive(t, told, "with the usual fields they say how they began and ended")
}

package servicenow

import (
	"net/http"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/ticket"
)

func TestNotesStayInTheScope(t *testing.T) {
	fake := newFakeDesk(t, map[string]http.HandlerFunc{
		"table/incident":            reply(result(marked(1, acmeID, "", ""), marked(2, otherID, "", ""))),
		"table/incident/" + idOf(1): posted(200, `{"result":{"sys_id":"`+idOf(1)+`","number":"INC0000001"}}`),
	})
	desk, _ := fake.open()
	on, err := desk.Comment(t.Context(), acme, "INC0000001", "Seen.\nOn it.")
	require.NoError(t, err)
	require.Equal(t, "INC0000001", on.Key)
	sent := fake.sent(http.MethodPatch)
	require.Len(t, sent, 1)
	require.JSONEq(t, `{"work_notes":"Seen.\nOn it."}`, sent[0].body, "a work note, which customers do not see")
	for _, key := range []string{"INC0000002", "INC0000003", "x^NQactive=true", "../sys_user", ""} {
		_, err = desk.Comment(t.Context(), acme, key, "x")
		require.ErrorIs(t, err, ticket.ErrNotFound, key)
		_, err = desk.Link(t.Context(), acme, key, "https://grafana.example", "x")
		require.ErrorIs(t, err, ticket.ErrNotFound, key)
	}
	require.Len(t, fake.sent(http.MethodPatch), 1)
	found, ok, err := desk.Check(t.Context(), acme, idOf(1))
	require.NoError(t, err)
	require.True(t, ok)
	require.True(t, found.Open)
	for _, id := range []string{idOf(2), idOf(3), "a^NQ", ""} {
		_, ok, err = desk.Check(t.Context(), acme, id)
		require.NoError(t, err)
		require.False(t, ok, id)
	}
}

func TestALinkIsAddedOnce(t *testing.T) {
	const address = "https://grafana.example/d/x"
	link := func(id, display, journal string, status int) []asked {
		fake := newFakeDesk(t, map[string]http.HandlerFunc{
			"table/incident":            reply(result(marked(1, acmeID, id, display))),
			"table/incident/" + idOf(1): posted(200, `{"result":{"sys_id":"`+idOf(1)+`","number":"INC0000001"}}`),
			"table/sys_journal_field":   refuse(status, journal),
		})
		desk, _ := fake.open()
		_, err := desk.Link(t.Context(), acme, "INC0000001", address, "Disks")
		require.NoError(t, err)
		return fake.sent(http.MethodPatch)
	}
	const none = `{"result":[]}`
	sent := link("rounds:a", "Rounds", none, 200)
	require.Len(t, sent, 1)
	require.JSONEq(t, `{"work_notes":"Disks: `+address+`","correlation_display":"Rounds `+markOf(address)+`"}`, sent[0].body)
	require.Len(t, link("", "", none, 200), 1)
	require.Empty(t, link("rounds:a", "Rounds "+markOf(address), none, 200), "once more changes nothing")
	sent = link("PagerDuty-7", "PagerDuty", none, 200)
	require.Len(t, sent, 1)
	require.JSONEq(t, `{"work_notes":"Disks: `+address+`"}`, sent[0].body, "another integration's mark is left alone")
	noted := result("{" + strings.Join([]string{cellOf("sys_id", "j"), cellOf("element", "work_notes"), cellOf("element_id", idOf(1)), cellOf("value", "Disks: "+address)}, ",") + "}")
	require.Empty(t, link("PagerDuty-7", "PagerDuty", noted, 200))
	require.Len(t, link("PagerDuty-7", "PagerDuty", `{"error":{"message":"ACL Exception"}}`, 403), 1)
}

func TestMarksOfLinks(t *testing.T) {
	display := ""
	for i := range 40 {
		address := "https://grafana.example/" + strings.Repeat("x", i)
		display = markLinked(display, address)
		require.True(t, isLinked(display, address))
		require.LessOrEqual(t, len(display), displayLength)
	}
	require.False(t, isLinked(display, "https://grafana.example/"), "the oldest give way")
}

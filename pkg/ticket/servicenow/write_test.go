package servicenow

import (
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/setup"
	"github.com/quantyca/rounds/pkg/ticket"
)

func draftOf(kind ticket.Type) ticket.Draft {
	return ticket.Draft{
		Scope: acme, Type: kind, Title: "Disk full on db-01", Description: "It is full.", Priority: 2, Fingerprint: "0123456789ab",
		Link: "https://grafana.example/d/x", LinkTitle: "Disks",
	}
}

// created answers a POST as ServiceNow does, with what it was sent and a number.
func created(alter func(map[string]any)) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		if r.Method == http.MethodGet {
			reply(rows(0))(w, r)
			return
		}
		var sent map[string]any
		_ = json.NewDecoder(r.Body).Decode(&sent)
		sent["sys_id"], sent["number"], sent["state"], sent["active"], sent["sys_class_name"] = idOf(77), "INC0000077", "1", "true", "incident"
		if alter != nil {
			alter(sent)
		}
		w.WriteHeader(http.StatusCreated)
		_ = json.NewEncoder(w).Encode(map[string]any{"result": sent})
	}
}

func (f *fakeDesk) sent(method string) []asked {
	f.mutex.Lock()
	defer f.mutex.Unlock()
	var all []asked
	for _, one := range f.calls {
		if one.method == method {
			all = append(all, one)
		}
	}
	return all
}

func TestCreate(t *testing.T) {
	fake := newFakeDesk(t, map[string]http.HandlerFunc{"table/incident": created(nil)})
	desk, _ := fake.open()
	made, err := desk.Create(t.Context(), draftOf(ticket.Incident))
	require.NoError(t, err)
	require.Equal(t, ticket.Reference{ID: idOf(77), Key: "INC0000077", URL: fake.URL + "/nav_to.do?uri=incident.do%3Fsys_id%3D" + idOf(77), Title: "Disk full on db-01", Open: true}, made)
	sent := fake.sent(http.MethodPost)
	require.Len(t, sent, 1)
	require.JSONEq(t, `{"short_description":"Disk full on db-01","description":"It is full.","impact":"2","urgency":"1","company":"`+acmeID+`",
		"correlation_id":"rounds:0123456789ab","correlation_display":"Rounds `+markOf("https://grafana.example/d/x")+`","work_notes":"Disks: https://grafana.example/d/x"}`, sent[0].body)
	require.Equal(t, "false", sent[0].query.Get("sysparm_input_display_value"))
}

// ServiceNow drops a value that the account may not set, and answers 201.
func TestATicketOutsideTheScopeIsSaidToBe(t *testing.T) {
	for name, alter := range map[string]func(map[string]any){
		"dropped": func(row map[string]any) { row["company"] = "" }, "another": func(row map[string]any) { row["company"] = otherID }, "hidden": func(row map[string]any) { delete(row, "company") },
	} {
		fake := newFakeDesk(t, map[string]http.HandlerFunc{"table/incident": created(alter)})
		desk, _ := fake.open()
		_, err := desk.Create(t.Context(), draftOf(ticket.Incident))
		require.ErrorIs(t, err, ticket.ErrForbidden, name)
		require.ErrorIs(t, err, ticket.ErrStrayed, name)
		require.Equal(t, "ServiceNow opened the ticket INC0000077 but did not take over the customer's company, so it is not seen here.", err.Error())
	}
}

func TestALostAnswerIsSaidToBe(t *testing.T) {
	hangUp := func(w http.ResponseWriter, r *http.Request) {
		if r.Method == http.MethodGet {
			reply(rows(0))(w, r)
			return
		}
		_, _ = io.ReadAll(r.Body)
		connection, _, _ := http.NewResponseController(w).Hijack()
		_ = connection.Close()
	}
	for name, test := range map[string]struct {
		handler http.HandlerFunc
		unknown bool
		kind    error
	}{
		"hung up":    {hangUp, true, ticket.ErrUnreachable},
		"500":        {posted(500, `{"error":{"message":"x"}}`), true, ticket.ErrUnreachable},
		"504 page":   {posted(504, `<html>gateway`), true, ticket.ErrUnreachable},
		"cancelled":  {posted(200, `{"result":{},"error":{"message":"Transaction cancelled: maximum execution time exceeded"}}`), true, ticket.ErrTimeout},
		"no record":  {posted(201, `{"result":[]}`), true, ticket.ErrAnswer},
		"a page":     {posted(200, `<html>Log in`), true, ticket.ErrAnswer},
		"no sysid":   {posted(201, `{"result":{"number":"INC1"}}`), true, ticket.ErrAnswer},
		"refused":    {posted(400, `{"error":{"message":"short_description is mandatory"}}`), false, ticket.ErrQuery},
		"forbidden":  {posted(403, `{"error":{"message":"Operation Failed","detail":"ACL Exception Insert Failed due to security constraints"}}`), false, ticket.ErrForbidden},
		"limited":    {posted(429, `{"error":{"message":"Rate limit exceeded"}}`), false, ticket.ErrRateLimited},
		"signed out": {posted(401, `{"error":{"message":"User Not Authenticated"}}`), false, ticket.ErrAuth},
	} {
		t.Run(name, func(t *testing.T) {
			fake := newFakeDesk(t, map[string]http.HandlerFunc{"table/incident": test.handler})
			desk, _ := fake.open()
			_, err := desk.Create(t.Context(), draftOf(ticket.Incident))
			require.ErrorIs(t, err, test.kind)
			require.Equal(t, test.unknown, errors.Is(err, ticket.ErrUnanswered))
			require.Len(t, fake.sent(http.MethodPost), 1, "a write is never repeated")
			var failure *ticket.Failure
			require.ErrorAs(t, err, &failure)
			requireClean(t, fake, failure)
		})
	}
}

// posted answers writes; what is read finds nothing.
func posted(status int, body string) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		if r.Method == http.MethodGet {
			reply(rows(0))(w, r)
			return
		}
		refuse(status, body)(w, r)
	}
}

func TestPreview(t *testing.T) {
	fake := newFakeDesk(t, map[string]http.HandlerFunc{"table/incident": reply(rows(1))})
	desk, _ := fake.open()
	draft := draftOf(ticket.Incident)
	draft.Labels = []string{"disk"}
	draft.Scope.IDs = []string{acmeID, otherID}
	preview, err := desk.Preview(t.Context(), draft)
	require.NoError(t, err)
	require.Equal(t, ticket.Preview{
		Target: "table incident",
		Fields: []ticket.PreviewField{
			{Name: "Short description", Value: "Disk full on db-01"}, {Name: "Description", Value: "It is full."}, {Name: "Impact", Value: "2"}, {Name: "Urgency", Value: "1"},
			{Name: "Correlation ID", Value: "rounds:0123456789ab"}, {Name: "Work note", Value: "Disks: https://grafana.example/d/x"}, {Name: "Company", Value: "A customer"},
		},
		Warnings: []string{
			"The customer has 2 values of company; the ticket gets the first.",
			"ServiceNow computes the priority from impact and urgency; P2 is asked for with 2 and 1, and the instance's own rules may make another of it.",
			"ServiceNow's tags belong to its users, so the labels are left out.",
		},
	}, preview)
	require.Empty(t, fake.sent(http.MethodPost), "a preview changes nothing")
}

func TestWhatCannotBeOpened(t *testing.T) {
	fake := newFakeDesk(t, map[string]http.HandlerFunc{"table/incident": reply(rows(1))})
	desk, _ := open(t, fake.connection("incident", "sc_req_item", "sc_task", "change_request"), "secret")
	require.Equal(t, []ticket.Type{ticket.Incident, ticket.Change}, desk.WritableTypes())
	for _, test := range []struct {
		alter func(*ticket.Draft)
		says  string
	}{
		{func(d *ticket.Draft) { d.Type = ticket.Request }, "Requests are ordered from ServiceNow's catalogue"},
		{func(d *ticket.Draft) { d.Type = ticket.Problem }, "no table for a new problem"},
		{func(d *ticket.Draft) { d.Scope.IDs = nil }, "no part of this connection"},
		{func(d *ticket.Draft) { d.Scope.Field = "company.parent" }, "lies on another record"},
		{func(d *ticket.Draft) { d.Scope.Field = "u_customer" }, "has no field u_customer"},
		{func(d *ticket.Draft) { d.Fingerprint = "" }, "does not say what it is about"},
		{func(d *ticket.Draft) { d.Fingerprint = "a^NQ" }, "does not say what it is about"},
	} {
		draft := draftOf(ticket.Incident)
		test.alter(&draft)
		_, err := desk.Create(t.Context(), draft)
		require.ErrorContains(t, err, test.says)
		_, err = desk.Preview(t.Context(), draft)
		require.ErrorContains(t, err, test.says)
	}
	require.Empty(t, fake.sent(http.MethodPost))
}

func TestLongTextsAreCutAndSaidToBe(t *testing.T) {
	rules, err := newMapping(setup.Mapping{})
	require.NoError(t, err)
	desk := &Client{tables: []string{"incident"}, rules: rules}
	draft := draftOf(ticket.Incident)
	draft.Title, draft.Description = strings.Repeat("ä", 200)+"\r\nsecond line", strings.Repeat("x", 5000)
	w, err := desk.compose(draft, names{})
	require.NoError(t, err)
	require.Equal(t, strings.Repeat("ä", 159)+"…", w.body["short_description"])
	require.True(t, strings.HasPrefix(w.body["description"], strings.Repeat("ä", 200)+" second line\n\nxxx"))
	require.Len(t, []rune(w.body["description"]), descriptionLength)
	require.Contains(t, w.warnings, "ServiceNow keeps 160 characters of a title; the description begins with the whole one.")
	require.Contains(t, w.warnings, "ServiceNow keeps 4000 characters of a description; the rest is left out.")
	require.NotContains(t, w.body, "priority")
	for priority, want := range map[int]string{1: "1 1", 2: "2 1", 3: "2 2", 4: "3 2", 5: "3 3", 0: " "} {
		draft.Priority = priority
		w, err := desk.compose(draft, names{})
		require.NoError(t, err)
		require.Equal(t, want, w.body["impact"]+" "+w.body["urgency"])
	}
}

// marked is an incident with a correlation.
func marked(number int, company, id, display string, more ...string) string {
	return incident(number, company, append([]string{cellOf("correlation_id", id), cellOf("correlation_display", display)}, more...)...)
}

func TestFind(t *testing.T) {
	const mark = "rounds:0123456789ab"
	find := func(body string) (ticket.Reference, bool, error) {
		fake := newFakeDesk(t, map[string]http.HandlerFunc{"table/incident": reply(body)})
		desk, _ := fake.open()
		found, ok, err := desk.Find(t.Context(), acme, "0123456789ab")
		require.Contains(t, fake.asked("table/incident")[0].query.Get("sysparm_query"), "^correlation_id="+mark+"^active=true^")
		return found, ok, err
	}
	found, ok, err := find(result(
		marked(1, acmeID, mark, "Rounds"), marked(2, acmeID, mark, "Rounds", cellOf("sys_created_on", "2026-11-02 08:00:00")),
		marked(3, acmeID, mark, "Rounds", cellOf("sys_created_on", "2026-11-03 08:00:00"), cellOf("state", "6", "Resolved")),
		marked(4, acmeID, "rounds:other", "Rounds", cellOf("sys_created_on", "2026-11-03 08:00:00")), marked(5, otherID, mark, "Rounds")))
	require.NoError(t, err)
	require.True(t, ok)
	require.Equal(t, "INC0000002", found.Key, "the newest that is open, ours and the customer's")
	_, ok, err = find(rows(0))
	require.NoError(t, err)
	require.False(t, ok)
	_, _, err = find(result(marked(5, otherID, mark, "Rounds")))
	require.ErrorIs(t, err, ticket.ErrAnswer, "one that cannot be read is no reason to open another")
}

// Where the mark cannot be asked for, nobody knows whether there is a ticket.
func TestFindNeedsTheMark(t *testing.T) {
	fake := newFakeDesk(t, map[string]http.HandlerFunc{"table/incident": func(w http.ResponseWriter, r *http.Request) {
		if strings.HasPrefix(r.URL.Query().Get("sysparm_query"), "correlation_id") {
			ignoring(1)(w, r)
			return
		}
		reply(rows(1))(w, r)
	}})
	desk, _ := fake.open()
	_, _, err := desk.Find(t.Context(), acme, "0123456789ab")
	require.ErrorIs(t, err, errIgnored)
	_, err = desk.Create(t.Context(), draftOf(ticket.Incident))
	require.ErrorIs(t, err, errIgnored)
	require.Empty(t, fake.sent(http.MethodPost))
}

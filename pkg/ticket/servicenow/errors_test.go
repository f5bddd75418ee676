package servicenow

import (
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/ticket"
)

func TestRefusalsAreExplained(t *testing.T) {
	for name, test := range map[string]struct {
		status  int
		body    string
		headers []string
		kind    error
		says    string
		remedy  string
	}{
		"wrong password or basic gate": {401, `{"error":{"message":"User Not Authenticated","detail":"Required to provide Auth information"},"status":"failure"}`, nil, ticket.ErrAuth, "did not accept the sign-in", "snc_basic_auth_api_access"},
		"guest":                        {200, `{"result":[]}`, []string{"X-Is-Logged-In", "false"}, ticket.ErrAuth, "did not accept the sign-in", ""},
		"no rights":                    {403, `{"error":{"message":"Insufficient rights to query records","detail":null},"status":"failure"}`, nil, ticket.ErrForbidden, "does not permit", "sys_dictionary"},
		"acl at 200":                   {200, `{"error":{"message":"Operation Failed","detail":"ACL Exception Query Failed due to security constraints"},"status":"failure"}`, nil, ticket.ErrForbidden, "does not permit", ""},
		"no table":                     {400, `{"error":{"message":"Invalid table incident","detail":null},"status":"failure"}`, nil, ticket.ErrConfig, "no such table", "tables"},
		"bad request":                  {400, `{"error":{"message":"Requested URI does not represent any resource","detail":null},"status":"failure"}`, nil, ticket.ErrQuery, "refused the query", "Requested URI"},
		"cancelled":                    {200, `{"result":[{"sys_id":"1"}],"error":{"message":"Transaction cancelled: maximum execution time exceeded","detail":null},"status":"failure"}`, nil, ticket.ErrTimeout, "took too long", ""},
		"cancelled at 500":             {500, `{"error":{"message":"Transaction cancelled: maximum execution time exceeded"},"status":"failure"}`, nil, ticket.ErrTimeout, "took too long", ""},
		"hibernating":                  {200, `<html><body>Your instance is Hibernating</body></html>`, []string{"Content-Type", "text/html;charset=UTF-8"}, ticket.ErrUnreachable, "hibernating", "wake"},
		"login page":                   {200, `<!DOCTYPE html><html><title>Log in</title>`, []string{"Content-Type", "text/html"}, ticket.ErrAnswer, "A web page came", "single sign-on"},
		"login page as JSON":           {200, `<html>`, nil, ticket.ErrAnswer, "A web page came", ""},
		"page not there":               {404, `<html>nginx</html>`, []string{"Content-Type", "text/html"}, ticket.ErrAnswer, "A web page came", ""},
		"down":                         {503, `<html>nginx</html>`, []string{"Content-Type", "text/html", "Retry-After", "9999"}, ticket.ErrUnreachable, "out of order", ""},
		"wrong place":                  {404, `{"message":"no Route matched"}`, nil, ticket.ErrConfig, "no ServiceNow", ""},
		"no list":                      {200, `{"result":{}}`, nil, ticket.ErrAnswer, "unexpected shape", ""},
		"null":                         {200, `{"result":null}`, nil, ticket.ErrAnswer, "unexpected shape", ""},
		"a null row":                   {200, `{"result":[null]}`, nil, ticket.ErrAnswer, "unexpected shape", ""},
		"list":                         {200, `[]`, nil, ticket.ErrAnswer, "unexpected shape", ""},
		"cut":                          {200, `{"result":[{"sys_id":"1"`, nil, ticket.ErrAnswer, "cut short", ""},
		"nothing":                      {200, ``, nil, ticket.ErrAnswer, "Something other", ""},
	} {
		t.Run(name, func(t *testing.T) {
			fake := newFakeDesk(t, map[string]http.HandlerFunc{"table/incident": refuse(test.status, test.body, test.headers...)})
			desk, _ := fake.open()
			_, err := desk.Search(t.Context(), everything(acme))
			require.ErrorIs(t, err, test.kind)
			require.ErrorContains(t, err, test.says)
			var failure *ticket.Failure
			require.ErrorAs(t, err, &failure)
			require.Contains(t, failure.Remedy, test.remedy)
			requireClean(t, fake, failure)
		})
	}
}

// requireClean looks for addresses and secrets where people read.
func requireClean(t *testing.T, fake *fakeDesk, failure *ticket.Failure) {
	t.Helper()
	for _, text := range []string{failure.Sentence, failure.Remedy} {
		require.NotContains(t, text, strings.TrimPrefix(fake.URL, "http://"))
		require.NotContains(t, text, "YWRtaW46c2VjcmV0")
		require.NotContains(t, text, "\x1b")
	}
}

func TestAnHourlyRulePausesTheConnection(t *testing.T) {
	const body = `{"error":{"message":"Rate limit exceeded","detail":"Rate limit of 100 requests per hour for Table API exceeded"},"status":"failure"}`
	for name, test := range map[string]struct {
		headers []string
		until   string
	}{
		"seconds":     {[]string{"Retry-After", "600"}, "09:10"},
		"too long":    {[]string{"Retry-After", "9223372036854775807"}, "10:00"},
		"an instant":  {[]string{"X-RateLimit-Reset", "1793697300"}, "09:15"},
		"no time":     {nil, "09:01"},
		"nonsense":    {[]string{"Retry-After", "abc", "X-RateLimit-Reset", "-4"}, "09:01"},
		"long passed": {[]string{"X-RateLimit-Reset", "1000"}, ""},
	} {
		t.Run(name, func(t *testing.T) {
			limited := false
			limit := refuse(429, body, test.headers...)
			fake := newFakeDesk(t, map[string]http.HandlerFunc{"table/incident": func(w http.ResponseWriter, r *http.Request) {
				if limited {
					limit(w, r)
					return
				}
				reply(rows(2))(w, r)
			}})
			connection := fake.connection()
			connection.Limits.TimeoutSeconds = 1
			desk, clock := open(t, connection, "secret")
			_, err := desk.Search(t.Context(), everything(acme))
			require.NoError(t, err)
			limited = true
			clock.move(2 * time.Minute)
			clock.move(-2 * time.Minute)
			_, err = desk.searchNow(withDeadline(t, time.Second), everything(acme))
			require.ErrorIs(t, err, ticket.ErrRateLimited)
			if test.until == "" {
				return
			}
			require.Equal(t, "ServiceNow answers no more questions until "+test.until+" UTC.", err.Error())
			before := len(fake.asked("table/incident"))
			_, err = desk.searchNow(withDeadline(t, time.Second), everything(acme))
			require.ErrorIs(t, err, ticket.ErrRateLimited)
			require.Len(t, fake.asked("table/incident"), before, "nobody is asked during a pause")
		})
	}
}

func TestWhatIsRememberedBridgesAPause(t *testing.T) {
	limited := false
	limit := refuse(429, `{"error":{"message":"Rate limit exceeded"}}`, "Retry-After", "1800")
	fake := newFakeDesk(t, map[string]http.HandlerFunc{"table/incident": func(w http.ResponseWriter, r *http.Request) {
		if limited {
			limit(w, r)
			return
		}
		reply(rows(2))(w, r)
	}})
	desk, clock := fake.open()
	_, err := desk.Search(t.Context(), everything(acme))
	require.NoError(t, err)
	limited = true
	clock.move(2 * time.Minute)
	desk.Diagnose(withDeadline(t, 2*time.Second), []ticket.Scope{acme})
	found, err := desk.Search(withDeadline(t, 2*time.Second), everything(acme))
	require.NoError(t, err)
	require.Len(t, found.Tickets, 2)
	require.Equal(t, simulatedNow, found.AsOf)
	require.Equal(t, []ticket.Notice{{Warning: true, Text: "The tickets are those of 09:00 UTC. ServiceNow answers no more questions until 09:32 UTC."}}, found.Notices)
	search := everything(acme)
	search.Filters.Priorities = []int{1}
	_, err = desk.Search(withDeadline(t, 2*time.Second), search)
	require.ErrorIs(t, err, ticket.ErrRateLimited, "another question has no answer yet")
	found, err = desk.Search(withDeadline(t, 2*time.Second), everything(acme))
	require.NoError(t, err, "which takes nothing from the first one")
	require.Len(t, found.Tickets, 2)
}

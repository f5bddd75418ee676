package jira

import (
	"io"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/httpx"
	"github.com/quantyca/rounds/pkg/setup"
	"github.com/quantyca/rounds/pkg/ticket"
)

func TestDataCenterTakesTokensAndPasswords(t *testing.T) {
	for name, test := range map[string]struct {
		auth   setup.Auth
		secret string
		want   string
	}{
		"a token":    {setup.Auth{Method: setup.PAT}, "NjQ4MDYx", "Bearer NjQ4MDYx"},
		"a password": {setup.Auth{Method: setup.Basic, User: "rounds"}, "pa:ss", "Basic cm91bmRzOnBhOnNz"},
	} {
		t.Run(name, func(t *testing.T) {
			sent := ""
			fake := newFakeDataCenter(t, map[string]http.HandlerFunc{offsetPath: func(w http.ResponseWriter, r *http.Request) {
				sent = r.Header.Get("Authorization")
				_, _ = io.WriteString(w, part(1, 1))
			}})
			connection := fake.connection()
			connection.Auth = test.auth
			// What only Jira Cloud knows is not looked at.
			connection.CloudID, connection.APIURL = "../x", "ftp://x"
			client, _ := open(t, connection, test.secret)
			_, err := client.Search(t.Context(), everything(acme))
			require.NoError(t, err)
			require.Equal(t, test.want, sent)
		})
	}
}

func TestDataCenterRefusesOtherWaysToSignIn(t *testing.T) {
	for name, test := range map[string]struct {
		auth           setup.Auth
		secret, remedy string
	}{
		"a scoped token":  {setup.Auth{Method: setup.ScopedToken, User: "u"}, "secret", "pat or basic"},
		"a client":        {setup.Auth{Method: setup.ClientCredentials, ClientID: "c"}, "secret", "pat or basic"},
		"no user":         {setup.Auth{Method: setup.Basic}, "secret", "user name"},
		"a colon":         {setup.Auth{Method: setup.Basic, User: "a:b"}, "secret", "user name"},
		"no token":        {setup.Auth{Method: setup.PAT}, "", "Enter the token"},
		"a line break":    {setup.Auth{Method: setup.PAT}, "x\r\nX-Evil: 1", "line breaks"},
		"two words":       {setup.Auth{Method: setup.PAT}, "Bearer secret", "spaces"},
		"a hostile token": {setup.Auth{Method: setup.PAT}, "x\u0085y", "line breaks"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := New(setup.Connection{System: setup.JiraDC, URL: "https://jira.example.com/jira", Auth: test.auth}, test.secret, http.DefaultClient, time.Now)
			require.ErrorIs(t, err, ticket.ErrConfig)
			var failure *ticket.Failure
			require.ErrorAs(t, err, &failure)
			require.Contains(t, failure.Remedy, test.remedy)
		})
	}
	_, err := New(setup.Connection{URL: "https://acme.atlassian.net", Auth: setup.Auth{Method: setup.PAT}}, "secret", http.DefaultClient, time.Now)
	require.ErrorIs(t, err, ticket.ErrConfig, "Jira Cloud has no such tokens")
}

func TestAContextPathIsKept(t *testing.T) {
	fake := newFakeDataCenter(t, map[string]http.HandlerFunc{offsetPath: reply(part(1, 1))})
	fake.root = "/jira/rest/api/2/"
	connection := fake.connection()
	connection.URL += "/jira"
	client, _ := open(t, connection, "secret")
	result, err := client.Search(t.Context(), everything(acme))
	require.NoError(t, err)
	require.Equal(t, fake.URL+"/jira/browse/ACM-1", result.Tickets[0].URL)
}

// A dead token may come as 200 and the view of an anonymous visitor.
func TestADeadTokenOfDataCenterIsNotAnEmptyAnswer(t *testing.T) {
	const nothing = `{"issues":[],"total":0}`
	for name, test := range map[string]struct {
		handlers map[string]http.HandlerFunc
		sentence string
	}{
		"told as anonymous":    {map[string]http.HandlerFunc{offsetPath: refuse(200, nothing, "X-AUSERNAME", "anonymous")}, "Jira did not accept the sign-in."},
		"told with tickets":    {map[string]http.HandlerFunc{offsetPath: refuse(200, part(1, 1), "X-AUSERNAME", "anonymous")}, "Jira did not accept the sign-in."},
		"told by the reason":   {map[string]http.HandlerFunc{offsetPath: refuse(200, nothing, "X-Seraph-LoginReason", "AUTHENTICATED_FAILED")}, "Jira did not accept the sign-in."},
		"locked out":           {map[string]http.HandlerFunc{offsetPath: refuse(200, nothing, "X-Seraph-LoginReason", "AUTHENTICATION_DENIED")}, "Jira has locked the account after failed sign-ins."},
		"locked out, refused":  {map[string]http.HandlerFunc{offsetPath: refuse(401, ``, "X-Seraph-LoginReason", "AUTHENTICATION_DENIED")}, "Jira has locked the account after failed sign-ins."},
		"told by the identity": {map[string]http.HandlerFunc{offsetPath: reply(nothing), "myself": refuse(401, `{"message":"Client must be authenticated to access this resource.","status-code":401}`)}, "Jira did not accept the sign-in."},
		"nobody":               {map[string]http.HandlerFunc{offsetPath: reply(nothing), "myself": reply(`{}`)}, "Jira did not accept the sign-in."},
		"deactivated":          {map[string]http.HandlerFunc{offsetPath: reply(nothing), "myself": reply(`{"name":"rounds","active":false}`)}, "Jira did not accept the sign-in."},
		"forbidden to look":    {map[string]http.HandlerFunc{offsetPath: reply(nothing), "myself": refuse(403, ``)}, "Jira does not permit this."},
	} {
		t.Run(name, func(t *testing.T) {
			connection := newFakeDataCenter(t, test.handlers).connection()
			connection.Auth = setup.Auth{Method: setup.PAT}
			client, _ := open(t, connection, "dead-token")
			_, err := client.Search(t.Context(), everything(acme))
			require.EqualError(t, err, test.sentence)
			requireNoSecret(t, err, "dead-token")
		})
	}
	for _, self := range []string{`{"name":"rounds"}`, `{"key":"JIRAUSER1","active":true}`} {
		client, _ := open(t, newFakeDataCenter(t, map[string]http.HandlerFunc{offsetPath: reply(nothing), "myself": reply(self)}).connection(), "secret")
		result, err := client.Search(t.Context(), everything(acme))
		require.NoError(t, err)
		require.True(t, result.Exact)
	}
}

const tomcat = `<!doctype html><html lang="en"><head><title>HTTP Status 4xx – Told</title></head><body><h1>HTTP Status</h1><p><b>Message</b> &lt;script&gt;</p><h3>Apache Tomcat/9.0.95</h3></body></html>`

func TestPagesOfTheServerAreExplained(t *testing.T) {
	html := []string{"Content-Type", "text/html;charset=utf-8"}
	for name, test := range map[string]struct {
		handler  http.HandlerFunc
		kind     error
		sentence string
		remedy   string
	}{
		"400":     {refuse(400, tomcat, html...), ticket.ErrQuery, "Jira refused the query.", `a web page called "HTTP Status 4xx – Told"`},
		"401":     {refuse(401, tomcat, html...), ticket.ErrAuth, "Jira did not accept the sign-in.", "personal access token"},
		"403":     {refuse(403, tomcat, html...), ticket.ErrForbidden, "Jira does not permit this.", "Browse projects."},
		"404":     {refuse(404, tomcat, html...), ticket.ErrConfig, "There is no Jira Data Center at the connection's address.", "context path"},
		"410":     {refuse(410, `{"errorMessages":["The requested API has been removed."]}`), ticket.ErrGone, "Jira has removed the interface that was called.", "a Jira Data Center"},
		"500":     {refuse(500, tomcat, html...), ticket.ErrUnreachable, "Jira is out of order at the moment.", "those who run Jira"},
		"sign-in": {refuse(200, `<!DOCTYPE html><html><title>Log in - Single sign-on</title>`, html...), ticket.ErrAnswer, "Something other than Jira answered.", "sign-in page"},
	} {
		t.Run(name, func(t *testing.T) {
			client, _ := open(t, newFakeDataCenter(t, map[string]http.HandlerFunc{offsetPath: test.handler}).connection(), "top-secret")
			_, err := client.Search(t.Context(), everything(acme))
			require.ErrorIs(t, err, test.kind)
			require.Equal(t, test.sentence, err.Error())
			var failure *ticket.Failure
			require.ErrorAs(t, err, &failure)
			require.Contains(t, failure.Remedy, test.remedy)
			requireNoSecret(t, err, "top-secret", "127.0.0.1")
		})
	}
}

// The bucket of an account fills again by itself; one that is shut out waits for ages.
func TestPausesOfDataCenter(t *testing.T) {
	bucket := map[string]string{"X-Ratelimit-Limit": "5", "X-Ratelimit-Remaining": "0", "X-Ratelimit-Fillrate": "5"}
	for name, test := range map[string]struct {
		headers  map[string]string
		paused   time.Duration
		sentence string
	}{
		"nothing told":       {nil, 0, "Jira answers no more questions for a while."},
		"soon":               {map[string]string{"Retry-After": "0", "X-Ratelimit-Interval-Seconds": "1"}, 0, "Jira answers no more questions until 09:00 UTC."},
		"in some seconds":    {map[string]string{"Retry-After": "20", "X-Ratelimit-Interval-Seconds": "60"}, 0, "Jira answers no more questions until 09:00 UTC."},
		"in two minutes":     {map[string]string{"Retry-After": "120"}, 2 * time.Minute, "Jira answers no more questions until 09:02 UTC."},
		"with the next fill": {map[string]string{"Retry-After": "0", "X-Ratelimit-Interval-Seconds": "180"}, 3 * time.Minute, "Jira answers no more questions until 09:03 UTC."},
		"in ten minutes":     {map[string]string{"Retry-After": "600"}, 5 * time.Minute, "Jira answers no more questions until 09:10 UTC."},
		"never":              {map[string]string{"Retry-After": "9223372036854775807"}, 5 * time.Minute, "Jira has shut this account out."},
		"beyond every type":  {map[string]string{"Retry-After": "92233720368547758079"}, 5 * time.Minute, "Jira has shut this account out."},
		"junk":               {map[string]string{"Retry-After": "soon", "X-Ratelimit-Interval-Seconds": "-3"}, 0, "Jira answers no more questions for a while."},
	} {
		t.Run(name, func(t *testing.T) {
			client, clock := open(t, newFakeDataCenter(t, nil).connection(), "secret")
			limited := httpx.Reply{Status: 429, Header: http.Header{"Content-Type": {"text/html"}}, Body: []byte(tomcat)}
			for _, headers := range []map[string]string{bucket, test.headers} {
				for key, value := range headers {
					limited.Header.Set(key, value)
				}
			}
			failure := client.checkReply(limited)
			require.ErrorIs(t, failure, ticket.ErrRateLimited)
			require.Equal(t, test.sentence, failure.Sentence)
			client.observe(limited)
			until, on := client.caller.PausedUntil()
			require.Equal(t, test.paused > 0, on)
			if on {
				require.Equal(t, clock.now().Add(test.paused), until)
			}
			client.observe(httpx.Reply{Status: 200, Header: limited.Header})
			again, _ := client.caller.PausedUntil()
			require.Equal(t, until, again, "only a refused call counts")
		})
	}
}

func TestAnAccountThatIsShutOutIsTriedAgainLater(t *testing.T) {
	down := true
	fake := newFakeDataCenter(t, map[string]http.HandlerFunc{offsetPath: func(w http.ResponseWriter, r *http.Request) {
		if down {
			refuse(429, tomcat, "Content-Type", "text/html", "Retry-After", "9223372036854775807")(w, r)
			return
		}
		_, _ = io.WriteString(w, part(1, 1))
	}})
	client, clock := open(t, fake.connection(), "secret")
	for range 3 {
		_, err := client.Search(t.Context(), everything(acme))
		require.ErrorIs(t, err, ticket.ErrRateLimited)
	}
	require.Equal(t, 1, fake.count(offsetPath))
	down = false
	clock.move(5 * time.Minute)
	_, err := client.Search(t.Context(), everything(acme))
	require.NoError(t, err)
}

// Jira Cloud keeps the instant of the move into the category done; other sites only
// where their list of fields says so.
func TestWithoutTheInstantOfTheMoveOnlyResolutionsCount(t *testing.T) {
	search := everything(acme)
	search.Time, search.From = ticket.ResolvedTime, simulatedNow.Add(-time.Hour)
	for fields, want := range map[string]string{
		`[]`: `(project in ("ACI", "ACM")) AND (resolved >= 1793692800000)`,
		`[{"id":"statuscategorychangedate","name":"Status Category Changed"}]`: `statusCategoryChangedDate`,
	} {
		fake := newFakeDataCenter(t, map[string]http.HandlerFunc{"field": reply(fields), offsetPath: reply(part(1, 1))})
		client, _ := open(t, fake.connection(), "secret")
		_, err := client.Search(t.Context(), search)
		require.NoError(t, err)
		require.Contains(t, fake.jql[0], want)
		require.Equal(t, fields != `[]`, strings.Contains(fake.jql[0], "statusCategoryChangedDate"))
	}
}

func TestAProjectThatDataCenterDoesNotShow(t *testing.T) {
	fake := newFakeDataCenter(t, map[string]http.HandlerFunc{
		"project": reply(`[{"key":"acm"},{"key":"SECRET"}]`),
		offsetPath: func(w http.ResponseWriter, r *http.Request) {
			body, _ := io.ReadAll(r.Body)
			if strings.Contains(string(body), "ACI") {
				refuse(400, `{"errorMessages":["The value 'ACI' does not exist for the field 'project'."],"errors":{}}`)(w, r)
				return
			}
			_, _ = io.WriteString(w, part(1, 1))
		},
	})
	client, _ := open(t, fake.connection(), "secret")
	result, err := client.Search(t.Context(), everything(acme))
	require.NoError(t, err)
	require.Len(t, result.Tickets, 1)
	require.Equal(t, ticket.Notice{Warning: true, Missing: true, Lasting: true, Customer: acme.Customer, Text: absenceNotice.Text}, result.Notices[0])
	require.Equal(t, 1, fake.count("project"))
}

// A field of service levels that cannot be sorted by must not cost the whole answer.
func TestWithoutSortingByServiceLevelsAQueryStillWorks(t *testing.T) {
	fake := newFakeDataCenter(t, map[string]http.HandlerFunc{offsetPath: func(w http.ResponseWriter, r *http.Request) {
		body, _ := io.ReadAll(r.Body)
		if strings.Contains(string(body), "cf[10030]") {
			refuse(400, `{"errorMessages":["Not able to sort using field 'cf[10030]'."],"errors":{}}`)(w, r)
			return
		}
		_, _ = io.WriteString(w, part(1, 1))
	}})
	client, _ := open(t, fake.connection(), "secret")
	result, err := client.Search(t.Context(), everything(acme))
	require.NoError(t, err)
	require.Len(t, result.Tickets, 1)
}

func TestTheRecordedRefusalOfDataCenter(t *testing.T) {
	recorded := recordedAnswer(t, "429-dc-tomcat.json")
	client, _ := open(t, newFakeDataCenter(t, nil).connection(), "secret")
	failure := client.checkReply(recorded)
	require.ErrorIs(t, failure, ticket.ErrRateLimited)
	require.ErrorContains(t, failure.Cause, "Too Many Requests")
	client.observe(recorded)
	_, on := client.caller.PausedUntil()
	require.False(t, on, "a second is waited for by the call itself")

	for _, name := range []string{"401-server.json", "200-anonymous-dead-token.json"} {
		require.ErrorIs(t, client.checkReply(recordedAnswer(t, name)), ticket.ErrAuth, name)
	}
	require.ErrorIs(t, client.checkReply(recordedAnswer(t, "410-search-removed.json")), ticket.ErrGone)
}

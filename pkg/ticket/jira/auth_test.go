package jira

import (
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"sync/atomic"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/setup"
	"github.com/quantyca/rounds/pkg/ticket"
)

// atlassian is the gateway and the token service in one.
type atlassian struct {
	*httptest.Server
	tokens, refused, tenants atomic.Int32
	tokenAnswer              func() (int, string)
}

const gatewayRoot = "/ex/jira/cloud-1"

func newAtlassian(t *testing.T, jira *fakeJira) *atlassian {
	t.Helper()
	a := &atlassian{}
	a.tokenAnswer = func() (int, string) {
		return 200, fmt.Sprintf(`{"access_token":"access-%d","expires_in":3600,"token_type":"Bearer"}`, a.tokens.Load())
	}
	mux := http.NewServeMux()
	mux.HandleFunc("POST /oauth/token", func(w http.ResponseWriter, r *http.Request) {
		a.tokens.Add(1)
		if r.FormValue("client_id") != "rounds" || r.FormValue("client_secret") != "client-secret" || r.FormValue("grant_type") != "client_credentials" {
			t.Error("the token service was asked in an unexpected way")
		}
		status, body := a.tokenAnswer()
		w.Header().Set("Content-Type", "application/json")
		w.WriteHeader(status)
		_, _ = io.WriteString(w, body)
	})
	mux.HandleFunc("GET /_edge/tenant_info", func(w http.ResponseWriter, r *http.Request) {
		a.tenants.Add(1)
		if r.Header.Get("Authorization") != "" {
			t.Error("a credential was sent where none is needed")
		}
		_, _ = io.WriteString(w, `{"cloudId":"cloud-1"}`)
	})
	mux.HandleFunc(gatewayRoot+"/", func(w http.ResponseWriter, r *http.Request) {
		if r.Header.Get("Authorization") == "Bearer access-1" && a.refused.Load() > 0 {
			a.refused.Add(-1)
			w.WriteHeader(401)
			return
		}
		http.StripPrefix(gatewayRoot, http.HandlerFunc(jira.serve)).ServeHTTP(w, r)
	})
	a.Server = httptest.NewServer(mux)
	t.Cleanup(a.Close)
	return a
}

func (a *atlassian) connection(method setup.Method) setup.Connection {
	return setup.Connection{
		ID: "desk", URL: a.URL, APIURL: a.URL, TokenURL: a.URL + "/oauth/token", AllowPrivateNetwork: true,
		Auth:   setup.Auth{Method: method, User: "svc@ops.example", ClientID: "rounds"},
		Limits: setup.Limits{RequestsPerSecond: 1000, TimeoutSeconds: 5},
	}
}

func TestAScopedTokenGoesThroughTheGateway(t *testing.T) {
	jira := newFakeJira(t, map[string]http.HandlerFunc{searchPath: reply(page("", 1))})
	gate := newAtlassian(t, jira)
	cloud, _ := open(t, gate.connection(setup.ScopedToken), "scoped")
	for range 2 {
		result, err := cloud.Search(t.Context(), everything(acme))
		require.NoError(t, err)
		require.Equal(t, gate.URL+"/browse/ACM-1", result.Tickets[0].URL, "links lead to the site, not to the gateway")
	}
	require.Equal(t, int32(1), gate.tenants.Load(), "the cloud id is asked once")

	connection := gate.connection(setup.ScopedToken)
	connection.CloudID = "cloud-1"
	cloud, _ = open(t, connection, "scoped")
	_, err := cloud.Search(t.Context(), everything(acme))
	require.NoError(t, err)
	require.Equal(t, int32(1), gate.tenants.Load(), "a stated cloud id is believed")
}

func TestAnAccessTokenIsKeptUntilShortlyBeforeItsEnd(t *testing.T) {
	jira := newFakeJira(t, map[string]http.HandlerFunc{searchPath: reply(page("", 1))})
	gate := newAtlassian(t, jira)
	cloud, clock := open(t, gate.connection(setup.ClientCredentials), "client-secret")
	for _, wait := range []time.Duration{0, 30 * time.Minute, 28 * time.Minute} {
		clock.move(wait)
		_, err := cloud.Search(t.Context(), everything(acme))
		require.NoError(t, err)
	}
	require.Equal(t, int32(1), gate.tokens.Load())
	clock.move(2 * time.Minute)
	_, err := cloud.Search(t.Context(), everything(acme))
	require.NoError(t, err)
	require.Equal(t, int32(2), gate.tokens.Load())
}

func TestAWithdrawnAccessTokenIsReplacedOnce(t *testing.T) {
	jira := newFakeJira(t, map[string]http.HandlerFunc{searchPath: reply(page("", 1))})
	gate := newAtlassian(t, jira)
	gate.refused.Store(100)
	connection := gate.connection(setup.ClientCredentials)
	connection.Limits.Concurrency = 1
	cloud, _ := open(t, connection, "client-secret")
	_, err := cloud.Search(t.Context(), everything(acme))
	require.NoError(t, err)
	require.GreaterOrEqual(t, gate.tokens.Load(), int32(2))
	require.LessOrEqual(t, gate.tokens.Load(), int32(4))
}

func TestTheTokenServicesRefusalsAreExplained(t *testing.T) {
	for name, test := range map[string]struct {
		status int
		body   string
		kind   error
	}{
		"refused":  {401, `{"error":"access_denied","error_description":"client-secret is wrong"}`, ticket.ErrAuth},
		"down":     {503, `oops`, ticket.ErrUnreachable},
		"nonsense": {200, `{"access_token":"a\r\nX-Evil: 1"}`, ticket.ErrAnswer},
		"spaces":   {200, `{"access_token":"a b"}`, ticket.ErrAnswer},
	} {
		t.Run(name, func(t *testing.T) {
			gate := newAtlassian(t, newFakeJira(t, nil))
			gate.tokenAnswer = func() (int, string) { return test.status, test.body }
			cloud, _ := open(t, gate.connection(setup.ClientCredentials), "client-secret")
			_, err := cloud.Search(t.Context(), everything(acme))
			require.ErrorIs(t, err, test.kind)
			requireNoSecret(t, err, "client-secret")
		})
	}
}

// requireNoSecret looks through everything that an error could show or log.
func requireNoSecret(t *testing.T, err error, secrets ...string) {
	t.Helper()
	var failure *ticket.Failure
	require.ErrorAs(t, err, &failure)
	shown := failure.Sentence + failure.Remedy
	for cause := failure.Cause; cause != nil; {
		shown += cause.Error()
		unwrapped, ok := cause.(interface{ Unwrap() error })
		if !ok {
			break
		}
		cause = unwrapped.Unwrap()
	}
	for _, secret := range secrets {
		require.NotContains(t, shown, secret)
	}
}

func TestASiteWithoutACloudIdSaysSo(t *testing.T) {
	for _, body := range []string{`{}`, `{"cloudId":"../../x"}`, `<html>`, `{"cloudId":7}`} {
		server := httptest.NewServer(reply(body))
		t.Cleanup(server.Close)
		connection := setup.Connection{URL: server.URL, APIURL: server.URL, AllowPrivateNetwork: true, Auth: setup.Auth{Method: setup.ScopedToken, User: "u"}}
		cloud, _ := open(t, connection, "scoped")
		_, err := cloud.Search(t.Context(), everything(acme))
		require.ErrorIs(t, err, ticket.ErrConfig, body)
		require.Contains(t, err.Error(), "cloud id")
	}
}

// A dead token may come as 200 without tickets; that is never "no tickets".
func TestADeadTokenIsNotAnEmptyAnswer(t *testing.T) {
	for name, handlers := range map[string]map[string]http.HandlerFunc{
		"told by the search": {searchPath: refuse(200, `{"issues":[],"isLast":true}`, "X-Seraph-LoginReason", "AUTHENTICATED_FAILED")},
		"told as anonymous":  {searchPath: refuse(200, `{"issues":[]}`, "X-AUSERNAME", "anonymous")},
		"told by nobody": {
			searchPath: reply(`{"issues":[]}`),
			"myself":   refuse(401, `You are not authenticated.`),
		},
		"a deactivated account": {
			searchPath: reply(`{"issues":[]}`),
			"myself":   reply(`{"accountId":"a","active":false}`),
		},
	} {
		t.Run(name, func(t *testing.T) {
			cloud, _ := open(t, newFakeJira(t, handlers).connection(), "dead")
			_, err := cloud.Search(t.Context(), everything(acme))
			require.ErrorIs(t, err, ticket.ErrAuth)
		})
	}
}

func TestAnEmptyAnswerIsConfirmedOnceAMinute(t *testing.T) {
	fake := newFakeJira(t, map[string]http.HandlerFunc{searchPath: reply(`{"issues":[]}`)})
	cloud, _ := open(t, fake.connection(), "secret")
	for _, scope := range []ticket.Scope{acme, globex} {
		result, err := cloud.Search(t.Context(), everything(scope))
		require.NoError(t, err)
		require.True(t, result.Exact)
	}
	require.Equal(t, 1, fake.count("myself"))
}

func TestATokenWithoutTheScopeForPeopleStillReadsTickets(t *testing.T) {
	jira := newFakeJira(t, map[string]http.HandlerFunc{
		searchPath: reply(`{"issues":[]}`),
		"myself":   refuse(401, `{"code":401,"message":"Unauthorized; scope does not match"}`),
	})
	cloud, _ := open(t, newAtlassian(t, jira).connection(setup.ScopedToken), "scoped")
	_, err := cloud.Search(t.Context(), everything(acme))
	require.NoError(t, err)
}

func TestTheHeaderIsBasic(t *testing.T) {
	var user, password string
	fake := newFakeJira(t, map[string]http.HandlerFunc{searchPath: func(w http.ResponseWriter, r *http.Request) {
		user, password, _ = r.BasicAuth()
		_, _ = io.WriteString(w, page("", 1))
		if json.NewDecoder(r.Body).Decode(&struct{}{}) != nil || r.Header.Get("Content-Type") != "application/json" {
			t.Error("a search is JSON")
		}
	}})
	cloud, _ := open(t, fake.connection(), "pa:ss wörd")
	_, err := cloud.Search(t.Context(), everything(acme))
	require.NoError(t, err)
	require.Equal(t, []string{"admin", "pa:ss wörd"}, []string{user, password})
}

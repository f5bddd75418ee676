package servicenow

import (
	"context"
	"fmt"
	"io"
	"net/http"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/setup"
	"github.com/quantyca/rounds/pkg/ticket"
)

func withDeadline(t *testing.T, limit time.Duration) context.Context {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), limit)
	t.Cleanup(cancel)
	return ctx
}

// tokens is the instance's token service before a fake desk.
type tokens struct {
	*fakeDesk
	given, refused atomic.Int32
	answer         func() (int, string)
}

func newTokens(t *testing.T) *tokens {
	s := &tokens{fakeDesk: newFakeDesk(t, map[string]http.HandlerFunc{"table/incident": reply(rows(2))})}
	s.answer = func() (int, string) {
		return 200, fmt.Sprintf(`{"scope":"useraccount","token_type":"Bearer","expires_in":1799,"refresh_token":"r","access_token":"access-%d"}`, s.given.Load())
	}
	inner := s.Config.Handler
	s.Config.Handler = http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/oauth_token.do" {
			s.given.Add(1)
			wanted := map[string]string{"client_id": "rounds", "client_secret": "client-secret", "grant_type": "client_credentials"}
			if r.FormValue("grant_type") == "password" {
				wanted = map[string]string{"client_id": "rounds", "client_secret": "client-secret", "grant_type": "password", "username": "admin", "password": "pa:ss"}
			}
			for name, value := range wanted {
				if r.FormValue(name) != value {
					t.Errorf("the token service was asked with %s=%q", name, r.FormValue(name))
				}
			}
			status, body := s.answer()
			w.Header().Set("Content-Type", "application/json")
			if strings.HasPrefix(body, "<") {
				w.Header().Set("Content-Type", "text/html")
			}
			w.WriteHeader(status)
			_, _ = io.WriteString(w, body)
			return
		}
		if !strings.HasPrefix(r.Header.Get("Authorization"), "Bearer access-") {
			t.Errorf("a call came with %q", r.Header.Get("Authorization"))
		}
		if s.refused.Load() > 0 {
			s.refused.Add(-1)
			w.WriteHeader(401)
			_, _ = io.WriteString(w, `{"error":{"message":"User Not Authenticated","detail":"Required to provide Auth information"},"status":"failure"}`)
			return
		}
		inner.ServeHTTP(w, r)
	})
	return s
}

func (s *tokens) connect(method setup.Method) (*Client, *testClock) {
	connection := s.connection()
	connection.Auth = setup.Auth{Method: method, User: "admin", ClientID: "rounds"}
	connection.Limits.Concurrency = 1
	secret := "pa:ss"
	if method == setup.ClientCredentials {
		secret = "client-secret"
	}
	return open(s.t, connection, secret)
}

func TestTokensAreKeptForFourFifthsOfTheirLife(t *testing.T) {
	for _, method := range []setup.Method{setup.OAuthPassword, setup.ClientCredentials} {
		t.Run(string(method), func(t *testing.T) {
			s := newTokens(t)
			desk, clock := s.connect(method)
			for _, wait := range []time.Duration{0, 10 * time.Minute, 13 * time.Minute} {
				clock.move(wait)
				_, err := desk.Search(t.Context(), everything(acme))
				require.NoError(t, err)
			}
			require.Equal(t, int32(1), s.given.Load())
			clock.move(time.Minute)
			_, err := desk.Search(t.Context(), everything(acme))
			require.NoError(t, err)
			require.Equal(t, int32(2), s.given.Load(), "1799 s are used for 1439 s")
		})
	}
}

func TestAWithdrawnTokenIsReplacedOnce(t *testing.T) {
	s := newTokens(t)
	desk, _ := s.connect(setup.OAuthPassword)
	s.refused.Store(1)
	_, err := desk.Search(t.Context(), everything(acme))
	require.NoError(t, err)
	require.Equal(t, int32(2), s.given.Load())
	s.refused.Store(1000)
	_, err = desk.searchNow(t.Context(), everything(acme))
	require.ErrorIs(t, err, ticket.ErrAuth)
	require.LessOrEqual(t, s.given.Load(), int32(4))
}

func TestTheTokenServicesRefusalsAreExplained(t *testing.T) {
	for name, test := range map[string]struct {
		status int
		body   string
		kind   error
	}{
		"refused":     {401, `{"error":"access_denied","error_description":"pa:ss is wrong"}`, ticket.ErrAuth},
		"client":      {401, `{"error":"invalid_client"}`, ticket.ErrAuth},
		"down":        {503, `oops`, ticket.ErrUnreachable},
		"hibernating": {200, `<html>Your instance is hibernating`, ticket.ErrAnswer},
		"nonsense":    {200, `{"access_token":"a\r\nX-Evil: 1"}`, ticket.ErrAnswer},
		"no token":    {200, `{}`, ticket.ErrAnswer},
	} {
		t.Run(name, func(t *testing.T) {
			s := newTokens(t)
			s.answer = func() (int, string) { return test.status, test.body }
			desk, _ := s.connect(setup.OAuthPassword)
			_, err := desk.Search(t.Context(), everything(acme))
			require.ErrorIs(t, err, test.kind)
			var failure *ticket.Failure
			require.ErrorAs(t, err, &failure)
			require.NotContains(t, fmt.Sprint(failure.Sentence, failure.Remedy, failure.Cause), "pa:ss")
		})
	}
}

func TestBasicSignsEveryCallAndNothingElseDoes(t *testing.T) {
	fake := newFakeDesk(t, map[string]http.HandlerFunc{"table/incident": reply(rows(1))})
	desk, _ := fake.open()
	_, err := desk.Search(t.Context(), everything(acme))
	require.NoError(t, err)
	require.NotEmpty(t, fake.calls)
	for _, one := range fake.calls {
		require.Equal(t, "Basic YWRtaW46c2VjcmV0", one.header.Get("Authorization"))
		require.Empty(t, one.header.Get("Cookie"))
	}
}

package jira

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/setup"
	"github.com/quantyca/rounds/pkg/ticket"
)

func TestFaults(t *testing.T) {
	for fault, kind := range map[string]error{
		"unauthorized": ticket.ErrAuth, "dead-token": ticket.ErrAuth, "forbidden": ticket.ErrForbidden, "gone": ticket.ErrGone,
		"html-200": ticket.ErrAnswer, "bad-json": ticket.ErrAnswer, "wrong-shape": ticket.ErrAnswer, "wrong-shape:1": ticket.ErrAnswer,
		"wrong-shape:2": ticket.ErrAnswer, "wrong-shape:3": ticket.ErrAnswer, "ids-only": ticket.ErrAnswer, "truncated": ticket.ErrAnswer,
		"redirect-away": ticket.ErrConfig, "redirect-ring": ticket.ErrConfig, "rate-limit-quota": ticket.ErrRateLimited,
		"html-502": ticket.ErrUnreachable, "huge-headers": ticket.ErrUnreachable, "huge-body": ticket.ErrAnswer,
	} {
		t.Run(fault, func(t *testing.T) {
			t.Parallel()
			s := newSite(t, map[string]any{"faults": []string{fault}})
			_, err := s.cloud().Search(t.Context(), everything(acme))
			require.ErrorIs(t, err, kind)
			requireNoSecret(t, err, "YWRtaW46c2VjcmV0")
		})
	}
}

func TestSlowFaultsEndWithTheLimit(t *testing.T) {
	for fault, kind := range map[string]error{
		"slow-body": ticket.ErrTimeout, "unavailable": ticket.ErrUnreachable, "rate-limit-burst": ticket.ErrRateLimited,
		"rate-limit-bare": ticket.ErrRateLimited, "rate-limit-junk": ticket.ErrRateLimited,
	} {
		t.Run(fault, func(t *testing.T) {
			t.Parallel()
			s := newSite(t, map[string]any{"faults": []string{fault}})
			connection := s.connection()
			connection.Limits.TimeoutSeconds = 1
			start := time.Now()
			_, err := s.open(connection, "secret").Search(withDeadline(t, 3*time.Second), everything(acme))
			require.ErrorIs(t, err, kind)
			require.Less(t, time.Since(start), 2*time.Second)
		})
	}
}

func TestFaultsThatAreBornePatiently(t *testing.T) {
	for _, fault := range []string{"unavailable-once", "repeat-token", "null-token", "foreign-rows", "no-sla-fields", "sla-error", "latin1", "utf16", "stale-index"} {
		t.Run(fault, func(t *testing.T) {
			t.Parallel()
			s := newSite(t, map[string]any{"faults": []string{fault}})
			result, err := s.cloud().Search(t.Context(), everything(acme))
			require.NoError(t, err)
			require.NotEmpty(t, result.Tickets)
			for _, one := range result.Tickets {
				require.NotContains(t, one.Key, "SECRET")
				require.NotContains(t, one.Title, "\uFFFD")
			}
			switch fault {
			case "foreign-rows":
				require.Positive(t, result.Dropped)
			case "repeat-token", "sla-error":
				require.NotEmpty(t, result.Notices)
			case "latin1", "utf16":
				require.Equal(t, s.keys(always, "ACM", "ACI"), keysOf(result.Tickets))
			}
		})
	}
}

func TestATokenThatEndsInTheMiddle(t *testing.T) {
	s := newSite(t, map[string]any{"tickets": 450, "faults": []string{"token-expires-page-3"}})
	connection := s.connection()
	connection.Auth = setup.Auth{Method: setup.ClientCredentials, ClientID: "rounds"}
	connection.APIURL, connection.TokenURL = s.URL, s.URL+"/oauth/token"
	result, err := s.open(connection, "secret").Search(t.Context(), everything(acme, globex))
	require.NoError(t, err)
	require.Equal(t, s.keys(always, "ACM", "ACI", "GLX"), keysOf(result.Tickets))

	_, err = s.cloud().Search(t.Context(), everything(acme, globex))
	require.ErrorIs(t, err, ticket.ErrQuery, "half a list is no list")
}

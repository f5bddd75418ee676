package servicenow

import (
	"errors"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/setup"
	"github.com/quantyca/rounds/pkg/ticket"
)

func TestFaults(t *testing.T) {
	for fault, kind := range map[string]error{
		"unauthorized": ticket.ErrAuth, "basic-gate": ticket.ErrAuth, "forbidden": ticket.ErrForbidden, "ignore-scope-field": ticket.ErrConfig,
		"hibernating": ticket.ErrUnreachable, "login-page": ticket.ErrAnswer, "html-502": ticket.ErrUnreachable, "bad-json": ticket.ErrAnswer,
		"wrong-shape": ticket.ErrAnswer, "truncated": ticket.ErrAnswer, "redirect-away": ticket.ErrConfig, "redirect-ring": ticket.ErrConfig,
		"rate-limit:3": ticket.ErrRateLimited, "rate-limit-bare": ticket.ErrRateLimited, "rate-limit-junk": ticket.ErrRateLimited,
		"transaction-cancelled": ticket.ErrTimeout, "transaction-cancelled-500": ticket.ErrTimeout, "huge-headers": ticket.ErrUnreachable,
		"huge-body": ticket.ErrAnswer, "slow-body": ticket.ErrTimeout, "unavailable": ticket.ErrUnreachable,
	} {
		t.Run(fault, func(t *testing.T) {
			t.Parallel()
			s := newSite(t, map[string]any{"faults": []string{fault}})
			connection := s.connection()
			if errors.Is(kind, ticket.ErrTimeout) {
				// Of the others none is about time, which a busy machine has less of.
				connection.Limits.TimeoutSeconds = 2
			}
			connection.Tables = []string{"incident"}
			_, err := s.open(connection, "secret").Search(withDeadline(t, 4*time.Second), everything(initech))
			require.ErrorIs(t, err, kind)
			var failure *ticket.Failure
			require.ErrorAs(t, err, &failure)
			require.NotContains(t, failure.Sentence+failure.Remedy, "127.0.0.1")
		})
	}
}

func TestFaultsThatAreBornePatiently(t *testing.T) {
	for _, fault := range []string{
		"unavailable-once", "no-dictionary", "no-choices", "no-slas", "no-stats", "no-total", "foreign-link",
		"returns-no-rows", "latin1", "utf16",
	} {
		t.Run(fault, func(t *testing.T) {
			t.Parallel()
			s := newSite(t, map[string]any{"faults": []string{fault}})
			result, err := s.desk().Search(t.Context(), everything(initech))
			require.NoError(t, err)
			require.Equal(t, truthKeys(s.truth(initechID), always), keysOf(result.Tickets))
			if fault == "no-slas" {
				require.Equal(t, []ticket.Notice{levelsUnreadable}, result.Notices)
				return
			}
			require.Empty(t, result.Notices)
		})
	}
}

// An instance that answers a foreign ticket to an impossible question is not read;
// one that begins to do so afterwards is found out by the rows.
func TestForeignRows(t *testing.T) {
	s := newSite(t, nil)
	desk := s.desk()
	_, err := desk.Search(t.Context(), everything(initech))
	require.NoError(t, err)
	s.fault("foreign-rows")
	result, err := desk.searchNow(t.Context(), everything(initech))
	require.NoError(t, err)
	require.Equal(t, truthKeys(s.truth(initechID), always), keysOf(result.Tickets))
	require.Positive(t, result.Dropped)
	result, err = desk.searchNow(t.Context(), everything(initech))
	require.NoError(t, err)
	require.NotEmpty(t, result.Notices, "the tables that did it are proven anew, and left out")
	require.Zero(t, result.Dropped)
	connection := s.connection()
	connection.Tables = []string{"incident"}
	_, err = s.open(connection, "secret").Search(t.Context(), everything(initech))
	require.ErrorIs(t, err, errIgnored)
}

func TestAWithdrawnTokenThere(t *testing.T) {
	s := newSite(t, nil)
	connection := s.connection()
	connection.Auth = setup.Auth{Method: setup.OAuthPassword, User: "admin", ClientID: "rounds"}
	desk := s.open(connection, "secret")
	_, err := desk.Search(t.Context(), everything(initech))
	require.NoError(t, err)
	s.fault("token-revoked")
	_, err = desk.searchNow(t.Context(), everything(initech))
	if err != nil {
		require.ErrorIs(t, err, ticket.ErrAuth)
	}
	s.fault()
	_, err = desk.searchNow(t.Context(), everything(initech))
	require.NoError(t, err)
}

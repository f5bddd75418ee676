package lookback

import (
	"context"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/identity"
	"github.com/quantyca/rounds/pkg/plugin/access"
	"github.com/quantyca/rounds/pkg/plugin/instance"
)

// TestAMatchWaitsForNobodyElsesMatches: while one person's match is worked on, another one
// of his gets no turn, and another person is answered.
func TestAMatchWaitsForNobodyElsesMatches(t *testing.T) {
	in := &Lookback{&instance.Instance{OrgID: 1}}
	greedy := access.Caller{Identity: identity.Identity{Kind: identity.Viewer, UID: "u-greedy"}}
	other := access.Caller{Identity: identity.Identity{Kind: identity.Viewer, UID: "u-other"}}
	giveBack, err := matchTurns.Take(t.Context(), personOf(in, greedy))
	require.NoError(t, err)
	defer giveBack()
	ended, end := context.WithCancel(t.Context())
	end()
	match := func(ctx context.Context, who access.Caller) (*httptest.ResponseRecorder, error) {
		answer := httptest.NewRecorder()
		request := httptest.NewRequestWithContext(ctx, http.MethodPost, "/playbook/match", strings.NewReader(`{"entries":[],"targets":[]}`))
		return answer, ServePlaybookMatch(in, who, answer, request)
	}
	_, err = match(ended, greedy)
	require.ErrorIs(t, err, context.Canceled)
	answer, err := match(t.Context(), other)
	require.NoError(t, err)
	assert.JSONEq(t, `{"entries":[],"matches":[]}`, answer.Body.String())
}

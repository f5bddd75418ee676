package grafana_test

import (
	"net/http"
	"net/http/httptest"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/grafana"
)

const token = "glsa_of-the-test"

var now = time.Date(2026, 11, 22, 14, 21, 5, 0, time.UTC)

// serving is a client of a Grafana below /ops that answers so, and only to whoever has the token.
func serving(t *testing.T, handler http.HandlerFunc) *grafana.Client {
	t.Helper()
	server := httptest.NewServer(http.StripPrefix("/ops", http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.Header.Get("Authorization") != "Bearer "+token {
			http.Error(w, `{"message":"Invalid API key"}`, http.StatusUnauthorized)
			return
		}
		handler(w, r)
	})))
	t.Cleanup(server.Close)
	client, err := grafana.New(server.URL+"/ops/", token, func() time.Time { return now })
	require.NoError(t, err)
	t.Cleanup(func() { require.NoError(t, client.Close()) })
	return client
}

func failureOf(t *testing.T, err error) *grafana.Failure {
	t.Helper()
	var failure *grafana.Failure
	require.ErrorAs(t, err, &failure)
	return failure
}

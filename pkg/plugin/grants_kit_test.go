package plugin

import (
	"fmt"
	"strings"
	"testing"

	"github.com/grafana/grafana-plugin-sdk-go/backend"
	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/store"
)

// grant is the id of a new grant, made in the store itself.
func (k *kit) grant(t *testing.T, customer string, queryTypes ...string) string {
	t.Helper()
	if len(queryTypes) == 0 {
		queryTypes = publishableTypes()
	}
	kept, workspace, err := k.instance.Kept(t.Context())
	require.NoError(t, err)
	made, err := kept.MakeGrant(t.Context(), workspace, store.Actor{UID: "u-anna", Name: "anna"},
		store.NewGrant{Customer: customer, QueryTypes: queryTypes, Note: "lobby"})
	require.NoError(t, err)
	return made.ID
}

func (k *kit) revoke(t *testing.T, id string) {
	t.Helper()
	kept, workspace, err := k.instance.Kept(t.Context())
	require.NoError(t, err)
	_, err = kept.RevokeGrant(t.Context(), workspace, store.Actor{Name: "anna"}, id)
	require.NoError(t, err)
}

// queryBody is a sample that names a grant of the customer; of none when empty.
func (k *kit) queryBody(t *testing.T, sample, customer string) string {
	t.Helper()
	sample = k.withReview(t, k.withCoverage(t, k.withRounds(t, sample)))
	if customer == "" {
		return strings.ReplaceAll(sample, "GRANT", "")
	}
	return strings.ReplaceAll(sample, "GRANT", fmt.Sprintf(`"grant":%q,`, k.grant(t, customer)))
}

func (k *kit) resourcePath(t *testing.T, sample string) string {
	t.Helper()
	sample = k.withReview(t, k.withRounds(t, sample))
	if !strings.Contains(sample, "GRANT") {
		return sample
	}
	return strings.ReplaceAll(sample, "GRANT", k.grant(t, "acme"))
}

// publicly asks for tickets as a public dashboard, with a grant and more fields.
func (k *kit) publicly(t *testing.T, grant, more string) backend.DataResponse {
	t.Helper()
	return k.query(t, asPublic, "tickets", fmt.Sprintf(`{"schema":1,"query":{"grant":%q,"filters":{"states":["all"]}%s}}`, grant, more))
}

// publiclyIn is publicly for a data source of another organisation.
func (k *kit) publiclyIn(t *testing.T, orgID int64, grant string) backend.DataResponse {
	t.Helper()
	require.Equal(t, orgID, k.orgID)
	return k.publicly(t, grant, "")
}

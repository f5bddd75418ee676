package plugin

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/identity"
)

func TestUnknownQueryTypeIsOneSentence(t *testing.T) {
	k := newKit(t)
	require.EqualError(t, k.query(t, asAdmin, "rounds\n", "{}").Error, `The query type "rounds" is not known to this version of Rounds.`)
	require.EqualError(t, k.query(t, asAdmin, "", "{}").Error, "This query has no type; choose one in the query editor.")
	require.EqualError(t, k.query(t, asPublic, "rounds", "{}").Error, identity.ReasonPublic)
	require.NoError(t, k.query(t, asAlert, "", `{"queryType":"tickets"}`).Error, "as in an alert rule that was provisioned")
	assert.Error(t, k.query(t, asPublic, "", `{"queryType":"tickets"}`).Error)
}

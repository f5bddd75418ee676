package identity

import (
	"testing"

	"github.com/grafana/authlib/authn"
	"github.com/grafana/authlib/types"
	"github.com/stretchr/testify/assert"
)

func TestServiceAccountsHaveNoAddress(t *testing.T) {
	assert.Empty(t, vouchedEmail(authn.IDTokenClaims{
		Type: types.TypeServiceAccount, Email: "x@acme.example", EmailVerified: true, AuthenticatedBy: "oauth_google",
	}))
}

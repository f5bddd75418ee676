package plugin

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/grafana/authlib/authn"
	"github.com/grafana/authlib/types"
)

var (
	errKeysUnreachable = errors.New("signing keys unreachable")
	errTokenRefused    = errors.New("token refused")
)

const (
	maxToken = 16 << 10
	// tokenLeeway is what authlib allows clocks to differ.
	tokenLeeway = time.Minute
)

// verifier checks the tokens that Grafana signs for each request
// (pkg/services/auth/idimpl: ES256, typ jwt, ten minutes, audience org:<id>).
type verifier struct {
	keys  authn.KeyRetriever
	clock func() time.Time
}

// verify answers the claims of a token that this Grafana signed for this
// organisation and that has not ended. Errors are errKeysUnreachable where the
// keys are missing, else errTokenRefused.
func (v verifier) verify(ctx context.Context, token string, orgID int64, namespace string) (authn.IDTokenClaims, error) {
	if orgID <= 0 || len(token) > maxToken {
		return authn.IDTokenClaims{}, errTokenRefused
	}
	config := authn.VerifierConfig{AllowedAudiences: []string{fmt.Sprintf("org:%d", orgID)}}
	claims, err := authn.NewIDTokenVerifier(config, v.keys).Verify(ctx, token)
	if errors.Is(err, authn.ErrFetchingSigningKey) {
		return authn.IDTokenClaims{}, fmt.Errorf("%w: %w", errKeysUnreachable, err)
	}
	if err != nil {
		return authn.IDTokenClaims{}, fmt.Errorf("%w: %w", errTokenRefused, err)
	}
	// The library takes a token without an end for one that never ends.
	if claims.Expiry == nil || v.clock().After(claims.Expiry.Time().Add(tokenLeeway)) {
		return authn.IDTokenClaims{}, fmt.Errorf("%w: ended", errTokenRefused)
	}
	if claims.Rest.Namespace != expectedNamespace(orgID, namespace) {
		return authn.IDTokenClaims{}, fmt.Errorf("%w: another namespace", errTokenRefused)
	}
	return claims.Rest, nil
}

// expectedNamespace is the one that Grafana states (newer ones do), else the one
// that follows from the organisation.
func expectedNamespace(orgID int64, stated string) string {
	if stated != "" {
		return stated
	}
	return types.OrgNamespaceFormatter(orgID)
}

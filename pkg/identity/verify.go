package identity

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/grafana/authlib/authn"
	"github.com/grafana/authlib/types"
)

// ErrKeysUnreachable is a Verifier's where a token could not be judged at all.
var ErrKeysUnreachable = errors.New("signing keys unreachable")

var errTokenRefused = errors.New("token refused")

const (
	maxToken = 16 << 10
	// tokenLeeway is what authlib allows clocks to differ.
	tokenLeeway = time.Minute
)

// Verifier checks the tokens that Grafana signs for each request
// (pkg/services/auth/idimpl: ES256, typ jwt, ten minutes, audience org:<id>).
type Verifier struct {
	Keys  authn.KeyRetriever
	Clock func() time.Time
}

// Verify answers the claims of a token that this Grafana signed for this
// organisation and that has not ended. Errors are ErrKeysUnreachable where the
// keys are missing, else errTokenRefused.
func (v Verifier) Verify(ctx context.Context, token string, orgID int64, namespace string) (authn.IDTokenClaims, error) {
	if orgID <= 0 || len(token) > maxToken {
		return authn.IDTokenClaims{}, errTokenRefused
	}
	config := authn.VerifierConfig{AllowedAudiences: []string{fmt.Sprintf("org:%d", orgID)}}
	claims, err := authn.NewIDTokenVerifier(config, v.Keys).Verify(ctx, token)
	if errors.Is(err, authn.ErrFetchingSigningKey) {
		return authn.IDTokenClaims{}, fmt.Errorf("%w: %w", ErrKeysUnreachable, err)
	}
	if err != nil {
		return authn.IDTokenClaims{}, fmt.Errorf("%w: %w", errTokenRefused, err)
	}
	// The library takes a token without an end for one that never ends.
	if claims.Expiry == nil || v.Clock().After(claims.Expiry.Time().Add(tokenLeeway)) {
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

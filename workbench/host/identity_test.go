package main

import (
	"context"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"net/http"
	"strings"
	"testing"

	"github.com/grafana/authlib/authn"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// verified checks a token as a plugin does, with the library that the plugin uses.
func (b *bench) verified(token string) *authn.Claims[authn.IDTokenClaims] {
	b.t.Helper()
	keys := authn.NewKeyRetriever(authn.KeyRetrieverConfig{SigningKeysURL: b.url + "/api/signing-keys/keys"})
	verifier := authn.NewIDTokenVerifier(authn.VerifierConfig{AllowedAudiences: []string{"org:1"}}, keys)
	claims, err := verifier.Verify(context.Background(), token)
	require.NoError(b.t, err)
	return claims
}

// claimsOf reads a token without checking it.
func claimsOf(t *testing.T, token string) map[string]any {
	t.Helper()
	parts := strings.Split(token, ".")
	require.Len(t, parts, 3)
	text, err := base64.RawURLEncoding.DecodeString(parts[1])
	require.NoError(t, err)
	claims := map[string]any{}
	require.NoError(t, json.Unmarshal(text, &claims))
	return claims
}

func TestTheForwardedIdentityIsGrafanasAndCannotBeSetByTheBrowser(t *testing.T) {
	b := newBench(t, withSource)
	id := b.addUser("anna", "Viewer")
	got := b.send("anna", "GET", "/api/datasources/uid/echo/resources/x", nil, "X-Grafana-Id", "forged")
	headers := headersOf(t, got)
	require.Len(t, headers.Values("X-Grafana-Id"), 1)
	claims := b.verified(headers.Get("X-Grafana-Id"))
	assert.Equal(t, b.url+"/", claims.Issuer)
	assert.Equal(t, fmt.Sprintf("user:%d", id), claims.Subject)
	assert.Equal(t, "default", claims.Rest.Namespace)
	assert.Equal(t, "anna", claims.Rest.Username)
	assert.Equal(t, "Viewer", claims.Rest.Role)
	assert.Equal(t, "password", claims.Rest.AuthenticatedBy)
	assert.False(t, claims.Rest.EmailVerified)
	user, err := b.server.People.ByID(id)
	require.NoError(t, err)
	assert.Equal(t, user.UID, claims.Rest.Identifier)
	assert.EqualValues(t, "user", claims.Rest.Type)

	asked := told(t, b.ask("anna", tellMe, "X-Grafana-Id", "forged"))
	token, ok := asked["headers"].(map[string]any)["http_X-Grafana-Id"].(string)
	require.True(t, ok)
	assert.Equal(t, user.UID, b.verified(token).Rest.Identifier)
}

func TestASessionsIdentityNamesOnlyAnIdentityProvider(t *testing.T) {
	b := newBench(t, withSource)
	id := b.addUser("anna", "Viewer")
	with := "grafana_session=" + b.session("anna").Value
	token := func() authn.IDTokenClaims {
		got := b.send("", "GET", "/api/datasources/uid/echo/resources/x", nil, "Cookie", with)
		return b.verified(headersOf(t, got).Get("X-Grafana-Id")).Rest
	}
	assert.Empty(t, token().AuthenticatedBy)
	vouched := b.send("admin", "POST", fmt.Sprintf("/_workbench/users/%d/vouch", id),
		`{"authModule":"oauth_generic_oauth","emailVerified":true}`)
	require.Equal(t, http.StatusOK, vouched.Status)
	assert.Equal(t, "oauth_generic_oauth", token().AuthenticatedBy)
	assert.True(t, token().EmailVerified)

	// A user who changes his address himself is no longer vouched for.
	b.send("", "PUT", "/api/user", `{"login":"anna","email":"boss@acme.example"}`, "Cookie", with)
	assert.Equal(t, "boss@acme.example", token().Email)
	assert.False(t, token().EmailVerified)
}

package plugin

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"testing"
	"time"

	"github.com/go-jose/go-jose/v4"
	"github.com/go-jose/go-jose/v4/jwt"
	"github.com/grafana/authlib/authn"
	"github.com/grafana/authlib/types"
	"github.com/stretchr/testify/require"
)

// signer signs identity tokens as Grafana does.
type signer struct {
	id  string
	key *ecdsa.PrivateKey
}

func newSigner(t *testing.T, id string) signer {
	t.Helper()
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	require.NoError(t, err)
	return signer{id: id, key: key}
}

func (s signer) published() jose.JSONWebKeySet {
	return jose.JSONWebKeySet{Keys: []jose.JSONWebKey{{Key: s.key.Public(), Algorithm: "ES256", KeyID: s.id, Use: "sig"}}}
}

// claims are what a token says; change is for the tests that need it wrong.
type claims struct {
	standard jwt.Claims
	rest     authn.IDTokenClaims
	typ      string
}

func (s signer) sign(algorithm jose.SignatureAlgorithm, key any, c claims) string {
	made, err := jose.NewSigner(jose.SigningKey{Algorithm: algorithm, Key: key}, &jose.SignerOptions{
		ExtraHeaders: map[jose.HeaderKey]any{"kid": s.id, jose.HeaderType: c.typ},
	})
	if err != nil {
		panic(err)
	}
	token, err := jwt.Signed(made).Claims(&c.rest).Claims(c.standard).Serialize()
	if err != nil {
		panic(err)
	}
	return token
}

// userClaims are what Grafana says of a user who signed in with a password.
func userClaims(now time.Time, uid, login, role string) claims {
	return claims{
		typ: authn.TokenTypeID,
		standard: jwt.Claims{
			Issuer: "http://localhost:3000/", Subject: "user:" + uid, Audience: jwt.Audience{"org:1"},
			Expiry: jwt.NewNumericDate(now.Add(10 * time.Minute)), IssuedAt: jwt.NewNumericDate(now),
		},
		rest: authn.IDTokenClaims{
			Identifier: uid, Type: types.TypeUser, Namespace: "default", Username: login, DisplayName: login,
			Email: login + "@acme.example", AuthenticatedBy: "password", Role: role,
		},
	}
}

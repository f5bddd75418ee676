package tokens

import (
	"cmp"
	"fmt"
	"sync"
	"time"

	"github.com/go-jose/go-jose/v4"
	"github.com/go-jose/go-jose/v4/jwt"
)

const (
	lifetime = 10 * time.Minute
	// leeway is how long before its end a kept token is no longer handed out.
	leeway = 30 * time.Second
)

// Minter signs identities and keeps each token until shortly before it ends.
type Minter struct {
	keys   *Keyring
	issuer string
	clock  func() time.Time

	mu   sync.Mutex
	kept map[string]keptToken
}

type keptToken struct {
	text  string
	until time.Time
}

// claims are those of Grafana 12.4 beside the registered ones (authlib's IDTokenClaims).
type claims struct {
	jwt.Claims
	Identifier      string `json:"identifier"`
	Type            string `json:"type"`
	Namespace       string `json:"namespace"`
	AuthenticatedBy string `json:"authenticatedBy,omitempty"`
	Email           string `json:"email,omitempty"`
	EmailVerified   bool   `json:"email_verified,omitempty"`
	Username        string `json:"username,omitempty"`
	DisplayName     string `json:"name,omitempty"`
	Role            string `json:"role,omitempty"`
}

// NewMinter signs with the keyring's key of the month; issuer is the root address, with its final slash.
func NewMinter(keys *Keyring, issuer string, clock func() time.Time) *Minter {
	return &Minter{keys: keys, issuer: issuer, clock: clock, kept: map[string]keptToken{}}
}

// Token gives the signed identity.
func (m *Minter) Token(identity Identity) (string, error) {
	now := m.clock()
	m.mu.Lock()
	defer m.mu.Unlock()
	kept, ok := m.kept[identity.cacheKey()]
	if ok && now.Before(kept.until) {
		return kept.text, nil
	}
	text, err := m.sign(identity, now)
	if err != nil {
		return "", err
	}
	m.kept[identity.cacheKey()] = keptToken{text: text, until: now.Add(lifetime - leeway)}
	return text, nil
}

func (m *Minter) sign(identity Identity, now time.Time) (string, error) {
	id, key, err := m.keys.current()
	if err != nil {
		return "", err
	}
	signer, err := jose.NewSigner(
		jose.SigningKey{Algorithm: jose.ES256, Key: key},
		&jose.SignerOptions{ExtraHeaders: map[jose.HeaderKey]any{"kid": id, jose.HeaderType: "jwt"}},
	)
	if err != nil {
		return "", err
	}
	told := claims{
		Claims: jwt.Claims{
			Issuer:   m.issuer,
			Audience: jwt.Audience{fmt.Sprintf("org:%d", identity.OrgID)},
			Subject:  fmt.Sprintf("%s:%d", identity.kind(), identity.UserID),
			Expiry:   jwt.NewNumericDate(now.Add(lifetime)),
			IssuedAt: jwt.NewNumericDate(now),
		},
		Identifier: identity.UID,
		Type:       identity.kind(),
		Namespace:  Namespace(identity.OrgID),
		Role:       identity.Role,
	}
	if !identity.ServiceAccount { // of a program Grafana tells no name
		told.AuthenticatedBy, told.Username = identity.AuthenticatedBy, identity.Login
		told.Email, told.EmailVerified = identity.Email, identity.EmailVerified
		told.DisplayName = cmp.Or(identity.Name, identity.Login, identity.Email)
	}
	return jwt.Signed(signer).Claims(told).Serialize()
}

package tokens

import (
	"encoding/base64"
	"encoding/json"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

type hand struct{ now time.Time }

func (h *hand) clock() time.Time { return h.now }

func part(t *testing.T, token string, index int) map[string]any {
	t.Helper()
	raw, err := base64.RawURLEncoding.DecodeString(strings.Split(token, ".")[index])
	require.NoError(t, err)
	decoded := map[string]any{}
	require.NoError(t, json.Unmarshal(raw, &decoded))
	return decoded
}

func newMinter(t *testing.T, h *hand, dir string) (*Keyring, *Minter) {
	t.Helper()
	keys, err := OpenKeyring(dir, h.clock)
	require.NoError(t, err)
	return keys, NewMinter(keys, "http://localhost:3000/", h.clock)
}

func TestATokenHasGrafanasHeaderAndClaims(t *testing.T) {
	h := &hand{now: time.Date(2026, 11, 22, 10, 0, 0, 0, time.UTC)}
	_, minter := newMinter(t, h, "")
	token, err := minter.Token(Identity{UserID: 2, UID: "abc", OrgID: 1, Login: "anna", Role: "Viewer"})
	require.NoError(t, err)
	assert.Equal(t, map[string]any{"alg": "ES256", "kid": "id-2026-11-es256", "typ": "jwt"}, part(t, token, 0))
	assert.Equal(t, map[string]any{
		"aud": "org:1", "sub": "user:2", "iss": "http://localhost:3000/", "identifier": "abc", "type": "user",
		"namespace": "default", "username": "anna", "name": "anna", "role": "Viewer",
		"iat": float64(h.now.Unix()), "exp": float64(h.now.Add(10 * time.Minute).Unix()),
	}, part(t, token, 1))
}

func TestATokenIsKeptUntilShortlyBeforeItEnds(t *testing.T) {
	h := &hand{now: time.Now()}
	_, minter := newMinter(t, h, "")
	anna := Identity{UserID: 2, UID: "abc", OrgID: 1, Role: "Viewer"}
	first, err := minter.Token(anna)
	require.NoError(t, err)
	h.now = h.now.Add(9 * time.Minute)
	again, err := minter.Token(anna)
	require.NoError(t, err)
	assert.Equal(t, first, again)

	promoted := anna
	promoted.Role = "Admin"
	other, err := minter.Token(promoted)
	require.NoError(t, err)
	assert.NotEqual(t, first, other)

	h.now = h.now.Add(31 * time.Second)
	fresh, err := minter.Token(anna)
	require.NoError(t, err)
	assert.NotEqual(t, first, fresh)
}

func TestAnotherOrganisationIsAnotherAudience(t *testing.T) {
	h := &hand{now: time.Now()}
	_, minter := newMinter(t, h, "")
	token, err := minter.Token(Identity{UserID: 2, UID: "abc", OrgID: 7})
	require.NoError(t, err)
	assert.Equal(t, "org:7", part(t, token, 1)["aud"])
	assert.Equal(t, "org-7", part(t, token, 1)["namespace"])
}

func TestTheKeyOfAMonthIsFollowedByTheNextAndBothArePublished(t *testing.T) {
	h := &hand{now: time.Date(2026, 11, 30, 23, 59, 0, 0, time.UTC)}
	keys, minter := newMinter(t, h, "")
	h.now = h.now.Add(2 * time.Minute)
	token, err := minter.Token(Identity{UserID: 1})
	require.NoError(t, err)
	assert.Equal(t, "id-2026-12-es256", part(t, token, 0)["kid"])
	public, err := keys.Public()
	require.NoError(t, err)
	require.Len(t, public.Keys, 2)
	assert.Equal(t, "id-2026-11-es256", public.Keys[0].KeyID)
	assert.True(t, public.Keys[0].IsPublic())
}

func TestAKeyInAFolderSurvivesARestart(t *testing.T) {
	h := &hand{now: time.Now()}
	dir := t.TempDir()
	before, _ := newMinter(t, h, dir)
	after, _ := newMinter(t, h, dir)
	first, err := before.Public()
	require.NoError(t, err)
	second, err := after.Public()
	require.NoError(t, err)
	assert.Equal(t, first, second)
	fresh, _ := newMinter(t, h, t.TempDir())
	third, err := fresh.Public()
	require.NoError(t, err)
	assert.NotEqual(t, first, third)
}

package people

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func newRegister(t *testing.T) *Register {
	t.Helper()
	r, err := NewRegister(func() time.Time { return time.Date(2026, 11, 22, 10, 0, 0, 0, time.UTC) })
	require.NoError(t, err)
	return r
}

func TestPasswordsAreKeptAsHashes(t *testing.T) {
	r := newRegister(t)
	user, err := r.Create(NewUser{Login: "anna", Password: "secret"})
	require.NoError(t, err)
	assert.NotContains(t, string(user.password), "secret")
	_, err = r.Check("ANNA", "secret")
	require.NoError(t, err)
	_, err = r.Check("anna", "Secret")
	require.ErrorIs(t, err, ErrBadPassword)
	_, err = r.Check("nobody", "secret")
	require.ErrorIs(t, err, ErrBadPassword)
}

func TestANewUserIsAViewerAndHasAnOwnUid(t *testing.T) {
	r := newRegister(t)
	anna, err := r.Create(NewUser{Email: "anna@example.org", Password: "x"})
	require.NoError(t, err)
	luca, err := r.Create(NewUser{Login: "luca", Password: "x"})
	require.NoError(t, err)
	assert.Equal(t, "anna@example.org", anna.Login)
	assert.Equal(t, RoleViewer, r.Role(MainOrg, anna.ID))
	assert.NotEqual(t, anna.UID, luca.UID)
	assert.Regexp(t, `^[a-z][a-z0-9]{13}$`, anna.UID)
	_, err = r.Create(NewUser{Password: "x"})
	require.ErrorIs(t, err, ErrNoName)
}

func TestARoleElsewhereIsNone(t *testing.T) {
	r := newRegister(t)
	assert.Equal(t, RoleAdmin, r.Role(MainOrg, 1))
	assert.Equal(t, RoleNone, r.Role(2, 1))
	assert.Equal(t, RoleNone, r.Role(MainOrg, 99))
	require.ErrorIs(t, r.SetRole(2, 1, RoleViewer), ErrNotFound)
}

func TestALoginCannotBeTakenOver(t *testing.T) {
	r := newRegister(t)
	anna, err := r.Create(NewUser{Login: "anna", Email: "anna@example.org", Password: "x"})
	require.NoError(t, err)
	require.ErrorIs(t, r.Update(anna.ID, Change{Login: "Admin"}), ErrExists)
	require.ErrorIs(t, r.Update(anna.ID, Change{Login: "admin@localhost"}), ErrExists)
	require.NoError(t, r.Update(anna.ID, Change{Login: "ANNA"}))
	require.ErrorIs(t, r.Update(99, Change{Login: "x"}), ErrNotFound)
}

func TestASessionEnds(t *testing.T) {
	r := newRegister(t)
	secret := r.SignIn(1)
	user, ok := r.Session(secret)
	assert.True(t, ok)
	assert.Equal(t, "admin", user.Login)
	_, ok = r.Session("")
	assert.False(t, ok)
	r.SignOut(secret)
	_, ok = r.Session(secret)
	assert.False(t, ok)
}
